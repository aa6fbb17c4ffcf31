import { describe, expect, test } from '@jest/globals';
import { readDepartments, withDepartment } from '../../src/sidebars/measure/department-names';
import type { FieldGroup } from '../../src/sidebars/measure/field-groups';
import { doubledNumber, nextLine } from '../../src/sidebars/measure/list-lines';
import { compareEdits, mergeTexts } from '../../src/sidebars/measure/merge';
import { chooseStatus, chosenStatuses, type Texts } from '../../src/sidebars/measure/status';
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

  test('returns the words for everyone as written', () => {
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

  test('the words for everyone replace the known departments and leave other names', () => {
    const all = { on: true, everyone: true };
    expect(withDepartment('สำนักปลัด/กองคลัง/อสม.', KNOWN, 'ทุกส่วนราชการ', all)).toBe('อสม./ทุกส่วนราชการ');
    expect(withDepartment('สำนักปลัด/กองคลัง', KNOWN, 'ทุกส่วนราชการ', all)).toBe('ทุกส่วนราชการ');
  });

  test('reads an added name back and changes nothing else, whatever the cell holds', () => {
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

describe('a chosen status', () => {
  const three = ['statusNotStarted', 'statusInProgress', 'statusDone'] as const;
  const two = ['statusDone', 'statusNotStarted'] as const;
  const chosenIn = (
    fields: readonly (typeof three)[number][],
    texts: Texts,
    chosen: (typeof three)[number],
    mayBeText: boolean,
  ) => ({
    ...texts,
    ...chooseStatus(fields, texts, chosen, mayBeText),
  });

  test('is the only one marked of three', () => {
    expect(chosenIn(three, { statusInProgress: '✓' }, 'statusDone', false)).toEqual({
      statusNotStarted: '○',
      statusInProgress: '○',
      statusDone: '⊗',
    });
  });

  test('keeps the mark that the office uses, and texts that are no mark', () => {
    expect(chosenIn(three, { statusDone: '✓', statusInProgress: 'รอ' }, 'statusDone', false)).toEqual({
      statusNotStarted: '○',
      statusInProgress: 'รอ',
      statusDone: '✓',
    });
  });

  test('takes over the text that was written in place of the mark', () => {
    const texts = { statusDone: 'แล้วเสร็จร้อยละ 80' };
    expect(chosenStatuses(two, texts, true)).toEqual(['statusDone']);
    const moved = chosenIn(two, texts, 'statusNotStarted', true);
    expect(moved).toEqual({ statusDone: '○', statusNotStarted: 'แล้วเสร็จร้อยละ 80' });
    expect(chosenIn(two, moved, 'statusDone', true)).toMatchObject({
      statusDone: 'แล้วเสร็จร้อยละ 80',
      statusNotStarted: '○',
    });
    expect(chosenIn(two, texts, 'statusDone', true)).toEqual(texts);
  });

  test('never loses a text, whatever the cells hold', () => {
    const cell = fc.constantFrom('', '○', '⊗', 'TRUE', 'คำ ก', 'คำ ข');
    fc.assert(
      fc.property(cell, cell, cell, fc.constantFrom(...three), fc.boolean(), (a, b, c, chosen, mayBeText) => {
        const texts = { statusNotStarted: a, statusInProgress: b, statusDone: c };
        const now = Object.values(chosenIn(three, texts, chosen, mayBeText));
        for (const text of [a, b, c].filter((each) => each.startsWith('คำ'))) expect(now).toContain(text);
        expect(chosenIn(three, texts, chosen, mayBeText)[chosen]).not.toMatch(/^○?$/);
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

test.each([
  ['1. ก\n2. 2', 3],
  ['1.ก\n2.๒', 2],
  ['(๑) ก\n(๒) (2', 4],
  ['1.ก\n2.2', 0],
  ['1. ก\n2. 3', 0],
  ['1. ก 2', 0],
])('a number typed after the one that Enter gave: %j', (before, letters) => {
  expect(doubledNumber(before)).toBe(letters);
});

describe('a measure that two users changed', () => {
  const group = (field: 'measure' | 'steps' | 'result'): FieldGroup => ({
    id: field,
    label: field,
    fields: [{ field, header: field, required: false, control: 'text', choices: [] }],
    required: false,
  });
  const groups = [group('measure'), group('steps'), group('result')];
  const opened = { measure: 'ก', steps: 'ข', result: 'ค' };
  const mine = { ...opened, measure: 'ก ของฉัน', result: 'ค ของฉัน' };
  const values = { ...opened, measure: 'ก ของเขา', steps: 'ข ของเขา' };
  const theirs = { values, opened: null, inherited: { instrument: '', section: '' }, position: 1, count: 1 };
  const comparison = compareEdits(groups, opened, mine, theirs);

  test('is asked about where both changed a field', () => {
    expect(comparison.conflicts.map(({ label }) => label)).toEqual(['measure']);
    expect(comparison.onlyTheirs.map(({ label }) => label)).toEqual(['steps']);
  });

  test.each([
    ['mine', 'ก ของฉัน'],
    ['theirs', 'ก ของเขา'],
  ] as const)('keeps what only one of them changed, and %s where both did', (side, measure) => {
    const merged = mergeTexts(comparison, mine, theirs, { measure: side });
    expect(merged).toEqual({ measure, steps: 'ข ของเขา', result: 'ค ของฉัน' });
  });
});
