import { describe, expect, test } from '@jest/globals';
import { addressesIn } from '../../src/thai/links';
import fc from '../support/properties';

/** The words of a document after linking, and the addresses that its links lead to. */
function linked(text: string): { text: string; words: string[]; targets: string[] } {
  const addresses = addressesIn(text);
  let [at, whole] = [0, ''];
  for (const { at: from, words } of addresses) {
    whole += text.slice(at, from) + words;
    at = from + words.length;
  }
  return {
    text: whole + text.slice(at),
    words: addresses.map(({ words }) => words),
    targets: addresses.map(({ target }) => target),
  };
}

describe('web addresses of a document', () => {
  test.each([
    ['ดูที่ https://www.example.go.th/o27?a=1&b=2', 'https://www.example.go.th/o27?a=1&b=2'],
    ['(https://example.go.th/แผน-2568).', 'https://example.go.th/%E0%B9%81%E0%B8%9C%E0%B8%99-2568'],
    ['https://example.go.th/a&', 'https://example.go.th/a'],
    ['HTTP://EXAMPLE.GO.TH', 'HTTP://EXAMPLE.GO.TH'],
    ["https://example.go.th/a?x=$&y=$'z", "https://example.go.th/a?x=$&y=$'z"],
    ['<https://example.go.th/%E0%B8%81>', 'https://example.go.th/%E0%B8%81'],
  ])('are links: %s', (text, target) => {
    const result = linked(text);
    expect(result.targets).toEqual([target]);
    expect(result.text).toBe(text);
  });

  test.each<[text: string, ...words: string[]]>([
    ['https://a.go.th/newsตามประกาศ', 'https://a.go.th/news'],
    ['https://a.go.thและที่ว่าการ', 'https://a.go.th'],
    ['https://a.go.th:8080และ', 'https://a.go.th:8080'],
    ['https://a.go.th/f/1AbC?id=2(กองคลัง)', 'https://a.go.th/f/1AbC?id=2'],
    ['https://a.go.th/f/1AbC(page 3)', 'https://a.go.th/f/1AbC'],
    ['https://a.go.th/ข่าว/๒๕๖๘ ต่อ', 'https://a.go.th/ข่าว/๒๕๖๘'],
    ['https://a.go.th/ข่าวPRปี2568/แผน.pdf', 'https://a.go.th/ข่าวPRปี2568/แผน.pdf'],
    ['https://a.go.th/f/1.ประกาศ-2568.pdf', 'https://a.go.th/f/1.ประกาศ-2568.pdf'],
    ['https://a.go.th/f/o27.ตามประกาศ', 'https://a.go.th/f/o27'],
    ['https://a.go.th/ข่าว(กองคลัง)', 'https://a.go.th/ข่าว'],
    ['https://a.go.th/news-ข่าว?หมวด=คลัง&q=คำ', 'https://a.go.th/news-ข่าว?หมวด=คลัง&q=คำ'],
    ['https://a.go.th/w/กฎหมาย_(ไทย)', 'https://a.go.th/w/กฎหมาย_(ไทย)'],
    ['https://a.go.th/w/a_(b)', 'https://a.go.th/w/a_(b)'],
    ['(https://a.go.th/w/a_(b)) และ', 'https://a.go.th/w/a_(b)'],
    ['(https://a.go.th)และ (https://b.go.th/c).', 'https://a.go.th', 'https://b.go.th/c'],
    ['[https://a.go.th/c]', 'https://a.go.th/c'],
    ['https://a.go.th/c,https://b.go.th/d', 'https://a.go.th/c', 'https://b.go.th/d'],
    ['https://a.go.th/c,www.b.go.th;ข้อ 2', 'https://a.go.th/c', 'www.b.go.th'],
    ['https://a.go.th/chttps://b.go.th', 'https://a.go.th/c', 'https://b.go.th'],
    ['https://a.go.th/c?to=https://b.go.th/d', 'https://a.go.th/c?to=https://b.go.th/d'],
    ['https://a.go.th/map/@13.7,100.5,17z', 'https://a.go.th/map/@13.7,100.5,17z'],
    ['https://a.go.th:18080/c', 'https://a.go.th:18080/c'],
    ['https://a.go.th/c\u200Bต่อ', 'https://a.go.th/c'],
    ['“https://a.go.th/c” และ', 'https://a.go.th/c'],
    ['ดูwww.a.go.th/c นะ', 'www.a.go.th/c'],
    ['เว็บไซต์ www.a.go.thและ WWW.B.GO.TH.', 'www.a.go.th', 'WWW.B.GO.TH'],
  ])('end where their words do: %s', (text, ...words) => {
    const result = linked(text);
    expect(result.words).toEqual(words);
    expect(result.text).toBe(text);
  });

  test('without http lead where a browser would go', () => {
    expect(linked('www.a.go.th/ก').targets).toEqual(['http://www.a.go.th/%E0%B8%81']);
  });

  test.each([
    'https://',
    'https://localhost',
    'https://a.go.th:99999',
    'https://a.go.th/%zz',
    'https://a b',
    'https://a.go.th:65536',
    'www.a',
    `https://a.go.th/${'ก'.repeat(300)}`,
    `https://a.go.th/${'a'.repeat(3_000)}`,
    'https://'.repeat(6_000),
    `https://a.go.th/${'x'.repeat(2_031)}😀`,
    'https://a.go.th/\ud83d',
    'mail@www.a.go.th',
  ])('that Word could refuse stay words: %s', (text) =>
    expect(linked(text)).toMatchObject({ targets: [], text }),
  );

  test('change no word around them', () => {
    const piece = fc.constantFrom(
      'https://',
      'a.go.th',
      '/',
      'ก',
      'แ',
      ' ',
      '&',
      '<',
      "'",
      '%',
      '{',
      ')',
      '.',
      '๑',
      '😀',
      ':8',
      '(',
      ',',
      'www.',
      '?',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { text: after, targets } = linked(text);
        expect(after).toBe(text);
        for (const target of targets) expect(() => new URL(target)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
