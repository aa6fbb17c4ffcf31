import { formById } from '../forms';
import { formSheet } from '../forms/form-sheet';
import { today } from '../google/host';
import { succeeds, withDocumentLock } from '../google/lock';
import { insertSheet } from '../google/new-sheet';
import { readSchemes } from '../google/schemes';
import { readOfficeSettings, sheetNamed } from '../google/sheets';
import { toast } from '../google/ui';
import { messages, UserError } from '../messages';
import { SETTINGS_SHEET } from '../settings/settings';
import { fiscalYearOf } from '../thai/calendar';

/** Inserts the empty template sheet of a form, for the year asked for, or the office's, or else the running one. */
export function insertFormSheet(formId: string, options: { year?: number } = {}): { sheet: string } {
  const form = formById(formId);
  if (!form) throw new UserError('form/unknown', formId);
  const settings = readOfficeSettings();
  const year = options.year ?? settings.fiscalYear ?? fiscalYearOf(today());
  const plan = formSheet(form, year, readSchemes().of(year), settings.departments);
  const sheet = withDocumentLock((registerRollback) => insertSheet(plan, registerRollback));
  if (!sheetNamed(SETTINGS_SHEET)) succeeds(() => toast(messages.sheet.settingsNext(messages.menu.settings)));
  return { sheet };
}
