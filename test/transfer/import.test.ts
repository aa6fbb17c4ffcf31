import { describe, expect, test } from '@jest/globals';
import { FIELDS } from '../../src/forms/fields';
import type { Form } from '../../src/forms/form';
import { fieldOfHeader } from '../../src/forms/header-meaning';
import { schemeOf } from '../../src/ita';
import type { Merge } from '../../src/sheet/sheet-data';
import { toArabicDigits } from '../../src/thai/digits';
import { type Imported, importPaste } from '../../src/transfer/import';
import { formNamed } from '../support/forms';
import { pasteOf, scoresPaste } from '../support/pastes';
import { headersOf, sheet } from '../support/sheets';

const scheme = schemeOf(2568);
const imported = (rows: string[][], merges: Merge[] = [], form: Form | 'scores' | null = null): Imported =>
  importPaste(sheet(rows, merges), { form, scheme });

const isHeadingRow = (row: string[]) => row.filter((cell) => fieldOfHeader(cell)).length >= 3;
const filled = (row: string[]) => row.filter((cell) => cell !== '').length;
const fullRows = (rows: string[][]) => {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
};

describe.each(Object.keys(pasteOf))('a paste of the document %s', (id) => {
  const paste = pasteOf[id]!();
  const rows = fullRows(paste.rows);
  const { expected } = paste;

  test('is known by its headings, and each measure is one row, text as typed', () => {
    const { measures, ...rest } = imported(rows);
    expect(measures?.form.id).toBe(id);
    expect(measures?.rows).toEqual(expected);
    expect(measures?.extras).toEqual([]);
    expect(rest.repeatedHeaders).toBe(paste.repeatedHeaders);
    expect(rest.rowsJoined).toBe(paste.rowsJoined);
    expect(rest.unplaced).toEqual(paste.unplaced);
  });

  test('in Arabic digits', () => {
    const { measures } = imported(rows.map((row) => row.map(toArabicDigits)));
    expect(measures?.rows).toEqual(expected.map((row) => row.map(toArabicDigits)));
  });

  test.each([
    ['reversed', (row: string[]) => [...row].reverse()],
    ['the first column last', ([first = '', ...rest]: string[]) => [...rest, first]],
  ])('with its columns %s', (_, moved) => {
    expect(imported(rows.map(moved)).measures?.rows).toEqual(expected);
  });

  test('with its columns reversed under titles that stay where they were', () => {
    const moved = rows.map((row) => (filled(row) === 1 && row[0] !== '' ? row : [...row].reverse()));
    expect(imported(moved).measures?.rows).toEqual(expected);
  });

  test.each([0, 1, 2])('with the headings of a sister form (%i)', (n) => {
    const sister = (cell: string) => {
      const headings = FIELDS[fieldOfHeader(cell) ?? 'number'].headers;
      return fieldOfHeader(cell) ? (headings[n % headings.length] ?? '') : cell;
    };
    const { measures, repeatedHeaders } = imported(
      rows.map((row) => (isHeadingRow(row) ? row.map(sister) : row)),
    );
    expect(measures?.form.id).toBe(id);
    expect(measures?.rows).toEqual(expected);
    expect(repeatedHeaders).toBe(paste.repeatedHeaders);
  });

  test('with headings split over two rows', () => {
    const half = (cell: string) => (cell.length > 14 ? Math.floor(cell.length / 2) : cell.length);
    const split = rows.flatMap((row) =>
      isHeadingRow(row)
        ? [row.map((cell) => cell.slice(0, half(cell))), row.map((cell) => cell.slice(half(cell)))]
        : [row],
    );
    const { measures, repeatedHeaders } = imported(split);
    expect(measures?.rows).toEqual(expected);
    expect(repeatedHeaders).toBe(paste.repeatedHeaders);
  });

  test('with a leading ที่ column: its numbers stay in a column of their own', () => {
    let number = 0;
    const numbered = rows.map((row) => {
      const key = paste.form.columns.find(({ field }) => field === paste.form.keyField)?.header;
      const starts = expected.some((each) => each.some((text) => text !== '' && text === row[0]));
      if (isHeadingRow(row)) return ['ที่', ...row];
      return [key && filled(row) >= 3 && starts ? String(++number) : '', ...row];
    });
    const { measures } = imported(numbered);
    const own = paste.form.columns.length;
    expect(measures?.rows.map((row) => row.slice(0, own))).toEqual(expected);
    if (number > 0) expect(measures?.extras).toEqual([{ header: 'ที่', field: 'number' }]);
  });

  test('with trailing blank columns and blank rows', () => {
    const spaced = rows.flatMap((row) => [[...row, '', ' '], []]);
    expect(imported(fullRows(spaced)).measures).toMatchObject({ rows: expected, extras: [] });
  });

  test('with a หมายเหตุ row at the end, which is named', () => {
    const note = 'หมายเหตุ : ข้อมูล ณ วันที่ ๓๐ กันยายน ๒๕๖๘';
    const { measures, unplaced } = imported(fullRows([...rows, [note], ['(ลงชื่อ) ผู้รายงาน']]));
    expect(measures?.rows).toEqual(expected);
    expect(unplaced).toEqual([...paste.unplaced, note, '(ลงชื่อ) ผู้รายงาน']);
  });

  test('with merged cells', () => {
    const width = rows[0]!.length;
    const merges: Merge[] = [];
    rows.forEach((row, i) => {
      const above = rows[i - 1];
      if (filled(row) === 1 && row[0] !== '') merges.push({ row: i + 1, column: 1, rows: 1, columns: width });
      if (!above || row[0] !== '' || filled(row) === 0 || isHeadingRow(above) || filled(above) < 3) return;
      row.forEach((cell, c) => {
        if (cell === '' && above[c] !== '') merges.push({ row: i, column: c + 1, rows: 2, columns: 1 });
      });
    });
    const { measures, unplaced } = imported(rows, merges);
    expect(measures?.rows).toEqual(expected);
    expect(unplaced).toEqual(paste.unplaced);
  });
});

describe('columns that the form does not have', () => {
  const results = formNamed('results');
  const row = ['๑. ก', 'ข', 'ค', 'ง', 'จ', 'ฉ'];

  const withOthers = [
    [...headersOf(results), 'รหัสโครงการ', 'หลักฐาน', 'ประเด็นที่ต้องแก้ไข/ปรับปรุง'],
    [...row, '๕,๐๐๐ บาท', 'https://www.example.go.th/x', ''],
  ];

  test('give the new sheet the columns of the paste', () => {
    const { measures } = imported(withOthers);
    expect(measures?.form).toMatchObject({ isCustom: true, id: 'results' });
    const headers = [...(measures?.form.columns ?? []), ...(measures?.extras ?? [])].map(
      ({ header }) => header,
    );
    expect(headers.sort()).toEqual([...withOthers[0]!].sort());
  });

  test("stay behind a form's own where that form is asked for, the office's and the known ones", () => {
    const { measures } = imported(withOthers, [], results);
    expect(measures?.extras).toEqual([
      { header: 'รหัสโครงการ', field: null },
      { header: 'หลักฐาน', field: 'evidence' },
    ]);
    expect(measures?.rows).toEqual([[...row, '๕,๐๐๐ บาท', 'https://www.example.go.th/x']]);
  });

  test('a header that is there twice, and a column without one', () => {
    const { measures } = imported([
      [...headersOf(results), 'สรุปผลการดำเนินการ', ''],
      [...row, 'รอบ ๑๒ เดือน', 'ฮ'],
      ['', '', '', '', 'จ๒', '', 'ต่อ', ''],
    ]);
    expect(measures?.rows).toEqual([['๑. ก', 'ข', 'ค', 'ง', 'จ\nจ๒', 'ฉ', 'รอบ ๑๒ เดือน\nต่อ', 'ฮ']]);
  });

  test('sections over the rows of a form without an instrument get a column for it', () => {
    const { measures, unplaced } = imported([
      headersOf(results),
      ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)'],
      row,
      ['แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)'],
      ['๒. ช', ...row.slice(1)],
    ]);
    expect(measures?.extras).toEqual([{ header: 'เครื่องมือ', field: 'instrument' }]);
    expect(measures?.rows.map((each) => each[6])).toEqual(['IIT', 'OIT']);
    expect(unplaced).toEqual([]);
  });
});

describe('rows that are no measures', () => {
  const results = formNamed('results');
  const row = (key: string) => [key, 'ข', 'ค', 'ง', 'จ', 'ฉ'];
  const numbers = ['(๑)', '(๒)', '(๓)', '(๔)', '(๕)', '(๖)'];

  test.each([
    ['a total', ['รวมทั้งสิ้น ๒ มาตรการ']],
    ['a total beside an amount', ['รวม', '', '', '', '', '๑๕,๐๐๐ บาท']],
    ['the numbers of the columns', numbers],
    ['a department', ['กองช่าง']],
    ['words alone without a number', ['งานบริการ']],
  ])('%s, which is named cell by cell', (_, line) => {
    const { measures, unplaced, rowsJoined } = imported([headersOf(results), row('๑. ก'), line, row('๒. ข')]);
    expect(measures?.rows).toEqual([row('๑. ก'), row('๒. ข')]);
    expect(unplaced).toEqual(line.filter((cell) => cell !== ''));
    expect(rowsJoined).toBe(0);
  });

  test('an amount under the last measure in a column of the office', () => {
    const { measures, unplaced } = imported([
      [...headersOf(results), 'ใช้ไป'],
      [...row('๑. ก'), '๕,๐๐๐'],
      ['', '', '', '', '', '', '๕,๐๐๐ บาท'],
    ]);
    expect(measures?.rows).toEqual([[...row('๑. ก'), '๕,๐๐๐']]);
    expect(unplaced).toEqual(['๕,๐๐๐ บาท']);
  });

  test('which rows were joined, are separate or have no name is reported, by the rows of the paste', () => {
    const rows = [
      headersOf(results),
      ['ก', 'ข', 'กองคลัง', 'ง', 'จ', ''],
      ['', 'ช', 'สำนักปลัด', 'ซ', '', ''],
      ['', 'ฌ', '', '', '', ''],
    ];
    expect(imported(rows).rowRemarks).toEqual([
      { row: 3, what: 'separate' },
      { row: 4, what: 'joined' },
    ]);
  });
});

test('the name of a part is a column of the measures below it, and keeps them separate', () => {
  const row = ['ก', 'ข', '', 'ง', 'จ', 'ฉ'];
  const { measures } = imported([headersOf(formNamed('results')), row, ['ด้านที่ ๒ การเปิดเผย'], row]);
  expect(measures).toMatchObject({ extras: [{ header: 'ด้าน/มิติ', field: 'section' }], numbered: [] });
  expect(measures?.rows).toEqual([
    [...row, ''],
    [...row, 'ด้านที่ ๒ การเปิดเผย'],
  ]);
});

describe('what a form is', () => {
  test('the form asked for decides the columns', () => {
    const results = formNamed('results');
    const { measures } = imported([headersOf(formNamed('plan')), ['๑. ก', 'ข', 'ค', 'ง', 'จ']], [], results);
    expect(measures?.form.id).toBe('results');
    expect(measures?.extras).toEqual([{ header: 'การติดตามผล', field: 'followUp' }]);
    expect(measures?.rows).toEqual([['๑. ก', 'ข', 'ค', 'ง', '', '', 'จ']]);
  });

  test('a heading misread on one page is known by the other pages, and named', () => {
    const heading = headersOf(formNamed('results'));
    const misread = heading.map((each) => (each.includes('ผู้รับผิดชอบ') ? 'หน่วยงาน ผู้รับผิตชอบ' : each));
    const rows = [misread, ['๑. ก', 'ข', 'ค', 'ง', 'จ', 'ฉ'], heading, ['๒. ก', 'ข', 'ค', 'ง', 'จ', 'ฉ']];
    const { measures, unplaced, repeatedHeaders } = imported(rows);
    expect(measures?.rows.map((row) => row[2])).toEqual(['ค', 'ค']);
    expect(measures?.extras).toEqual([]);
    expect(unplaced).toEqual(['หน่วยงาน ผู้รับผิตชอบ']);
    expect(repeatedHeaders).toBe(1);
  });

  test('a header misread on the first page is taken from the page that has it right', () => {
    const page = (evidence: string, key: string) => [
      [...headersOf(formNamed('results')), evidence],
      [key, 'ข', 'ค', 'ง', 'จ', 'ฉ', 'ช'],
    ];
    const { measures, unplaced } = imported([...page('หลักฐำน', '๑. ก'), ...page('หลักฐาน', '๒. ก')]);
    expect(measures?.extras).toEqual([{ header: 'หลักฐาน', field: 'evidence' }]);
    expect(unplaced).toEqual(['หลักฐำน']);
  });

  test('a table of other things is nothing', () => {
    const nothing = imported([
      ['ชื่อ', 'นามสกุล', 'โทรศัพท์'],
      ['ก', 'ข', '1'],
    ]);
    expect(nothing).toMatchObject({ measures: null, scores: null });
    expect(nothing.unplaced).toEqual(['ชื่อ', 'นามสกุล', 'โทรศัพท์', 'ก', 'ข', '1']);
    expect(imported([['']])).toMatchObject({ measures: null, scores: null, unplaced: [] });
  });
});

test('the year is that of the titles; of sentences of scores it is the one after the result', () => {
  expect(imported(pasteOf.results!().rows).year).toBe(2568);
  expect(imported(pasteOf.instrument!().rows)).toMatchObject({ year: 2568, scores: { year: 2567 } });
  expect(imported(pasteOf.item!().rows).year).toBeNull();
});

test('without titles the year is the one fiscal year in which the periods end, and none where they end in several', () => {
  const year = (...periods: string[]) =>
    imported([
      headersOf(formNamed('progress')),
      ...periods.map((period, i) => [`IIT`, `${i + 1}. การปฏิบัติหน้าที่`, 'กองคลัง', 'จัดอบรม', 'รายงาน', period]),
    ]).year;
  expect(year('ต.ค. ๒๕๖๕ - มี.ค. ๒๕๖๖', 'ก.พ. ๒๕๖๖', 'ตลอดปี')).toBe(2566);
  expect(year('ต.ค. 2566')).toBe(2567);
  expect(year('ก.พ. 2566', 'ต.ค. 2566')).toBeNull();
  expect(year('ไตรมาส 2', 'ตลอดปีงบประมาณ')).toBeNull();
});

describe('the whole of a plan, scores and measures', () => {
  const paste = scoresPaste();
  const plan = pasteOf.plan!();
  const rows = fullRows([...paste.rows, ...plan.rows]);

  test('gives both', () => {
    const { measures, scores, year, repeatedHeaders, unplaced } = imported(rows);
    expect(measures?.rows).toEqual(plan.expected);
    expect(measures?.extras).toEqual([]);
    expect(scores).toMatchObject({ year: 2567, total: '๗๔.๖๐', level: 'C' });
    expect(scores?.rows.map(({ indicatorNumber, score }) => [indicatorNumber, score])).toEqual(
      paste.scores.map((score, i) => [i + 1, score]),
    );
    expect(
      scores?.rows.filter(({ issue }) => issue !== '').map(({ indicatorNumber }) => indicatorNumber),
    ).toEqual([1, 6, 9]);
    expect(year).toBe(2568);
    expect(repeatedHeaders).toBe(2);
    expect(unplaced).toEqual([rows[0]?.[0], paste.rows[paste.rows.length - 1]?.[0]]);
  });

  test('an issue merged over an instrument is there once', () => {
    const merges: Merge[] = [{ row: 4, column: 2, rows: 5, columns: 1 }];
    expect(imported(rows, merges).scores).toEqual(imported(rows).scores);
  });

  test('scores alone: the measures are named, cell by cell', () => {
    const { measures, scores, unplaced } = imported(rows, [], 'scores');
    expect(measures).toBeNull();
    expect(scores?.rows).toHaveLength(10);
    for (const cell of plan.rows
      .slice(1)
      .flat()
      .filter((text) => text !== '')) {
      expect(unplaced).toContain(cell.trim());
    }
  });
});
