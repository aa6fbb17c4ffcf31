import { readForms } from './read-form';

/** The sheets of the workbook that are forms, in the order of their tabs. */
export function formSheets(): { sheet: string; form: string }[] {
  return readForms().map(({ sheet, form }) => ({ sheet, form: form.id }));
}
