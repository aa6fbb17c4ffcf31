import { columnLetter } from '../forms/columns';
import {
  LOG_HEADINGS,
  LOG_SHEET,
  LOG_WIDTHS,
  type Log,
  type LogEntry,
  logRow,
  readLog,
} from '../reports/log';
import { readMadeSheet } from './made-sheets';
import { sheetNamed } from './sheets';

/** Beyond the log's own columns, some that an office may have put between. */
const COLUMNS = 20;

/** The log as it stands, in one call; null where the workbook has none yet. */
export function readReportLog(): Log | null {
  const sheet = sheetNamed(LOG_SHEET);
  return sheet && readLog(readMadeSheet(sheet, COLUMNS, (rows) => readLog(rows).columns !== null));
}

/** Text of any kind as Sheets must take it: nothing of it becomes a formula, a number or a date. */
const asText = (cell: string): string => (cell === '' ? '' : `'${cell}`);

/**
 * Adds a row to the log under everything that stands there, and makes the sheet first where there is none; `columns` as
 * the log was read. `fresh` tells that it was made now and still wants its looks. The document exists already, so what
 * goes wrong here is no failure. Sheets puts a row under the last one in a single step, whoever else does so at the
 * same time: no row is lost, and nobody waits for a lock.
 */
export function writeReportLog(entry: LogEntry, columns: Log['columns']): 'added' | 'fresh' | 'not' {
  const row = logRow(entry, columns).map(asText);
  try {
    const sheet = sheetNamed(LOG_SHEET);
    if (!sheet) return startLog(row);
    sheet.appendRow(row);
    return 'added';
  } catch (error) {
    // A protected sheet, say.
    console.error(error);
    return 'not';
  }
}

function startLog(row: string[]): 'added' | 'fresh' {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const before = book.getActiveSheet();
  let made: GoogleAppsScript.Spreadsheet.Sheet;
  try {
    made = book.insertSheet(LOG_SHEET, book.getSheets().length);
  } catch (error) {
    const theirs = sheetNamed(LOG_SHEET);
    if (!theirs) throw error;
    // A colleague made it in this very moment.
    theirs.appendRow(row);
    return 'added';
  }
  made.appendRow(LOG_HEADINGS);
  made.appendRow(row);
  book.setActiveSheet(before);
  return 'fresh';
}

/** Gives a new log its looks. Apart from making a document, whose calls are counted. */
export function dressReportLog(): void {
  const sheet = sheetNamed(LOG_SHEET);
  if (!sheet) return;
  sheet.setFrozenRows(1);
  LOG_WIDTHS.forEach((width, i) => {
    sheet.setColumnWidth(i + 1, width);
  });
  sheet
    .getRange(`A1:${columnLetter(LOG_HEADINGS.length)}1`)
    .setFontWeight('bold')
    .setBackground('#E3ECF7');
  sheet
    .getRange(`A:${columnLetter(LOG_HEADINGS.length)}`)
    .setFontFamily('Sarabun')
    .setVerticalAlignment('top')
    .setWrap(true);
}
