import { describe, expect, test } from '@jest/globals';
import { cellAt } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { bookWith } from '../support/books';
import { PASTED, pasted } from '../support/pasted-book';

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

describe('a sheet of the office’s own columns', () => {
  const typed = (headers: string[], marks: string[], a1: string) => {
    const workbench = pasted([headers, ['ทำทะเบียน', 'กองคลัง', 'ม.ค. 2568', ...marks]]);
    workbench.type(PASTED, a1, '⊗');
    expect(workbench.triggerErrors).toEqual([]);
    return marks.map((_, i) => cellAt(workbench.book.sheets[0]!, 2, 4 + i)?.value ?? '');
  };
  const OWN = ['โครงการ', 'ผู้รับผิดชอบ', 'ระยะเวลา'];

  test('has exclusive marks in all its status columns, what is not possible among them', () => {
    const headers = [...OWN, 'ทำแล้ว', 'กำลังทำ', 'ยังไม่ทำ', 'ไม่สามารถดำเนินการได้', 'พื้นที่'];
    expect(typed(headers, ['', '⊗', '', '', ''], 'G2')).toEqual(['○', '○', '○', '⊗', '']);
  });

  test('keeps marks of columns that no field means', () => {
    expect(typed([...OWN, 'ไตรมาส 1', 'ไตรมาส 2', 'แล้วเสร็จ'], ['⊗', '', ''], 'E2')).toEqual(['⊗', '⊗', '']);
  });
});

test('a row that a colleague moves meanwhile keeps its marks', () => {
  const sheet = 'ติดตามความก้าวหน้า 2568';
  const workbench = bookWith('progress', [{ statusNotStarted: '⊗' }, { statusNotStarted: '⊗' }]);
  workbench.interrupt = (moment, what, number) => {
    if (moment === 'before' && what === 'Range.getDisplayValues' && number > 1) {
      workbench.interrupt = null;
      workbench.insertRows(sheet, 3);
    }
  };
  workbench.type(sheet, 'I4', '⊗');
  expect([3, 4, 5].map((row) => marks(workbench, row))).toEqual([
    ['', '', ''],
    ['⊗', '○', '○'],
    ['⊗', '○', '⊗'],
  ]);
});
