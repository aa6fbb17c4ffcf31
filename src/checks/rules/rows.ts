import { messages } from '../../messages';
import { headerOf, needsMention } from '../../table/table';
import type { Rule } from '../rule';

export const rowJoined: Rule = {
  code: 'row/joined',
  severity: 'warning',
  find: ({ table }) =>
    table.measures.flatMap(({ rows: [first = 0], joinedInDoubt, fields }) =>
      joinedInDoubt.map((row) => {
        const { keyField } = table.form;
        const heading = headerOf(table, keyField);
        return {
          ...messages.checks.rowJoined(row, first, heading),
          ...{ row, column: table.headers.columnOf.get(keyField), heading },
          value: fields[keyField]?.parts.find((part) => part.row === row)?.text ?? '',
        };
      }),
    ),
};

export const rowLeftOut: Rule = {
  code: 'row/left-out',
  severity: 'warning',
  find: ({ table }) =>
    table.leftOut.filter(needsMention).map(({ row, column, text, words, kind }) => ({
      ...messages.checks.rowLeftOut(row, words, kind),
      ...{ row, column, value: text },
    })),
};
