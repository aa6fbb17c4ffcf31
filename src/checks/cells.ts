import type { FieldId } from '../forms/fields';
import { cellKey } from '../sheet/cell-ref';
import type { Measure } from '../table/measures';
import { type FormTable, headerOf } from '../table/table';
import type { CheckInput, FindingCell } from './rule';

/** A cell of the checked sheet, or a row of it, with the column's header and the cell's text. */
export interface CheckedCell extends FindingCell {
  header: string;
  text: string;
}

/** A filled cell of a measure. */
export interface MeasureCell extends CheckedCell {
  column: number;
  measure: Measure;
  field: FieldId;
}

/** The fields that report what has been done. */
export const REPORTING_FIELDS: readonly FieldId[] = ['result6', 'result', 'outcome'];

/** The column of a field, from 1; null where the sheet does not have it. */
export const columnOf = (table: FormTable, field: FieldId): number | null =>
  table.headers.columnOf.get(field) ?? null;

/** A field's cell in a row. */
export const cellOf = (table: FormTable, field: FieldId, row: number, text: string): CheckedCell => ({
  row,
  column: columnOf(table, field),
  header: headerOf(table, field),
  text,
});

// The error values that a cell displays. Source: the function documentation of Google Sheets and Excel.
const FORMULA_ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/;

/** True for the error value of a formula. */
export const isFormulaError = (text: string): boolean => FORMULA_ERROR.test(text.trim());

/**
 * The filled cells of a table, or of one field, each once, because a merged cell belongs to several measures. Without error
 * values, because no person wrote them.
 */
export function cellsOf(table: FormTable, only?: FieldId): MeasureCell[] {
  const cells: MeasureCell[] = [];
  const seen = new Set<string>();
  const columns = [...table.headers.columnOf]
    .filter(([field]) => only === undefined || field === only)
    .map(([field, column]) => ({ field, column, header: headerOf(table, field) }));
  for (const measure of table.measures) {
    for (const { field, column, header } of columns) {
      for (const { row, text } of measure.fields[field]?.parts ?? []) {
        const key = cellKey({ row, column });
        if (seen.has(key) || isFormulaError(text)) continue;
        seen.add(key);
        cells.push({ measure, field, row, column, header, text });
      }
    }
  }
  return cells;
}

/**
 * A match at a cell. Its sentence names the row, the header and the text, beside `more` or as `more` has them.
 *
 * @example matchAt({ row: 3, column: 2, header: 'ขั้นตอน', text: '' }, { isSeparate: false })
 */
export const matchAt = <P extends object>({ row, column, header, text }: CheckedCell, more: P) => ({
  cell: { row, column },
  header,
  value: text,
  params: { row, header, value: text, ...more },
});

/** Reads something of an input once, for all rules that need it. */
export function readOnce<T>(read: (input: CheckInput) => T): (input: CheckInput) => T {
  const known = new WeakMap<CheckInput, { value: T }>();
  return (input) => {
    const there = known.get(input) ?? { value: read(input) };
    known.set(input, there);
    return there.value;
  };
}
