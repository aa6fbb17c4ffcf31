import { describe, expect, test } from '@jest/globals';
import {
  readStoredTemplates,
  type StoredTemplates,
  storedTemplateRows,
} from '../../src/documents/stored-templates';
import fc from '../support/properties';

const taken = { docId: 'abc-1_2', when: '1 ม.ค. 2568 10:00', who: 'a@example.go.th' };
const stored = (base64: string): StoredTemplates =>
  new Map([
    ['results', { doc: taken, custom: { ...taken, base64 } }],
    ['item', { doc: null, custom: { ...taken, base64: 'UEsD' } }],
  ]);
const long = 'UEsDBBQ+/a1='.repeat(7000);
const rows = storedTemplateRows(stored(long));
const own = (changed: string[][], form = 'results') => readStoredTemplates(changed).get(form)?.custom?.base64;

test('a template of any length comes back as it was, in pieces that a cell of .xlsx takes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 95_000 }), (length) => {
      const all = storedTemplateRows(stored(long.slice(0, length)));
      expect(Math.max(...all.flat().map((cell) => cell.length))).toBeLessThanOrEqual(32_767);
      expect(readStoredTemplates(all)).toEqual(stored(long.slice(0, length)));
    }),
  );
});

describe('a template of three pieces', () => {
  const piece = (number: number) =>
    rows.findIndex((row) => row[0] === 'results' && row[4] === String(number));
  const changed = (number: number, cells: Record<number, string>) =>
    rows.map((row, i) => (i === piece(number) ? row.map((cell, c) => cells[c] ?? cell) : row));

  test('is whole in any order', () => expect(own([...rows].reverse())).toBe(long));

  test.each([
    ['one is gone', rows.filter((_, i) => i !== piece(2))],
    ['the last is gone', rows.filter((_, i) => i !== piece(3))],
    ['one is empty', changed(2, { 6: '' })],
    ['one is there twice', changed(3, { 4: '2' })],
    ['one has the number of another', [...rows, rows[piece(1)]!]],
  ])('is not whole where %s, and other forms are not touched', (_, damaged) => {
    expect(own(damaged)).toBe('');
    expect(own(damaged, 'item')).toBe('UEsD');
  });

  test('whose rows somebody wrote over is passed over: nothing leads anywhere but to Google', () => {
    expect(
      own(rows.map((row) => row.map((cell, c) => (c === 1 ? 'https://evil.example' : cell)))),
    ).toBeUndefined();
  });
});
