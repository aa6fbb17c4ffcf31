import { type Book, type Cell, copyOf, type SheetData } from '../book';
import { rowShifts } from '../edits';

/** A cell before and after a change; row and column from 0. */
interface CellChange {
  row: number;
  column: number;
  before: Cell | undefined;
  after: Cell | undefined;
}

type Frame = Omit<SheetData, 'cells'>;

/** What a change did to one sheet. `order` is its place among the sheets. */
type SheetChange =
  | { kind: 'added' | 'deleted'; sheet: SheetData; order: number }
  /** Rows or columns were inserted or deleted: no cell is where it was. */
  | { kind: 'shape'; before: SheetData; after: SheetData }
  | { kind: 'cells'; id: number; cells: CellChange[]; before: Frame; after: Frame };

/** One change of a user that can be taken back. */
interface Change {
  sheets: SheetChange[];
  /** The ids of the sheets in their order. */
  order: { before: number[]; after: number[] };
}

const MAX_CHANGES = 100;

/**
 * What one user has changed, to be taken back and done again. Of what colleagues have changed since nothing is lost: a
 * cell that is no longer as the change left it stays as it is.
 */
export class History {
  private readonly done: Change[] = [];
  private readonly undone: Change[] = [];
  /** How many changes there were, those that took one back or did it again included. */
  count = 0;

  /** Does something, and remembers what it changed in the workbook. */
  record<T>(book: Book, act: () => T): T {
    const before = copyOf(book);
    try {
      return act();
    } finally {
      const change = changeBetween(before, book);
      if (change) {
        this.done.push(change);
        this.done.splice(0, this.done.length - MAX_CHANGES);
        this.undone.length = 0;
        this.count += 1;
      }
    }
  }

  /** Takes the last change back. False if there is none, or colleagues have changed all of it since. */
  undo(book: Book): boolean {
    const change = this.done.pop();
    if (!change || !apply(book, reversed(change))) return false;
    this.undone.push(change);
    this.count += 1;
    return true;
  }

  /** Does again what was taken back last. */
  redo(book: Book): boolean {
    const change = this.undone.pop();
    if (!change || !apply(book, change)) return false;
    this.done.push(change);
    this.count += 1;
    return true;
  }
}

const frameOf = ({ cells: _cells, ...frame }: SheetData): Frame => frame;
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Compares cells by their parts: rules and borders are replaced and never changed in place. */
function isSameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a === b) return true;
  const names = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]) as Set<keyof Cell>;
  for (const name of names) {
    if (a?.[name] !== b?.[name] && !isSame(a?.[name] ?? null, b?.[name] ?? null)) return false;
  }
  return true;
}

function changedCells(before: SheetData, after: SheetData): CellChange[] {
  const changed: CellChange[] = [];
  for (let row = 0; row < Math.max(before.cells.length, after.cells.length); row++) {
    const [old, now] = [before.cells[row] ?? [], after.cells[row] ?? []];
    for (let column = 0; column < Math.max(old.length, now.length); column++) {
      if (isSameCell(old[column], now[column])) continue;
      changed.push({ row, column, before: copied(old[column]), after: copied(now[column]) });
    }
  }
  return changed;
}

const copied = (cell: Cell | undefined): Cell | undefined => cell && { ...cell };

function sheetCopy(book: Book, sheet: SheetData): SheetData {
  return copyOf({ ...book, sheets: [sheet], metadata: [] }).sheets[0] as SheetData;
}

function changeBetween(before: Book, after: Book): Change | null {
  const order = { before: before.sheets.map(({ id }) => id), after: after.sheets.map(({ id }) => id) };
  const sheets: SheetChange[] = [];
  before.sheets.forEach((sheet, place) => {
    const now = after.sheets.find(({ id }) => id === sheet.id);
    if (!now) sheets.push({ kind: 'deleted', sheet, order: place });
    else if (now.rows !== sheet.rows || now.columns !== sheet.columns) {
      sheets.push({ kind: 'shape', before: sheet, after: sheetCopy(after, now) });
    } else {
      const cells = changedCells(sheet, now);
      const frames = { before: frameOf(sheet), after: structuredClone(frameOf(now)) };
      if (cells.length > 0 || !isSame(frames.before, frames.after)) {
        sheets.push({ kind: 'cells', id: sheet.id, cells, ...frames });
      }
    }
  });
  after.sheets.forEach((sheet, place) => {
    if (!order.before.includes(sheet.id)) {
      sheets.push({ kind: 'added', sheet: sheetCopy(after, sheet), order: place });
    }
  });
  return sheets.length === 0 && isSame(order.before, order.after) ? null : { sheets, order };
}

const OPPOSITE = { added: 'deleted', deleted: 'added' } as const;

function reversed({ sheets, order }: Change): Change {
  return {
    order: { before: order.after, after: order.before },
    sheets: sheets.map((change): SheetChange => {
      if ('sheet' in change) return { ...change, kind: OPPOSITE[change.kind] };
      if (change.kind === 'shape') return { ...change, before: change.after, after: change.before };
      const cells = change.cells.map((cell) => ({ ...cell, before: cell.after, after: cell.before }));
      return { ...change, cells, before: change.after, after: change.before };
    }),
  };
}

/** Changes the workbook as far as it still is as `before` says; false if nothing of it is. */
function apply(book: Book, { sheets, order }: Change): boolean {
  const applied = sheets.map((change) => applyToSheet(book, change)).some(Boolean);
  const ids = book.sheets.map(({ id }) => id);
  if (isSame([...ids].sort(), [...order.after].sort()) && !isSame(ids, order.after)) {
    book.sheets.sort((a, b) => order.after.indexOf(a.id) - order.after.indexOf(b.id));
    return true;
  }
  return applied;
}

function applyToSheet(book: Book, change: SheetChange): boolean {
  if (change.kind === 'added') {
    if (book.sheets.some(({ id }) => id === change.sheet.id)) return false;
    book.sheets.splice(change.order, 0, sheetCopy(book, change.sheet));
    return true;
  }
  const id = 'sheet' in change ? change.sheet.id : change.kind === 'shape' ? change.before.id : change.id;
  const sheet = book.sheets.find((each) => each.id === id);
  if (!sheet) return false;
  if ('sheet' in change) {
    if (changedCells(change.sheet, sheet).length > 0 || book.sheets.length === 1) return false;
    book.sheets.splice(book.sheets.indexOf(sheet), 1);
    return true;
  }
  if (change.kind === 'shape') {
    if (sheet.rows !== change.before.rows || changedCells(change.before, sheet).length > 0) return false;
    const [first] = changedCells(change.before, change.after);
    if (first) rowShifts(sheet).push({ at: first.row + 1, count: change.after.rows - change.before.rows });
    Object.assign(sheet, sheetCopy(book, change.after));
    return true;
  }
  const open = change.cells.filter(({ row, column, before }) =>
    isSameCell(sheet.cells[row]?.[column], before),
  );
  for (const { row, column, after } of open) putCell(sheet, row, column, after);
  return applyFrame(sheet, change.before, change.after) || open.length > 0;
}

function putCell(sheet: SheetData, row: number, column: number, cell: Cell | undefined): void {
  sheet.cells[row] ??= [];
  const line = sheet.cells[row] as (Cell | undefined)[];
  if (cell) line[column] = { ...cell };
  else delete line[column];
}

function applyFrame(sheet: SheetData, before: Frame, after: Frame): boolean {
  const names = (Object.keys(after) as (keyof Frame)[]).filter(
    (name) => !isSame(before[name], after[name]) && isSame(sheet[name], before[name]),
  );
  for (const name of names) Object.assign(sheet, { [name]: structuredClone(after[name]) });
  return names.length > 0;
}
