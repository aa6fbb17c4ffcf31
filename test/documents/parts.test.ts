import { describe, expect, test } from '@jest/globals';
import { barsXml } from '../../src/documents/bars';
import { printable } from '../../src/documents/printable';
import { forTarget } from '../../src/documents/target';

describe('a target', () => {
  const look = (font: string, size: number) =>
    `<w:rPr>${font && `<w:rFonts w:ascii="${font}" w:cs="${font}"/>`}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;

  test('has its own font and every size in proportion, twins alike', () => {
    expect(forTarget(look('TH Sarabun New', 32), 'word', 'word')).toBe(look('TH Sarabun New', 32));
    expect(forTarget(look('TH Sarabun New', 32), 'docs', 'word')).toBe(look('Sarabun', 22));
    expect(forTarget(look('', 32), 'docs', 'word')).toBe(look('', 22));
  });

  test('gives a template that went to Google Docs its sizes back', () => {
    for (const size of [2, 28, 32, 36, 40, 52, 58]) {
      const there = forTarget(look('TH Sarabun New', size), 'docs', 'word');
      expect(forTarget(there, 'word', 'docs')).toBe(look('TH Sarabun New', size));
    }
  });

  test('leaves other fonts as the office chose them, and knows weights that have a name of their own', () => {
    expect(forTarget(look('Arial', 22), 'word', 'docs')).toBe(look('Arial', 22));
    expect(forTarget(look('Sarabun SemiBold', 22), 'word', 'docs')).toBe(look('TH Sarabun New', 32));
  });

  test('gives Thai letters the twins that Google Docs left out', () => {
    expect(forTarget('<w:rPr><w:b w:val="1"/><w:sz w:val="22"/></w:rPr>', 'docs', 'docs')).toBe(
      '<w:rPr><w:b w:val="1"/><w:bCs w:val="1"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr>',
    );
  });
});

test('text keeps all that a document can hold', () => {
  expect(printable('ก\u0000ข\u001Fค\uD800ง😀', 'thai')).toBe('กขคง😀');
  expect(printable('1\r\n2\r3\u000B4', 'arabic')).toBe('1\n2\n3\n4');
});

describe('bars of shaded cells', () => {
  /** The cells between label and figure of each row, in hundredths of the scale. */
  const rows = (...scores: number[]) => {
    const xml = barsXml(
      scores.map((score) => ({ label: 'ก & ข', figure: '๙๐', score })),
      85,
    );
    const grid = [...xml.matchAll(/gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
    return [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => {
      let column = 1;
      return [...row.matchAll(/<w:tc>.*?<\/w:tc>/g)].slice(1, -1).map(([cell]) => {
        const span = Number(/gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
        const width = grid.slice(column, column + span).reduce((a, b) => a + b, 0);
        column += span;
        expect(cell).toContain(`w:w="${width}"`);
        return {
          hundredths: width / 56,
          fill: /w:fill="(\w+)"/.exec(cell)?.[1],
          target: cell.includes('<w:left w:val'),
        };
      });
    });
  };

  test('are as long as the score, cut by a line at the target', () => {
    const [high, low] = rows(95, 50);
    expect(high).toEqual([
      { hundredths: 85, fill: expect.any(String), target: false },
      { hundredths: 10, fill: expect.any(String), target: true },
      { hundredths: 5, fill: undefined, target: false },
    ]);
    expect(low).toEqual([
      { hundredths: 50, fill: expect.any(String), target: false },
      { hundredths: 35, fill: undefined, target: false },
      { hundredths: 15, fill: undefined, target: true },
    ]);
  });

  test('under the target have another colour, and every row fills its scale', () => {
    const all = rows(0, 0.1, 84.99, 85, 100, 120);
    expect(all[2]?.[0]?.fill).not.toBe(all[3]?.[0]?.fill);
    for (const row of all) expect(row.reduce((sum, { hundredths }) => sum + hundredths, 0)).toBeCloseTo(100);
  });

  test('stand on one page: every row but the last is kept with the next, and none breaks', () => {
    const xml = barsXml(
      [1, 2, 3].map((score) => ({ label: 'ก', figure: '1', score })),
      85,
    );
    const all = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row);
    expect(all.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, false]);
    for (const row of all) expect(row).toContain('<w:cantSplit/>');
  });

  test('show their label as text', () => {
    expect(barsXml([{ label: '<ก> & ข', figure: '1', score: 1 }], 85)).toContain('&lt;ก&gt; &amp; ข');
  });
});
