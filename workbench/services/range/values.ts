import { type Cell, type CellValue, cellAt } from '../../book';
import { enterValues } from '../../entries';
import { displayText } from '../../values/display';
import { instantOfSerial } from '../../values/time';
import { showsDate } from '../../values/typed';
import { shiftFormula } from '../../xlsx/shared-formula';
import { checkTable } from '../checks';
import { richTextOf } from '../rich-text';
import { RangeHandle, writing } from './handle';

type GRange = GoogleAppsScript.Spreadsheet.Range;

/** A cell's value as getValues gives it: never null, dates as Date, errors as text. */
function scriptValue(cell: Cell | undefined, timeZone: string): string | number | boolean | Date {
  const value: CellValue = cell?.value ?? '';
  if (typeof value === 'object') return value?.error ?? '';
  if (typeof value === 'number' && showsDate(cell?.numberFormat))
    return new Date(instantOfSerial(value, timeZone));
  return value;
}

/** One result for each cell of a range. */
export function mapCells<T>(range: RangeHandle, read: (cell: Cell | undefined) => T): T[][] {
  // Before a read all writes must be done.
  range.execution.refusals.throwStored();
  const { box, sheet } = range;
  return Array.from({ length: box.rows }, (_row, row) =>
    Array.from({ length: box.columns }, (_column, column) =>
      read(cellAt(sheet, box.row + row, box.column + column)),
    ),
  );
}

/** What `read` makes of a range's first cell. */
export function firstCell<T>(range: RangeHandle, read: (cell: Cell | undefined) => T): T {
  return read(cellAt(range.sheet, range.box.row, range.box.column));
}

type Methods =
  | 'getValue'
  | 'getValues'
  | 'getDisplayValue'
  | 'getDisplayValues'
  | 'getFormula'
  | 'getFormulas'
  | 'setValue'
  | 'setValues'
  | 'setFormula'
  | 'isBlank'
  | 'getRichTextValue'
  | 'getRichTextValues';

/** The values of a range. */
export class RangeValues extends RangeHandle implements Pick<GRange, Methods> {
  getValues(): (string | number | boolean | Date)[][] {
    const { timeZone } = this.execution.book;
    return mapCells(this, (cell) => scriptValue(cell, timeZone));
  }

  getValue(): string | number | boolean | Date {
    return firstCell(this, (cell) => scriptValue(cell, this.execution.book.timeZone));
  }

  getDisplayValues(): string[][] {
    const { locale } = this.execution.book;
    return mapCells(this, (cell) => displayText(cell?.value ?? null, cell?.numberFormat, locale));
  }

  getDisplayValue(): string {
    const { locale } = this.execution.book;
    return firstCell(this, (cell) => displayText(cell?.value ?? null, cell?.numberFormat, locale));
  }

  getFormulas(): string[][] {
    return mapCells(this, (cell) => cell?.formula ?? '');
  }

  getFormula(): string {
    return firstCell(this, (cell) => cell?.formula ?? '');
  }

  setValues(values: unknown[][]): GRange {
    checkTable(values, this.box, 'SpreadsheetApp.Range.setValues');
    return writing(this, () => enterValues(this.execution.book, this.sheet, this.box, values));
  }

  setValue(value: unknown): GRange {
    const { rows, columns } = this.box;
    const values = Array.from({ length: rows }, () => new Array<unknown>(columns).fill(value));
    return writing(this, () => enterValues(this.execution.book, this.sheet, this.box, values));
  }

  /** References without "$" move with the cells, as if the first one were filled over the others. */
  setFormula(formula: string | null): GRange {
    const first = !formula || formula.startsWith('=') ? (formula ?? '') : `=${formula}`;
    const { rows, columns } = this.box;
    return this.setValues(
      Array.from({ length: rows }, (_row, row) =>
        Array.from({ length: columns }, (_column, column) => shiftFormula(first, row, column)),
      ),
    );
  }

  getRichTextValues(): (GoogleAppsScript.Spreadsheet.RichTextValue | null)[][] {
    return mapCells(this, richTextOf);
  }

  getRichTextValue(): GoogleAppsScript.Spreadsheet.RichTextValue | null {
    return firstCell(this, richTextOf);
  }

  isBlank(): boolean {
    return mapCells(this, (cell) => cell?.formula === undefined && (cell?.value ?? '') === '')
      .flat()
      .every(Boolean);
  }
}
