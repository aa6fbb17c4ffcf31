import { type FieldId, STATUS_FIELDS } from '../../forms/fields';
import { columnOf } from '../../forms/form';
import { messages } from '../../messages';
import { textOf } from '../../table/measures';
import { readStatus, statusColumns } from '../../table/status';
import { type FormTable, headerOf } from '../../table/table';
import { isBlank } from '../../thai/text';
import type { Rule } from '../rule';

const firstRow = (measure: { rows: number[] }): number => measure.rows[0] ?? 0;
const columnIn = (table: FormTable, field: FieldId) => table.headers.columnOf.get(field);

/** The status columns the sheet really has; where it lacks one, heading/missing speaks. */
const presentStatusColumns = (table: FormTable) =>
  statusColumns(table.form).filter((column) => table.headers.columnOf.has(column.field));

export const statusNone: Rule = {
  code: 'status/none',
  severity: 'error',
  find: ({ table }) => {
    const columns = presentStatusColumns(table);
    const [first] = columns;
    if (!first) return [];
    const headings = columns.map(({ field }) => headerOf(table, field));
    return table.measures.flatMap((measure) => {
      const { chosen, unknown } = readStatus(measure, table.form);
      if (chosen.length > 0 || unknown.length > 0) return [];
      const heading = headerOf(table, first.field);
      const said = messages.checks.statusNone(firstRow(measure), headings);
      return [{ ...said, row: firstRow(measure), column: columnIn(table, first.field), heading, value: '' }];
    });
  },
};

export const statusSeveral: Rule = {
  code: 'status/several',
  severity: 'error',
  find: ({ table }) =>
    table.measures.flatMap((measure) => {
      const { chosen } = readStatus(measure, table.form);
      const [, second] = chosen;
      if (!second) return [];
      const marks = chosen.map(({ field, text }) => ({ heading: headerOf(table, field), mark: text }));
      return [
        {
          ...messages.checks.statusSeveral(firstRow(measure), marks),
          row: second.row,
          column: columnIn(table, second.field),
          heading: headerOf(table, second.field),
          value: second.text,
        },
      ];
    }),
};

export const statusUnknownMark: Rule = {
  code: 'status/unknown-mark',
  severity: 'error',
  find: ({ table }) =>
    table.measures.flatMap((measure) =>
      readStatus(measure, table.form).unknown.map(({ field, row, text }) => {
        const heading = headerOf(table, field);
        const said = messages.checks.statusUnknownMark(row, heading, text);
        return { ...said, row, column: columnIn(table, field), heading, value: text };
      }),
    ),
};

export const statusDoneWithoutResult: Rule = {
  code: 'status/done-without-result',
  severity: 'error',
  find: ({ table }) => {
    const hasMarks = STATUS_FIELDS.some((field) => columnOf(table.form, field));
    if (!hasMarks || !table.headers.columnOf.has('result')) return [];
    return table.measures.flatMap((measure) => {
      const { chosen } = readStatus(measure, table.form);
      if (!chosen.some(({ field }) => field === 'statusDone') || !isBlank(textOf(measure, 'result')))
        return [];
      const row = firstRow(measure);
      const heading = headerOf(table, 'result');
      const said = messages.checks.statusDoneWithoutResult(row, heading);
      return [{ ...said, row, column: columnIn(table, 'result'), heading, value: '' }];
    });
  },
};
