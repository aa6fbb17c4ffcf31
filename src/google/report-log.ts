import {
  LOG_HEADINGS,
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

/** Beyond the log's own columns, some that an office may have put between. */
const COLUMNS = 20;

/** The log as it is, in one call; null where the workbook has none yet. */
export function readReportLog(): Log | null {
  const sheet = sheetNamed(LOG_SHEET);
  const isLog = (rows: string[][]): boolean => {
    const { columns, entries } = readLog(rows);
    return columns !== null || entries.length > 0;
  };
  return sheet && readLog(readAddonSheet(sheet, COLUMNS, isLog));
}

/**
 * Adds a row to the log under everything that is there, and makes the sheet first where there is none; `columns` as
 * the log was read. `fresh` tells that it still wants its headings and looks, `not` that nothing confirms the row: Google may
 * have added it all the same, and a log made for it may be empty. The document exists already, so that is no failure.
 * Sheets puts a row under the last one in a single step, whoever else does so at the same time: no row is lost, and
 * nobody waits for a lock.
 */
export function writeReportLog(entry: LogEntry, columns: Log['columns']): 'added' | 'fresh' | 'not' {
  try {
    const sheet = sheetNamed(LOG_SHEET) ?? insertLog();
    sheet.appendRow(logRow(entry, columns).map(asText));
    return columns ? 'added' : 'fresh';
  } catch (error) {
    // A protected sheet, say.
    logError(error);
    return 'not';
  }
}

function insertLog(): GoogleAppsScript.Spreadsheet.Sheet {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const before = book.getActiveSheet();
  try {
    return newSheetNamed(LOG_SHEET).sheet;
  } finally {
    succeeds(() => book.setActiveSheet(before));
  }
}

/**
 * Gives a new log its headings and looks. Apart from making a document, whose calls are counted. Where Google fails, its rows
 * stay as before, and only looks may be there.
 */
export function formatReportLog(): void {
  const sheet = sheetNamed(LOG_SHEET);
  // Read again, under the lock: a colleague's add-on may be dressing the same log.
  if (sheet)
    withDocumentLock((registerRollback) => !readReportLog()?.columns && dress(sheet, registerRollback));
}

/** The headings come last: a log without them is taken up again where this was cut off. */
function dress(sheet: GoogleAppsScript.Spreadsheet.Sheet, registerRollback: RegisterRollback): void {
  const last = columnLetter(LOG_HEADINGS.length);
  const headings = sheet.getRange(`A1:${last}1`);
  const first = (): string => (headings.getDisplayValues()[0] ?? []).join('');
  const isFree = first() === '';
  registerRollback(() => {
    if (isFree) headings.clearContent();
    else if (['', LOG_HEADINGS.join('')].includes(first())) sheet.deleteRow(1);
    return undefined;
  }, messages.google.sheetOf(LOG_SHEET));
  if (!isFree) sheet.insertRowBefore(1);
  setWidths(sheet, LOG_WIDTHS);
  headings.setFontWeight('bold').setBackground(HEADER_COLOUR);
  sheet.getRange(`A:${last}`).setFontFamily(SHEET_FONT).setVerticalAlignment('top').setWrap(true);
  sheet.setFrozenRows(1);
  headings.setValues([LOG_HEADINGS]);
}
