import type { FieldId } from '../forms/fields';
import type { Form, FormColumn } from '../forms/form';
import { identifyForm } from '../forms/identify';
import type { SheetData } from '../sheet/sheet-data';
import { toArabicDigits } from '../thai/digits';
import { isBlank } from '../thai/text';
import { findHeadings, type Headings, isWithin, type RowSpan } from './headings';
import { joinRows, type Measure } from './measures';
import { type LeftOutRow, tableRows } from './table-rows';

/** A sheet understood as a form: where its columns are and what measures it holds. */
export interface FormTable {
  sheet: string;
  form: Form;
  headings: Headings;
  /** Columns of the form that the sheet does not have. */
  missing: FormColumn[];
  measures: Measure[];
  /** Rows under the headings that are no measure's: titles, notes, signatures. */
  leftOut: LeftOutRow[];
  /** Rows of tables that are not read, as they do not stand under these headings. */
  unread: RowSpan[];
  /** Fiscal year (Buddhist era) by the title rows, or else as noted when the sheet was made; null where neither says. */
  year: number | null;
  /** Year of the ITA result that the measures answer, by the title rows; null where they do not say. */
  resultYear: number | null;
}

/** The form whose headings stand on a sheet, or in the rows of it that were read; null where none do. */
export function formOnSheet(data: SheetData, forms: readonly Form[]): Form | null {
  const headings = findHeadings(data.text);
  return headings && formBy(headings, data, forms);
}

/** The year by the title over the headings; null where it names none. */
export function yearOverHeadings({ text }: Pick<SheetData, 'text'>): number | null {
  const headings = findHeadings(text);
  return headings && titleYear(text.slice(0, headings.firstRow - 1));
}

const formBy = ({ columns }: Headings, data: SheetData, forms: readonly Form[]): Form | null =>
  identifyForm(new Set(columns.keys()), forms, () => data.made?.().form);

/** Reads a sheet as one of `forms`; null where it has the headings of none. */
export function readTable(data: SheetData, forms: readonly Form[]): FormTable | null {
  const headings = findHeadings(data.text);
  if (!headings) return null;
  const fields: ReadonlySet<FieldId> = new Set(headings.columns.keys());
  const form = formBy(headings, data, forms);
  if (!form) return null;
  const { measures, leftOut } = readRows(data, form, headings);
  const titles = leftOut.flatMap(({ kind, text }) => (/title/i.test(kind) ? [text] : []));
  const above = data.text.slice(0, headings.firstRow - 1);
  const { year, resultYear } = yearsOfTitle(above) ?? yearsOfTitle([titles]) ?? NO_YEARS;
  return {
    sheet: data.name,
    form,
    headings,
    missing: form.columns.filter((column) => !fields.has(column.field) && column.field !== 'instrument'),
    measures,
    leftOut,
    unread: [...rowsAbove(data, form, headings), ...headings.otherTables].sort(
      (a, b) => a.firstRow - b.firstRow,
    ),
    year: year ?? data.made?.().year ?? null,
    resultYear,
  };
}

/** Turns the rows under the headings into measures, text and row numbers kept, and tells the rows that are none. */
export function readRows(
  data: SheetData,
  form: Form,
  headings: Headings,
): Pick<FormTable, 'measures' | 'leftOut'> {
  const { rows, leftOut } = tableRows(data, form, headings);
  const { measures, leftOut: lone } = joinRows(rows, form, new Set(headings.columns.keys()));
  const others = lone.flatMap(({ row, cells }) =>
    [...cells].map(([field, { text }]): LeftOutRow => {
      return { row, kind: 'lone', column: headings.columns.get(field) ?? 1, text, words: text, plain: true };
    }),
  );
  return { measures, leftOut: [...leftOut, ...others].sort((a, b) => a.row - b.row) };
}

/** Rows over the headings that fill all a measure must have, as under headings that cannot be read. */
function rowsAbove({ text }: SheetData, form: Form, { columns, firstRow, otherTables }: Headings): RowSpan[] {
  const needed = form.columns.flatMap(({ field, required }) => (required && columns.get(field)) || []);
  const whole = text
    .slice(0, firstRow - 1)
    .flatMap((line, i) => (needed.every((column) => !isBlank(line[column - 1] ?? '')) ? i + 1 : []))
    .filter((row) => !isWithin(row, otherTables));
  const [first, ...more] = whole;
  // One such row alone is a line of the title.
  if (needed.length < 3 || first === undefined || more.length === 0) return [];
  return [{ firstRow: first, lastRow: more[more.length - 1] ?? first }];
}

/** The fiscal year named in the rows above the headings: "ปีงบประมาณ พ.ศ. ๒๕๖๘", or the only 25xx that stands there. */
export function titleYear(rows: readonly (readonly string[])[]): number | null {
  const text = toArabicDigits(rows.flat().join('\n'));
  const named = /ปีงบประมาณ\s*(?:พ\.?\s*ศ\.?\s*)?(2[45]\d\d)/.exec(text);
  if (named) return Number(named[1]);
  const years = new Set(text.match(/(?<!\d)25\d\d(?!\d)/g) ?? []);
  return years.size === 1 ? Number([...years][0]) : null;
}

const NO_YEARS: Pick<FormTable, 'year' | 'resultYear'> = { year: null, resultYear: null };
/** No cell holds it: words of one cell do not run on into the next. */
const CELL_END = '\u0000';
const RESULT_YEAR = new RegExp(`ผล(?:คะแนน)?(?:การ)?ประเมิน[^\\d${CELL_END}]{0,150}(2[45]\\d\\d)(?!\\d)`, 'g');

/**
 * The years that title rows name; null where they name none. "จากผลการประเมิน ITA ปี 2567" says of which result, but only beside
 * another year: alone it is the sheet's.
 */
export function yearsOfTitle(rows: readonly (readonly string[])[]): typeof NO_YEARS | null {
  const text = toArabicDigits(rows.flat().join(CELL_END));
  const results = [...text.matchAll(RESULT_YEAR)].map((match) => Number(match[1]));
  const own = results.length > 0 ? titleYear([text.replace(RESULT_YEAR, ' ').split(CELL_END)]) : null;
  if (own !== null) return { year: own, resultYear: results[0] ?? null };
  const year = titleYear(rows);
  return year === null ? null : { year, resultYear: null };
}

/** The heading of a field as the sheet has it, or as the form has it where the sheet does not. */
export function headingOf(table: FormTable, field: FieldId): string {
  const column = table.headings.columns.get(field);
  const written = column === undefined ? undefined : table.headings.written.get(column);
  return written ?? table.form.columns.find((each) => each.field === field)?.heading ?? field;
}
