import { columnLetter } from '../sheet/a1';
import { readCells } from './sheets';

/** The font and the header colour of the sheets that the add-on creates. */
export const SHEET_FONT = 'Sarabun';
export const HEADER_COLOUR = '#E3ECF7';

/**
 * Reads the display values of a sheet that the add-on created for itself. Its first columns are one call; the whole
 * sheet is read only if `isIt` does not accept those. [] if the sheet has no cells.
 */
export function readAddonSheet(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  columns: number,
  isIt: (rows: string[][]) => boolean,
): string[][] {
  try {
    const rows: string[][] = sheet.getRange(`A:${columnLetter(columns)}`).getDisplayValues();
    if (isIt(rows)) return rows;
  } catch {
    // A sheet with fewer columns has no such range.
  }
  return readCells(
    sheet,
    (): string[][] => sheet.getDataRange().getDisplayValues(),
    () => [],
  );
}
