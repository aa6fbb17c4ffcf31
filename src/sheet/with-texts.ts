import type { CellText } from './cell-blocks';

/** The rows of a sheet after these texts are written; missing rows and columns are added. */
export function withTexts(rows: readonly (readonly string[])[], writes: readonly CellText[]): string[][] {
  const changed = rows.map((row) => [...row]);
  for (const { row, column, text } of writes) {
    while (changed.length < row) changed.push([]);
    const cells = changed[row - 1] as string[];
    while (cells.length < column) cells.push('');
    cells[column - 1] = text;
  }
  return changed;
}
