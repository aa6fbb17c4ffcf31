import { usualColumn } from '../forms';
import { customForm } from '../forms/custom-form';
import type { FieldId } from '../forms/fields';
import type { Form } from '../forms/form';
import { indexColumns } from './columns';
import type { Headers } from './headers';
import type { FieldText, Measure } from './measures';
import type { FormTable } from './table';

/** The text of a field; only the row and the text if it is in one cell. */
type PlainText = FieldText | [row: number, text: string];

/** A measure as plain data. */
interface PlainMeasure extends Omit<Measure, 'fields' | 'custom'> {
  fields: Partial<Record<FieldId, PlainText>>;
  custom: [column: number, text: PlainText][];
}

/** The data of a table that documents need, as plain data that a sidebar can keep and send back. */
export interface PlainTable extends Pick<FormTable, 'sheet' | 'year' | 'resultYear' | 'titlePeriod'> {
  form: string;
  /** True for a form of the sheet's own columns. */
  isCustom?: true;
  title?: string;
  headers: Omit<Headers, 'columnOf' | 'columnAt' | 'words'>;
  measures: PlainMeasure[];
}

/** The plain data of a table; `tableOfPlain` makes a table of it again. */
export function plainTable(table: FormTable): PlainTable {
  const { sheet, form, headers, measures, year, resultYear, titlePeriod } = table;
  const { columnOf: _, columnAt: __, words: ___, ...plain } = headers;
  return {
    sheet,
    form: form.id,
    ...(form.isCustom && { isCustom: true as const }),
    ...(form.title !== undefined && { title: form.title }),
    headers: plain,
    measures: measures.map(plainMeasure),
    year,
    resultYear,
    titlePeriod,
  };
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

/** The same table with only the measures at these indexes. */
export const withMeasures = (table: PlainTable, indexes: readonly number[]): PlainTable => ({
  ...table,
  measures: indexes.flatMap((index) => table.measures[index] ?? []),
});

/** The table of its plain data, without the rows of no measure, which no document has; null if its form is not in `forms`. */
export function tableOfPlain(plain: PlainTable, forms: readonly Form[]): FormTable | null {
  const kind = forms.find(({ id }) => id === plain.form);
  if (!kind) return null;
  const form = plain.isCustom ? customForm(kind, plain.headers.columns, usualColumn, plain.title) : kind;
  const headers = { ...plain.headers, ...indexColumns(plain.headers.columns), words: new Map() };
  return {
    sheet: plain.sheet,
    form,
    headers,
    year: plain.year,
    resultYear: plain.resultYear,
    missing: [],
    titlePeriod: plain.titlePeriod,
    otherEra: null,
    measures: plain.measures.map(({ fields, custom, ...rest }): Measure => {
      const measure: Measure = { ...rest, fields: {}, custom: new Map() };
      for (const [field, text] of Object.entries(fields)) measure.fields[field as FieldId] = fieldText(text);
      for (const [column, text] of custom) measure.custom.set(column, fieldText(text));
      return measure;
    }),
    leftOut: [],
    unread: [],
  };
}
