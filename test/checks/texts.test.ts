import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FORMS } from '../../src/forms';
import { item } from '../../src/forms/item';
import { results } from '../../src/forms/results';
import { checkRows, placesOf } from '../support/check';

describe('text/thai', () => {
  test('a slip is found with the cell as it would be, and nothing else of it changed', () => {
    const [finding, more] = checkRows(results, [{ measure: 'เเผน  ที่ ๑ นํ้า' }]);
    expect(more).toBeUndefined();
    expect(finding).toMatchObject({ code: 'text/thai', row: 3, value: 'เเผน  ที่ ๑ นํ้า', fix: 'แผน  ที่ ๑ น้ำ' });
    expect(finding?.message).toContain('สระเอสองตัว');
  });
});

describe('text/control', () => {
  test('characters that cannot be printed are found, and taken out by the fix', () => {
    expect(checkRows(results, [{ measure: 'ก\u0007ข\u000Bค' }])).toMatchObject([
      { code: 'text/control', row: 3, fix: 'กข\nค' },
    ]);
  });

  test('a cell with both kinds gets one text by either fix', () => {
    const fixes = checkRows(results, [{ measure: 'เเผน\u0007' }]).map(({ code, fix }) => [code, fix]);
    expect(fixes).toEqual([
      ['text/thai', 'แผน'],
      ['text/control', 'แผน'],
    ]);
  });
});

describe('text/placeholder', () => {
  test.each(['...', '……', 'จำนวน..๔...ช่องทาง', 'ครั้งที่ xxx', 'ลงวันที่ ..........', '____'])('"%s"', (outcome) => {
    expect(placesOf(checkRows(results, [{ outcome }]))).toEqual([['text/placeholder', 3, outcome]]);
  });

  test.each(['-', 'อบรม ประชุม ฯลฯ...', 'ข้อ 1.2.3', 'xx', 'https://a.go.th/x_x', 'พ.ศ. 2568', 'และอื่น ๆ…'])(
    '"%s" is no blank',
    (outcome) => {
      expect(checkRows(results, [{ outcome }])).toEqual([]);
    },
  );
});

describe('text/repeated', () => {
  const long = 'ประชาชนได้รับความสะดวกและพึงพอใจต่อการให้บริการของหน่วยงานมากขึ้น';

  test('the same outcome under a second measure names the first', () => {
    const found = checkRows(results, [{ outcome: long }, { outcome: 'อื่น' }, { outcome: ` ${long}` }]);
    expect(found).toMatchObject([{ code: 'text/repeated', row: 5 }]);
    expect(found[0]?.message).toContain('แถวที่ 3');
  });

  test('short words are alike by nature', () => {
    expect(checkRows(results, [{ outcome: 'ดำเนินการแล้ว' }, { outcome: 'ดำเนินการแล้ว' }])).toEqual([]);
  });
});

describe('items', () => {
  test('item/letter-o: the digit for the letter, in the digits it is written in', () => {
    expect(checkRows(item, [{ item: 'ข้อ ๐๑๙ รายงาน' }, { item: 'O19 รายงาน' }])).toMatchObject([
      { code: 'item/letter-o', row: 3, fix: 'ข้อ O๑๙ รายงาน' },
    ]);
  });

  test('item/unknown: a code that no round has', () => {
    expect(placesOf(checkRows(item, [{ item: 'O99 อะไร' }, { item: 'i1 ท่านรู้' }]))).toEqual([
      ['item/unknown', 3, 'O99 อะไร'],
    ]);
  });
});

test('any text in any cell gives findings, never a throw', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '#REF!',
      'TRUE',
      '45123',
      '⊗',
      'เเ',
      'นํ้า',
      '...',
      'ข้อ ๐๑๙',
      'ม.ค.-มี.ย.๖๘',
      'กองครัง',
      '=1+1',
    ),
    fc
      .array(fc.constantFrom(...'เแกํา่้ิี ุ', '\u200B', '\u00A0', '\u0007', '๐๑', 'ต.ค.', '-', '๖๘'), {
        maxLength: 8,
      })
      .map((parts) => parts.join('')),
  );
  const rows = (form: (typeof FORMS)[number]) =>
    fc.array(
      fc
        .array(text, { minLength: form.columns.length, maxLength: form.columns.length })
        .map((cells) => Object.fromEntries(form.columns.map(({ field }, i) => [field, cells[i] ?? '']))),
      { minLength: 1, maxLength: 4 },
    );
  const case_ = fc.constantFrom(...FORMS).chain((form) => rows(form).map((given) => ({ form, given })));
  fc.assert(
    fc.property(case_, ({ form, given }) => {
      expect(Array.isArray(checkRows(form, given))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
