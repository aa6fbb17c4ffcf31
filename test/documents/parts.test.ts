import { describe, expect, test } from '@jest/globals';
import { buildTemplate } from '../../build/templates';
import { piecesOf } from '../../build/templates/pieces';
import { barsBlock } from '../../src/documents/bars';
import { readCustomTemplate } from '../../src/documents/custom-template';
import type { ReportData } from '../../src/documents/data';
import { fillTemplate } from '../../src/documents/fill';
import { printable } from '../../src/documents/printable';
import { forTarget } from '../../src/documents/target';
import { linkLook } from '../../src/docx/link-look';
import { OfficePackage } from '../../src/docx/package';
import { FORMS } from '../../src/forms';
import { pixelsOf } from '../support/png';

const DOCUMENT = 'word/document.xml';

test.each(FORMS)('memo and cover of $id are left out as a condition leaves them out', async (form) => {
  const template = new OfficePackage(await buildTemplate(form));
  const fill = (from: OfficePackage) => {
    const read = readCustomTemplate(from, () => new Set(), { target: 'word', digits: 'thai' });
    if (read.kind === 'mistakes') throw new Error(JSON.stringify(read.mistakes));
    const { bytes } = fillTemplate(
      read,
      { scores: false, subject: '', agency: '' } as ReportData,
      new Set(),
      { year: 2568, month: 1, day: 1 },
    );
    return new OfficePackage(bytes).text(DOCUMENT);
  };
  const withoutParts = piecesOf(template.text(DOCUMENT)).filter(({ section }) => !section);
  const shorter = template.copy().put(DOCUMENT, withoutParts.map(({ text }) => text).join(''));
  expect(shorter.text(DOCUMENT)).not.toMatch(/memo|cover/i);
  expect(fill(shorter)).toBe(fill(template));
});

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

describe('a chart of bars', () => {
  const chartOf = (...values: number[]) =>
    barsBlock({
      bars: values.map((value) => ({ label: '<ก> & ข', figure: String(value), value, text: `ได้ ${value}` })),
      headers: ['ตัวชี้วัด', 'คะแนน'],
      description: 'แผนภูมิ',
      from: 50,
      to: 100,
      target: 85,
      ticks: [50, 85, 100].map((at) => ({ at, text: String(at) })),
    });
  /** The colours along the middle of a bar: 560 numbers of the palette. */
  const middleOf = (png: Uint8Array) => pixelsOf(png)[17];

  test('is a table of one row a bar, read without a blank cell, its headings and a description', () => {
    const { xml } = chartOf(91, 82);
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([cell]) =>
        cell.includes('<w:drawing/>')
          ? 'picture'
          : [...cell.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text).join(' '),
      ),
    );
    expect(rows).toEqual([
      ['ตัวชี้วัด', '50 85 100', 'คะแนน'],
      ['&lt;ก&gt; &amp; ข', 'picture', '91'],
      ['&lt;ก&gt; &amp; ข', 'picture', '82'],
    ]);
    expect(xml).toContain('<w:tblDescription w:val="แผนภูมิ"/>');
    expect(chartOf(91, 82).pictures.map(({ alternativeText }) => alternativeText)).toEqual([
      'ได้ 91',
      'ได้ 82',
    ]);
  });

  test('draws each bar as long as its value, full at the target and hatched below it, and the target through all', () => {
    const [high = [], low = []] = chartOf(95, 75).pictures.map(({ bytes }) => middleOf(bytes));
    const target = Math.floor(0.7 * 560);
    for (const row of [high, low]) expect(row[target]).toBe(4);
    // Of 560 pixels a bar of 95 on a scale from 50 to 100 has nine tenths, one of 75 a half.
    expect(high.filter((colour) => colour === 1)).toHaveLength(Math.floor(0.9 * 560) - 3);
    expect(high.slice(Math.floor(0.9 * 560) + 1, 550)).not.toContain(1);
    expect(new Set(low.slice(0, 280))).toEqual(new Set([0, 2]));
    expect(low.slice(281, 390)).not.toContain(2);
  });

  test('is on one page: every row but the last is kept with the next, and none breaks', () => {
    const all = [...chartOf(91, 92, 93).xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row);
    expect(all.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, true, false]);
    for (const row of all) expect(row).toContain('<w:cantSplit/>');
  });
});

test('a link is blue and underlined, but for what its words say themselves', () => {
  const [colour, line] = ['<w:color w:val="0563C1"/>', '<w:u w:val="single"/>'];
  expect(linkLook('')).toBe(`<w:rPr>${colour}${line}</w:rPr>`);
  expect(linkLook('<w:rPr><w:b/><w:sz w:val="28"/><w:lang w:val="th"/></w:rPr>')).toBe(
    `<w:rPr><w:b/>${colour}<w:sz w:val="28"/>${line}<w:lang w:val="th"/></w:rPr>`,
  );
  const own = '<w:rPr><w:color w:val="FF0000"/><w:u w:val="none"/></w:rPr>';
  expect(linkLook(own)).toBe(own);
});
