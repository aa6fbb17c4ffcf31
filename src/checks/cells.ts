import type { FieldId } from '../forms/fields';
import type { Measure } from '../table/measures';
import { type FormTable, headerOf } from '../table/table';
import type { CheckInput } from './rule';

/** A filled cell of a measure, where it stands and what it says. */
export interface Cell {
  measure: Measure;
  field: FieldId;
  row: number;
  column: number;
  heading: string;
  text: string;
}

// The error values of Google Sheets and of Excel, as a cell shows them.
const FORMULA_ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/;

export const isFormulaError = (text: string): boolean => FORMULA_ERROR.test(text.trim());

/**
 * The filled cells of a table, or of one field, each once: a merged cell belongs to several measures. Error values are
 * left out, since they are no words of anybody.
 */
export function cellsOf(table: FormTable, only?: FieldId): Cell[] {
  const cells: Cell[] = [];
  const seen = new Set<string>();
  const fields = [...table.headers.columnOf].filter(([field]) => only === undefined || field === only);
  const headings = new Map(fields.map(([field]) => [field, headerOf(table, field)]));
  for (const measure of table.measures) {
    for (const [field, column] of fields) {
      for (const { row, text } of measure.fields[field]?.parts ?? []) {
        const place = `${row}:${column}`;
        if (seen.has(place) || isFormulaError(text)) continue;
        seen.add(place);
        cells.push({ measure, field, row, column, heading: headings.get(field) ?? '', text });
      }
    }
  }
  return cells;
}

/** Where a finding about a cell stands, and what the cell holds. */
export const placeOf = ({ row, column, heading, text }: Cell) => ({ row, column, heading, value: text });

/** Lets several rules share one reading of what they look at. */
export function readOnce<T>(read: (input: CheckInput) => T): (input: CheckInput) => T {
  const known = new WeakMap<CheckInput, { value: T }>();
  return (input) => {
    const there = known.get(input) ?? { value: read(input) };
    known.set(input, there);
    return there.value;
  };
}
