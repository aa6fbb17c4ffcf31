import { messages } from '../messages';
import { SETTINGS_SHEET } from '../settings/settings';
import type { SettingsChanges } from '../settings/settings-changes';
import { blocksOf, boxAround } from '../sheet/cell-blocks';
import { asText, cellTexts, columnsAfter, readCells, refuseAddonSheet } from './sheets';
import { forCell, restoreCells, type Write } from './write-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The settings sheet as it is read before it is written. */
export interface SettingsSnapshot {
  sheet: Sheet;
  /** Cells as text. */
  rows: string[][];
  values: unknown[][];
  formulas: string[][];
}

/** Reads everything on the settings sheet; a UserError where it has no cells. */
export function readSettingsSnapshot(sheet: Sheet): SettingsSnapshot {
  return readCells(
    sheet,
    () => {
      const range = sheet.getDataRange();
      const values: unknown[][] = range.getValues();
      return { sheet, rows: cellTexts(values), values, formulas: range.getFormulas() };
    },
    () => refuseAddonSheet(SETTINGS_SHEET),
  );
}

/** Beyond this many blocks of cells one call writes all between them again as it was. */
const MOST_BLOCKS = 4;

interface Block {
  row: number;
  column: number;
  /** What to write, what to write so that it is there as before, and the values that it has then. */
  texts: unknown[][];
  before: unknown[][];
  values: unknown[][];
}

/** The changes as they are to be written, and whether the sheet still holds what they were made for: one call. */
export interface PlannedSettings {
  isCurrent: () => boolean;
  write: Write;
}

/** Reads what writing the changes must know; the answer writes them, or nothing, and reads nothing. */
export function planSettings(
  snapshot: SettingsSnapshot,
  { inserts, cells }: SettingsChanges,
): PlannedSettings {
  const { sheet, values } = snapshot;
  const inserted = inserts.reduce((sum, { count }) => sum + count, 0);
  const lastRow = Math.max(...cells.map((cell) => cell.row)) - inserted;
  const grows = inserted > 0 || lastRow > values.length;
  const rows = grows ? sheet.getMaxRows() : values.length;
  const room = planRoom(snapshot, cells);
  const taken = asTaken(snapshot, inserts, cells, { rows, columns: room.columns });
  const blocks = planBlocks(taken, originalAfter(snapshot, inserts), valueAfter(snapshot, inserts));
  return {
    isCurrent() {
      const now: unknown[][] = sheet
        .getRange(1, 1, Math.max(values.length, Math.min(lastRow, rows)), values[0]?.length ?? 1)
        .getValues();
      return now.every((line, r) => isAlike(line, values[r] ?? line.map(() => '')));
    },
    write(registerRollback) {
      let has = rows;
      const insert = (after: number, count: number) => {
        const had = has;
        registerRollback(
          () => {
            if (sheet.getMaxRows() > had) sheet.deleteRows(after + 1, count);
            return undefined;
          },
          messages.google.rowsOf(after + 1, after + count),
        );
        sheet.insertRowsAfter(after, count);
        has += count;
      };
      for (const { after, count } of inserts) insert(after, count);
      if (lastRow > rows) insert(has, lastRow - rows);
      room.make(registerRollback);
      for (const { row, column, texts, before, values: had } of blocks) {
        const range = sheet.getRange(row, column, texts.length, texts[0]?.length ?? 1);
        registerRollback(() => {
          restoreCells(range, before, () => isAlike(range.getValues(), had));
          return undefined;
        }, messages.google.sheetOf(SETTINGS_SHEET));
        range.setValues(texts);
      }
    },
  };
}

const isAlike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

type At<T> = (row: number, column: number) => T;

/** Texts as their cells take them, whatever number formats these have; new rows have those of the row above. */
function asTaken(
  { sheet }: SettingsSnapshot,
  inserts: SettingsChanges['inserts'],
  cells: SettingsChanges['cells'],
  has: { rows: number; columns: number },
): SettingsChanges['cells'] {
  const places = cells.map(({ row, column }) => ({
    row: Math.min(rowBefore(inserts, row), has.rows),
    column: Math.min(column, has.columns),
  }));
  const { row, column, rows, columns } = boxAround(places);
  const formats: string[][] = sheet.getRange(row, column, rows, columns).getNumberFormats();
  return cells.map((cell, i) => {
    const at = places[i] ?? cell;
    return { ...cell, text: forCell(cell.text, formats[at.row - row]?.[at.column - column] ?? '') };
  });
}

/** Where a row is before the inserts; of an inserted one, the row above it. */
function rowBefore(inserts: SettingsChanges['inserts'], row: number): number {
  let shift = 0;
  for (const { after, count } of [...inserts].reverse()) {
    if (row <= after + shift) break;
    if (row <= after + shift + count) return after;
    shift += count;
  }
  return row - shift;
}

/** What to write into a cell, by its place after the inserts, so that it holds what it holds now. */
function originalAfter(
  { values, formulas }: SettingsSnapshot,
  inserts: SettingsChanges['inserts'],
): At<unknown> {
  return after(
    values.map((row, r) => row.map((value, c) => formulas[r]?.[c] || asText(value))),
    inserts,
  );
}

/** The value of a cell, by its place after the inserts. */
const valueAfter = ({ values }: SettingsSnapshot, inserts: SettingsChanges['inserts']): At<unknown> =>
  after([...values], inserts);

function after(rows: unknown[][], inserts: SettingsChanges['inserts']): At<unknown> {
  for (const each of inserts) {
    rows.splice(each.after, 0, ...Array.from({ length: each.count }, (): unknown[] => []));
  }
  return (row, column) => rows[row - 1]?.[column - 1] ?? '';
}

/** Cells as rectangles, each for one call; of many one around all, with what is between them as it is. */
function planBlocks(cells: SettingsChanges['cells'], before: At<unknown>, value: At<unknown>): Block[] {
  const blocks: readonly Pick<Block, 'row' | 'column' | 'texts'>[] = blocksOf(cells);
  const chosen = blocks.length > MOST_BLOCKS ? [around(cells, before)] : blocks;
  return chosen.map((block) => {
    const each = (of: At<unknown>) =>
      block.texts.map((line, r) => line.map((_, c) => of(block.row + r, block.column + c)));
    return { ...block, before: each(before), values: each(value) };
  });
}

/** One block of all cells and everything between them. */
function around(
  cells: SettingsChanges['cells'],
  before: At<unknown>,
): Pick<Block, 'row' | 'column' | 'texts'> {
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

/** Columns for cells beyond what the sheet holds; asked for only then. */
function planRoom({ sheet, values }: SettingsSnapshot, cells: SettingsChanges['cells']) {
  const column = Math.max(...cells.map((cell) => cell.column));
  const filled = values[0]?.length ?? 1;
  const columns = column > filled ? sheet.getMaxColumns() : filled;
  return {
    columns,
    make: columnsAfter(sheet, SETTINGS_SHEET, columns, column),
  };
}
