import type { SpreadCells } from '../sheet/sheet-data';
import { isBlank } from '../thai/text';

/** A filled cell of a row. */
export interface RowCell {
  /** From 1. */
  column: number;
  text: string;
  /** The row (from 1) that holds its text; a merged cell is seen in every row of its merge. */
  homeRow: number;
  /** True where it is merged over several columns. */
  across?: boolean;
}

/** One row of a sheet that is not blank. */
export interface SheetRow {
  /** From 1. */
  row: number;
  cells: [RowCell, ...RowCell[]];
}

/** The rows of a sheet by index from 0, merged values in every row of their merge; null where a row is blank. */
export function readSheetRows({ text, homeRow, isAcross }: SpreadCells): (SheetRow | null)[] {
  return text.map((cells, index) => {
    const filled = cells.flatMap((cell, i): RowCell[] => {
      if (isBlank(cell)) return [];
      const [row, column] = [index + 1, i + 1];
      const across = isAcross(row, column);
      return [{ column, text: cell, homeRow: homeRow(row, column), ...(across && { across }) }];
    });
    const [first, ...more] = filled;
    return first ? { row: index + 1, cells: [first, ...more] } : null;
  });
}

/** The cells of a row that no merge from above has put there. */
export const unmergedCells = ({ row, cells }: SheetRow): RowCell[] =>
  cells.filter(({ homeRow }) => homeRow === row);

/** The only cell of a row, which no merge from above has put there; null where it holds several. */
export function loneCell(row: SheetRow): RowCell | null {
  const [first, second] = row.cells;
  return first && !second && first.homeRow === row.row ? first : null;
}
