import { formSheet } from '../forms/form-sheet';
import { today } from '../google/host';
import { succeeds, withDocumentLock } from '../google/lock';
import { insertSheet } from '../google/new-sheet';
import { readOfficeSettings } from '../google/office-settings';
import { readSchemes } from '../google/schemes';
import { sheetNamed } from '../google/sheets';
import { toast } from '../google/ui';
import { messages } from '../messages';
import { SETTINGS_SHEET } from '../settings/settings';
import { fiscalYearOf } from '../thai/calendar';
import { requireFormById } from './read-form';

/** Inserts the empty sheet of a form. The year is that of the options, or the office's, or the current fiscal year. */
export function insertFormSheet(formId: string, options: { year?: number } = {}): { sheet: string } {
  const form = requireFormById(formId);
  const settings = readOfficeSettings();
  const year = options.year ?? settings.fiscalYear ?? fiscalYearOf(today());
  const plan = formSheet(form, year, readSchemes().of(year), settings.departments);
  const sheet = withDocumentLock((registerRollback) => insertSheet(plan, registerRollback));
  if (!sheetNamed(SETTINGS_SHEET)) succeeds(() => toast(messages.sheet.settingsNext(messages.menu.settings)));
  return { sheet };
}
