import { type Box, overlaps } from './a1';
import { type Cell, type ConditionalRule, ensureCell, type Metadata, type SheetData } from './book';
import type { Shift } from './shifts';

type Axis = 'row' | 'column';

const LENGTH = { row: 'rows', column: 'columns' } as const;

function boxAfterInsert(box: Box, axis: Axis, at: number, count: number): Box {
  const length = LENGTH[axis];
  if (at <= box[axis]) return { ...box, [axis]: box[axis] + count };
  if (at < box[axis] + box[length]) return { ...box, [length]: box[length] + count };
  return box;
}

function boxAfterDelete(box: Box, axis: Axis, at: number, count: number): Box | null {
  const length = LENGTH[axis];
  const cutBefore = Math.max(0, Math.min(count, box[axis] - at));
  const cutInside = Math.max(0, Math.min(at + count, box[axis] + box[length]) - Math.max(at, box[axis]));
  if (cutInside === box[length]) return null;
  return { ...box, [axis]: box[axis] - cutBefore, [length]: box[length] - cutInside };
}

function moveBoxes(sheet: SheetData, move: (box: Box) => Box | null): void {
  const moved = (boxes: Box[]): Box[] => boxes.map(move).filter((box) => box !== null);
  sheet.merges = moved(sheet.merges).filter((box) => box.rows * box.columns > 1);
  sheet.conditionalRules = sheet.conditionalRules
    .map((rule): ConditionalRule => ({ ...rule, ranges: moved(rule.ranges) }))
    .filter((rule) => rule.ranges.length > 0);
  const filter = sheet.filter && move(sheet.filter);
  if (filter) sheet.filter = filter;
  else delete sheet.filter;
  sheet.charts = sheet.charts.map((chart) => {
    const corner = move({ ...chart.anchor, rows: 1, columns: 1 });
    const anchor = corner ? { ...chart.anchor, row: corner.row, column: corner.column } : chart.anchor;
    return { ...chart, ranges: moved(chart.ranges), anchor };
  });
}

function moveSizes(
  sizes: Record<number, number>,
  to: (index: number) => number | null,
): Record<number, number> {
  const moved: Record<number, number> = {};
  for (const [index, size] of Object.entries(sizes)) {
    const target = to(Number(index));
    if (target !== null) moved[target] = size;
  }
  return moved;
}

const moveIndexes = (indexes: number[], to: (index: number) => number | null): number[] =>
  indexes.map(to).filter((index) => index !== null);

const shifts = new WeakMap<SheetData, Shift[]>();

/** All insertions and deletions of rows since the sheet was opened: who has not seen the last ones still means the rows before. */
export function rowShifts(sheet: SheetData): Shift[] {
  const known = shifts.get(sheet) ?? [];
  shifts.set(sheet, known);
  return known;
}

function moveMetadata(entries: Metadata[], axis: Axis, to: (index: number) => number | null): Metadata[] {
  return entries.flatMap((entry) => {
    const index = entry[axis];
    if (index === undefined) return [entry];
    const target = to(index);
    return target === null ? [] : [{ ...entry, [axis]: target }];
  });
}

/** A new row or column gets the format and drop-downs of its neighbour, but not its content. */
function likeNeighbour(cell: Cell | undefined): Cell | undefined {
  if (!cell) return undefined;
  const { formula: _formula, note: _note, links: _links, ...kept } = cell;
  return { ...kept, value: null };
}

/** Gives a sheet at least so many rows and columns, as pasting over its edge does. */
export function growSheet(sheet: SheetData, rows: number, columns: number): void {
  sheet.rows = Math.max(sheet.rows, rows);
  sheet.columns = Math.max(sheet.columns, columns);
}

/** Inserts `count` empty rows before row `at`, formatted like row `like` (counted before the insertion). */
export function insertRows(sheet: SheetData, at: number, count: number, like: number): void {
  const model = sheet.cells[like - 1] ?? [];
  const fresh = Array.from({ length: count }, () => model.map(likeNeighbour));
  if (sheet.cells.length < at - 1) sheet.cells.length = at - 1;
  sheet.cells.splice(at - 1, 0, ...fresh);
  const to = (row: number): number => (row >= at ? row + count : row);
  sheet.rows += count;
  sheet.rowHeights = moveSizes(sheet.rowHeights, to);
  sheet.hiddenRows = moveIndexes(sheet.hiddenRows, to);
  sheet.metadata = moveMetadata(sheet.metadata, 'row', to);
  moveBoxes(sheet, (box) => boxAfterInsert(box, 'row', at, count));
  if (at <= sheet.frozenRows) sheet.frozenRows += count;
  rowShifts(sheet).push({ at, count });
}

/** Inserts `count` empty columns before column `at`, formatted like column `like`. */
export function insertColumns(sheet: SheetData, at: number, count: number, like: number): void {
  for (const cells of sheet.cells) {
    if (!cells) continue;
    const model = cells[like - 1];
    if (cells.length < at - 1) cells.length = at - 1;
    cells.splice(at - 1, 0, ...Array.from({ length: count }, () => likeNeighbour(model)));
  }
  const to = (column: number): number => (column >= at ? column + count : column);
  sheet.columns += count;
  sheet.columnWidths = moveSizes(sheet.columnWidths, to);
  sheet.hiddenColumns = moveIndexes(sheet.hiddenColumns, to);
  sheet.metadata = moveMetadata(sheet.metadata, 'column', to);
  moveBoxes(sheet, (box) => boxAfterInsert(box, 'column', at, count));
  if (at <= sheet.frozenColumns) sheet.frozenColumns += count;
}

const afterDelete =
  (at: number, count: number) =>
  (index: number): number | null => {
    if (index < at) return index;
    return index < at + count ? null : index - count;
  };

/** Deletes `count` rows from row `at`, with everything on them. */
export function deleteRows(sheet: SheetData, at: number, count: number): void {
  sheet.cells.splice(at - 1, count);
  const to = afterDelete(at, count);
  sheet.rows -= count;
  sheet.rowHeights = moveSizes(sheet.rowHeights, to);
  sheet.hiddenRows = moveIndexes(sheet.hiddenRows, to);
  sheet.metadata = moveMetadata(sheet.metadata, 'row', to);
  moveBoxes(sheet, (box) => boxAfterDelete(box, 'row', at, count));
  sheet.frozenRows -= Math.max(0, Math.min(sheet.frozenRows, at + count - 1) - at + 1);
  rowShifts(sheet).push({ at, count: -count });
}

/** Deletes `count` columns from column `at`. */
export function deleteColumns(sheet: SheetData, at: number, count: number): void {
  for (const cells of sheet.cells) cells?.splice(at - 1, count);
  const to = afterDelete(at, count);
  sheet.columns -= count;
  sheet.columnWidths = moveSizes(sheet.columnWidths, to);
  sheet.hiddenColumns = moveIndexes(sheet.hiddenColumns, to);
  sheet.metadata = moveMetadata(sheet.metadata, 'column', to);
  moveBoxes(sheet, (box) => boxAfterDelete(box, 'column', at, count));
  sheet.frozenColumns -= Math.max(0, Math.min(sheet.frozenColumns, at + count - 1) - at + 1);
}

/** Merges a box into one cell: the top-left value stays, the others are lost. */
export function mergeBox(sheet: SheetData, box: Box): void {
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, box));
  if (box.rows * box.columns < 2) return;
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      if (row === box.row && column === box.column) continue;
      const cell = sheet.cells[row - 1]?.[column - 1];
      if (!cell) continue;
      cell.value = null;
      delete cell.formula;
    }
  }
  sheet.merges.push({ ...box });
}

/** The cells of a box that a merge hides, as "row,column": all of a merge but its top-left. */
export function hiddenByMerges(sheet: SheetData, box: Box): Set<string> {
  const hidden = new Set<string>();
  for (const merge of sheet.merges) {
    if (!overlaps(merge, box)) continue;
    for (let row = merge.row; row < merge.row + merge.rows; row++) {
      for (let column = merge.column; column < merge.column + merge.columns; column++) {
        if (row !== merge.row || column !== merge.column) hidden.add(`${row},${column}`);
      }
    }
  }
  return hidden;
}

/** Calls a function for every cell of a box; creates cells where there are none. */
export function forEachCell(
  sheet: SheetData,
  box: Box,
  act: (cell: Cell, rowOffset: number, columnOffset: number) => void,
): void {
  for (let row = 0; row < box.rows; row++) {
    for (let column = 0; column < box.columns; column++) {
      act(ensureCell(sheet, box.row + row, box.column + column), row, column);
    }
  }
}
