import { readCells } from '../google/sheets';
import { UserError } from '../messages';
import { sheetOrGone } from './read-form';

/** A cell of the workbook; without row and column the sheet alone is meant. */
export interface CellPlace {
  sheet: string;
  row: number | null;
  column: number | null;
}

/** Brings a cell before the user; a UserError where the sheet or the cell is no longer there. */
export function goToCell({ sheet: name, row, column }: CellPlace): Record<string, never> {
  const sheet = sheetOrGone(name, 'check');
  const isThere = () => row === null || (row <= sheet.getMaxRows() && (column ?? 1) <= sheet.getMaxColumns());
  if (!readCells(sheet, isThere, () => false) && row !== null) {
    throw new UserError('cell/gone', name, row);
  }
  // The sheet first: Google selects a cell only on the sheet in sight.
  sheet.activate();
  if (row !== null) sheet.getRange(row, column ?? 1).activate();
  SpreadsheetApp.flush();
  return {};
}
