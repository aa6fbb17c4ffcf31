import { readCells } from '../google/sheets';
import { UserError } from '../messages';
import { requireSheet } from './read-form';

/** A cell of the spreadsheet, row and column from 1; null for the sheet only. */
export interface CellTarget {
  sheet: string;
  row: number | null;
  column: number | null;
}

/**
 * Shows a sheet and selects a cell.
 * @throws UserError if the sheet or the cell no longer exists
 */
export function goToCell({ sheet: name, row, column }: CellTarget): Record<string, never> {
  const sheet = requireSheet(name, 'check');
  const exists = () => row === null || (row <= sheet.getMaxRows() && (column ?? 1) <= sheet.getMaxColumns());
  if (!readCells(sheet, exists, () => false) && row !== null) {
    throw new UserError('cell/gone', name, row);
  }
  // The sheet first, because Google selects a cell only on the sheet that is shown.
  sheet.activate();
  if (row !== null) sheet.getRange(row, column ?? 1).activate();
  SpreadsheetApp.flush();
  return {};
}
