import { compareDates, type ThaiDate } from '../thai/calendar';
import { normalizeText } from '../thai/normalize';
import { type Period, readPeriod } from '../thai/period';
import { isBlank } from '../thai/text';
import type { Measure } from './measures';

/** What a measure's period says of its end. */
export type Due =
  | { kind: 'day'; day: ThaiDate }
  | { kind: 'open' }
  | { kind: 'unreadable' }
  | { kind: 'blank' };

/**
 * When a measure ends, by the fiscal year of its sheet: the one answer for all that ask whether it is overdue. A cell merged
 * over several measures is the period of each. `known` spares reading the same words again.
 */
export function dueOf(measure: Measure, fiscalYear: number, known: Map<string, Period>): Due {
  const parts = (measure.fields.period?.parts ?? []).filter(({ text }) => !isBlank(text));
  if (parts.length === 0) return { kind: 'blank' };
  const read = (text: string) => readPeriodOnce(text, fiscalYear, known);
  const whole = read(parts.map(({ text }) => text).join('\n'));
  const periods = judgedPeriods(
    parts.map(({ text }) => ({ period: read(text) })),
    whole,
  ).map(({ period }) => period);
  if (periods.some(({ kind, problems }) => kind === 'unreadable' || problems.includes('reversed'))) {
    return { kind: 'unreadable' };
  }
  const day = lastDayOf(periods);
  return day ? { kind: 'day', day } : { kind: 'open' };
}

/** A period of a cell, its letters mended first; `known` keeps what was read. */
export function readPeriodOnce(text: string, fiscalYear: number, known: Map<string, Period>): Period {
  const key = `${fiscalYear}\n${text}`;
  const period = known.get(key) ?? readPeriod(normalizeText(text), fiscalYear);
  known.set(key, period);
  return period;
}

/**
 * What to judge of a measure's period, read cell by cell and as a whole: each cell that is a period of its own, or the
 * whole where only the cells together make one, as where a page has cut it in two.
 */
export function judgedPeriods<T extends { period: Period }>(cells: readonly T[], whole: Period): T[] {
  const [first] = cells;
  if (!first || cells.length === 1) return [...cells];
  const isClean = whole.kind !== 'unreadable' && whole.problems.length === 0;
  const isCut = cells.some(({ period }) => period.kind === 'unreadable');
  return isClean || isCut ? [{ ...first, period: whole }] : [...cells];
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
