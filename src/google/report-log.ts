import {
  LOG_HEADERS,
  LOG_SHEET,
  LOG_WIDTHS,
  type Log,
  type LogEntry,
  logRow,
  readLog,
} from '../documents/log';
import { messages } from '../messages';
import { columnLetter } from '../sheet/a1';
import { HEADER_COLOUR, readAddonSheet, SHEET_FONT } from './addon-sheets';
import { logError, type RegisterRollback, succeeds, withDocumentLock } from './lock';
import { newSheetNamed, setWidths } from './new-sheet';
import { asText, sheetNamed } from './sheets';

/** More than the log has, because an office may have inserted some. */
const COLUMNS = 20;

/** Reads the log in one call; null if the spreadsheet has none. */
export function readReportLog(): Log | null {
  const sheet = sheetNamed(LOG_SHEET);
  const isLog = (rows: string[][]): boolean => {
    const { columns, entries } = readLog(rows);
    return columns !== null || entries.length > 0;
  };
  return sheet && readLog(readAddonSheet(sheet, COLUMNS, isLog));
}

/**
 * `added`: the log has the row. `unformatted`: so it has, and still needs its headers and format. `failed`: Google does not
 * confirm the row; it may have been added all the same, and a log created for it may be empty.
 */
export type LogResult = 'added' | 'unformatted' | 'failed';

/**
 * Appends a row to the log, which is created if there is none; `columns` as `readReportLog` gave them. Never throws, since
 * the document exists already. `appendRow` is a single step of Sheets even if several users append at the same time, so
 * that no row is lost and no lock is needed.
 */
export function writeReportLog(entry: LogEntry, columns: Log['columns']): LogResult {
  try {
    const sheet = sheetNamed(LOG_SHEET) ?? insertLog();
    sheet.appendRow(logRow(entry, columns).map(asText));
    return columns ? 'added' : 'unformatted';
  } catch (error) {
    // For example a protected sheet.
    logError(error);
    return 'failed';
  }
}

function insertLog(): GoogleAppsScript.Spreadsheet.Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const shownBefore = spreadsheet.getActiveSheet();
  try {
    return newSheetNamed(LOG_SHEET).sheet;
  } finally {
    succeeds(() => spreadsheet.setActiveSheet(shownBefore));
  }
}

/**
 * Writes the headers of a new log and formats it. This is a call of its own, because a document may take only few calls to
 * Google. If Google fails, the rows stay as before; only formats may be set.
 */
export function formatReportLog(): void {
  const sheet = sheetNamed(LOG_SHEET);
  if (!sheet) return;
  withDocumentLock((registerRollback) => {
    // Read again under the lock: a colleague's add-on may have formatted the same log.
    if (!readReportLog()?.columns) formatLog(sheet, registerRollback);
  });
}

/** The headers come last, so that a log whose formatting was interrupted is formatted again. */
function formatLog(sheet: GoogleAppsScript.Spreadsheet.Sheet, registerRollback: RegisterRollback): void {
  const last = columnLetter(LOG_HEADERS.length);
  const headers = sheet.getRange(`A1:${last}1`);
  const first = (): string => (headers.getDisplayValues()[0] ?? []).join('');
  const isRowEmpty = first() === '';
  registerRollback(() => {
    if (isRowEmpty) headers.clearContent();
    else if (['', LOG_HEADERS.join('')].includes(first())) sheet.deleteRow(1);
    return undefined;
  }, messages.google.sheetOf(LOG_SHEET));
  if (!isRowEmpty) sheet.insertRowBefore(1);
  setWidths(sheet, LOG_WIDTHS);
  headers.setFontWeight('bold').setBackground(HEADER_COLOUR);
  sheet.getRange(`A:${last}`).setFontFamily(SHEET_FONT).setVerticalAlignment('top').setWrap(true);
  sheet.setFrozenRows(1);
  headers.setValues([LOG_HEADERS]);
}
