import { messages } from '../../messages';
import { columnLetter } from '../../sheet/a1';
import { duplicateColumns } from '../../table/columns';
import type { Rule } from '../rule';

export const headingMissing: Rule = {
  code: 'heading/missing',
  severity: 'error',
  find: ({ table }) =>
    table.missing.map(({ header, required }) => ({
      ...messages.checks.headingMissing(table.form.name, header),
      row: table.headers.lastRow,
      heading: header,
      // A column that may stay blank may also be left away; the document then has it blank.
      severity: required ? 'error' : 'warning',
    })),
};

export const headingTwice: Rule = {
  code: 'heading/twice',
  severity: 'error',
  find: ({ table }) =>
    duplicateColumns(table.headers).map(({ duplicateOf, column, header }) => {
      const first = table.headers.columnOf.get(duplicateOf) ?? 0;
      return {
        ...messages.checks.headingTwice(header, columnLetter(column), columnLetter(first)),
        row: table.headers.lastRow,
        column,
        heading: header,
        value: header,
      };
    }),
};

export const headingOtherTable: Rule = {
  code: 'heading/other-table',
  severity: 'error',
  find: ({ table: { unread, form, headers } }) =>
    unread.map(({ firstRow, lastRow }) => ({
      ...messages.checks.headingOtherTable(form.name, firstRow, lastRow, headers.firstRow),
      row: firstRow,
    })),
};
