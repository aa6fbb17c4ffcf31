import { type FieldId, fieldOfHeading } from '../forms/fields';
import { isBlank } from '../thai/text';

/** Rows of a sheet, from the first to the last; from 1. */
export interface RowSpan {
  firstRow: number;
  lastRow: number;
}

/**
 * The headings of a table and the field of each column found in them. Their rows are those of the first page: a group
 * heading or words cut in two make more than one.
 */
export interface Headings extends RowSpan {
  /** Column (from 1) of each field; where a heading stands twice, the first. */
  columns: Map<FieldId, number>;
  /** The heading as written, by column. */
  written: Map<number, string>;
  /** Further columns with a heading that another column already has. */
  repeated: { field: FieldId; column: number }[];
  /** Headings over the headings of several columns. */
  groups: string[];
  /** The same headings again further down, as on each page of a document. */
  repeats: RowSpan[];
  /** Tables of other columns above or under this one, each with its headings: their rows are none of this one's. */
  otherTables: RowSpan[];
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

/**
 * True for a row that repeats headings, as a table pasted from a document does on each page: nothing but headings, or more
 * known headings of their own columns than other words.
 */
export function isHeadingRow(row: Row, headings: Pick<Headings, 'columns' | 'written' | 'groups'>): boolean {
  let known = 0;
  let inPlace = 0;
  let others = 0;
  for (const [index, cell] of row.entries()) {
    if (isBlank(cell)) continue;
    if (cell.length > LONGEST_HEADING) return false;
    const field = fieldOfHeading(cell);
    if (field) known++;
    if (field && headings.columns.get(field) === index + 1) inPlace++;
    else if (!field && headings.written.get(index + 1) !== cell && !headings.groups.includes(cell)) others++;
  }
  return others === 0 ? known >= 2 : inPlace >= FEWEST_HEADINGS && inPlace > others;
}

/**
 * Finds the table with the most known headings in a row; the first of equals. Its columns are those of all its pages, so
 * that a heading misread on one is known by another's. Null where no row has three different known headings.
 */
export function findHeadings(rows: readonly Row[]): Headings | null {
  const found: Headings[] = [];
  for (let index = 0; index < rows.length; index++) {
    const headings = headingsAt(rows, index);
    if (!headings || headings.columns.size < FEWEST_HEADINGS) continue;
    found.push(headings);
    index = headings.lastRow - 1;
  }
  const [first, ...rest] = found;
  if (!first) return null;
  const best = rest.reduce((most, each) => (each.columns.size > most.columns.size ? each : most), first);
  return wholeTable(found, best, rows);
}

/** True for headings that name three columns alike and none otherwise: pages of one table. */
function isSameTable(a: Headings, b: Headings): boolean {
  const taken = new Set(b.columns.values());
  let shared = 0;
  for (const [field, column] of a.columns) {
    if (b.columns.get(field) === column) shared++;
    else if (b.columns.has(field) || taken.has(column)) return false;
  }
  return shared >= FEWEST_HEADINGS;
}

/** The table of the best headings, over all its pages. */
function wholeTable(found: readonly Headings[], best: Headings, rows: readonly Row[]): Headings {
  const pages = found.filter((each) => isSameTable(each, best));
  const [first = best, ...later] = pages;
  const whole: Headings = {
    ...first,
    columns: new Map(best.columns),
    written: new Map(first.written),
    repeated: [],
    groups: [...new Set(pages.flatMap(({ groups }) => groups))],
    repeats: later.map(({ firstRow, lastRow }) => ({ firstRow, lastRow })),
  };
  for (const page of pages) {
    const taken = new Set(whole.columns.values());
    for (const [field, column] of page.columns) {
      if (!whole.columns.has(field) && !taken.has(column)) whole.columns.set(field, column);
    }
    for (const [column, heading] of page.written) {
      if (!whole.written.has(column)) whole.written.set(column, heading);
    }
  }
  const known = new Set(whole.columns.values());
  for (const again of pages.flatMap(({ repeated }) => repeated)) {
    if (known.has(again.column)) continue;
    known.add(again.column);
    whole.repeated.push(again);
  }
  for (const [index, each] of found.entries()) {
    if (pages.includes(each)) continue;
    const next = found[index + 1];
    const lastRow = lastRowOf(rows, each, next);
    // Headings over nothing are no table.
    if (lastRow > each.lastRow) whole.otherTables.push({ firstRow: each.firstRow, lastRow });
    else if (each.firstRow > whole.lastRow) whole.repeats.push({ firstRow: each.firstRow, lastRow });
  }
  whole.repeats.sort((a, b) => a.firstRow - b.firstRow);
  return whole;
}

/** The last row of a table that ends above the next headings and the titles over them, or with the sheet. */
function lastRowOf(rows: readonly Row[], { lastRow }: RowSpan, next: RowSpan | undefined): number {
  let last = next ? next.firstRow - 1 : rows.length;
  const fewest = next ? 2 : 1;
  while (last > lastRow && (rows[last - 1] ?? []).filter((cell) => !isBlank(cell)).length < fewest) last--;
  return last;
}

/** True for a row in one of these spans. */
export const isWithin = (row: number, spans: readonly RowSpan[]): boolean =>
  spans.some(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow);

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
  return {
    ...{ firstRow: first + 1, lastRow: last + 1 },
    ...{ columns, written, repeated, groups },
    ...{ repeats: [], otherTables: [] },
  };
}
