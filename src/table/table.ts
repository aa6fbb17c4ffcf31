import { customForm } from '../forms/custom-form';
import { type FieldId, fieldName, isStatusField, STATUS_FIELDS } from '../forms/fields';
import { columnOf, type Form, type FormColumn } from '../forms/form';
import { headerKey } from '../forms/header-meaning';
import { identifyForm, kindOf } from '../forms/identify';
import { usualColumn } from '../forms/index';
import { type SheetData, spreadMerges } from '../sheet/sheet-data';
import { isOtherRow, type OtherRow, tableToRead } from './classify-row';
import { isOfMeasures, isWithin, type RowSpan } from './header-rows';
import { type Headers, headersOfSheet, rowsOverHeaders } from './headers';
import { joinRows, type RowToJoin } from './join-rows';
import type { Measure } from './measures';
import { RowReader } from './row-reader';
import { instrumentOfSection } from './row-words';
import { loneCell, readSheetRows, type SheetRow } from './sheet-rows';
import { bareTitle, periodOfTitles, titleLines } from './title-lines';
import {
  fiscalYearOfTitles,
  type OtherEraTitle,
  otherEraTitle,
  type TitleYears,
  yearsOfTitles,
} from './title-years';

/** A sheet understood as a form: where its columns are and what measures it holds. */
export interface FormTable extends TitleYears {
  sheet: string;
  form: Form;
  headers: Headers;
  /** Columns of the form that the sheet does not have. */
  missing: FormColumn[];
  measures: Measure[];
  /** Rows under the headers that are no measure's: titles, notes, signatures. */
  leftOut: LeftOutRow[];
  /** The part of the year that the titles over the headers name: see `periodOfTitles`. */
  titlePeriod: string | null;
  /** A title over the headers with a year of the other era; null where none has one. */
  otherEra: OtherEraTitle | null;
  /** Rows of tables that are not read, as they are not under these headers. */
  unread: RowSpan[];
}

/** A row under the headers that is no row of the table. */
interface LeftOutRow {
  row: number;
  kind: OtherRow['kind'];
  /** Its first filled cell. */
  column: number;
  text: string;
  /** The text of all its cells. */
  words: string;
  /** False where its words may be a measure's all the same. */
  isCertain: boolean;
}

/** False for what is the page's and no measure's beyond doubt: titles over headers, notes and signatures. */
export const needsMention = ({ kind, isCertain }: LeftOutRow): boolean =>
  !isCertain || (kind !== 'title' && kind !== 'note');

const NO_YEARS: TitleYears = { year: null, resultYear: null };

/**
 * The form whose headers a sheet has, in the rows of it that were read, and the fiscal year by the titles over the headers; null
 * where it has no form's.
 */
export function formOnSheet(
  data: SheetData,
  forms: readonly Form[],
): { form: Form; year: number | null } | null {
  const headers = headersOfSheet(data);
  const form = headers && formBy(headers, data, forms);
  return form && { form, year: fiscalYearOfTitles(data.text.slice(0, headers.firstRow - 1).flat()) };
}

/**
 * The form of a sheet with these headers: a built-in one where the sheet has all its columns, or was made with them; else one of
 * the sheet's own columns, of the kind that fits best. Null where the columns are none of measures.
 */
function formBy(
  { columnOf: placeOf, columns, firstRow }: Headers,
  data: SheetData,
  forms: readonly Form[],
): Form | null {
  const fields = new Set(placeOf.keys());
  const form = identifyForm(fields, forms, () => data.origin?.().form);
  const isWhole = form !== null && missingColumns(form, placeOf).length === 0;
  // An office that kept its own headers has them printed, though a built-in form has a place for each.
  const isOfForm = form && isWhole && hasAllStatuses(form, placeOf);
  if (isOfForm && (hasHeadersOf(form, columns) || !data.origin?.().own)) return form;
  if (!form && !isOfMeasures(placeOf)) return null;
  const origin = data.origin?.() ?? {};
  // A sheet made from a built-in form has lost the columns that it lacks.
  if (form && !isWhole && origin.form === form.id && !origin.own) return form;
  const isOfKind = origin.own || (isWhole && origin.form === form?.id);
  const title = bareTitle(titleLines(data.text.slice(0, firstRow - 1)).join(' '));
  const kind = forms.find(({ id }) => isOfKind && id === origin.form) ?? kindOf(fields, forms, title);
  return kind && customForm(kind, columns, usualColumn, title);
}

/** Whether the columns that a form has are under the form's own headers. */
const hasHeadersOf = (form: Form, columns: Headers['columns']): boolean =>
  columns.every(({ field, header }) => {
    const usual = field && columnOf(form, field)?.header;
    return !usual || headerKey(header) === headerKey(usual);
  });

/** False where the sheet says its status in columns that the form has not: marks beside a form's other marks, or words. */
function hasAllStatuses(form: Form, columnOf: Headers['columnOf']): boolean {
  if (form.status === 'words') return true;
  if (columnOf.has('statusText')) return false;
  const statuses = STATUS_FIELDS.filter((field) => columnOf.has(field));
  const ofForm = form.columns.map(({ field }) => field).filter(isStatusField);
  return ofForm.length === 0 || statuses.every((field) => ofForm.includes(field));
}

const missingColumns = (form: Form, columnOf: Headers['columnOf']): FormColumn[] =>
  form.columns.filter(({ field }) => !columnOf.has(field) && field !== 'instrument');

/** Reads a sheet as one of `forms`; null where it has the headers of none. */
export function readTable(data: SheetData, forms: readonly Form[]): FormTable | null {
  const headers = headersOfSheet(data);
  const form = headers && formBy(headers, data, forms);
  if (!headers || !form) return null;
  const { measures, leftOut } = readRows(data, form, headers);
  const titlesAmongRows = leftOut.filter(({ kind }) => kind === 'title' || kind === 'repeatedTitle');
  const overHeaders = data.text.slice(0, headers.firstRow - 1);
  const { year, resultYear } =
    yearsOfTitles(overHeaders.flat()) ?? yearsOfTitles(titlesAmongRows.map(({ text }) => text)) ?? NO_YEARS;
  const required = form.columns.flatMap(
    (column) => (column.required && headers.columnOf.get(column.field)) || [],
  );
  return {
    sheet: data.name,
    form,
    headers,
    missing: missingColumns(form, headers.columnOf),
    measures,
    leftOut,
    titlePeriod: periodOfTitles(overHeaders.flat()),
    otherEra: otherEraTitle(overHeaders),
    unread: [...rowsOverHeaders(data.text, headers, required), ...headers.otherTables].sort(
      (a, b) => a.firstRow - b.firstRow,
    ),
    year: year ?? data.origin?.().year ?? null,
    resultYear,
  };
}

/** The rows under headers as measures, text and row numbers unchanged, and the rows that are none. */
export function readRows(
  data: SheetData,
  form: Form,
  headers: Headers,
): Pick<FormTable, 'measures' | 'leftOut'> {
  const rows = readSheetRows(spreadMerges(data));
  const blocks = [headers, ...headers.repeats.map((span) => ({ ...headers, ...span }))];
  const table = tableToRead({ rows, blocks, keyField: form.keyField, keepsAllCells: false });
  const reader = new RowReader(table);
  const toJoin: RowToJoin[] = instrumentOver(rows, headers);
  const section = rows.slice(0, headers.firstRow - 1).find((row) => row && table.headedSections.has(row.row));
  if (section) toJoin.push({ kind: 'section', text: section.cells[0].text });
  const leftOut: LeftOutRow[] = [];
  for (const row of rows.slice(headers.lastRow)) {
    if (!row || isWithin(row.row, headers.otherTables)) continue;
    const found = reader.read(row, headers);
    if (found.kind === 'instrument' || found.kind === 'section' || found.kind === 'measure')
      toJoin.push(found);
    else if (isOtherRow(found)) leftOut.push(leftOutRow(row, found));
  }
  const joined = joinRows(toJoin, form, new Set(headers.columnOf.keys()));
  for (const { row, cells } of joined.leftOut) {
    for (const [field, { text }] of cells) {
      const column = headers.columnOf.get(field) ?? 1;
      leftOut.push({ row, kind: 'lone', column, text, words: text, isCertain: true });
    }
  }
  return { measures: joined.measures, leftOut: leftOut.sort((a, b) => a.row - b.row) };
}

function leftOutRow({ row, cells }: SheetRow, found: OtherRow): LeftOutRow {
  const [first] = cells;
  return {
    row,
    kind: found.kind,
    column: first.column,
    text: first.text,
    words: cells.map(({ text }) => text).join(' '),
    isCertain: !('isCertain' in found) || found.isCertain,
  };
}

/** The instrument named among the titles over the headers, where pages have it there. */
function instrumentOver(rows: readonly (SheetRow | null)[], { firstRow }: Headers): RowToJoin[] {
  for (const row of rows.slice(0, firstRow - 1).reverse()) {
    const lone = row && loneCell(row);
    if (lone && instrumentOfSection(lone.text)) return [{ kind: 'instrument', text: lone.text }];
    if (row && !lone) return [];
  }
  return [];
}

/** The header of a field as the sheet has it, or as the form has it where the sheet does not. */
export function headerOf({ headers, form }: FormTable, field: FieldId): string {
  const written = headers.columns.find((column) => column.field === field)?.header;
  return written ?? form.columns.find((column) => column.field === field)?.header ?? fieldName(field);
}
