import { type FieldId, isIdentifying, isStatusField } from '../forms/fields';
import { readStatusMark } from '../thai/status-marks';
import { matchKey } from '../thai/text';
import { type Columns, fieldAt, isFrontColumn } from './columns';
import { type HeaderBlock, isHeaderRow, isWithin } from './header-rows';
import { beginNote, continueNote, type NoteRow, type OpenNote } from './page-notes';
import { findTitles, isStatusGroup, type PageTitles, type TitleRow, titleOf } from './page-titles';
import {
  instrumentOfSection,
  isColumnNumbers,
  isDepartmentName,
  isPartName,
  isSectionName,
  isSum,
} from './row-words';
import { findHeadedSections, findSectionRows } from './sections';
import { loneCell, type RowCell, type SheetRow, unmergedCells } from './sheet-rows';
import { isFilled, type TableRow, tableRow } from './table-row';

/** What a row under headers is. */
export type ClassifiedRow =
  /** Headers again. */
  | { kind: 'header' }
  /** It names the instrument of the measures below it; the name as written. */
  | { kind: 'instrument'; text: string }
  /** It begins a measure, or goes on with the one above: `joinRows` tells which. */
  | { kind: 'measure'; cells: TableRow }
  /** Nothing but a number and marks that choose nothing, as a row of a template that is not filled in. */
  | { kind: 'unfilled' }
  | TitleRow
  | NoteRow
  | { kind: 'columnNumbers' | 'sum' }
  /** It names the part of the table that the measures below it belong to: "มิติที่ ๑ …"; as written. */
  | { kind: 'section'; text: string }
  /** The name of a department · words alone of which nothing tells what they are. */
  | { kind: 'department' | 'lone' };

/** A row under headers that is no row of the table: a title, a note, a total. */
export type OtherRow = Exclude<
  ClassifiedRow,
  { kind: 'header' | 'instrument' | 'section' | 'measure' | 'unfilled' }
>;

export const isOtherRow = (row: ClassifiedRow): row is OtherRow =>
  !['header', 'instrument', 'section', 'measure', 'unfilled'].includes(row.kind);

/** A table whose rows are classified. */
export interface TableToRead {
  /** All rows of the sheet. */
  rows: readonly (SheetRow | null)[];
  /** The table's header rows, from top to bottom. */
  blocks: readonly HeaderBlock[];
  keyField: FieldId;
  titles: PageTitles;
  /**
   * True where no cell may be lost, as in a paste: an unticked checkbox and words in custom columns alone are a row, too, and
   * an instrument's name beside custom cells is a measure's.
   */
  keepsAllCells: boolean;
  /** The rows (from 1) that name parts of the table by the headers under them. */
  headedSections: ReadonlySet<number>;
  /** Those of a paste that by their place alone seem to; on a sheet a lone name is a measure that is begun. */
  sectionRows: ReadonlySet<number>;
}

/** A table as its rows are to be classified. */
export const tableToRead = (
  table: Omit<TableToRead, 'titles' | 'headedSections' | 'sectionRows'>,
): TableToRead => {
  const { rows, blocks, keyField, keepsAllCells } = table;
  return {
    ...table,
    titles: findTitles(rows, blocks, keyField),
    headedSections: findHeadedSections(rows, blocks, keyField),
    sectionRows: keepsAllCells ? findSectionRows(rows, blocks, keyField) : new Set(),
  };
};

/**
 * What a row under `headers` is. Everything that is not certainly something else is a row of the table, also where it holds one
 * cell: a list may go on over a page. `note` is the note or the signatures above, null where there are none.
 */
export function classifyRow(
  row: SheetRow,
  headers: HeaderBlock,
  table: TableToRead,
  note: OpenNote | null,
): ClassifiedRow {
  const { rows, blocks, keyField, titles } = table;
  if (isWithin(row.row, blocks) || isHeaderRow(row.cells, headers)) return { kind: 'header' };
  const lone = loneCell(row);
  const atFront = lone !== null && isFrontColumn(lone.column, headers, keyField);
  if (lone && atFront && instrumentOfSection(lone.text)) return { kind: 'instrument', text: lone.text };
  const unmerged = unmergedCells(row);
  const section = () => ({
    kind: 'section' as const,
    text: unmerged.map(({ text }) => text.trim()).join(' '),
  });
  if (table.headedSections.has(row.row)) return section();
  const title = titleOf(row, titles, atFront);
  if (title) return title;
  if (lone && isStatusGroup(row, lone.text, rows, blocks)) return { kind: 'title', isCertain: true };
  if (isColumnNumbers(unmerged.map(({ text }) => text))) return { kind: 'columnNumbers' };
  const cells = unmerged.map(({ column, text }) => ({ text, field: fieldAt(headers, column) }));
  if (unmerged.length === row.cells.length && (isSum(cells) || isUnnamedSum(row, headers, rows)))
    return { kind: 'sum' };
  const noteRow = beginNote(row, headers, keyField) ?? (note && continueNote(row, note, headers, keyField));
  if (noteRow) return noteRow;
  if (!note && table.sectionRows.has(row.row)) return section();
  // Under a note that does not go on, a lone cell is a row.
  const isOverRow = (rows[row.row]?.cells.length ?? 0) > 1 && !isWithin(row.row + 1, blocks);
  return (lone && !note && loneRow(lone, headers, keyField, isOverRow)) || filledRow(row, headers, table);
}

/** A row with one cell that is no row of the table by its words or by being merged across. */
function loneRow(
  { column, text, across }: RowCell,
  headers: Columns,
  keyField: FieldId,
  isOverRow: boolean,
): ClassifiedRow | null {
  const field = fieldAt(headers, column);
  const atFront = isFrontColumn(column, headers, keyField) || isIdentifying(field);
  if (!atFront) return across ? { kind: 'lone' } : null;
  if (isDepartmentName(text)) return { kind: 'department' };
  // What is in the column of numbers and is none runs through the table.
  const isNumber = field !== 'number' || /\d/.test(matchKey(text).slice(0, 2));
  const names = isSectionName(text) || (isOverRow && isPartName(text));
  return across || names || !isNumber ? { kind: 'section', text } : null;
}

// An amount that is more than nothing.
const AMOUNT = /^(?=.{0,30}[1-9])[\d,.]{1,30}(?:บาท|%)?$/;

/** Nothing but amounts, under status columns or in custom columns under the last measure. */
function isUnnamedSum({ row, cells }: SheetRow, headers: Columns, rows: TableToRead['rows']): boolean {
  const isAmount = ({ column, text }: RowCell) => {
    const field = fieldAt(headers, column);
    return (!field || isStatusField(field)) && AMOUNT.test(matchKey(text));
  };
  if (!cells.every(isAmount)) return false;
  if (cells.some(({ column }) => fieldAt(headers, column))) return true;
  const names = (below: SheetRow | null) =>
    below?.cells.some(({ column }) => isIdentifying(fieldAt(headers, column)));
  return !rows.slice(row).some(names);
}

/** A row of the table itself. */
function filledRow(row: SheetRow, headers: Columns, { keyField, keepsAllCells }: TableToRead): ClassifiedRow {
  const cells = tableRow(row, headers, keepsAllCells);
  if (!isFilled(cells) && !(keepsAllCells && cells.custom.size > 0)) return { kind: 'unfilled' };
  const [only, more] = cells.cells;
  // Words of the office's own beside the name of an instrument are a measure's: a row of a part has none.
  const isAlone = [...cells.custom.values()].every(
    ({ text }) => !keepsAllCells && readStatusMark(text) === 'notChosen',
  );
  if (only && !more && isAlone) {
    const [field, { text }] = only;
    const mayName = field === 'instrument' || field === 'number' || field === keyField;
    if (mayName && instrumentOfSection(text)) return { kind: 'instrument', text };
  }
  return { kind: 'measure', cells };
}
