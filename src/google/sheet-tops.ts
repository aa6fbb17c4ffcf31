import { isBlank } from '../thai/text';
import { readCells, readRange, withoutEmptyRowsAtEnd } from './sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** How many rows are read to recognize a sheet. */
const TOP_ROWS = 100;
/** If as many of these rows are blank at the end, no table is searched below them. */
const BLANK_ROWS = 50;
/** So many columns Google gives a new sheet. */
const USUAL_COLUMNS = 26;

/** The sheets of the spreadsheet except `excluded`, in the order of their tabs. One call for each sheet excluded. */
export function sheetsBut(excluded: readonly Sheet[]): Sheet[] {
  const indexes = excluded.map((sheet) => sheet.getIndex());
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((_, index) => !indexes.includes(index + 1));
}

/** Reads the first rows of a sheet: one call; null if it has no cells. */
export const readTop = (sheet: Sheet): string[][] | null =>
  readCells(
    sheet,
    () => readRange(sheet, `1:${TOP_ROWS}`, (range): string[][] => range.getDisplayValues()),
    () => null,
  );

/** True if there may be a table below the first rows of a sheet. */
export const goesOn = (top: readonly string[][]): boolean =>
  top.length >= TOP_ROWS && !top.slice(-BLANK_ROWS).flat().every(isBlank);

/** Reads a whole sheet, as far as it has cells: one call, or two where it has not as many columns as Google gives a new one. */
export const readWhole = (sheet: Sheet): { range: Range; text: string[][] } | null =>
  readCells(
    sheet,
    () => {
      const range = allCells(sheet);
      // There may be hundreds of blank rows at the end.
      return {
        range,
        text: withoutEmptyRowsAtEnd(range.getDisplayValues(), isBlank, 1),
      };
    },
    () => null,
  );

function allCells(sheet: Sheet): Range {
  try {
    sheet.getRange(1, USUAL_COLUMNS + 1);
  } catch {
    // It has no further column; nor has a sheet with fewer columns the range that follows.
    try {
      return sheet.getRange('A:Z');
    } catch {}
  }
  return sheet.getDataRange();
}
