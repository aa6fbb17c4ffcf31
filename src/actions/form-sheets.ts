import { FORMS } from '../forms';
import { readTable } from '../forms/table';
import { readSheet } from '../google/sheets';

/** The sheets of the workbook that are forms, in the order of their tabs. */
export function formSheets(): { sheet: string; form: string }[] {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .flatMap((sheet) => {
      const table = readTable(readSheet(sheet), FORMS);
      return table ? [{ sheet: table.sheet, form: table.form.id }] : [];
    });
}
