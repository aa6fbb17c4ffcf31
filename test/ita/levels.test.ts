import { describe, expect, test } from '@jest/globals';
import { schemeOf } from '../../src/ita';
import { findLevel, isLevelRight, levelOf } from '../../src/ita/levels';

const all = (score: number) => ({ IIT: score, EIT: score, OIT: score });

describe('levelOf', () => {
  test.each<[number, string]>([
    [100, 'AA'],
    [95, 'AA'],
    [94.99, 'A'],
    [85, 'A'],
    [84.99, 'B'],
    [75, 'B'],
    [74.99, 'C'],
    [65, 'C'],
    [64.99, 'D'],
    [57.54, 'D'],
    [55, 'D'],
    [54.99, 'E'],
    [50, 'E'],
    [49.99, 'F'],
    [0, 'F'],
  ])('2563–2565: %d is %s', (total, code) => {
    for (const year of [2563, 2564, 2565]) expect(levelOf(total, {}, schemeOf(year))?.code).toBe(code);
  });

  test.each<[number, number, string]>([
    [95, 95, 'ผ่านดีเยี่ยม'],
    [95, 94.99, 'ผ่านดี'],
    [94.99, 95, 'ผ่านดี'],
    [85, 85, 'ผ่านดี'],
    [85, 84.99, 'ผ่าน'],
    [99, 84.99, 'ผ่าน'],
    [84.99, 90, 'ต้องปรับปรุง'],
    [70, 70, 'ต้องปรับปรุง'],
    [69.99, 90, 'ต้องปรับปรุงโดยด่วน'],
    [0, 0, 'ต้องปรับปรุงโดยด่วน'],
  ])('2566 on: total %d with the lowest instrument %d is %s', (total, lowest, name) => {
    for (const year of [2566, 2569]) {
      expect(levelOf(total, { ...all(100), EIT: lowest }, schemeOf(year))?.name).toBe(name);
    }
  });

  test('2566 on, instruments not given: known where they cannot matter', () => {
    const scheme = schemeOf(2567);
    expect(levelOf(84.99, {}, scheme)?.code).toBe('IMPROVE');
    expect(levelOf(90, {}, scheme)).toBeNull();
    expect(levelOf(90, { OIT: 84 }, scheme)?.code).toBe('PASS');
    expect(levelOf(97, { OIT: 90 }, scheme)).toBeNull();
  });
});

test.each<[string, string | null]>([
  ['D', 'D'],
  ['ระดับ D', 'D'],
  ['aa', 'AA'],
  ['ระดับ “A”', 'A'],
  ['พบว่ามีผลคะแนน ๕๗.๕๔ คะแนน อยู่ในระดับ D ดังนี้', 'D'],
  ['ผลการประเมินอยู่ในระดับ ผ่านดี', 'GOOD'],
  ['ผ่านดีเยี่ยม', 'EXCELLENT'],
  ['ผ่าน ดี', null],
  ['ผ่าน', 'PASS'],
  ['ระดับ ผ่าน', 'PASS'],
  ['ต้องปรับปรุง', 'IMPROVE'],
  ['ต้องปรับปรุงโดยด่วน', 'URGENT'],
  ['ระดับต้องปรับปรุงด่วน', 'URGENT'],
  ['หน่วยงานได้ ผ่านดี ในปีนี้', 'GOOD'],
  ['แต่ผ่านเกณฑ์ เป้าหมาย (๘๕ คะแนนขึ้นไป)', null],
  ['ประเด็นที่ต้องปรับปรุงแก้ไข', null],
  ['ผ่านช่องทางออนไลน์', null],
  ['E-Service', null],
  ['ระดับ E-Service', null],
  ['การประเมิน ITA', null],
  ['', null],
])('findLevel: %j → %s', (text, code) => {
  expect(findLevel(text)?.code ?? null).toBe(code);
});

test('a written level is compared with the levels it belongs to, letters after 2566 too', () => {
  expect(isLevelRight({ code: 'D' }, 57.54, {}, schemeOf(2563))).toBe(true);
  expect(isLevelRight({ code: 'C' }, 57.54, {}, schemeOf(2563))).toBe(false);
  expect(isLevelRight({ code: 'A' }, 90, {}, schemeOf(2568))).toBe(true);
  expect(isLevelRight({ code: 'GOOD' }, 90, {}, schemeOf(2568))).toBeNull();
  expect(isLevelRight({ code: 'GOOD' }, 90, all(86), schemeOf(2568))).toBe(true);
  expect(isLevelRight({ code: 'PASS' }, 90, all(86), schemeOf(2568))).toBe(false);
});
