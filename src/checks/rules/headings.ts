import { columnLetter } from '../../sheet/a1';
import { duplicateColumns } from '../../table/columns';
import type { Rule } from '../rule';

export const headingMissing: Rule<'heading/missing'> = {
  code: 'heading/missing',
  severity: 'error',
  find: ({ table }) =>
    table.missing.map(({ header, required }) => ({
      cell: { row: table.headers.lastRow, column: null },
      header,
      params: { form: table.form.name, header },
      // A column that may stay blank may also be left away; the document then has it blank.
      severity: required ? 'error' : 'warning',
    })),
};

export const headingTwice: Rule<'heading/twice'> = {
  code: 'heading/twice',
  severity: 'error',
  find: ({ table }) =>
    duplicateColumns(table.headers).map(({ duplicateOf, column, header }) => {
      const first = table.headers.columnOf.get(duplicateOf) ?? 0;
      return {
        cell: { row: table.headers.lastRow, column },
        header,
        value: header,
        params: { header, column: columnLetter(column), firstColumn: columnLetter(first) },
      };
    }),
};

export const headingOtherTable: Rule<'heading/other-table'> = {
  code: 'heading/other-table',
  severity: 'error',
  find: ({ table: { unread, form, headers } }) =>
    unread.map(({ firstRow, lastRow }) => ({
      cell: { row: firstRow, column: null },
      params: { form: form.name, firstRow, lastRow, headerRow: headers.firstRow },
    })),
};
