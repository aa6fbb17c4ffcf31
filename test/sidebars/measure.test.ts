import { describe, expect, test } from '@jest/globals';
import { readDepartments, withDepartment } from '../../src/sidebars/measure/departments';
import { nextLine } from '../../src/sidebars/measure/list-lines';
import { chooseStatus, chosenStatus, type Texts } from '../../src/sidebars/measure/status';
import fc from '../support/properties';

const KNOWN = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา', 'กองการศึกษา ศาสนาและวัฒนธรรม'];

describe('departments in a cell', () => {
  test.each([
    ['สำนักปลัด/กองคลัง', ['สำนักปลัด', 'กองคลัง'], []],
    ['สำนักปลัด กองช่าง\nกองคลัง', ['สำนักปลัด', 'กองช่าง', 'กองคลัง'], []],
    ['๑. สำนักปลัดฯ\n๒. กองคลัง', ['สำนักปลัด', 'กองคลัง'], []],
    ['กองการศึกษา ศาสนา และวัฒนธรรม/กองการศึกษา', ['กองการศึกษา ศาสนาและวัฒนธรรม', 'กองการศึกษา'], []],
    ['กองคลัง, ผู้ใหญ่บ้าน และ อสม.', ['กองคลัง'], ['ผู้ใหญ่บ้าน', 'อสม.']],
    ['กองช่างสำรวจ', [], ['กองช่างสำรวจ']],
    ['กองคลังและกองช่าง', ['กองคลัง', 'กองช่าง'], []],
    ['กองคลังกองช่าง', ['กองคลัง', 'กองช่าง'], []],
    ['สำนักปลัด (หัวหน้าสำนักปลัด)/กองคลัง', ['สำนักปลัด', 'กองคลัง'], []],
    ['งานแผน (ฝ่าย ก) (1) กองช่าง (2) กองคลัง', ['กองช่าง', 'กองคลัง'], ['งานแผน (ฝ่าย ก)']],
    ['(ร่วมกับกองคลัง) อสม.', [], ['(ร่วมกับกองคลัง)', 'อสม.']],
  ])('%j', (text, known, unknown) => {
    expect(readDepartments(text, KNOWN)).toEqual({ known, unknown, everyone: '' });
  });

  test('the words for everyone are kept as they are written', () => {
    expect(readDepartments('ทุกกองงานในองค์กร', KNOWN)).toEqual({
      known: [],
      unknown: [],
      everyone: 'ทุกกองงานในองค์กร',
    });
  });

  test.each([
    ['', 'กองคลัง', true, 'กองคลัง'],
    ['สำนักปลัด', 'กองคลัง', true, 'สำนักปลัด/กองคลัง'],
    ['สำนักปลัด, กองช่าง', 'กองคลัง', true, 'สำนักปลัด, กองช่าง, กองคลัง'],
    ['สำนักปลัด\nกองช่าง', 'กองคลัง', true, 'สำนักปลัด\nกองช่าง\nกองคลัง'],
    ['สำนักปลัด/กองคลัง/อสม.', 'กองคลัง', false, 'สำนักปลัด/อสม.'],
    ['สำนักปลัด/กองคลัง', 'สำนักปลัด', false, 'กองคลัง'],
    ['ทุกส่วนราชการ', 'กองคลัง', true, 'กองคลัง'],
    ['กองคลัง/อสม.', 'อสม.', false, 'กองคลัง'],
    ['สำนักปลัด (หัวหน้าสำนักปลัด)/กองคลัง', 'สำนักปลัด', false, 'กองคลัง'],
    ['กองคลัง (งานพัสดุ)', 'กองช่าง', true, 'กองคลัง (งานพัสดุ)/กองช่าง'],
  ])('%j with %s: %s', (text, name, on, wanted) => {
    expect(withDepartment(text, KNOWN, name, { on })).toBe(wanted);
  });

  test('everyone takes the place of the office’s departments and leaves other names', () => {
    const all = { on: true, everyone: true };
    expect(withDepartment('สำนักปลัด/กองคลัง/อสม.', KNOWN, 'ทุกส่วนราชการ', all)).toBe('อสม./ทุกส่วนราชการ');
    expect(withDepartment('สำนักปลัด/กองคลัง', KNOWN, 'ทุกส่วนราชการ', all)).toBe('ทุกส่วนราชการ');
  });

  test('whatever a cell holds, one name more is read and nothing else changes', () => {
    const pieces = fc.constantFrom(
      ...KNOWN,
      '/',
      ', ',
      '\n',
      ' ',
      ' และ ',
      '1. ',
      'อสม.',
      '<img>',
      '{{x}}',
      '(',
      '$&',
      '(งาน ก)',
      ' (ร่วมกับกองคลัง)',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const after = withDepartment(text, KNOWN, 'กองคลัง', { on: true });
        expect(readDepartments(after, KNOWN).known).toContain('กองคลัง');
        expect(after.startsWith(text.trimEnd()) || text.trim() === '').toBe(true);
        expect(withDepartment(text, KNOWN, 'ไม่มี', { on: false })).toBe(text);
      }),
    );
  });
});

describe('a status chosen', () => {
  const three = ['statusNotStarted', 'statusInProgress', 'statusDone'] as const;
  const two = ['statusDone', 'statusNotStarted'] as const;
  const chosenIn = (
    fields: readonly (typeof three)[number][],
    texts: Texts,
    chosen: (typeof three)[number],
    words: boolean,
  ) => ({
    ...texts,
    ...chooseStatus(fields, texts, chosen, words),
  });

  test('is the only mark of three', () => {
    expect(chosenIn(three, { statusInProgress: '✓' }, 'statusDone', false)).toEqual({
      statusNotStarted: '○',
      statusInProgress: '○',
      statusDone: '⊗',
    });
  });

  test('keeps the mark the office uses, and words that are no mark', () => {
    expect(chosenIn(three, { statusDone: '✓', statusInProgress: 'รอ' }, 'statusDone', false)).toEqual({
      statusNotStarted: '○',
      statusInProgress: 'รอ',
      statusDone: '✓',
    });
  });

  test('takes the words that stood for the mark with it', () => {
    const said = { statusDone: 'แล้วเสร็จร้อยละ 80' };
    expect(chosenStatus(two, said, true)).toEqual(['statusDone']);
    const moved = chosenIn(two, said, 'statusNotStarted', true);
    expect(moved).toEqual({ statusDone: '○', statusNotStarted: 'แล้วเสร็จร้อยละ 80' });
    expect(chosenIn(two, moved, 'statusDone', true)).toMatchObject({
      statusDone: 'แล้วเสร็จร้อยละ 80',
      statusNotStarted: '○',
    });
    expect(chosenIn(two, said, 'statusDone', true)).toEqual(said);
  });

  test('never loses words, whatever stands in the cells', () => {
    const cell = fc.constantFrom('', '○', '⊗', 'TRUE', 'คำ ก', 'คำ ข');
    fc.assert(
      fc.property(cell, cell, cell, fc.constantFrom(...three), fc.boolean(), (a, b, c, chosen, words) => {
        const texts = { statusNotStarted: a, statusInProgress: b, statusDone: c };
        const now = Object.values(chosenIn(three, texts, chosen, words));
        for (const text of [a, b, c].filter((each) => each.startsWith('คำ'))) expect(now).toContain(text);
        expect(chosenIn(three, texts, chosen, words)[chosen]).not.toMatch(/^○?$/);
      }),
    );
  });
});

test.each([
  ['1. ก', { opening: '2. ' }],
  ['ก\n(๙) ข', { opening: '(๑๐) ' }],
  ['- ก', { opening: '- ' }],
  ['1. ก\n2. ', { emptied: 3 }],
  ['ก', null],
  ['1.5 ล้านบาท', null],
])('Enter after %j', (before, wanted) => {
  expect(nextLine(before)).toEqual(wanted);
});
