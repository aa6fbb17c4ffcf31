import { judgedPeriods, lastDayOf } from '../forms/measure-period';
import type { ThaiDate } from '../thai/calendar';
import { cleanText } from '../thai/clean';
import { type Period, readPeriod } from '../thai/period';
import { type Cell, cellsOf, readOnce } from './cells';
import type { CheckInput } from './rule';

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

/** What to judge of a measure's period. The whole stands at its first cell. */
export const judged = ({ cells, whole }: MeasurePeriod): PeriodCell[] => judgedPeriods(cells, whole);

/** The last day of a measure's period; null where it has none or cannot be read. */
export const lastDay = (measure: MeasurePeriod): ThaiDate | null =>
  lastDayOf(judged(measure).map(({ period }) => period));
