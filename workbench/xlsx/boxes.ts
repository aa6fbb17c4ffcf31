import type { Box } from '../a1';

/** Does something with each cell of a box, which is inside the grid. */
export type ForEachCell = (box: Box, act: (row: number, column: number) => void) => void;

/** The cells for which `keyOf` gives the same key, as few rectangles as columns allow. */
export function boxesByKey<T>(
  rows: readonly (readonly (T | undefined)[] | undefined)[],
  keyOf: (item: T) => string | null,
): Map<string, Box[]> {
  const columns: Map<number, { key: string; box: Box }[]> = new Map();
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const key = cell === undefined ? null : keyOf(cell);
      if (key === null) return;
      const runs = columns.get(column) ?? [];
      columns.set(column, runs);
      const last = runs.at(-1);
      if (last && last.key === key && last.box.row + last.box.rows === row + 1) last.box.rows++;
      else runs.push({ key, box: { row: row + 1, column: column + 1, rows: 1, columns: 1 } });
    });
  });
  const found = new Map<string, Box[]>();
  for (const column of [...columns.keys()].sort((a, b) => a - b)) {
    for (const { key, box } of columns.get(column) ?? []) {
      const boxes = found.get(key) ?? [];
      found.set(key, boxes);
      const left = boxes.find(
        (other) =>
          other.row === box.row && other.rows === box.rows && other.column + other.columns === box.column,
      );
      if (left) left.columns++;
      else boxes.push(box);
    }
  }
  return found;
}
