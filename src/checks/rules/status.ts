import { textOf } from '../../table/measures';
import { readStatus, statusColumns } from '../../table/status';
import { headerOf } from '../../table/table';
import { isBlank } from '../../thai/text';
import { cellOf, columnOf, matchAt } from '../cells';
import type { Rule } from '../rule';

export const statusNone: Rule<'status/none'> = {
  code: 'status/none',
  severity: 'error',
  find: ({ table }) => {
    // Only the columns that the sheet has; a missing one is found by heading/missing.
    const fields = statusColumns(table.form)
      .map(({ field }) => field)
      .filter((field) => columnOf(table, field) !== null);
    const [first] = fields;
    if (!first) return [];
    const headers = fields.map((field) => headerOf(table, field));
    return table.measures.flatMap((measure) => {
      const { chosen, unknown } = readStatus(measure, table.form);
      if (chosen.length > 0 || unknown.length > 0) return [];
      return [matchAt(cellOf(table, first, measure.rows[0], ''), { headers })];
    });
  },
};

export const statusSeveral: Rule<'status/several'> = {
  code: 'status/several',
  severity: 'error',
  find: ({ table }) =>
    table.measures.flatMap((measure) => {
      const { chosen } = readStatus(measure, table.form);
      const [, second] = chosen;
      if (!second) return [];
      return [
        matchAt(cellOf(table, second.field, second.row, second.text), {
          row: measure.rows[0],
          chosen: chosen.map(({ field, text }) => ({ header: headerOf(table, field), mark: text })),
        }),
      ];
    }),
};

export const statusUnknownMark: Rule<'status/unknown-mark'> = {
  code: 'status/unknown-mark',
  severity: 'error',
  find: ({ table }) =>
    table.measures.flatMap((measure) =>
      readStatus(measure, table.form).unknown.map(({ field, row, text }) =>
        matchAt(cellOf(table, field, row, text), {}),
      ),
    ),
};

export const statusDoneWithoutResult: Rule<'status/done-without-result'> = {
  code: 'status/done-without-result',
  severity: 'error',
  find: ({ table }) => {
    if (statusColumns(table.form).length === 0 || columnOf(table, 'result') === null) return [];
    return table.measures.flatMap((measure) => {
      const { chosen } = readStatus(measure, table.form);
      if (!chosen.some(({ field }) => field === 'statusDone') || !isBlank(textOf(measure, 'result')))
        return [];
      return [matchAt(cellOf(table, 'result', measure.rows[0], ''), {})];
    });
  },
};
