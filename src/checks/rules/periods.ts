import { messages } from '../../messages';
import { formatThaiDate } from '../../thai/calendar';
import { isOutsideFiscalYear, type PeriodProblem } from '../../thai/period';
import { formatWritten } from '../../thai/period-format';
import { placeOf } from '../cells';
import { judged, type PeriodCell, periodsOf, statedYear } from '../periods';
import type { CheckInput, Found, Rule } from '../rule';

const all = (input: CheckInput): PeriodCell[] => periodsOf(input).flatMap(judged);
const has = ({ period }: PeriodCell, ...problems: PeriodProblem[]): boolean =>
  problems.some((problem) => period.problems.includes(problem));

/** Why a period cannot be read, where that is known. */
const REASONS = ['day-missing', 'no-such-day', 'end-missing'] as const;

export const periodUnreadable: Rule = {
  code: 'period/unreadable',
  severity: 'warning',
  find: (input) => {
    const say = messages.periodChecks;
    const unreadable = all(input)
      .filter(({ period }) => period.kind === 'unreadable')
      .map(({ cell, period }): Found => {
        const reason = REASONS.find((problem) => period.problems.includes(problem)) ?? 'other';
        return { ...say.unreadable(cell.row, cell.heading, period.written, reason), ...placeOf(cell) };
      });
    // A slip of spelling belongs to its own cell, whatever stands in the cells beside it.
    const misspelt = periodsOf(input)
      .flatMap(({ cells }) => cells)
      .filter((each) => each.period.kind !== 'unreadable' && has(each, 'month-misspelt', 'letter-o'))
      .map(({ cell, period }): Found => {
        const regular = formatWritten(period, input.scheme.year);
        const said = say.misspelt(cell.row, cell.heading, period.written, regular);
        return { ...said, ...placeOf(cell), ...(regular !== null && { fix: regular }) };
      });
    return [...unreadable, ...misspelt];
  },
};

export const periodReversed: Rule = {
  code: 'period/reversed',
  severity: 'warning',
  find: (input) =>
    all(input)
      .filter((each) => has(each, 'reversed'))
      .map(({ cell, period }) => ({
        ...messages.periodChecks.reversed(cell.row, cell.heading, period.written),
        ...placeOf(cell),
      })),
};

export const periodTwoDigitCe: Rule = {
  code: 'period/two-digit-ce',
  severity: 'warning',
  find: (input) =>
    all(input)
      .filter((each) => has(each, 'two-digit-ce'))
      .map(({ cell, period }) => {
        const year = (period.start ?? period.end)?.year ?? input.scheme.year;
        const said = messages.periodChecks.twoDigitCe(cell.row, cell.heading, period.written, year);
        return { ...said, ...placeOf(cell) };
      }),
};

export const periodOutsideYear: Rule = {
  code: 'period/outside-year',
  severity: 'warning',
  find: (input) => {
    const year = statedYear(input);
    if (year === null) return [];
    return all(input)
      .filter((each) => !has(each, 'reversed', 'two-digit-ce') && isOutsideFiscalYear(each.period, year))
      .map(({ cell, period }) => {
        const days = [period.start, period.end].flatMap((day) => (day ? [formatThaiDate(day)] : []));
        const said = messages.periodChecks.outsideYear(cell.row, cell.heading, period.written, days, year);
        return { ...said, ...placeOf(cell) };
      });
  },
};
