import { FORMS } from '../forms';
import type { SheetData } from '../forms/sheet-data';
import { type FormTable, readTable } from '../forms/table';
import { readSheet } from '../google/sheets';
import { messages, UserError } from '../messages';

/** A sheet of the workbook read as a form; throws a UserError where it has the headings of none. */
export function readForm(sheet: GoogleAppsScript.Spreadsheet.Sheet): { data: SheetData; table: FormTable } {
  const data = readSheet(sheet);
  const table = readTable(data, FORMS);
  if (!table) {
    throw new UserError(
      'sheet/not-a-form',
      messages.errors.notAForm(
        data.name,
        FORMS.map((form) => form.name),
      ),
    );
  }
  return { data, table };
}
