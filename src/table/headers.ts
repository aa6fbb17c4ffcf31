import type { FieldId } from '../forms/fields';
import { type HeaderWords, headerWords } from '../forms/header-meaning';
import type { SheetData } from '../sheet/sheet-data';
import { isBlank } from '../thai/text';
import { indexColumns, type TableColumn } from './columns';
import {
  type HeaderBlock,
  headerBlockAt,
  isTableHeader,
  isWithin,
  MIN_HEADERS,
  type RowSpan,
} from './header-rows';

/** The headers of a table over all its pages; its own rows are those of the first page. */
export interface Headers extends HeaderBlock {
  /** The same headers again further down, as on each page of a document. */
  repeats: readonly RowSpan[];
  /** Tables of other columns above or under this one, each with its headers: their rows do not belong to this table. */
  otherTables: readonly RowSpan[];
}

type Rows = readonly (readonly string[])[];

/** True for header rows that are pages of one table: three columns or more are the same, or all that are known, and none contradicts. */
export function isSameTable(a: HeaderBlock, b: HeaderBlock): boolean {
  const taken = new Set(b.columnOf.values());
  let shared = 0;
  for (const [field, column] of a.columnOf) {
    if (b.columnOf.get(field) === column) shared++;
    else if (b.columnOf.has(field) || taken.has(column)) return false;
  }
  return shared >= Math.min(MIN_HEADERS, Math.max(a.columnOf.size, b.columnOf.size));
}

/** The field of each column (from 1) by a page's own headers or, where they do not say, by those of the table's other pages. */
export function fieldsOverPages(
  { columnOf }: HeaderBlock,
  pages: readonly HeaderBlock[],
): Map<number, FieldId> {
  const columnOfField = new Map(columnOf);
  const fieldOfColumn = new Map([...columnOf].map(([field, column]) => [column, field]));
  for (const [field, column] of pages.flatMap((page) => [...page.columnOf])) {
    if (columnOfField.has(field) || fieldOfColumn.has(column)) continue;
    columnOfField.set(field, column);
    fieldOfColumn.set(column, field);
  }
  return fieldOfColumn;
}

/**
 * Finds the table with the most known headers in a row; the first of equals. Its columns are those of all its pages, so that
 * a header misread on one is known by another's. Null where no row has three different known headers.
 */
export function findHeaders(rows: Rows, words?: HeaderWords): Headers | null {
  const found: HeaderBlock[] = [];
  for (let index = 0; index < rows.length; index++) {
    const block = headerBlockAt(rows, index, words);
    if (!block || !isTableHeader(block)) continue;
    found.push(block);
    index = block.lastRow - 1;
  }
  const [first, ...rest] = found;
  if (!first) return null;
  const best = rest.reduce((most, each) => (each.columnOf.size > most.columnOf.size ? each : most), first);
  return headersOfTable(found, best, rows);
}

/** Finds the headers of a sheet; where some are not known, the office's own words are asked for. */
export function headersOfSheet({ text, words }: Pick<SheetData, 'text' | 'words'>): Headers | null {
  const found = findHeaders(text);
  const isKnown = found?.columns.every(({ field, duplicateOf }) => field ?? duplicateOf) ?? false;
  const own = isKnown || !words ? [] : words();
  return own.length > 0 ? findHeaders(text, headerWords(own)) : found;
}

/** The headers of the table of `best`, over all its pages. */
function headersOfTable(found: readonly HeaderBlock[], best: HeaderBlock, rows: Rows): Headers {
  const pages = found.filter((each) => isSameTable(each, best));
  const [first = best, ...later] = pages;
  const repeats: RowSpan[] = later.map(spanOf);
  const otherTables: RowSpan[] = [];
  for (const [index, each] of found.entries()) {
    if (pages.includes(each)) continue;
    const lastRow = lastRowOf(rows, each, found[index + 1]);
    // Headers over nothing are no table.
    if (lastRow > each.lastRow) otherTables.push({ firstRow: each.firstRow, lastRow });
    else if (each.firstRow > first.lastRow) repeats.push({ firstRow: each.firstRow, lastRow });
  }
  return {
    ...spanOf(first),
    ...indexColumns(columnsOverPages(best, pages)),
    groups: [...new Set(pages.flatMap(({ groups }) => groups))],
    words: best.words,
    repeats: repeats.sort((a, b) => a.firstRow - b.firstRow),
    otherTables,
  };
}

const spanOf = ({ firstRow, lastRow }: RowSpan): RowSpan => ({ firstRow, lastRow });

/** Every column that a page has, with the header of the first such page. */
function columnsOverPages(best: HeaderBlock, pages: readonly HeaderBlock[]): TableColumn[] {
  const fields = fieldsOverPages(best, pages);
  const all = pages.flatMap(({ columns }) => columns);
  return [...new Set(all.map(({ column }) => column))].flatMap((number) => {
    const ofPages = all.filter(({ column }) => column === number);
    const field = fields.get(number) ?? null;
    const duplicate = field ? undefined : ofPages.find(({ duplicateOf }) => duplicateOf);
    const group = ofPages.find((column) => column.group !== '')?.group ?? '';
    return ofPages.slice(0, 1).map((first) => {
      return { ...first, field, group, duplicateOf: duplicate?.duplicateOf ?? null };
    });
  });
}

/** The last row of a table that ends above the next headers and the titles over them, or with the sheet. */
function lastRowOf(rows: Rows, { lastRow }: RowSpan, next: RowSpan | undefined): number {
  let last = next ? next.firstRow - 1 : rows.length;
  const fewest = next ? 2 : 1;
  while (last > lastRow && (rows[last - 1] ?? []).filter((cell) => !isBlank(cell)).length < fewest) last--;
  return last;
}

/** Rows over the headers that fill all of these columns (from 1), as under headers that cannot be read. */
export function rowsOverHeaders(
  rows: Rows,
  { firstRow, otherTables }: Headers,
  needed: readonly number[],
): RowSpan[] {
  const filled = rows
    .slice(0, firstRow - 1)
    .flatMap((row, i) => (needed.every((column) => !isBlank(row[column - 1] ?? '')) ? i + 1 : []))
    .filter((row) => !isWithin(row, otherTables));
  const [first, ...more] = filled;
  // One such row alone is a line of the title.
  if (needed.length < MIN_HEADERS || first === undefined || more.length === 0) return [];
  return [{ firstRow: first, lastRow: more[more.length - 1] ?? first }];
}
