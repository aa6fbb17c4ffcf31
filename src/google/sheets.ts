import { messages, UserError } from '../messages';
import type { RegisterRollback } from './lock';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The most characters of one cell. Source: Google Sheets, "Your input contains more than the maximum of 50000
 * characters in a single cell".
 */
export const MAX_CELL_CHARACTERS = 50_000;

/** The sheet that the user sees. */
export const activeSheet = (): Sheet => SpreadsheetApp.getActiveSheet();

/** The id of the spreadsheet: one call. */
export const spreadsheetId = (): string => SpreadsheetApp.getActiveSpreadsheet().getId();

/** The sheet with this name; null if the spreadsheet has none. */
export function sheetNamed(name: string): Sheet | null {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
}

/** True for a sheet with cells. A chart on a sheet of its own and a connected sheet have none. One call. */
const hasCells = (sheet: Sheet): boolean => sheet.getType() === SpreadsheetApp.SheetType.GRID;

/**
 * Reads cells of a sheet.
 * @returns the result of `read`, or that of `none` if the sheet has no cells. The type of the sheet is read only after
 * Google refused `read`, because it costs a call.
 */
export function readCells<T, N>(sheet: Sheet, read: () => T, none: () => N): T | N {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError || hasCells(sheet)) throw error;
    return none();
  }
}

/**
 * Reads a range by its A1 notation, or the filled part of the sheet if the sheet is too small for that range. Whole
 * columns or rows cost one call; `getDataRange` and its values cost two.
 */
export function readRange<T>(
  sheet: Sheet,
  a1: string,
  read: (range: GoogleAppsScript.Spreadsheet.Range) => T,
): T {
  try {
    return read(sheet.getRange(a1));
  } catch {
    // A sheet with fewer rows or columns has no such range.
    return read(sheet.getDataRange());
  }
}

/** Rows without the empty rows at their end; at least `min` rows remain if there were as many. */
export function withoutEmptyRowsAtEnd<T>(
  rows: readonly T[][],
  isEmpty: (cell: T) => boolean,
  min = 0,
): T[][] {
  let filled = rows.length;
  while (filled > min && (rows[filled - 1] ?? []).every(isEmpty)) filled--;
  return rows.slice(0, filled);
}

/** @throws UserError: the add-on's sheet of this name has no cells. */
export function refuseAddonSheet(name: string): never {
  throw new UserError('sheet/no-cells', name, true);
}

/** The first row of the user's selection, from 1; 0 on a sheet without cells. */
export const activeRow = (): number => {
  const range: GoogleAppsScript.Spreadsheet.Range | null = SpreadsheetApp.getActiveRange();
  return range?.getRow() ?? 0;
};

/** The first and the last row of the user's selection, from 1; null unless the sheet of this name is open. */
export function selectedRows(name: string): [number, number] | null {
  const range: GoogleAppsScript.Spreadsheet.Range | null = SpreadsheetApp.getActiveRange();
  return range?.getSheet().getName() === name ? [range.getRow(), range.getLastRow()] : null;
}

/** Selects a row from the column `first` to `last`. With `open` the sheet itself is shown too. */
export function selectRow(
  sheet: Sheet,
  row: number,
  { first, last, open }: { first: number; last: number; open: boolean },
): void {
  if (open) sheet.activate();
  sheet.getRange(row, first, 1, last - first + 1).activate();
}

/** Escapes text so that Sheets makes no formula, number or date of it. Other values are returned unchanged. */
export const asText = <T>(cell: T): T | string =>
  typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;

/** Appends rows to a sheet that ends at row `last`, so that it ends at `row`. The rollback deletes them. */
export const rowsAfter =
  (sheet: Sheet, last: number, row: number) =>
  (registerRollback: RegisterRollback): void => {
    if (row <= last) return;
    registerRollback(
      () => {
        const added = sheet.getMaxRows() - last;
        if (added > 0) sheet.deleteRows(last + 1, added);
        return undefined;
      },
      messages.google.rowsOf(last + 1, row),
    );
    sheet.insertRowsAfter(last, row - last);
  };

/** Appends columns to a sheet that has `columns`, so that it has `wanted`. `name` is the sheet's, for the user. */
export const columnsAfter =
  (sheet: Sheet, name: string, columns: number, wanted: number) =>
  (registerRollback: RegisterRollback): void => {
    if (wanted <= columns) return;
    registerRollback(() => {
      const added = sheet.getMaxColumns() - columns;
      if (added > 0) sheet.deleteColumns(columns + 1, added);
      return undefined;
    }, messages.google.sheetOf(name));
    sheet.insertColumnsAfter(columns, wanted - columns);
  };
