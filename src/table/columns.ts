import type { FieldId } from '../forms/fields';
import { matchKey } from '../thai/text';

/** One column of a table. */
export interface TableColumn {
  /** From 1. */
  column: number;
  /** Its header as written; words of several rows are joined by a space. */
  header: string;
  /** What the column holds; null for a custom column, which no field means. */
  field: FieldId | null;
  /** The field that its header means where a column left of it has that field already; null elsewhere. */
  duplicateOf: FieldId | null;
  /** The header over its own and its neighbours', after the one that is over that: "ปี 2568: งบประมาณ"; '' where there is none. */
  group: string;
}

/** Of the headers over a column the one right above its own. */
export const innerGroup = ({ group }: Pick<TableColumn, 'group'>): string => lastHeader(group);

/** Of headers over each other in one row, as `fullHeader` writes them, the lowest. */
export const lastHeader = (header: string): string => header.split(': ').pop() ?? '';

/** The columns of a table from left to right, and two ways to find one. */
export interface Columns {
  columns: readonly TableColumn[];
  /** The column (from 1) of each field. */
  columnOf: ReadonlyMap<FieldId, number>;
  /** Each column by its number (from 1). */
  columnAt: ReadonlyMap<number, TableColumn>;
}

/** Columns as they can be looked up. */
export function indexColumns(unsorted: readonly TableColumn[]): Columns {
  const columns = [...unsorted].sort((a, b) => a.column - b.column);
  return {
    columns,
    columnOf: new Map(columns.flatMap(({ field, column }) => (field ? [[field, column] as const] : []))),
    columnAt: new Map(columns.map((column) => [column.column, column])),
  };
}

/** What a page and a save know a column by: its field, or a custom one by its header, so that it is found where columns have moved. */
export type ColumnKey = FieldId | `custom:${string}`;

/** A column's header under the one over it: "งบประมาณ: ตั้งไว้". */
export const fullHeader = ({ header, group }: Pick<TableColumn, 'header' | 'group'>): string =>
  [group, header]
    .filter((words) => words !== '')
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .join(': ');

/** Every column that has a header, by its key and from left to right; of custom ones with the same header the further are numbered. */
export function columnsByKey({ columns }: Pick<Columns, 'columns'>): Map<ColumnKey, TableColumn> {
  const byKey = new Map<ColumnKey, TableColumn>();
  for (const column of columns) {
    const name = matchKey(fullHeader(column));
    if (column.field) byKey.set(column.field, column);
    else if (name !== '') {
      let key: ColumnKey = `custom:${name}`;
      for (let nth = 2; byKey.has(key); nth++) key = `custom:${name} ${nth}`;
      byKey.set(key, column);
    }
  }
  return byKey;
}

/** The field of a column (from 1); undefined for a custom column, and where no column has a header. */
export const fieldAt = ({ columnAt }: Columns, column: number): FieldId | undefined =>
  columnAt.get(column)?.field ?? undefined;

/** The office's custom columns: those whose header means no field at all. */
export const customColumns = ({ columns }: Columns): TableColumn[] =>
  columns.filter(({ field, duplicateOf }) => !field && !duplicateOf);

/** The columns whose header means a field that another column has. */
export const duplicateColumns = ({ columns }: Columns): (TableColumn & { duplicateOf: FieldId })[] =>
  columns.flatMap((column) => {
    const { duplicateOf } = column;
    return duplicateOf ? [{ ...column, duplicateOf }] : [];
  });

/** True for the field of a column that tells what a row is about, or for none: words that run through a table may be there. */
export const leadsRow = (field: FieldId | undefined, keyField: FieldId): boolean =>
  field === undefined || field === 'number' || field === 'instrument' || field === keyField;

/** True where a table's titles, sections and notes are: its first column, or one that tells what a row is about. */
export function isFrontColumn(column: number, table: Columns, keyField: FieldId): boolean {
  const leftmost = table.columns[0]?.column ?? Number.POSITIVE_INFINITY;
  const field = fieldAt(table, column);
  return column <= leftmost || (field !== undefined && leadsRow(field, keyField));
}
