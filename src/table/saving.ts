import { type FieldId, isStatusField } from '../forms/fields';
import type { CellText } from '../sheet/cell-blocks';
import type { CellRef } from '../sheet/cell-ref';
import type { SheetData } from '../sheet/sheet-data';
import { withTexts } from '../sheet/with-texts';
import { CHECKBOX, isCheckboxText, readStatusMark } from '../thai/status-marks';
import { isBlank, matchKey } from '../thai/text';
import { type ColumnKey, columnsByKey, type TableColumn } from './columns';
import { cellsIn, type Measure } from './measures';
import { type FormTable, readRows } from './table';

/** A measure as it was when a page opened it: its rows, and every cell's text, to find it again by. */
export interface OpenedMeasure {
  rows: Measure['rows'];
  /** The texts of each column, cell by cell. */
  cells: Partial<Record<ColumnKey, string[]>>;
  /** How many measures of the sheet had the same texts to the letter, itself counted. */
  duplicates?: number;
}

/** What has become of an opened measure since it was opened. */
type Located =
  | { kind: 'found'; measure: Measure }
  /** Somebody changed it. */
  | { kind: 'changed'; measure: Measure }
  /** Nothing like it is left. */
  | { kind: 'gone' }
  /** Several have the same texts to the letter: only the user knows which. */
  | { kind: 'several'; measures: Measure[] };

/** What a page stores of a measure of a sheet. Of several duplicates it counts them, so that one that has gone or changed is noticed. */
export function openedIn(table: FormTable, measure: Measure): OpenedMeasure {
  const opened = {
    rows: [...measure.rows] as Measure['rows'],
    cells: cellsOf(measure, columnsByKey(table.headers)),
  };
  return { ...opened, duplicates: duplicatesIn(table, opened).length };
}

const duplicatesIn = ({ measures, headers }: FormTable, { cells }: OpenedMeasure): Measure[] => {
  const wanted = signature(cells);
  const columns = columnsByKey(headers);
  return measures.filter((measure) => signature(cellsOf(measure, columns)) === wanted);
};

/** The texts by which a measure is known again. */
function cellsOf(measure: Measure, columns: ReadonlyMap<ColumnKey, TableColumn>): OpenedMeasure['cells'] {
  const cells: OpenedMeasure['cells'] = {};
  for (const [key, column] of columns) {
    const found = cellsIn(measure, column);
    if (found) cells[key] = found.parts.map(({ text }) => text);
  }
  return cells;
}

const signature = (cells: OpenedMeasure['cells']): string =>
  JSON.stringify(Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * Finds an opened measure again by its content, wherever its rows have moved. `chosenRow` is the user's answer where
 * there are duplicates: the first row of the one meant.
 */
export function locate(table: FormTable, opened: OpenedMeasure, chosenRow?: number): Located {
  const duplicates = duplicatesIn(table, opened);
  const sameRow = table.measures.find((measure) => measure.rows[0] === opened.rows[0]);
  // One of the duplicates has changed: which it was, and which is meant, only the user knows.
  if (duplicates.length > 0 && duplicates.length < (opened.duplicates ?? 1)) {
    const doubtful = sameRow && !duplicates.includes(sameRow) ? [...duplicates, sameRow] : duplicates;
    const meant = doubtful.find((measure) => measure.rows[0] === chosenRow);
    if (!meant) return { kind: 'several', measures: doubtful };
    return { kind: duplicates.includes(meant) ? 'found' : 'changed', measure: meant };
  }
  const chosen =
    duplicates.find((measure) => measure.rows[0] === chosenRow) ??
    (duplicates.length === 1 ? duplicates[0] : undefined);
  if (chosen) return { kind: 'found', measure: chosen };
  if (duplicates.length > 1) return { kind: 'several', measures: duplicates };
  const { keyField } = table.form;
  const key = matchKey((opened.cells[keyField] ?? []).join(''));
  const hasSameKey = (measure: Measure) =>
    key !== '' && matchKey((measure.fields[keyField]?.parts ?? []).map((part) => part.text).join('')) === key;
  const sameKey = table.measures.filter(hasSameKey);
  const changed = sameKey.length === 1 ? sameKey[0] : sameKey.find((measure) => measure === sameRow);
  // At its old row, with no key of its own left to tell: more likely changed than gone and another come.
  if (changed) return { kind: 'changed', measure: changed };
  if (sameRow && sameKey.length === 0 && sharesText(cellsOf(sameRow, columnsByKey(table.headers)), opened))
    return { kind: 'changed', measure: sameRow };
  return { kind: 'gone' };
}

/**
 * The measure before (-1) or after (1) an opened one, wherever its rows have moved; of one that is gone, what is there
 * now. At the end of the sheet the last there is; undefined where it holds none.
 */
export function neighbour(table: FormTable, opened: OpenedMeasure, step: 1 | -1): Measure | undefined {
  const { measures } = table;
  const found = locate(table, opened, opened.rows[0]);
  const here = found.kind === 'several' ? found.measures[0] : found.kind === 'gone' ? null : found.measure;
  const below = measures.findIndex(({ rows }) => rows[0] >= opened.rows[0]);
  const gap = below < 0 ? measures.length : below;
  const wanted = here ? measures.indexOf(here) + step : step === 1 ? gap : gap - 1;
  return measures[Math.min(Math.max(wanted, 0), measures.length - 1)];
}

function sharesText(now: OpenedMeasure['cells'], { cells }: OpenedMeasure): boolean {
  return (Object.entries(cells) as [ColumnKey, string[]][]).some(
    ([key, texts]) =>
      !key.startsWith('status') && texts.some((text) => !isBlank(text) && now[key]?.includes(text)),
  );
}

/** New texts of a measure by column; what is left out stays as it is. */
export type Edits = Partial<Record<ColumnKey, string>>;

/** The text of a measure in a column, '' where it has none. */
export const textAt = (measure: Measure, column: TableColumn): string => cellsIn(measure, column)?.text ?? '';

/** Cells to write, in order of row and column, and cells to empty. */
export interface CellChanges {
  writes: CellText[];
  clears: CellRef[];
}

/**
 * The cells by which a measure takes its edits: a changed text goes to its first cell, and the cells in which it went
 * on are emptied; a column whose text is as it was is not touched. Check boxes are ticked and unticked.
 */
export function cellChanges(table: FormTable, data: SheetData, measure: Measure, edits: Edits): CellChanges {
  const changes: CellChanges = { writes: [], clears: [] };
  for (const [key, found] of columnsByKey(table.headers)) {
    const text = edits[key];
    if (text === undefined || text === textAt(measure, found)) continue;
    const { column, field } = found;
    const [first, ...rest] = cellsIn(measure, found)?.parts ?? [];
    const row = first?.row ?? homeRow(data, measure.rows[0], column);
    const write = asCell(data, field, { row, column, text });
    if (!isTickedAlready(data, write)) changes.writes.push(write);
    for (const part of rest) {
      const unticked = asCell(data, field, { row: part.row, column, text: '' });
      if (unticked.isCheckbox) changes.writes.push(unticked);
      else changes.clears.push({ row: part.row, column });
    }
  }
  return inOrder(changes);
}

/**
 * The cells of a new measure at a free row, with the blank ones between them, so that one call writes all. A custom column without
 * a text is left alone: a formula may wait in it.
 */
export function newMeasureCells(table: FormTable, data: SheetData, row: number, edits: Edits): CellChanges {
  const writes = [...columnsByKey(table.headers)]
    .map(([key, { field, column }]) => {
      const text = edits[key] ?? '';
      return { field, write: asCell(data, field, { row, column, text: isBlank(text) ? '' : text }) };
    })
    .flatMap(({ field, write }) => (field || write.text !== '' ? write : []))
    .filter((write) => !isTickedAlready(data, write));
  return inOrder({ writes: writes.some(({ text }) => text !== '') ? writes : [], clears: [] });
}

/** A write as its cell can take it: a mark for a checkbox becomes its tick. */
function asCell(data: SheetData, field: FieldId | null, write: CellText): CellText {
  const isBox = field !== null && isStatusField(field) && isCheckboxAt(data, write);
  const mark = isBox ? readStatusMark(write.text) : 'unknown';
  return mark === 'unknown' ? write : { ...write, text: CHECKBOX[mark], isCheckbox: true };
}

/** Whether a cell is a checkbox. One that shows nothing is like the next above: Sheets makes a new row so. */
function isCheckboxAt({ text }: SheetData, { row, column }: CellText): boolean {
  let at = Math.min(row, text.length);
  while (at > 1 && isBlank(text[at - 1]?.[column - 1] ?? '')) at--;
  return isCheckboxText(text[at - 1]?.[column - 1] ?? '');
}

/** Whether a checkbox is ticked, or unticked, as it is to be. */
function isTickedAlready({ text }: SheetData, { row, column, text: wanted, isCheckbox }: CellText): boolean {
  const isTicked = text[row - 1]?.[column - 1] === CHECKBOX.chosen;
  return isCheckbox === true && isTicked === (wanted === CHECKBOX.chosen);
}

/** The row that keeps what is written into a cell: of a merged one, the first. */
function homeRow({ merges }: SheetData, row: number, column: number): number {
  const merge = merges.find(
    (each) => each.column === column && each.row <= row && row < each.row + each.rows,
  );
  return merge?.row ?? row;
}

/** A table as it will be when cells have changed, read from its data without asking the sheet again. */
export function tableAfter(table: FormTable, data: SheetData, { writes, clears }: CellChanges): FormTable {
  const text = withTexts(data.text, [...writes, ...clears.map((cell) => ({ ...cell, text: '' }))]);
  return { ...table, ...readRows({ ...data, text }, table.form, table.headers) };
}

/**
 * Rows by which measures would no longer be the ones they were: `lost` would count as part of another (its key blank, a
 * number forgotten), `split` as one of their own. `newRow` is that of a measure that comes.
 */
export function brokenRows(
  before: FormTable,
  after: FormTable,
  newRow?: number,
): { lost: number[]; split: number[] } {
  const starts = ({ measures }: FormTable) => measures.map(({ rows }) => rows[0]);
  const wanted = [...starts(before), ...(newRow === undefined ? [] : [newRow])];
  const come = starts(after);
  return {
    lost: wanted.filter((row) => !come.includes(row)),
    split: come.filter((row) => !wanted.includes(row)),
  };
}

function inOrder(changes: CellChanges): CellChanges {
  changes.writes.sort((a, b) => a.row - b.row || a.column - b.column);
  return changes;
}
