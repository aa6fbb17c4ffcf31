import { cellKey, cellOfKey } from '../sheet/cell-ref';
import type { SheetData } from '../sheet/sheet-data';
import { readOrigin } from './origin';
import { formulasByCell, isAsRead, mergesOf } from './read-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet as it is read before a write. */
export interface SheetToWrite extends SheetData {
  /** The values of the cells; left out if only free rows are to be written. */
  values?: unknown[][];
  /** Number formats, down to row `last`. */
  formats: string[][];
  /** By `cellKey`. */
  formulas: ReadonlyMap<string, string>;
  /** The last row that was read: `under` rows below the text, or as many of them as the sheet has. */
  last: number;
  /** True if the text, which is read last, is of the same cells as all that was read before it. */
  isCurrent: () => boolean;
}

/**
 * Gives a function that reads a sheet for a write: each kind of data in one call, the text last, with `under` free rows
 * below it. While it reads, a user may sort, insert or delete rows; the values of cells are then not the texts shown, and
 * the data are not current. They are current if a second read gives the same text.
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
    const isSameAsEarlier = all === earlier;
    earlier = all;
    const text = shown.slice(0, rows);
    // The last row of a sheet's data is never empty, unless the rows moved up in the meantime.
    const hasContent = (row: number) =>
      isFilled(text[row - 1] ?? []) || [...formulas.keys()].some((key) => cellOfKey(key).row === row);
    let isOriginRead = false;
    const data: SheetToWrite = {
      name,
      text,
      merges,
      ...values,
      formats,
      formulas,
      last,
      origin() {
        isOriginRead = true;
        return readOrigin(sheet);
      },
      isCurrent() {
        if (shown.slice(rows).some(isFilled)) return false;
        if (!isSameAsEarlier && !(hasContent(rows) && showsItself(shown, values.values ?? [], formulas)))
          return false;
        return !isOriginRead || isAsRead(sheet, data, last);
      },
    };
    return data;
  };
}

const isFilled = (row: readonly string[]): boolean => row.some((text) => text !== '');

/** True if every cell whose value is a text shows that text. */
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
