import { columnLetter } from '../../../src/sheet/a1';
import type { CellView, SheetView } from '../protocol';

/** A line of the grid's data: its row number, and by column number what the user edits. */
export type Line = { row: number } & Record<number, string>;

const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 24;
const FONT_SIZE = 14;
/** In font sizes. */
const LINE_HEIGHT = 1.45;
const MAX_HEIGHT_PX = 320;
/** Thai breaks between words, so that lines are not filled to their end. */
const FILL_FACTOR = 1.25;

const key = (row: number, column: number): string => `${row},${column}`;

/** A sheet by cell. */
export class SheetModel {
  readonly view: SheetView;
  readonly lines: Line[];
  private readonly cells = new Map<string, CellView>();
  /** The pixels that a merged cell takes; null for the cells it hides. */
  private readonly merged = new Map<string, { width: number; height: number } | null>();

  constructor(view: SheetView) {
    this.view = view;
    this.lines = Array.from({ length: view.rows }, (_, index): Line => ({ row: index + 1 }));
    for (const cell of view.cells) {
      this.cells.set(key(cell.r, cell.c), cell);
      const line = this.lines[cell.r - 1];
      if (line) line[cell.c] = cell.e ?? cell.t ?? '';
    }
    for (const merge of view.merges) {
      for (let row = merge.row; row < merge.row + merge.rows; row++) {
        for (let column = merge.column; column < merge.column + merge.columns; column++) {
          this.merged.set(key(row, column), null);
        }
      }
      const sum = (from: number, count: number, size: (index: number) => number): number =>
        Array.from({ length: count }, (_, index) => size(from + index)).reduce((a, b) => a + b, 0);
      this.merged.set(key(merge.row, merge.column), {
        width: sum(merge.column, merge.columns, (column) => this.width(column)),
        height: sum(merge.row, merge.rows, (row) => this.height(row)),
      });
    }
  }

  cell(row: number, column: number): CellView | undefined {
    return this.cells.get(key(row, column));
  }

  /** The text of a cell as the user edits it. */
  content(row: number, column: number): string {
    return this.lines[row - 1]?.[column] ?? '';
  }

  /** The size of a merged cell; null for a cell that a merge hides, undefined for any other. */
  merge(row: number, column: number): { width: number; height: number } | null | undefined {
    return this.merged.get(key(row, column));
  }

  /** The width of a text that flows over the empty cells at its right; null where it stays in its cell. */
  reach(row: number, column: number): number | null {
    const cell = this.cell(row, column);
    const look = this.look(cell);
    if (!cell?.t || look['white-space'] === 'pre-wrap' || look.overflow || look['text-align']) return null;
    let width = this.width(column);
    let next = column + 1;
    const needed = widthOf(cell.t, look) + 12;
    while (width < needed && next <= this.view.columns && !this.cell(row, next)?.t) {
      width += this.width(next);
      next += 1;
    }
    return next === column + 1 ? null : width;
  }

  look(cell: CellView | undefined): Record<string, string> {
    return (cell?.s === undefined ? undefined : this.view.looks[cell.s]) ?? {};
  }

  choices(row: number, column: number): string[] | undefined {
    const cell = this.cell(row, column);
    return cell?.v === undefined ? undefined : this.view.choices[cell.v];
  }

  width(column: number): number {
    return this.view.widths[column] ?? DEFAULT_WIDTH;
  }

  height(row: number): number {
    return this.view.heights[row] ?? DEFAULT_HEIGHT;
  }

  name(column: number): string {
    return columnLetter(column);
  }

  /** The heights of rows that are not of the default height: set ones, and those whose text needs more lines. */
  heights(): Map<number, number> {
    const heights = new Map<number, number>();
    for (const cell of this.view.cells) {
      if (!cell.t || this.merge(cell.r, cell.c) !== undefined) continue;
      const look = this.look(cell);
      const wraps = look['white-space'] === 'pre-wrap';
      const lines = linesOf(cell.t, wraps ? this.width(cell.c) - 11 : Number.POSITIVE_INFINITY, look);
      const height = Math.min(MAX_HEIGHT_PX, lines * sizeOf(look) * LINE_HEIGHT + 5);
      if (height > Math.max(DEFAULT_HEIGHT + 2, heights.get(cell.r) ?? 0))
        heights.set(cell.r, Math.ceil(height));
    }
    for (const [row, height] of Object.entries(this.view.heights)) heights.set(Number(row), height);
    return heights;
  }
}

const measure = document.createElement('canvas').getContext('2d');

/** Pixels of a letter's size. */
const sizeOf = (look: Record<string, string>): number =>
  look['font-size'] ? (Number.parseFloat(look['font-size']) * 4) / 3 : FONT_SIZE;

function widthOf(text: string, look: Record<string, string>): number {
  if (!measure) return 0;
  measure.font = `${look['font-weight'] === 'bold' ? '600 ' : ''}${sizeOf(look)}px Sarabun`;
  return measure.measureText(text).width;
}

function linesOf(text: string, width: number, look: Record<string, string>): number {
  return text.split('\n').reduce((sum, part) => {
    const needed = widthOf(part, look);
    return sum + (needed <= width ? 1 : Math.max(1, Math.ceil((needed * FILL_FACTOR) / width)));
  }, 0);
}
