import { STATUS_FIELDS } from '../forms/fields';
import { headerWordsOnce } from '../google/read-sheet';
import { columnLetter } from '../sheet/a1';
import { isOfMeasures } from '../table/header-rows';
import { headersOfSheet } from '../table/headers';
import { CHECKBOX, isCheckboxText, readStatusMark, STATUS_MARK } from '../thai/status-marks';

/** The last row in which the headers of a sheet are searched when a cell is edited. */
const MAX_HEADER_ROW = 30;

/**
 * Makes the status marks of a row exclusive while the user types: after a mark in one status column the others become ○,
 * and checkboxes are unticked. Text in another status cell does not change. This is only a convenience: Google may drop
 * edit events, so the check reports rows with several marks.
 */
export function keepOneStatusMark(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  if (readStatusMark(event.value ?? '') !== 'chosen') return;
  const { range } = event;
  if (range.getNumRows() !== 1 || range.getNumColumns() !== 1) return;
  const sheet = range.getSheet();
  const row = range.getRow();
  const width = sheet.getLastColumn();
  const text = sheet.getRange(1, 1, Math.min(MAX_HEADER_ROW, row), width).getDisplayValues();
  const headers = headersOfSheet({ text, words: headerWordsOnce() });
  if (!headers || !isOfMeasures(headers.columnOf) || row <= headers.lastRow) return;
  const columns = STATUS_FIELDS.flatMap((field) => headers.columnOf.get(field) ?? []);
  if (!columns.includes(range.getColumn())) return;
  const [cells = []] = sheet.getRange(row, 1, 1, width).getDisplayValues();
  const textIn = (column: number) => cells[column - 1] ?? '';
  // A colleague has moved the row since.
  if (readStatusMark(textIn(range.getColumn())) !== 'chosen') return;
  const others = columns.filter((column) => {
    const text = textIn(column);
    const isFree = text === STATUS_MARK.notChosen || text === CHECKBOX.notChosen;
    return column !== range.getColumn() && !isFree && readStatusMark(text) !== 'unknown';
  });
  const boxes = others.filter((column) => isCheckboxText(textIn(column)));
  const marks = others.filter((column) => !boxes.includes(column));
  const list = (of: number[]) => sheet.getRangeList(of.map((column) => `${columnLetter(column)}${row}`));
  if (boxes.length > 0) list(boxes).setValue(false);
  if (marks.length > 0) list(marks).setValue(STATUS_MARK.notChosen);
}
