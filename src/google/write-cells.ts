import { messages, UserError } from '../messages';
import { quote } from '../messages/th/quote';
import { columnLetter } from '../sheet/a1';
import { blocksOf, boxAround, type CellText, planWrites } from '../sheet/cell-blocks';
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

/** What is known of a sheet's cells beside their text; what is not is read. */
interface Known {
  /** Those that may be in the cells, by `cellKey`. */
  formulas?: ReadonlyMap<string, string>;
  /** The last row that the sheet has, where cells lie in rows still to be added, which look like that one. */
  last?: number;
  /** What the cells of the sheet hold, from A1 on, and their number formats. */
  values?: unknown[][];
  formats?: string[][];
}

/** Carries out what was planned; nothing is read any more. */
export type Write = (registerRollback: RegisterRollback) => void;

/**
 * Reads what writing must know of cells; the answer writes texts into them as they are typed, ticks boxes, and empties
 * others, in few calls, or nothing: where Google refuses a cell, all are as they were and the user is told which it is. No
 * other cell is written and no number format changes, so formulas, dates and colours beside them stay. `data` is the
 * sheet as it was read.
 */
export function planCells(
  sheet: Sheet,
  data: SheetData,
  { writes, clears }: CellChanges,
  known: Known = {},
): Write {
  const cells: CellRef[] = [...writes, ...clears];
  if (cells.length === 0) return () => {};
  const snapshot = readSnapshot(sheet, data, { writes, clears }, known);
  const steps = stepsOf(sheet, writes, clears, snapshot);
  const begun: Step[] = [];
  let attempted: readonly CellRef[] = [];
  const undo = (): UserError | undefined => {
    const written = begun.flatMap((step) => step.cells);
    for (const { row, column, texts } of blocksOf(written.map((cell) => ({ ...cell, text: '' })))) {
      const range = sheet.getRange(row, column, texts.length, texts[0]?.length ?? 1);
      const each = <T>(of: (cell: CellRef) => T): T[][] =>
        texts.map((line, r) => line.map((_, c) => of({ row: row + r, column: column + c })));
      const shown = each((cell) => data.text[cell.row - 1]?.[cell.column - 1] ?? '');
      restoreCells(range, each(snapshot.originalValue), () => isAlike(range.getDisplayValues(), shown));
    }
    return refusal(sheet, data, attempted, writes);
  };
  return (registerRollback) => {
    registerRollback(undo, messages.google.cellsOf(data.name, cells.map(address)));
    for (const step of steps) {
      begun.push(step);
      attempted = step.cells;
      step.write();
    }
    // Carried out only later, any of them may still be refused.
    attempted = cells;
  };
}

const isAlike = (a: unknown[][], b: unknown[][]): boolean => JSON.stringify(a) === JSON.stringify(b);

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

/** What is known of cells before they are written. */
interface CellSnapshot {
  /** A text as this cell must be given it, so that it holds the text and nothing else. */
  escapeFor(cell: CellRef, text: string): string;
  /** What to write into a cell so that it holds again what it snapshot. */
  originalValue(cell: CellRef): unknown;
}

/**
 * Reads what putting cells back must know: formats always, and values only where a cell may hold something else than
 * the text it shows.
 */
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
  /** Where what is known begins, or what is read. */
  const { row, column } = known.formats ? { row: 1, column: 1 } : box;
  const formatOf = (cell: CellRef) => formats[rowOf(cell) - row]?.[cell.column - column] ?? '';
  const boxes = new Set(writes.flatMap((cell) => (cell.isCheckbox ? [address(cell)] : [])));
  const textOf = (cell: CellRef) => data.text[cell.row - 1]?.[cell.column - 1] ?? '';
  const displayEqualsValue = (cell: CellRef) =>
    textOf(cell) === '' ||
    boxes.has(address(cell)) ||
    (WITHOUT_LOOK.test(formatOf(cell)) && !SHOWS_VALUE.test(textOf(cell)));
  const values = known.values ?? (cells.every(displayEqualsValue) ? null : range.getValues());
  return {
    escapeFor: (cell, text) => forCell(text, formatOf(cell)),
    originalValue: (cell) => {
      const value =
        values && cell.row <= last ? values[cell.row - row]?.[cell.column - column] : textOf(cell);
      const formula = formulas?.get(cellKey(cell));
      if (boxes.has(address(cell))) return formula ?? textOf(cell) === 'TRUE';
      return formula ?? (typeof value === 'string' ? forCell(value, formatOf(cell)) : value);
    },
  };
}

/** Number formats under which a text shows as itself and a number as digits: of text, and those left to Sheets. */
const WITHOUT_LOOK = /^(?:@|general|0\.#{15}|)$/i;
/** What a number, a tick or an error shows under them. */
const SHOWS_VALUE = /^(?:TRUE|FALSE|[-+\d.,E%]+|#.*)$/i;
/** Text that a cell without text format may take for a formula, a number, a date, an error or a tick. */
const READ_OTHERWISE = /^\s*[=+\-@'#]|[\d๐-๙]|^\s*(?:TRUE|FALSE)\s*$/i;

/** A text as a cell of this number format must be given it, so that it holds the text and nothing else. */
export const forCell = (text: string, format: string): string =>
  format !== '@' && READ_OTHERWISE.test(text) ? asText(text) : literal(text);

/**
 * Writes what a range snapshot. Where that is refused, as in protected cells, nothing had been written there either; `isBack`
 * looks, and throws or answers false where something remains.
 */
export function restoreCells(range: Range, content: unknown[][], isBack: () => boolean): void {
  try {
    range.setValues(content);
    SpreadsheetApp.flush();
    return;
  } catch (error) {
    logError(error);
  }
  try {
    putBackUnruled(range, content);
  } catch (error) {
    if (!isBack()) throw error;
  }
}

/** What was in a cell may break a rule that was set later. */
function putBackUnruled(range: Range, content: unknown[][]): void {
  const rules = range.getDataValidations();
  range.clearDataValidations();
  try {
    range.setValues(content);
  } finally {
    range.setDataValidations(rules);
  }
  SpreadsheetApp.flush();
}

/** What to tell of a refusal: the cells whose rule rejects what was to be written, or else all that may be protected. */
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
      const heading = columns?.get(cell.column)?.header;
      return heading ? messages.google.cellNamed(quote(heading), cell.row) : address(cell);
    });
  const ruled = writes.filter(
    (write) => cells.some((cell) => address(cell) === address(write)) && isRejected(sheet, write),
  );
  return ruled.length > 0
    ? new UserError('cell/rule', named(ruled))
    : new UserError('cell/protected', named(cells));
}

const columnsOf = (data: SheetData) => headersOfSheet(data)?.columnAt;

/** Whether a strict rule is on a cell; of a list, one without this text. */
function isRejected(sheet: Sheet, { row, column, text }: CellText): boolean {
  const rule = sheet.getRange(row, column).getDataValidation();
  if (!rule || rule.getAllowInvalid()) return false;
  const [list] = rule.getCriteriaValues();
  return !(Array.isArray(list) && list.includes(text));
}
