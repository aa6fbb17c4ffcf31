import { type DocumentLife, lifeOf } from '../documents/life';
import {
  entryOf,
  isOldLog,
  LOG_HEADERS,
  LOG_SHEET,
  LOG_WIDTHS,
  type Log,
  type LogEntry,
  type LoggedEntry,
  lifeCells,
  logRow,
  missingHeaders,
  readLog,
} from '../documents/log';
import { messages } from '../messages';
import { columnLetter } from '../sheet/a1';
import type { CellText } from '../sheet/cell-blocks';
import { HEADER_COLOUR, readAddonSheet, SHEET_FONT } from './addon-sheets';
import { logError, type RegisterRollback, succeeds, withDocumentLock } from './lock';
import { newSheetNamed, setWidths } from './new-sheet';
import { asText, columnsAfter, sheetNamed } from './sheets';
import { type Decision, writeAsRead } from './write-as-read';
import { isSame, planCells, type Write } from './write-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** More than the log has, because an office may have inserted some: those of a new sheet. */
const COLUMNS = 26;

/** Reads the log in one call; an empty one if the spreadsheet has none. */
export function readReportLog(): Log {
  const sheet = sheetNamed(LOG_SHEET);
  return readLog(sheet ? readRows(sheet) : []);
}

function readRows(sheet: Sheet): string[][] {
  const isLog = (rows: string[][]): boolean => {
    const { columns, entries } = readLog(rows);
    return columns !== null || entries.length > 0;
  };
  return readAddonSheet(sheet, COLUMNS, isLog);
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

function insertLog(): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const shownBefore = spreadsheet.getActiveSheet();
  try {
    return newSheetNamed(LOG_SHEET).sheet;
  } finally {
    succeeds(() => spreadsheet.setActiveSheet(shownBefore));
  }
}

/**
 * Writes the headers of a new log and formats it, or those that a log of an earlier version lacks. This is a call of its own,
 * because a document may take only few calls to Google. If Google fails, the rows stay as before; only formats may be set.
 */
export function formatReportLog(): void {
  const sheet = sheetNamed(LOG_SHEET);
  if (!sheet) return;
  withDocumentLock((registerRollback) =>
    writeAsRead((): Decision<null> => {
      // Read again under the lock: a colleague's add-on may have formatted the same log.
      const rows = readRows(sheet);
      const log = readLog(rows);
      if (!log.columns) {
        formatLog(sheet, registerRollback);
        return { answer: null };
      }
      if (!isOldLog(log)) return { answer: null };
      const headers = missingHeaders(log, rows);
      return {
        answer: null,
        write: plannedCells(sheet, rows, headers.length, headers, registerRollback),
      };
    }, registerRollback),
  );
}

/**
 * Writes what is new about a document into its newest row, if that still says what the user saw.
 * @returns the document as the log then has it, and whether it was written; null if the log has no such document
 */
export function writeDocumentLife(
  link: string,
  seen: DocumentLife,
  life: DocumentLife,
): { entry: LoggedEntry; isWritten: boolean } | null {
  const sheet = sheetNamed(LOG_SHEET);
  if (!sheet) return null;
  return withDocumentLock((registerRollback) =>
    writeAsRead((): Decision<{ entry: LoggedEntry; isWritten: boolean } | null> => {
      let rows = readRows(sheet);
      if (!readLog(rows).columns) {
        formatLog(sheet, registerRollback);
        rows = readRows(sheet);
      }
      const log = readLog(rows);
      const entry = entryOf(log, link);
      if (!entry) return { answer: null };
      if (!isSame(lifeOf(entry), seen)) return { answer: { entry, isWritten: false } };
      const { headers, cells } = lifeCells(log, rows, entry, life);
      return {
        answer: { entry: { ...entry, ...life }, isWritten: true },
        write: plannedCells(sheet, rows, headers.length, [...headers, ...cells], registerRollback),
      };
    }, registerRollback),
  );
}

/** The write of cells of the log, of which the first `headers` are new headers. Free columns that it needs are made at once. */
function plannedCells(
  sheet: Sheet,
  rows: string[][],
  headers: number,
  cells: readonly CellText[],
  registerRollback: RegisterRollback,
): { isCurrent: () => boolean; steps: Write[] } {
  const last = Math.max(0, ...cells.map(({ column }) => column));
  // Only an office that has used or removed the free columns of its log is asked how many there are.
  if (last > (rows[0]?.length ?? 0)) {
    columnsAfter(sheet, LOG_SHEET, sheet.getMaxColumns(), last)(registerRollback);
  }
  const [header] = cells;
  const writes = cells.filter(({ text }) => text !== '');
  const clears = cells.filter(({ text }) => text === '');
  const write = planCells(sheet, { name: LOG_SHEET, text: rows, merges: [] }, { writes, clears });
  return {
    // The lock stops nobody from sorting the log, or from inserting a row.
    isCurrent: () => isSame(readLog(readRows(sheet)), readLog(rows)),
    steps: [
      write,
      () => {
        if (header && headers > 0) formatHeaders(sheet.getRange(header.row, header.column, 1, headers));
      },
    ],
  };
}

const formatHeaders = (headers: GoogleAppsScript.Spreadsheet.Range) =>
  headers.setFontWeight('bold').setBackground(HEADER_COLOUR);

/** The headers come last, so that a log whose formatting was interrupted is formatted again. */
function formatLog(sheet: Sheet, registerRollback: RegisterRollback): void {
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
  formatHeaders(headers);
  sheet.getRange(`A:${last}`).setFontFamily(SHEET_FONT).setVerticalAlignment('top').setWrap(true);
  sheet.setFrozenRows(1);
  headers.setValues([LOG_HEADERS]);
}
