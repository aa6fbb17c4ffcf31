import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { type Merge, mayBeMerged } from '../../src/sheet/sheet-data';
import { readTable } from '../../src/table/table';
import { formNamed } from '../support/forms';
import fc from '../support/properties';
import { headersOf, sheet } from '../support/sheets';

const HEADERS = headersOf(formNamed('results'));
const COLUMNS = HEADERS.length;
const row = (mark: string) => HEADERS.map((_, i) => `${mark}${i}`);

describe('merged cells are asked for', () => {
  test.each<[string, string[][]]>([
    ['of a value over two rows', [HEADERS, row('ก'), row('ข').map((cell, i) => (i === 2 ? '' : cell))]],
    ['of a line over all columns', [HEADERS, ['สำนักปลัด'], row('ก')]],
    ['of a line behind the last measure', [['แผน'], HEADERS, row('ก'), ['สำนักปลัด']]],
  ])('%s', (_, rows) => {
    expect(mayBeMerged(sheet(rows).text)).toBe(true);
  });

  test('but not of a table without blank cells, nor of headers under a title', () => {
    expect(mayBeMerged(sheet([['แผน'], HEADERS, row('ก'), row('ข')]).text)).toBe(false);
    expect(mayBeMerged(sheet([['แผน'], HEADERS]).text)).toBe(false);
  });
});

/** Merges that a sheet may have: only their first cells show a value. */
function mergesIn(text: string[][], boxes: readonly Merge[]): Merge[] {
  const taken = new Set<string>();
  return boxes.filter((box) => {
    const cells = Array.from({ length: box.rows * box.columns }, (_, i) => ({
      row: box.row + Math.floor(i / box.columns),
      column: box.column + (i % box.columns),
    }));
    const isFree = cells.every(
      ({ row, column }, i) =>
        !taken.has(`${row},${column}`) && (i === 0 || (text[row - 1]?.[column - 1] ?? '') === ''),
    );
    if (isFree) for (const { row, column } of cells) taken.add(`${row},${column}`);
    return isFree;
  });
}

test('where they are not asked for, none changes what is read', () => {
  const line = fc.oneof(
    fc.constantFrom(...['ก', 'ข', 'ค'].map(row)),
    fc.constantFrom<string[][]>(['สำนักปลัด'], ['', 'แบบวัด EIT'], ['หมายเหตุ'], []),
    // From one row on a column is filled, or not at all.
    fc.integer({ min: 1, max: COLUMNS }).map((from) => row('ง').map((cell, i) => (i < from ? cell : ''))),
  );
  const size = { min: 1, max: 4 };
  const box = fc.record({
    row: fc.integer({ min: 1, max: 8 }),
    column: fc.integer({ min: 1, max: COLUMNS }),
    rows: fc.integer(size),
    columns: fc.integer(size),
  });
  const above = fc.array(fc.constantFrom<string[][]>(['แผนปี 2568'], ['', 'องค์การบริหารส่วนตำบลบ้านนา'], []), {
    maxLength: 2,
  });
  let merged = 0;
  fc.assert(
    fc.property(
      above,
      fc.array(line, { maxLength: 5 }),
      fc.array(box, { maxLength: 12 }),
      (titles, lines, boxes) => {
        const { name, text } = sheet([...titles, HEADERS, ...lines]);
        const merges = mergesIn(text, boxes).filter(({ rows, columns }) => rows * columns > 1);
        if (mayBeMerged(text)) return;
        merged += merges.length;
        const table = (of: Merge[]) => readTable({ name, text, merges: of }, FORMS);
        expect(table(merges)).toEqual(table([]));
      },
    ),
    { numRuns: 200 },
  );
  expect(merged).toBeGreaterThan(100);
});
