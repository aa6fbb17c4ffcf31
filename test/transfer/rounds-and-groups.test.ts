import { describe, expect, test } from '@jest/globals';
import { schemeOf } from '../../src/ita';
import { type Imported, type ImportOptions, importPaste } from '../../src/transfer/import';
import { newYearColumns, withoutTexts } from '../../src/transfer/import/new-columns';
import { sheet } from '../support/sheets';

const read = (text: string, options: Partial<ImportOptions> = {}): Imported => {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return importPaste(sheet(rows), { form: null, scheme: schemeOf(2568), ...options });
};
const fieldsOf = ({ columns }: Imported) =>
  Object.fromEntries(columns.map(({ header, field }) => [header, field]));
const asked = ({ questions }: Imported): string[] => questions.map(({ key }) => key);

/** The cells of the new sheet in the column of a field; none where it has no such column. */
function cells({ measures }: Imported, field: string): string[] {
  const columns = [...(measures?.form.columns ?? []), ...(measures?.extras ?? [])];
  const at = columns.findIndex((column) => column.field === field);
  return at < 0 ? [] : (measures?.rows ?? []).map((row) => row[at] ?? '');
}

describe('headers of three rows', () => {
  const paste = read(`
ที่ | มาตรการ | ผู้รับผิดชอบ | ปี 2568 | | | | หมายเหตุ
 | | | เงิน | | การอบรม | |
 | | | ตั้ง | ใช้ | รุ่น | คน |
๑ | ฝึกงานจัดซื้อ | กองคลัง | 300 | 120 | 2 | 45 | จัดแล้ว
๒ | ฝึกงานบริการ | สำนักปลัด | 90 | 80 | 1 | 20 | `);

  test('are in the new sheet with every header that is over a column', () => {
    expect(paste.columns.map(({ header }) => header)).toEqual([
      'ที่',
      'มาตรการ',
      'ผู้รับผิดชอบ',
      'ปี 2568: เงิน: ตั้ง',
      'ปี 2568: เงิน: ใช้',
      'ปี 2568: การอบรม: รุ่น',
      'ปี 2568: การอบรม: คน',
      'หมายเหตุ',
    ]);
    expect(paste.unplaced).toEqual([]);
  });
});

describe('the same columns for two rounds of a year', () => {
  const paste = read(`
ที่ | มาตรการ | ผู้รับผิดชอบ | รอบ ๖ เดือน | | รอบ ๑๒ เดือน |
 | | | ผล | สถานะ | ผล | สถานะ
๑ | ติดป้ายราคากลาง | กองคลัง | ทำป้ายแล้ว | อยู่ระหว่างดำเนินการ | ติดครบสามจุด | แล้วเสร็จ
๒ | อบรมพนักงานใหม่ | สำนักปลัด | | ยังไม่ดำเนินการ | อบรมสองรุ่น | แล้วเสร็จ`);

  test('are the results of both, and the status of the whole year', () => {
    expect(fieldsOf(paste)).toMatchObject({
      'รอบ ๖ เดือน: ผล': 'result6',
      'รอบ ๖ เดือน: สถานะ': null,
      'รอบ ๑๒ เดือน: สถานะ': 'statusText',
    });
    expect(cells(paste, 'result')).toEqual(['ติดครบสามจุด', 'อบรมสองรุ่น']);
    expect(cells(paste, 'statusText')).toEqual(['แล้วเสร็จ', 'แล้วเสร็จ']);
  });

  test('stay behind when the next year begins, the status of the first round too', () => {
    const own = paste.measures ? newYearColumns(paste.measures, {}).own : [];
    expect(own).toEqual([{ key: 'column:5', header: 'รอบ ๖ เดือน: สถานะ', isOfYear: true }]);
    const left = paste.measures && withoutTexts(paste.measures, ['column:5']);
    expect(JSON.stringify(left?.rows)).not.toContain('ยังไม่ดำเนินการ');
  });
});

test.each([
  ['รายงานผล รอบที่ ๑ (ต.ค. ๖๗ - มี.ค. ๖๘)', 'result6'],
  ['การรายงานผล: รอบที่ ๒ (เม.ย. ๖๘ - ก.ย. ๖๘)', 'result'],
  ['ผลรอบที่ 1', 'result6'],
  ['ผลการดำเนินการ รอบที่ 2', 'result'],
])('%s is read as %s', (header, field) => {
  const paste = read(`
มาตรการ | ผู้รับผิดชอบ | ระยะเวลา | ${header}
ลงทะเบียนยืมเครื่องเสียง | กองช่าง | ม.ค. 2568 | ลงครบ
ตั้งกล่องรับเรื่อง | สำนักปลัด | มี.ค. 2568 | ตั้งแล้ว`);
  expect(fieldsOf(paste)[header]).toBe(field);
});

describe('ticks of what is planned beside those of what is done', () => {
  const table = `
ที่ | มาตรการ | ผู้รับผิดชอบ | แผน | | | | ผล | | |
 | | | ไตรมาส 1 | ไตรมาส 2 | ไตรมาส 3 | ไตรมาส 4 | ไตรมาส 1 | ไตรมาส 2 | ไตรมาส 3 | ไตรมาส 4
1 | ตรวจคลังพัสดุ | กองคลัง | / | | / | | | | / |
2 | ประชุมกำกับงาน | สำนักปลัด | | / | | | | / | | `;

  test('are two questions', () => {
    expect(asked(read(table)).filter((key) => key.startsWith('quarters'))).toEqual([
      'quarters',
      'quarters:2',
    ]);
  });

  test('are answered apart, and a quarter that is not ticked is in neither', () => {
    const paste = read(table, { answers: { quarters: 'period', 'quarters:2': 'done' } });
    expect(cells(paste, 'period')).toEqual(['ไตรมาส 1, ไตรมาส 3', 'ไตรมาส 2']);
    expect(cells(paste, 'statusText')).toEqual(['ดำเนินการแล้วเสร็จ (ไตรมาส 3)', 'ดำเนินการแล้วเสร็จ (ไตรมาส 2)']);
  });
});

test('ticks of what was done are of the year that is over, also beside a plan without a tick', () => {
  const { measures } = read(`
ที่ | มาตรการ | ผู้รับผิดชอบ | แบบร่าง | | ของจริง |
 | | | ไตรมาส 1 | ไตรมาส 2 | ไตรมาส 1 | ไตรมาส 2
1 | ตรวจคลังพัสดุ | กองคลัง | | | / |
2 | ประชุมกำกับงาน | สำนักปลัด | | | | /`);
  const own = measures ? newYearColumns(measures, { 'quarters:2': 'done' }).own : [];
  expect(own.map(({ header, isOfYear }) => [header, isOfYear])).toEqual([
    ['ของจริง: ไตรมาส 1', true],
    ['ของจริง: ไตรมาส 2', true],
  ]);
});

test('arrows drawn under quarters are asked about, and are no period by themselves', () => {
  const table = `
ที่ | มาตรการ | ผู้รับผิดชอบ | ระยะเวลาดำเนินการ (ไตรมาส) | | |
 | | | 1 | 2 | 3 | 4
1 | ตรวจคลังพัสดุ | กองคลัง | ← | → | |
2 | ประชุมกำกับงาน | สำนักปลัด | | | ■ | `;
  expect(cells(read(table), 'period')).toEqual([]);
  expect(cells(read(table, { answers: { quarters: 'period' } }), 'period')).toEqual([
    'ไตรมาส 1-2',
    'ไตรมาส 3',
  ]);
});

test('columns of marks headed by per cent are the states that these are', () => {
  const paste = read(`
ที่ | มาตรการ | ผู้รับผิดชอบ | สถานะ | |
 | | | ร้อยละ 0 | ร้อยละ 1-99 | ร้อยละ 100
1 | ตรวจคลังพัสดุ | กองคลัง | | | ✓
2 | ประชุมกำกับงาน | สำนักปลัด | | ✓ | `);
  expect(fieldsOf(paste)).toMatchObject({
    'สถานะ: ร้อยละ 0': 'statusNotStarted',
    'สถานะ: ร้อยละ 1-99': 'statusInProgress',
    'สถานะ: ร้อยละ 100': 'statusDone',
  });
});

describe('what is no measure', () => {
  const HEADERS = 'ที่ | มาตรการ | ผู้รับผิดชอบ | ผลการดำเนินการ';
  const MEASURE = '1 | ตรวจคลังพัสดุ | กองคลัง | ตรวจแล้ว';

  test.each([
    ['an average', '| คะแนนเฉลี่ย | | 76.42'],
    ['the source of the data', 'ที่มา : งานนโยบายและแผน | | |'],
    ['what a scale means', 'เกณฑ์ : 1-4 ต่ำ 5-9 กลาง | | |'],
    ['a total that ends with its word', 'เป้าหมายรวมทั้งหมด | | | 3 มาตรการ'],
  ])('%s is named, and no row of the table', (_, line) => {
    const paste = read([HEADERS, MEASURE, line].join('\n'));
    expect(paste.measures?.rows).toHaveLength(1);
    const words = line.split('|').map((cell) => cell.trim());
    expect(paste.unplaced).toEqual(words.filter((word) => word !== ''));
  });

  test('a part without measures is named, and the name of the last is no question', () => {
    const paste = read([HEADERS, 'มิติที่ 1 ก', MEASURE, 'มิติที่ 2 ข', 'มิติที่ 3 ค'].join('\n'));
    expect(paste.unplaced).toEqual(['มิติที่ 2 ข', 'มิติที่ 3 ค']);
    expect(paste.sections).toBe(1);
    const [question] = paste.questions.filter(({ key }) => key === 'sections');
    expect(question?.about).toMatchObject({ text: 'มิติที่ 1 ก', more: 0 });
  });

  test('a table of another kind below is named, cell by cell', () => {
    const paste = read([HEADERS, MEASURE, 'ที่ | รายการ | ยี่ห้อ | ราคา', '1 | เครื่องพิมพ์ | ก | 9000'].join('\n'));
    expect(paste.measures?.rows).toHaveLength(1);
    expect(paste.unplaced).toEqual(['ที่', 'รายการ', 'ยี่ห้อ', 'ราคา', '1', 'เครื่องพิมพ์', 'ก', '9000']);
  });
});

describe('the year of a table', () => {
  const of = (title: string, period = 'ตลอดปี') =>
    read(`${title}\nมาตรการ | ผู้รับผิดชอบ | ระยะเวลา\nตรวจคลังพัสดุ | กองคลัง | ${period}`).year;

  test.each([
    ['รายงานผล (๑ ตุลาคม ๒๕๖๗ - ๓๑ มีนาคม ๒๕๖๘)', 'ตลอดปี', 2568],
    ['แผนส่งเสริมคุณธรรม ปีงบประมาณ ค.ศ. 2025', 'ตลอดปี', 2568],
    ['แผน 5 ปี (พ.ศ. 2566 - 2570)', 'ต.ค. 67', 2568],
  ])('is that of %s with %s', (title, period, year) => expect(of(title, period)).toBe(year));
});

test('a plan for ethics answers a plan of its own, and its title keeps neither year nor bracket', () => {
  const paste = read(`
ตารางที่ ๒ รายงานผลตามแผนส่งเสริมจริยธรรม (วิเคราะห์จากผล ITA ปี ๒๕๖๗)
มาตรการ | ผู้รับผิดชอบ | ระยะเวลา | ผลการดำเนินการ | พื้นที่
เวทีคนดี | สำนักปลัด | ม.ค. 2568 | จัดแล้ว | หมู่ 2
ป้ายคุณธรรม | กองช่าง | มี.ค. 2568 | ติดแล้ว | หมู่ 5`);
  expect(paste.measures?.form.other).toEqual({ isReport: true, subject: 'ตามแผนส่งเสริมจริยธรรม' });
  expect(paste.measures?.form.title).toBe('รายงานผลตามแผนส่งเสริมจริยธรรม');
});
