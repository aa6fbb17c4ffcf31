import type { SheetData } from '../../sheet/sheet-data';

/**
 * The data with two columns (from 1) in each other's place, headers and merges down a column too. A row in which one of them is merged
 * with a column beside it stays as it is: its words are of the whole row.
 */
export function swapColumns(data: SheetData, first: number, second: number): SheetData {
  const other = (column: number) => (column === first ? second : column === second ? first : column);
  const isWide = (row: number) =>
    data.merges.some(
      (merge) =>
        merge.columns > 1 &&
        merge.row <= row &&
        row < merge.row + merge.rows &&
        [first, second].some((each) => merge.column <= each && each < merge.column + merge.columns),
    );
  const text = data.text.map((row, index) => {
    if (isWide(index + 1)) return row;
    return row.map((cell, i) => row[other(i + 1) - 1] ?? cell);
  });
  const merges = data.merges.map((merge) =>
    merge.columns > 1 ? merge : { ...merge, column: other(merge.column) },
  );
  return { ...data, text, merges };
}
