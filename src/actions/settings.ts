import { today } from '../google/host';
import { insertSheet } from '../google/new-sheet';
import { sheetNamed } from '../google/sheets';
import { SETTINGS_SHEET } from '../office/settings';
import { settingsSheet } from '../office/settings-sheet';
import { fiscalYearOf } from '../thai/calendar';

/** Shows the settings sheet, made first where the workbook has none, for the year asked for or else the running one. */
export function openSettings(options: { year?: number } = {}): { sheet: string } {
  const sheet = sheetNamed(SETTINGS_SHEET);
  if (!sheet) return { sheet: insertSheet(settingsSheet(options.year ?? fiscalYearOf(today()))) };
  sheet.activate();
  return { sheet: SETTINGS_SHEET };
}
