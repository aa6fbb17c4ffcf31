import type ExcelJS from 'exceljs';
import { type Box, clampBox, parseA1, splitSheetName } from '../a1';
import {
  type Book,
  type CellValue,
  contentSize,
  DEFAULT_COLUMNS,
  emptyBook,
  ensureCell,
  newSheet,
  type SheetData,
} from '../book';
import { UnusableInput } from '../errors';
import { calculate } from '../values/formula';
import { serialOfUtc } from '../values/time';
import { hexColor, themeColors } from './colors';
import { readConditions, readDxfs } from './conditions';
import { HIDDEN_SHEET, type Kept, readKept } from './hidden';
import { lookOf } from './looks';
import { openPackage, type Package, plainPackage, type SheetPart } from './package';
import { readValidations } from './validations';
import { POINT, WIDTH_UNIT } from './write';
import { elements } from './xml';
import { fromXstring } from './xstring';

/** Formulas only Sheets knows, as Sheets exports them: the formula in a text, the value beside it. */
const FOREIGN = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\),.*\)$/s;

function formulaText(written: string): string {
  const formula = fromXstring(written);
  const foreign = FOREIGN.exec(formula);
  if (!foreign) return `=${formula.replace(/_xlfn\.(?:_xlws\.)?/g, '')}`;
  return `=${(foreign[1] ?? '').replace(/""/g, '"').replace(/^=/, '')}`;
}

function plainValue(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return serialOfUtc(value.getTime());
  if (typeof value === 'string') return fromXstring(value);
  if (typeof value !== 'object') return value;
  if ('richText' in value) return fromXstring(value.richText.map((run) => run.text).join(''));
  if ('hyperlink' in value) return plainValue(value.text as ExcelJS.CellValue);
  if ('error' in value) return { error: value.error };
  return null;
}

function readCells(from: ExcelJS.Worksheet, sheet: SheetData, theme: readonly string[]): void {
  from.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const look = lookOf(cell.style, theme);
      const held = cell.value;
      const formula =
        typeof held === 'object' && held !== null && 'formula' in held ? cell.formula : undefined;
      const shared =
        typeof held === 'object' && held !== null && 'sharedFormula' in held ? cell.formula : undefined;
      const text = formula ?? shared;
      const value = plainValue(text === undefined ? held : (cell.result as ExcelJS.CellValue));
      if (value === null && text === undefined && Object.keys(look).length === 0) return;
      const made = ensureCell(sheet, rowNumber, column);
      Object.assign(made, look, { value });
      if (text === undefined) return;
      made.formula = formulaText(text);
      if (cell.result === undefined) made.value = calculate(made.formula);
    });
  });
}

function readSizes(from: ExcelJS.Worksheet, part: SheetPart, sheet: SheetData): void {
  const head = part.xml.slice(0, part.xml.indexOf('<sheetData'));
  for (const { attributes } of elements(head, 'col')) {
    const { min, max, width } = attributes;
    if (width === undefined) continue;
    const pixels = Math.round(Number(width) * WIDTH_UNIT);
    const last = Math.min(Number(max), sheet.columns);
    for (let column = Number(min); column <= last; column++) sheet.columnWidths[column] = pixels;
  }
  // Only heights somebody chose; most programs also write down those they worked out.
  for (const [tag] of part.xml.matchAll(/<row\s[^>]*\bcustomHeight="(?:1|true)"[^>]*>/g)) {
    const [row, height] = [/\sr="(\d+)"/.exec(tag)?.[1], /\sht="([\d.]+)"/.exec(tag)?.[1]];
    if (row && height) sheet.rowHeights[Number(row)] = Math.round(Number(height) * POINT);
  }
  const [view] = from.views ?? [];
  if (view?.state === 'frozen') {
    sheet.frozenRows = view.ySplit ?? 0;
    sheet.frozenColumns = view.xSplit ?? 0;
  }
}

function readMerges(tail: string, sheet: SheetData): Box[] {
  return elements(tail, 'mergeCell').flatMap(({ attributes }) => {
    const box = parseA1(attributes.ref ?? '', sheet);
    const inside = box && clampBox(box, sheet);
    return inside && inside.rows * inside.columns > 1 ? [inside] : [];
  });
}

/** A merge shows its first cell only; what other programs left under it is not there. */
function emptyUnderMerges(sheet: SheetData): void {
  for (const merge of sheet.merges) {
    for (let row = merge.row; row < merge.row + merge.rows; row++) {
      for (let column = merge.column; column < merge.column + merge.columns; column++) {
        const cell =
          row === merge.row && column === merge.column ? undefined : sheet.cells[row - 1]?.[column - 1];
        if (cell) cell.value = null;
      }
    }
  }
}

function hiddenContents(workbook: ExcelJS.Workbook): {
  kept: Kept | null;
  keptList: (ref: string) => string[] | null;
} {
  const sheet = workbook.getWorksheet(HIDDEN_SHEET);
  const column = (number: number): string[] => {
    const words: string[] = [];
    for (let row = 1; row <= (sheet?.rowCount ?? 0); row++) {
      const value = sheet?.getCell(row, number).value;
      if (value === null || value === undefined) break;
      words.push(fromXstring(String(value)));
    }
    return words;
  };
  return {
    kept: sheet ? readKept(column(1)) : null,
    keptList: (reference) => {
      const place = splitSheetName(reference);
      const box = place.sheet === HIDDEN_SHEET ? parseA1(place.a1, { rows: 1, columns: 1 }) : null;
      return box && column(box.column).slice(0, box.rows);
    },
  };
}

function applyKept(book: Book, kept: Kept): void {
  const { id, name, locale, timeZone, metadata, nextMetadataId } = kept;
  Object.assign(book, { id, name, locale, timeZone, metadata, nextMetadataId });
  for (const sheet of book.sheets) {
    const own = kept.sheets.find(({ shortName }) => shortName === sheet.name);
    if (!own) continue;
    sheet.name = own.name;
    sheet.id = own.id;
    sheet.metadata = own.metadata;
    for (const box of own.clipped) {
      for (let row = box.row; row < box.row + box.rows; row++) {
        for (let column = box.column; column < box.column + box.columns; column++) {
          ensureCell(sheet, row, column).wrap = 'CLIP';
        }
      }
    }
  }
}

/** Looks beyond the grid are dropped: some programs style all 16,384 columns. */
function cutToGrid(sheet: SheetData): void {
  sheet.cells.length = Math.min(sheet.cells.length, sheet.rows);
  for (const cells of sheet.cells) if (cells) cells.length = Math.min(cells.length, sheet.columns);
}

async function parse(parts: Package, file: string): Promise<ExcelJS.Workbook> {
  const { default: Excel } = await import('exceljs');
  const workbook = new Excel.Workbook();
  try {
    const bytes = plainPackage(parts);
    await workbook.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    );
  } catch {
    throw new UnusableInput(`${file} is damaged and cannot be read.`);
  }
  return workbook;
}

/** Reads a .xlsx, whoever wrote it. Throws UnusableInput for what cannot be read. */
export async function readXlsx(bytes: Uint8Array, file = 'The file'): Promise<Book> {
  const parts = openPackage(bytes, file);
  const workbook = await parse(parts, file);
  const theme = themeColors(parts.theme);
  const looks = readDxfs(parts.styles, theme);
  const { kept, keptList } = hiddenContents(workbook);
  const book = emptyBook(file.replace(/^.*[\\/]/, '').replace(/\.xlsx$/i, ''));
  book.sheets = [];
  for (const part of parts.sheets) {
    const from = workbook.getWorksheet(part.name);
    if (!from || part.name === HIDDEN_SHEET) continue;
    const sheet = newSheet(part.name, book.sheets.length);
    sheet.hidden = part.hidden;
    sheet.tabColor = hexColor(from.properties.tabColor, theme) ?? null;
    readCells(from, sheet, theme);
    // The grid's own size, where it is known, is what rules on whole columns reach to.
    const own = kept?.sheets.find(({ shortName }) => shortName === part.name);
    sheet.rows = Math.max(own?.rows ?? 0, part.rows);
    sheet.columns = Math.max(own?.columns ?? DEFAULT_COLUMNS, contentSize(sheet).columns);
    cutToGrid(sheet);
    readSizes(from, part, sheet);
    sheet.merges = readMerges(part.tail, sheet);
    emptyUnderMerges(sheet);
    sheet.conditionalRules = readConditions(part.tail, looks, sheet);
    readValidations(part.tail, sheet, { definedNames: parts.definedNames, keptList });
    for (const [a1, note] of Object.entries(part.notes)) {
      const box = parseA1(a1, sheet);
      if (box && clampBox(box, sheet)) ensureCell(sheet, box.row, box.column).note = note;
    }
    book.sheets.push(sheet);
  }
  if (book.sheets.length === 0) throw new UnusableInput(`${file} holds no sheet.`);
  if (kept) applyKept(book, kept);
  return book;
}
