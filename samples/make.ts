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
import type { Workbench } from '../workbench/workbench';

const SCORE_COLUMN = SCORE_FIELDS.indexOf('score') + 1;
/** The first row below the title and the header row. */
const FIRST_SCORE_ROW = 3;

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
