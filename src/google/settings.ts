import { blocksOf, boxAround } from '../forms/cell-blocks';
import { SETTINGS_SHEET } from '../office/settings';
import type { SettingsChanges } from '../office/settings-changes';
import { cellTexts, ensureRows, readCells, refuseOwnSheet } from './sheets';
import { forCell, putBack } from './write-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The settings sheet as it is read before it is written. */
export interface HeldSettings {
  sheet: Sheet;
  /** Cells as text. */
  rows: string[][];
  values: unknown[][];
  formulas: string[][];
}

/** Reads everything on the settings sheet; a UserError where it has no cells. */
export function readHeldSettings(sheet: Sheet): HeldSettings {
  return readCells(
    sheet,
    () => {
      const range = sheet.getDataRange();
      const values: unknown[][] = range.getValues();
      return { sheet, rows: cellTexts(values), values, formulas: range.getFormulas() };
    },
    () => refuseOwnSheet(SETTINGS_SHEET),
  );
}

/** Beyond this many blocks of cells one call writes all between them again as it was. */
const MOST_BLOCKS = 4;

interface Block {
  row: number;
  column: number;
  /** What to write, and what stood there. */
  texts: unknown[][];
  before: unknown[][];
}

/** Writes the changes, or nothing: where Google refuses one, those before it are put back and the error goes on. */
export function writeSettings(held: HeldSettings, { inserts, cells }: SettingsChanges): void {
  if (cells.length === 0) return;
  const { sheet } = held;
  const done: (() => void)[] = [];
  const before = heldAfter(held, inserts);
  try {
    for (const { after, count } of inserts) {
      sheet.insertRowsAfter(after, count);
      done.push(() => sheet.deleteRows(after + 1, count));
    }
    ensureRoom(held, cells);
    for (const block of planBlocks(asTaken(sheet, cells), before)) {
      const range = sheet.getRange(block.row, block.column, block.texts.length, block.texts[0]?.length ?? 1);
      done.push(() => putBack(range, block.before));
      range.setValues(block.texts);
    }
    // Sheets keeps writes back and may refuse them late: now is when they can still be put back.
    SpreadsheetApp.flush();
  } catch (error) {
    for (const undo of done.reverse()) undo();
    throw error;
  }
}

/** Texts as their cells take them, whatever number formats these have. */
function asTaken(sheet: Sheet, cells: SettingsChanges['cells']): SettingsChanges['cells'] {
  const { row, column, rows, columns } = boxAround(cells);
  const formats: string[][] = sheet.getRange(row, column, rows, columns).getNumberFormats();
  return cells.map((cell) => ({
    ...cell,
    text: forCell(cell.text, formats[cell.row - row]?.[cell.column - column] ?? ''),
  }));
}

/** What to write into a cell, by its place after the inserts, so that it holds what it holds now. */
function heldAfter({ values, formulas }: HeldSettings, inserts: SettingsChanges['inserts']) {
  const rows = values.map((row, r) => row.map((value, c) => formulas[r]?.[c] || asHeld(value)));
  for (const { after, count } of inserts) rows.splice(after, 0, ...Array.from({ length: count }, () => []));
  return (row: number, column: number): unknown => rows[row - 1]?.[column - 1] ?? '';
}

/** The apostrophe keeps text that looks like a number or a date from becoming one. */
const asHeld = (value: unknown): unknown => (typeof value === 'string' && value !== '' ? `'${value}` : value);

/** Cells as rectangles, each for one call; of many one around all, with what stands between them as it is. */
function planBlocks(
  cells: SettingsChanges['cells'],
  before: (row: number, column: number) => unknown,
): Block[] {
  const blocks: readonly Omit<Block, 'before'>[] = blocksOf(cells);
  const chosen = blocks.length > MOST_BLOCKS ? [around(cells, before)] : blocks;
  return chosen.map((block) => ({
    ...block,
    before: block.texts.map((line, r) => line.map((_, c) => before(block.row + r, block.column + c))),
  }));
}

/** One block of all cells and everything between them. */
function around(
  cells: SettingsChanges['cells'],
  before: (row: number, column: number) => unknown,
): Omit<Block, 'before'> {
  const { row, column, rows, columns } = boxAround(cells);
  const texts = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => before(row + r, column + c)),
  );
  for (const cell of cells) {
    const line = texts[cell.row - row];
    if (line) line[cell.column - column] = cell.text;
  }
  return { row, column, texts };
}

/** Rows and columns for cells beyond what the sheet holds; asked for only then. */
function ensureRoom({ sheet, rows }: HeldSettings, cells: SettingsChanges['cells']): void {
  const row = Math.max(...cells.map((cell) => cell.row));
  const column = Math.max(...cells.map((cell) => cell.column));
  if (row > rows.length) ensureRows(sheet, row);
  if (column <= (rows[0]?.length ?? 0)) return;
  const columns = sheet.getMaxColumns();
  if (column > columns) sheet.insertColumnsAfter(columns, column - columns);
}
