import { FORMS } from '../../forms';
import { fieldOfHeader, type HeaderWords } from '../../forms/header-meaning';
import { identifyForm } from '../../forms/identify';
import { type ScoreField, scoreColumns } from '../../scores/columns';
import { fullHeader, indexColumns, type TableColumn } from '../../table/columns';
import {
  type HeaderBlock,
  headerBlockAt,
  isOfMeasures,
  isTableHeader,
  pointedHeaders,
} from '../../table/header-rows';
import { fieldsOverPages, isSameTable } from '../../table/headers';
import { STATUS_GROUP } from '../../table/page-titles';
import { isBlank, matchKey } from '../../thai/text';

/** Header rows of a paste, over measures or over scores; a table has them again on each page. */
export type PasteBlock = MeasureBlock | ScoreBlock;

/** Header rows over measures: what each column is, by its header here or, where that cannot be read, on another page. */
export interface MeasureBlock extends HeaderBlock {
  kind: 'measures';
  /** Words in the header rows that are neither a column's header nor a known group header. */
  unread: string[];
}

/** A header row over scores; its columns are no fields of measures. */
export interface ScoreBlock extends HeaderBlock {
  kind: 'scores';
  /** Columns (from 1) of scores. */
  scores: Partial<Record<ScoreField, number>>;
  /** The header of each column (from 1) as written. */
  written: ReadonlyMap<number, string>;
}

type Rows = readonly (readonly string[])[];

/**
 * The header rows of a paste from top to bottom, with the columns that one page's headers tell another's.
 * @param pointedRow the header row (from 1) that a user has pointed at: then it is the only one, and wherever it comes again
 */
export function findPasteBlocks(
  rows: Rows,
  words: HeaderWords = new Map(),
  pointedRow?: number,
): PasteBlock[] {
  if (pointedRow !== undefined) return pointedBlocks(rows, words, pointedRow);
  const blocks: PasteBlock[] = [];
  for (let index = 0; index < rows.length; index++) {
    const block = pasteBlockAt(rows, index, words);
    if (!block) continue;
    blocks.push(block);
    index = block.lastRow - 1;
  }
  const ofMeasures = blocks.filter((block) => block.kind === 'measures');
  return blocks.map((block) => (block.kind === 'measures' ? completed(block, ofMeasures) : block));
}

function pointedBlocks(rows: Rows, words: HeaderWords, pointedRow: number): PasteBlock[] {
  const keyOf = (row: readonly string[] = []) => row.map(matchKey).join('\n');
  const pointed = keyOf(rows[pointedRow - 1]);
  return rows.flatMap((row, index) =>
    index >= pointedRow - 1 && keyOf(row) === pointed ? [asMeasures(pointedHeaders(rows, index, words))] : [],
  );
}

function asMeasures(block: HeaderBlock): MeasureBlock {
  const unread = [...new Set(block.groups)].filter((group) => !STATUS_GROUP.test(matchKey(group)));
  return { ...block, kind: 'measures', unread };
}

function pasteBlockAt(rows: Rows, index: number, words: HeaderWords): PasteBlock | null {
  const found = headerBlockAt(rows, index, words);
  const block = found && overItsTexts(found, rows);
  const fields = new Set(block?.columnOf.keys());
  const isOfForm = identifyForm(fields, FORMS) !== null;
  if (block && isTableHeader(block) && (isOfForm || isOfMeasures(block.columnOf))) return asMeasures(block);
  const row = rows[index] ?? [];
  const scores = scoreBlockColumns(row, block);
  if (!scores) return null;
  const columns = row.flatMap((cell, i): TableColumn[] =>
    isBlank(cell) ? [] : [{ column: i + 1, header: cell, field: null, duplicateOf: null, group: '' }],
  );
  return {
    kind: 'scores',
    firstRow: index + 1,
    lastRow: index + 1,
    groups: [],
    words: new Map<string, null>(),
    ...indexColumns(columns),
    scores,
    written: new Map(columns.map(({ column, header }) => [column, header])),
  };
}

/** Rows under a header whose cells are looked at. */
export const SAMPLE_ROWS = 40;
const BARE_NUMBER = /^\s*\(?[\d๐-๙]{1,3}[.)]?\s*$/;

/** A header over two columns of which the first has only the numbers of the texts in the second is that of the texts. */
function overItsTexts(block: HeaderBlock, rows: Rows): HeaderBlock {
  const below = rows.slice(block.lastRow, block.lastRow + SAMPLE_ROWS);
  const isMoved = ({ column, field }: TableColumn) => {
    if (field === 'number' || block.columnAt.has(column + 1)) return false;
    const pairs = below.flatMap((row) => {
      const [number = '', text = ''] = row.slice(column - 1, column + 1);
      return isBlank(number) || isBlank(text) ? [] : [{ number, text }];
    });
    return (
      pairs.length >= MIN_NAMELESS_CELLS &&
      pairs.every(({ number, text }) => BARE_NUMBER.test(number) && !BARE_NUMBER.test(text))
    );
  };
  if (!block.columns.some(isMoved)) return block;
  const columns = block.columns.map((each) => (isMoved(each) ? { ...each, column: each.column + 1 } : each));
  return { ...block, ...indexColumns(columns) };
}

/**
 * The header of a column as one row of headers can have it: with the header of its group before it, where it does not mean the
 * same without.
 */
export const headerInOneRow = (column: Pick<TableColumn, 'header' | 'group' | 'field'>): string =>
  isNamedByGroup(column) ? fullHeader(column) : column.header;

const isNamedByGroup = ({ header, group, field }: Pick<TableColumn, 'header' | 'group' | 'field'>): boolean =>
  group !== '' && !STATUS_GROUP.test(matchKey(group)) && (field === null || fieldOfHeader(header) !== field);

/** Fewer cells in a column are words beside the table. */
const MIN_NAMELESS_CELLS = 2;

/** Whether a table of measures has a column of texts among its columns without a header: no built-in form has a place for it. */
export function hasNamelessColumn(rows: Rows, blocks: readonly PasteBlock[]): boolean {
  const ofMeasures = blocks.filter((block) => block.kind === 'measures');
  const [block] = ofMeasures;
  if (!block) return false;
  const known = new Set(ofMeasures.flatMap(({ columnAt }) => [...columnAt.keys()]));
  const last = Math.max(...known);
  const below = rows.slice(block.lastRow);
  return Array.from({ length: last }, (_, i) => i + 1).some(
    (column) =>
      !known.has(column) &&
      below.filter((row) => !isBlank(row[column - 1] ?? '')).length >= MIN_NAMELESS_CELLS,
  );
}

/** The columns of a table of scores: indicator and score, or indicator with the score in its cell and the issue. */
function scoreBlockColumns(row: readonly string[], block: HeaderBlock | null): ScoreBlock['scores'] | null {
  const known = scoreColumns(row);
  if (known) {
    return Object.fromEntries(Object.entries(known).map(([field, { column }]) => [field, column]));
  }
  const indicator = block?.columnOf.get('indicator');
  const issue = block?.columnOf.get('issue');
  if (indicator === undefined || issue === undefined) return null;
  return { indicator, issue };
}

/** A page's columns with what the other pages of its table tell of them; a header that is not understood here is unread. */
function completed(block: MeasureBlock, blocks: readonly MeasureBlock[]): MeasureBlock {
  const pages = blocks.filter((other) => other !== block && isSameTable(block, other));
  const unread = [...block.unread];
  const columns = new Map(block.columnAt);
  for (const [column, field] of fieldsOverPages(block, pages)) {
    const own = columns.get(column);
    if (own?.field) continue;
    if (own) unread.push(own.header);
    const header = pages.find(({ columnOf }) => columnOf.get(field) === column)?.columnAt.get(column)?.header;
    columns.set(column, { column, header: header ?? '', field, duplicateOf: null, group: own?.group ?? '' });
  }
  return { ...block, ...indexColumns([...columns.values()]), unread };
}
