import { FORMS } from '../forms';
import { type FieldId, isStatusField } from '../forms/fields';
import type { Form } from '../forms/form';
import { readActiveSheet, readSheet } from '../google/read-sheet';
import { activeRow, activeSheet } from '../google/sheets';
import { columnsByKey, fieldAt, fullHeader } from '../table/columns';
import { type Measure, textOf } from '../table/measures';
import { textAt } from '../table/saving';
import { readStatus, stateOf } from '../table/status';
import { type FormTable, readTable } from '../table/table';
import type { MeasureState } from '../thai/status-words';
import { isBlank } from '../thai/text';
import { type MeasureView, measureAt, selectMeasure, viewOf } from './measure';
import { isRequired } from './measure-fields';
import { findFormSheets, requireSheet } from './read-form';

/** A measure in the list of its sheet. */
export interface MeasureEntry {
  /** Its first row. */
  row: number;
  /** What names it, shortened where the sheet has very many measures. */
  title: string;
  responsible: string;
  /** Null where the sheet has no status. */
  status: MeasureState | null;
  /** Its blank fields, as indexes of `MeasureList.required`. */
  missing: number[];
}

/** The measures of a sheet. */
export interface MeasureList {
  kind: 'list';
  sheet: string;
  formName: string;
  /** The headers of the columns that every measure must fill; '' for the columns of its status. */
  required: string[];
  measures: MeasureEntry[];
  /** The selected row, where it holds something and is no measure's; its first text. */
  selected?: { row: number; text: string };
  /** True where the measure to open is no longer where the list had it. */
  isGone?: true;
}

/** What the page shows: a measure, the list, or, on a sheet without measures' headers, the sheets that have them. */
export type MeasurePage =
  | { kind: 'measure'; view: MeasureView }
  | MeasureList
  | { kind: 'noTable'; sheet: string; formSheets: string[] };

/** What to show: without any field the selected row of the active sheet. */
export interface ListRequest {
  sheet?: string;
  /** The list itself. */
  list?: true;
  /** A measure of the list. */
  entry?: Pick<MeasureEntry, 'row' | 'title'>;
}

/**
 * Gives the measure of the selected row, a new one where that row is free, or else the list. A measure of the list is also selected
 * in the sheet; the list comes again where it is not in its row any more and several are named like it, or none.
 */
export function readMeasures({ sheet: name, list, entry }: ListRequest = {}): MeasurePage {
  const sheet = name === undefined ? activeSheet() : requireSheet(name, 'measure');
  const data = name === undefined ? readActiveSheet() : readSheet(sheet, { name });
  const table = readTable(data, FORMS);
  if (!table) {
    const formSheets = findFormSheets(data.words, sheet).map((each) => each.name);
    return { kind: 'noTable', sheet: data.name, formSheets };
  }
  if (list) return listOf(table);
  if (entry) {
    const measure = measureOf(table, entry);
    if (!measure) return { ...listOf(table), isGone: true };
    selectMeasure(sheet, table, measure.rows[0], true);
    return { kind: 'measure', view: viewOf(table, measure) };
  }
  const row = activeRow();
  const measure = measureAt(table, row) ?? null;
  const text = measure || table.measures.length === 0 ? null : otherText(table, data.text, row);
  if (text === null) return { kind: 'measure', view: viewOf(table, measure) };
  return { ...listOf(table), selected: { row, text } };
}

/** What a row that is no measure's holds: its first text; null where it is free for a measure. */
function otherText(table: FormTable, text: readonly (readonly string[])[], row: number): string | null {
  const isCount = (field: FieldId | undefined) =>
    field === 'number' || (field !== undefined && isStatusField(field));
  const isUnder = row > table.headers.lastRow;
  const words = (text[row - 1] ?? []).find(
    (cell, i) => !isBlank(cell) && !(isUnder && isCount(fieldAt(table.headers, i + 1))),
  );
  return words?.trim() ?? (isUnder ? null : '');
}

/** The texts of a list have about so many letters together. */
const MAX_LIST_CHARACTERS = 200_000;
const MAX_ENTRY_CHARACTERS = 2_000;

function listOf(table: FormTable): MeasureList {
  const { sheet, form, measures } = table;
  const required = requiredOf(table);
  return {
    kind: 'list',
    sheet,
    formName: form.name,
    required: required.map(({ header }) => header),
    measures: measures.map((measure) => ({
      row: measure.rows[0],
      title: titleOf(table, measure),
      responsible: shortened(textOf(measure, 'responsible'), lettersFor(table) / 4),
      status: form.status === 'none' ? null : statusOf(measure, form),
      missing: required.flatMap(({ isMissing }, i) => (isMissing(measure) ? i : [])),
    })),
  };
}

/** The status as the overview counts it, and what cannot be carried out. */
const statusOf = (measure: Measure, form: Form): MeasureState =>
  stateOf(measure, form) === 'unable' ? 'unable' : (readStatus(measure, form).status ?? 'blank');

const lettersFor = ({ measures }: FormTable): number =>
  Math.min(MAX_ENTRY_CHARACTERS, MAX_LIST_CHARACTERS / measures.length);

function shortened(text: string, letters: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= letters) return line;
  let end = Math.floor(letters) - 1;
  // No letter is cut from its vowels and tone marks.
  while (/\p{M}/u.test(line[end] ?? '')) end--;
  return `${line.slice(0, end)}…`;
}

/** Names a measure by its key, and by what tells it from others of the same. */
function titleOf(table: FormTable, measure: Measure): string {
  const { keyField } = table.form;
  const fields: FieldId[] = ['measure', 'issue', 'steps'];
  const other = fields.find((field) => field !== keyField && textOf(measure, field) !== '');
  const names = [
    textOf(measure, keyField),
    ...(keyField !== 'measure' && other ? [textOf(measure, other)] : []),
  ];
  return shortened(names.join(' – '), (lettersFor(table) * 3) / 4);
}

/** The measure of a list's entry: in its row, or else the only one with its title. */
function measureOf(table: FormTable, { row, title }: Pick<MeasureEntry, 'row' | 'title'>): Measure | null {
  const sameTitle = table.measures.filter((measure) => titleOf(table, measure) === title);
  const inRow = sameTitle.find(({ rows }) => rows[0] === row);
  return inRow ?? (sameTitle.length === 1 ? (sameTitle[0] ?? null) : null);
}

interface RequiredField {
  header: string;
  isMissing(measure: Measure): boolean;
}

function requiredOf(table: FormTable): RequiredField[] {
  const { form, headers } = table;
  const fields: RequiredField[] = [...columnsByKey(headers).values()]
    .filter((column) => isRequired(column, table))
    .map((column) => ({
      header: fullHeader(column),
      isMissing: (measure) => isBlank(textAt(measure, column)),
    }));
  if (form.status !== 'marks' && form.status !== 'marksOrText') return fields;
  return [...fields, { header: '', isMissing: (measure) => readStatus(measure, form).chosen.length === 0 }];
}
