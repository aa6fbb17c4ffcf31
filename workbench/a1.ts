import { columnLetter } from '../src/sheet/a1';

/** A rectangle of cells; rows and columns count from 1. */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The size of a grid. */
export interface Size {
  rows: number;
  columns: number;
}

/** "A" → 1, "AA" → 27. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** The A1 notation of a box: "B2" or "B2:D5". */
export function a1Of(box: Box): string {
  const first = `${columnLetter(box.column)}${box.row}`;
  if (box.rows === 1 && box.columns === 1) return first;
  return `${first}:${columnLetter(box.column + box.columns - 1)}${box.row + box.rows - 1}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/;

/** The box of "B2", "D5:B2", "5:7", "D:F", "D2:D" in a grid of this size, or null if the text is no range. */
export function parseA1(a1: string, grid: Size): Box | null {
  const ends = a1.trim().split(':');
  if (ends.length > 2) return null;
  const corners = ends.map((end) => CORNER.exec(end));
  const [first, second = first] = corners;
  if (!first?.[0] || !second?.[0]) return null;
  if (ends.length === 1 && !(first[1] && first[2])) return null;
  // A side without a row number ("D:F", "D2:D") reaches the grid's edge; likewise one without letters.
  const rows = [first[2] ? Number(first[2]) : 1, second[2] ? Number(second[2]) : grid.rows];
  const columns = [first[1] ? columnNumber(first[1]) : 1, second[1] ? columnNumber(second[1]) : grid.columns];
  if (!first[2] && second[2]) rows.splice(0, 2, Number(second[2]), grid.rows);
  if (!first[1] && second[1]) columns.splice(0, 2, columnNumber(second[1]), grid.columns);
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

const R1C1 = /^R([1-9]\d*)C([1-9]\d*)$/i;

/**
 * A reference as Range takes it, R1C1 included: its box, and the notation that Range gives back, in which whole rows and
 * columns stay whole. Null if the text is no range.
 * @example readReference('7:5', grid) // { box, notation: '5:7' }
 */
export function readReference(text: string, grid: Size): { box: Box; notation: string } | null {
  const ends = text.split(':').map((end) => {
    const [place, row, column] = R1C1.exec(end.trim()) ?? [];
    return place === undefined ? end : `${columnLetter(Number(column))}${row}`;
  });
  const a1 = ends.join(':');
  const box = parseA1(a1, grid);
  return box && { box, notation: notationOf(a1, box) };
}

function notationOf(a1: string, box: Box): string {
  if (/^[\s$:\d]+$/.test(a1)) return `${box.row}:${box.row + box.rows - 1}`;
  if (/^[\s$:A-Z]+$/i.test(a1))
    return `${columnLetter(box.column)}:${columnLetter(box.column + box.columns - 1)}`;
  return a1Of(box);
}

/** Splits "'ชื่อ แผ่น'!A1:B2" into the sheet's name (null when there is none, as in "!A1") and the cells. */
export function splitSheetName(reference: string): { sheet: string | null; a1: string } {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]*))!(.*)$/.exec(reference.trim());
  if (!match) return { sheet: null, a1: reference.trim() };
  return { sheet: (match[1] ?? match[2] ?? '').replace(/''/g, "'") || null, a1: match[3] ?? '' };
}

/** True when the boxes share a cell. */
export function overlaps(a: Box, b: Box): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** True when every cell of `inner` is in `outer`. */
export function holds(outer: Box, inner: Box): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

/** The part of a box inside a grid, or null if no part is. */
export function clampBox(box: Box, grid: Size): Box | null {
  const rows = Math.min(box.rows, grid.rows - box.row + 1);
  const columns = Math.min(box.columns, grid.columns - box.column + 1);
  return rows < 1 || columns < 1 ? null : { ...box, rows, columns };
}
