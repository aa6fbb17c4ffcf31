import { expect, test } from '@jest/globals';
import { type Book, cellAt, emptyBook, ensureCell, type SheetData } from '../../workbench/book';
import { deleteRows, insertRows } from '../../workbench/edits';
import {
  addSheet,
  copyCells,
  copySheet,
  deleteSheet,
  moveSheet,
  pasteTable,
  renameSheet,
} from '../../workbench/manual-edits';
import { History } from '../../workbench/page/history';

function bookOf(...rows: string[][]): { book: Book; sheet: SheetData } {
  const book = emptyBook();
  const sheet = book.sheets[0]!;
  write(sheet, rows);
  return { book, sheet };
}

function write(sheet: SheetData, rows: string[][]): void {
  rows.forEach((line, row) => {
    line.forEach((value, column) => {
      ensureCell(sheet, row + 1, column + 1).value = value;
    });
  });
}

const texts = (sheet: SheetData, rows: number, columns: number): unknown[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cellAt(sheet, row + 1, column + 1)?.value ?? ''),
  );

const names = ({ sheets }: Book): string[] => sheets.map(({ name }) => name);

test('sheets that were added, renamed, moved and deleted come back one by one', () => {
  const { book } = bookOf(['a']);
  const history = new History();
  const states = [names(book)];
  const step = (act: () => unknown): void => {
    history.record(book, act);
    states.push(names(book));
  };
  step(() => addSheet(book, book.sheets[0]!));
  step(() => renameSheet(book, book.sheets[1]!, 'แผน'));
  step(() => copySheet(book, book.sheets[0]!));
  step(() => moveSheet(book, book.sheets[2]!, -1));
  step(() => deleteSheet(book, book.sheets[0]!));
  expect(states.at(-1)).toEqual(['แผน', 'สำเนาของ Sheet1']);
  for (const state of states.slice(0, -1).reverse()) {
    expect(history.undo(book)).toBe(true);
    expect(names(book)).toEqual(state);
  }
  expect(history.undo(book)).toBe(false);
  expect(texts(book.sheets[0]!, 1, 1)).toEqual([['a']]);
  for (const state of states.slice(1)) {
    expect(history.redo(book)).toBe(true);
    expect(names(book)).toEqual(state);
  }
});

test('deleted rows come back, but not over what a colleague has written since', () => {
  const { book, sheet } = bookOf(['a'], ['b'], ['c']);
  const history = new History();
  history.record(book, () => deleteRows(sheet, 2, 1));
  expect(history.undo(book)).toBe(true);
  expect(texts(sheet, 3, 1)).toEqual([['a'], ['b'], ['c']]);
  history.record(book, () => insertRows(sheet, 1, 2, 1));
  write(sheet, [['ของเพื่อน']]);
  expect(history.undo(book)).toBe(false);
  expect(texts(sheet, 3, 1)).toEqual([['ของเพื่อน'], [''], ['a']]);
});

test('an error in the middle of a change can be taken back too', () => {
  const { book, sheet } = bookOf(['a']);
  const history = new History();
  const failing = (): void => {
    write(sheet, [['half']]);
    throw new Error('failed');
  };
  expect(() => history.record(book, failing)).toThrow('failed');
  expect(history.undo(book)).toBe(true);
  expect(texts(sheet, 1, 1)).toEqual([['a']]);
});

test('copied cells fill a selection that is a multiple of them, with merges and moved formulas', () => {
  const { book, sheet } = bookOf(['x', 'y']);
  Object.assign(ensureCell(sheet, 2, 1), { value: 1, formula: '=B2' });
  sheet.merges = [{ row: 1, column: 1, rows: 1, columns: 2 }];
  const box = { row: 1, column: 1, rows: 2, columns: 2 };
  copyCells({ sheet, box, isCut: false }, sheet, { row: 5, column: 3, rows: 4, columns: 2 });
  expect([5, 7].map((row) => cellAt(sheet, row, 3)?.value)).toEqual(['x', 'x']);
  expect([6, 8].map((row) => cellAt(sheet, row, 3)?.formula)).toEqual(['=D6', '=D8']);
  expect(sheet.merges).toHaveLength(3);
  copyCells({ sheet, box, isCut: true }, addSheet(book, sheet), { row: 1, column: 1, rows: 1, columns: 1 });
  expect(texts(sheet, 2, 2)).toEqual([
    ['', ''],
    ['', ''],
  ]);
  expect(cellAt(book.sheets[1]!, 2, 1)?.formula).toBe('=B2');
});

test('a pasted table that a rule refuses changes nothing, merged cells included', () => {
  const { book, sheet } = bookOf(['a', 'b']);
  sheet.merges = [{ row: 1, column: 1, rows: 1, columns: 2 }];
  ensureCell(sheet, 2, 1).validation = {
    criteria: 'VALUE_IN_LIST',
    args: [['ใช่']],
    allowInvalid: false,
    helpText: null,
  };
  const box = { row: 1, column: 1, rows: 1, columns: 1 };
  const table = { rows: [['x', 'y'], ['ไม่ใช่']], merges: [], looks: [] };
  expect(() => pasteTable(book, sheet, box, table)).toThrow('validation');
  expect(texts(sheet, 2, 1)).toEqual([['a'], ['']]);
  expect(sheet.merges).toHaveLength(1);
});
