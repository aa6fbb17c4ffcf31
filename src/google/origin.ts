import { messages } from '../messages';
import type { SheetOrigin } from '../sheet/sheet-data';
import type { RegisterRollback } from './lock';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The metadata key of `SheetOrigin`: {"form","year"} as JSON. Users do not see it. */
export const ORIGIN_KEY = 'prongsai';

/** The metadata key of the paste that a sheet was made of. Users do not see it. */
export const PASTE_KEY = 'prongsai.paste';

/** The names of the sheets that were made of each of these pastes; null for one of which none is. One call where nothing was imported. */
export function sheetsMadeOf(pastes: readonly string[]): (string | null)[] {
  const finder = SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder();
  const made = new Map(
    finder
      .withKey(PASTE_KEY)
      .find()
      .map((entry) => [entry.getValue(), entry]),
  );
  return pastes.map((paste) => made.get(paste)?.getLocation().getSheet()?.getName() ?? null);
}

/** Where the origin of a sheet is stored. */
export const originEntry = (sheet: Sheet) =>
  sheet.createDeveloperMetadataFinder().withKey(ORIGIN_KEY).find()[0];

/** The origin that the add-on stored when it created the sheet; {} if there is none, or no sheet. */
export function readOrigin(sheet: Sheet | null): SheetOrigin {
  const value = sheet && originEntry(sheet)?.getValue();
  if (!value) return {};
  try {
    const origin: unknown = JSON.parse(value);
    if (typeof origin !== 'object' || origin === null) return {};
    const { form, year, own } = origin as Record<string, unknown>;
    return {
      ...(typeof form === 'string' ? { form } : {}),
      ...(typeof year === 'number' ? { year } : {}),
      ...(own === true ? { own } : {}),
    };
  } catch {
    // Another program's value under our key, or an older one. The origin only breaks ties, so it may be missing.
    return {};
  }
}

/** Stores the origin of a sheet, in the place of the one that it has. */
export function storeOrigin(
  sheet: Sheet,
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
