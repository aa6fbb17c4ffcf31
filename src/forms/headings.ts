import { isBlank } from '../thai/text';
import { type FieldId, fieldOfHeading } from './fields';

/** The headings of a table and the field of each column found in them. */
export interface Headings {
  /** First and last sheet row of the headings, from 1: a group heading or words cut in two make more than one row. */
  firstRow: number;
  lastRow: number;
  /** Column (from 1) of each field; where a heading stands twice, the first. */
  columns: Map<FieldId, number>;
  /** The heading as written, by column. */
  written: Map<number, string>;
  /** Further columns with a heading that another column already has. */
  repeated: { field: FieldId; column: number }[];
  /** Headings over the headings of several columns. */
  groups: string[];
}

/** The columns (from 1) that have a heading and no field: the office's own. */
export function ownColumns({ columns, written, repeated }: Headings): { heading: string; column: number }[] {
  const known = new Set([...columns.values(), ...repeated.map(({ column }) => column)]);
  return [...written].flatMap(([column, heading]) => (known.has(column) ? [] : [{ heading, column }]));
}

/** No heading is longer; longer cells are not looked at. */
const LONGEST_HEADING = 200;
/** Fewer known headings than this in a row are words of a cell, not headings. */
const FEWEST_HEADINGS = 3;
/** The most rows over which one heading is written. */
const TALLEST = 3;

type Row = readonly string[];

/** One column's heading, row by row. */
interface HeadingCell {
  written: string;
  field: FieldId | null;
  group: string;
  /** Whether words of the first row are part of it, and whether words of a further row are too. */
  fromTop: boolean;
  joined: boolean;
}

type Band = Map<number, HeadingCell>;

const fieldOf = (cell: string): FieldId | null =>
  cell.length > LONGEST_HEADING ? null : fieldOfHeading(cell);

/** True for a row that only repeats headings, as a table pasted from a document does on each page. */
export function isHeadingRow(row: Row, headings: Headings): boolean {
  let seen = 0;
  for (const [index, cell] of row.entries()) {
    if (isBlank(cell)) continue;
    if (cell.length > LONGEST_HEADING) return false;
    if (fieldOfHeading(cell)) seen++;
    else if (headings.written.get(index + 1) !== cell && !headings.groups.includes(cell)) return false;
  }
  return seen >= 2;
}

/**
 * Finds the rows of a sheet with the most known headings; the first of equals. Null where none has three different
 * ones.
 */
export function findHeadings(rows: readonly Row[]): Headings | null {
  let best: Headings | null = null;
  for (let index = 0; index < rows.length; index++) {
    const headings = headingsAt(rows, index);
    if (!headings || headings.columns.size < FEWEST_HEADINGS) continue;
    if (!best || headings.columns.size > best.columns.size) best = headings;
  }
  return best;
}

/** The headings that begin in the row at `index` (from 0) and go on as far below as they are written; null where none. */
export function headingsAt(rows: readonly Row[], index: number): Headings | null {
  const top = topOf(rows[index] ?? []);
  if (top.size === 0) return null;
  let best = { band: top, last: index };
  let band: Band | null = top;
  for (let height = 2, last = index; height <= TALLEST && band; height++) {
    do last++;
    while (last < rows.length && rows[last]?.every(isBlank));
    band = continued(band, rows[last] ?? []);
    if (band && beginsAtTop(band) && fieldCount(band) >= fieldCount(best.band)) best = { band, last };
  }
  return fieldCount(best.band) > 0 ? describe(best.band, index, best.last) : null;
}

/** A title over a heading row is no part of it: of true headings the first row has two, or words of one. */
function beginsAtTop(band: Band): boolean {
  const fromTop = [...band.values()].filter((cell) => cell.field && cell.fromTop);
  return fromTop.length >= 2 || fromTop.some(({ joined }) => joined);
}

const fieldCount = (band: Band): number =>
  new Set([...band.values()].flatMap(({ field }) => field ?? [])).size;

function topOf(row: Row): Band {
  const band: Band = new Map();
  row.forEach((written, index) => {
    if (isBlank(written)) return;
    band.set(index + 1, { written, field: fieldOf(written), group: '', fromTop: true, joined: false });
  });
  return band;
}

/**
 * The headings with one more row of them: words that go on with a heading above, or headings under a group heading or
 * under nothing. Null where the row is no row of headings: it adds none, or has something under a heading that is whole.
 */
function continued(above: Band, row: Row): Band | null {
  const band: Band = new Map(above);
  let known = 0;
  let unknown = 0;
  for (const [index, cell] of row.entries()) {
    if (isBlank(cell)) continue;
    if (cell.length > LONGEST_HEADING) return null;
    const column = index + 1;
    const over = above.get(column);
    const whole = over ? `${over.written} ${cell}` : cell;
    const field = fieldOf(whole);
    if (field) {
      const fromTop = over?.fromTop ?? false;
      band.set(column, { written: whole, field, group: over?.group ?? '', fromTop, joined: fromTop });
    } else if (over?.field) return null;
    else {
      const own = fieldOf(cell);
      const group = own && over ? over.written : (over?.group ?? '');
      band.set(column, { written: own ? cell : whole, field: own, group, fromTop: false, joined: false });
      if (!own) unknown++;
    }
    if (band.get(column)?.field) known++;
  }
  return known > 0 && unknown <= known ? band : null;
}

function describe(band: Band, first: number, last: number): Headings {
  const columns = new Map<FieldId, number>();
  const written = new Map<number, string>();
  const repeated: Headings['repeated'] = [];
  const groups: string[] = [];
  for (const [column, cell] of [...band].sort(([a], [b]) => a - b)) {
    written.set(column, cell.written);
    if (cell.group !== '') groups.push(cell.group);
    if (!cell.field) continue;
    if (columns.has(cell.field)) repeated.push({ field: cell.field, column });
    else columns.set(cell.field, column);
  }
  return { firstRow: first + 1, lastRow: last + 1, columns, written, repeated, groups };
}
