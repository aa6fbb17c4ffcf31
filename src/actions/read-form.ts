import { FORMS } from '../forms';
import type { SheetData } from '../forms/sheet-data';
import { type FormTable, readTable } from '../forms/table';
import { readSheet } from '../google/sheets';
import { messages, UserError } from '../messages';

/** A sheet of the workbook read as a form; throws a UserError where it has the headings of none. */
export function readForm(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  known?: Parameters<typeof readSheet>[1],
): { data: SheetData; table: FormTable } {
  const data = readSheet(sheet, known);
  const table = readTable(data, FORMS);
  if (!table) throw notAForm(data);
  return { data, table };
}

/** What is said of a sheet that has the headings of no form. */
export function notAForm({ name }: SheetData): UserError {
  const forms = FORMS.map((form) => form.name);
  return new UserError('sheet/not-a-form', messages.errors.notAForm(name, forms));
}
