import { compareDates, type ThaiDate } from '../thai/calendar';
import type { Period } from '../thai/period';

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

/** The last day of these periods together; null where one has no end or cannot be read. */
export function lastDayOf(periods: readonly Period[]): ThaiDate | null {
  if (periods.some(({ kind, problems }) => kind === 'unreadable' || problems.includes('reversed')))
    return null;
  const ends = periods.map(({ end }) => end);
  // A part without an end goes on.
  if (ends.some((end) => end === undefined)) return null;
  return ends.reduce<ThaiDate | null>(
    (last, end) => (end && (!last || compareDates(end, last) > 0) ? end : last),
    null,
  );
}
