import { messages } from '../messages';
import { SETTINGS_SHEET } from '../settings/settings';
import type { SettingsChanges } from '../settings/settings-changes';
import { blocksOf, boxAround } from '../sheet/cell-blocks';
import { cellTexts } from './office-settings';
import { asText, columnsAfter, readCells, refuseAddonSheet } from './sheets';
import { escapeForFormat, isSame, restoreCells, type Write } from './write-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The settings sheet before the write. */
export interface SettingsSnapshot {
  sheet: Sheet;
  /** Cells as text. */
  rows: string[][];
  values: unknown[][];
  formulas: string[][];
}

/**
 * Reads the whole settings sheet.
 * @throws UserError if it has no cells
 */
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

/** With more blocks of cells than this, one call writes them and, unchanged, the cells between them. */
const MAX_BLOCKS = 4;

interface Block {
  row: number;
  column: number;
  /** What is written. */
  texts: unknown[][];
  /** What is written to restore the block. */
  before: unknown[][];
  /** The values that the restored block has. */
  values: unknown[][];
}

/** A planned write of settings. */
interface PlannedSettings {
  /** True if the sheet is still as its snapshot: one call. */
  isCurrent: () => boolean;
  write: Write;
}

/** Reads what a write of the changes needs. `write` reads nothing. */
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
  const escaped = escapeTexts(snapshot, inserts, cells, { rows, columns: room.columns });
  const blocks = planBlocks(escaped, originalAfter(snapshot, inserts), valueAfter(snapshot, inserts));
  return {
    isCurrent() {
      const now: unknown[][] = sheet
        .getRange(1, 1, Math.max(values.length, Math.min(lastRow, rows)), values[0]?.length ?? 1)
        .getValues();
      return now.every((line, r) => isSame(line, values[r] ?? line.map(() => '')));
    },
    write(registerRollback) {
      let rowCount = rows;
      const insert = (after: number, count: number) => {
        const countBefore = rowCount;
        registerRollback(
          () => {
            if (sheet.getMaxRows() > countBefore) sheet.deleteRows(after + 1, count);
            return undefined;
          },
          messages.google.rowsOf(after + 1, after + count),
        );
        sheet.insertRowsAfter(after, count);
        rowCount += count;
      };
      for (const { after, count } of inserts) insert(after, count);
      if (lastRow > rows) insert(rowCount, lastRow - rows);
      room.make(registerRollback);
      for (const { row, column, texts, before, values: originalValues } of blocks) {
        const range = sheet.getRange(row, column, texts.length, texts[0]?.length ?? 1);
        registerRollback(() => {
          restoreCells(range, before, () => isSame(range.getValues(), originalValues));
          return undefined;
        }, messages.google.sheetOf(SETTINGS_SHEET));
        range.setValues(texts);
      }
    },
  };
}

type At<T> = (row: number, column: number) => T;

/** Escapes the texts for the number formats of their cells. A new row has the formats of the row above it. */
function escapeTexts(
  { sheet }: SettingsSnapshot,
  inserts: SettingsChanges['inserts'],
  cells: SettingsChanges['cells'],
  existing: { rows: number; columns: number },
): SettingsChanges['cells'] {
  const sources = cells.map(({ row, column }) => ({
    row: Math.min(rowBefore(inserts, row), existing.rows),
    column: Math.min(column, existing.columns),
  }));
  const { row, column, rows, columns } = boxAround(sources);
  const formats: string[][] = sheet.getRange(row, column, rows, columns).getNumberFormats();
  return cells.map((cell, i) => {
    const source = sources[i] ?? cell;
    return {
      ...cell,
      text: escapeForFormat(cell.text, formats[source.row - row]?.[source.column - column] ?? ''),
    };
  });
}

/** The row number before the inserts; of an inserted row, that of the row above it. */
function rowBefore(inserts: SettingsChanges['inserts'], row: number): number {
  let shift = 0;
  for (const { after, count } of [...inserts].reverse()) {
    if (row <= after + shift) break;
    if (row <= after + shift + count) return after;
    shift += count;
  }
  return row - shift;
}

/** What restores a cell, by its row after the inserts. */
function originalAfter(
  { values, formulas }: SettingsSnapshot,
  inserts: SettingsChanges['inserts'],
): At<unknown> {
  return after(
    values.map((row, r) => row.map((value, c) => formulas[r]?.[c] || asText(value))),
    inserts,
  );
}

/** The value of a cell, by its row after the inserts. */
const valueAfter = ({ values }: SettingsSnapshot, inserts: SettingsChanges['inserts']): At<unknown> =>
  after([...values], inserts);

function after(rows: unknown[][], inserts: SettingsChanges['inserts']): At<unknown> {
  for (const each of inserts) {
    rows.splice(each.after, 0, ...Array.from({ length: each.count }, (): unknown[] => []));
  }
  return (row, column) => rows[row - 1]?.[column - 1] ?? '';
}

/** Cells as rectangles, one call each. More than MAX_BLOCKS become one around all. */
function planBlocks(cells: SettingsChanges['cells'], before: At<unknown>, value: At<unknown>): Block[] {
  const blocks: readonly Pick<Block, 'row' | 'column' | 'texts'>[] = blocksOf(cells);
  const chosen = blocks.length > MAX_BLOCKS ? [around(cells, before)] : blocks;
  return chosen.map((block) => {
    const each = (of: At<unknown>) =>
      block.texts.map((line, r) => line.map((_, c) => of(block.row + r, block.column + c)));
    return { ...block, before: each(before), values: each(value) };
  });
}

/** One block of all cells and, unchanged, everything between them. */
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

/** Columns for cells to the right of the data. Only then the number of columns is read. */
function planRoom({ sheet, values }: SettingsSnapshot, cells: SettingsChanges['cells']) {
  const column = Math.max(...cells.map((cell) => cell.column));
  const filled = values[0]?.length ?? 1;
  const columns = column > filled ? sheet.getMaxColumns() : filled;
  return {
    columns,
    make: columnsAfter(sheet, SETTINGS_SHEET, columns, column),
  };
}
