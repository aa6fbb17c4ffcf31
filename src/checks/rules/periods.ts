import { sheetFiscalYear } from '../../settings/years';
import { formatThaiDate } from '../../thai/calendar';
import { isOutsideFiscalYear, type PeriodProblem } from '../../thai/period';
import { formatPeriod, formatWritten } from '../../thai/period-format';
import { matchAt } from '../cells';
import { measurePeriodsToCheck, type PeriodCell, periodsOf } from '../periods';
import type { CheckInput, Rule, RuleMatch } from '../rule';

const all = (input: CheckInput): PeriodCell[] => periodsOf(input).flatMap(measurePeriodsToCheck);
const has = ({ period }: PeriodCell, ...problems: PeriodProblem[]): boolean =>
  problems.some((problem) => period.problems.includes(problem));

/** A match at a period's cell; its sentence quotes the period, which may be that of several cells. */
const matchOf = <P extends object>({ cell, period }: PeriodCell, more: P) =>
  matchAt(cell, { value: period.written, ...more });

/** Why a period cannot be read, where that is known. */
const REASONS = ['day-missing', 'no-such-day', 'end-missing', 'length-only'] as const;

type Unreadable = RuleMatch<'period/unreadable'>;

export const periodUnreadable: Rule<'period/unreadable'> = {
  code: 'period/unreadable',
  severity: 'warning',
  find: (input) => {
    const unreadable = all(input)
      .filter(({ period }) => period.kind === 'unreadable')
      .map((each): Unreadable => {
        const reason = REASONS.find((problem) => has(each, problem)) ?? 'other';
        return matchOf(each, { reason });
      });
    // A misspelling belongs to its own cell, whatever is in the cells beside it.
    const misspelt = periodsOf(input)
      .flatMap(({ cells }) => cells)
      .filter((each) => each.period.kind !== 'unreadable' && has(each, 'month-misspelt', 'letter-o'))
      .map((each): Unreadable => {
        const corrected = formatWritten(each.period, input.scheme.year);
        const match = matchOf(each, { reason: 'misspelt' as const, corrected });
        return corrected === null ? match : { ...match, fix: corrected };
      });
    return [...unreadable, ...misspelt];
  },
};

export const periodUnsure: Rule<'period/unsure'> = {
  code: 'period/unsure',
  severity: 'warning',
  find: (input) =>
    all(input).flatMap((each): RuleMatch<'period/unsure'>[] => {
      if (has(each, 'school-calendar')) return [matchOf(each, { reason: 'school-calendar' })];
      if (!has(each, 'quarter-assumed') || each.period.kind === 'unreadable') return [];
      return [matchOf(each, { reason: 'quarter-assumed', read: formatPeriod(each.period) })];
    }),
};

export const periodReversed: Rule<'period/reversed'> = {
  code: 'period/reversed',
  severity: 'warning',
  find: (input) =>
    all(input)
      .filter((each) => has(each, 'reversed'))
      .map((each) => matchOf(each, {})),
};

export const periodTwoDigitCe: Rule<'period/two-digit-ce'> = {
  code: 'period/two-digit-ce',
  severity: 'warning',
  find: (input) =>
    all(input)
      .filter((each) => has(each, 'two-digit-ce'))
      .map((each) => {
        const { start, end } = each.period;
        return matchOf(each, { year: (start ?? end)?.year ?? input.scheme.year });
      }),
};

export const periodOutsideYear: Rule<'period/outside-year'> = {
  code: 'period/outside-year',
  severity: 'warning',
  find: (input) => {
    const year = sheetFiscalYear(input.table, input.settings);
    if (year === null) return [];
    return all(input)
      .filter((each) => !has(each, 'reversed', 'two-digit-ce') && isOutsideFiscalYear(each.period, year))
      .map((each) => {
        const { start, end } = each.period;
        const days = [start, end].flatMap((day) => (day ? [formatThaiDate(day)] : []));
        return matchOf(each, { days, year });
      });
  },
};
