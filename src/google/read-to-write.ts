import { cellKey } from '../sheet/cell-ref';
import type { SheetData } from '../sheet/sheet-data';
import { formulasByCell, isAsRead, mergesOf, readOrigin } from './sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet as it is read by what may write into it. */
export interface SheetToWrite extends SheetData {
  /** What each cell holds; left out where only free rows are to be written. */
  values?: unknown[][];
  /** On to the row `last`. */
  formats: string[][];
  /** By `cellKey`. */
  formulas: ReadonlyMap<string, string>;
  /** The last row that was read: of those asked for under the text, as far as the sheet has them. */
  last: number;
  /** Whether the text, read last, is of the same cells as all that was read before it. */
  isCurrent: () => boolean;
}

/**
 * Reads a sheet for writing, each kind of thing in one call and the text as the last of all, with so many free rows under
 * it. By hand anyone may sort, or insert and delete rows, while it is read; then the texts that cells hold are not those
 * that they show, and what was read is not current. What a second reading shows alike is.
 */
export function readerToWrite(sheet: Sheet, name: string, under = 0): () => SheetToWrite {
  let earlier = '';
  return () => {
    const filled = sheet.getDataRange();
    const rows = filled.getNumRows();
    const last = under === 0 ? rows : Math.min(rows + under, sheet.getMaxRows());
    const range = last === rows ? filled : sheet.getRange(1, 1, last, filled.getNumColumns());
    const merges = mergesOf(range);
    const values: { values?: unknown[][] } = under === 0 ? { values: range.getValues() } : {};
    const formulas = formulasByCell(range.getFormulas());
    const formats: string[][] = range.getNumberFormats();
    const shown: string[][] = range.getDisplayValues();
    const all = JSON.stringify(shown);
    const isAgain = all === earlier;
    earlier = all;
    const text = shown.slice(0, rows);
    // Something is in the last row of a sheet's data, or it moved up meanwhile.
    const isHeld = (row: number) =>
      isFilled(text[row - 1] ?? []) || [...formulas.keys()].some((cell) => cell.startsWith(`${row}:`));
    let isAskedLater = false;
    const data: SheetToWrite = {
      ...{ name, text, merges, ...values, formats, formulas, last },
      origin() {
        isAskedLater = true;
        return readOrigin(sheet);
      },
      isCurrent() {
        if (shown.slice(rows).some(isFilled)) return false;
        if (!isAgain && !(isHeld(rows) && showsItself(shown, values.values ?? [], formulas))) return false;
        return !isAskedLater || isAsRead(sheet, data, last);
      },
    };
    return data;
  };
}

const isFilled = (row: readonly string[]): boolean => row.some((text) => text !== '');

/** Whether every cell known to hold a text shows that one. */
const showsItself = (
  shown: readonly (readonly string[])[],
  values: readonly (readonly unknown[])[],
  formulas: ReadonlyMap<string, string>,
): boolean =>
  shown.every((row, r) =>
    row.every((text, c) => {
      const value = values[r]?.[c];
      return (
        typeof value !== 'string' || value === text || formulas.has(cellKey({ row: r + 1, column: c + 1 }))
      );
    }),
  );
