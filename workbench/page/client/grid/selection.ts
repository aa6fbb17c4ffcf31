import { type Box, overlaps } from '../../../a1';
import type { Axis } from './axis';

/** A cell; row and column from 1. */
export interface Place {
  row: number;
  column: number;
}

/** The cell that keys go to, and the opposite corner of the selected cells. */
interface Marked {
  active: Place;
  end: Place;
}

/** What a movement needs to know of a sheet. */
interface Field {
  rows: Axis;
  columns: Axis;
  merges: readonly Box[];
  isFilled(row: number, column: number): boolean;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEPS: Record<Direction, { row: -1 | 0 | 1; column: -1 | 0 | 1 }> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/** The cells that are selected: whole merges, as in every spreadsheet. */
export function boxOf({ active, end }: Marked, merges: readonly Box[]): Box {
  let box = between(active, end);
  for (let grown = true; grown; ) {
    grown = false;
    for (const merge of merges) {
      if (!overlaps(box, merge)) continue;
      const both = around(box, merge);
      grown ||= both.rows !== box.rows || both.columns !== box.columns;
      box = both;
    }
  }
  return box;
}

function between(a: Place, b: Place): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

function around(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const bottom = Math.max(a.row + a.rows, b.row + b.rows);
  const right = Math.max(a.column + a.columns, b.column + b.columns);
  return { row, column, rows: bottom - row, columns: right - column };
}

/** The box of one cell, or of the merge that it is in. */
export function cellBox({ row, column }: Place, merges: readonly Box[]): Box {
  const box = { row, column, rows: 1, columns: 1 };
  return merges.find((merge) => overlaps(merge, box)) ?? box;
}

/** The top left cell of a merge, or the cell itself. */
export function originOf(place: Place, merges: readonly Box[]): Place {
  const { row, column } = cellBox(place, merges);
  return { row, column };
}

/** The next cell that is not hidden; a merge is left as one cell. */
export function stepFrom(place: Place, direction: Direction, field: Field): Place {
  const step = STEPS[direction];
  const { row, column, rows, columns } = cellBox(place, field.merges);
  const edgeRow = step.row > 0 ? row + rows - 1 : row;
  const edgeColumn = step.column > 0 ? column + columns - 1 : column;
  const next = {
    row: step.row === 0 ? place.row : field.rows.next(edgeRow, step.row),
    column: step.column === 0 ? place.column : field.columns.next(edgeColumn, step.column),
  };
  return originOf(next, field.merges);
}

/** Where Ctrl with an arrow leads: to the end of the filled cells, or over empty ones to the next filled one. */
export function jumpFrom(place: Place, direction: Direction, field: Field): Place {
  const isFilled = ({ row, column }: Place): boolean => field.isFilled(row, column);
  const isSame = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;
  let at = place;
  let next = stepFrom(at, direction, field);
  const inFilled = isFilled(at) && isFilled(next);
  while (!isSame(at, next)) {
    if (inFilled && !isFilled(next)) return at;
    at = next;
    if (!inFilled && isFilled(at)) return at;
    next = stepFrom(at, direction, field);
  }
  return at;
}

/** A cell inside selected ones after Enter or Tab: row by row or column by column, and round again. */
export function cycleIn(box: Box, place: Place, direction: Direction): Place {
  const { row, column } = STEPS[direction];
  const across = column !== 0;
  const count = box.rows * box.columns;
  const index = across
    ? (place.row - box.row) * box.columns + place.column - box.column
    : (place.column - box.column) * box.rows + place.row - box.row;
  const next = (index + row + column + count) % count;
  return across
    ? { row: box.row + Math.floor(next / box.columns), column: box.column + (next % box.columns) }
    : { row: box.row + (next % box.rows), column: box.column + Math.floor(next / box.rows) };
}
