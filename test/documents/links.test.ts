import { describe, expect, test } from '@jest/globals';
import { linkAddresses } from '../../src/documents/links';
import { Zip } from '../../src/docx/zip';
import fc from '../support/properties';

const toXml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/'/g, '&apos;');
const fromXml = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
const run = (text: string) =>
  `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${toXml(text)}</w:t></w:r>`;

/** The words of a document after linking, and the addresses that its links lead to. */
function linked(xml: string): { text: string; xml: string; words: string[]; targets: string[] } {
  const zip = new Zip();
  zip.file('word/document.xml', `<w:p>${xml}</w:p>`);
  zip.file('word/_rels/document.xml.rels', '<Relationships></Relationships>');
  linkAddresses(zip);
  const after = zip.file('word/document.xml')?.asText() ?? '';
  const relations = zip.file('word/_rels/document.xml.rels')?.asText() ?? '';
  const links = [...after.matchAll(/<w:hyperlink r:id="(\w+)">(.*?)<\/w:hyperlink>/g)];
  const textOf = (part: string) =>
    fromXml([...part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''));
  return {
    xml: after,
    text: textOf(after),
    words: links.map((match) => textOf(match[2] ?? '')),
    targets: links.map((match) =>
      fromXml(new RegExp(`Id="${match[1]}"[^>]*Target="([^"]*)"`).exec(relations)?.[1] ?? ''),
    ),
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
    const result = linked(run(text));
    expect(result.targets).toEqual([target]);
    expect(result.text).toBe(text);
    expect(result.xml.match(/<w:rPr><w:b\/><\/w:rPr>/g)?.length).toBe(result.xml.match(/<w:r>/g)?.length);
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
    const result = linked(run(text));
    expect(result.words).toEqual(words);
    expect(result.text).toBe(text);
  });

  test('without http lead where a browser would go', () => {
    expect(linked(run('www.a.go.th/ก')).targets).toEqual(['http://www.a.go.th/%E0%B8%81']);
  });

  test('typed twice lead by one relation', () => {
    const { words, targets } = linked(run('https://a.go.th และ https://a.go.th') + run('https://b.go.th'));
    expect(words).toEqual(['https://a.go.th', 'https://a.go.th', 'https://b.go.th']);
    expect(new Set(targets).size).toBe(2);
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
    expect(linked(run(text))).toMatchObject({ targets: [], text }),
  );

  test('that are links already stay as they are', () => {
    const link = `<w:hyperlink r:id="rId9">${run('https://a.go.th')}</w:hyperlink>`;
    expect(linked(link).xml).toBe(`<w:p>${link}</w:p>`);
  });

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
        const { text: after, targets, xml } = linked(run(text));
        expect(after).toBe(text);
        expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/);
        for (const target of targets) expect(() => new URL(target)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
