import { describe, expect, test } from '@jest/globals';
import { normalizeThai, type ThaiDefect } from '../../src/thai/defects';
import fc, { anyLetters } from '../support/properties';

describe('each defect is normalized, and named', () => {
  const cases: [ThaiDefect, string, string][] = [
    ['sara-ae', 'เเผน', 'แผน'],
    ['sara-am', 'ทํางาน', 'ทำงาน'],
    ['sara-am', 'นํ้า', 'น้ำ'],
    ['mark-order', 'ท่ี', 'ที่'],
    ['mark-order', 'น\u0E33\u0E49', 'น้ำ'],
    ['mark-doubled', 'ที่่', 'ที่'],
    ['private-use', 'ท\uF70Aี', 'ที่'],
    ['zero-width', 'การ\u200Bดำเนิน', 'การดำเนิน'],
    ['no-break-space', 'พ.ศ.\u00A02568', 'พ.ศ. 2568'],
    ['wingdings', '\uF0FC', '✓'],
  ];
  test.each(cases)('%s: %j', (defect, wrong, right) => {
    const normalized = normalizeThai(wrong);
    expect(normalized.text).toBe(right);
    expect(normalized.defects).toContain(defect);
  });
});

test('text that is right stays as it is, to the last character', () => {
  const right = ['ที่น้ำแก่ผู้ป่วย', 'พุทฺโธ', '👨‍👩‍👧 ครอบครัว', 'เแ', ' a  b\n', 'เก๋ก็ได้', 'สิทธิ์'];
  for (const text of right) expect(normalizeThai(text)).toEqual({ text, defects: [] });
});

test('a second run changes nothing, whatever the text', () => {
  const marks = [...'เแกทนผำาํ่้๊๋์ิีุู็ๆ 1a', '\u200B', '\u00A0', '\uF70A', '\uF0FC', '\u00AD'];
  const text = fc.array(fc.constantFrom(...marks), { maxLength: 20 }).map((each) => each.join(''));
  fc.assert(
    fc.property(fc.oneof(text, anyLetters()), (value) => {
      const once = normalizeThai(value);
      expect(normalizeThai(once.text)).toEqual({ text: once.text, defects: [] });
      if (once.defects.length === 0) expect(once.text).toBe(value);
    }),
    { numRuns: 400 },
  );
});
