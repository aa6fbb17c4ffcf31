import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { type FormTable, readTable } from '../../src/table/table';
import { matchResults } from '../../src/transfer/import/results';
import { sheet } from '../support/sheets';

function table(rows: string[][]): FormTable {
  const read = readTable(sheet(rows), FORMS);
  if (!read) throw new Error('no table');
  return read;
}

const HEADERS = ['ที่', 'มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินการ', 'ผลลัพธ์'];
const OFFICE = table([
  HEADERS,
  ['1', 'จัดทำคู่มือการยืมทรัพย์สิน', 'กองคลัง', 'ต.ค. 2567', '', ''],
  ['2', 'อบรมเรื่องผลประโยชน์ทับซ้อน', 'สำนักปลัด', 'ม.ค. 2568', 'อบรมแล้ว 1 รุ่น', ''],
  ['3', 'เผยแพร่แผนจัดซื้อจัดจ้างทุกเดือน', 'กองคลัง', 'ก.ย. 2568', 'เผยแพร่แล้ว', '-'],
]);
const came = (...rows: [number: string, measure: string, result: string, outcome?: string][]): FormTable =>
  table([
    ['ลำดับ', 'มาตรการ', 'ผลการดำเนินงาน', 'ผลลัพธ์'],
    ...rows.map(([number, measure, result, outcome = '']) => [number, measure, result, outcome]),
  ]);
const namesOf = (rows: FormTable) => matchResults(OFFICE, rows).matched.map(({ name }) => name);

describe('a row that came', () => {
  test.each([
    ['of the same name, in another order and with another number', ['7', 'อบรมเรื่องผลประโยชน์ทับซ้อน']],
    ['of the same name with a number of a list before it', ['', '2. อบรมเรื่องผลประโยชน์ทับซ้อน']],
    ['in Thai digits and with spaces', ['๒', 'อบรมเรื่อง ผลประโยชน์ทับซ้อน']],
    ['with a typo', ['2', 'อบรมเรื่องผลประโยขน์ทับซ้อน']],
    ['of a name that goes on', ['', 'อบรมเรื่องผลประโยชน์ทับซ้อน ประจำปี 2568']],
  ] as const)('%s is its measure’s', (_, [number, measure]) => {
    expect(namesOf(came([number, measure, 'อบรมครบ']))).toEqual(['อบรมเรื่องผลประโยชน์ทับซ้อน']);
  });

  test('of another name is none’s, whatever its number, and is named', () => {
    const found = matchResults(
      OFFICE,
      came(['2', 'ติดตั้งกล้องวงจรปิด', 'ติดแล้ว'], ['1', 'จัดทำคู่มือการยืมทรัพย์สิน', 'ทำแล้ว']),
    );
    expect(found.unmatched).toEqual(['ติดตั้งกล้องวงจรปิด']);
    expect(found.without).toEqual(['อบรมเรื่องผลประโยชน์ทับซ้อน', 'เผยแพร่แผนจัดซื้อจัดจ้างทุกเดือน']);
  });

  test('like another that came is none’s: only the office knows which holds', () => {
    const found = matchResults(
      OFFICE,
      came(['', 'จัดทำคู่มือการยืมทรัพย์สิน', 'ก'], ['', 'จัดทำคู่มือการยืมทรัพย์สิน', 'ข']),
    );
    expect(found.matched).toEqual([]);
    expect(found.unmatched).toHaveLength(2);
  });

  test('of a sheet with two measures of one item is distinguished by the measure', () => {
    const items = (last: string) => ['หัวข้อการประเมิน', 'มาตรการ', 'ผู้รับผิดชอบ', last];
    const office = table([
      items('ผลการดำเนินการ'),
      ['O18', 'ปรับปรุงข้อมูลทุกเดือน', 'สำนักปลัด', ''],
      ['O18', 'แยกประเภทเรื่องร้องเรียน', 'สำนักปลัด', ''],
    ]);
    const rows = table([items('ผลการดำเนินการ'), ['O18', 'แยกประเภทเรื่องร้องเรียน', 'สำนักปลัด', 'แยกแล้ว']]);
    expect(matchResults(office, rows).matched.map(({ opened }) => opened.rows)).toEqual([[3]]);
  });
});

describe('a text that came', () => {
  const [measure] = matchResults(
    OFFICE,
    came(['2', 'อบรมเรื่องผลประโยชน์ทับซ้อน', 'อบรมครบ 2 รุ่น', 'ทุกคนทราบ']),
  ).matched;

  test('is shown beside the one there is, and can be added to it', () => {
    expect(measure?.texts[0]).toMatchObject({
      header: 'ผลการดำเนินการ',
      was: 'อบรมแล้ว 1 รุ่น',
      came: 'อบรมครบ 2 รุ่น',
      taken: { result: 'อบรมครบ 2 รุ่น' },
      added: { result: 'อบรมแล้ว 1 รุ่น\nอบรมครบ 2 รุ่น' },
    });
  });

  test('goes into a blank cell, and a dash is blank', () => {
    expect(measure?.texts[1]).toMatchObject({ was: '', added: null });
    const [dash] = matchResults(OFFICE, came(['3', 'เผยแพร่แผนจัดซื้อจัดจ้างทุกเดือน', '', 'ดี'])).matched;
    expect(dash?.texts).toMatchObject([{ was: '', came: 'ดี' }]);
  });

  test('that is there already is no question', () => {
    const found = matchResults(OFFICE, came(['3', 'เผยแพร่แผนจัดซื้อจัดจ้างทุกเดือน', 'เผยแพร่แล้ว']));
    expect(found).toMatchObject({ matched: [], same: 1 });
  });

  test('for which the sheet has no column is named by its header', () => {
    const rows = table([
      ['มาตรการ', 'ผลการดำเนินการ', 'ผู้รับผิดชอบ', 'ปัญหา/อุปสรรค'],
      ['จัดทำคู่มือการยืมทรัพย์สิน', 'ทำแล้ว', '', 'ขาดคน'],
    ]);
    expect(matchResults(OFFICE, rows).noColumn).toEqual(['ปัญหา/อุปสรรค']);
  });
});

describe('a status that came', () => {
  const marks = table([
    ['มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ยังไม่ดำเนินการ', 'อยู่ระหว่างดำเนินการ', 'ดำเนินการแล้ว'],
    ['จัดทำคู่มือ', 'กองคลัง', 'ต.ค. 2567', '', '⊗', ''],
  ]);
  const words = (status: string) =>
    table([
      ['มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'สถานะ'],
      ['จัดทำคู่มือ', 'กองคลัง', 'ต.ค. 2567', status],
    ]);

  test('in words becomes the mark of its column, and the other mark goes', () => {
    const [found] = matchResults(marks, words('แล้วเสร็จ')).matched;
    expect(found?.texts).toMatchObject([
      {
        was: 'อยู่ระหว่างดำเนินการ',
        came: 'ดำเนินการแล้ว',
        taken: { statusDone: '⊗', statusInProgress: '○' },
        added: null,
      },
    ]);
  });

  test('as a mark becomes words, and words stay as they are written', () => {
    expect(matchResults(words(''), marks).matched[0]?.texts).toMatchObject([
      { was: '', taken: { statusText: 'อยู่ระหว่างดำเนินการ' } },
    ]);
    expect(matchResults(words(''), words('ร้อยละ ๘๐')).matched[0]?.texts).toMatchObject([
      { came: 'ร้อยละ ๘๐', taken: { statusText: 'ร้อยละ ๘๐' } },
    ]);
  });
});
