import { expect, test } from '@jest/globals';
import type { Finding } from '../../src/checks';
import { findingsByCell, noteWith, rangesBySeverity } from '../../src/checks/notes';

const finding = (given: Partial<Finding>): Finding => ({
  code: 'required/blank',
  severity: 'error',
  sheet: 'ก',
  cell: { row: 3, column: 2 },
  header: 'ข',
  value: '',
  message: 'ว่าง',
  hint: 'กรอก',
  ...given,
});

test('a note keeps every line of the user; only those of the add-on are exchanged', () => {
  const users = 'ถามปลัดก่อน\n\nโทร 1234';
  const annotated = noteWith(users, [finding({})]);
  expect(annotated).toBe(`${users}\n▪ โปร่งใส: ว่าง → กรอก`);
  expect(noteWith(annotated, [finding({ message: 'ซ้ำ' })])).toBe(`${users}\n▪ โปร่งใส: ซ้ำ → กรอก`);
  expect(noteWith(annotated, [])).toBe(users);
  expect(noteWith(noteWith('', [finding({})]), [])).toBe('');
});

test('what the user writes under the lines of the add-on stays too', () => {
  expect(noteWith(`${noteWith('', [finding({})])}\nแก้วันศุกร์`, [])).toBe('แก้วันศุกร์');
});

test('cells under each other make one range; a cell takes its gravest finding', () => {
  const cells = findingsByCell(
    [
      finding({ cell: { row: 3, column: 2 } }),
      finding({ cell: { row: 4, column: 2 } }),
      finding({ cell: { row: 4, column: 2 }, severity: 'warning' }),
      finding({ cell: { row: 6, column: 2 } }),
      finding({ cell: { row: 3, column: 28 }, severity: 'warning' }),
      finding({ cell: null }),
      finding({ cell: { row: 7, column: null } }),
      finding({ sheet: 'ตั้งค่า' }),
    ],
    'ก',
  );
  expect(rangesBySeverity(cells)).toEqual({ error: ['B3:B4', 'B6:B6'], warning: ['AB3:AB3'] });
});
