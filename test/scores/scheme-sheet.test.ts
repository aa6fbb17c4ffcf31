import { describe, expect, test } from '@jest/globals';
import { findItem, schemeOf } from '../../src/ita';
import { levelOf } from '../../src/ita/levels';
import { correctedSchemes, isSchemeSheet, readSchemeRows, schemeSheet } from '../../src/scores/scheme-sheet';

const HEADINGS = ['ปี', 'เรื่อง', 'รหัสหรือชื่อ', 'ค่าใหม่', 'คำอธิบาย'];
const corrected = (...rows: string[][]) => correctedSchemes(readSchemeRows([['เกณฑ์'], HEADINGS, ...rows]));

test('a new sheet offers every kind with an example, and corrects nothing until it is filled', () => {
  const { rows, choices } = schemeSheet(2568);
  expect(rows[1]).toEqual(HEADINGS);
  expect(rows.slice(2).map((row) => row[1])).toEqual(choices[0]?.values);
  expect(isSchemeSheet(rows)).toBe(true);
  expect(readSchemeRows(rows)).toEqual([]);
});

test('an office corrects a title, a name, a bound, the target and a weight in the words it uses', () => {
  const schemes = corrected(
    ['2568', 'ข้อ', 'ข้อ ๐๑๒', 'ชื่อที่ถูกต้อง'],
    ['๒๕๖๘', 'ตัวชี้วัด', 'การปรับปรุงระบบการทำงาน', 'การปรับปรุงงาน'],
    ['พ.ศ. 2568', 'ระดับ', 'ผ่านดี', '๘๘'],
    ['2568', 'ระดับ', 'ผ่านดี ทุกเครื่องมือ', '80'],
    ['', 'เป้าหมาย', '', '80'],
    ['2568', 'น้ำหนัก', 'แบบวัดการเปิดเผยข้อมูลสาธารณะ', '50'],
  );
  expect(schemes.rejected).toEqual([]);
  const scheme = schemes.of(2568);
  expect(findItem('o12', scheme)?.title).toBe('ชื่อที่ถูกต้อง');
  expect(scheme.instruments[1]?.indicators[2]?.name).toBe('การปรับปรุงงาน');
  expect(levelOf(88, { IIT: 80, EIT: 99, OIT: 99 }, scheme)?.name).toBe('ผ่านดี');
  expect(scheme.instruments[2]?.weight).toBe(50);
  // The row without a year holds for every year, the others for theirs alone.
  expect(schemes.of(2566)).toEqual({ ...schemeOf(2566), targetScore: 80 });
});

describe('a row that cannot be used is rejected with its reason, and the others apply', () => {
  test.each([
    [['ปีหน้า', 'เป้าหมาย', '', '80'], 'bad-year'],
    [['2568', 'สี', 'o1', 'แดง'], 'unknown-kind'],
    [['2568', 'ระดับ', 'ดีมาก', '90'], 'unknown-key'],
    [['2568', 'ข้อ', 'ข้อสอง', 'ก'], 'unknown-key'],
    [['2568', 'เป้าหมาย', '', '850'], 'bad-value'],
    [['2568', 'ข้อ', 'o12', ''], 'bad-value'],
    [['', 'ระดับ', 'ดีมาก', '90'], 'unknown-key'],
  ])('%j: %s', (row, reason) => {
    const schemes = corrected(row, ['2568', 'เป้าหมาย', '', '70']);
    expect(schemes.rejected).toMatchObject([{ row: 3, reason }]);
    expect(schemes.of(2568).targetScore).toBe(70);
  });

  test('a level that only some years have is no fault where no year is written', () => {
    const schemes = corrected(['', 'ระดับ', 'A', '90']);
    expect(schemes.rejected).toEqual([]);
    expect(levelOf(89, {}, schemes.of(2565))?.name).toBe('B');
    expect(corrected(['2568', 'ระดับ', 'A', '90']).rejected).toHaveLength(1);
  });
});
