import { describe, expect, test } from '@jest/globals';
import { reportData } from '../../src/documents/data';
import { columnsOfForm, measuresTable, printedColumns } from '../../src/documents/measures-table';
import { FORMS } from '../../src/forms';
import type { FieldId } from '../../src/forms/fields';
import { results } from '../../src/forms/results';
import { schemeOf } from '../../src/ita';
import type { HeaderSetting } from '../../src/sheet/sheet-data';
import { formNamed } from '../support/forms';
import { office, TODAY } from '../support/office';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const OWN = [
  ['ที่', 'มาตรการ', 'งบประมาณ (บาท)', 'ผู้รับผิดชอบ', 'พื้นที่', 'ผลการดำเนินงาน'],
  ['1', 'ติดป้าย', '5,000', 'กองช่าง', 'หมู่ 2', 'ติดแล้ว'],
];

interface Choice {
  headers?: HeaderSetting[];
  demanded?: FieldId[];
  isFirstHalf?: boolean;
}

const columns = (rows: string[][], { headers = [], demanded = [], isFirstHalf = false }: Choice = {}) =>
  printedColumns({ table: tableOf(rows), headers, demanded: new Set(demanded), isFirstHalf });
const headersIn = (rows: string[][], choice?: Choice) => columns(rows, choice).map(({ header }) => header);

test.each(FORMS.map((form) => [form.id, form] as const))(
  'a sheet of the form %s has its official columns',
  (_, form) => {
    expect(columns([headersOf(form), rowOf(form, {})])).toEqual(columnsOfForm(form));
  },
);

describe('a sheet of other columns', () => {
  test('is printed with all of them, under its headers and in its order', () => {
    expect(headersIn(OWN)).toEqual(OWN[0]);
  });

  test('is as wide as the table of its kind', () => {
    const width = columns(OWN).reduce((sum, { millimetres }) => sum + millimetres, 0);
    expect(width).toBeCloseTo(
      columnsOfForm(formNamed(tableOf(OWN).form.id)).reduce((sum, { millimetres }) => sum + millimetres, 0),
      5,
    );
  });

  test('leaves out what the office does not want printed', () => {
    const headers = [{ header: 'พื้นที่', meaning: 'คอลัมน์ของหน่วยงาน', printed: 'ไม่พิมพ์' }];
    expect(headersIn(OWN, { headers })).not.toContain('พื้นที่');
  });

  const firstOf = (rows: string[][]) =>
    reportData({
      table: tableOf(rows),
      settings: office(),
      scheme: schemeOf(2568),
      scores: null,
      today: TODAY,
    }).groups[0]?.measures[0];

  test('has its numbers in their column alone', () => {
    expect(firstOf(OWN)).toMatchObject({ number: '๑', measure: 'ติดป้าย' });
  });

  test('has its links in their column alone, not under the result', () => {
    const rows = [
      ['มาตรการ', 'ผู้รับผิดชอบ', 'ผลการดำเนินงาน', 'พื้นที่', 'หลักฐาน'],
      ['ติดป้าย', 'กองช่าง', '', 'หมู่ 2', 'https://a.go.th/1'],
    ];
    expect(headersIn(rows)).toEqual(rows[0]);
    expect(firstOf(rows)).toMatchObject({ result: '', evidence: 'https://a.go.th/1' });
  });

  test('has its marks as they are written: ○ only beside ⊗', () => {
    const rows = (mark: string) => [
      ['มาตรการ', 'พื้นที่', 'ทำแล้ว', 'อยู่ระหว่าง', 'ยังไม่ทำ'],
      ['ติดป้าย', 'หมู่ 2', '', mark, ''],
    ];
    expect(firstOf(rows('✓'))).toMatchObject({ statusDone: '', statusInProgress: '✓', statusNotStarted: '' });
    expect(firstOf(rows('⊗'))).toMatchObject({
      statusDone: '○',
      statusInProgress: '⊗',
      statusNotStarted: '○',
    });
  });
});

test('a second column of one field is printed with its own texts', () => {
  const rows = [
    ['มาตรการ', 'งบประมาณ', 'ผู้รับผิดชอบ', 'ผลการดำเนินงาน', 'ผลการดำเนินงาน'],
    ['ติดป้าย', '5,000', 'กองช่าง', 'ร่างแล้ว', 'ติดครบสี่จุด'],
  ];
  const tag = columns(rows)[4]?.tag ?? '';
  const { groups } = reportData({
    table: tableOf(rows),
    settings: office(),
    scheme: schemeOf(2568),
    scores: null,
    today: TODAY,
  });
  expect(groups[0]?.measures[0]).toMatchObject({ result: 'ร่างแล้ว', [tag]: 'ติดครบสี่จุด' });
});

test('what the round demands is a column of a built-in form’s sheet, other columns are not', () => {
  const rows = [
    [...headersOf(results), 'ประเด็นที่ต้องพัฒนา', 'พื้นที่'],
    [...rowOf(results, {}), 'ล่าช้า', 'หมู่ 2'],
  ];
  expect(headersIn(rows, { demanded: ['issue'] })).toEqual([...headersOf(results), 'ประเด็นที่ต้องพัฒนา']);
});

test('a document on the first half of the year has the result of that half alone', () => {
  const rows = [
    ['มาตรการ', 'ผู้รับผิดชอบ', 'ผลการดำเนินงาน รอบ 6 เดือน', 'ผลการดำเนินงาน รอบ 12 เดือน'],
    ['อบรม', 'กองคลัง', 'เตรียมการ', 'อบรมแล้ว'],
  ];
  expect(headersIn(rows, { isFirstHalf: true })).toEqual(rows[0]?.slice(0, 3));
  expect(headersIn(rows)).toEqual(rows[0]);
});

test('neighbours of one group share a header over their own', () => {
  const xml = measuresTable([
    { header: 'มาตรการ', tag: 'measure', millimetres: 50 },
    { header: 'ตั้งไว้', tag: 'budget', millimetres: 20, group: 'งบประมาณ' },
    { header: 'ใช้ไป', tag: 'column3', millimetres: 20, group: 'งบประมาณ' },
  ]);
  expect(xml.match(/งบประมาณ/g)).toHaveLength(1);
  expect(xml).toContain('<w:gridSpan w:val="2"/>');
});

/** The lines of each header of a table, broken at "|". */
const printedHeaders = (...headers: Partial<Parameters<typeof measuresTable>[0][number]>[]): string[] =>
  [
    ...measuresTable(headers.map((each) => ({ header: '', tag: 'a', millimetres: 22, ...each }))).matchAll(
      /"TableHead"\/>(.*?)<\/w:p>/g,
    ),
  ].map(([, runs = '']) => runs.replace(/<w:br\/>/g, '|').replace(/<[^>]*>/g, ''));

test('a header too long for its column breaks before its last word, which stays whole', () => {
  expect(printedHeaders({ header: 'ระยะเวลาดำเนินการ' })).toEqual(['ระยะเวลา|ดำเนินการ']);
  expect(printedHeaders({ header: 'ยังไม่ดำเนินการ', millimetres: 15 })).toEqual(['ยังไม่|ดำเนินการ']);
  expect(printedHeaders({ header: 'ระยะเวลาดำเนินการ', millimetres: 60 })).toEqual(['ระยะเวลาดำเนินการ']);
  const group = 'ระดับความเสี่ยงก่อนดำเนินการ';
  expect(printedHeaders({ header: 'โอกาส', group }, { header: 'ระดับ', group })[0]).toBe(
    'ระดับความเสี่ยงก่อน|ดำเนินการ',
  );
});

test('a header of one word is as wide as it, in a table of many columns too', () => {
  const own = ['เหตุการณ์', 'โอกาส', 'ผลกระทบ', 'ระดับ', 'ก่อน', 'หลัง', 'พื้นที่', 'หมายเหตุ'];
  const rows = [
    ['มาตรการ', ...own, 'ผู้รับผิดชอบ', 'ผลการดำเนินงาน'],
    ['ก', ...own.map(() => 'ข'.repeat(90)), 'กองช่าง', 'แล้ว'],
  ];
  const { millimetres = 0 } = columns(rows).find(({ header }) => header === 'ผู้รับผิดชอบ') ?? {};
  expect(millimetres).toBeGreaterThan(19);
});

test('the digits of a sheet’s headers are those of its document', () => {
  expect(printedHeaders({ header: 'ไตรมาส 1' }, { header: 'MOIT 12' })).toEqual(['ไตรมาส ๑', 'MOIT 12']);
});
