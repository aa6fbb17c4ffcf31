import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { headerKey } from '../../src/forms/header-meaning';
import { results } from '../../src/forms/results';
import { readTable } from '../../src/table/table';
import { otherEraTitle } from '../../src/table/title-years';
import { cellsOf, checkTable, findingsOf } from '../support/check';
import { headersOf, rowOf, sheet, tableOf } from '../support/sheets';

const TITLE = ['ทะเบียน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'];
const found = (rows: string[][], ...codes: [string, ...string[]]) =>
  findingsOf(checkTable(tableOf([TITLE, ...rows])), ...codes);

describe('a status in words', () => {
  const HEADERS = ['มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'สถานะการดำเนินการ', 'ผลการดำเนินการ', 'ปัญหา/อุปสรรค'];
  const status = (words: string, result = '', problems = '', period = 'ต.ค. 2567 - ก.ย. 2568') =>
    found(
      [HEADERS, ['1. ก', 'สำนักปลัด', period, words, result, problems]],
      'status/none',
      'status/unknown-mark',
      'status/done-without-result',
      'status/not-started-with-result',
      'status/unable-without-reason',
      'status/overdue',
    );

  test('that is known, and agrees with its result, has no finding', () => {
    expect(status('ดำเนินการแล้วเสร็จ', 'อบรมแล้ว')).toEqual([]);
    expect(status('ร้อยละ ๖๐', 'อบรมแล้ว 3 กอง')).toEqual([]);
    expect(status('ยังไม่ได้ดำเนินการ')).toEqual([]);
  });

  test('status/none: blank, though a result is filled', () => {
    const [finding] = status('', 'อบรมแล้ว');
    expect(finding).toMatchObject({ code: 'status/none', cell: { row: 3, column: 4 } });
    expect(finding?.hint).toContain('ร้อยละ 60');
  });

  test('status/unknown-mark: words that mean no status', () => {
    const [finding] = status('ตามแผน');
    expect(finding).toMatchObject({
      code: 'status/unknown-mark',
      cell: { row: 3, column: 4 },
      value: 'ตามแผน',
    });
    expect(finding?.message).toContain('ไม่บอกว่าเป็นสถานะใด');
  });

  test('status/done-without-result and status/not-started-with-result', () => {
    expect(cellsOf(status('แล้วเสร็จ'))).toEqual([['status/done-without-result', 3, '']]);
    expect(cellsOf(status('ยังไม่ทำ', 'อบรมแล้ว'))).toEqual([['status/not-started-with-result', 3, 'อบรมแล้ว']]);
  });

  test('status/overdue: the words are quoted', () => {
    const [finding] = status('ร้อยละ 60', 'อบรมแล้ว', '', 'ม.ค. 2568');
    expect(finding).toMatchObject({ code: 'status/overdue', cell: { row: 3, column: 4 }, value: 'ร้อยละ 60' });
    expect(finding?.message).toContain('สถานะเป็น "ร้อยละ 60"');
  });

  test('what is not possible is not overdue', () => {
    expect(status('ไม่สามารถดำเนินการได้ เนื่องจากไม่มีงบ', '', '', 'ม.ค. 2568')).toEqual([]);
  });

  test.each([
    ['ไม่สามารถดำเนินการได้', '', ''],
    ['ไม่สามารถดำเนินการได้ เนื่องจาก…', '-', ''],
    ['ไม่สามารถดำเนินการได้', 'ไม่สามารถดำเนินการได้', ''],
  ])('status/unable-without-reason: %s with the result "%s"', (words, result, problems) => {
    expect(cellsOf(status(words, result, problems))).toEqual([['status/unable-without-reason', 3, words]]);
  });

  test.each([
    ['ไม่สามารถดำเนินการได้ เพราะยกเลิกโครงการ', '', ''],
    ['ไม่สามารถดำเนินการได้', 'ไม่มีผู้เสนอราคา', ''],
    ['ไม่สามารถดำเนินการได้', '', 'งบประมาณไม่พอ'],
  ])('a reason in any of its places will do: %s · %s · %s', (words, result, problems) => {
    expect(status(words, result, problems)).toEqual([]);
  });
});

describe('what is not possible, in another way of status', () => {
  const unable = (rows: string[][]) => cellsOf(found(rows, 'status/unable-without-reason'));

  test('a mark in its column wants a reason in the result, a sentence there is one', () => {
    const headers = ['ตัวชี้วัด', 'ขั้นตอน', 'ยังไม่ดำเนินการ', 'ดำเนินการแล้ว', 'ไม่สามารถดำเนินการได้', 'ผลการดำเนินการ'];
    const row = (mark: string, result: string) => ['1. การปฏิบัติหน้าที่', 'ก', '', '', mark, result];
    expect(unable([headers, row('⊗', '')])).toEqual([['status/unable-without-reason', 3, '⊗']]);
    expect(unable([headers, row('⊗', 'ไม่มีงบ')])).toEqual([]);
    expect(unable([headers, row('ไม่มีงบ', '')])).toEqual([]);
  });

  test('a result that says no more than that', () => {
    const rows = (result: string) => [headersOf(results), rowOf(results, { result })];
    expect(unable(rows('ไม่สามารถดำเนินการได้'))).toEqual([
      ['status/unable-without-reason', 3, 'ไม่สามารถดำเนินการได้'],
    ]);
    expect(unable(rows('ไม่สามารถดำเนินการได้ เนื่องจากโควิด'))).toEqual([]);
  });
});

describe('results of the first half of the year', () => {
  const FIRST_HALF = 'ผลการดำเนินการ รอบ 6 เดือน';
  const CODES = [
    'status/done-without-result',
    'status/not-started-with-result',
    'status/overdue',
    'text/date',
  ] as const;
  const marked = (done: string, notStarted: string, ...results: [string, string?]) =>
    cellsOf(
      found(
        [
          ['มาตรการ', 'ดำเนินการแล้ว', 'ยังไม่ดำเนินการ', FIRST_HALF, 'ผลการดำเนินการ รอบ 12 เดือน'].slice(
            0,
            3 + results.length,
          ),
          ['1. ก', done, notStarted, ...results.map((result) => result ?? '')],
        ],
        ...CODES,
      ),
    );

  test('are compared with the status where the sheet has no other', () => {
    expect(marked('⊗', '○', '')).toEqual([['status/done-without-result', 3, '']]);
    expect(marked('⊗', '○', 'อบรมแล้ว 3 กอง')).toEqual([]);
    expect(marked('○', '⊗', 'อบรมแล้ว 3 กอง')).toEqual([
      ['status/not-started-with-result', 3, 'อบรมแล้ว 3 กอง'],
    ]);
  });

  test('are the result of what was done by then, though that of the year is blank', () => {
    expect(marked('⊗', '○', 'อบรมแล้ว 3 กอง', '')).toEqual([]);
    expect(marked('⊗', '○', '', '')).toEqual([['status/done-without-result', 3, '']]);
  });

  test('are the status of a sheet without columns for it', () => {
    const byResult = (result: string) =>
      cellsOf(
        found(
          [
            ['มาตรการ', 'ขั้นตอน', 'ผู้รับผิดชอบ', 'ระยะเวลา', FIRST_HALF, 'ผลลัพธ์'],
            ['1. ก', 'ข', 'สำนักปลัด', 'ม.ค. 2568', result, ''],
          ],
          ...CODES,
        ),
      );
    expect(byResult('')).toEqual([['status/overdue', 3, '']]);
    expect(byResult('อบรมแล้ว 3 กอง')).toEqual([]);
  });

  test('have their dates read', () => {
    expect(marked('⊗', '○', 'อบรมเมื่อ 5 มีนาคม 2586')).toEqual([['text/date', 3, 'อบรมเมื่อ 5 มีนาคม 2586']]);
    expect(marked('⊗', '○', 'ติดป้าย ม.ค. 2858')).toEqual([['text/date', 3, 'ติดป้าย ม.ค. 2858']]);
  });
});

describe('heading/missing where another header looks like it', () => {
  const at = headersOf(results).indexOf('ระยะเวลา ดำเนินการ');
  const misspelt = headersOf(results).map((header, i) => (i === at ? 'ระยะเวลาดำเนินกาน' : header));
  const ofSheet = (headers: string[], more: Partial<ReturnType<typeof sheet>> & object = {}) =>
    findingsOf(
      checkTable(readTable({ ...sheet([TITLE, headers, rowOf(results, {})]), ...more }, FORMS)!),
      'heading/missing',
    );

  test('offers to rename the header on a sheet of a built-in form', () => {
    expect(ofSheet(misspelt, { origin: () => ({ form: 'results' }) })).toMatchObject([
      {
        severity: 'error',
        cell: { row: 2, column: at + 1 },
        value: 'ระยะเวลาดำเนินกาน',
        fix: 'ระยะเวลา ดำเนินการ',
        message: expect.stringContaining('สะกดใกล้เคียงกับ "ระยะเวลา ดำเนินการ"'),
      },
    ]);
  });

  test('offers the nearest known header on a sheet of own columns, as a warning', () => {
    expect(ofSheet(misspelt)).toMatchObject([
      { severity: 'warning', cell: { row: 2, column: at + 1 }, fix: 'ระยะเวลาดำเนินการ' },
    ]);
  });

  test('offers it too where the header is found by the words of the office, as after an import', () => {
    const words = () => [{ header: 'ระยะเวลาดำเนินกาน', meaning: 'ระยะเวลาดำเนินการ', printed: '' }];
    expect(ofSheet(misspelt, { words })).toMatchObject([
      { severity: 'warning', cell: { row: 2, column: at + 1 }, fix: 'ระยะเวลาดำเนินการ' },
    ]);
  });

  test('not for a header that the office has said to be its own', () => {
    const words = () => [{ header: 'ระยะเวลาดำเนินกาน', meaning: 'คอลัมน์ของหน่วยงาน', printed: '' }];
    expect(headerKey('ระยะเวลาดำเนินกาน')).not.toBe(headerKey('ระยะเวลาดำเนินการ'));
    expect(ofSheet(misspelt, { words })).toEqual([]);
  });

  test('not for own columns that look like nothing known', () => {
    expect(
      found(
        [
          ['มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'พื้นที่', 'ผู้รับผิดชอบร่วม'],
          ['ก', 'ข', 'ม.ค. 2568', '', ''],
        ],
        'heading/missing',
      ),
    ).toEqual([]);
  });

  test('no fix where the header is written over two rows', () => {
    const rows = [
      TITLE,
      ['มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'งบประมาณ', '', 'ขั้นตอนหรือวิธีปฏิบัดิ'],
      ['', '', '', 'ตั้งไว้', 'ใช้ไป', ''],
      ['ก', 'สำนักปลัด', 'ม.ค. 2568', '1', '1', 'ค'],
    ];
    const [finding] = findingsOf(checkTable(tableOf(rows)), 'heading/missing');
    expect(finding).toMatchObject({ value: 'ขั้นตอนหรือวิธีปฏิบัดิ' });
    expect(finding).not.toHaveProperty('fix');
  });
});

describe('year/mixed: a year of the other era in the title', () => {
  const era = (title: string) =>
    findingsOf(checkTable(tableOf([[title], headersOf(results), rowOf(results, {})])), 'year/mixed');

  test.each([
    ['แผน ประจำปีงบประมาณ 2025', 'แผน ประจำปีงบประมาณ 2568'],
    ['แผน ประจำปีงบประมาณ พ.ศ. ๒๐๒๕', 'แผน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'],
    ['แผน ปี ค.ศ. 2025', 'แผน ปี พ.ศ. 2568'],
    ['แผนปีงบประมาณ ค.ศ. 2568', 'แผนปีงบประมาณ พ.ศ. 2568'],
    ['ผลการประเมิน ITA 2024', 'ผลการประเมิน ITA 2567'],
  ])('%s', (title, fix) => {
    expect(era(title)).toMatchObject([{ cell: { row: 1, column: 1 }, value: title, fix }]);
    expect(otherEraTitle([[fix]])).toBeNull();
  });

  test.each(['แผน ประจำปีงบประมาณ พ.ศ. 2568', 'แผน ปี 2568 (2025)', 'มอก. 2025', 'ห้อง 2011'])(
    'none in "%s"',
    (title) => expect(era(title)).toEqual([]),
  );
});

test('item/letter-o: also in the words of other columns, for an item that the round has', () => {
  const letterO = (result: string) =>
    found([headersOf(results), rowOf(results, { result })], 'item/letter-o').map(({ fix }) => fix);
  expect(letterO('เผยแพร่ตามข้อ 030 แล้ว')).toEqual(['เผยแพร่ตามข้อ O30 แล้ว']);
  expect(letterO('ตามข้อ ๐๑๙ แล้ว')).toEqual(['ตามข้อ O๑๙ แล้ว']);
  for (const text of ['ข้อ 30', 'ข้อ 099', 'ข้อ 030.5', 'โทร 030', 'ข้อ 0305']) expect(letterO(text)).toEqual([]);
});
