import {
  compareDates,
  daysInMonth,
  fiscalMonths,
  fiscalYearOf,
  isBeforeNewYear,
  isRealDate,
  type ThaiDate,
} from './calendar';
import { toArabicDigits } from './digits';
import { parsePeriod } from './period-grammar';
import type { Operand, ParsedPeriod, PeriodProblem, Point } from './period-operands';

export type { PeriodProblem } from './period-operands';

/** A period as typed, with the days read from it. */
export interface Period {
  written: string;
  /**
   * `dates`: start and end · `open`: a start only · `deadline`: an end only · `frequency`: only how often · `undated`: a time
   * that has no days of its own (a school year, a festival, "ต่อเนื่อง"), kept as text · `unreadable`.
   */
  kind: 'dates' | 'open' | 'deadline' | 'frequency' | 'undated' | 'unreadable';
  /** First day. */
  start?: ThaiDate;
  /** Last day, itself included. */
  end?: ThaiDate;
  /** How often, where the text says so, beside dates or alone. */
  frequency?: string;
  problems: PeriodProblem[];
}

// A year has four quarters: "ไตรมาส 5/2568" is a typo, and no May.
const NO_QUARTER = /(?:ไตรมาส|(?<![a-z])Q)\s*(?:ที่\s*)?[05-9](?!\d)/i;

/**
 * Reads a period as staff write it: "ต.ค.๖๗-ก.ย.๖๘", "ตลอดปีงบประมาณ", "ภายในเดือนมีนาคม 2569", "รายไตรมาส".
 * `fiscalYear` (Buddhist era) dates what has no year. Two digits mean 25xx; one year on a range belongs to its end.
 * Source: the period columns of published reports. Rounds of ๖ เดือน and quarters are those of the fiscal year.
 */
export function readPeriod(text: string, fiscalYear: number): Period {
  const written = text.trim();
  const parsed = parsePeriod(written, fiscalYear);
  const { groups, frequency, problems, undated } = parsed;
  const base = { written, ...(frequency && { frequency }) };
  const unreadable: Period = { ...base, kind: 'unreadable', problems };
  if (!parsed.readable || NO_QUARTER.test(toArabicDigits(written))) return unreadable;
  if (isOfSchools(parsed)) return { ...base, kind: 'undated', problems: ['school-calendar'] };
  if (groups.length === 0) {
    if (frequency) return { ...base, kind: 'frequency', problems };
    if (undated.has('occasion') || undated.has('ongoing')) return { ...base, kind: 'undated', problems: [] };
    return undated.has('length') ? { ...unreadable, problems: ['length-only'] } : unreadable;
  }
  // Beside days such words say more than the regular form would.
  if (undated.size > 0 && !problems.includes('words-ignored')) problems.push('words-ignored');
  // "Q1 ปีงบประมาณ 2568" says itself of which year the quarters are.
  if (groups.some(isFiscalYear)) {
    problems.splice(0, problems.length, ...problems.filter((each) => each !== 'quarter-assumed'));
  }

  const context = contextYear(groups, fiscalYear);
  const decisive = decisiveGroups(groups);
  if (!completePoints(decisive, context)) return unreadable;
  const spans = unique(decisive.map((group) => spanOf(group, context)));
  // A round or a quarter beside months that are not its own is a period of its own: "ไตรมาส 1 และ มี.ค. 2568".
  const others = groups.filter((group) => !decisive.includes(group) && !covers(group, spans));
  spans.push(
    ...others
      .filter((group) => group.some(({ kind }) => kind === 'span'))
      .map((group) => spanOf(group, context)),
  );
  if (spans.some(({ real }) => !real)) return { ...unreadable, problems: [...problems, 'no-such-day'] };
  if (decisive.every((group) => group.every((one) => one.kind === 'year' && one.named === 'bare'))) {
    problems.push('fiscal-year-assumed');
    // Beside words that are not understood a lone year is a guess too many: "Oct 2024".
    if (problems.includes('words-ignored')) return unreadable;
  }
  const read = joined(spans, problems);
  if (others.length > 0 && !problems.includes('several-periods')) problems.push('several-periods');
  return { ...base, ...read, problems };
}

/** True where a school's calendar gives the time: no days or months are beside it, and no fiscal year. */
const isOfSchools = ({ groups, undated }: ParsedPeriod): boolean =>
  undated.has('school') &&
  !groups.some((group) => group.some(({ kind }) => kind === 'point') || isFiscalYear(group));

const isFiscalYear = (group: readonly Operand[]): boolean =>
  group.some((one) => one.kind === 'year' && one.named === 'fiscal');

/** True where a group of rounds, quarters or years only says in other words when these spans are: no day lies outside it. */
function covers(group: readonly Operand[], spans: readonly Span[]): boolean {
  const days = spans.flatMap(({ start, end }) => [start ?? [], end ?? []].flat());
  const [first] = group;
  const last = group[group.length - 1];
  const [day] = days;
  if (!first || !last || !day) return true;
  // A round without a year is of the days' own year; a year may be a fiscal one or a calendar year.
  const year = fiscalYearOf(day);
  const within = (from: Operand, to: Operand) => {
    const { start } = boundsOf(from, year);
    const { end } = boundsOf(to, year);
    return days.every((each) => compareDates(each, start) >= 0 && compareDates(each, end) <= 0);
  };
  const asCalendar = (one: Operand): Operand =>
    one.kind === 'year' && one.named === 'bare' ? { ...one, named: 'calendar' } : one;
  return within(first, last) || within(asCalendar(first), asCalendar(last));
}

/** A group of operands read: days, where there are any; `real` false where a day does not exist. */
interface Span {
  start?: ThaiDate;
  end?: ThaiDate;
  real: boolean;
}

// A fiscal year named beside months or rounds dates them: "ไตรมาส ๑ ปีงบประมาณ 2568".
function contextYear(groups: readonly Operand[][], fiscalYear: number): number {
  for (const group of groups) {
    const [only] = group;
    if (
      group.length === 1 &&
      only?.kind === 'year' &&
      only.value !== undefined &&
      only.named !== 'calendar'
    ) {
      return only.value;
    }
  }
  return fiscalYear;
}

// Days and months say more than rounds, rounds more than years: "รอบ 6 เดือน (ต.ค.64 - มี.ค.65)" is its months.
function decisiveGroups(groups: readonly Operand[][]): Operand[][] {
  for (const kind of ['point', 'span'] as const) {
    const decisive = groups.filter((group) => group.some((one) => one.kind === kind));
    if (decisive.length > 0) return decisive;
  }
  const numbered = groups.filter((group) =>
    group.some((one) => one.kind === 'year' && one.value !== undefined),
  );
  return numbered.length > 0 ? numbered : [...groups];
}

/** Gives every point its month and year, from its neighbours or the fiscal year. False where a month is wanting. */
function completePoints(groups: readonly Operand[][], fiscalYear: number): boolean {
  const points = groups.flat().filter((one): one is Point => one.kind === 'point');
  for (let i = points.length - 1; i >= 0; i--) {
    const [before, point, after] = [points[i - 1], points[i], points[i + 1]];
    if (!point) continue;
    if (point.month === undefined) {
      const endsRange = point.joined && before?.month !== undefined && !after?.joined;
      point.month = (endsRange ? before : (after ?? before))?.month;
      if (point.month === undefined) return false;
    }
    // One year on a range over the new year belongs to its end.
    if (point.year === undefined && after?.year !== undefined && after.month !== undefined) {
      point.year = after.year - (point.month > after.month ? 1 : 0);
    }
  }
  points.forEach((point, i) => {
    const before = points[i - 1];
    const month = point.month ?? 0;
    if (point.year !== undefined) return;
    const runsOn = before?.year !== undefined && before.month !== undefined;
    if (runsOn && (before.yearWritten || point.joined)) {
      point.year = (before.year ?? 0) + (month < (before.month ?? 0) ? 1 : 0);
    } else point.year = fiscalYear - (isBeforeNewYear(month) ? 1 : 0);
  });
  return true;
}

function spanOf(group: readonly Operand[], fiscalYear: number): Span {
  const [first] = group;
  const last = group[group.length - 1];
  if (!first || !last) return { real: false };
  const from = boundsOf(first, fiscalYear);
  if (last.kind === 'now' || (group.length === 1 && (first.mark === 'since' || first.onward))) {
    return { start: from.start, real: from.real };
  }
  if (group.length === 1 && first.mark === 'deadline') return { end: from.end, real: from.real };
  if (group.length === 1 && first.mark === 'before') return { end: dayBefore(from.start), real: from.real };
  const to = boundsOf(last, fiscalYear);
  if (last.onward && group.length > 1) return { start: from.start, real: from.real && to.real };
  return { start: from.start, end: to.end, real: from.real && to.real };
}

function boundsOf(one: Operand, fiscalYear: number): { start: ThaiDate; end: ThaiDate; real: boolean } {
  switch (one.kind) {
    case 'point': {
      const { year = fiscalYear, month = 1, day } = one;
      const start = { year, month, day: day ?? 1 };
      const end = { year, month, day: day ?? daysInMonth(year, month) };
      return { start, end, real: isRealDate(start) };
    }
    case 'span':
      return monthsOf(one.year ?? fiscalYear, one.from, one.to);
    case 'year': {
      const year = one.value ?? fiscalYear;
      return one.named === 'calendar' ? monthsOf(year, 3, 14) : monthsOf(year, 0, 11);
    }
    case 'now':
      // Only ever the end of a range; parsePeriod lets no other through.
      return { ...monthsOf(fiscalYear, 0, 11), real: false };
  }
}

/** From one month of a fiscal year to another, both whole, by their indexes (see `fiscalMonth`). */
const monthsOf = (fiscalYear: number, from: number, to: number) =>
  ({ ...fiscalMonths(fiscalYear, from, to), real: true }) as const;

function joined(spans: readonly Span[], problems: PeriodProblem[]): Pick<Period, 'kind' | 'start' | 'end'> {
  const starts = spans.flatMap(({ start }) => start ?? []).sort(compareDates);
  const ends = spans.flatMap(({ end }) => end ?? []).sort(compareDates);
  const [start] = starts;
  const end = ends[ends.length - 1];
  // "ตั้งแต่ … ภายใน …" is one period in two halves.
  const twoHalves = spans.length === 2 && starts.length === 1 && ends.length === 1;
  if (spans.length > 1 && !twoHalves) problems.push('several-periods');
  if (spans.some((span) => span.start && span.end && compareDates(span.start, span.end) > 0)) {
    problems.push('reversed');
  }
  if (start && end && (twoHalves || spans.every((span) => span.end))) {
    if (twoHalves && compareDates(start, end) > 0) problems.push('reversed');
    return { kind: 'dates', start, end };
  }
  if (start) return { kind: 'open', start };
  return end ? { kind: 'deadline', end } : { kind: 'unreadable' };
}

function unique(spans: readonly Span[]): Span[] {
  const seen = new Map(spans.map((span) => [JSON.stringify(span), span]));
  return [...seen.values()];
}

function dayBefore({ year, month, day }: ThaiDate): ThaiDate {
  if (day > 1) return { year, month, day: day - 1 };
  const before = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
  return { ...before, day: daysInMonth(before.year, before.month) };
}

/** True where some day of the period lies outside the fiscal year (Buddhist era). */
export function isOutsideFiscalYear(period: Period, fiscalYear: number): boolean {
  return [period.start, period.end].some((day) => day !== undefined && fiscalYearOf(day) !== fiscalYear);
}
