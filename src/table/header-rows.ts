import { type FieldId, fieldOfHeader } from '../forms/fields';
import { isBlank } from '../thai/text';
import { type Columns, indexColumns, type TableColumn } from './columns';

/** Rows of a sheet, from the first to the last; from 1. */
export interface RowSpan {
  firstRow: number;
  lastRow: number;
}

/** True for a row in one of these spans. */
export const isWithin = (row: number, spans: readonly RowSpan[]): boolean =>
  spans.some(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow);

/** Header rows in one place of a sheet, and the columns under them: a group header or words cut in two make several rows. */
export interface HeaderBlock extends RowSpan, Columns {
  /** Headers over the headers of several columns. */
  groups: readonly string[];
}

/** Fewer known headers than this in a row are words of a cell. */
export const MIN_HEADERS = 3;
/** Longer cells are no headers, and are not looked at. */
const MAX_HEADER_LENGTH = 200;
/** One header is written over no more rows. */
const MAX_HEADER_ROWS = 3;

type Row = readonly string[];

/** One column's header, while further rows may belong to it. */
interface DraftHeader {
  written: string;
  field: FieldId | null;
  group: string;
  /** Whether words of the first row are part of it, and whether words of a further row are too. */
  fromTop: boolean;
  joined: boolean;
}

/** Headers by column, from 1. */
type Draft = Map<number, DraftHeader>;

const fieldOf = (cell: string): FieldId | null =>
  cell.length > MAX_HEADER_LENGTH ? null : fieldOfHeader(cell);

/**
 * True for a row that repeats headers, as a table pasted from a document does on each page: nothing but headers, or more
 * known headers of their own columns than other words. `cells` are the filled ones.
 */
export function isHeaderRow(
  cells: readonly { column: number; text: string }[],
  table: Pick<HeaderBlock, 'columnOf' | 'columnAt' | 'groups'>,
): boolean {
  let known = 0;
  let inPlace = 0;
  let others = 0;
  for (const { column, text } of cells) {
    if (text.length > MAX_HEADER_LENGTH) return false;
    const field = fieldOfHeader(text);
    if (field) known++;
    if (field && table.columnOf.get(field) === column) inPlace++;
    else if (!field && table.columnAt.get(column)?.header !== text && !table.groups.includes(text)) others++;
  }
  return others === 0 ? known >= 2 : inPlace >= MIN_HEADERS && inPlace > others;
}

/** The headers that begin in the row at `index` (from 0) and go on as far below as they are written; null where none do. */
export function headerBlockAt(rows: readonly Row[], index: number): HeaderBlock | null {
  const top = firstRowOf(rows[index] ?? []);
  if (top.size === 0) return null;
  let best = { draft: top, last: index };
  let draft: Draft | null = top;
  for (let height = 2, last = index; height <= MAX_HEADER_ROWS && draft; height++) {
    do last++;
    while (last < rows.length && rows[last]?.every(isBlank));
    draft = withNextRow(draft, rows[last] ?? []);
    if (draft && beginsAtTop(draft) && fieldCount(draft) >= fieldCount(best.draft)) best = { draft, last };
  }
  if (fieldCount(best.draft) === 0) return null;
  const columns = columnsOf(best.draft);
  const groups = columns.flatMap(({ group }) => (group === '' ? [] : [group]));
  return { firstRow: index + 1, lastRow: best.last + 1, ...indexColumns(columns), groups };
}

/** A title over a header row is no part of it: of true headers the first row has two, or words of one. */
function beginsAtTop(draft: Draft): boolean {
  const fromTop = [...draft.values()].filter((header) => header.field && header.fromTop);
  return fromTop.length >= 2 || fromTop.some(({ joined }) => joined);
}

const fieldCount = (draft: Draft): number =>
  new Set([...draft.values()].flatMap(({ field }) => field ?? [])).size;

function firstRowOf(row: Row): Draft {
  const draft: Draft = new Map();
  row.forEach((written, index) => {
    if (isBlank(written)) return;
    draft.set(index + 1, { written, field: fieldOf(written), group: '', fromTop: true, joined: false });
  });
  return draft;
}

/**
 * The headers with one more row of them: words that go on with a header above, or headers under a group header or under
 * nothing. Null where the row is no header row: it adds none, or has something under a header that is complete.
 */
function withNextRow(above: Draft, row: Row): Draft | null {
  const draft: Draft = new Map(above);
  let known = 0;
  let unknown = 0;
  for (const [index, cell] of row.entries()) {
    if (isBlank(cell)) continue;
    if (cell.length > MAX_HEADER_LENGTH) return null;
    const column = index + 1;
    const over = above.get(column);
    const joined = over ? `${over.written} ${cell}` : cell;
    const field = fieldOf(joined);
    if (field) {
      const fromTop = over?.fromTop ?? false;
      draft.set(column, { written: joined, field, group: over?.group ?? '', fromTop, joined: fromTop });
    } else if (over?.field) return null;
    else {
      const alone = fieldOf(cell);
      const group = alone && over ? over.written : (over?.group ?? '');
      draft.set(column, {
        ...{ written: alone ? cell : joined, field: alone, group },
        ...{ fromTop: false, joined: false },
      });
      if (!alone) unknown++;
    }
    if (draft.get(column)?.field) known++;
  }
  return known > 0 && unknown <= known ? draft : null;
}

/** The columns of finished headers; a field is that of the first column whose header means it. */
function columnsOf(draft: Draft): TableColumn[] {
  const taken = new Set<FieldId>();
  return [...draft]
    .sort(([a], [b]) => a - b)
    .map(([column, { written, field, group }]) => {
      const isDuplicate = field !== null && taken.has(field);
      if (field) taken.add(field);
      return {
        ...{ column, header: written, group },
        ...{ field: isDuplicate ? null : field, duplicateOf: isDuplicate ? field : null },
      };
    });
}
