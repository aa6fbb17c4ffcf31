import { columnLetter } from '../../../../src/sheet/a1';
import type { Box } from '../../../a1';
import type { CellView, SheetView } from '../../protocol';
import { Axis } from './axis';
import { textHeights, textWidth } from './text-size';

const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 24;
const MAX_HEIGHT_PX = 800;
/** Left and right of a text in its cell. */
const PADDING_PX = 5;

const key = (row: number, column: number): string => `${row},${column}`;

/** A sheet by cell, with the places of its rows and columns. */
export class SheetModel {
  readonly view: SheetView;
  readonly rows: Axis;
  readonly columns: Axis;
  private readonly cells = new Map<string, CellView>();
  /** The merges by their cells. */
  private readonly merged = new Map<string, Box>();

  constructor(view: SheetView) {
    this.view = view;
    for (const cell of view.cells) this.cells.set(key(cell.r, cell.c), cell);
    for (const merge of view.merges) {
      for (let row = merge.row; row < merge.row + merge.rows; row++) {
        for (let column = merge.column; column < merge.column + merge.columns; column++) {
          this.merged.set(key(row, column), merge);
        }
      }
    }
    const hiddenColumns = new Set(view.hiddenColumns);
    const width = (column: number): number => view.widths[column] ?? DEFAULT_WIDTH;
    this.columns = new Axis(view.columns, (column) => (hiddenColumns.has(column) ? 0 : width(column)));
    const hiddenRows = new Set(view.hiddenRows);
    const heights = this.heights(hiddenRows);
    this.rows = new Axis(view.rows, (row) =>
      hiddenRows.has(row) ? 0 : (heights.get(row) ?? DEFAULT_HEIGHT),
    );
  }

  cell(row: number, column: number): CellView | undefined {
    return this.cells.get(key(row, column));
  }

  isFilled(row: number, column: number): boolean {
    return (this.cell(row, column)?.t ?? '') !== '';
  }

  get merges(): readonly Box[] {
    return this.view.merges;
  }

  /** The text of a cell as the user edits it. */
  content(row: number, column: number): string {
    const cell = this.cell(row, column);
    return cell?.e ?? cell?.t ?? '';
  }

  /** The merge that a cell is in. */
  merge(row: number, column: number): Box | undefined {
    return this.merged.get(key(row, column));
  }

  /** The width of a text that flows over the empty cells at its right; null where it stays in its cell. */
  reach(row: number, column: number, text: string): number | null {
    const cell = this.cell(row, column);
    const look = this.look(cell);
    if (!text || look['white-space'] === 'pre-wrap' || look.overflow || look['text-align']) return null;
    if (cell?.v !== undefined || cell?.tick !== undefined) return null;
    let width = this.columns.size(column);
    let next = column + 1;
    const needed = textWidth(text, look) + 2 * PADDING_PX + 2;
    while (width < needed && next <= this.view.columns && !this.isFilled(row, next)) {
      width += this.columns.size(next);
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

  name(column: number): string {
    return columnLetter(column);
  }

  /** The last row and column with a text. */
  filledSize(): { row: number; column: number } {
    let [row, column] = [1, 1];
    for (const cell of this.view.cells) {
      if (!cell.t) continue;
      row = Math.max(row, cell.r);
      column = Math.max(column, cell.c);
    }
    return { row, column };
  }

  /** The heights of rows that are not of the default height: set ones, and those whose text needs more. */
  private heights(hidden: ReadonlySet<number>): Map<number, number> {
    const heights = new Map<number, number>();
    const measured = this.view.cells.filter(
      ({ r, c, t }) => t && !hidden.has(r) && this.view.heights[r] === undefined && !this.merge(r, c),
    );
    const texts = measured.map((cell) => {
      const look = this.look(cell);
      const width =
        look['white-space'] === 'pre-wrap' ? this.columns.size(cell.c) - 2 * PADDING_PX - 1 : null;
      return { text: cell.t ?? '', look, width };
    });
    textHeights(texts).forEach((height, index) => {
      const row = measured[index]?.r ?? 0;
      const needed = Math.min(MAX_HEIGHT_PX, height + 4);
      if (needed > Math.max(DEFAULT_HEIGHT + 2, heights.get(row) ?? 0)) heights.set(row, needed);
    });
    for (const [row, height] of Object.entries(this.view.heights)) heights.set(Number(row), height);
    return heights;
  }
}
