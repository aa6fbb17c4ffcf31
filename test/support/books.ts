import type { FieldId } from '../../src/forms/fields';
import { columnLetter } from '../../src/sheet/a1';
import { Workbench, type WorkbenchOptions } from '../../workbench/workbench';
import { formNamed } from './forms';
import { storedSample } from './samples';
import { rowOf } from './sheets';

export { formNamed };

/** The first row below the header row of a new form sheet. */
export const FIRST_ROW = 3;

/** A new copy of the sample of a form, which the global set-up filled in through the add-on. */
export function sampleBook(id: string, options: WorkbenchOptions = {}): Workbench {
  const { book, sheet } = storedSample(id);
  const workbench = new Workbench({ ...options, book });
  workbench.selectSheet(sheet);
  return workbench;
}

/** The sample of a form, with these rows instead of its measures. */
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

/** The whole content of a workbook, to test that nothing changed. */
export const snapshot = (workbench: Workbench): string => JSON.stringify(workbench.book);
