import { columnLetter } from '../sheet/a1';
import type { SheetData } from '../sheet/sheet-data';
import { isBlank } from '../thai/text';
import { readCells, sheetData } from './sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How many rows are read to see what a sheet is. */
const TOP_ROWS = 100;
/** Where as many rows at their end are blank, no table is looked for under them. */
const BLANK_ROWS = 50;

/** The first rows of a sheet. */
export interface SheetTop {
  sheet: Sheet;
  text: string[][];
  /** Whether there may be more under them. */
  goesOn: boolean;
}

/**
 * The first rows of every sheet that has cells, in the order of the tabs, but for those that are passed over: one call a
 * sheet, either way.
 */
export function readTops(passedOver: readonly Sheet[]): SheetTop[] {
  const places = new Set(passedOver.map((sheet) => sheet.getIndex() - 1));
  const sheets = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((_, place) => !places.has(place));
  return sheets.flatMap((sheet) => {
    const text = readCells(
      sheet,
      () => topRows(sheet),
      () => null,
    );
    if (!text) return [];
    const goesOn = text.length >= TOP_ROWS && !text.slice(-BLANK_ROWS).flat().every(isBlank);
    return [{ sheet, text, goesOn }];
  });
}

function topRows(sheet: Sheet): string[][] {
  try {
    return sheet.getRange(`1:${TOP_ROWS}`).getDisplayValues();
  } catch {
    // A sheet with fewer rows has no such range.
    return sheet.getDataRange().getDisplayValues();
  }
}

/**
 * A sheet whole, of which the first rows were read: two calls. They are read again with the rest, so that all is of one
 * moment.
 */
export function readWhole(top: SheetTop, name: string): SheetData {
  const merges = columnsOf(top).getMergedRanges();
  return sheetData(top.sheet, name, readAllRows(top), merges);
}

/** What all rows of a sheet show: one call. */
export const readAllRows = (top: SheetTop): string[][] => filled(columnsOf(top).getDisplayValues());

const columnsOf = ({ sheet, text }: SheetTop) => sheet.getRange(`A:${columnLetter(text[0]?.length ?? 1)}`);

/** Without the blank rows at the end, of which whole columns have hundreds. */
function filled(text: string[][]): string[][] {
  let rows = text.length;
  while (rows > 1 && (text[rows - 1] ?? []).every((cell) => cell === '')) rows--;
  return text.slice(0, rows);
}
