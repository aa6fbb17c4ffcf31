import { formatDepartments } from '../settings/departments';
import { cellKey } from '../sheet/cell-ref';
import { digitsOf } from '../thai/digits';
import { normalizeText } from '../thai/normalize';
import { formatWritten } from '../thai/period-format';
import { cellsOf, type MeasureCell } from './cells';
import type { CellFix } from './fixes';
import { measurePeriodsToCheck, periodsOf } from './periods';
import type { CheckInput, FormattingCode } from './rule';

/** A uniform format for cells that are right as they are: offered, and never a finding. */
interface Formatting {
  code: FormattingCode;
  find(input: CheckInput): CellFix[];
}

const departments: Formatting = {
  code: 'format/departments',
  find: ({ table, settings }) => {
    const format = formatDepartments(settings.departments);
    return cellsOf(table, 'responsible').flatMap((cell) => fixTo(cell, format(cell.text), departments.code));
  },
};

const periods: Formatting = {
  code: 'format/period',
  find: (input) => {
    const found = periodsOf(input).flatMap(measurePeriodsToCheck);
    const digits = new Set(found.map(({ cell }) => digitsOf(cell.text)));
    const others = digits.has('thai') && !digits.has('arabic') ? 'thai' : 'arabic';
    return found.flatMap(({ cell, period }) =>
      // The combined period of several cells has no one cell to be written to.
      period.problems.length > 0 || period.written !== cell.text.trim()
        ? []
        : fixTo(cell, formatWritten(period, input.scheme.year, others), periods.code),
    );
  },
};

/** Every formatting, in the order in which they are offered. */
export const FORMATTINGS: readonly Formatting[] = [departments, periods];

/** The cells of a sheet that could be formatted; without those that a fix of a finding changes already. */
export function formattingOf(input: CheckInput, fixes: readonly CellFix[]): CellFix[] {
  const fixed = new Set(fixes.map(cellKey));
  return FORMATTINGS.flatMap((formatting) => formatting.find(input)).filter(
    (fix) => !fixed.has(cellKey(fix)),
  );
}

function fixTo(
  { row, column, header, text }: MeasureCell,
  after: string | null,
  code: FormattingCode,
): CellFix[] {
  // Defects of letters come first: only right letters are formatted. Another dash alone is no reason to format.
  if (after === null || withOneDash(after) === withOneDash(text) || normalizeText(text) !== text) return [];
  return [{ row, column, header, before: text, after, codes: [code] }];
}

const withOneDash = (text: string): string => text.replace(/[–—]/g, '-');
