import type { FieldId } from '../forms/fields';
import { BUDDHIST_YEAR } from '../thai/buddhist-years';
import { toArabicDigits } from '../thai/digits';
import { hashesOf, type KeyHashes, keyWithoutContinued, matchKey, mayMatch } from '../thai/text';
import { fieldAt, isFrontColumn, leadsRow } from './columns';
import type { HeaderBlock } from './header-rows';
import { isSectionName } from './row-words';
import { loneCell, type RowCell, type SheetRow } from './sheet-rows';

/** The titles of a table: over its headers, and again on its pages. Texts as `titleKey` gives them. */
export interface PageTitles {
  /** Titles, and whether each is certainly one. */
  titles: ReadonlyMap<string, boolean>;
  /** All texts over the first headers, in any column. */
  overFirstHeaders: ReadonlySet<string>;
  /** By which most texts are known to be none of them. */
  hashes: KeyHashes;
  /** The rows (from 1) of titles right over headers. */
  rowsOverHeaders: ReadonlySet<number>;
}

/** What a title is: over headers or a page's number · again among the rows. */
export interface TitleRow {
  kind: 'title' | 'repeatedTitle';
  /** False where it is known by its place alone, and may be words of a measure. */
  isCertain: boolean;
}

// How titles of these documents begin.
const TITLE =
  /^(?:รายงาน|ประจำปี|ปีงบประมาณ|องค์การบริหาร|เทศบาล|เมืองพัทยา|กรุงเทพมหานคร|อบต|อบจ|อำเภอ|จังหวัด|สำนักงาน|ตาราง|ส่วนที่|แบบ|แผน|มาตรการส่งเสริมคุณธรรม|การดำเนินการตามมาตรการ)/;
const YEAR_TITLE = new RegExp(`^(?:ประจำ)?ปีงบประมาณ(?:พ\\.?ศ\\.?)?${BUDDHIST_YEAR}$`);
const PAGE_MARK = /^(?:\(ต่อ\)|[-–]?(?:หน้า(?:ที่)?)?\d{1,3}(?:\/\d{1,3})?[-–]?)$/;
/** The header over the status columns (as matchKey gives it), as offices write it with small differences. */
export const STATUS_GROUP = /^กำกับติดตาม/;

/** A row over the first headers with more cells is a table's. */
const MAX_TITLE_CELLS = 2;

const isPageMark = (text: string): boolean => PAGE_MARK.test(toArabicDigits(text).replace(/\s/g, ''));

/** Whether a text may end in the mark of a page that a title goes on: "(ต่อ)", "- ต่อ -". */
const mayBeContinued = (text: string): boolean => {
  const at = text.lastIndexOf('ต');
  return at >= 0 && /^ต[^ก-ฮ]*อ[^ก-ฮ]*$/.test(text.slice(at));
};

/** The words by which a title is recognized, without the mark of a page that it goes on. */
const titleKey = keyWithoutContinued;

type Rows = readonly (SheetRow | null)[];

/** Finds the titles of a table. `blocks` are its header rows from top to bottom. */
export function findTitles(rows: Rows, blocks: readonly HeaderBlock[], keyField: FieldId): PageTitles {
  const over = rows.slice(0, (blocks[0]?.firstRow ?? 1) - 1).flatMap((row) => row ?? []);
  const ofTitles = over.filter(({ cells }) => cells.length <= MAX_TITLE_CELLS);
  const titles = new Map<string, boolean>();
  const rowsOverHeaders = new Set<number>();
  const overFirstHeaders = new Set(ofTitles.flatMap(({ cells }) => cells.map(({ text }) => titleKey(text))));
  const seen = new Set<string>();
  for (const { text, row, leads, isOverFirst } of loneCellsOverHeaders(rows, blocks, keyField)) {
    rowsOverHeaders.add(row);
    const key = titleKey(text);
    const isCertain = isOverFirst || seen.has(key) || TITLE.test(key);
    seen.add(key);
    if (leads || isCertain) titles.set(key, isCertain || titles.get(key) === true);
  }
  for (const key of titlesAmongRows(rows, blocks, keyField)) if (!titles.has(key)) titles.set(key, false);
  const hashes = hashesOf(overFirstHeaders);
  return { titles, overFirstHeaders, hashes, rowsOverHeaders };
}

/** A lone cell at the front of a row right above headers. */
interface CellOverHeaders {
  text: string;
  row: number;
  /** True where no list could go on there. */
  leads: boolean;
  isOverFirst: boolean;
}

function* loneCellsOverHeaders(
  rows: Rows,
  blocks: readonly HeaderBlock[],
  keyField: FieldId,
): Generator<CellOverHeaders> {
  for (const [number, block] of blocks.entries()) {
    const above = blocks[number - 1];
    for (const row of rows.slice(above?.lastRow ?? 0, block.firstRow - 1).reverse()) {
      if (!row) continue;
      const lone = loneCell(row);
      const table = above ?? block;
      if (!lone || !isFrontColumn(lone.column, table, keyField)) break;
      const leads = leadsRow(fieldAt(table, lone.column), keyField);
      yield { text: lone.text, row: row.row, leads, isOverFirst: !above };
    }
  }
}

/** Texts like titles that come again among the rows, with no headers under them. */
function titlesAmongRows(rows: Rows, blocks: readonly HeaderBlock[], keyField: FieldId): string[] {
  const [block] = blocks;
  if (!block) return [];
  const seen = new Set<string>();
  return rows.slice(block.lastRow).flatMap((row) => {
    const lone = row && loneCell(row);
    if (!lone || !isFrontColumn(lone.column, block, keyField)) return [];
    const key = titleKey(lone.text);
    const isAgain = seen.has(key);
    seen.add(key);
    return isAgain && TITLE.test(key) && !isSectionName(lone.text) ? [key] : [];
  });
}

/** A row as a title of its page; null where it is none. `atFront` = its lone cell is in a front column. */
export function titleOf({ row, cells }: SheetRow, known: PageTitles, atFront: boolean): TitleRow | null {
  const [first] = cells;
  if (!first) return null;
  const kind = known.rowsOverHeaders.has(row) ? 'title' : 'repeatedTitle';
  const isKnown = ({ text, homeRow }: RowCell) =>
    homeRow === row &&
    (mayMatch(text, known.hashes) || mayBeContinued(text)) &&
    known.overFirstHeaders.has(titleKey(text));
  if (cells.some(isKnown) && cells.every((cell) => isKnown(cell) || isPageMark(cell.text))) {
    return { kind, isCertain: true };
  }
  if (!atFront) return null;
  if (isPageMark(first.text)) return { kind: 'title', isCertain: true };
  const isCertain = known.titles.get(titleKey(first.text));
  if (isCertain || YEAR_TITLE.test(matchKey(first.text))) return { kind, isCertain: true };
  return isCertain === undefined ? null : { kind, isCertain };
}

/** True for the header over the status columns in a row right over headers. */
export function isStatusGroup(
  { row }: SheetRow,
  text: string,
  rows: Rows,
  blocks: readonly HeaderBlock[],
): boolean {
  if (!STATUS_GROUP.test(matchKey(text))) return false;
  let below = row + 1;
  while (below <= rows.length && !rows[below - 1]) below++;
  return blocks.some(({ firstRow }) => firstRow === below);
}
