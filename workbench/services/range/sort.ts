import type { Box } from '../../a1';
import type { Cell, CellValue, SheetData } from '../../book';

/** A column of the sheet (from 1) to sort by, ascending by default. */
export type SortKey = number | { column: number; ascending?: boolean };

const RANKS: Record<string, number> = { number: 0, string: 1, boolean: 2, object: 3 };
const collator = new Intl.Collator('th');

function compareValues(a: CellValue, b: CellValue): number {
  const rank = (RANKS[typeof a] ?? 0) - (RANKS[typeof b] ?? 0);
  if (rank !== 0) return rank;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b) || 0;
}

/** Sorts the rows of a box; empty cells come last in both directions. Cells move with their notes and formats. */
export function sortRows(sheet: SheetData, box: Box, keys: readonly SortKey[]): void {
  const lines = Array.from({ length: box.rows }, (_line, offset) => {
    const cells = sheet.cells[box.row - 1 + offset] ?? [];
    return Array.from({ length: box.columns }, (_cell, column) => cells[box.column - 1 + column]);
  });
  const valueIn = (line: (Cell | undefined)[], column: number): CellValue =>
    line[column - box.column]?.value ?? null;
  lines.sort((a, b) => {
    for (const key of keys) {
      const column = Math.abs(typeof key === 'number' ? key : key.column);
      const ascending = typeof key === 'number' ? key > 0 : (key.ascending ?? true);
      const [left, right] = [valueIn(a, column), valueIn(b, column)];
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
        continue;
      }
      const order = compareValues(left, right);
      if (order !== 0) return ascending ? order : -order;
    }
    return 0;
  });
  lines.forEach((line, offset) => {
    const row = box.row - 1 + offset;
    sheet.cells[row] ??= [];
    line.forEach((cell, column) => {
      (sheet.cells[row] as (Cell | undefined)[])[box.column - 1 + column] = cell;
    });
  });
}
