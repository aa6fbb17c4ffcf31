import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { difference, type Piece } from '../../src/sidebars/check/difference';

/** Pieces as text, changed ones in brackets. */
const shown = (pieces: Piece[]): string =>
  pieces.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');

test.each([
  ['จัดทำเเผน', 'จัดทำแผน', 'จัดทำ[เเ]ผน', 'จัดทำ[แ]ผน'],
  ['ใช้นํ้า', 'ใช้น้ำ', 'ใช้[นํ้า]', 'ใช้[น้ำ]'],
  ['ท่ีดิน', 'ที่ดิน', '[ท่ี]ดิน', '[ที่]ดิน'],
  ['ตค 67', 'ต.ค. 2567', 'ตค 67', 'ต[.]ค[.] [25]67'],
  ['กอง\u200Bคลัง', 'กองคลัง', 'กอง[\u200B]คลัง', 'กองคลัง'],
  ['', 'ก', '', '[ก]'],
  ['เหมือน', 'เหมือน', 'เหมือน', 'เหมือน'],
])('%j to %j shows what changes, with whole letters', (before, after, was, is) => {
  const { before: old, after: now } = difference(before, after);
  expect([shown(old), shown(now)]).toEqual([was, is]);
});

test('whatever the texts, each is shown whole, and what is shown unchanged is the same in both', () => {
  const text = fc.array(fc.constantFrom('ก', 'น', 'ํ', '้', 'า', 'ำ', '\u200B', 'a', '\n', '😀', '\uD800'));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { before, after } = difference(a.join(''), b.join(''));
      const join = (pieces: Piece[]) => pieces.map(({ text: each }) => each).join('');
      const same = (pieces: Piece[]) => join(pieces.filter(({ isChanged }) => !isChanged));
      expect(join(before)).toBe(a.join(''));
      expect(join(after)).toBe(b.join(''));
      expect(same(before)).toBe(same(after));
    }),
  );
});

test('two long texts that have nothing in common are told apart at once', () => {
  const { before } = difference('ก'.repeat(50_000), 'ข'.repeat(50_000));
  expect(before).toEqual([{ text: 'ก'.repeat(50_000), isChanged: true }]);
});
