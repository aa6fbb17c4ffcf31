import { formById } from '../forms';
import { formSheet } from '../forms/form-sheet';
import { today } from '../google/host';
import { insertSheet } from '../google/new-sheet';
import { readOfficeSettings } from '../google/sheets';
import { schemeOf } from '../ita';
import { messages, UserError } from '../messages';
import { fiscalYearOf } from '../thai/calendar';

/** Inserts the empty template sheet of a form, for the year asked for, or the office's, or else the running one. */
export function insertFormSheet(formId: string, options: { year?: number } = {}): { sheet: string } {
  const form = formById(formId);
  if (!form) throw new UserError('form/unknown', messages.errors.noSuchForm(formId));
  const settings = readOfficeSettings();
  const year = options.year ?? settings.fiscalYear ?? fiscalYearOf(today());
  return { sheet: insertSheet(formSheet(form, year, schemeOf(year), settings.departments)) };
}
