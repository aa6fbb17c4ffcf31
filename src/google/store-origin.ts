import { messages } from '../messages';
import type { SheetOrigin } from '../sheet/sheet-data';
import type { RegisterRollback } from './lock';
import { ORIGIN_KEY, originEntry } from './read-sheet';

/** Stores the origin of a sheet, in the place of the one that it has. */
export function storeOrigin(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  name: string,
  origin: SheetOrigin,
  registerRollback: RegisterRollback,
): void {
  const value = JSON.stringify(origin);
  const entry = originEntry(sheet);
  const before = entry?.getValue();
  registerRollback(() => {
    if (entry) entry.setValue(before ?? '');
    else originEntry(sheet)?.remove();
    return undefined;
  }, messages.google.sheetOf(name));
  if (entry) entry.setValue(value);
  else sheet.addDeveloperMetadata(ORIGIN_KEY, value);
}
