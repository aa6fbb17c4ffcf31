import { messages } from '../../messages';
import { columnLetter } from '../../sheet/a1';
import { headingOf } from '../../table/table';
import type { Rule } from '../rule';

export const headingMissing: Rule = {
  code: 'heading/missing',
  severity: 'error',
  find: ({ table }) =>
    table.missing.map(({ heading, required }) => ({
      ...messages.checks.headingMissing(table.form.name, heading),
      row: table.headings.lastRow,
      heading,
      // A column that may stay blank may also be left away; the document then has it blank.
      severity: required ? 'error' : 'warning',
    })),
};

export const headingTwice: Rule = {
  code: 'heading/twice',
  severity: 'error',
  find: ({ table }) =>
    table.headings.repeated.map(({ field, column }) => {
      const first = table.headings.columns.get(field) ?? 0;
      const written = table.headings.written.get(column) ?? headingOf(table, field);
      return {
        ...messages.checks.headingTwice(written, columnLetter(column), columnLetter(first)),
        row: table.headings.lastRow,
        column,
        heading: written,
        value: written,
      };
    }),
};

export const headingOtherTable: Rule = {
  code: 'heading/other-table',
  severity: 'error',
  find: ({ table: { unread, form, headings } }) =>
    unread.map(({ firstRow, lastRow }) => ({
      ...messages.checks.headingOtherTable(form.name, firstRow, lastRow, headings.firstRow),
      row: firstRow,
    })),
};
