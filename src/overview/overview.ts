import { STATUS_FIELDS } from '../forms/fields';
import { INSTRUMENT_CODES, type InstrumentCode, type Scheme } from '../ita';
import { quote } from '../messages/th/quote';
import { departmentsOf } from '../settings/departments';
import { deadlineOf } from '../table/measure-period';
import { type Measure, textOf } from '../table/measures';
import type { FormTable } from '../table/table';
import { compareDates, daysBetween, formatThaiDate, type ThaiDate } from '../thai/calendar';
import { addTo, type Counts, noCounts, type Progress, percentDone, progressOf } from './counts';
import { instrumentOfAny } from './instruments';

/** How far ahead "due soon" looks. */
export const SOON_DAYS = 30;

/** A measure of a list, and the cell that tells. Rows and columns from 1. */
export interface ListedMeasure {
  sheet: string;
  row: number;
  column: number;
  /** Its key cell on one line. */
  name: string;
  /** Who is responsible, as written, on one line; '' where the form does not say. */
  responsible: string;
  progress: Progress;
  /** The last day as printed; the period as written where it has none. */
  ends: string;
  /** Days from the as-of date to the last day; negative where it is past, null where there is no last day. */
  days: number | null;
}

/** Measures counted by something they have. */
export interface CountedBy<Key = string> {
  key: Key;
  counts: Counts;
}

/** The year of one sheet, or of several together, at a glance. Plain data. */
export interface Overview {
  /** Sheets in it, in the order of their tabs. */
  sheets: string[];
  counts: Counts;
  /** Measures of forms that ask for no status: they are in no count. */
  withoutStatus: number;
  /** Null where nothing is counted. */
  percent: number | null;
  /** Measures with several departments count for each; '' means those that name none of them. */
  departments: CountedBy[];
  /** Null means measures of which no instrument is known. */
  instruments: CountedBy<InstrumentCode | null>[];
  /** Not done though the period has ended; the longest past first. */
  overdue: ListedMeasure[];
  /** Not done, and the period ends within `SOON_DAYS`; the nearest first. */
  soon: ListedMeasure[];
  /** Not done, and with a period that is blank or cannot be read; in the order of the sheet. */
  unreadable: ListedMeasure[];
}

/** What an overview is made from. */
export interface OverviewInput {
  /** Form sheets of one fiscal year. */
  tables: readonly FormTable[];
  year: number;
  scheme: Scheme;
  /** Departments as the office has set them. */
  departments: readonly string[];
  /** The day of the data. */
  asOf: ThaiDate;
}

/** Everything that an overview says, counted in one go over the measures. */
export function overviewOf({ tables, year, scheme, departments: known, asOf }: OverviewInput): Overview {
  const counts = noCounts();
  const all = tables.flatMap(({ measures }) => measures);
  const { names, isResponsible } = departmentsOf(
    all.map((measure) => textOf(measure, 'responsible')),
    known,
  );
  const byDepartment = new Map(['', ...names].map((name) => [name, noCounts()]));
  const byInstrument = new Map([...INSTRUMENT_CODES, null].map((code) => [code, noCounts()]));
  const lists: Pick<Overview, 'overdue' | 'soon' | 'unreadable'> = { overdue: [], soon: [], unreadable: [] };
  const periods = new Map();
  let withoutStatus = 0;
  for (const table of tables) {
    for (const measure of table.measures) {
      const progress = progressOf(measure, table);
      if (progress === null) {
        withoutStatus++;
        continue;
      }
      addTo(counts, progress);
      const cell = textOf(measure, 'responsible');
      const own = names.filter((name) => isResponsible(cell, name));
      for (const name of own.length > 0 ? own : ['']) addTo(byDepartment.get(name) as Counts, progress);
      addTo(byInstrument.get(instrumentOfAny(measure, scheme)) as Counts, progress);
      if (progress === 'done' || !table.headers.columnOf.has('period')) continue;
      const due = deadlineOf(measure, year, periods);
      if (due.kind === 'day') {
        const days = daysBetween(asOf, due.day);
        const listed = { ...listedMeasure(measure, table, progress), ends: formatThaiDate(due.day), days };
        if (compareDates(due.day, asOf) < 0) lists.overdue.push(listed);
        else if (days <= SOON_DAYS) lists.soon.push(listed);
      } else if (due.kind !== 'open') {
        const place = listedMeasure(measure, table, progress);
        const part = measure.fields.period?.parts[0];
        const column = table.headers.columnOf.get('period') ?? place.column;
        const ends = quote(textOf(measure, 'period'));
        lists.unreadable.push({ ...place, row: part?.row ?? place.row, column, ends, days: null });
      }
    }
  }
  const byDays = (a: ListedMeasure, b: ListedMeasure) => (a.days ?? 0) - (b.days ?? 0);
  return {
    sheets: tables.map(({ sheet }) => sheet),
    counts,
    withoutStatus,
    percent: percentDone(counts),
    departments: [...names, '']
      .map((key) => ({ key, counts: byDepartment.get(key) as Counts }))
      .filter(isUsed),
    instruments: [...byInstrument].map(([key, own]) => ({ key, counts: own })).filter(isUsed),
    overdue: lists.overdue.sort(byDays),
    soon: lists.soon.sort(byDays),
    unreadable: lists.unreadable,
  };
}

const isUsed = ({ counts }: { counts: Counts }): boolean => counts.total > 0;

/** A measure with the cell that shows its state: its marked status, or else its key. */
function listedMeasure(
  measure: Measure,
  table: FormTable,
  progress: Progress,
): Omit<ListedMeasure, 'ends' | 'days'> {
  const { columnOf } = table.headers;
  const { keyField } = table.form;
  const status = STATUS_FIELDS.find((field) => columnOf.has(field));
  const field = progress === 'unclear' && status ? status : keyField;
  const row = measure.fields[field]?.parts[0]?.row ?? measure.rows[0];
  return {
    sheet: table.sheet,
    row,
    column: columnOf.get(field) ?? 1,
    name: quote(textOf(measure, keyField)),
    responsible: quote(textOf(measure, 'responsible')),
    progress,
  };
}
