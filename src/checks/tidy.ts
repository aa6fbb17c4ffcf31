import { formatDepartments } from '../settings/departments';
import { normalizeText } from '../thai/normalize';
import { formatWritten } from '../thai/period-format';
import { type Cell, cellsOf } from './cells';
import type { CellFix } from './fixes';
import { judged, periodsOf } from './periods';
import type { CheckInput } from './rule';

/** A way of making cells regular that are right as they are: offered, never counted as a finding. */
export interface Tidy {
  code: string;
  find(input: CheckInput): CellFix[];
}

const tidyDepartments: Tidy = {
  code: 'tidy/departments',
  find: ({ table, settings }) => {
    const regular = formatDepartments(settings.departments);
    return cellsOf(table, 'responsible').flatMap((cell) =>
      fixTo(cell, regular(cell.text), tidyDepartments.code),
    );
  },
};

const tidyPeriods: Tidy = {
  code: 'tidy/period',
  find: (input) =>
    periodsOf(input)
      .flatMap(judged)
      .flatMap(({ cell, period }) =>
        // What the cells of a measure say together has no one cell to stand in.
        period.problems.length > 0 || period.written !== cell.text.trim()
          ? []
          : fixTo(cell, formatWritten(period, input.scheme.year), tidyPeriods.code),
      ),
};

/** Every way of making cells regular, in the order in which they are offered. */
export const TIDIES: readonly Tidy[] = [tidyDepartments, tidyPeriods];

/** What could be made regular on a sheet; cells that a finding mends already are left to that. */
export function tidyOf(input: CheckInput, fixes: readonly CellFix[]): CellFix[] {
  const mended = new Set(fixes.map(({ row, column }) => `${row}:${column}`));
  return TIDIES.flatMap((tidy) => tidy.find(input)).filter(
    ({ row, column }) => !mended.has(`${row}:${column}`),
  );
}

function fixTo({ row, column, heading, text }: Cell, after: string | null, code: string): CellFix[] {
  // Letters are mended first: what is regular must be so of right letters. Which dash stands in a period is no matter.
  if (after === null || plain(after) === plain(text) || normalizeText(text) !== text) return [];
  return [{ row, column, heading, before: text, after, codes: [code] }];
}

const plain = (text: string): string => text.replace(/[–—]/g, '-');
