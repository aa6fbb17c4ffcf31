import { expect, test } from '@jest/globals';
import { cellAt } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { bookWith } from '../support/books';

const marks = (workbench: Workbench, row = 3) =>
  [7, 8, 9].map((column) => cellAt(workbench.book.sheets[0]!, row, column)?.value ?? '');

const book = (fields: Record<string, string> = {}) =>
  bookWith('progress', [{ statusNotStarted: '⊗', ...fields }]);

test('a mark in one status column makes the others ○', () => {
  const workbench = book();
  workbench.type('ติดตามความก้าวหน้า 2568', 'I3', '⊗');
  expect(marks(workbench)).toEqual(['○', '○', '⊗']);
  workbench.type('ติดตามความก้าวหน้า 2568', 'H3', 'x');
  expect(marks(workbench)).toEqual(['○', 'x', '○']);
  expect(workbench.triggerErrors).toEqual([]);
});

test('blank neighbours become ○ too, and text is left alone', () => {
  const workbench = book({ statusNotStarted: 'รออนุมัติงบประมาณ', statusInProgress: '' });
  workbench.type('ติดตามความก้าวหน้า 2568', 'I3', '⊗');
  expect(marks(workbench)).toEqual(['รออนุมัติงบประมาณ', '○', '⊗']);
});

test.each([
  ['a mark outside the status columns', 'D3', '⊗'],
  ['a mark in the header row', 'I2', '⊗'],
  ['an unchosen mark', 'I3', '○'],
  ['a word', 'I3', 'เสร็จ'],
])('%s changes no other cell', (_, a1, text) => {
  const workbench = book();
  const before = marks(workbench);
  workbench.type('ติดตามความก้าวหน้า 2568', a1, text);
  expect(marks(workbench).slice(0, 2)).toEqual(before.slice(0, 2));
  expect(workbench.triggerErrors).toEqual([]);
});

test('sheets that are no form, and pasted blocks, do not change', () => {
  const workbench = book();
  workbench.type('ตั้งค่า', 'B3', '⊗');
  workbench.paste('ติดตามความก้าวหน้า 2568', 'G3', [['⊗', '⊗', '⊗']]);
  expect(marks(workbench)).toEqual(['⊗', '⊗', '⊗']);
  expect(workbench.triggerErrors).toEqual([]);
});
