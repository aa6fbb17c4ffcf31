import { describe, expect, test } from '@jest/globals';
import { type CellText, planWrites, type WritePlan } from '../../src/sheet/cell-blocks';
import fc from '../support/properties';

/** The cells of a picture: a letter is a text to write, a dot a cell to leave. */
const cells = (...lines: string[]): CellText[] =>
  lines.flatMap((line, r) =>
    [...line].flatMap((text, c) => (text === '.' ? [] : [{ row: r + 1, column: c + 1, text }])),
  );

const callsOf = ({ blocks, repeated }: WritePlan): number => blocks.length + repeated.length;

/** What a plan writes, as "row:column:text", each write of its own. */
const writesOf = ({ blocks, repeated }: WritePlan): string[] => [
  ...blocks.flatMap(({ row, column, texts }) =>
    texts.flatMap((line, r) => line.map((text, c) => `${row + r}:${column + c}:${text}`)),
  ),
  ...repeated.flatMap(({ text, cells: own }) => own.map(({ row, column }) => `${row}:${column}:${text}`)),
];

describe('texts are written in few calls', () => {
  test.each([
    ['side by side', cells('abc'), 1],
    ['under each other', cells('a', 'b', 'c'), 1],
    ['a rectangle', cells('ab', 'cd', 'ef'), 1],
    ['a column with a cell beside it', cells('a.', 'bc', 'd.'), 2],
    ['a row and, apart from it, a column', cells('abc..', '.....', '....d', '....e', '....f'), 2],
    ['the same text here and there', cells('a.a', '.a.', 'a..'), 1],
    ['the same text here and there, and another', cells('a.a', '.a.', 'a.b'), 2],
    ['every other cell, all unlike', cells('a.b', '...', 'c.d'), 4],
    ['nothing', [], 0],
  ])('%s', (_, writes, calls) => {
    expect(callsOf(planWrites(writes))).toBe(calls);
  });

  test('of two texts for one cell the last is written', () => {
    const plan = planWrites([...cells('a'), { row: 1, column: 1, text: 'b' }]);
    expect(writesOf(plan)).toEqual(['1:1:b']);
  });
});

test('whatever is to be written, each cell is written once with its text, and no other cell at all', () => {
  const cell = fc.record({
    row: fc.integer({ min: 1, max: 6 }),
    column: fc.integer({ min: 1, max: 6 }),
    text: fc.constantFrom('ก', 'ข', 'ค'),
  });
  const set = fc.uniqueArray(cell, { selector: ({ row, column }) => `${row}:${column}`, maxLength: 36 });
  fc.assert(
    fc.property(set, (writes) => {
      const plan = planWrites(writes);
      const wanted = writes.map(({ row, column, text }) => `${row}:${column}:${text}`);
      expect(writesOf(plan).sort()).toEqual(wanted.sort());
      // Never more calls than one a run of neighbours in a row.
      const runs = writes.filter(
        ({ row, column }) => !writes.some((other) => other.row === row && other.column === column - 1),
      );
      expect(callsOf(plan)).toBeLessThanOrEqual(runs.length);
    }),
  );
});
