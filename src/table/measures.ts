import type { FieldId } from '../forms/fields';
import type { TableColumn } from './columns';

/** What a measure has in one field: the cells as written, in sheet order, and their text joined. */
export interface FieldText {
  text: string;
  parts: { row: number; text: string }[];
}

/** One measure of a sheet, over all its rows. */
export interface Measure {
  /** Sheet rows from 1, first to last. */
  rows: [number, ...number[]];
  fields: Partial<Record<FieldId, FieldText>>;
  /** The texts of custom columns, by the column's number. */
  custom: Map<number, FieldText>;
  /** The instrument as written in the measure's own cell, or else inherited from above; '' where none is. */
  instrument: string;
  /** The part of the table that it belongs to, likewise: "มิติที่ ๑ …"; '' where there is none. */
  section: string;
  /** Rows joined to it that may be measures of their own all the same: only the office knows. */
  joinedInDoubt: number[];
  /**
   * Why it begins a measure though the cell that names it is blank: `separate` = it has a responsible or another name of its
   * own, and so is not the measure above · `nameless` = any other reason. Left out where it is named.
   */
  unnamed?: 'separate' | 'nameless';
}

/** How a row was read, where a user should know it. */
export interface RowRemark {
  /** Sheet row from 1. */
  row: number;
  /** `joined` to the measure above it, or begins a measure without a name (see `Measure.unnamed`). */
  what: 'joined' | 'separate' | 'nameless';
}

/** Rows joined to the measure above them, and rows that begin a measure without a name; from the top down. */
export function rowRemarks(measures: readonly Measure[]): RowRemark[] {
  return measures.flatMap(({ rows: [first, ...joined], unnamed }): RowRemark[] => [
    ...(unnamed ? [{ row: first, what: unnamed }] : []),
    ...joined.map((row): RowRemark => ({ row, what: 'joined' })),
  ]);
}

/** What a measure has in a column; undefined where that is nothing. */
export const cellsIn = (
  { fields, custom }: Measure,
  { field, column }: Pick<TableColumn, 'field' | 'column'>,
): FieldText | undefined => (field ? fields[field] : custom.get(column));

/** The text of a field, '' where the measure has none. */
export function textOf(measure: Measure, field: FieldId): string {
  return measure.fields[field]?.text ?? '';
}
