import { describe, expect, test } from '@jest/globals';
import { barsXml } from '../../src/reports/bars';
import { keepSections } from '../../src/reports/optional-sections';
import { printable } from '../../src/reports/printable';
import { forTarget } from '../../src/reports/target';

const paragraph = (text: string, section = '') =>
  `<w:p><w:pPr>${section}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const END = '<w:sectPr><w:pgSz w:w="1"/></w:sectPr>';

describe('optional sections', () => {
  const document =
    '<w:document><w:body>' +
    paragraph('{{?memo}}') +
    paragraph('memo') +
    paragraph('', END) +
    paragraph('{{?cover}}') +
    paragraph('cover') +
    paragraph('', END) +
    paragraph('table') +
    `${END}</w:body></w:document>`;
  const kept = (...names: string[]) => keepSections(document, new Set(names));

  test('stay with their section end when wanted, without the paragraph that names them', () => {
    expect(kept('memo', 'cover').match(/<w:sectPr>/g)).toHaveLength(3);
    expect(kept('memo', 'cover')).not.toContain('{{?');
  });

  test('go with their section end when not: no empty page is left', () => {
    const xml = kept('cover');
    expect(xml).not.toContain('memo');
    expect(xml).toContain('cover');
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(2);
    expect(kept().match(/<w:sectPr>/g)).toHaveLength(1);
    expect(kept()).toContain('table');
  });
});

test('the Docs target has another font and every size in proportion, twins alike', () => {
  const xml =
    '<w:rFonts w:ascii="TH Sarabun New" w:cs="TH Sarabun New"/><w:sz w:val="32"/><w:szCs w:val="32"/>';
  expect(forTarget(xml, 'word')).toBe(xml);
  expect(forTarget(xml, 'docs')).toBe(
    '<w:rFonts w:ascii="Sarabun" w:cs="Sarabun"/><w:sz w:val="22"/><w:szCs w:val="22"/>',
  );
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

  test('show their label as text', () => {
    expect(barsXml([{ label: '<ก> & ข', figure: '1', score: 1 }], 85)).toContain('&lt;ก&gt; &amp; ข');
  });
});
