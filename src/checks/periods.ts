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

/** A measure's period, which may be in several cells: cut by a page, or a second period under it. */
interface MeasurePeriod {
  cells: PeriodCell[];
  /** The period of all cells read as one text. */
  combined: Period;
}

const knownPeriods = readOnce((): Map<string, Period> => new Map());

/**
 * The period cells of a table, read by its fiscal year and each once: a cell merged over several measures is listed with the
 * first. `measureDeadline` gives the day a measure ends.
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

/** The day a measure ends, by the same rule as in the overview. */
export const measureDeadline = (measure: Measure, input: CheckInput): Deadline =>
  deadlineOf(measure, input.scheme.year, knownPeriods(input));
