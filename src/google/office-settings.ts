import { requireKnownVersion } from '../settings/made-by';
import { readSettings, readSettingsTexts } from '../settings/read-settings';
import {
  type OfficeSettings,
  SETTINGS_HEADERS,
  SETTINGS_SHEET,
  type SettingsTexts,
} from '../settings/settings';
import { columnLetter } from '../sheet/a1';
import { formatThaiDate } from '../thai/calendar';
import { thaiDate } from './host';
import { readCells, readRange, sheetNamed } from './sheets';

const COLUMNS = `A:${columnLetter(SETTINGS_HEADERS.length)}`;

/** The cells of the settings sheet as text; [] if there is no such sheet, or it has no cells. */
export function readSettingsRows(): string[][] {
  const sheet = sheetNamed(SETTINGS_SHEET);
  if (!sheet) return [];
  return readCells(
    sheet,
    () => cellTexts(readRange(sheet, COLUMNS, (range): unknown[][] => range.getValues())),
    () => [],
  );
}

/** The office's settings; all blank if there is no settings sheet. */
export const readOfficeSettings = (): OfficeSettings => readSettings(readSettingsRows());

/** The same for an action that makes sheets. @throws UserError in a workbook of a later version */
export const readSettingsToMake = (): OfficeSettings => requireKnownVersion(readOfficeSettings());

/** The office's settings as they are typed; all blank if there is no settings sheet. */
export const readOfficeTexts = (): SettingsTexts => readSettingsTexts(readSettingsRows());

/**
 * Values of cells as text. A date becomes the day that the spreadsheet shows; one that the Buddhist calendar does not
 * have stays as it was typed.
 */
export function cellTexts(values: readonly (readonly unknown[])[]): string[][] {
  const hasDate = values.some((row) => row.some((value) => value instanceof Date));
  // A date typed into an unformatted cell is a moment. Only the time zone of the spreadsheet gives its day.
  const timeZone = hasDate ? SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone() : '';
  const textOfDate = (moment: Date): string => {
    const date = thaiDate(moment, timeZone);
    return date ? formatThaiDate(date) : Utilities.formatDate(moment, timeZone, 'd/M/yyyy');
  };
  return values.map((row) => row.map((value) => (value instanceof Date ? textOfDate(value) : String(value))));
}
