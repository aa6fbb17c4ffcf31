import { readForms } from './read-form';

/** The sheets of the workbook that are forms, in the order of their tabs. */
export function formSheets(): { sheet: string; form: string; measures: number }[] {
  return readForms().map(({ sheet, form, measures }) => ({
    sheet,
    form: form.id,
    measures: measures.length,
  }));
}
