import { type FieldId, isStatusField } from '../forms/fields';
import type { Form } from '../forms/form';
import { OPTIONAL } from '../forms/identify';
import type { Scheme } from '../ita';
import { sheetWords } from '../messages/written/sheets';
import type { SheetData } from '../sheet/sheet-data';
import type { SheetPlan } from '../sheet/sheet-plan';
import type { ColumnKey } from '../table/columns';
import { fieldOfStatus, readStatus } from '../table/status';
import type { FormTable } from '../table/table';
import { saysSomething } from '../table/table-row';
import { shiftPeriod } from '../thai/period-shift';
import { readStatusMark, STATUS_MARK } from '../thai/status-marks';
import { STATUS_WORDS, unableReason } from '../thai/status-words';
import { isBlank } from '../thai/text';
import type { CarriedColumn } from './carry/column';
import { instrumentText, type Key, keyOf } from './carry/key';
import { mayBeOfYear, OF_THE_YEAR } from './carry/of-year';
import { separateRows } from './carry/separate-rows';
import { carriedHeader, readSource, type Source, type SourceMeasure } from './carry/source';
import { type CarryTarget, CUSTOM_PIXELS } from './carry/target';

interface CarryOptions {
  /** The fiscal year of the source (Buddhist era), and that of the new sheet; where they differ, the year begins anew. */
  from: number;
  year: number;
  /** The ITA scheme of the new sheet's year. */
  scheme: Scheme;
}

/** The table of a new sheet, and what a person should know of how it came about. Indexes count its measures from 0. */
export interface CarriedOver {
  /** The target's columns in its order, then those that were appended. */
  columns: CarriedColumn[];
  /** The sheet row (from 1) on which each measure begins in the source. */
  sourceRows: number[];
  /** Headers of the source whose text was left behind because a new year begins. */
  cleared: string[];
  /** Headers of the appended columns. */
  appended: string[];
  periodsShifted: number;
  /** Periods that name a year and could not be shifted with certainty. */
  periodsKept: number[];
  /** Measures whose key was made of the indicators they name, or replaces one that the source does not have. */
  derived: number[];
  substitute: number[];
  /** Measures that got a number, so that they are distinguished from the one above. */
  disambiguatedRows: number[];
  /** Measures not yet done that the new form takes for done because they have a result. */
  unfinished: number[];
}

/**
 * The measures of a sheet as the rows of another form, of another sheet's columns, or of another year, one row a
 * measure, rows that continue one joined, text to the letter.
 *
 * - A field that both have goes into its column, a custom column into that of the same header.
 * - What the target has no column for is appended at the right: nothing is lost, and the document prints the form's own
 *   columns only. The header of such a field ends with "(ยกมา)": with its plain header the sheet could be taken for another
 *   form (a results sheet with the columns of progress is one). The next carrying over knows the mark, so a plan's measure
 *   comes back as the measure of the year-end results.
 * - What distinguishes measures is never left blank: see `keyOf`. The measure's text stays in its column beside it, for
 *   people write the right key over what is there.
 * - Status goes over as marked. Where the new form has fewer columns the others are appended, and none is marked in
 *   their stead; the check asks. A sentence that means the mark becomes ⊗ where the new form takes marks only; words of a column of
 *   status become a mark, and a mark such words, where they are certain.
 * - Another fiscal year: status, results, outcome, problems and evidence are left behind; years in the period are raised (see
 *   `shiftPeriod`), a period that cannot be shifted with certainty stays as typed and is reported.
 */
export function carryOver(
  table: FormTable,
  data: SheetData,
  target: CarryTarget,
  options: CarryOptions,
): CarriedOver {
  const { form } = target;
  const source = readSource(table, data);
  const cleared = options.year === options.from ? [] : clearOfYear(source);
  const periods = shiftPeriods(source, options);
  const measures = source.measures.filter(({ fields, customTexts }) =>
    [...Object.values(fields), ...customTexts.values()].some((text) => !isBlank(text)),
  );
  const keys = measures.map(({ fields }, i): Key => {
    const key = keyOf(fields, table.form, form, options.scheme);
    return key.how === 'substitute' && isBlank(key.text) ? { ...key, text: sheetWords.nth(i + 1) } : key;
  });
  const appended = appendedColumns(source, measures, keys, table.form, target);
  const columns = [...targetColumns(source, measures, keys, table.form, target, options.scheme), ...appended];
  const disambiguatedRows = separateRows(columns, form);
  const indexes = (holds: (measure: SourceMeasure, index: number) => boolean) =>
    measures.flatMap((measure, i) => (holds(measure, i) ? [i] : []));
  return {
    columns,
    sourceRows: measures.map(({ measure }) => measure.rows[0]),
    cleared,
    appended: appended.map(({ header }) => header),
    periodsShifted: periods.shifted,
    periodsKept: indexes((measure) => periods.kept.has(measure)),
    derived: indexes((_, i) => keys[i]?.how === 'derived'),
    substitute: indexes((_, i) => keys[i]?.how === 'substitute'),
    disambiguatedRows,
    unfinished: indexes(({ measure, fields }) => {
      if (form.status !== 'result' || table.form.status === 'result') return false;
      const { status } = readStatus(measure, table.form);
      return status !== null && status !== 'done' && !isBlank(fields.result ?? '');
    }),
  };
}

/** The plan of a form's empty sheet with carried measures in it. */
export function carriedSheet(plan: SheetPlan, { columns }: CarriedOver): SheetPlan {
  const [title = []] = plan.rows;
  const count = columns[0]?.cells.length ?? 0;
  return {
    ...plan,
    rows: [
      columns.map((_, i) => title[i] ?? ''),
      columns.map(({ header }) => header),
      ...Array.from({ length: count }, (_, row) => columns.map(({ cells }) => cells[row] ?? '')),
    ],
    widths: columns.map(({ pixels }) => pixels),
  };
}

/** Takes from the measures what belongs to the year that is over; tells the headers of what was there. */
function clearOfYear({ measures, columns }: Source): string[] {
  const was = new Set<FieldId>();
  const ofYear = columns.filter(
    ({ field, moreOf, header }) =>
      (moreOf && OF_THE_YEAR.includes(moreOf)) || (field === null && mayBeOfYear(header, false)),
  );
  const left = new Set<string>();
  for (const { fields, customTexts } of measures) {
    for (const field of OF_THE_YEAR) {
      if (saysSomething(field, fields[field] ?? '')) was.add(field);
      delete fields[field];
    }
    for (const { column, header } of ofYear) if (customTexts.delete(column)) left.add(header);
  }
  return columns.flatMap(({ field, header }) =>
    (field && was.has(field)) || left.has(header) ? [header] : [],
  );
}

function shiftPeriods(
  { measures }: Source,
  { from, year }: CarryOptions,
): { shifted: number; kept: Set<SourceMeasure> } {
  let count = 0;
  const kept = new Set<SourceMeasure>();
  if (year === from) return { shifted: count, kept };
  for (const measure of measures) {
    const period = measure.fields.period ?? '';
    if (isBlank(period)) continue;
    const shifted = shiftPeriod(period, from, year - from);
    if (shifted === null) kept.add(measure);
    else if (shifted !== period) {
      measure.fields.period = shifted;
      count++;
    }
  }
  return { shifted: count, kept };
}

/** The columns that the new sheet has of itself, filled with what the source has for each. */
function targetColumns(
  source: Source,
  measures: readonly SourceMeasure[],
  keys: readonly Key[],
  form: Form,
  target: CarryTarget,
  scheme: Scheme,
): CarriedColumn[] {
  const { keyField } = target.form;
  const has = (field: FieldId) => target.columns.some((column) => column.field === field);
  const cellOf = (measure: SourceMeasure, field: FieldId): string =>
    replacesMark(measure, field, form, target.form)
      ? STATUS_MARK.chosen
      : (mappedStatus(measure, field, form, has) ?? textIn(measure, field));
  return target.columns.map(({ key, field, header, pixels }) => {
    if (field === null) {
      const column = source.columns.find((each) => each.key === key)?.column ?? 0;
      return {
        field,
        header,
        pixels,
        cells: measures.map(({ customTexts }) => customTexts.get(column) ?? ''),
      };
    }
    if (field === 'instrument') {
      return { field, header, pixels, cells: instruments(measures, form === target.form ? null : scheme) };
    }
    const cells = measures.map((measure, i) =>
      field === keyField ? (keys[i]?.text ?? '') : cellOf(measure, field),
    );
    return { field, header, pixels, cells };
  });
}

/**
 * What a status is in a column of another kind: a mark for certain words, or words for a mark. Null where the column has a text of its
 * own, or nothing is certain.
 */
function mappedStatus(
  { measure, fields }: SourceMeasure,
  field: FieldId,
  source: Form,
  has: (field: FieldId) => boolean,
): string | null {
  if (!isBlank(fields[field] ?? '')) return null;
  const { status, chosen } = readStatus(measure, source);
  const [cell] = chosen;
  // In a new year it is left behind.
  if (!status || !cell || isBlank(fields[cell.field] ?? '')) return null;
  if (field === 'statusText') {
    const reason =
      status === 'unable' && readStatusMark(cell.text) === 'unknown' ? unableReason(cell.text) : '';
    return reason === ''
      ? STATUS_WORDS[status].replace(/ เนื่องจาก$/, '')
      : `${STATUS_WORDS[status]} ${reason}`;
  }
  const marked = fieldOfStatus(status);
  if (!isStatusField(field) || cell.field !== 'statusText' || !has(marked)) return null;
  return field === marked ? STATUS_MARK.chosen : STATUS_MARK.notChosen;
}

/**
 * The instrument of each row; `scheme` null where the form stays the same. A blank cell would inherit the one above, which may be
 * another: then it says so.
 */
function instruments(measures: readonly SourceMeasure[], scheme: Scheme | null): string[] {
  let known = false;
  return measures.map(({ fields }) => {
    const instrument = scheme ? instrumentText(fields, scheme) : (fields.instrument ?? '');
    if (!isBlank(instrument)) known = true;
    return isBlank(instrument) && known ? sheetWords.noInstrument : instrument;
  });
}

/** The text of a field. A ticked box is a mark; as text in the new sheet it would be an English word. */
function textIn({ fields }: SourceMeasure, field: FieldId): string {
  const text = fields[field] ?? '';
  if (!isStatusField(field) || !/^(?:TRUE|FALSE)$/i.test(text.trim())) return text;
  return readStatusMark(text) === 'chosen' ? STATUS_MARK.chosen : STATUS_MARK.notChosen;
}

/** True for a sentence that is a measure's status, where the new form takes marks only. */
function replacesMark(measure: SourceMeasure, field: FieldId, source: Form, target: Form): boolean {
  if (source.status !== 'marksOrText' || target.status !== 'marks' || !isStatusField(field)) return false;
  if (readStatusMark(measure.fields[field] ?? '') !== 'unknown') return false;
  return readStatus(measure.measure, source).status !== null;
}

function appendedColumns(
  source: Source,
  measures: readonly SourceMeasure[],
  keys: readonly Key[],
  form: Form,
  target: CarryTarget,
): CarriedColumn[] {
  // A number is that of the source's key; beside another key it would be printed before the wrong words.
  const sameKeys = measures.every(({ fields }, i) => (fields[form.keyField] ?? '') === keys[i]?.text);
  const isPlain = (field: FieldId) =>
    field === 'section' ||
    (OPTIONAL.includes(field) && (field !== 'number' || (sameKeys && !source.carried.has(field))));
  const has = (key: ColumnKey | null) => target.columns.some((column) => column.key === key);
  return source.columns.flatMap(({ column, key, header, field }): CarriedColumn[] => {
    if (has(key) && (field === null || key !== field)) return [];
    if (field === null) {
      const cells = measures.map(({ customTexts }) => customTexts.get(column) ?? '');
      return cells.every(isBlank) ? [] : [{ field, header, pixels: CUSTOM_PIXELS, cells }];
    }
    const inTarget = has(field);
    // Beside a column of the target, only the sentences for which there is a mark.
    const cells = measures.map((measure) =>
      !inTarget || replacesMark(measure, field, form, target.form) ? textIn(measure, field) : '',
    );
    if (!cells.some((text) => saysSomething(field, text))) return [];
    const plain = !inTarget && isPlain(field);
    return [
      {
        field: plain ? field : null,
        header: plain ? header : carriedHeader(header),
        pixels: CUSTOM_PIXELS,
        cells,
      },
    ];
  });
}
