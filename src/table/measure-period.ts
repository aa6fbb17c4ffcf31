import { compareDates, fiscalYearOf, type ThaiDate } from '../thai/calendar';
import { normalizeText } from '../thai/normalize';
import { type Period, readPeriod } from '../thai/period';
import { isBlank } from '../thai/text';
import type { Measure } from './measures';

/** The deadline of a measure, the last day of its period. */
export type Deadline =
  | { kind: 'day'; day: ThaiDate }
  | { kind: 'open' }
  | { kind: 'unreadable' }
  | { kind: 'blank' };

/**
 * The deadline of a measure by the fiscal year of its sheet: the one answer for all that ask whether it is overdue. A cell
 * merged over several measures is the period of each. `known` spares reading the same words again.
 */
export function deadlineOf(measure: Measure, fiscalYear: number, known: Map<string, Period>): Deadline {
  const parts = (measure.fields.period?.parts ?? []).filter(({ text }) => !isBlank(text));
  if (parts.length === 0) return { kind: 'blank' };
  const read = (text: string) => readPeriodOnce(text, fiscalYear, known);
  const combined = read(parts.map(({ text }) => text).join('\n'));
  const periods = periodsToCheck(
    parts.map(({ text }) => ({ period: read(text) })),
    combined,
  ).map(({ period }) => period);
  if (periods.some(({ kind, problems }) => kind === 'unreadable' || problems.includes('reversed'))) {
    return { kind: 'unreadable' };
  }
  const day = lastDayOf(periods);
  return day ? { kind: 'day', day } : { kind: 'open' };
}

/** The period of a cell, its letters normalized first; `known` stores what was read. */
export function readPeriodOnce(text: string, fiscalYear: number, known: Map<string, Period>): Period {
  const key = `${fiscalYear}\n${text}`;
  const period = known.get(key) ?? readPeriod(normalizeText(text), fiscalYear);
  known.set(key, period);
  return period;
}

/**
 * What to check of a measure's period, read cell by cell and combined: each cell that is a period of its own, or the combined
 * text where only the cells together make one, as where a page has cut it in two.
 */
export function periodsToCheck<T extends { period: Period }>(cells: readonly T[], combined: Period): T[] {
  const [first] = cells;
  if (!first || cells.length === 1) return [...cells];
  const isClean = combined.kind !== 'unreadable' && combined.problems.length === 0;
  const isCut = cells.some(({ period }) => period.kind === 'unreadable');
  return isClean || isCut ? [{ ...first, period: combined }] : [...cells];
}

/** The last day of these periods together; null where one has no end: it goes on. */
function lastDayOf(periods: readonly Period[]): ThaiDate | null {
  const ends = periods.map(({ end }) => end);
  if (ends.some((end) => end === undefined)) return null;
  return ends.reduce<ThaiDate | null>(
    (last, end) => (end && (!last || compareDates(end, last) > 0) ? end : last),
    null,
  );
}

/** The one fiscal year in which all periods end that name their year; null where they end in several. */
export function fiscalYearOfPeriods(periods: readonly string[]): number | null {
  // A period that names its year, with two digits too, is read the same by any year of our time.
  const years = periods.flatMap((text) => {
    const [end, other] = [2551, 2589].map((year) => readPeriod(text, year).end);
    return end && other && compareDates(end, other) === 0 ? [fiscalYearOf(end)] : [];
  });
  const [year, ...more] = new Set(years);
  return year !== undefined && more.length === 0 ? year : null;
}
