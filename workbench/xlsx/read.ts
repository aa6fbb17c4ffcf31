import type ExcelJS from 'exceljs';
import { a1Of, type Box, clampBox, parseA1, type Size, splitSheetName } from '../a1';
import {
  type Book,
  type CellLook,
  cellAt,
  DEFAULT_COLUMNS,
  DEFAULT_ROWS,
  emptyBook,
  ensureCell,
  MAX_CELL_TEXT,
  MAX_CELLS,
  newSheet,
  type SheetData,
  sheetNamed,
  unusedSheetId,
} from '../book';
import { UnusableInput } from '../errors';
import type { ForEachCell } from './boxes';
import { contentOfRows, MAX_SHARED_TEXT, readCells } from './cells';
import { hexColor, themeColors } from './colors';
import { readConditions, readDxfs } from './conditions';
import { HIDDEN_SHEET, type HiddenBookData, type HiddenSheetData, readHidden } from './hidden';
import { lookOf } from './looks';
import { cellFormats } from './number-formats';
import { openPackage, type Package, plainPackage, type SheetPart } from './package';
import { unreadable } from './parts';
import { readValidations } from './validations';
import { WIDTH_UNIT } from './write';
import { elements } from './xml';

function readSizes(
  from: ExcelJS.Worksheet | undefined,
  { head }: SheetPart,
  sheet: SheetData,
  forEachCell: ForEachCell,
): void {
  const hiddenColumns = new Set<number>();
  for (const { attributes } of elements(head, 'col')) {
    const { min, max, width, hidden } = attributes;
    const isHidden = hidden === '1' || hidden === 'true';
    const pixels = Math.round(Number(width) * WIDTH_UNIT);
    const columns = parseColumns(min, max, sheet);
    if (!columns) continue;
    forEachCell(columns, (_row, column) => {
      if (isHidden) hiddenColumns.add(column);
      // Some programs write 0 as the width of a hidden column.
      if (pixels > 0 && pixels < Number.POSITIVE_INFINITY) sheet.columnWidths[column] = pixels;
    });
  }
  sheet.hiddenColumns.push(...[...hiddenColumns].sort((a, b) => a - b));
  const [view] = from?.views ?? [];
  if (view?.state === 'frozen') {
    sheet.frozenRows = view.ySplit ?? 0;
    sheet.frozenColumns = view.xSplit ?? 0;
  }
}

/** Columns by their numbers, as one row of cells, as far as they are in the grid; null if none is. */
function parseColumns(min: string | undefined, max: string | undefined, grid: Size): Box | null {
  const [first, last] = [Number(min), Number(max)];
  if (!Number.isInteger(first) || first < 1 || !(last >= first)) return null;
  return clampBox({ row: 1, column: first, rows: 1, columns: Math.floor(last) - first + 1 }, grid);
}

function readMerges(tail: string, sheet: SheetData): Box[] {
  return elements(tail, 'mergeCell').flatMap(({ attributes }) => {
    const box = parseA1(attributes.ref ?? '', sheet);
    const inside = box && clampBox(box, sheet);
    return inside && inside.rows * inside.columns > 1 ? [inside] : [];
  });
}

/** The cells of a sheet's filter, as far as they are in the grid; null for none. */
function readFilter(tail: string, sheet: SheetData): Box | null {
  const [filter] = elements(tail, 'autoFilter');
  const box = parseA1(filter?.attributes.ref ?? '', sheet);
  return box && clampBox(box, sheet);
}

/** A merge has its first cell only; what other programs left below it is removed. */
function emptyUnderMerges(sheet: SheetData, forEachCell: ForEachCell): void {
  for (const merge of sheet.merges) {
    forEachCell(merge, (row, column) => {
      const isFirst = row === merge.row && column === merge.column;
      const cell = isFirst ? undefined : cellAt(sheet, row, column);
      if (cell) cell.value = null;
    });
  }
}

/** A link of .xlsx is on a cell, or on several; one of Sheets is on a text. */
function readLinks(links: SheetPart['links'], sheet: SheetData, forEachCell: ForEachCell): void {
  for (const { ref, url } of links) {
    const box = parseA1(ref, sheet);
    const inside = box && clampBox(box, sheet);
    if (!inside) continue;
    forEachCell(inside, (row, column) => {
      const cell = cellAt(sheet, row, column);
      if (typeof cell?.value === 'string' && cell.value !== '' && cell.formula === undefined)
        cell.links = [{ start: 0, end: cell.value.length, url }];
    });
  }
}

/** Source: Microsoft, "Excel specifications and limits", unique cell formats. */
const MAX_STYLES = 65_490;
/** The most cells that merges, links and rules may name one by one: several times those of any office, and half of the memory. */
const MAX_LISTED_CELLS = 5_000_000;

interface HiddenContents {
  kept: HiddenBookData | null;
  storedList: (reference: string) => string[] | null;
}

function hiddenContents(sheet: SheetData | null): HiddenContents {
  const column = (number: number): string[] => {
    const words: string[] = [];
    for (const cells of sheet?.cells ?? []) {
      const value = cells?.[number - 1]?.value ?? null;
      if (value === null) break;
      words.push(String(value));
    }
    return words;
  };
  return {
    kept: sheet ? readHidden(column(1)) : null,
    storedList: (reference) => {
      const place = splitSheetName(reference);
      const box = place.sheet === HIDDEN_SHEET ? parseA1(place.a1, { rows: 1, columns: 1 }) : null;
      return box && column(box.column).slice(0, box.rows);
    },
  };
}

function applyHidden(book: Book, kept: HiddenBookData, forEachCell: ForEachCell): void {
  const { id, name, locale, timeZone, metadata, nextMetadataId } = kept;
  Object.assign(book, { id, name, locale, timeZone, metadata, nextMetadataId });
  const known = new Set<SheetData>();
  for (const sheet of book.sheets) {
    const own = kept.sheets.find(({ shortName }) => shortName === sheet.name);
    if (!own || [...known].some((other) => other.id === own.id)) continue;
    known.add(sheet);
    sheet.name = sheetNamed(book, own.name) ? sheet.name : own.name;
    sheet.id = own.id;
    sheet.metadata = own.metadata;
    for (const box of own.clipped) {
      const inside = clampBox(box, sheet);
      if (!inside) continue;
      forEachCell(inside, (row, column) => {
        ensureCell(sheet, row, column).wrap = 'CLIP';
      });
    }
  }
  // A sheet that another program has inserted since got its id by its position, which another sheet may have.
  for (const sheet of book.sheets) if (!known.has(sheet)) sheet.id = -1;
  for (const sheet of book.sheets) if (!known.has(sheet)) sheet.id = unusedSheetId(book);
}

/** The size of the grid in Sheets, if Sheets accepts one so large. */
function sizeOf(content: Size, own: HiddenSheetData | undefined): Size {
  const rows = Math.max(own?.rows ?? DEFAULT_ROWS, DEFAULT_ROWS, content.rows);
  const columns = Math.max(own?.columns ?? DEFAULT_COLUMNS, content.columns);
  if (rows * columns <= MAX_CELLS) return { rows, columns };
  return { rows: Math.max(1, content.rows), columns: Math.max(1, content.columns) };
}

/** The data that exceljs reads of a package: the looks of cells by the number of their style, and the properties of each sheet. */
async function readByExceljs(
  parts: Package,
  theme: readonly string[],
  file: string,
): Promise<{ looks: CellLook[]; worksheets: ExcelJS.Worksheet[] }> {
  const { default: Excel } = await import('exceljs');
  const workbook = new Excel.Workbook();
  const formats = cellFormats(parts.styles);
  if (formats.length > MAX_STYLES) throw new UnusableInput(unreadable.damaged(file));
  try {
    const bytes = plainPackage(parts, formats.length);
    await workbook.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    );
  } catch {
    throw new UnusableInput(unreadable.damaged(file));
  }
  const [styles, ...worksheets] = workbook.worksheets;
  const looks = formats.map((numFmt, index) => {
    const style = styles?.getCell(index + 1, 1).style ?? {};
    return lookOf({ ...style, numFmt: numFmt ?? '' }, theme);
  });
  return { looks, worksheets };
}

/** Reads an .xlsx of any program. Throws UnusableInput if it cannot be read. */
export async function readXlsx(bytes: Uint8Array, file = 'The file'): Promise<Book> {
  const parts = openPackage(bytes, file);
  const theme = themeColors(parts.theme);
  const { looks, worksheets } = await readByExceljs(parts, theme, file);
  const conditionLooks = readDxfs(parts.styles, theme);
  let listedLeft = MAX_LISTED_CELLS;
  const forEachCellOf =
    (sheet: string): ForEachCell =>
    (box, act) => {
      listedLeft -= box.rows * box.columns;
      if (listedLeft < 0) throw new UnusableInput(unreadable.listed(file, sheet, MAX_LISTED_CELLS));
      for (let row = box.row; row < box.row + box.rows; row++) {
        for (let column = box.column; column < box.column + box.columns; column++) act(row, column);
      }
    };
  const book = emptyBook(file.replace(/^.*[\\/]/, '').replace(/\.xlsx$/i, ''));
  book.sheets = [];
  const { strings, date1904 } = parts;
  const sources = { strings, looks, date1904, locale: book.locale };
  let cellsLeft = MAX_CELLS;
  const readGrid = (part: SheetPart, own: HiddenSheetData | undefined): SheetData => {
    const content = contentOfRows(part.rows);
    if (!content) throw new UnusableInput(unreadable.damaged(file));
    cellsLeft -= content.rows * content.columns;
    if (cellsLeft < 0) throw new UnusableInput(unreadable.cells(file, part.name, MAX_CELLS));
    const sheet = Object.assign(newSheet(part.name, book.sheets.length), sizeOf(content, own));
    const wrong = readCells(part.rows, sheet, sources);
    if (wrong === null) return sheet;
    if (wrong === 'damaged') throw new UnusableInput(unreadable.damaged(file));
    if (wrong === 'formulas') throw new UnusableInput(unreadable.formulas(file, part.name, MAX_SHARED_TEXT));
    const a1 = a1Of({ ...wrong, rows: 1, columns: 1 });
    throw new UnusableInput(unreadable.long(file, part.name, a1, MAX_CELL_TEXT));
  };
  const hidden = parts.sheets.find(({ name }) => name === HIDDEN_SHEET);
  const { kept, storedList } = hiddenContents(hidden ? readGrid(hidden, undefined) : null);
  parts.sheets.forEach((part, index) => {
    if (part === hidden) return;
    const from = worksheets[index];
    // Rules on whole columns reach to the end of the grid, if its size is known.
    const sheet = readGrid(
      part,
      kept?.sheets.find(({ shortName }) => shortName === part.name),
    );
    sheet.hidden = part.hidden;
    sheet.tabColor = hexColor(from?.properties.tabColor, theme) ?? null;
    const forEachCell = forEachCellOf(part.name);
    readSizes(from, part, sheet, forEachCell);
    sheet.merges = readMerges(part.tail, sheet);
    emptyUnderMerges(sheet, forEachCell);
    const filter = readFilter(part.tail, sheet);
    if (filter) sheet.filter = filter;
    sheet.conditionalRules = readConditions(part.tail, conditionLooks, sheet);
    readValidations(part.tail, sheet, { definedNames: parts.definedNames, storedList }, forEachCell);
    for (const [a1, note] of Object.entries(part.notes)) {
      const box = parseA1(a1, sheet);
      if (box && clampBox(box, sheet)) ensureCell(sheet, box.row, box.column).note = note;
    }
    readLinks(part.links, sheet, forEachCell);
    book.sheets.push(sheet);
  });
  if (book.sheets.length === 0) throw new UnusableInput(unreadable.noSheet(file));
  if (kept) applyHidden(book, kept, forEachCellOf(HIDDEN_SHEET));
  return book;
}
