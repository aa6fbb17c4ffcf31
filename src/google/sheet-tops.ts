import { columnLetter } from '../sheet/a1';
import type { SheetData } from '../sheet/sheet-data';
import { isBlank } from '../thai/text';
import { sheetData } from './read-sheet';
import { readCells, readRange, withoutEmptyRowsAtEnd } from './sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How many rows are read to recognize a sheet. */
const TOP_ROWS = 100;
/** If as many of these rows are blank at the end, no table is searched below them. */
const BLANK_ROWS = 50;

/** The first rows of a sheet. */
interface SheetTop {
  sheet: Sheet;
  text: string[][];
  /** True if there may be a table below them. */
  goesOn: boolean;
}

/**
 * Reads the first rows of every sheet with cells except `excluded`, in the order of the tabs. One call for each sheet,
 * excluded or not.
 */
export function readTops(excluded: readonly Sheet[]): SheetTop[] {
  const indexes = new Set(excluded.map((sheet) => sheet.getIndex() - 1));
  const sheets = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((_, index) => !indexes.has(index));
  return sheets.flatMap((sheet) => {
    const text = readCells(
      sheet,
      () => readRange(sheet, `1:${TOP_ROWS}`, (range): string[][] => range.getDisplayValues()),
      () => null,
    );
    if (!text) return [];
    const goesOn = text.length >= TOP_ROWS && !text.slice(-BLANK_ROWS).flat().every(isBlank);
    return [{ sheet, text, goesOn }];
  });
}

/** Reads a whole sheet: two calls. Its first rows are read again, so that all data are of the same moment. */
export function readWhole(top: SheetTop, name: string): SheetData {
  const merges = columnsOf(top).getMergedRanges();
  return sheetData(top.sheet, name, readAllRows(top), merges);
}

/** The display values of all rows: one call. The blank rows at the end, of which there may be hundreds, are left out. */
export const readAllRows = (top: SheetTop): string[][] =>
  withoutEmptyRowsAtEnd(columnsOf(top).getDisplayValues(), (cell) => cell === '', 1);

const columnsOf = ({ sheet, text }: SheetTop) => sheet.getRange(`A:${columnLetter(text[0]?.length ?? 1)}`);
