import type { FieldId } from '../../src/forms/fields';
import { columnLetter } from '../../src/sheet/a1';
import { Workbench, type WorkbenchOptions } from '../../workbench/workbench';
import { formNamed } from './forms';
import { keptSample } from './samples';
import { rowOf } from './sheets';

export { formNamed };

/** The first row under the headings of a new form sheet. */
export const FIRST_ROW = 3;

/** A workbook of its own with the sample of a form, as the global set-up filled it through the add-on. */
export function sampleBook(id: string, options: WorkbenchOptions = {}): Workbench {
  const { book, sheet } = keptSample(id);
  const workbench = new Workbench({ ...options, book });
  workbench.selectSheet(sheet);
  return workbench;
}

/** A form's sample office with these rows in place of the sample's measures. */
export function bookWith(id: string, rows: Partial<Record<FieldId, string>>[]): Workbench {
  const form = formNamed(id);
  const workbench = sampleBook(id);
  const { sheet } = workbench.selected();
  workbench.deleteRows(sheet, FIRST_ROW, 30);
  if (rows.length === 0) return workbench;
  workbench.insertRows(sheet, FIRST_ROW, rows.length);
  workbench.paste(
    sheet,
    `A${FIRST_ROW}`,
    rows.map((row) => rowOf(form, row)),
  );
  return workbench;
}

/** The A1 address of a field's cell on a new form sheet. */
export function cellOf(id: string, field: FieldId, row: number): string {
  return `${columnLetter(formNamed(id).columns.findIndex((column) => column.field === field) + 1)}${row}`;
}

/** Everything that stands in a workbook, to tell whether anything changed. */
export const snapshot = (workbench: Workbench): string => JSON.stringify(workbench.book);
