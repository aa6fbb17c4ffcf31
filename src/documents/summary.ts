import type { PictureBlock } from '../docx/rendering';
import { INSTRUMENT_CODES, type InstrumentCode } from '../ita';
import { documentWords, partWords } from '../messages/written/documents';
import type { ScoreSummary } from '../scores/summary';
import { departmentsOf } from '../settings/departments';
import { dataDay, sheetFiscalYear } from '../settings/years';
import { instrumentOf, namedInstruments } from '../table/instrument-of';
import { deadlineOf } from '../table/measure-period';
import { type Measure, textOf } from '../table/measures';
import { stateOf } from '../table/status';
import { compareDates, formatThaiDate } from '../thai/calendar';
import { toArabicDigits } from '../thai/digits';
import type { MeasureState } from '../thai/status-words';
import { isBlank } from '../thai/text';
import { barsBlock } from './bars';
import { listedName, type ReportInput, STATES } from './data';
import { partText } from './log';
import { NONE } from './printable';
import { REPORTING_PERIODS, reportingPeriodName } from './reporting-periods';
import type { DocumentScope } from './titles';

/** How many measures there are of something: in all, and of each state. */
export type PrintedCount = Record<'name' | 'total' | MeasureState, string>;

/** Counts of measures under a heading: by instrument, by department. */
export interface PrintedCounts {
  heading: string;
  counts: PrintedCount[];
}

/** The measures that are not done though their periods are over. */
export interface PrintedOverdue {
  late: LateMeasure[];
}

export interface LateMeasure {
  name: string;
  responsible: string;
  deadline: string;
}

/** What the document of an earlier round said: "รอบ 6 เดือน", and its measures by status. */
export type PrintedRound = Record<'roundName' | 'roundCounts', string>;

/** The results of two years beside each other. */
export interface PrintedComparison {
  /** The years. */
  earlier: string;
  later: string;
  compared: ComparedIndicator[];
}

/** An indicator's score in both years, or the total; "-" where there is none. */
export interface ComparedIndicator {
  indicator: string;
  before: string;
  after: string;
  change: string;
}

type Print = (text: string) => string;

/** How many measures there are of each instrument, for ITA, and of each department; of one department's document no departments. */
export function countTables({ table, scheme, settings, department = '' }: ReportInput, print: Print) {
  const text = partWords();
  const counted = table.measures.map((measure) => ({ measure, state: stateOf(measure, table.form) }));
  const count = (name: string, is: (measure: Measure) => boolean): PrintedCount => {
    const some = counted.filter(({ measure }) => is(measure));
    const of = (wanted: MeasureState) => some.filter(({ state }) => state === wanted).length;
    const states = STATES.map((state) => [state, print(String(of(state)))]);
    return { name: print(name), total: print(String(some.length)), ...Object.fromEntries(states) };
  };
  const isFilled = ({ total }: PrintedCount) => !/^[0๐]$/.test(total);
  // As the overview counts: what several instruments are named of is of none.
  const instrumentIn = (measure: Measure): InstrumentCode | null => {
    const [named = null, another] = namedInstruments((field) => textOf(measure, field), scheme);
    return instrumentOf(measure, scheme) ?? (another ? null : named);
  };
  const instruments = new Map(table.measures.map((measure) => [measure, instrumentIn(measure)]));
  const ofInstrument = [...INSTRUMENT_CODES, null].map((code) => {
    const instrument = scheme.instruments.find((each) => each.code === code);
    const name = instrument ? documentWords.instrument(instrument.name, instrument.code) : text.noInstrument;
    return count(name, (measure) => instruments.get(measure) === code);
  });
  const cells = table.measures.map((measure) => textOf(measure, 'responsible'));
  const { names, isResponsible } = departmentsOf(cells, settings.departments);
  const responsible = new Map(
    table.measures.map((measure, i) => [
      measure,
      names.filter((name) => isResponsible(cells[i] ?? '', name)),
    ]),
  );
  const ofDepartment = [
    ...names.map((name) => count(name, (measure) => responsible.get(measure)?.includes(name) ?? false)),
    count(text.noDepartment, (measure) => responsible.get(measure)?.length === 0),
  ];
  const all = count(text.all, () => true);
  const tables: PrintedCounts[] = [];
  // That no measure names an instrument is no count.
  if (!table.form.other && ofInstrument.slice(0, -1).some(isFilled))
    tables.push({ heading: text.byInstrument, counts: [...ofInstrument.filter(isFilled), all] });
  if (department === '' && names.length > 0 && table.headers.columnOf.has('responsible'))
    tables.push({ heading: text.byDepartment, counts: [...ofDepartment.filter(isFilled), all] });
  return tables;
}

/** How many measures have each state, as bars. */
export function statusBars({ table }: ReportInput, print: Print): PictureBlock {
  const text = partWords();
  const states = table.measures.map((measure) => stateOf(measure, table.form));
  const all = states.length;
  const unit = table.form.other ? documentWords.otherUnit : documentWords.unit;
  const bars = STATES.flatMap((state) => {
    const value = states.filter((each) => each === state).length;
    if (value === 0 && (state === 'unable' || state === 'blank')) return [];
    const [label, figure] = [text.states[state], print(String(value))];
    return [{ label, figure, value, text: print(text.statusBar(label, value, all, unit)) }];
  });
  const step = Math.max(1, Math.ceil(all / 5));
  const ticks = Array.from({ length: Math.ceil(all / step) + 1 }, (_, i) => i * step);
  return barsBlock({
    bars,
    from: 0,
    to: ticks[ticks.length - 1] ?? step,
    target: null,
    headers: [text.state, text.count],
    description: text.statusChart,
    ticks: ticks.map((at) => ({ at, text: print(String(at)) })),
  });
}

/**
 * The rounds that ended before this document's, of the same department and rows.
 * @param counts the counts of the sheet's documents by their parts, as the log has them
 */
export function earlierRounds(
  scope: DocumentScope,
  counts: Readonly<Record<string, string>>,
  print: Print,
): PrintedRound[] {
  const last = scope.reportingPeriod?.last ?? 11;
  return REPORTING_PERIODS.flatMap((period) => {
    const text = counts[partText({ ...scope, reportingPeriod: period })];
    return text && period.last < last
      ? { roundName: print(reportingPeriodName(period)), roundCounts: print(text) }
      : [];
  });
}

/** The measures that are neither done nor impossible though their period is over, the oldest deadline first; false for none. */
export function overdueMeasures(
  { table, settings, today }: ReportInput,
  print: Print,
): PrintedOverdue | false {
  const year = sheetFiscalYear(table, settings);
  if (year === null || table.form.status === 'none') return false;
  const asOf = dataDay(settings, year, today);
  const periods = new Map();
  const late = table.measures
    .flatMap((measure) => {
      const deadline = deadlineOf(measure, year, periods);
      const state = stateOf(measure, table.form);
      if (deadline.kind !== 'day' || state === 'done' || state === 'unable') return [];
      return compareDates(deadline.day, asOf) < 0 ? [{ measure, day: deadline.day }] : [];
    })
    .sort((a, b) => compareDates(a.day, b.day))
    .map(({ measure, day }) => ({
      name: listedName(measure, table, print),
      responsible: print(textOf(measure, 'responsible')),
      deadline: print(formatThaiDate(day)),
    }));
  return late.length > 0 && { late };
}

/** The results of two years beside each other. */
export function printedComparison(
  earlier: ScoreSummary,
  later: ScoreSummary,
  print: Print,
): PrintedComparison {
  const all = ({ instruments }: ScoreSummary) => instruments.flatMap(({ indicators }) => indicators);
  const known = new Map(all(earlier).map((each) => [each.indicatorNumber, each]));
  const row = (indicator: string, before: string, after: string): ComparedIndicator => {
    const [from, to] = [before, after].map((score) => Number(toArabicDigits(score).trim() || Number.NaN));
    const change = (to ?? Number.NaN) - (from ?? Number.NaN);
    return {
      indicator: print(indicator),
      before: print(isBlank(before) ? NONE : before),
      after: print(isBlank(after) ? NONE : after),
      change: Number.isNaN(change) ? NONE : print(documentWords.change(Math.round(change * 100) / 100)),
    };
  };
  const total = ({ reportedTotal, computedTotal }: ScoreSummary) =>
    isBlank(reportedTotal) ? (computedTotal?.toFixed(2) ?? '') : reportedTotal;
  return {
    earlier: print(String(earlier.year)),
    later: print(String(later.year)),
    compared: [
      ...all(later).map(({ indicatorNumber, indicator, written }) =>
        row(`${indicatorNumber}. ${indicator}`, known.get(indicatorNumber)?.written ?? '', written),
      ),
      row(partWords().total, total(earlier), total(later)),
    ],
  };
}
