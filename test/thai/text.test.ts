import { describe, expect, test } from '@jest/globals';
import { fiscalYearOf, formatThaiDate, isImpossibleDay, parseThaiDate } from '../../src/thai/calendar';
import { printDigits, toArabicDigits, toThaiDigits } from '../../src/thai/digits';
import { clusters, isBlank, matchKey } from '../../src/thai/text';
import fc from '../support/properties';

describe('digits', () => {
  test('Thai and Arabic digits are the same numbers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(toArabicDigits(toThaiDigits(text))).toBe(toArabicDigits(text));
        expect(matchKey(toThaiDigits(text))).toBe(matchKey(text));
      }),
    );
  });

  test.each([
    ['ครั้งที่ 2 เมื่อ 8 ต.ค. 2568', 'ครั้งที่ ๒ เมื่อ ๘ ต.ค. ๒๕๖๘'],
    ['ดูที่ https://www.example.go.th/a1/2568 ข้อ 3', 'ดูที่ https://www.example.go.th/a1/2568 ข้อ ๓'],
    ['www.example.go.th/2568', 'www.example.go.th/2568'],
    ['example.go.th/2568/a 12', 'example.go.th/2568/a ๑๒'],
    ['office2@example.go.th โทร 1', 'office2@example.go.th โทร ๑'],
    ['ข้อ O27 และ e12 (COVID-19)', 'ข้อ O27 และ e12 (COVID-19)'],
    ['ISO9001:2015', 'ISO9001:2015'],
    ['3R 5ส', '3R ๕ส'],
    ['MOIT 2 และ EB 4.1 ข้อ 3', 'MOIT 2 และ EB 4.1 ข้อ ๓'],
    ['MOIT12 ปี 2568, web 3', 'MOIT12 ปี ๒๕๖๘, web ๓'],
    // The numbers of a list touch what they number.
    ['1.IIT 2.EIT 3.OIT', '๑.IIT ๒.EIT ๓.OIT'],
    ['ข้อ 1.Facebook/2.Line', 'ข้อ ๑.Facebook/๒.Line'],
    ['1.1.ISO9001 และ 1.O26', '๑.๑.ISO9001 และ ๑.O26'],
    ['1.www.example.go.th 2.a1.example.go.th', '๑.www.example.go.th ๒.a1.example.go.th'],
    ['163.com รุ่น v1.2 และ i7', '163.com รุ่น v1.2 และ i7'],
    ['https://example.go.th/1.IIT/2', 'https://example.go.th/1.IIT/2'],
    ['จำนวน 12/20 คน (60%)', 'จำนวน ๑๒/๒๐ คน (๖๐%)'],
    ['E-Service 3 ช่องทาง', 'E-Service ๓ ช่องทาง'],
  ])('%s prints as %s', (typed, printed) => {
    expect(printDigits(typed, 'thai')).toBe(printed);
    expect(printDigits(typed, 'arabic')).toBe(typed);
  });
});

describe('a day as an office types it', () => {
  test.each([
    '30 มิถุนายน 2568',
    '๓๐ มิถุนายน ๒๕๖๘',
    'วันที่ 30 มิ.ย. 68',
    '30 มิย 2568',
    '30 มิถุนายน พ.ศ. 2568',
    '30/6/2568',
    '๓๐/๐๖/๒๕๖๘',
    '30-6-2568',
    '30/6/2025',
    '2025-06-30',
  ])('%s', (typed) => expect(parseThaiDate(typed)).toEqual({ year: 2568, month: 6, day: 30 }));

  test.each(['31 เมษายน 2568', '0/1/2568', '13/13/2568', 'มิถุนายน 2568', 'พรุ่งนี้', ''])('%j is none', (typed) =>
    expect(parseThaiDate(typed)).toBeNull(),
  );

  test('a printed day reads back the same', () => {
    const day = fc.record({
      year: fc.integer({ min: 2400, max: 2700 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(day, (date) => expect(parseThaiDate(toThaiDigits(formatThaiDate(date)))).toEqual(date)),
    );
  });
});

test('a fiscal year begins on 1 October of the year before', () => {
  expect(fiscalYearOf({ year: 2567, month: 9, day: 30 })).toBe(2567);
  expect(fiscalYearOf({ year: 2567, month: 10, day: 1 })).toBe(2568);
});

test('a cell of spaces and unseen characters is blank', () => {
  expect(isBlank(' \u00A0\n\u200B\uFEFF')).toBe(true);
  expect(isBlank(' - ')).toBe(false);
});

test('a text in pieces that read as one each is the same text', () => {
  expect(clusters('เก้าอี้น้ำ ใกล้ๆ 😀👩‍👧 a')).toEqual([
    'เก้า',
    'อี้',
    'น้ำ',
    ' ',
    'ใก',
    'ล้',
    'ๆ',
    ' ',
    '😀',
    '👩‍👧',
    ' ',
    'a',
  ]);
});

test.each(['29/2/2568', '๒๙ ก.พ. ๒๕๖๘', '31 พฤศจิกายน 2567', '2025-02-29', '15/13/2568'])(
  '%s is written as a day, and is none',
  (written) => expect(isImpossibleDay(written)).toBe(true),
);

test.each(['29/2/2567', '8 และ 9 ตุลาคม 2567', 'เดือนตุลาคม 2567', ''])(
  '"%s" is a day, or no words of one',
  (written) => expect(isImpossibleDay(written)).toBe(false),
);
