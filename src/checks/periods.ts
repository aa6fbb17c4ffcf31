import { type Deadline, deadlineOf, periodsToCheck, readPeriodOnce } from '../table/measure-period';
import type { Measure } from '../table/measures';
import type { Period } from '../thai/period';
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

const knownPeriods = readOnce((): Map<string, Period> => new Map());

/**
 * The period cells of a table, read by its fiscal year and each once: a cell merged over several measures stands with the
 * first. When a measure ends is `whenDue`'s to say.
 */
export const periodsOf = readOnce((input): MeasurePeriod[] => {
  const { table, scheme } = input;
  const read = (text: string): Period => readPeriodOnce(text, scheme.year, knownPeriods(input));
  const byMeasure = new Map<Cell['measure'], Cell[]>();
  for (const cell of cellsOf(table, 'period')) {
    const there = byMeasure.get(cell.measure);
    if (there) there.push(cell);
    else byMeasure.set(cell.measure, [cell]);
  }
  return [...byMeasure.values()].map((cells) => ({
    cells: cells.map((cell) => ({ cell, period: read(cell.text) })),
    whole: read(cells.map(({ text }) => text).join('\n')),
  }));
});

/** What to judge of a measure's period. The whole stands at its first cell. */
export const judged = ({ cells, whole }: MeasurePeriod): PeriodCell[] => periodsToCheck(cells, whole);

/** When a measure ends, as the overview counts it, too. */
export const whenDue = (measure: Measure, input: CheckInput): Deadline =>
  deadlineOf(measure, input.scheme.year, knownPeriods(input));
