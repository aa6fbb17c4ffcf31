import { messages, UserError } from '../messages';
import { quote } from '../messages/th/quote';
import { columnLetter } from '../sheet/a1';
import { blocksOf, boxAround, type CellText, planWrites } from '../sheet/cell-blocks';
import type { SheetData } from '../sheet/sheet-data';
import { findHeaders } from '../table/headers';
import type { CellChanges } from '../table/saving';
import { logError, type OnRefusal } from './lock';
import { literal } from './new-sheet';
import { asText } from './sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface Place {
  row: number;
  column: number;
}

/** A call that writes, and the cells it writes. */
interface Step {
  cells: readonly Place[];
  write: () => void;
}

const address = ({ row, column }: Place): string => `${columnLetter(column)}${row}`;

/** What is known of a sheet's cells beside their text; what is not is read. */
interface Known {
  /** Those that may stand in the cells, by "row:column". */
  formulas?: ReadonlyMap<string, string>;
  /** The last row that the sheet has, where cells lie in rows still to be added, which look like that one. */
  last?: number;
  /** What the cells of the sheet hold, from A1 on, and their number formats. */
  values?: unknown[][];
  formats?: string[][];
}

/** Carries out what was planned; nothing is read any more. */
export type Write = (onRefusal: OnRefusal) => void;

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
  const cells: Place[] = [...writes, ...clears];
  if (cells.length === 0) return () => {};
  const held = readHeld(sheet, data, { writes, clears }, known);
  const steps = stepsOf(sheet, writes, clears, held);
  const begun: Step[] = [];
  let tried: readonly Place[] = [];
  const undo = (): UserError | undefined => {
    const written = begun.flatMap((step) => step.cells);
    for (const { row, column, texts } of blocksOf(written.map((cell) => ({ ...cell, text: '' })))) {
      const range = sheet.getRange(row, column, texts.length, texts[0]?.length ?? 1);
      const each = <T>(of: (cell: Place) => T): T[][] =>
        texts.map((line, r) => line.map((_, c) => of({ row: row + r, column: column + c })));
      const shown = each((cell) => data.text[cell.row - 1]?.[cell.column - 1] ?? '');
      putBack(range, each(held.content), () => isAlike(range.getDisplayValues(), shown));
    }
    return refusal(sheet, data, tried, writes);
  };
  return (onRefusal) => {
    onRefusal(undo, messages.errors.cellsOf(data.name, cells.map(address)));
    for (const step of steps) {
      begun.push(step);
      tried = step.cells;
      step.write();
    }
    // Carried out only later, any of them may still be refused.
    tried = cells;
  };
}

const isAlike = (a: unknown[][], b: unknown[][]): boolean => JSON.stringify(a) === JSON.stringify(b);

function stepsOf(sheet: Sheet, writes: readonly CellText[], clears: readonly Place[], held: Held): Step[] {
  const list = (cells: readonly Place[]) => sheet.getRangeList(cells.map(address));
  const isTick = (cell: CellText) => cell.isBox === true;
  const { blocks, alike } = planWrites(
    writes
      .filter((cell) => !isTick(cell))
      .map((cell) => ({ ...cell, text: held.asWritten(cell, cell.text) })),
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
    ...alike.map(({ text, cells }) => ({ cells, write: () => list(cells).setValue(text) })),
    ...ticks.map(({ on, cells }) => ({ cells, write: () => list(cells).setValue(on) })),
    { cells: clears, write: () => list(clears).clearContent() },
  ].filter(({ cells }) => cells.length > 0);
}

/** What is known of cells before they are written. */
interface Held {
  /** A text as this cell must be given it, so that it holds the text and nothing else. */
  asWritten(cell: Place, text: string): string;
  /** What to write into a cell so that it holds again what it held. */
  content(cell: Place): unknown;
}

/**
 * Reads what putting cells back must know: formats always, and values only where a cell may hold something else than
 * the text it shows.
 */
function readHeld(
  sheet: Sheet,
  data: SheetData,
  { writes, clears }: CellChanges,
  { formulas, last = Number.POSITIVE_INFINITY, ...known }: Known,
): Held {
  const cells: Place[] = [...writes, ...clears];
  const rowOf = (cell: Place) => Math.min(cell.row, last);
  const box = boxAround(cells.map((cell) => ({ ...cell, row: rowOf(cell) })));
  const range = sheet.getRange(box.row, box.column, box.rows, box.columns);
  const formats: string[][] = known.formats ?? range.getNumberFormats();
  /** Where what is known begins, or what is read. */
  const { row, column } = known.formats ? { row: 1, column: 1 } : box;
  const formatOf = (cell: Place) => formats[rowOf(cell) - row]?.[cell.column - column] ?? '';
  const boxes = new Set(writes.flatMap((cell) => (cell.isBox ? [address(cell)] : [])));
  const textOf = (cell: Place) => data.text[cell.row - 1]?.[cell.column - 1] ?? '';
  const isPlain = (cell: Place) =>
    textOf(cell) === '' ||
    boxes.has(address(cell)) ||
    (WITHOUT_LOOK.test(formatOf(cell)) && !SHOWS_VALUE.test(textOf(cell)));
  const values = known.values ?? (cells.every(isPlain) ? null : range.getValues());
  return {
    asWritten: (cell, text) => forCell(text, formatOf(cell)),
    content: (cell) => {
      const value =
        values && cell.row <= last ? values[cell.row - row]?.[cell.column - column] : textOf(cell);
      const formula = formulas?.get(`${cell.row}:${cell.column}`);
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
 * Writes what a range held. Where that is refused, as in protected cells, nothing had been written there either; `isBack`
 * looks, and throws or answers false where something remains.
 */
export function putBack(range: Range, content: unknown[][], isBack: () => boolean): void {
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

/** What stood in a cell may break a rule that was set later. */
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
  cells: readonly Place[],
  writes: readonly CellText[],
): UserError | undefined {
  if (cells.length === 0) return undefined;
  const columns = columnsOf(data);
  const named = (all: readonly Place[]) =>
    all.map((cell) => {
      const heading = columns?.get(cell.column)?.header;
      return heading ? messages.errors.cellNamed(quote(heading), cell.row) : address(cell);
    });
  const ruled = writes.filter(
    (write) => cells.some((cell) => address(cell) === address(write)) && isRejected(sheet, write),
  );
  return ruled.length > 0
    ? new UserError('cell/rule', messages.errors.cellRule(named(ruled)))
    : new UserError('cell/protected', messages.errors.cellProtected(named(cells)));
}

const columnsOf = (data: SheetData) => findHeaders(data.text)?.columnAt;

/** Whether a strict rule stands on a cell; of a list, one without this text. */
function isRejected(sheet: Sheet, { row, column, text }: CellText): boolean {
  const rule = sheet.getRange(row, column).getDataValidation();
  if (!rule || rule.getAllowInvalid()) return false;
  const [list] = rule.getCriteriaValues();
  return !(Array.isArray(list) && list.includes(text));
}
