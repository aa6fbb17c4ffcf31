import { needsMention } from '../../table/table';
import { cellOf, matchAt } from '../cells';
import type { Rule } from '../rule';

export const rowJoined: Rule<'row/joined'> = {
  code: 'row/joined',
  severity: 'warning',
  find: ({ table }) =>
    table.measures.flatMap(({ rows: [firstRow], joinedInDoubt, fields }) =>
      joinedInDoubt.map((row) => {
        const { keyField } = table.form;
        const text = fields[keyField]?.parts.find((part) => part.row === row)?.text ?? '';
        return matchAt(cellOf(table, keyField, row, text), { firstRow });
      }),
    ),
};

export const rowLeftOut: Rule<'row/left-out'> = {
  code: 'row/left-out',
  severity: 'warning',
  find: ({ table }) =>
    table.leftOut.filter(needsMention).map(({ row, column, text, words, kind }) => ({
      cell: { row, column },
      value: text,
      params: { row, text: words, kind },
    })),
};
