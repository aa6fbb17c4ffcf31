import type { FieldId } from '../forms/fields';
import type { Form } from '../forms/form';
import { indexColumns } from './columns';
import type { Headers } from './headers';
import type { FieldText, Measure } from './measures';
import type { FormTable } from './table';

/** The text of a field: where it is in one cell, the row and the text of that. */
type PlainText = FieldText | [row: number, text: string];

/** A measure as plain data. */
export interface PlainMeasure extends Omit<Measure, 'fields' | 'custom'> {
  fields: Partial<Record<FieldId, PlainText>>;
  custom: [column: number, text: PlainText][];
}

/** What documents need of a table, as plain data that a page can keep and send back. */
export interface PlainTable extends Pick<FormTable, 'sheet' | 'year' | 'resultYear'> {
  form: string;
  headers: Omit<Headers, 'columnOf' | 'columnAt' | 'words'>;
  measures: PlainMeasure[];
}

export function plainTable({ sheet, form, headers, measures, year, resultYear }: FormTable): PlainTable {
  const { columnOf: _, columnAt: __, words: ___, ...plain } = headers;
  return { sheet, form: form.id, headers: plain, measures: measures.map(plainMeasure), year, resultYear };
}

function plainMeasure({ fields, custom, ...rest }: Measure): PlainMeasure {
  const plain: PlainMeasure = { ...rest, fields: {}, custom: [] };
  for (const [field, text] of Object.entries(fields)) plain.fields[field as FieldId] = plainText(text);
  for (const [column, text] of custom) plain.custom.push([column, plainText(text)]);
  return plain;
}

function plainText(text: FieldText): PlainText {
  const [first, ...more] = text.parts;
  return first && more.length === 0 && first.text === text.text ? [first.row, text.text] : text;
}

const fieldText = (plain: PlainText): FieldText =>
  Array.isArray(plain) ? { text: plain[1], parts: [{ row: plain[0], text: plain[1] }] } : plain;

/** The same table with some of its measures; `indexes`: their places among all. */
export const withMeasures = (table: PlainTable, indexes: readonly number[]): PlainTable => ({
  ...table,
  measures: indexes.flatMap((index) => table.measures[index] ?? []),
});

/**
 * The table again, but for the rows that are no measure's: no document has them. Null where its form is none of `forms`.
 */
export function tableOfPlain(plain: PlainTable, forms: readonly Form[]): FormTable | null {
  const form = forms.find(({ id }) => id === plain.form);
  if (!form) return null;
  const headers = { ...plain.headers, ...indexColumns(plain.headers.columns), words: new Map() };
  return {
    ...{ sheet: plain.sheet, form, headers, year: plain.year, resultYear: plain.resultYear },
    missing: [],
    measures: plain.measures.map(({ fields, custom, ...rest }): Measure => {
      const measure: Measure = { ...rest, fields: {}, custom: new Map() };
      for (const [field, text] of Object.entries(fields)) measure.fields[field as FieldId] = fieldText(text);
      for (const [column, text] of custom) measure.custom.set(column, fieldText(text));
      return measure;
    }),
    ...{ leftOut: [], unread: [] },
  };
}
