import type { FieldId } from '../forms/fields';
import { fieldOfHeader, type HeaderWords, isExplanation, isKnownHeader } from '../forms/header-meaning';
import { isBlank } from '../thai/text';
import { type Columns, indexColumns, type TableColumn } from './columns';
import { type Draft, fieldInGroup, groupsOver, isUnderGroups } from './header-groups';
import { isColumnNumbers } from './row-words';

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
  /** The office's own words, by which the headers were read. */
  words: HeaderWords;
}

/** Fewer known headers than this in a row are words of a cell. */
export const MIN_HEADERS = 3;
/** Fields of which a table of measures has two at least; a table of scores has none. */
const OF_MEASURES: readonly FieldId[] = [
  'measure',
  'activity',
  'item',
  'steps',
  'responsible',
  'period',
  'result6',
  'result',
  'outcome',
  'budget',
  'statusText',
  'evidence',
];
/** Longer cells are no headers, and are not looked at. */
const MAX_HEADER_LENGTH = 200;
/** One header is written over no more rows. */
const MAX_HEADER_ROWS = 3;

type Row = readonly string[];

/** A field by a header in the vocabulary and in the office's own words. */
type FieldOf = (cell: string) => FieldId | null;

const fieldsBy =
  (words: HeaderWords): FieldOf =>
  (cell) =>
    cell.length > MAX_HEADER_LENGTH ? null : fieldOfHeader(cell, words);

/**
 * True for a row that repeats headers, as a table pasted from a document does on each page: nothing but headers, or more
 * known headers of their own columns than other words. `cells` are the filled ones.
 */
export function isHeaderRow(
  cells: readonly { column: number; text: string }[],
  table: Pick<HeaderBlock, 'columnOf' | 'columnAt' | 'groups' | 'words'>,
): boolean {
  let known = 0;
  let inPlace = 0;
  let others = 0;
  for (const { column, text } of cells) {
    if (text.length > MAX_HEADER_LENGTH) return false;
    const field = fieldOfHeader(text, table.words);
    if (field) known++;
    if (field && table.columnOf.get(field) === column) inPlace++;
    else if (!field && table.columnAt.get(column)?.header !== text && !table.groups.includes(text)) others++;
  }
  return others === 0 ? known >= 2 : inPlace >= MIN_HEADERS && inPlace > others;
}

/** True for header rows of a table: enough known headers, the office's own words among them. */
export function isTableHeader({ columns, columnOf, words }: HeaderBlock): boolean {
  const known = columns.filter(({ header }) => isKnownHeader(header, words)).length;
  return columnOf.size >= MIN_HEADERS || (known >= MIN_HEADERS && isOfMeasures(columnOf));
}

/** True for columns that only a table of measures has: two of these, or the measure beside any other field. */
export const isOfMeasures = (columnOf: ReadonlyMap<FieldId, number>): boolean =>
  OF_MEASURES.filter((field) => columnOf.has(field)).length >= 2 ||
  (columnOf.has('measure') && columnOf.size >= 2);

/** The headers that begin in the row at `index` (from 0) and go on as far below as they are written; null where none do. */
export function headerBlockAt(
  rows: readonly Row[],
  index: number,
  words: HeaderWords = new Map(),
): HeaderBlock | null {
  const fieldOf = fieldsBy(words);
  const first: Row = rows[index] ?? [];
  if (first.every(isBlank)) return null;
  const wordsAt = (column: number): string => first[column - 1] ?? '';
  // Most rows are a measure's, and so are those below.
  if (
    !first.some((cell) => cell !== '' && fieldOf(cell)) &&
    !mayGoOn(wordsAt, filledRowBelow(rows, index), fieldOf)
  ) {
    return null;
  }
  const top = firstRowOf(first, fieldOf);
  let best = { draft: top, last: index };
  let draft: Draft | null = top;
  for (let height = 2, last = index; height <= MAX_HEADER_ROWS && draft; height++) {
    do last++;
    while (last < rows.length && rows[last]?.every(isBlank));
    const above: Draft = draft;
    const next: Row = rows[last] ?? [];
    const mayBeNext = mayGoOn((column) => above.get(column)?.written ?? '', next, fieldOf);
    draft = mayBeNext ? withNextRow(above, next, words) : null;
    // Under a header over several columns each of them has a meaning of its own, so that of the header may go.
    const isFuller = draft && (fieldCount(draft) >= fieldCount(best.draft) || isUnderGroups(above, next));
    if (draft && isFuller && beginsAtTop(draft)) best = { draft, last };
  }
  if (fieldCount(best.draft) === 0) return null;
  const columns = columnsOf(best.draft);
  const groups = columns.flatMap(({ group }) => (group === '' ? [] : [group]));
  return { firstRow: index + 1, lastRow: best.last + 1, ...indexColumns(columns), groups, words };
}

/**
 * The header rows that begin at `index` (from 0) because a user says so, whatever their words: that row, and the one below where it
 * has cells only under headers over several columns.
 */
export function pointedHeaders(rows: readonly Row[], index: number, words: HeaderWords): HeaderBlock {
  const fieldOf = fieldsBy(words);
  const top = firstRowOf(rows[index] ?? [], fieldOf);
  const next = rows[index + 1] ?? [];
  const both = isUnderGroups(top, next) ? withNextRow(top, next, words) : null;
  const columns = columnsOf(both ?? top);
  const groups = columns.flatMap(({ group }) => (group === '' ? [] : [group]));
  return { firstRow: index + 1, lastRow: index + (both ? 2 : 1), ...indexColumns(columns), groups, words };
}

/** A title over a header row is no part of it: of true headers the first row has two, or words of one. */
function beginsAtTop(draft: Draft): boolean {
  const fromTop = [...draft.values()].filter((header) => header.field && header.fromTop);
  return fromTop.length >= 2 || fromTop.some(({ joined }) => joined);
}

const fieldCount = (draft: Draft): number =>
  new Set([...draft.values()].flatMap(({ field }) => field ?? [])).size;

function firstRowOf(row: Row, fieldOf: FieldOf): Draft {
  const draft: Draft = new Map();
  row.forEach((written, index) => {
    if (isBlank(written)) return;
    draft.set(index + 1, { written, field: fieldOf(written), group: '', fromTop: true, joined: false });
  });
  return draft;
}

function filledRowBelow(rows: readonly Row[], index: number): Row {
  let below = index + 1;
  while (below < rows.length && rows[below]?.every(isBlank)) below++;
  return rows[below] ?? [];
}

/**
 * Asked before headers are put together: false for a row without a header, alone or with the words over it.
 * @param wordsOver the words over a column (from 1); '' where there are none
 */
function mayGoOn(wordsOver: (column: number) => string, row: Row, fieldOf: FieldOf): boolean {
  for (let column = 1; column <= row.length; column++) {
    const cell = row[column - 1] ?? '';
    if (cell === '') continue;
    const over = wordsOver(column);
    const mayBeGroup =
      over !== '' && wordsOver(column + 1) === '' && row.slice(column).some((other) => other !== '');
    if (mayBeGroup || fieldOf(cell) || (over !== '' && fieldOf(`${over} ${cell}`))) return true;
  }
  return false;
}

/**
 * The headers with one more row of them: words that go on with a header above, or headers under a group header or under
 * nothing. Null where the row is no header row: it adds none, or has something under a header that is complete.
 */
function withNextRow(above: Draft, row: Row, words: HeaderWords): Draft | null {
  const fieldOf = fieldsBy(words);
  const isGrouped = isUnderGroups(above, row);
  if (!isGrouped && isColumnNumbers(row.filter((cell) => !isBlank(cell)))) return null;
  const draft: Draft = new Map(above);
  const groups = groupsOver(above, row);
  let known = 0;
  let unknown = 0;
  for (const [index, cell] of row.entries()) {
    if (isBlank(cell)) continue;
    if (cell.length > MAX_HEADER_LENGTH) return null;
    const column = index + 1;
    const over = above.get(column);
    const group = groups.get(column);
    if (group !== undefined) {
      const field = fieldInGroup(group, cell, words);
      draft.set(column, { written: cell, field, group, fromTop: false, joined: false });
      if (field) known++;
      continue;
    }
    // A note in brackets explains what is over it: it begins no header.
    const note = over && isExplanation(over.written) ? over.written : '';
    const joined = over && note === '' ? `${over.written} ${cell}` : cell;
    const field = fieldOf(joined);
    if (field) {
      const fromTop = over?.fromTop ?? false;
      const group = note || (over?.group ?? '');
      draft.set(column, { written: joined, field, group, fromTop, joined: fromTop });
    } else if (over?.field) return null;
    else {
      const alone = fieldOf(cell);
      const own = alone && over ? over.written : (over?.group ?? '');
      draft.set(column, {
        written: alone ? cell : joined,
        field: alone,
        group: own,
        fromTop: false,
        joined: false,
      });
      if (!alone) unknown++;
    }
    if (draft.get(column)?.field) known++;
  }
  return isGrouped || (known > 0 && unknown <= known) ? draft : null;
}

/** The columns of finished headers; a field is that of the first column whose header means it. */
function columnsOf(draft: Draft): TableColumn[] {
  const taken = new Set<FieldId>();
  const headers = [...draft].sort(([a], [b]) => a - b);
  const hasMeasure = headers.some(([, { field }]) => field === 'measure');
  return headers.map(([column, { written, group, ...read }]) => {
    // Where there is no measure beside it, an activity is the measure.
    const field = read.field === 'activity' && !hasMeasure ? 'measure' : read.field;
    const isDuplicate = field !== null && taken.has(field);
    if (field) taken.add(field);
    return {
      column,
      header: written,
      group,
      field: isDuplicate ? null : field,
      duplicateOf: isDuplicate ? field : null,
    };
  });
}
