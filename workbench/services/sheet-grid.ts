import { readReference, splitSheetName } from '../a1';
import { contentSize, DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type SheetData } from '../book';
import { deleteColumns, deleteRows, insertColumns, insertRows } from '../edits';
import { enterValues } from '../entries';
import { ServiceError, signatureMismatch } from '../errors';
import type { Execution } from '../execution';
import { asGoogle, type Face, ServiceObject } from '../service-object';
import { checkCellCount } from './checks';
import type { Makers } from './range/handle';
import { RangeList } from './range/range-list';

type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GRange = GoogleAppsScript.Spreadsheet.Range;

const SHEET: Face = {
  service: 'SpreadsheetApp',
  name: 'Sheet',
  handles: ['getRange', 'getRangeList', 'getParent', 'createDeveloperMetadataFinder', 'newChart'],
  access: 'document',
};

/** The methods that work on a sheet without cells, and Google's message for the others. Source: binance-to-google-sheets #13. */
const withoutCells = (holds: string): Face => ({
  ...SHEET,
  only: {
    methods: [
      'getName',
      'setName',
      'getSheetId',
      'getIndex',
      'getType',
      'getParent',
      'activate',
      'hideSheet',
      'showSheet',
      'isSheetHidden',
      'getTabColor',
      'setTabColor',
    ],
    refusal: (method) =>
      method === 'getRange' ? 'Range not found' : `The action is not supported for ${holds} sheet`,
  },
});

/** What a sheet needs to create other objects. */
export interface SheetMakers extends Makers {
  spreadsheet(): ServiceObject;
}

/** The range of a reference on a sheet. Throws Google's error for an invalid one. */
function rangeAt({ makers, data }: SheetGrid, text: string): ServiceObject {
  const { sheet: name, a1 } = splitSheetName(text);
  const read = name === null || name === data.name ? readReference(a1, data) : null;
  if (!read) throw new ServiceError('Range not found');
  return makers.range(data, read.box, read.notation);
}

type Methods =
  | 'getDataRange'
  | 'getRange'
  | 'getRangeList'
  | 'getActiveRange'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'getFrozenRows'
  | 'setFrozenRows'
  | 'getFrozenColumns'
  | 'setFrozenColumns'
  | 'getColumnWidth'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'hideColumns'
  | 'getRowHeight'
  | 'setRowHeight'
  | 'setRowHeights'
  | 'insertRowsAfter'
  | 'insertRowsBefore'
  | 'insertRowAfter'
  | 'insertRowBefore'
  | 'insertColumnsAfter'
  | 'insertColumnsBefore'
  | 'deleteRow'
  | 'deleteRows'
  | 'deleteColumns'
  | 'appendRow'
  | 'clear';

/** The cells, rows and columns of a sheet. */
export class SheetGrid extends ServiceObject implements Pick<GSheet, Methods> {
  readonly face: Face;
  readonly execution: Execution;
  readonly makers: SheetMakers;
  readonly data: SheetData;

  constructor(execution: Execution, makers: SheetMakers, data: SheetData) {
    super();
    this.execution = execution;
    this.makers = makers;
    this.data = data;
    this.face = data.holds ? withoutCells(data.holds) : SHEET;
  }

  getRange(first: number | string, column = 1, rows = 1, columns = 1): GRange {
    const given: unknown = first;
    if (typeof given === 'string') return asGoogle(rangeAt(this, given));
    if (![given, column, rows, columns].every((value) => typeof value === 'number' && !Number.isNaN(value))) {
      throw signatureMismatch('SpreadsheetApp.Sheet.getRange', [given, column, rows, columns]);
    }
    return asGoogle(this.makers.range(this.data, { row: Number(given), column, rows, columns }));
  }
  getRangeList(texts: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    return asGoogle(new RangeList(texts.map((text) => rangeAt(this, text))));
  }
  getDataRange(): GRange {
    const { rows, columns } = contentSize(this.data);
    const box = { row: 1, column: 1, rows: Math.max(rows, 1), columns: Math.max(columns, 1) };
    return asGoogle(this.makers.range(this.data, box));
  }
  getActiveRange(): GRange | null {
    return asGoogle(this.makers.range(this.data, this.execution.selection.box(this.data)));
  }
  getLastRow(): number {
    return contentSize(this.data).rows;
  }
  getLastColumn(): number {
    return contentSize(this.data).columns;
  }
  getMaxRows(): number {
    return this.data.rows;
  }
  getMaxColumns(): number {
    return this.data.columns;
  }

  getFrozenRows(): number {
    return this.data.frozenRows;
  }
  setFrozenRows(rows: number): void {
    if (rows >= this.data.rows) throw new ServiceError("You can't freeze all visible rows on the sheet.");
    this.data.frozenRows = rows;
  }
  getFrozenColumns(): number {
    return this.data.frozenColumns;
  }
  setFrozenColumns(columns: number): void {
    if (columns >= this.data.columns)
      throw new ServiceError("You can't freeze all visible columns on the sheet.");
    this.data.frozenColumns = columns;
  }
  getColumnWidth(column: number): number {
    return this.data.columnWidths[column] ?? DEFAULT_COLUMN_WIDTH;
  }
  setColumnWidth(column: number, width: number): GSheet {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(start: number, count: number, width: number): GSheet {
    if (start < 1 || start + count - 1 > this.data.columns)
      throw new ServiceError('Those columns are out of bounds.');
    for (let column = start; column < start + count; column++) this.data.columnWidths[column] = width;
    return asGoogle(this);
  }
  hideColumns(first: number, count = 1): void {
    if (first < 1 || first + count - 1 > this.data.columns)
      throw new ServiceError('Those columns are out of bounds.');
    const hidden = new Set(this.data.hiddenColumns);
    for (let column = first; column < first + count; column++) hidden.add(column);
    if (hidden.size >= this.data.columns)
      throw new ServiceError("You can't hide all the columns in a sheet.");
    this.data.hiddenColumns = [...hidden].sort((a, b) => a - b);
  }
  getRowHeight(row: number): number {
    return this.data.rowHeights[row] ?? DEFAULT_ROW_HEIGHT;
  }
  setRowHeight(row: number, height: number): GSheet {
    return this.setRowHeights(row, 1, height);
  }
  setRowHeights(start: number, count: number, height: number): GSheet {
    if (start < 1 || start + count - 1 > this.data.rows)
      throw new ServiceError('Those rows are out of bounds.');
    for (let row = start; row < start + count; row++) this.data.rowHeights[row] = height;
    return asGoogle(this);
  }

  insertRowsAfter(after: number, count: number): GSheet {
    checkLines(after, count, this.data.rows, 'row');
    checkCellCount(this.execution.book, count * this.data.columns);
    insertRows(this.data, after + 1, count, after);
    return asGoogle(this);
  }
  insertRowsBefore(before: number, count: number): GSheet {
    checkLines(before, count, this.data.rows, 'row');
    checkCellCount(this.execution.book, count * this.data.columns);
    insertRows(this.data, before, count, before);
    return asGoogle(this);
  }
  insertRowAfter(after: number): GSheet {
    return this.insertRowsAfter(after, 1);
  }
  insertRowBefore(before: number): GSheet {
    return this.insertRowsBefore(before, 1);
  }
  insertColumnsAfter(after: number, count: number): GSheet {
    checkLines(after, count, this.data.columns, 'column');
    checkCellCount(this.execution.book, count * this.data.rows);
    insertColumns(this.data, after + 1, count, after);
    return asGoogle(this);
  }
  insertColumnsBefore(before: number, count: number): GSheet {
    checkLines(before, count, this.data.columns, 'column');
    checkCellCount(this.execution.book, count * this.data.rows);
    insertColumns(this.data, before, count, before);
    return asGoogle(this);
  }
  deleteRow(row: number): GSheet {
    this.deleteRows(row, 1);
    return asGoogle(this);
  }
  deleteRows(start: number, count: number): void {
    checkLines(start + count - 1, count, this.data.rows, 'row');
    if (count >= this.data.rows) throw new ServiceError("You can't delete all the rows on the sheet.");
    deleteRows(this.data, start, count);
  }
  deleteColumns(start: number, count: number): void {
    checkLines(start + count - 1, count, this.data.columns, 'column');
    if (count >= this.data.columns) throw new ServiceError("You can't delete all the columns on the sheet.");
    deleteColumns(this.data, start, count);
  }
  appendRow(values: unknown[]): GSheet {
    const row = contentSize(this.data).rows + 1;
    if (row > this.data.rows) this.insertRowsAfter(this.data.rows, 1);
    if (values.length > this.data.columns) {
      this.insertColumnsAfter(this.data.columns, values.length - this.data.columns);
    }
    enterValues(this.execution.book, this.data, { row, column: 1, rows: 1, columns: values.length }, [
      values,
    ]);
    return asGoogle(this);
  }
  clear(): GSheet {
    this.data.cells = this.data.cells.map((cells) =>
      cells?.map((cell) => {
        if (!cell) return cell;
        const { note, validation } = cell;
        return {
          value: null,
          ...(note === undefined ? {} : { note }),
          ...(validation ? { validation } : {}),
        };
      }),
    );
    this.data.conditionalRules = [];
    return asGoogle(this);
  }
}

function checkLines(last: number, count: number, limit: number, what: 'row' | 'column'): void {
  if (!(last >= 1 && count >= 1)) {
    throw new ServiceError(
      what === 'row'
        ? 'Row and number of rows must be positive.'
        : 'Column and number of columns must be positive.',
    );
  }
  if (last > limit) throw new ServiceError(`Those ${what}s are out of bounds.`);
}
