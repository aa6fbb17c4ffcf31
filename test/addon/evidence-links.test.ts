import { describe, expect, test } from '@jest/globals';
import type { DocumentView } from '../../src/actions/document';
import type { ListedLinks } from '../../src/actions/document-links';
import type { CheckResult } from '../../src/actions/fix';
import type { Workbench } from '../../workbench/workbench';
import { bookWith, cellOf, FIRST_ROW } from '../support/books';
import { findingsOf } from '../support/check';

const DRIVE = 'https://drive.google.com/drive/folders/1AbCdEfGhIjKlMnOpQrStUvWxYz01234';
const MEASURES = ['ก', 'ข', 'ค'].map((name, i) => ({
  measure: `${i + 1}. ${name}`,
  responsible: i === 2 ? 'กองช่าง' : 'กองคลัง',
  result: 'ภาพกิจกรรม',
}));
const RESULT = cellOf('results', 'result', FIRST_ROW).charCodeAt(0) - 65;

/** Measures whose result is words over addresses. */
function bookWithLinks(urls: readonly string[]): Workbench {
  const workbench = bookWith('results', MEASURES);
  urls.forEach((url, i) => {
    const cell = workbench.book.sheets[0]!.cells[FIRST_ROW - 1 + i]![RESULT]!;
    if (url !== '') cell.links = [{ start: 0, end: 10, url }];
  });
  return workbench;
}

const sheetOf = (workbench: Workbench) => workbench.book.sheets[0]!.name;

describe('the check', () => {
  const workbench = bookWithLinks(['http://192.168.1.10/ita', DRIVE, DRIVE]);

  test('reads the addresses behind words, too', () => {
    const { findings } = workbench.run('listFindings') as CheckResult;
    expect(findingsOf(findings, 'evidence/closed', 'evidence/repeated')).toMatchObject([
      { code: 'evidence/closed', cell: { row: FIRST_ROW }, value: 'ภาพกิจกรรม' },
      { code: 'evidence/closed', cell: { row: FIRST_ROW + 1 }, rows: [FIRST_ROW + 1, FIRST_ROW + 2] },
      { code: 'evidence/repeated', cell: { row: FIRST_ROW + 1 }, rows: [FIRST_ROW + 1, FIRST_ROW + 2] },
    ]);
    expect(workbench.calls.total).toBeLessThanOrEqual(14);
  });

  test('annotates the first cell of several', () => {
    const noteOf = (row: number) => workbench.book.sheets[0]!.cells[row - 1]![RESULT]!.note ?? '';
    expect(noteOf(FIRST_ROW + 1)).toContain('ซึ่งเป็นไฟล์ในไดรฟ์ ผู้อื่นอาจเปิดไม่ได้');
    expect(noteOf(FIRST_ROW + 2)).toBe('');
  });
});

test('a department’s document has the findings that are about a row of its own', () => {
  const workbench = bookWithLinks(['http://192.168.1.10/ita', DRIVE, DRIVE]);
  const warningsOf = (department: string) => {
    const { checked } = workbench.callFromPage('readDocument', {
      sheet: sheetOf(workbench),
      department,
    }) as DocumentView;
    expect(workbench.calls.total).toBeLessThanOrEqual(14);
    return checked.check.first
      .map(({ message }) => message)
      .filter((message) => message.includes('ภาพกิจกรรม'));
  };
  expect(warningsOf('กองคลัง')).toHaveLength(3);
  expect(warningsOf('กองช่าง')).toEqual([
    expect.stringContaining('ไดรฟ์'),
    expect.stringContaining('เป็นลิงก์เดียวกัน'),
  ]);
});

describe('the list of all links', () => {
  const list = (workbench: Workbench, request: object = {}) =>
    workbench.callFromPage('listDocumentLinks', { sheet: sheetOf(workbench), ...request }) as ListedLinks;

  test('has those typed in any column and those behind words, each with its cell and measure', () => {
    const workbench = bookWithLinks(['', DRIVE]);
    workbench.type(
      sheetOf(workbench),
      cellOf('results', 'steps', FIRST_ROW),
      'ดู https://www.example.go.th/news และ D:\\ITA\\ก.pdf',
    );
    const steps = cellOf('results', 'steps', FIRST_ROW).charCodeAt(0) - 64;
    const header = 'ขั้นตอน/วิธีการปฏิบัติ';
    expect(list(workbench)).toEqual({
      total: 3,
      links: [
        {
          ...{ row: FIRST_ROW, column: steps, header, measure: '1. ก' },
          words: 'https://www.example.go.th/news',
          address: 'https://www.example.go.th/news',
        },
        {
          ...{ row: FIRST_ROW, column: steps, header, measure: '1. ก' },
          words: 'D:\\ITA\\ก.pdf',
          address: 'D:\\ITA\\ก.pdf',
        },
        {
          ...{ row: FIRST_ROW + 1, column: RESULT + 1, header: 'สรุปผลการดำเนินการ', measure: '2. ข' },
          words: 'ภาพกิจกรรม',
          address: DRIVE,
        },
      ],
    });
  });

  test('is of the document: its department, and its rows', () => {
    const workbench = bookWithLinks([DRIVE, DRIVE, DRIVE]);
    const rowsOf = (request: object) => list(workbench, request).links.map(({ row }) => row);
    expect(rowsOf({ department: 'กองช่าง' })).toEqual([FIRST_ROW + 2]);
    expect(rowsOf({ rows: [FIRST_ROW, FIRST_ROW + 1] })).toEqual([FIRST_ROW, FIRST_ROW + 1]);
  });

  test('comes in answers of at most 1 MB, and takes as few calls for many measures as for few', () => {
    const callsFor = (measures: number) => {
      const workbench = bookWith(
        'results',
        Array.from({ length: measures }, (_, i) => ({
          measure: `${i + 1}. ก`,
          result: `https://www.example.go.th/${'ก'.repeat(200)}/${i}`,
        })),
      );
      const all: ListedLinks['links'] = [];
      for (let total = 1; all.length < total; ) {
        const answer = list(workbench, { after: all.length });
        expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThanOrEqual(1_000_000);
        expect(answer.links.length).toBeGreaterThan(0);
        all.push(...answer.links);
        total = answer.total;
      }
      expect(all.map(({ row }) => row)).toEqual(Array.from({ length: measures }, (_, i) => FIRST_ROW + i));
      return workbench.calls.total;
    };
    expect(callsFor(600)).toBe(callsFor(2));
    expect(callsFor(2)).toBeLessThanOrEqual(9);
  });
});
