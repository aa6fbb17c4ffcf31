import type { Box } from '../../../a1';
import { words } from '../../words';
import type { Axis } from './axis';
import {
  type DrawnColumns,
  type DrawnRow,
  drawHead,
  drawRow,
  HEAD_HEIGHT,
  make,
  ROW_HEAD_WIDTH,
} from './draw';
import { cellBox, type Place } from './selection';
import type { SheetModel } from './sheet-model';

/** What is marked on the sheet. */
interface Marks {
  box: Box;
  active: Place;
  /** Cells that were copied or cut. */
  clip: Box | null;
}

/** Rows drawn beyond the visible ones, so that scrolling shows no blank. */
const ROWS_AROUND = 8;
/** Texts flow over the cells at their right: columns so far to the left are drawn too. */
const LEFT_PX = 600;
/** Frozen rows or columns may take so much of the grid; with more of them nothing else could be seen. */
const MAX_FROZEN_SHARE = 0.7;

/** Draws a sheet: the rows and columns in sight, in normal flow, the frozen ones by `position: sticky`. */
export class GridView {
  readonly scroller = make('div.scroller');
  private readonly canvas = make('div.canvas', { role: 'grid' });
  private readonly above = make('div.gap', { role: 'presentation' });
  private readonly below = make('div.gap', { role: 'presentation' });
  private rows = new Map<number, DrawnRow>();
  private head: DrawnRow | null = null;
  private model: SheetModel | null = null;
  private columns: DrawnColumns = { frozen: 0, first: 1, last: 0 };
  private frozenRows = 0;
  private marks: Marks | null = null;
  private painted: [HTMLElement, string][] = [];

  constructor(
    element: HTMLElement,
    private readonly shownText: (row: number, column: number) => string,
    private readonly onScroll: () => void,
  ) {
    this.scroller.append(this.canvas);
    element.append(this.scroller);
    this.scroller.addEventListener('scroll', () => {
      this.render();
      this.onScroll();
    });
    new ResizeObserver(() => {
      this.render();
      this.onScroll();
    }).observe(this.scroller);
  }

  /** Draws a sheet anew. */
  show(model: SheetModel): void {
    if (this.model?.view.name !== model.view.name) this.scroller.scrollTo(0, 0);
    this.model = model;
    this.rows.clear();
    this.head = null;
    const { canvas } = this;
    canvas.style.width = `${ROW_HEAD_WIDTH + model.columns.length}px`;
    canvas.setAttribute('aria-label', `${words.sheet} ${model.view.name}`);
    canvas.setAttribute('aria-rowcount', `${model.view.rows + 1}`);
    canvas.setAttribute('aria-colcount', `${model.view.columns + 1}`);
    this.render();
  }

  /** Draws one row anew: a text of it is newer than the model. */
  redrawRow(row: number): void {
    const { model } = this;
    const old = this.rows.get(row);
    if (!model || !old) return;
    const fresh = this.rowOf(model, row);
    old.element.replaceWith(fresh.element);
    this.rows.set(row, fresh);
    this.paint();
  }

  mark(marks: Marks): void {
    this.marks = marks;
    this.paint();
  }

  /** Scrolls until a cell is in sight. */
  reveal(place: Place): void {
    const { model, scroller } = this;
    if (!model) return;
    const { row, column, rows, columns } = cellBox(place, model.merges);
    if (row > this.frozenRows) {
      const height = scroller.clientHeight - HEAD_HEIGHT - model.rows.start(this.frozenRows + 1);
      scroller.scrollTop = scrolled(
        scroller.scrollTop,
        model.rows,
        this.frozenRows,
        [row, row + rows - 1],
        height,
      );
    }
    const { frozen } = this.columns;
    if (column > frozen) {
      const width = scroller.clientWidth - ROW_HEAD_WIDTH - model.columns.start(frozen + 1);
      scroller.scrollLeft = scrolled(
        scroller.scrollLeft,
        model.columns,
        frozen,
        [column, column + columns - 1],
        width,
      );
    }
    this.render();
  }

  /** How many rows one page has. */
  get pageRows(): number {
    return Math.max(1, Math.floor(this.scroller.clientHeight / 30) - 2);
  }

  /** Where a cell is on the screen, in pixels of the window; null while it is scrolled out of sight. */
  rectOf(place: Place): { left: number; top: number; width: number; height: number } | null {
    const { model, scroller } = this;
    if (!model) return null;
    const { row, column, rows, columns } = cellBox(place, model.merges);
    const outer = scroller.getBoundingClientRect();
    const isFrozenRow = row <= this.frozenRows;
    const isFrozenColumn = column <= this.columns.frozen;
    const x = model.columns.start(column) - (isFrozenColumn ? 0 : scroller.scrollLeft);
    const y = model.rows.start(row) - (isFrozenRow ? 0 : scroller.scrollTop);
    const width = model.columns.end(column + columns - 1) - model.columns.start(column);
    const height = model.rows.end(row + rows - 1) - model.rows.start(row);
    const hiddenLeft = !isFrozenColumn && x + width <= model.columns.start(this.columns.frozen + 1);
    const hiddenAbove = !isFrozenRow && y + height <= model.rows.start(this.frozenRows + 1);
    const isOut = x > scroller.clientWidth || y > scroller.clientHeight;
    if (hiddenLeft || hiddenAbove || isOut) return null;
    return { left: outer.left + ROW_HEAD_WIDTH + x, top: outer.top + HEAD_HEIGHT + y, width, height };
  }

  private render(): void {
    const { model, scroller } = this;
    if (!model) return;
    const { rows, columns, view } = model;
    this.frozenRows = fitting(rows, view.frozenRows, scroller.clientHeight * MAX_FROZEN_SHARE);
    const frozen = fitting(columns, view.frozenColumns, scroller.clientWidth * MAX_FROZEN_SHARE);
    const left = scroller.scrollLeft + columns.start(frozen + 1) - LEFT_PX;
    const seen: DrawnColumns = {
      frozen,
      first: Math.max(frozen + 1, columns.at(left)),
      last: columns.at(scroller.scrollLeft + scroller.clientWidth),
    };
    let first = rows.at(scroller.scrollTop + rows.start(this.frozenRows + 1)) - ROWS_AROUND;
    const last = Math.min(view.rows, rows.at(scroller.scrollTop + scroller.clientHeight) + ROWS_AROUND);
    first = Math.max(this.frozenRows + 1, first);
    for (const { row, column, rows: high, columns: wide } of view.merges) {
      if (row > this.frozenRows && row < first && row + high > first) first = row;
      if (column > frozen && column < seen.first && column + wide > seen.first) seen.first = column;
    }
    if (JSON.stringify(seen) !== JSON.stringify(this.columns)) {
      this.rows.clear();
      this.head = null;
    }
    this.columns = seen;
    this.head ??= drawHead(model, seen, words.selectAll);
    const wanted = [...Array(this.frozenRows).keys()].map((index) => index + 1);
    for (let row = first; row <= last; row++) wanted.push(row);
    const drawn = new Map<number, DrawnRow>();
    for (const row of wanted) {
      if (!rows.isHidden(row)) drawn.set(row, this.rows.get(row) ?? this.rowOf(model, row));
    }
    this.rows = drawn;
    this.above.style.height = `${rows.start(first) - rows.start(this.frozenRows + 1)}px`;
    this.below.style.height = `${rows.length - rows.end(last)}px`;
    this.place([...drawn].map(([row, { element }]) => [row, element]));
    this.paint();
  }

  private rowOf(model: SheetModel, row: number): DrawnRow {
    const drawn = drawRow(model, row, this.columns, this.shownText);
    if (row <= this.frozenRows) {
      drawn.element.classList.add('frozen-row');
      if (row === this.frozenRows) drawn.element.classList.add('last-frozen-row');
      drawn.element.style.top = `${HEAD_HEIGHT + model.rows.start(row)}px`;
    }
    return drawn;
  }

  /** Puts the rows into the document in their order; rows that are there already stay untouched. */
  private place(rows: readonly [number, HTMLElement][]): void {
    const isFrozen = ([row]: readonly [number, HTMLElement]): boolean => row <= this.frozenRows;
    const nodes = [
      this.head?.element,
      ...rows.filter(isFrozen).map(([, element]) => element),
      this.above,
      ...rows.filter((row) => !isFrozen(row)).map(([, element]) => element),
      this.below,
    ].filter((node) => node !== undefined);
    const wanted = new Set<Node>(nodes);
    for (const child of [...this.canvas.childNodes]) if (!wanted.has(child)) child.remove();
    let cursor = this.canvas.firstChild;
    for (const node of nodes) {
      if (node === cursor) cursor = node.nextSibling;
      else this.canvas.insertBefore(node, cursor);
    }
  }

  /** Shows what is marked, on the cells that are drawn. */
  private paint(): void {
    for (const [element, name] of this.painted) element.classList.remove(name);
    this.painted = [];
    const { marks, head } = this;
    if (!marks || !head) return;
    const add = (element: HTMLElement | undefined, name: string): void => {
      if (!element) return;
      element.classList.add(name);
      this.painted.push([element, name]);
    };
    const inside = (box: Box, row: number, column: number): boolean =>
      row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;
    const { box, active, clip } = marks;
    const isSingle = this.model && sameBox(box, cellBox(active, this.model.merges));
    for (const [row, { slots, head: rowHead }] of this.rows) {
      if (inside(box, row, box.column)) add(rowHead, 'lit');
      for (const [column, slot] of slots) {
        if (!isSingle && inside(box, row, column)) add(slot, 'marked');
        if (row === active.row && column === active.column) add(slot, 'active');
        if (clip && inside(clip, row, column))
          for (const edge of edgesOf(clip, row, column)) add(slot, `clip-${edge}`);
      }
    }
    for (const [column, slot] of head.slots) if (inside(box, box.row, column)) add(slot, 'lit');
  }
}

/** The edges of a box that a cell of it is at. */
function edgesOf(box: Box, row: number, column: number): string[] {
  return [
    ...(row === box.row ? ['top'] : []),
    ...(row === box.row + box.rows - 1 ? ['bottom'] : []),
    ...(column === box.column ? ['left'] : []),
    ...(column === box.column + box.columns - 1 ? ['right'] : []),
  ];
}

const sameBox = (a: Box, b: Box): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** How many of the frozen ones there is room for; none where they would fill the grid. */
function fitting(axis: Axis, frozen: number, pixels: number): number {
  return axis.start(frozen + 1) <= pixels ? frozen : 0;
}

/** How far to scroll so that the ones from `first` to `last` are between the frozen ones and the end of the view. */
function scrolled(
  now: number,
  axis: Axis,
  frozen: number,
  [first, last]: [number, number],
  length: number,
): number {
  const start = axis.start(first) - axis.start(frozen + 1);
  const end = axis.end(last) - axis.start(frozen + 1);
  if (start < now || end - start > length) return start;
  return end > now + length ? end - length : now;
}
