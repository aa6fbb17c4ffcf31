import { STATUS_FIELDS } from '../forms/fields';
import { INSTRUMENT_CODES, type InstrumentCode, type Scheme } from '../ita';
import { quote } from '../messages/th/quote';
import { departmentsOf } from '../settings/departments';
import { instrumentOf, namedInstruments } from '../table/instrument-of';
import { deadlineOf } from '../table/measure-period';
import { type Measure, textOf } from '../table/measures';
import type { FormTable } from '../table/table';
import { daysBetween, formatThaiDate, type ThaiDate } from '../thai/calendar';
import { addTo, type Counts, countsOf, noCounts, type Progress, percentDone, progressOf } from './counts';

/** A measure is listed as soon due this many days before its deadline. */
export const SOON_DAYS = 30;

/** A measure of a list, and the cell that shows its state. Rows and columns from 1. */
export interface ListedMeasure {
  sheet: string;
  row: number;
  column: number;
  /** Its key cell on one line. */
  name: string;
  /** Who is responsible, as written, on one line; '' where the form has no such column. */
  responsible: string;
  progress: Progress;
  /** The last day as printed; the period as written where it has none. */
  ends: string;
  /** Days from the as-of date to the last day; negative where it is past, null where there is no last day. */
  days: number | null;
}

/** How many measures have a key: a department's name, or an instrument's code. */
interface CountedBy<Key = string> {
  key: Key;
  counts: Counts;
}

/** The measures of one sheet, or of several, of a fiscal year in numbers and lists. Plain data. */
export interface Overview {
  /** Sheets in it, in the order of their tabs. */
  sheets: string[];
  counts: Counts;
  /** Measures of forms that ask for no status: they are in no count. */
  withoutStatus: number;
  /** Null where nothing is counted. */
  percent: number | null;
  /** A measure with several departments counts for each; '' is for those that name none of them. */
  departments: CountedBy[];
  /** Null is for measures of which no instrument is known. */
  instruments: CountedBy<InstrumentCode | null>[];
  /** Not done though the deadline is past; the oldest deadline first. */
  overdue: ListedMeasure[];
  /** Not done, and the deadline is within `SOON_DAYS`; the nearest first. */
  soon: ListedMeasure[];
  /** Not done, and with a period that is blank or cannot be read; in the order of the sheet. */
  unreadable: ListedMeasure[];
}

/** What an overview is made from. */
interface OverviewInput {
  /** Form sheets of one fiscal year. */
  tables: readonly FormTable[];
  year: number;
  scheme: Scheme;
  /** Departments as the office has set them. */
  departments: readonly string[];
  /** The day of the data. */
  asOf: ThaiDate;
}

/** Counts measures by status, department and instrument, and lists the unfinished ones by their deadline. */
export function overviewOf(input: OverviewInput): Overview {
  const { tables } = input;
  const measures = tables.flatMap((table) =>
    table.measures.map((measure) => ({ measure, table, progress: progressOf(measure, table) })),
  );
  const counted = measures.flatMap(({ progress, ...rest }) =>
    progress === null ? [] : [{ ...rest, progress }],
  );
  const counts = countsOf(counted.map(({ progress }) => progress));
  return {
    sheets: tables.map(({ sheet }) => sheet),
    counts,
    withoutStatus: measures.length - counted.length,
    percent: percentDone(counts),
    departments: countByDepartment(counted, input),
    instruments: countByInstrument(counted, input.scheme),
    ...listByDeadline(counted, input),
  };
}

/** A measure with a progress that is counted. */
interface CountedMeasure {
  measure: Measure;
  table: FormTable;
  progress: Progress;
}

function countByDepartment(
  counted: readonly CountedMeasure[],
  { tables, departments }: OverviewInput,
): CountedBy[] {
  const cells = tables.flatMap(({ measures }) => measures).map((measure) => textOf(measure, 'responsible'));
  const { names, isResponsible } = departmentsOf(cells, departments);
  return countBy([...names, ''], counted, ({ measure }) => {
    const cell = textOf(measure, 'responsible');
    const responsible = names.filter((name) => isResponsible(cell, name));
    return responsible.length > 0 ? responsible : [''];
  });
}

const countByInstrument = (
  counted: readonly CountedMeasure[],
  scheme: Scheme,
): CountedBy<InstrumentCode | null>[] =>
  countBy([...INSTRUMENT_CODES, null], counted, ({ measure }) => {
    const [named = null, another] = namedInstruments((field) => textOf(measure, field), scheme);
    return [instrumentOf(measure, scheme) ?? (another ? null : named)];
  });

/** The counts of each key that any measure has, in the order of `keys`. */
function countBy<Key>(
  keys: readonly Key[],
  counted: readonly CountedMeasure[],
  keysOf: (measure: CountedMeasure) => readonly Key[],
): CountedBy<Key>[] {
  const byKey = new Map(keys.map((key) => [key, noCounts()]));
  for (const each of counted) {
    for (const key of keysOf(each)) {
      const counts = byKey.get(key);
      if (counts) addTo(counts, each.progress);
    }
  }
  return [...byKey].map(([key, counts]) => ({ key, counts })).filter(({ counts }) => counts.total > 0);
}

type DeadlineLists = Pick<Overview, 'overdue' | 'soon' | 'unreadable'>;

/** The measures that are not done and are past their deadline, near it, or have none that can be read. */
function listByDeadline(counted: readonly CountedMeasure[], { year, asOf }: OverviewInput): DeadlineLists {
  const lists: DeadlineLists = { overdue: [], soon: [], unreadable: [] };
  const periods = new Map();
  for (const { measure, table, progress } of counted) {
    const column = table.headers.columnOf.get('period');
    if (progress === 'done' || column === undefined) continue;
    const deadline = deadlineOf(measure, year, periods);
    if (deadline.kind === 'open') continue;
    const listed = listedMeasure(measure, table, progress);
    if (deadline.kind === 'day') {
      const days = daysBetween(asOf, deadline.day);
      const withDay = { ...listed, ends: formatThaiDate(deadline.day), days };
      if (days < 0) lists.overdue.push(withDay);
      else if (days <= SOON_DAYS) lists.soon.push(withDay);
    } else {
      const row = measure.fields.period?.parts[0]?.row ?? listed.row;
      lists.unreadable.push({ ...listed, row, column, ends: quote(textOf(measure, 'period')), days: null });
    }
  }
  const byDays = (a: ListedMeasure, b: ListedMeasure) => (a.days ?? 0) - (b.days ?? 0);
  lists.overdue.sort(byDays);
  lists.soon.sort(byDays);
  return lists;
}

/** A measure with the cell that shows its state: its status column where the status is unclear, or else its key. */
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
