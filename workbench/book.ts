import type { Box } from './a1';

/** An error shown in a cell, such as #REF!. */
interface CellError {
  error: string;
}

/** The value of a cell. A date is the number of days since 1899-12-30, with a date format, as in every spreadsheet. */
export type CellValue = string | number | boolean | CellError | null;

export type Edge = 'top' | 'left' | 'bottom' | 'right';

/** One line of a cell's border; style by Apps Script's names. */
export interface BorderLine {
  style: 'DOTTED' | 'DASHED' | 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOUBLE';
  color: string;
}

/** How a cell looks; what is missing is the default. Colours are "#rrggbb". */
export interface CellLook {
  numberFormat?: string;
  background?: string;
  fontWeight?: string;
  fontStyle?: string;
  fontLine?: string;
  fontSize?: number;
  fontColor?: string;
  fontFamily?: string;
  wrap?: 'WRAP' | 'OVERFLOW' | 'CLIP';
  horizontal?: string;
  vertical?: string;
  borders?: Partial<Record<Edge, BorderLine>>;
}

/** A drop-down, checkbox or other rule on what may be typed; criteria by Apps Script's names. */
export interface ValidationRule {
  criteria: string;
  /** Plain values; dates are serial numbers, a range is `{sheet, box}`. */
  args: ValidationArgument[];
  allowInvalid: boolean;
  helpText: string | null;
}

export type ValidationArgument = string | number | boolean | null | string[] | { sheet: string; box: Box };

/** A link on the letters of a cell from `start` to `end` (from 0, `end` excluded). */
export interface TextLink {
  start: number;
  end: number;
  url: string;
}

/** Everything about one cell; an absent cell is empty and plain. */
export interface Cell extends CellLook {
  value: CellValue;
  formula?: string;
  note?: string;
  validation?: ValidationRule;
  /** The links of a text, in their order; a new text removes them. */
  links?: TextLink[];
}

/** The look a conditional format gives. */
export interface ConditionalLook {
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
}

/** A conditional format rule; criteria by Apps Script's BooleanCriteria names. */
export interface ConditionalRule {
  ranges: Box[];
  criteria: string;
  args: (string | number)[];
  look: ConditionalLook;
}

/** Developer metadata. `row`/`column` are set where it lies on a whole row or column. */
export interface Metadata {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  row?: number;
  column?: number;
}

/** A chart over the cells of a sheet. */
export interface Chart {
  /** Null before it is put into a sheet. */
  id: number | null;
  type: 'BAR' | 'COLUMN' | 'PIE';
  ranges: Box[];
  /** How many rows or columns of the ranges are headers. */
  headers: number;
  options: Record<string, unknown>;
  /** The cell below its top left corner, and the distance from the corner of that cell in pixels. */
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
}

/** One sheet. Cells are stored by row and column from 0; read and write them with `cellAt` and `ensureCell`. */
export interface SheetData {
  id: number;
  name: string;
  /** The content of a sheet without cells: a chart on a sheet of its own, or a connected data source. */
  holds?: 'OBJECT' | 'DATASOURCE';
  hidden: boolean;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  tabColor: string | null;
  /** Pixels by column from 1. */
  columnWidths: Record<number, number>;
  /** Pixels by row from 1. */
  rowHeights: Record<number, number>;
  /** The rows and columns that a user has hidden, from 1. */
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: Box[];
  /** The cells that its filter is on, header row included; absent where it has none. */
  filter?: Box;
  conditionalRules: ConditionalRule[];
  metadata: Metadata[];
  charts: Chart[];
  cells: (Cell | undefined)[][];
}

/** A workbook as plain data. */
export interface Book {
  id: string;
  name: string;
  /** As Sheets writes it: "th_TH". */
  locale: string;
  timeZone: string;
  sheets: SheetData[];
  metadata: Metadata[];
  /** The next id of a metadata entry. */
  nextMetadataId: number;
}

export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;
export const DEFAULT_COLUMN_WIDTH = 100;
export const DEFAULT_ROW_HEIGHT = 21;
export const MAX_CELLS = 10_000_000;
export const MAX_CELL_TEXT = 50_000;

/** A sheet as "insert sheet" creates it. */
export function newSheet(name: string, id: number): SheetData {
  return {
    id,
    name,
    hidden: false,
    rows: DEFAULT_ROWS,
    columns: DEFAULT_COLUMNS,
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: null,
    columnWidths: {},
    rowHeights: {},
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    conditionalRules: [],
    metadata: [],
    charts: [],
    cells: [],
  };
}

/** A new workbook with one sheet, in the Thai locale. */
export function emptyBook(name = 'Workbook', firstSheet = 'Sheet1'): Book {
  return {
    id: 'workbench-book',
    name,
    locale: 'th_TH',
    timeZone: 'Asia/Bangkok',
    sheets: [newSheet(firstSheet, 0)],
    metadata: [],
    nextMetadataId: 1,
  };
}

/**
 * A copy of a workbook. Much faster than `structuredClone`, because cells share their rules and borders, which are
 * replaced and never changed in place.
 */
export function copyOf(book: Book): Book {
  return {
    ...book,
    metadata: book.metadata.map((entry) => ({ ...entry })),
    sheets: book.sheets.map(({ cells, ...sheet }) => ({
      ...structuredClone(sheet),
      cells: cells.map((line) => line?.map((cell) => cell && { ...cell })),
    })),
  };
}

/** The cell at a row and column from 1; undefined if it has neither content nor format. */
export function cellAt(sheet: SheetData, row: number, column: number): Cell | undefined {
  return sheet.cells[row - 1]?.[column - 1];
}

/** The cell at a row and column from 1; created if there is none. */
export function ensureCell(sheet: SheetData, row: number, column: number): Cell {
  sheet.cells[row - 1] ??= [];
  const cells = sheet.cells[row - 1] as (Cell | undefined)[];
  cells[column - 1] ??= { value: null };
  return cells[column - 1] as Cell;
}

/** True when the cell counts for getLastRow: a value, a formula, or a checkbox. */
function hasContent(cell: Cell | undefined): boolean {
  if (!cell) return false;
  return (
    (cell.value !== null && cell.value !== '') ||
    cell.formula !== undefined ||
    cell.validation?.criteria === 'CHECKBOX'
  );
}

/** The last row and column with content; 0 and 0 on an empty sheet. */
export function contentSize(sheet: SheetData): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.cells.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (!hasContent(cell)) return;
      rows = row + 1;
      columns = Math.max(columns, column + 1);
    });
  });
  return { rows, columns };
}

/** The sheet with this name, ignoring case as Sheets does. */
export function sheetNamed(book: Book, name: string): SheetData | undefined {
  return (
    book.sheets.find((sheet) => sheet.name === name) ??
    book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
  );
}

/** An id that no sheet of the book has. */
export function unusedSheetId(book: Book): number {
  return book.sheets.reduce((highest, sheet) => Math.max(highest, sheet.id), 0) + 1;
}
