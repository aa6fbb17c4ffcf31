import { type Deadline, deadlineOf, periodsToCheck, readPeriodOnce } from '../table/measure-period';
import type { Measure } from '../table/measures';
import type { Period } from '../thai/period';
import { cellsOf, type MeasureCell, readOnce } from './cells';
import type { CheckInput } from './rule';

/** A cell of the period column with the days read from it. */
export interface PeriodCell {
  cell: MeasureCell;
  period: Period;
}

/** A measure's period: a page may have cut it in two, or put a second one under it. */
export interface MeasurePeriod {
  cells: PeriodCell[];
  /** What the cells give together. */
  combined: Period;
}

/** The fiscal year that the sheet, or else the office, names; null where neither does. */
export const statedYear = ({ table, settings }: CheckInput): number | null =>
  table.year ?? settings.fiscalYear;

const knownPeriods = readOnce((): Map<string, Period> => new Map());

/**
 * The period cells of a table, read by its fiscal year and each once: a cell merged over several measures is listed with the
 * first. When a measure ends, `measureDeadline` tells.
 */
export const periodsOf = readOnce((input): MeasurePeriod[] => {
  const { table, scheme } = input;
  const read = (text: string): Period => readPeriodOnce(text, scheme.year, knownPeriods(input));
  const byMeasure = new Map<Measure, MeasureCell[]>();
  for (const cell of cellsOf(table, 'period')) {
    const there = byMeasure.get(cell.measure);
    if (there) there.push(cell);
    else byMeasure.set(cell.measure, [cell]);
  }
  return [...byMeasure.values()].map((cells) => ({
    cells: cells.map((cell) => ({ cell, period: read(cell.text) })),
    combined: read(cells.map(({ text }) => text).join('\n')),
  }));
});

/** The periods of a measure to check: of each cell, or the combined one, which is at the first cell. */
export const measurePeriodsToCheck = ({ cells, combined }: MeasurePeriod): PeriodCell[] =>
  periodsToCheck(cells, combined);

/** When a measure ends, as the overview counts it, too. */
export const measureDeadline = (measure: Measure, input: CheckInput): Deadline =>
  deadlineOf(measure, input.scheme.year, knownPeriods(input));
