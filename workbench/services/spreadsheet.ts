import { readReference, splitSheetName } from '../a1';
import { newSheet, type SheetData, sheetNamed, unusedSheetId } from '../book';
import { NotStoodIn, ServiceError, signatureMismatch } from '../errors';
import type { Execution } from '../execution';
import { asGoogle, type Face, ServiceObject } from '../service-object';
import { checkCellCount, checkSheetName } from './checks';
import { addMetadata, DeveloperMetadata, DeveloperMetadataFinder } from './metadata';
import { RangeHandle } from './range/handle';
import { Range } from './range/range';
import { Sheet } from './sheet';
import type { SheetMakers } from './sheet-grid';

type GSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GRange = GoogleAppsScript.Spreadsheet.Range;
type GVisibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

const SPREADSHEET: Face = {
  service: 'SpreadsheetApp',
  name: 'Spreadsheet',
  handles: [
    'getActiveSheet',
    'getSheets',
    'getSheetByName',
    'getSheetById',
    'getRange',
    'createDeveloperMetadataFinder',
  ],
  access: 'document',
};

type Methods =
  | 'getId'
  | 'getName'
  | 'getUrl'
  | 'getSheetByName'
  | 'getSheetById'
  | 'getSheets'
  | 'getNumSheets'
  | 'getActiveSheet'
  | 'setActiveSheet'
  | 'getActiveRange'
  | 'setActiveRange'
  | 'getRange'
  | 'insertSheet'
  | 'deleteSheet'
  | 'moveActiveSheet'
  | 'getSpreadsheetTimeZone'
  | 'getSpreadsheetLocale'
  | 'toast'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder';

/** The workbook the add-on runs in. */
export class Spreadsheet extends ServiceObject implements Pick<GSpreadsheet, Methods> {
  readonly face = SPREADSHEET;
  readonly execution: Execution;
  readonly makers: SheetMakers;

  constructor(execution: Execution) {
    super();
    this.execution = execution;
    const sheets = new Map<SheetData, Sheet>();
    this.makers = {
      range: (sheet, box, notation) => new Range(execution, this.makers, sheet, box, notation),
      sheet: (data) => {
        const sheet = sheets.get(data) ?? new Sheet(execution, this.makers, data);
        sheets.set(data, sheet);
        return sheet;
      },
      spreadsheet: () => this,
    };
  }

  getId(): string {
    return this.execution.book.id;
  }
  getName(): string {
    return this.execution.book.name;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.execution.book.id}/edit`;
  }
  getSpreadsheetTimeZone(): string {
    return this.execution.book.timeZone;
  }
  getSpreadsheetLocale(): string {
    return this.execution.book.locale;
  }

  getSheets(): GSheet[] {
    return this.execution.book.sheets.map((sheet) => asGoogle<GSheet>(this.makers.sheet(sheet)));
  }
  getNumSheets(): number {
    return this.execution.book.sheets.length;
  }
  getSheetByName(name: string): GSheet | null {
    const sheet = sheetNamed(this.execution.book, String(name));
    return sheet ? asGoogle(this.makers.sheet(sheet)) : null;
  }
  getSheetById(id: number): GSheet | null {
    const sheet = this.execution.book.sheets.find((candidate) => candidate.id === id);
    return sheet ? asGoogle(this.makers.sheet(sheet)) : null;
  }
  getActiveSheet(): GSheet {
    return asGoogle(this.makers.sheet(this.execution.selection.sheet(this.execution.book)));
  }
  setActiveSheet(sheet: GSheet): GSheet {
    this.execution.selection.open(dataOf(sheet, 'setActiveSheet'));
    return sheet;
  }
  getRange(text: string): GRange {
    const { sheet: name, a1 } = splitSheetName(text);
    const { book, selection } = this.execution;
    const sheet = name === null ? selection.sheet(book) : sheetNamed(book, name);
    const read = sheet && !sheet.holds && readReference(a1, sheet);
    if (!sheet || !read) throw new ServiceError('Range not found');
    return asGoogle(this.makers.range(sheet, read.box, read.notation));
  }
  getActiveRange(): GRange | null {
    const { book, selection } = this.execution;
    const sheet = selection.sheet(book);
    return sheet.holds ? null : asGoogle(this.makers.range(sheet, selection.box(sheet)));
  }
  setActiveRange(range: GRange): GRange {
    const given: unknown = range;
    if (!(given instanceof RangeHandle))
      throw signatureMismatch('SpreadsheetApp.Spreadsheet.setActiveRange', [given]);
    return given.activate();
  }

  insertSheet(first?: string | number | object, second?: number | object): GSheet {
    const { book } = this.execution;
    if (typeof first === 'object' || typeof second === 'object') {
      throw new NotStoodIn('Spreadsheet.insertSheet with options');
    }
    const id = unusedSheetId(book);
    const name = typeof first === 'string' ? first : freeName(book.sheets);
    checkSheetName(book, name);
    const sheet = newSheet(name, id);
    checkCellCount(book, sheet.rows * sheet.columns);
    const active = book.sheets.indexOf(this.execution.selection.sheet(book));
    const at = typeof first === 'number' ? first : (second ?? active + 1);
    book.sheets.splice(at, 0, sheet);
    this.execution.selection.open(sheet);
    return asGoogle(this.makers.sheet(sheet));
  }
  deleteSheet(sheet: GSheet): void {
    const { book } = this.execution;
    const data = dataOf(sheet, 'deleteSheet');
    if (book.sheets.filter((other) => !other.hidden && other !== data).length === 0) {
      throw new ServiceError("You can't remove all the sheets in a document.");
    }
    book.sheets.splice(book.sheets.indexOf(data), 1);
  }
  moveActiveSheet(position: number): void {
    const { book, selection } = this.execution;
    const sheet = selection.sheet(book);
    if (position < 1 || position > book.sheets.length)
      throw new ServiceError('The sheet index is out of range.');
    book.sheets.splice(book.sheets.indexOf(sheet), 1);
    book.sheets.splice(position - 1, 0, sheet);
  }

  toast(message: string, title = ''): void {
    this.execution.people.toasts.push({ message, title: title ?? '' });
  }

  addDeveloperMetadata(key: string, value?: string | GVisibility, visibility?: GVisibility): GSpreadsheet {
    const { book } = this.execution;
    addMetadata(book, book.metadata, {}, key, value, visibility);
    return asGoogle(this);
  }
  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    const list = this.execution.book.metadata;
    return list.map((entry) => asGoogle(new DeveloperMetadata(this.makers, list, entry, null)));
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    const { book } = this.execution;
    const homes = [
      { list: book.metadata, sheet: null },
      ...book.sheets.map((sheet) => ({ list: sheet.metadata, sheet })),
    ];
    return asGoogle(new DeveloperMetadataFinder(this.makers, homes));
  }
}

function dataOf(sheet: unknown, method: string): SheetData {
  if (sheet instanceof Sheet) return sheet.data;
  throw signatureMismatch(`SpreadsheetApp.Spreadsheet.${method}`, [sheet]);
}

function freeName(sheets: readonly SheetData[]): string {
  let number = sheets.length + 1;
  while (sheets.some((sheet) => sheet.name === `Sheet${number}`)) number++;
  return `Sheet${number}`;
}
