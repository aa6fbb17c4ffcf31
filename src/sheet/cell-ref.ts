/** A cell of a sheet; row and column from 1. */
export interface CellRef {
  row: number;
  column: number;
}

/**
 * A cell as the key of a Map or Set.
 * @example cellKey({ row: 3, column: 2 }) // '3:2'
 */
export const cellKey = ({ row, column }: CellRef): string => `${row}:${column}`;

/**
 * The cell of a key from `cellKey`.
 * @example cellOfKey('3:2') // { row: 3, column: 2 }
 */
export function cellOfKey(key: string): CellRef {
  const [row, column] = key.split(':');
  return { row: Number(row), column: Number(column) };
}
