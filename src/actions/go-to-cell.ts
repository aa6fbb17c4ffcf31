import { sheetNamed } from '../google/sheets';
import { messages, UserError } from '../messages';

/** Shows a cell to the user; row and column from 1. A UserError where its sheet is gone. */
export function goToCell({
  sheet: name,
  row,
  column,
}: {
  sheet: string;
  row: number;
  column: number;
}): Record<string, never> {
  const sheet = sheetNamed(name);
  if (!sheet) throw new UserError('sheet/gone', messages.errors.documentSheetGone(name));
  sheet.activate();
  sheet.getRange(row, column).activate();
  return {};
}
