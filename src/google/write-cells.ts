import { messages, UserError } from '../messages';
import { quote } from '../messages/th/quote';
import { columnLetter } from '../sheet/a1';
import { blocksOf, boxAround, type CellBlock, type CellText, planWrites } from '../sheet/cell-blocks';
import { type CellRef, cellKey } from '../sheet/cell-ref';
import type { SheetData } from '../sheet/sheet-data';
import { headersOfSheet } from '../table/headers';
import type { CellChanges } from '../table/saving';
import { logError, type RegisterRollback } from './lock';
import { literal } from './new-sheet';
import { asText } from './sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A call that writes, and the cells it writes. */
interface Step {
  cells: readonly CellRef[];
  write: () => void;
}

const address = ({ row, column }: CellRef): string => `${columnLetter(column)}${row}`;

/** What is known of a sheet's cells beside their text. What is left out is read. */
interface Known {
  /** The formulas that may be in the cells, by `cellKey`. */
  formulas?: ReadonlyMap<string, string>;
  /** The last row of the sheet, if cells are in rows still to be added; those get the formats of the last row. */
  last?: number;
  /** The values of the cells from A1 on, and their number formats. */
  values?: unknown[][];
  formats?: string[][];
}

/** Does the planned write; reads nothing. */
export type Write = (registerRollback: RegisterRollback) => void;

/** A cell and what it holds, as `Range.setValues` takes it; a date by its milliseconds, since no Date can be sent to a page. */
export interface FormerCell extends CellRef {
  content: string | number | boolean | { date: number };
}

/** A planned write of cells, and what they hold before it. */
export interface CellsWrite extends Write {
  former: FormerCell[];
}

/**
 * Reads what a write of cells needs. The function returned writes texts as typed, ticks checkboxes and clears cells, in
 * few calls. If Google refuses a cell, the rollback restores all and gives a UserError that names the cell. No other cell
 * is written and no number format changes. `data` is the sheet as it was read.
 */
export function planCells(
  sheet: Sheet,
  data: SheetData,
  changes: CellChanges,
  known: Known = {},
): CellsWrite {
  const { writes, clears } = changes;
  const cells: CellRef[] = [...writes, ...clears];
  if (cells.length === 0) return Object.assign(() => {}, { former: [] });
  const snapshot = readSnapshot(sheet, data, changes, known);
  const write = planSteps(sheet, data, changes, snapshot, stepsOf(sheet, writes, clears, snapshot));
  const former = cells.map(({ row, column }) => ({
    row,
    column,
    content: contentOf(snapshot.originalValue({ row, column })),
  }));
  return Object.assign(write, { former });
}

/** The same for what cells held before an earlier write. Links and looks of single words are not among it. */
export function planFormer(
  sheet: Sheet,
  data: SheetData,
  former: readonly FormerCell[],
  known: Known = {},
): Write {
  if (former.length === 0) return () => {};
  const byCell = new Map(former.map((cell) => [cellKey(cell), cell.content]));
  const writes = former.map(({ row, column }) => ({ row, column, text: '' }));
  const steps = blocksOf(writes).map((block): Step => {
    const { range, each } = atBlock(sheet, block);
    const content = each((cell) => asValue(byCell.get(cellKey(cell)) ?? ''));
    return { cells: each((cell) => cell).flat(), write: () => range.setValues(content) };
  });
  const changes = { writes, clears: [] };
  return planSteps(sheet, data, changes, readSnapshot(sheet, data, changes, known), steps);
}

const contentOf = (value: unknown): FormerCell['content'] =>
  Object.prototype.toString.call(value) === '[object Date]'
    ? { date: (value as Date).getTime() }
    : (value as string);

const asValue = (content: FormerCell['content']): unknown =>
  typeof content === 'object' ? new Date(content.date) : content;

/** The range of a block, and something of each of its cells. */
function atBlock(sheet: Sheet, { row, column, texts }: CellBlock) {
  const each = <T>(of: (cell: CellRef) => T): T[][] =>
    texts.map((line, r) => line.map((_, c) => of({ row: row + r, column: column + c })));
  return { range: sheet.getRange(row, column, texts.length, texts[0]?.length ?? 1), each };
}

/** A write by these steps, which restores all cells where Google refuses one. */
function planSteps(
  sheet: Sheet,
  data: SheetData,
  { writes, clears }: CellChanges,
  snapshot: CellSnapshot,
  steps: readonly Step[],
): Write {
  const cells: CellRef[] = [...writes, ...clears];
  const started: Step[] = [];
  let attempted: readonly CellRef[] = [];
  const undo = (): UserError | undefined => {
    const written = started.flatMap((step) => step.cells);
    for (const block of blocksOf(written.map((cell) => ({ ...cell, text: '' })))) {
      const { range, each } = atBlock(sheet, block);
      const shown = each((cell) => shownText(data, cell));
      restoreCells(range, each(snapshot.originalValue), () => isSame(range.getDisplayValues(), shown));
    }
    return refusal(sheet, data, attempted, writes);
  };
  return (registerRollback) => {
    registerRollback(undo, messages.google.cellsOf(data.name, cells.map(address)));
    for (const step of steps) {
      started.push(step);
      attempted = step.cells;
      step.write();
    }
    // Sheets may do the writes later, and refuse any of them then.
    attempted = cells;
  };
}

/** True for values that are equal as JSON. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const shownText = ({ text }: SheetData, { row, column }: CellRef): string =>
  text[row - 1]?.[column - 1] ?? '';

function stepsOf(
  sheet: Sheet,
  writes: readonly CellText[],
  clears: readonly CellRef[],
  snapshot: CellSnapshot,
): Step[] {
  const list = (cells: readonly CellRef[]) => sheet.getRangeList(cells.map(address));
  const isTick = (cell: CellText) => cell.isCheckbox === true;
  const { blocks, repeated } = planWrites(
    writes
      .filter((cell) => !isTick(cell))
      .map((cell) => ({ ...cell, text: snapshot.escapeFor(cell, cell.text) })),
  );
  const ticks = [true, false].map((on) => ({
    on,
    cells: writes.filter((cell) => isTick(cell) && (cell.text === 'TRUE') === on),
  }));
  return [
    ...blocks.map(({ row, column, texts }) => ({
      cells: texts.flatMap((line, r) => line.map((_, c) => ({ row: row + r, column: column + c }))),
      write: () => sheet.getRange(row, column, texts.length, texts[0]?.length ?? 1).setValues(texts),
    })),
    ...repeated.map(({ text, cells }) => ({ cells, write: () => list(cells).setValue(text) })),
    ...ticks.map(({ on, cells }) => ({ cells, write: () => list(cells).setValue(on) })),
    { cells: clears, write: () => list(clears).clearContent() },
  ].filter(({ cells }) => cells.length > 0);
}

/** The target cells before the write. */
interface CellSnapshot {
  /** Escapes `text` for the cell's number format, so that Sheets stores it as text. */
  escapeFor(cell: CellRef, text: string): string;
  /** The value, formula or tick that restores the cell, for `Range.setValues`. */
  originalValue(cell: CellRef): unknown;
}

/** Reads the target cells: formats always, values only if the value of a cell may differ from the text it shows. */
function readSnapshot(
  sheet: Sheet,
  data: SheetData,
  { writes, clears }: CellChanges,
  { formulas, last = Number.POSITIVE_INFINITY, ...known }: Known,
): CellSnapshot {
  const cells: CellRef[] = [...writes, ...clears];
  const rowOf = (cell: CellRef) => Math.min(cell.row, last);
  const box = boxAround(cells.map((cell) => ({ ...cell, row: rowOf(cell) })));
  const range = sheet.getRange(box.row, box.column, box.rows, box.columns);
  const formats: string[][] = known.formats ?? range.getNumberFormats();
  /** The first cell of `formats` and `values`. */
  const { row, column } = known.formats ? { row: 1, column: 1 } : box;
  const formatOf = (cell: CellRef) => formats[rowOf(cell) - row]?.[cell.column - column] ?? '';
  const boxes = new Set(writes.flatMap((cell) => (cell.isCheckbox ? [address(cell)] : [])));
  const textOf = (cell: CellRef) => shownText(data, cell);
  const displayEqualsValue = (cell: CellRef) =>
    textOf(cell) === '' ||
    boxes.has(address(cell)) ||
    (UNFORMATTED.test(formatOf(cell)) && !LOOKS_LIKE_VALUE.test(textOf(cell)));
  const values = known.values ?? (cells.every(displayEqualsValue) ? null : range.getValues());
  return {
    escapeFor: (cell, text) => escapeForFormat(text, formatOf(cell)),
    originalValue: (cell) => {
      const value =
        values && cell.row <= last ? values[cell.row - row]?.[cell.column - column] : textOf(cell);
      const formula = formulas?.get(cellKey(cell));
      if (boxes.has(address(cell))) return formula ?? textOf(cell) === 'TRUE';
      return formula ?? (typeof value === 'string' ? escapeForFormat(value, formatOf(cell)) : value);
    },
  };
}

/** Number formats that show text unchanged and numbers as digits: plain text, automatic and general. */
const UNFORMATTED = /^(?:@|general|0\.#{15}|)$/i;
/** What a number, a tick or an error shows with those formats. */
const LOOKS_LIKE_VALUE = /^(?:TRUE|FALSE|[-+\d.,E%]+|#.*)$/i;
/** Text that Sheets may convert to a formula, number, date, error or tick, unless the cell has the text format. */
const NEEDS_ESCAPE = /^\s*[=+\-@'#]|[\d๐-๙]|^\s*(?:TRUE|FALSE)\s*$/i;

/**
 * Escapes text for a cell of this number format, so that Sheets stores it as text.
 * @example escapeForFormat('1-3', 'General') // "'1-3"
 */
export const escapeForFormat = (text: string, format: string): string =>
  format !== '@' && NEEDS_ESCAPE.test(text) ? asText(text) : literal(text);

/**
 * Restores the content of a range. A refusal, as of protected cells, is no error if the range has its content already,
 * because then nothing had been written there either; `isRestored` reads that.
 */
export function restoreCells(range: Range, content: unknown[][], isRestored: () => boolean): void {
  try {
    range.setValues(content);
    SpreadsheetApp.flush();
    return;
  } catch (error) {
    logError(error);
  }
  try {
    restoreWithoutValidation(range, content);
  } catch (error) {
    if (!isRestored()) throw error;
  }
}

/** Restores content that breaks a validation rule which was set later. */
function restoreWithoutValidation(range: Range, content: unknown[][]): void {
  const rules = range.getDataValidations();
  range.clearDataValidations();
  try {
    range.setValues(content);
  } finally {
    range.setDataValidations(rules);
  }
  SpreadsheetApp.flush();
}

/** The error of a refused write. It names the cells whose rule rejects the text, or else all that may be protected. */
function refusal(
  sheet: Sheet,
  data: SheetData,
  cells: readonly CellRef[],
  writes: readonly CellText[],
): UserError | undefined {
  if (cells.length === 0) return undefined;
  const columns = columnsOf(data);
  const named = (all: readonly CellRef[]) =>
    all.map((cell) => {
      const header = columns?.get(cell.column)?.header;
      return header ? messages.google.cellNamed(quote(header), cell.row) : address(cell);
    });
  const ruled = writes.filter(
    (write) => cells.some((cell) => address(cell) === address(write)) && isRejected(sheet, write),
  );
  return ruled.length > 0
    ? new UserError('cell/rule', named(ruled))
    : new UserError('cell/protected', named(cells));
}

const columnsOf = (data: SheetData) => headersOfSheet(data)?.columnAt;

/** True if a strict validation rule of the cell rejects the text. Of rules, only lists are evaluated. */
function isRejected(sheet: Sheet, { row, column, text }: CellText): boolean {
  const rule = sheet.getRange(row, column).getDataValidation();
  if (!rule || rule.getAllowInvalid()) return false;
  const [list] = rule.getCriteriaValues();
  return !(Array.isArray(list) && list.includes(text));
}
