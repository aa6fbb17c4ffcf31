import type ExcelJS from 'exceljs';
import PizZip from 'pizzip';
import { a1Of } from '../a1';
import { type Book, type Cell, DEFAULT_COLUMN_WIDTH, type SheetData } from '../book';
import { boxesByKey } from './boxes';
import { argb } from './colors';
import { conditionsXml, dxfXml } from './conditions';
import { FIRST_LIST_COLUMN, HIDDEN_SHEET, type HiddenSheetData, hiddenPieces, shortNames } from './hidden';
import { styleOf } from './looks';
import { finishStyles } from './styles-part';
import { absoluteRef, validationsXml } from './validations';
import { toXstring } from './xstring';

/** Pixels of one unit of column width, and of one point of row height. */
export const WIDTH_UNIT = 7;
export const POINT = 4 / 3;

/** The creation time of every .xlsx. */
const SAVED = new Date('2025-01-01T00:00:00Z');
/** The same for a zip, which has local time. */
const SAVED_ON_THE_WALL = new Date(2025, 0, 1);

function cellValue({ value, formula, links }: Cell): ExcelJS.CellValue {
  const error = typeof value === 'object' && value !== null ? value : null;
  const shown = typeof value === 'string' ? toXstring(value) : (value as number | boolean | null);
  if (formula !== undefined) {
    const body = toXstring(formula.slice(1));
    // Without a result Excel evaluates the formula when it opens the file.
    if (shown === null || error) return { formula: body } as ExcelJS.CellFormulaValue;
    return { formula: body, result: shown };
  }
  // A cell of .xlsx has one link.
  if (links?.[0] && typeof shown === 'string') return { text: shown, hyperlink: links[0].url };
  return error ? (error as ExcelJS.CellErrorValue) : shown;
}

/** One style object for all cells of a look, because exceljs caches by object and processes every other one again. */
class Styles {
  private readonly known = new Map<string, Partial<ExcelJS.Style>>();

  of({
    value: _value,
    formula: _formula,
    note: _note,
    validation: _validation,
    links: _links,
    ...look
  }: Cell) {
    const key = JSON.stringify(look);
    const style = this.known.get(key) ?? styleOf(look);
    this.known.set(key, style);
    return style;
  }
}

function writeSheet(workbook: ExcelJS.Workbook, sheet: SheetData, name: string, styles: Styles): void {
  const { frozenRows, frozenColumns, tabColor, hidden } = sheet;
  const made = workbook.addWorksheet(name, {
    state: hidden ? 'hidden' : 'visible',
    properties: {
      defaultColWidth: DEFAULT_COLUMN_WIDTH / WIDTH_UNIT,
      ...(tabColor ? { tabColor: argb(tabColor) } : {}),
    } as Partial<ExcelJS.WorksheetProperties>,
    views: [
      frozenRows || frozenColumns
        ? { state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows }
        : { state: 'normal' },
    ],
  });
  for (const [column, width] of Object.entries(sheet.columnWidths)) {
    made.getColumn(Number(column)).width = width / WIDTH_UNIT;
  }
  for (const [row, height] of Object.entries(sheet.rowHeights))
    made.getRow(Number(row)).height = height / POINT;
  for (const row of sheet.hiddenRows) made.getRow(row).hidden = true;
  for (const column of sheet.hiddenColumns) made.getColumn(column).hidden = true;
  sheet.cells.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (!cell) return;
      const style = styles.of(cell);
      const styled = Object.keys(style).length > 0;
      if (cell.value === null && cell.formula === undefined && !styled && cell.note === undefined) return;
      const target = made.getRow(row + 1).getCell(column + 1);
      target.value = cellValue(cell);
      if (styled) target.style = style;
      if (cell.note !== undefined) target.note = toXstring(cell.note);
    });
  });
  if (sheet.filter) made.autoFilter = a1Of(sheet.filter);
  // After the values: exceljs gives merged cells one value.
  for (const merge of sheet.merges) made.mergeCellsWithoutStyle(a1Of(merge));
}

function hiddenSheetData(sheet: SheetData, shortName: string): HiddenSheetData {
  const { name, id, rows, columns, metadata } = sheet;
  const clipped = boxesByKey(sheet.cells, (cell) => (cell.wrap === 'CLIP' ? 'CLIP' : null)).get('CLIP') ?? [];
  return { shortName, name, id, rows, columns, metadata, clipped };
}

/** Where a sheet's XML continues after cells and merges. */
const AFTER_CELLS =
  /<(?:conditionalFormatting|dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>/;

/**
 * Writes a workbook as .xlsx. The same book gives the same bytes on any day, so that a file written again shows no
 * difference. Sheets without cells are left out, as when a file is read.
 */
export async function writeXlsx(whole: Book): Promise<Uint8Array> {
  const book = { ...whole, sheets: whole.sheets.filter(({ holds }) => !holds) };
  const { default: Excel } = await import('exceljs');
  const workbook = new Excel.Workbook();
  workbook.created = SAVED;
  workbook.modified = SAVED;
  const names = shortNames(book.sheets);
  const firstVisible = book.sheets.findIndex((sheet) => !sheet.hidden);
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 24000,
      height: 14000,
      firstSheet: 0,
      activeTab: Math.max(0, firstVisible),
      visibility: 'visible',
    },
  ];
  const styles = new Styles();
  book.sheets.forEach((sheet, index) => {
    writeSheet(workbook, sheet, names[index] ?? sheet.name, styles);
  });
  const hidden = workbook.addWorksheet(HIDDEN_SHEET, { state: 'veryHidden' });
  const pieces = hiddenPieces(
    book,
    book.sheets.map((sheet, index) => hiddenSheetData(sheet, names[index] ?? sheet.name)),
  );
  pieces.forEach((piece, row) => {
    hidden.getCell(row + 1, 1).value = toXstring(piece);
  });
  let listColumn = FIRST_LIST_COLUMN;
  const keepList = (words: string[]): string => {
    const column = listColumn++;
    words.forEach((word, row) => {
      hidden.getCell(row + 1, column).value = toXstring(word);
    });
    return absoluteRef(HIDDEN_SHEET, { row: 1, column, rows: words.length, columns: 1 });
  };
  const dxfs: string[] = [];
  const extras = book.sheets.map((sheet) => {
    const conditions = conditionsXml(sheet.conditionalRules, (look) => dxfs.push(dxfXml(look)) - 1);
    return conditions + validationsXml(sheet, keepList);
  });
  const zip = new PizZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const edit = (path: string, change: (xml: string) => string): void => {
    const file = zip.file(path);
    if (file) zip.file(path, change(file.asText()));
  };
  extras.forEach((extra, index) => {
    if (extra === '') return;
    edit(`xl/worksheets/sheet${index + 1}.xml`, (xml) => {
      const from = Math.max(xml.indexOf('</sheetData>'), xml.indexOf('<sheetData/>'));
      const at = from + xml.slice(from).search(AFTER_CELLS);
      return xml.slice(0, at) + extra + xml.slice(at);
    });
  });
  edit('xl/styles.xml', (xml) => finishStyles(xml, dxfs));
  return packed(zip);
}

/** The parts without entries for folders, all with the same time. */
function packed(zip: PizZip): Uint8Array {
  const out = new PizZip();
  for (const [path, part] of Object.entries(zip.files)) {
    if (!part.dir) out.file(path, part.asUint8Array(), { date: SAVED_ON_THE_WALL });
  }
  return out.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
