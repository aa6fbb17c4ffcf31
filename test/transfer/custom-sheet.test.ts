import { describe, expect, test } from '@jest/globals';
import { formSheet } from '../../src/forms/form-sheet';
import { schemeOf } from '../../src/ita';
import { importPaste } from '../../src/transfer/import';
import { importedSheet } from '../../src/transfer/import/sheet';
import { sheet } from '../support/sheets';

const scheme = schemeOf(2568);
const imported = (rows: string[][]) => importPaste(sheet(rows), { form: null, scheme });

/** The header row and the rows of the sheet that an import makes. */
function sheetOf(rows: string[][]): string[][] {
  const { measures } = imported(rows);
  if (!measures) throw new Error('no measures');
  return importedSheet(formSheet(measures.form, 2568, scheme, []), measures).rows.slice(1);
}

const RISKS = [
  ['รหัสความเสี่ยง', 'งาน', 'เหตุการณ์ความเสี่ยง', 'ระดับ', 'มาตรการจัดการ', 'ผู้รับผิดชอบ', 'ไตรมาส ๑', 'ไตรมาส ๒'],
  ['RSK-01', 'จัดซื้อ', 'ไม่ประกาศราคากลาง', 'สูง', 'ตรวจทานก่อนประกาศ', 'กองคลัง', 'X', ''],
  ['RSK-02', 'ช่าง', 'ตรวจรับโดยไม่ลงพื้นที่', 'ปานกลาง', 'ถ่ายภาพทุกครั้ง', 'กองช่าง', 'X', 'X'],
];

test('a table of unknown columns becomes a sheet of the same headers, order and cells', () => {
  expect(sheetOf(RISKS)).toEqual(RISKS);
});

test('how each column was understood is reported', () => {
  const how = imported(RISKS).columns.map((column) => `${column.field} ${column.how}`);
  expect(how).toEqual([
    ...['null own', 'null own', 'issue guess', 'null own', 'measure guess', 'responsible sure'],
    ...['null own', 'null own'],
  ]);
});

describe('two header rows', () => {
  const rows = [
    ['ที่', 'โครงการ/กิจกรรม', 'งบประมาณ', '', 'ผู้รับผิดชอบ', '', 'ผลการดำเนินงาน', ''],
    ['', '', 'ตั้งไว้', 'ใช้ไป', 'หลัก', 'ร่วม', '๖ เดือน', '๑๒ เดือน'],
    ['๑', 'อบรมจริยธรรม', '๑๐,๐๐๐', '๘,๐๐๐', 'สำนักปลัด', 'กองคลัง', 'เตรียมการ', 'อบรมแล้ว'],
    ['๒', 'ทำป้ายราคากลาง', '-', '-', 'กองช่าง', '', 'ออกแบบ', 'ติดแล้ว ๔ จุด'],
  ];

  test('give the fields of the first and the second half of the year', () => {
    const fields = imported(rows).columns.map(({ field }) => field);
    expect(fields).toEqual(['number', 'measure', 'budget', null, 'responsible', null, 'result6', 'result']);
  });

  test('keep every cell in its row', () => {
    expect(sheetOf(rows).slice(1)).toEqual(rows.slice(2));
  });
});

test('shuffled columns change the order and nothing else', () => {
  const order = [5, 2, 7, 0, 4, 1, 6, 3];
  const shuffled = RISKS.map((row) => order.map((column) => row[column] ?? ''));
  expect(sheetOf(shuffled)).toEqual(shuffled);
});

test('guesses look at the cells: words of progress are a status, sentences a result', () => {
  const rows = (cells: string[]) => [
    ['มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ความก้าวหน้า'],
    ...cells.map((cell, i) => [`ข้อ ${i + 1}`, 'กองคลัง', 'มี.ค. 2568', cell]),
  ];
  const fieldOf = (cells: string[]) => imported(rows(cells)).columns[3]?.field;
  expect(fieldOf(['แล้วเสร็จ', 'ร้อยละ ๔๐'])).toBe('statusText');
  expect(fieldOf(['ประชุมแล้วสองครั้ง และแจ้งเวียนทุกกอง', 'จัดทำร่างประกาศเสนอผู้บริหาร'])).toBe('result');
});
