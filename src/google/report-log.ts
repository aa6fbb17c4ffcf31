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
import { asText, sheetNamed } from './sheets';

/** Beyond the log's own columns, some that an office may have put between. */
const COLUMNS = 20;

/** The log as it stands, in one call; null where the workbook has none yet. */
export function readReportLog(): Log | null {
  const sheet = sheetNamed(LOG_SHEET);
  return sheet && readLog(readMadeSheet(sheet, COLUMNS, (rows) => readLog(rows).columns !== null));
}

/**
 * Adds a row to the log under everything that stands there, and makes the sheet first where there is none. `fresh` tells
 * that it was made now and still wants its looks. The document exists already, so what goes wrong here is no failure.
 */
export function writeReportLog(entry: LogEntry, log: Log | null): 'added' | 'fresh' | 'not' {
  try {
    const sheet = sheetNamed(LOG_SHEET);
    if (sheet) {
      sheet.appendRow(logRow(entry, log ?? readLog([])).map(asText));
      return 'added';
    }
    const book = SpreadsheetApp.getActiveSpreadsheet();
    const before = book.getActiveSheet();
    const made = book.insertSheet(LOG_SHEET, book.getSheets().length);
    const row = logRow(entry, readLog([])).map(asText);
    made.getRange(1, 1, 2, LOG_HEADINGS.length).setValues([LOG_HEADINGS, row]);
    book.setActiveSheet(before);
    return 'fresh';
  } catch (error) {
    // A protected sheet, say.
    console.error(error);
    return 'not';
  }
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
