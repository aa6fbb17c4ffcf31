import { a1Of } from '../../../workbench/a1';
import {
  type Book,
  type Cell,
  cellAt,
  contentSize,
  type SheetData,
  sheetNamed,
} from '../../../workbench/book';

// What is in a workbook, whoever put it there.

/** The sheet of a name; fails the test where there is none. */
export function sheetOf(book: Book, name: string): SheetData {
  const sheet = sheetNamed(book, name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const a1 = (row: number, column: number): string => a1Of({ row, column, rows: 1, columns: 1 });

/** The texts of a row, without the blank ones behind the last. */
export function rowTexts(sheet: SheetData, row: number): string[] {
  const texts = Array.from({ length: contentSize(sheet).columns }, (_, i) =>
    String(cellAt(sheet, row, i + 1)?.value ?? ''),
  );
  while (texts.at(-1) === '') texts.pop();
  return texts;
}

/** The texts of a column from a row down, blank ones left out. */
export const columnTexts = (sheet: SheetData, column: number, firstRow = 1): string[] =>
  Array.from({ length: contentSize(sheet).rows }, (_, i) =>
    i + 1 < firstRow ? '' : String(cellAt(sheet, i + 1, column)?.value ?? ''),
  ).filter((text) => text !== '');

/** Every cell of a sheet for which `of` gives something, by its address. */
export function cellsWith<T>(sheet: SheetData, of: (cell: Cell) => T | undefined): Record<string, T> {
  const found: Record<string, T> = {};
  sheet.cells.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const value = cell && of(cell);
      if (value !== undefined && value !== null && value !== '') found[a1(row + 1, column + 1)] = value;
    });
  });
  return found;
}

/** The notes of a sheet by cell. */
export const notesOf = (sheet: SheetData): Record<string, string> => cellsWith(sheet, ({ note }) => note);

/** By what a note of the add-on begins in the workbooks that offices have. */
const NOTE_OF_CHECK = /^▪ โปร่งใส:/;

/** Takes every note and colour of the check from a sheet, as if it had never been checked. */
export function forgetChecks(sheet: SheetData): void {
  for (const cell of sheet.cells.flat()) {
    if (cell?.note === undefined) continue;
    const others = cell.note.split('\n').filter((line) => !NOTE_OF_CHECK.test(line));
    if (others.length > 0) cell.note = others.join('\n');
    else delete cell.note;
  }
  sheet.conditionalRules = sheet.conditionalRules.filter(({ args }) => !/"prongsai:/.test(String(args[0])));
}

/** The conditional formats that go by a formula: "formula: ranges". */
export const formulaFormats = (sheet: SheetData): string[] =>
  sheet.conditionalRules
    .filter(({ criteria }) => criteria === 'CUSTOM_FORMULA')
    .map(({ args, ranges }) => `${args[0]}: ${ranges.map(a1Of).join(', ')}`);

/** The cells that differ between two states of a sheet: "A1: before → after". */
export function changedCells(before: SheetData, after: SheetData): string[] {
  const texts = (sheet: SheetData) =>
    cellsWith(sheet, ({ value }) => (value === null ? undefined : String(value)));
  const [old, now] = [texts(before), texts(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((place) => old[place] !== now[place])
    .map((place) => `${place}: ${old[place] ?? ''} → ${now[place] ?? ''}`);
}
