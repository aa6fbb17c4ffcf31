import { FORMS } from '../forms';
import type { SheetData } from '../forms/sheet-data';
import { type FormTable, readTable } from '../forms/table';
import { readSheet, sheetNamed } from '../google/sheets';
import { messages, type Said, UserError } from '../messages';
import { TEMPLATE_SHEET } from '../reports/kept-templates';

/** The sheet of a name; throws a UserError that says it is gone, in the words of who asks. */
export function sheetOrGone(name: string, gone: (name: string) => Said): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = sheetNamed(name);
  if (!sheet) throw new UserError('sheet/gone', gone(name));
  return sheet;
}

/** A sheet of the workbook read as a form; throws a UserError where it has the headings of none. */
export function readForm(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  known?: Parameters<typeof readSheet>[1],
): { data: SheetData; table: FormTable } {
  const data = readSheet(sheet, known);
  return { data, table: formOf(data) };
}

/** What was read of a sheet as a form; throws a UserError where it has the headings of none. */
export function formOf(data: SheetData): FormTable {
  const table = readTable(data, FORMS);
  if (!table) throw notAForm(data);
  return table;
}

/** Every sheet of the workbook that is a form, read, in the order of their tabs. */
export function readForms(): FormTable[] {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .flatMap((sheet) => {
      const name = sheet.getName();
      // What is kept there is long, and no form.
      return (name !== TEMPLATE_SHEET && readTable(readSheet(sheet, { name }), FORMS)) || [];
    });
}

/** What is said of a sheet that has the headings of no form. */
export function notAForm({ name }: SheetData): UserError {
  const forms = FORMS.map((form) => form.name);
  return new UserError('sheet/not-a-form', messages.errors.notAForm(name, forms));
}
