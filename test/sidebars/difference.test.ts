import { expect, test } from '@jest/globals';
import { difference } from '../../src/sidebars/check/difference';
import fc from '../support/properties';

/** One of two texts with its changes in brackets. */
const shown = (side: 'before' | 'after', [before, after]: [string, string]): string =>
  difference(before, after)
    .map(({ [side]: text, isChanged }) => (isChanged ? `[${text}]` : text))
    .join('');

test.each([
  ['จัดทำ เเผน', 'จัดทำ แผน', 'จัดทำ [เเผน]', 'จัดทำ [แผน]'],
  ['ใช้นํ้า', 'ใช้น้ำ', 'ใช้[นํ้า]', 'ใช้[น้ำ]'],
  ['กองคลังง รายงาน', 'กองคลัง รายงาน', 'กองคลัง[ง] รายงาน', 'กองคลัง[] รายงาน'],
  ['ต.ค. 67', 'ต.ค. 2567', 'ต.ค. [67]', 'ต.ค. [2567]'],
  ['กอง\u200Bคลัง', 'กองคลัง', 'กอง[\u200B]คลัง', 'กอง[]คลัง'],
  ['', 'ก', '[]', '[ก]'],
  ['เหมือน', 'เหมือน', 'เหมือน', 'เหมือน'],
])('%j to %j shows what changes, word by word', (before, after, was, is) => {
  expect(shown('before', [before, after])).toBe(was);
  expect(shown('after', [before, after])).toBe(is);
});

test('the parts of any two texts join to both texts, and an unchanged part is the same in both', () => {
  const text = fc
    .array(fc.constantFrom('ก', 'น', 'ํ', '้', 'า', 'ำ', '\u200B', 'a', '\n', '😀', '\uD800'))
    .map((letters) => letters.join(''));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const stretches = difference(a, b);
      expect(stretches.map(({ before }) => before).join('')).toBe(a);
      expect(stretches.map(({ after }) => after).join('')).toBe(b);
      for (const { before, after, isChanged } of stretches) expect(before === after).toBe(!isChanged);
    }),
  );
});

test('a browser without words shows whole letters', () => {
  const { Segmenter } = Intl;
  Reflect.deleteProperty(Intl, 'Segmenter');
  try {
    expect(shown('before', ['จัดทำเเผน', 'จัดทำแผน'])).toBe('จัดทำ[เเ]ผน');
    expect(shown('before', ['ท่ีดิน', 'ที่ดิน'])).toBe('[ท่ี]ดิน');
  } finally {
    Object.assign(Intl, { Segmenter });
  }
});

test('two long texts that have nothing in common are compared at once', () => {
  const [before, after] = ['ก'.repeat(50_000), 'ข'.repeat(50_000)];
  expect(difference(before, after)).toEqual([{ before, after, isChanged: true }]);
});
