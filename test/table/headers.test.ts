import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { FIELDS } from '../../src/forms/fields';
import { fieldOfHeader } from '../../src/forms/header-meaning';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { findHeaders } from '../../src/table/headers';
import { textOf } from '../../src/table/measures';
import { readTable } from '../../src/table/table';
import { headersOf, sheet, tableOf } from '../support/sheets';

describe('a column is found by its header', () => {
  test.each(Object.entries(FIELDS).flatMap(([field, { headers }]) => headers.map((h) => [h, field])))(
    '%s is %s',
    (heading, field) => expect(fieldOfHeader(heading)).toBe(field),
  );

  test.each([
    ['ระยะเวลา\nดำเนินการ', 'period'],
    ['  ผู้รับผิดชอบ ', 'responsible'],
    ['ระยะเวลาดําเนินการ', 'period'], // ํ + า in place of ำ
    ['ขั้นตอน / วิธีการปฏิบัติ', 'steps'],
    ['มาตรการ/\nแนวทาง', 'measure'],
    ['ตัวชี้วัดของการประเมิน ita', 'indicator'],
    ['ผู้รับ​ผิดชอบ*', 'responsible'], // a zero-width space and a mark of "required"
  ])('%j is %s', (heading, field) => expect(fieldOfHeader(heading)).toBe(field));

  test('a header that the program does not know is no field', () => {
    expect(fieldOfHeader('ยุทธศาสตร์ที่รับผิดชอบ')).toBeNull();
    expect(fieldOfHeader('กำกับติดตามรายงานความก้าวหน้าและสรุปผล')).toBeNull();
  });
});

describe('the header row', () => {
  test('is found under any number of title rows', () => {
    const found = findHeaders(sheet([['รายงาน'], [''], [''], headersOf(results), ['๑. ก']]).text);
    expect(found).toMatchObject({ firstRow: 4, lastRow: 4 });
  });

  test.each([
    ['ไตรมาส', ['๑', '๒', '๓', '๔']],
    ['ระยะเวลาดำเนินการ', ['ไตรมาส 1', 'ไตรมาส 2', 'ไตรมาส 3']],
    ['กรอบเวลา', ['วันเริ่ม', 'วันแล้วเสร็จ']],
    ['ค่าเป้าหมาย', ['ปริมาณ', 'หน่วยวัด']],
    ['ปี ๒๕๖๘', ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.']],
  ])('%s over columns of its own is no first measure', (group, under) => {
    const blank = under.map(() => '').slice(1);
    const rows = [
      ['ที่', 'มาตรการ', group, ...blank, 'ผู้รับผิดชอบ'],
      ['', '', ...under, ''],
      ['1', 'ทำแผนผังขั้นตอนบริการ', ...under.map(() => '✓'), 'กองช่าง'],
    ];
    const found = findHeaders(sheet(rows).text);
    expect(found).toMatchObject({ firstRow: 1, lastRow: 2 });
    expect(found?.columns.slice(2, -1).map((column) => [column.group, column.header])).toEqual(
      under.map((header) => [group, header]),
    );
    expect(readTable(sheet(rows), FORMS)?.measures).toHaveLength(1);
  });

  test('a first measure with cells in other columns too is no header', () => {
    const rows = [
      ['ที่', 'มาตรการ', 'ไตรมาส', '', 'ผู้รับผิดชอบ'],
      ['1', 'ติดป้ายขั้นตอน', '✓', '✓', 'กองคลัง'],
    ];
    expect(findHeaders(sheet(rows).text)).toMatchObject({ firstRow: 1, lastRow: 1 });
  });

  test('may be two rows, the status columns under a header of their own', () => {
    const found = findHeaders(
      sheet([
        ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'กำกับติดตามรายงานความก้าวหน้าและสรุปผล', ''],
        ['', '', '', 'ดำเนินการแล้ว', 'ยังไม่ดำเนินการ'],
        ['ก', 'ข', 'ค', '⊗', '○'],
      ]).text,
    );
    expect(found).toMatchObject({ firstRow: 1, lastRow: 2 });
    expect(Object.fromEntries(found?.columnOf ?? [])).toEqual({
      measure: 1,
      steps: 2,
      responsible: 3,
      statusDone: 4,
      statusNotStarted: 5,
    });
  });

  test('is the first of the pages of a table, a header misread there known by another page', () => {
    const misread = headersOf(results).map((heading) => heading.replace('ผลลัพธ์', 'ผลลัพท์'));
    const row = (key: string) => [key, 'ข', 'กองช่าง', 'ต.ค. 2567', 'ผล', `ได้ ${key}`];
    const pages = [
      [misread, row('1. ก'), row('2. ข')],
      [headersOf(results), row('3. ค')],
    ];
    for (const rows of [pages, [...pages].reverse()]) {
      const table = tableOf([['รายงาน'], ...rows.flat()]);
      expect(table.headers).toMatchObject({ firstRow: 2, lastRow: 2 });
      expect(table.missing).toEqual([]);
      expect(table.measures.map((measure) => textOf(measure, 'outcome')).sort()).toEqual([
        'ได้ 1. ก',
        'ได้ 2. ข',
        'ได้ 3. ค',
      ]);
    }
  });

  test('repeated with another word in a custom column or over the status is no measure', () => {
    const [own, again] = ['งบประมาณ', 'งบที่ใช้'].map((word) => [...headersOf(results), word]);
    const row = (key: string) => [key, 'ข', 'กองช่าง', 'ต.ค. 2567', 'ผล', 'ได้', '1'];
    expect(tableOf([own!, row('ก'), again!, row('ข')]).measures.map(({ rows }) => rows)).toEqual([[2], [4]]);
  });

  test('is none where a row has fewer than three headers', () => {
    expect(
      findHeaders([
        ['มาตรการ', 'ผู้รับผิดชอบ'],
        ['ก', 'ข'],
      ]),
    ).toBeNull();
  });
});

describe('the form of a sheet', () => {
  test.each(FORMS.map((form) => [form.id, form] as const))('%s is known by its headers', (id, form) => {
    expect(tableOf([headersOf(form)]).form.id).toBe(id);
  });

  test('is known in another order, with custom columns and without the ones that may be missing', () => {
    const rows = [['งบประมาณ', 'ผลลัพธ์/ความสำเร็จ', 'มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา']];
    expect(tableOf(rows).form.id).toBe('results');
  });

  test('the form that the sheet was created as decides only between equals', () => {
    const headings = headersOf(results);
    const made = { ...sheet([headings]), origin: () => ({ form: 'progress' }) };
    expect(readTable(made, FORMS)?.form.id).toBe('results');
  });

  test('a sheet without the headers of any form has none', () => {
    expect(
      readTable(
        sheet([
          ['ชื่อ', 'นามสกุล', 'โทรศัพท์'],
          ['ก', 'ข', '1'],
        ]),
        FORMS,
      ),
    ).toBeNull();
    expect(readTable(sheet([['']]), FORMS)).toBeNull();
  });
});

test('the year of a sheet is the one in its title, in either digits', () => {
  const year = (title: string) => tableOf([[title], headersOf(progress)]).year;
  expect(year('แบบติดตามความก้าวหน้า ประจำปีงบประมาณ พ.ศ. ๒๕๖๘')).toBe(2568);
  expect(year('ผลการประเมินปี 2566 มาตรการประจำปีงบประมาณ 2567')).toBe(2567);
  expect(year('รายงานปี 2567')).toBe(2567);
  expect(year('รายงาน')).toBeNull();
});

describe('a sheet with a place for every column of a built-in form, under headers of its own', () => {
  const rows = [
    ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'การติดตามผล'],
    ['ทำคู่มือ', 'ร่าง', 'สำนักปลัด', 'ม.ค. 2568', 'ทุกเดือน'],
  ];
  const formOf = (origin: { form?: string; own?: boolean }) =>
    readTable({ ...sheet(rows), origin: () => origin }, FORMS)?.form;

  test('is a form of its own with these headers where it was made to keep them', () => {
    const form = formOf({ form: 'plan', own: true });
    expect(form).toMatchObject({ id: 'plan', isCustom: true });
    expect(form?.columns.map(({ header }) => header)).toEqual(rows[0]);
  });

  test('is that form elsewhere', () => {
    expect(formOf({})?.isCustom).toBeUndefined();
  });
});
