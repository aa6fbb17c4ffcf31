import { expect, test } from '@jest/globals';
import { applyOverrides, findIndicators, findItem, type Override, schemeOf } from '../../src/ita';
import { levelOf } from '../../src/ita/levels';

const row = (kind: string, key: string, value: string, year: number | null = null): Override => ({
  kind,
  key,
  value,
  year,
});

test('an office corrects titles, names, bounds, target and weights; the scheme given stays as it is', () => {
  const given = schemeOf(2568);
  const before = JSON.stringify(given);
  const { scheme, rejected } = applyOverrides(given, [
    row('item', 'O๑๒', 'ชื่อที่แก้แล้ว', 2568),
    row('item', 'o27', 'มาตรการใหม่'),
    row('indicator', '๘', 'การปรับปรุงงาน'),
    row('level', 'ผ่านดี', '๘๘'),
    row('level', 'GOOD each', '80'),
    row('target', '', '80'),
    row('weight', 'iit', '25'),
  ]);
  expect(rejected).toEqual([]);
  expect(findItem('o12', scheme)?.title).toBe('ชื่อที่แก้แล้ว');
  expect(scheme.measureItem).toEqual({ code: 'o27', text: 'มาตรการใหม่' });
  expect(findItem('o27', scheme)?.title).toBe('มาตรการใหม่');
  expect(findIndicators('๑. การปรับปรุงงาน', scheme)[0]?.indicatorNumber).toBe(8);
  expect(findIndicators('๑. การปรับปรุงระบบการทำงาน', scheme)[0]?.name).toBe('การปรับปรุงงาน');
  expect(levelOf(88, { IIT: 80, EIT: 80, OIT: 80 }, scheme)?.code).toBe('GOOD');
  expect(levelOf(87.99, { IIT: 99, EIT: 99, OIT: 99 }, scheme)?.code).toBe('PASS');
  expect(scheme.targetScore).toBe(80);
  expect(scheme.instruments[0]?.weight).toBe(25);
  expect(JSON.stringify(given)).toBe(before);
});

test('an item of a listed year is corrected in its place, one the list lacks is added', () => {
  const { scheme } = applyOverrides(schemeOf(2566), [row('item', 'o12', 'ก'), row('item', 'o50', 'ข')]);
  expect(findItem('o12', scheme)).toEqual({ code: 'o12', instrument: 'OIT', title: 'ก', indicatorNumber: 9 });
  expect(findItem('o50', scheme)).toEqual({ code: 'o50', instrument: 'OIT', title: 'ข' });
});

test('a row of another year is passed over; of two rows the later counts', () => {
  const rows = [row('target', '', '70', 2567), row('target', '', '80', 2570), row('target', '', '82', 2570)];
  expect(applyOverrides(schemeOf(2570), rows).scheme.targetScore).toBe(82);
});

test.each<[Override, string]>([
  [row('สี', 'o1', 'x'), 'unknown-kind'],
  [row('item', 'ข้อหนึ่ง', 'x'), 'unknown-key'],
  [row('item', 'o1', ' '), 'bad-value'],
  [row('indicator', '11', 'x'), 'unknown-key'],
  [row('indicator', '1', ''), 'bad-value'],
  [row('level', 'ดีมาก', '90'), 'unknown-key'],
  [row('level', 'GOOD', 'สูง'), 'bad-value'],
  [row('target', '', '850'), 'bad-value'],
  [row('weight', 'XIT', '30'), 'unknown-key'],
])('%j is rejected: %s', (override, reason) => {
  const scheme = schemeOf(2568);
  expect(applyOverrides(scheme, [override])).toEqual({ scheme, rejected: [reason] });
});
