import type { Box } from './a1';
import {
  type Book,
  type Cell,
  type CellLook,
  cellAt,
  copyOf,
  ensureCell,
  newSheet,
  type SheetData,
  unusedSheetId,
} from './book';
import { growSheet, mergeBox } from './edits';
import { enterValues } from './entries';
import { ServiceError } from './errors';
import { checkCellCount, checkSheetName } from './services/checks';
import { shiftFormula } from './xlsx/shared-formula';

/** What a user does with a sheet by hand, beside typing: pasting, copying and emptying cells; adding and deleting sheets. */

/** The part of a cell's look that a table of the clipboard brings. */
export type PastedLook = Pick<
  CellLook,
  'background' | 'fontColor' | 'fontWeight' | 'fontStyle' | 'horizontal'
>;

/** A table of the clipboard; the boxes and places in it count from its own first cell. */
export interface PastedTable {
  rows: string[][];
  merges: Box[];
  looks: { row: number; column: number; look: PastedLook }[];
}

/** The box of a table whose first cell is that of `box`. */
const boxOfTable = ({ row, column }: Box, rows: readonly (readonly unknown[])[]): Box => ({
  row,
  column,
  rows: rows.length,
  columns: Math.max(1, ...rows.map((line) => line.length)),
});

/** A table repeated until it fills the selected cells, where they are a multiple of it; else the table once. */
export function tiled(rows: string[][], selected: Box): string[][] {
  const { rows: high, columns: wide } = boxOfTable(selected, rows);
  if (high === 0 || selected.rows % high !== 0 || selected.columns % wide !== 0) return rows;
  return Array.from({ length: selected.rows }, (_, row) =>
    Array.from({ length: selected.columns }, (_, column) => rows[row % high]?.[column % wide] ?? ''),
  );
}

/** Enters a table at the corner of the selected cells, the sheet grown where needed; gives the cells it took. */
export function enterTable(
  book: Book,
  sheet: SheetData,
  corner: Box,
  rows: readonly (readonly string[])[],
): Box {
  const box = boxOfTable(corner, rows);
  enterValues(book, sheet, box, rows);
  growSheet(sheet, box.row + box.rows - 1, box.column + box.columns - 1);
  return box;
}

/** Pastes a table with its merged cells and looks, as Google Sheets takes one from HTML. */
export function pasteTable(book: Book, sheet: SheetData, corner: Box, table: PastedTable): Box {
  const isPlain = table.merges.length === 0 && table.looks.length === 0;
  const rows = isPlain ? tiled(table.rows, corner) : table.rows;
  const box = boxOfTable(corner, rows);
  const before = sheet.merges;
  unmerge(sheet, box);
  try {
    enterTable(book, sheet, corner, rows);
  } catch (error) {
    sheet.merges = before;
    throw error;
  }
  const [down, right] = [corner.row - 1, corner.column - 1];
  for (const merge of table.merges) {
    mergeBox(sheet, { ...merge, row: merge.row + down, column: merge.column + right });
  }
  for (const { row, column, look } of table.looks) {
    Object.assign(ensureCell(sheet, row + down, column + right), look);
  }
  return box;
}

/** Parts the merged cells that touch a box; only their first cell has a text. */
function unmerge(sheet: SheetData, { row, column, rows, columns }: Box): void {
  sheet.merges = sheet.merges.filter(
    (merge) =>
      merge.row >= row + rows ||
      row >= merge.row + merge.rows ||
      merge.column >= column + columns ||
      column >= merge.column + merge.columns,
  );
}

/** Empties cells: their texts, formulas and links go, looks and rules stay, and checkboxes are unticked. */
export function clearCells(sheet: SheetData, box: Box): Box {
  const bottom = Math.min(box.row + box.rows - 1, sheet.cells.length);
  for (let row = box.row; row <= bottom; row++) {
    const line = sheet.cells[row - 1] ?? [];
    for (const cell of line.slice(box.column - 1, box.column + box.columns - 1)) {
      if (!cell) continue;
      const isBox = cell.validation?.criteria === 'CHECKBOX' && cell.value !== null;
      cell.value = isBox ? ((cell.validation?.args[1] as string | undefined) ?? false) : null;
      delete cell.formula;
      delete cell.links;
    }
  }
  return box;
}

/** Copies cells with all that they have, or moves them; the target is filled where it is a multiple of them. */
export function copyCells(
  from: { sheet: SheetData; box: Box; isCut: boolean },
  sheet: SheetData,
  selected: Box,
): Box {
  const { box, isCut } = from;
  const isMultiple = selected.rows % box.rows === 0 && selected.columns % box.columns === 0;
  const [rows, columns] = isMultiple && !isCut ? [selected.rows, selected.columns] : [box.rows, box.columns];
  const target = { row: selected.row, column: selected.column, rows, columns };
  const copied = cellsOf(from.sheet, box);
  const merges = from.sheet.merges.filter((merge) => isInside(box, merge));
  if (isCut) {
    for (const { row, column } of copied) delete from.sheet.cells[row - 1]?.[column - 1];
    unmerge(from.sheet, box);
  }
  growSheet(sheet, target.row + rows - 1, target.column + columns - 1);
  unmerge(sheet, target);
  for (const { row, column } of cellsOf(sheet, target)) delete sheet.cells[row - 1]?.[column - 1];
  for (let down = target.row - box.row; down + box.row < target.row + rows; down += box.rows) {
    for (let right = target.column - box.column; right + box.column < target.column + columns; ) {
      for (const { row, column, cell } of copied) {
        const formula = isCut ? cell.formula : shifted(cell.formula, down, right);
        Object.assign(ensureCell(sheet, row + down, column + right), cell, formula ? { formula } : {});
      }
      for (const merge of merges) {
        sheet.merges.push({ ...merge, row: merge.row + down, column: merge.column + right });
      }
      right += box.columns;
    }
  }
  return target;
}

const shifted = (formula: string | undefined, down: number, right: number): string | undefined =>
  formula === undefined ? undefined : shiftFormula(formula, down, right);

const isInside = (box: Box, merge: Box): boolean =>
  merge.row >= box.row &&
  merge.column >= box.column &&
  merge.row + merge.rows <= box.row + box.rows &&
  merge.column + merge.columns <= box.column + box.columns;

function cellsOf(sheet: SheetData, box: Box): { row: number; column: number; cell: Cell }[] {
  const found: { row: number; column: number; cell: Cell }[] = [];
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      const cell = cellAt(sheet, row, column);
      if (cell) found.push({ row, column, cell: { ...cell } });
    }
  }
  return found;
}

/** The name that Google Sheets in Thai gives the next new sheet. */
function freeName(book: Book, wanted = 'ชีต'): string {
  const isTaken = (name: string): boolean =>
    book.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  let number = book.sheets.length + 1;
  while (isTaken(`${wanted}${number}`)) number++;
  return `${wanted}${number}`;
}

/** Adds an empty sheet after another one. */
export function addSheet(book: Book, after: SheetData): SheetData {
  const sheet = newSheet(freeName(book), unusedSheetId(book));
  checkCellCount(book, sheet.rows * sheet.columns);
  book.sheets.splice(book.sheets.indexOf(after) + 1, 0, sheet);
  return sheet;
}

/** Adds a copy of a sheet after it. */
export function copySheet(book: Book, sheet: SheetData): SheetData {
  checkCellCount(book, sheet.rows * sheet.columns);
  const [copy] = copyOf({ ...book, sheets: [sheet] }).sheets;
  if (!copy) throw new Error('no copy');
  const wanted = `สำเนาของ ${sheet.name}`;
  const isTaken = book.sheets.some(({ name }) => name === wanted);
  Object.assign(copy, {
    id: unusedSheetId(book),
    name: (isTaken ? freeName(book, `${wanted} `) : wanted).slice(0, 100),
    metadata: copy.metadata.map((entry) => ({ ...entry, id: book.nextMetadataId++ })),
  });
  book.sheets.splice(book.sheets.indexOf(sheet) + 1, 0, copy);
  return copy;
}

export function renameSheet(book: Book, sheet: SheetData, name: string): void {
  const trimmed = name.trim();
  checkSheetName(book, trimmed, sheet.name);
  sheet.name = trimmed;
}

/** Deletes a sheet; the last one that can be seen stays. */
export function deleteSheet(book: Book, sheet: SheetData): void {
  if (!book.sheets.some((other) => !other.hidden && other !== sheet)) {
    throw new ServiceError("You can't remove all the sheets in a document.");
  }
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
}

/** Moves a sheet over the next one to the left (-1) or right (1) that can be seen. */
export function moveSheet(book: Book, sheet: SheetData, by: -1 | 1): void {
  const from = book.sheets.indexOf(sheet);
  let to = from + by;
  while (book.sheets[to]?.hidden) to += by;
  if (!book.sheets[to]) return;
  book.sheets.splice(from, 1);
  book.sheets.splice(to, 0, sheet);
}
