import type { Box } from '../../../a1';
import { rowAfter, type Shift } from '../../../shifts';
import type { GridKey } from './keys';
import {
  boxOf,
  cellBox,
  cycleIn,
  type Direction,
  jumpFrom,
  originOf,
  type Place,
  stepFrom,
} from './selection';
import type { SheetModel } from './sheet-model';

type Movement = Extract<GridKey, { kind: 'move' | 'page' | 'corner' | 'mark' }>;

const FIRST: Place = { row: 1, column: 1 };

/** The active cell of a sheet and the selected cells around it, as the user moves them. */
export class Cursor {
  active: Place = FIRST;
  /** The corner of the selected cells opposite the active one. */
  private end: Place = FIRST;
  /** Selected cells in which Enter and Tab move the active one. */
  private cycled: Box | null = null;
  /** The column in which a row of Tabs began: Enter goes back to it. */
  private tabColumn: number | null = null;

  constructor(
    private readonly model: () => SheetModel | null,
    /** Called with the cell to show after the user has moved. */
    private readonly moved: (seen: Place) => void,
  ) {}

  private get merges(): readonly Box[] {
    return this.model()?.merges ?? [];
  }

  /** The selected cells. */
  get box(): Box {
    return this.cycled ?? boxOf({ active: this.active, end: this.end }, this.merges);
  }

  /** True where more than the active cell is selected. */
  get isSeveral(): boolean {
    const { rows, columns } = this.box;
    const single = cellBox(this.active, this.merges);
    return rows * columns > single.rows * single.columns;
  }

  /** Selects cells without telling anybody. */
  set({ row, column, rows, columns }: Box): void {
    this.active = { row, column };
    this.end = { row: row + rows - 1, column: column + columns - 1 };
    this.cycled = null;
    this.tabColumn = null;
  }

  /** Goes with the rows that others have moved. */
  shift(shifts: readonly Shift[]): void {
    this.active = { ...this.active, row: rowAfter(this.active.row, shifts) };
    this.end = { ...this.end, row: rowAfter(this.end.row, shifts) };
    this.cycled = null;
  }

  /** Makes a cell the active one; with a second cell all between them are selected. */
  go(active: Place, end = active): void {
    this.active = active;
    this.end = end;
    this.cycled = null;
    this.tabColumn = null;
    this.moved(end);
  }

  /** Extends the selection to a cell. */
  extendTo(end: Place): void {
    if (end.row !== this.end.row || end.column !== this.end.column) this.go(this.active, end);
  }

  /** Moves on from the active cell by Enter, Tab or an arrow that has ended a text. */
  leave(direction: Direction, key: 'Enter' | 'Tab' | 'Arrow'): void {
    const model = this.model();
    if (!model) return;
    if (key !== 'Arrow' && this.isSeveral) {
      const box = this.box;
      this.active = cycleIn(box, this.active, direction);
      this.end = this.active;
      this.cycled = box;
      this.moved(this.active);
      return;
    }
    const { tabColumn, active } = this;
    const next = stepFrom(active, direction, model);
    const isBack = key === 'Enter' && direction === 'down' && tabColumn !== null;
    this.go(isBack ? originOf({ row: next.row, column: tabColumn }, model.merges) : next);
    this.tabColumn = key === 'Tab' && direction === 'right' ? (tabColumn ?? active.column) : null;
  }

  /** Moves or extends the selection by a key. `pageRows` is how far a page reaches. */
  move(meaning: Movement, pageRows: number): void {
    const model = this.model();
    if (!model) return;
    if (meaning.kind === 'mark') {
      this.mark(meaning.what, model);
      return;
    }
    const from = meaning.extend ? this.end : this.active;
    const to = target(meaning, from, model, pageRows);
    this.go(meaning.extend ? this.active : to, to);
  }

  /** Selects all cells, or the whole rows or columns of the selected ones. */
  mark(what: 'all' | 'rows' | 'columns', model: SheetModel): void {
    const { row, column, rows, columns } = this.box;
    const last = { row: model.view.rows, column: model.view.columns };
    if (what === 'all') this.go(FIRST, last);
    else if (what === 'rows') this.go({ row, column: 1 }, { row: row + rows - 1, column: last.column });
    else this.go({ row: 1, column }, { row: last.row, column: column + columns - 1 });
  }
}

function target(
  meaning: Exclude<Movement, { kind: 'mark' }>,
  from: Place,
  model: SheetModel,
  pageRows: number,
): Place {
  switch (meaning.kind) {
    case 'move':
      return (meaning.jump ? jumpFrom : stepFrom)(from, meaning.direction, model);
    case 'page': {
      const rows = meaning.direction === 'up' ? -pageRows : pageRows;
      return { row: model.rows.shown(from.row + rows), column: from.column };
    }
    case 'corner': {
      const filled = model.filledSize();
      const first = { row: model.rows.shown(1), column: model.columns.shown(1) };
      if (meaning.to === 'first') return first;
      if (meaning.to === 'last') return filled;
      return { row: from.row, column: meaning.to === 'rowStart' ? first.column : filled.column };
    }
  }
}
