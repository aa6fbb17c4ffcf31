import type { FieldId } from '../../forms/fields';
import { similarHeader } from '../../forms/header-guesses';
import { fieldOfHeader, headerKey } from '../../forms/header-meaning';
import { columnLetter } from '../../sheet/a1';
import { customColumns, duplicateColumns, type TableColumn } from '../../table/columns';
import type { Headers } from '../../table/headers';
import type { FormTable } from '../../table/table';
import { columnOf } from '../cells';
import type { Rule, RuleMatch } from '../rule';

export const headerMissing: Rule<'heading/missing'> = {
  code: 'heading/missing',
  severity: 'error',
  find: ({ table }) => {
    const { form, headers, missing } = table;
    const similar = misspeltHeaders(headers);
    const lost = missing.map(({ field, header, required }): MissingHeader => {
      const severity = required ? 'error' : 'warning';
      const near = similar.find((each) => each.field === field);
      if (near) return { ...renamed(near, header, table), severity };
      return {
        cell: { row: headers.lastRow, column: null },
        header,
        params: { form: form.name, header, similar: null },
        // A column that may be blank may also be missing; the document then has blank cells.
        severity,
      };
    });
    const warnings = (misspelt: readonly MisspeltHeader[]) =>
      misspelt.map((near) => ({ ...renamed(near, near.header, table), severity: 'warning' as const }));
    // A sheet of own columns has lost none, but a header may be meant for one.
    return [...(form.isCustom ? warnings(similar) : lost), ...warnings(headersOfOffice(headers))];
  },
};

type MissingHeader = RuleMatch<'heading/missing'>;

/** A custom column whose header looks like one of a field that the sheet does not have. */
interface MisspeltHeader {
  column: TableColumn;
  field: FieldId;
  /** As it would be spelt right. */
  header: string;
}

function misspeltHeaders(headers: Headers): MisspeltHeader[] {
  const found = customColumns(headers).flatMap((column) => {
    // What the office has said to be its own is no typo, nor is what is under another header.
    const isOwn = headers.words.has(headerKey(column.header)) || isInGroup(column);
    const near = isOwn ? null : similarHeader(column.header);
    return near && !headers.columnOf.has(near.field) ? [{ column, ...near }] : [];
  });
  // Of two that look like one header, neither is it for sure.
  return found.filter(({ field }) => found.filter((other) => other.field === field).length === 1);
}

/** A header under another one, in a row of its own or before it as sheets with one row of headers have it. */
const isInGroup = ({ header, group }: TableColumn): boolean => group !== '' || header.includes(': ');

/** Columns that are found by the office's own words alone, which misspell a known header of the same field. */
const headersOfOffice = ({ columns }: Headers): MisspeltHeader[] =>
  columns.flatMap((column) => {
    if (!column.field || isInGroup(column) || fieldOfHeader(column.header)) return [];
    const near = similarHeader(column.header);
    return near?.field === column.field ? [{ column, ...near }] : [];
  });

/** A match at a header to be renamed; one of several rows has no one cell for the fix. */
const renamed = (
  { column: { column, header: written } }: MisspeltHeader,
  header: string,
  { form: { name: form }, headers: { firstRow, lastRow } }: FormTable,
): MissingHeader => ({
  cell: { row: lastRow, column },
  header: written,
  value: written,
  params: { form, header, similar: written },
  ...(firstRow === lastRow && { fix: header }),
});

export const headerDuplicate: Rule<'heading/twice'> = {
  code: 'heading/twice',
  severity: 'error',
  find: ({ table }) =>
    // A sheet of own columns is printed with all of them.
    (table.form.isCustom ? [] : duplicateColumns(table.headers)).flatMap(
      ({ duplicateOf, column, header }) => {
        const first = columnOf(table, duplicateOf);
        if (first === null) return [];
        const params = { header, column: columnLetter(column), firstColumn: columnLetter(first) };
        return [{ cell: { row: table.headers.lastRow, column }, header, value: header, params }];
      },
    ),
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
