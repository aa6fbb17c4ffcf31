import { toArabicDigits } from '../thai/digits';
import { readMark } from '../thai/marks';
import { isBlank, matchKey } from '../thai/text';
import { type FieldId, STATUS_FIELDS } from './fields';
import type { Form } from './form';
import { instrumentOfSection, type TableRow } from './table-rows';

/** What a measure has in one field: the cells as written, in sheet order, and their text joined. */
export interface FieldText {
  text: string;
  parts: { row: number; text: string }[];
}

/** One measure of a sheet, over all the rows it stands on. */
export interface Measure {
  /** Sheet rows from 1, first to last. */
  rows: number[];
  fields: Partial<Record<FieldId, FieldText>>;
  /** What stands in the office's own columns, by the column's number. */
  own: Map<number, FieldText>;
  /** The instrument as written in the measure's own cell, or else inherited from above; '' where none is. */
  instrument: string;
  /** Rows joined to it although they fill all that a measure of their own must have. */
  joinedWhole: number[];
}

/** The text of a field, '' where the measure has none. */
export function textOf(measure: Measure, field: FieldId): string {
  return measure.fields[field]?.text ?? '';
}

// "1.", "๑)", "(1)", "1.2": what numbers an item of a list.
const NUMBERED = /^\s*\(?[0-9]+(?:\.[0-9]+)*\s*[.)]/;
const LIST_ITEM = /^\s*(?:\(?[0-9]+(?:\.[0-9]+)*\s*[.)]|[-–•*])/;

/**
 * Joins rows to the measures they make. What continues the measure above: its key cell blank, with no mark and no
 * responsible of its own · the same item again (spaces ignored) with a required or result cell blank · in a list whose
 * key cells are numbered, a row without a number, without a mark of its own and, its key cell blank, without a responsible.
 * A row that only names an instrument gives it to the measures below.
 */
export function joinRows(rows: readonly TableRow[], form: Form): Measure[] {
  const numbered = isNumberedList(rows, form);
  const measures: Measure[] = [];
  let instrument = '';
  let current: Measure | null = null;
  for (const row of rows) {
    const section = sectionInstrument(row, form);
    if (section !== null) {
      instrument = section;
      current = null;
      continue;
    }
    const own = row.cells.get('instrument')?.text ?? '';
    if (!isBlank(own)) instrument = own;
    const how = current ? continues(row, current, form, numbered) : null;
    if (current && how) {
      join(current, row, how);
      if (isWhole(row, form)) current.joinedWhole.push(row.row);
    } else {
      current = { rows: [], fields: {}, own: new Map(), instrument, joinedWhole: [] };
      join(current, row, 'list');
      measures.push(current);
    }
  }
  return measures;
}

const cellText = (row: TableRow, field: FieldId): string => row.cells.get(field)?.text ?? '';

const hasNumber = (row: TableRow, form: Form): boolean =>
  row.cells.has('number') || NUMBERED.test(toArabicDigits(cellText(row, form.keyField)));

/** True where the first row with a key is numbered, and at least half of those that have one. */
function isNumberedList(rows: readonly TableRow[], form: Form): boolean {
  const keyed = rows.filter((row) => row.cells.has(form.keyField) && sectionInstrument(row, form) === null);
  const [first] = keyed;
  if (!first || !hasNumber(first, form)) return false;
  return keyed.filter((row) => hasNumber(row, form)).length * 2 >= keyed.length;
}

/** The text of a row that holds nothing but an instrument's name, in the key column or left of it; else null. */
function sectionInstrument(row: TableRow, form: Form): string | null {
  const [lone] = row.cells;
  if (!lone || row.cells.size !== 1 || row.hasMore) return null;
  const [field, cell] = lone;
  if (field !== 'instrument' && field !== 'number' && field !== form.keyField) return null;
  return instrumentOfSection(cell.text) ? cell.text : null;
}

/** How a row goes on with the measure above: as further items of a list, or as words cut in two by a page. */
type Continuation = 'list' | 'words';

function continues(row: TableRow, above: Measure, form: Form, numbered: boolean): Continuation | null {
  const key = cellText(row, form.keyField);
  // A cell merged from above is the measure's, and no new one of this row.
  const own = (field: FieldId) => row.cells.get(field)?.row === row.row;
  const marked = STATUS_FIELDS.some((field) => own(field) && readMark(cellText(row, field)) !== 'notChosen');
  if (isBlank(key) && !marked && !row.cells.has('responsible')) return 'list';
  if (!isBlank(key) && matchKey(key) === matchKey(textOf(above, form.keyField))) {
    const needed = form.columns.filter((column) => column.required || column.field === 'result');
    if (needed.some((column) => !row.cells.has(column.field))) return 'list';
    const ofRows = needed.filter(({ field }) => field !== form.keyField && field !== 'responsible');
    const shared = !own(form.keyField) && !own('responsible') && !marked;
    if (shared && ofRows.some(({ field }) => !own(field))) return 'list';
  }
  // A mark of its own makes a row a measure whose number was forgotten; a responsible one whose whole key was.
  const forgotten = marked || (isBlank(key) && own('responsible'));
  if (numbered && !hasNumber(row, form) && !forgotten) return 'words';
  return null;
}

/** True where a row fills by itself all that a measure must have. */
function isWhole(row: TableRow, form: Form): boolean {
  return form.columns.every(({ field, required }) => !required || row.cells.get(field)?.row === row.row);
}

function join(measure: Measure, row: TableRow, how: Continuation): void {
  measure.rows.push(row.row);
  for (const [field, cell] of row.cells) measure.fields[field] = withCell(measure.fields[field], cell, how);
  for (const [column, cell] of row.own ?? []) {
    measure.own.set(column, withCell(measure.own.get(column), cell, how));
  }
}

function withCell(
  known: FieldText | undefined,
  cell: { row: number; text: string },
  how: Continuation,
): FieldText {
  if (!known) return { text: cell.text, parts: [{ row: cell.row, text: cell.text }] };
  // The same merged cell again, or the same item repeated at the top of a page.
  if (known.parts.some((part) => part.row === cell.row)) return known;
  const again = matchKey(cell.text) === matchKey(known.text);
  // What was joined of pieces and is now written whole stands as it is written: that tells where its spaces are.
  if (again && known.parts.length > 1) known.text = cell.text;
  else if (!again) known.text = joined(known.text, cell.text, how);
  known.parts.push({ row: cell.row, text: cell.text });
  return known;
}

/** Two cells as one text. Words cut in two by a page are joined as Thai is written, without a space between words. */
function joined(above: string, below: string, how: Continuation): string {
  if (how === 'list' || LIST_ITEM.test(toArabicDigits(below))) return `${above}\n${below}`;
  const betweenThaiWords = /[ก-๎]$/.test(above) && /^[ก-๎]/.test(below);
  return above + (betweenThaiWords ? '' : ' ') + below;
}
