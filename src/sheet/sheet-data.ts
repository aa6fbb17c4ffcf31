import { cellKey } from './cell-ref';

/** A merged rectangle, counted from 1 as sheets do. */
export interface Merge {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A custom header of the office: its meaning (the name of a field, or of none), and whether it is printed; as typed. */
export interface HeaderSetting {
  header: string;
  meaning: string;
  printed: string;
}

/** The form and fiscal year with which the add-on created a sheet. */
export interface SheetOrigin {
  form?: string;
  year?: number;
  /** True where it was made with columns of the office's own: then none of the form's can be lost. */
  own?: boolean;
}

/** One sheet, read at once: row 1 of the sheet is index 0 of `text`. */
export interface SheetData {
  name: string;
  /** Cells as Sheets displays them. */
  text: string[][];
  merges: Merge[];
  /**
   * What the add-on noted when it created the sheet; a copy, a paste or a sheet made by hand has nothing. Called only where
   * headers and title leave a doubt, because it is a call to Google.
   */
  origin?: () => SheetOrigin;
  /**
   * The custom headers of ตั้งค่า. Called only where a header is not known without them, because it may be a call to
   * Google.
   */
  words?: () => readonly HeaderSetting[];
}

/** Cells with every merged value copied to all rows of its merge, and the row where each such value is. */
export interface SpreadCells {
  text: string[][];
  /** The sheet row (from 1) where the text of the cell is. */
  homeRow(row: number, column: number): number;
  /** True for a cell that is merged over several columns. */
  isAcross(row: number, column: number): boolean;
}

/** Spreads merged values: a value belongs to every row of its merge, in the merge's first column. */
export function spreadMerges(data: SheetData): SpreadCells {
  const tall = data.merges.filter((merge) => merge.rows > 1);
  const wide = new Set(data.merges.filter(({ columns }) => columns > 1).map(cellKey));
  const isAcross = (row: number, column: number) => wide.has(cellKey({ row, column }));
  if (tall.length === 0) return { text: data.text, homeRow: (row) => row, isAcross };
  const text = data.text.map((row) => [...row]);
  const home = new Map<string, number>();
  for (const merge of tall) {
    const value = data.text[merge.row - 1]?.[merge.column - 1] ?? '';
    for (let row = merge.row; row < merge.row + merge.rows; row++) {
      const cells = text[row - 1];
      if (!cells) continue;
      cells[merge.column - 1] = value;
      home.set(cellKey({ row, column: merge.column }), merge.row);
    }
  }
  return { text, homeRow: (row, column) => home.get(cellKey({ row, column })) ?? row, isAcross };
}

/**
 * False where no merge can change how a sheet is read: a merge shows its value in its first cell alone, so that it needs a blank
 * cell under that; or, below the first row, beside a cell that is alone in its row.
 */
export const mayBeMerged = (text: SheetData['text']): boolean =>
  text.some(
    (row, r) =>
      (r > 0 && row.filter((cell) => cell !== '').length === 1) ||
      row.some((cell, c) => cell !== '' && text[r + 1]?.[c] === ''),
  );
