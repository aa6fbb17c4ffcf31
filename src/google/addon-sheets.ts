import { columnLetter } from '../sheet/a1';
import { readCells } from './sheets';

/** How the add-on's own sheets look. */
export const SHEET_FONT = 'Sarabun';
export const HEADER_COLOUR = '#E3ECF7';

/**
 * Reads what a sheet that the add-on itself made shows. Its first columns, whole, are one call to Google, where asking
 * for the filled part first is two; only where those columns do not hold what is looked for is everything read. Nothing
 * where the sheet has no cells.
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
    // A sheet with fewer columns than that has no such range.
  }
  return readCells(
    sheet,
    (): string[][] => sheet.getDataRange().getDisplayValues(),
    () => [],
  );
}
