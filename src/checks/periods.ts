import { compareDates, type ThaiDate } from '../thai/calendar';
import { type Period, readPeriod } from '../thai/period';
import { type Cell, cellsOf, cleanText, readOnce } from './cells';
import type { CheckInput } from './rule';

export { regularForm } from '../thai/period-format';

/** A cell of the period column with the days read from it. */
export interface PeriodCell {
  cell: Cell;
  period: Period;
}

/** A measure's period: a page may have cut it in two, or put a second one under it. */
export interface MeasurePeriod {
  cells: PeriodCell[];
  /** What the cells say together. */
  whole: Period;
}

/** The fiscal year that the sheet, or else the office, names; null where neither does. */
export const statedYear = ({ table, settings }: CheckInput): number | null =>
  table.year ?? settings.fiscalYear;

/** The periods of a table, read by its fiscal year, one for each measure that has one. */
export const periodsOf = readOnce(({ table, scheme }): MeasurePeriod[] => {
  const known = new Map<string, Period>();
  const read = (text: string): Period => {
    const period = known.get(text) ?? readPeriod(text, scheme.year);
    known.set(text, period);
    return period;
  };
  const byMeasure = new Map<Cell['measure'], Cell[]>();
  for (const cell of cellsOf(table, 'period')) {
    const there = byMeasure.get(cell.measure);
    if (there) there.push(cell);
    else byMeasure.set(cell.measure, [cell]);
  }
  return [...byMeasure.values()].map((cells) => ({
    cells: cells.map((cell) => ({ cell, period: read(cleanText(cell.text)) })),
    whole: read(cleanText(cells.map(({ text }) => text).join('\n'))),
  }));
});

/**
 * What to judge: each cell that is a period of its own, or the whole where only the cells together make one. The whole
 * stands at its first cell.
 */
export function judged({ cells, whole }: MeasurePeriod): PeriodCell[] {
  const [first] = cells;
  if (!first || cells.length === 1) return cells;
  const isClean = whole.kind !== 'unreadable' && whole.problems.length === 0;
  const isCut = cells.some(({ period }) => period.kind === 'unreadable');
  return isClean || isCut ? [{ cell: first.cell, period: whole }] : cells;
}

/** The last day of a measure's period; null where it has none or cannot be read. */
export function lastDay(period: MeasurePeriod): ThaiDate | null {
  const parts = judged(period).map((part) => part.period);
  if (parts.some(({ kind, problems }) => kind === 'unreadable' || problems.includes('reversed'))) return null;
  const ends = parts.map(({ end }) => end);
  // A part without an end goes on.
  if (ends.some((end) => end === undefined)) return null;
  return ends.reduce<ThaiDate | null>(
    (last, end) => (end && (!last || compareDates(end, last) > 0) ? end : last),
    null,
  );
}
