import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMS } from '../src/forms';
import type { FieldId } from '../src/forms/fields';
import type { Form } from '../src/forms/form';
import { SCORE_FIELDS } from '../src/scores/columns';
import { SCORES_SHEET } from '../src/scores/sheet';
import type { OfficeSettings, Person } from '../src/settings/settings';
import { SETTINGS, SETTINGS_SHEET } from '../src/settings/settings';
import { columnLetter } from '../src/sheet/a1';
import { cellAt } from '../workbench/book';
import { buildIfStale, run } from '../workbench/commands/command';
import { newFormBook } from '../workbench/commands/new';
import { Workbench } from '../workbench/workbench';

const SCORE_COLUMN = SCORE_FIELDS.indexOf('score') + 1;
/** The first row below the title and the header row. */
const FIRST_SCORE_ROW = 3;
/** The fiscal year of the tables of other plans. */
const YEAR_OF_TABLES = 2569;

/** The content of a sample. Its workbook has this, typed into sheets of the add-on. */
interface Sample {
  form: string;
  settings: Record<string, string | string[] | Person | Person[]>;
  /** ITA's result, for the forms that print it; indicators in the order of the sheet. */
  scores?: { year: string; list: { score: string; issue: string }[]; total: string; level: string };
  measures: Partial<Record<FieldId, string>>[];
}

/** Writes samples/<form>.xlsx for every form from samples/<form>.json, as a clerk would fill in the sheets. */
async function main(): Promise<void> {
  buildIfStale();
  for (const form of FORMS) {
    const workbench = fillSample(form);
    await workbench.save(join(__dirname, `${form.id}.xlsx`));
    console.log(`samples/${form.id}.xlsx`);
  }
}

/** The filled workbook of a form's sample. */
export function fillSample(form: Form): Workbench {
  const sample: Sample = JSON.parse(readFileSync(join(__dirname, `${form.id}.json`), 'utf8'));
  const workbench = newFormBook(form.id, Number(sample.settings.fiscalYear));
  const formSheet = workbench.selected().sheet;
  const rows = sample.measures.map((measure) => form.columns.map(({ field }) => measure[field] ?? ''));
  workbench.paste(formSheet, 'A3', rows);
  for (const { id } of SETTINGS) typeSetting(workbench, id, sample.settings[id]);
  if (sample.scores) typeScores(workbench, sample.scores);
  workbench.selectSheet(formSheet);
  return workbench;
}

/** Tables of other plans of the invented office, as they are pasted (`samples/tables`), each with the day on which it is. */
const DAY_OF_TABLE = {
  'anti-corruption-plan': '2025-10-10',
  'anti-corruption-report': '2026-03-31',
  'risk-report': '2026-09-30',
};
export type TableName = keyof typeof DAY_OF_TABLE;
export const TABLES = Object.keys(DAY_OF_TABLE) as TableName[];

/** The rows of a table as they are pasted. */
export const rowsOfTable = (name: TableName): string[][] =>
  readFileSync(join(__dirname, 'tables', `${name}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

/** A workbook with the sheet that an import makes of a table, and the office's settings. */
export function importTable(name: TableName): Workbench {
  const workbench = new Workbench({ today: DAY_OF_TABLE[name] });
  const paste = workbench.selected().sheet;
  // An apostrophe before it keeps what is pasted a text.
  const cells = rowsOfTable(name).map((row) => row.map((text) => (text === '' ? '' : `'${text}`)));
  workbench.paste(paste, 'A1', cells);
  const { sheets } = run<{ sheets: { sheet: string }[] }>(workbench, 'importTable', {});
  run(workbench, 'openSettingsSheet', { year: YEAR_OF_TABLES });
  const { settings }: Sample = JSON.parse(readFileSync(join(__dirname, 'results.json'), 'utf8'));
  for (const { id } of SETTINGS) typeSetting(workbench, id, settings[id]);
  workbench.book.sheets = workbench.book.sheets.filter((each) => each.name !== paste);
  workbench.selectSheet(sheets[0]?.sheet ?? '');
  return workbench;
}

/** Types scores, issues, total and level in the order of a new scores sheet. */
function typeScores(workbench: Workbench, { year, list, total, level }: NonNullable<Sample['scores']>): void {
  run(workbench, 'saveResult', { year: Number(year), edits: [] });
  const cells = [...list.map(({ score, issue }) => [score, issue]), [total], [level]];
  workbench.paste(SCORES_SHEET, `${columnLetter(SCORE_COLUMN)}${FIRST_SCORE_ROW}`, cells);
}

function typeSetting(
  workbench: Workbench,
  id: keyof OfficeSettings,
  value: Sample['settings'][string] | undefined,
) {
  if (value === undefined) return;
  const row = rowOfLabel(workbench, SETTINGS.find((setting) => setting.id === id)?.label ?? '');
  const lines = Array.isArray(value) ? value : [value];
  const cells = lines.map((line) =>
    typeof line === 'string' ? [line] : [line.name, line.position, line.position2, line.opinion],
  );
  workbench.paste(SETTINGS_SHEET, `B${row}`, cells);
}

function rowOfLabel(workbench: Workbench, label: string): number {
  const sheet = workbench.book.sheets.find(({ name }) => name === SETTINGS_SHEET);
  for (let row = 1; sheet && row <= sheet.rows; row++) {
    if (cellAt(sheet, row, 1)?.value === label) return row;
  }
  throw new Error(`the settings sheet has no row "${label}"`);
}

if (require.main === module) main();
