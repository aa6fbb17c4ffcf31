import { columnLetter } from '../../sheet/a1';
import { headingOf } from '../../table/table';
import type { Rule } from '../rule';

export const headingMissing: Rule<'heading/missing'> = {
  code: 'heading/missing',
  severity: 'error',
  find: ({ table }) =>
    table.missing.map(({ heading: header, required }) => ({
      cell: { row: table.headings.lastRow, column: null },
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
    table.headings.repeated.map(({ field, column }) => {
      const first = table.headings.columns.get(field) ?? 0;
      const header = table.headings.written.get(column) ?? headingOf(table, field);
      return {
        cell: { row: table.headings.lastRow, column },
        header,
        value: header,
        params: { header, column: columnLetter(column), firstColumn: columnLetter(first) },
      };
    }),
};

export const headingOtherTable: Rule<'heading/other-table'> = {
  code: 'heading/other-table',
  severity: 'error',
  find: ({ table: { unread, form, headings } }) =>
    unread.map(({ firstRow, lastRow }) => ({
      cell: { row: firstRow, column: null },
      params: { form: form.name, firstRow, lastRow, headerRow: headings.firstRow },
    })),
};
