import { FORMS } from '../../src/forms';
import type { FieldId } from '../../src/forms/fields';
import type { Form } from '../../src/forms/form';
import type { Merge, SheetData } from '../../src/sheet/sheet-data';
import { type FormTable, readTable } from '../../src/table/table';

/** Rows of cells as a sheet shows them; short rows are padded. */
export function sheet(rows: string[][], merges: Merge[] = [], name = 'แผ่นงาน'): SheetData {
  const width = Math.max(...rows.map((row) => row.length));
  return { name, text: rows.map((row) => [...row, ...Array(width - row.length).fill('')]), merges };
}

/** A sheet read as a form; fails the test if it is none. */
export function tableOf(rows: string[][], merges: Merge[] = [], name?: string): FormTable {
  const table = readTable(sheet(rows, merges, name), FORMS);
  if (!table) throw new Error('not a form');
  return table;
}

export const headersOf = (form: Form): string[] => form.columns.map((column) => column.header);

/** The default text of a field, about which no check reports anything. */
const WORDS: Partial<Record<FieldId, string>> = {
  instrument: '',
  indicator: 'การปฏิบัติหน้าที่',
  responsible: 'สำนักปลัด',
  period: 'ต.ค. 2567 - ก.ย. 2568',
};

/** A row of a form from the fields that matter. The others get a default text, and status columns ○. */
export function rowOf(form: Form, fields: Partial<Record<FieldId, string>>): string[] {
  return form.columns.map(
    ({ field }) => fields[field] ?? (field.startsWith('status') ? '○' : (WORDS[field] ?? `คำของ ${field}`)),
  );
}
