import { formSheet } from '../forms/form-sheet';
import { today } from '../google/host';
import { succeeds, withDocumentLock } from '../google/lock';
import { insertMade } from '../google/new-sheet';
import { readSettingsToMake } from '../google/office-settings';
import { readSchemes } from '../google/schemes';
import { sheetNamed } from '../google/sheets';
import { toast } from '../google/ui';
import { messages } from '../messages';
import { SETTINGS_SHEET } from '../settings/settings';
import { fiscalYearOf } from '../thai/calendar';
import { requireFormById } from './read-form';
import type { MadeRecord } from './store-settings';

/** Inserts the empty sheet of a form. The year is that of the options, or the office's, or the current fiscal year. */
export function insertFormSheet(
  formId: string,
  options: { year?: number } = {},
): { sheet: string; undo: MadeRecord } {
  const form = requireFormById(formId);
  const settings = readSettingsToMake();
  const year = options.year ?? settings.fiscalYear ?? fiscalYearOf(today());
  const plan = formSheet(form, year, readSchemes().of(year), settings.departments);
  const made = withDocumentLock((registerRollback) => insertMade(plan, registerRollback));
  if (!sheetNamed(SETTINGS_SHEET)) succeeds(() => toast(messages.sheet.settingsNext(messages.menu.settings)));
  return { sheet: made.name, undo: { sheets: [made] } };
}
