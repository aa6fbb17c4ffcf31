import { isBlank } from '../thai/text';
import { type FieldId, fieldOfHeading } from './fields';

/** The heading row of a table and the field of each column found in it. */
export interface Headings {
  /** First and last sheet row of the headings, from 1; a group heading above two of them makes two rows. */
  firstRow: number;
  lastRow: number;
  /** Column (from 1) of each field; where a heading stands twice, the first. */
  columns: Map<FieldId, number>;
  /** The heading as written, by column. */
  written: Map<number, string>;
  /** Further columns with a heading that another column already has. */
  repeated: { field: FieldId; column: number }[];
}

/** No heading is longer; longer cells are not looked at. */
const LONGEST_HEADING = 200;
/** Fewer known headings than this in a row are words of a cell, not headings. */
const FEWEST_HEADINGS = 3;

type Row = readonly string[];

function fieldsOfRow(row: Row): Map<number, FieldId> {
  const fields = new Map<number, FieldId>();
  row.forEach((cell, index) => {
    if (cell === '' || cell.length > LONGEST_HEADING) return;
    const field = fieldOfHeading(cell);
    if (field) fields.set(index + 1, field);
  });
  return fields;
}

/** True for a row that only repeats headings, as a table pasted from a document does on each page. */
export function isHeadingRow(row: Row, headings: Headings): boolean {
  let seen = 0;
  for (const [index, cell] of row.entries()) {
    if (isBlank(cell)) continue;
    if (cell.length > LONGEST_HEADING) return false;
    const field = fieldOfHeading(cell);
    if (field) seen++;
    else if (headings.written.get(index + 1) !== cell) return false;
  }
  return seen >= 2;
}

/**
 * Finds the row (or two rows) of a sheet with the most known headings; the first of equals. Null where no row has
 * three different ones.
 */
export function findHeadings(rows: readonly Row[]): Headings | null {
  let best: { index: number; height: 1 | 2; fields: Map<number, FieldId>; distinct: number } | null = null;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? [];
    const fields = fieldsOfRow(row);
    if (fields.size === 0) continue;
    let height: 1 | 2 = 1;
    const below = fieldsOfRow(rows[index + 1] ?? []);
    // A second heading row adds headings under a group heading and holds nothing else.
    const adds = [...below].some(
      ([column, field]) => !fields.has(column) && ![...fields.values()].includes(field),
    );
    if (
      adds &&
      fields.size >= 2 &&
      (rows[index + 1] ?? []).every((cell, i) => isBlank(cell) || below.has(i + 1))
    ) {
      height = 2;
      for (const [column, field] of below) if (!fields.has(column)) fields.set(column, field);
    }
    const distinct = new Set(fields.values()).size;
    if (distinct >= FEWEST_HEADINGS && (!best || distinct > best.distinct)) {
      best = { index, height, fields, distinct };
    }
  }
  if (!best) return null;
  const columns = new Map<FieldId, number>();
  const repeated: Headings['repeated'] = [];
  for (const [column, field] of [...best.fields].sort(([a], [b]) => a - b)) {
    if (columns.has(field)) repeated.push({ field, column });
    else columns.set(field, column);
  }
  const written = new Map<number, string>();
  for (let offset = 0; offset < best.height; offset++) {
    rows[best.index + offset]?.forEach((cell, i) => {
      if (!isBlank(cell)) written.set(i + 1, cell);
    });
  }
  return { firstRow: best.index + 1, lastRow: best.index + best.height, columns, written, repeated };
}
