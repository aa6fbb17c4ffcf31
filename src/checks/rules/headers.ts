import { columnLetter } from '../../sheet/a1';
import { duplicateColumns } from '../../table/columns';
import { columnOf } from '../cells';
import type { Rule } from '../rule';

export const headerMissing: Rule<'heading/missing'> = {
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

export const headerDuplicate: Rule<'heading/twice'> = {
  code: 'heading/twice',
  severity: 'error',
  find: ({ table }) =>
    duplicateColumns(table.headers).flatMap(({ duplicateOf, column, header }) => {
      const first = columnOf(table, duplicateOf);
      if (first === null) return [];
      const params = { header, column: columnLetter(column), firstColumn: columnLetter(first) };
      return [{ cell: { row: table.headers.lastRow, column }, header, value: header, params }];
    }),
};

export const headerOtherTable: Rule<'heading/other-table'> = {
  code: 'heading/other-table',
  severity: 'error',
  find: ({ table: { unread, form, headers } }) =>
    unread.map(({ firstRow, lastRow }) => ({
      cell: { row: firstRow, column: null },
      params: { form: form.name, firstRow, lastRow, headerRow: headers.firstRow },
    })),
};
