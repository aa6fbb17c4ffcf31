import { expect, test } from '@jest/globals';
import jsQR from 'jsqr';
import { printedLinks } from '../../src/documents/evidence';
import { printable } from '../../src/documents/printable';
import { reportingPeriodById } from '../../src/documents/reporting-periods';
import type { Picture } from '../../src/docx/picture';
import { schemeOf } from '../../src/ita';
import { office, TODAY } from '../support/office';
import { pixelsOf } from '../support/png';
import { tableOf } from '../support/sheets';

/** The words that a phone reads from a QR code on paper. */
function scanned({ bytes }: Picture): string | undefined {
  const pixels = pixelsOf(bytes);
  const width = pixels.length;
  const points = Uint8ClampedArray.from(
    pixels.flat().flatMap((colour) => [...Array<number>(3).fill(colour === 0 ? 255 : 0), 255]),
  );
  return jsQR(points, width, width)?.data;
}

/** The links of a sheet with these results and evidence, in the words of the sheet. */
function linksOf(rows: [result6: string, result: string, evidence: string][], round?: string) {
  const headers = ['มาตรการ', 'ผลการดำเนินการ รอบ 6 เดือน', 'ผลการดำเนินการ', 'หลักฐาน'];
  const table = tableOf([headers, ...rows.map((row, i) => [`ข้อ ${i + 1}`, ...row])]);
  return printedLinks(
    {
      table,
      settings: office(),
      scheme: schemeOf(2568),
      scores: null,
      today: TODAY,
      reportingPeriod: reportingPeriodById(round),
    },
    (text) => printable(text, 'arabic'),
  );
}

test('every link of results and evidence is listed once for its measure, and its code leads there', () => {
  const links = linksOf([
    ['', 'ดู https://a.go.th/ก และ www.b.go.th/x', 'https://a.go.th/ก'],
    ['', 'ไม่มี', ''],
    ['', '', 'https://c.go.th/?q=1&r=2'],
  ]);
  expect(links.map(({ order, name, address }) => [order, name, address])).toEqual([
    ['1', 'ข้อ 1', 'https://a.go.th/ก'],
    ['2', 'ข้อ 1', 'www.b.go.th/x'],
    ['3', 'ข้อ 3', 'https://c.go.th/?q=1&r=2'],
  ]);
  expect(links.map(({ code }) => code && scanned(code))).toEqual([
    `https://a.go.th/${encodeURIComponent('ก')}`,
    'http://www.b.go.th/x',
    'https://c.go.th/?q=1&r=2',
  ]);
});

test('a code has squares that can be scanned from paper, and an address too long for that has none', () => {
  const of = (length: number) => linksOf([['', `https://a.go.th/${'x'.repeat(length)}`, '']])[0]!;
  const { code } = of(200);
  expect(code && scanned(code)).toBe(`https://a.go.th/${'x'.repeat(200)}`);
  expect((code || { width: 0 }).width).toBeLessThanOrEqual(40);
  expect(of(900)).toMatchObject({ address: `https://a.go.th/${'x'.repeat(900)}`, code: false });
});

test('a paper on the first half of the year has no link of later results', () => {
  const row: [string, string, string] = ['https://a.go.th/6', 'https://a.go.th/12', ''];
  expect(linksOf([row], '6').map(({ address }) => address)).toEqual(['https://a.go.th/6']);
  expect(linksOf([row]).map(({ address }) => address)).toEqual(['https://a.go.th/6', 'https://a.go.th/12']);
});
