import { expect, test } from '@jest/globals';
import { parseItemCode } from '../../src/ita';
import { toThaiDigits } from '../../src/thai/digits';
import fc from '../support/properties';

test.each<[string, string | null, number, boolean]>([
  ['I7', 'i7', 7, false],
  ['i๗', 'i7', 7, false],
  ['l7 ท่านรู้', 'i7', 7, false],
  ['I07 ท่านรู้', 'i7', 7, false],
  ['๗ ท่านรู้แนวปฏิบัติ', null, 7, false],
  ['ข้อ ๗ ท่านรู้', null, 7, false],
  ['IIT ข้อ ๗ ท่านรู้', 'i7', 7, false],
  ['E๑๒หน่วยงานที่ท่านติดต่อ', 'e12', 12, false],
  ['E๑๓ หน่วยงาน', 'e13', 13, false],
  ['ข้อ ๐๑๙ รายงานการกำกับติดตาม', 'o19', 19, true],
  ['ข้อ ๐๒๓ สรุปผล', 'o23', 23, true],
  ['026 การดำเนินการ', 'o26', 26, true],
  ['๐๓๐', 'o30', 30, true],
  ['O ๒๓', 'o23', 23, false],
  ['O27', 'o27', 27, false],
  ['o 35', 'o35', 35, false],
  ['O-12 : แผน', 'o12', 12, false],
  ['ข้อ O๑๙\nรายงาน', 'o19', 19, false],
  ['ข้อที่ O19. รายงาน', 'o19', 19, false],
  ['๒. O12 แผน', 'o12', 12, false],
  ['(OIT) O12 แผน', 'o12', 12, false],
])('%s', (text, code, number, letterO) => {
  expect(parseItemCode(text)).toMatchObject({ code, number, letterO });
});

test.each([
  [''],
  ['E-Service'],
  ['การใช้งบประมาณ'],
  ['ITA 2568'],
  ['๙๐.๓๖ คะแนน'],
  ['๒๕๖๘'],
  ['0'],
  ['O190'],
  ['Q&A'],
])('%j has no code', (text) => {
  expect(parseItemCode(text)).toBeNull();
});

test('the code is given as typed', () => {
  expect(parseItemCode('ข้อ ๐๑๙ รายงาน')?.written).toBe('๐๑๙');
  expect(parseItemCode('ข้อ O ๒๓ สรุป')?.written).toBe('O ๒๓');
});

test('every code is read back, in either digits', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('i', 'e', 'o', 'I', 'E', 'O'),
      fc.integer({ min: 1, max: 99 }),
      fc.boolean(),
      (letter, number, thai) => {
        const code = `${letter}${number}`;
        expect(parseItemCode(`${thai ? toThaiDigits(code) : code} ชื่อ`)?.code).toBe(code.toLowerCase());
      },
    ),
  );
});
