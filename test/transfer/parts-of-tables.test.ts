import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { schemeOf } from '../../src/ita';
import { readTable } from '../../src/table/table';
import { type Imported, type ImportOptions, importPaste } from '../../src/transfer/import';
import { sheet } from '../support/sheets';

const rowsOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

const read = (text: string, options: Partial<ImportOptions> = {}): Imported =>
  importPaste(sheet(rowsOf(text)), { form: null, scheme: schemeOf(2568), ...options });

/** The cells of the new sheet in the column of a field, or under a header; none where it has no such column. */
function cells({ measures }: Imported, column: string): string[] {
  const columns = [...(measures?.form.columns ?? []), ...(measures?.extras ?? [])];
  const at = columns.findIndex(({ field, header }) => field === column || header === column);
  return at < 0 ? [] : (measures?.rows ?? []).map((row) => row[at] ?? '');
}
const asked = ({ questions }: Imported): string[] => questions.map(({ key }) => key);

describe('a lone name over rows with more', () => {
  test('is a part of the table where the table begins with one, and is asked about', () => {
    const paste = read(`
มาตรการ | วิธีการ | ผู้รับผิดชอบ | ระยะเวลา
งานทะเบียนทรัพย์สิน | | |
ตรวจนับรถทุกไตรมาส | ตรวจนับ | กองช่าง | ทั้งปี
ลงเลขครุภัณฑ์ใหม่ | ติดเลข | กองคลัง | มี.ค. 2568
งานบริการประชาชน | | |
จัดช่องรับเรื่องด่วน | จัดโต๊ะ | สำนักปลัด | ม.ค. 2568`);
    expect(cells(paste, 'measure')).toHaveLength(3);
    expect(cells(paste, 'section')).toEqual(['งานทะเบียนทรัพย์สิน', 'งานทะเบียนทรัพย์สิน', 'งานบริการประชาชน']);
    expect(asked(paste)).toContain('sections');
  });

  test('may have its number beside it, where the numbers below are under its own', () => {
    const paste = read(`
ที่ | มาตรการ | ผู้รับผิดชอบ | ระยะเวลา
๑ | การเงินการคลัง | |
๑.๑ | ลงประกาศราคากลาง | กองคลัง | ทั้งปี
๒ | การบริการ | |
๒.๑ | ขยายเวลาทำการ | สำนักปลัด | ทั้งปี`);
    expect(cells(paste, 'section')).toEqual(['๑ การเงินการคลัง', '๒ การบริการ']);
  });

  test('is a measure that is not filled in where it is numbered as the next of those below', () => {
    const paste = read(`
มาตรการ | ผู้รับผิดชอบ | ระยะเวลา
๑. เปิดเวทีรับฟัง | |
๒. ลงประกาศราคากลาง | กองคลัง | ทั้งปี
๓. ขยายเวลาทำการ | |
๔. ทำป้ายบอกทาง | กองช่าง | ทั้งปี`);
    expect(cells(paste, 'measure')).toHaveLength(4);
  });

  test('is a department where all the names are departments, else the department is named and no part', () => {
    const table = (first: string) => `
มาตรการ | วิธีการ | ระยะเวลา
${first} | |
ตรวจนับรถ | ตรวจนับ | ทั้งปี
กองคลัง | |
ลงเลขครุภัณฑ์ | ติดเลข | ทั้งปี`;
    expect(cells(read(table('กองช่าง')), 'section')).toEqual(['กองช่าง', 'กองคลัง']);
    const mixed = read(table('งานยานพาหนะ'));
    expect(cells(mixed, 'section')).toEqual(['งานยานพาหนะ', 'งานยานพาหนะ']);
    expect(mixed.unplaced).toEqual(['กองคลัง']);
  });

  test('under another name is a part of that part', () => {
    const paste = read(`
โครงการ | งบประมาณ | ผู้รับผิดชอบ | ระยะเวลา
มิติที่ ๑ สังคมสุจริต | | |
๑.๑ ปลูกฝังเยาวชน | | |
ละครโรงเรียน | ๕,๐๐๐ | กองการศึกษา | ทั้งปี
๑.๒ เครือข่ายชุมชน | | |
เวทีหมู่บ้าน | - | สำนักปลัด | ทั้งปี
มิติที่ ๒ เปิดเผยข้อมูล | | |
๒.๑ เว็บไซต์ | | |
ปรับหน้าเว็บ | - | สำนักปลัด | ทั้งปี`);
    expect(cells(paste, 'section')).toEqual([
      'มิติที่ ๑ สังคมสุจริต\n๑.๑ ปลูกฝังเยาวชน',
      'มิติที่ ๑ สังคมสุจริต\n๑.๒ เครือข่ายชุมชน',
      'มิติที่ ๒ เปิดเผยข้อมูล\n๒.๑ เว็บไซต์',
    ]);
  });
});

describe('names over headers of their own', () => {
  const text = `
แผนป้องกันการทุจริต ปีงบประมาณ ๒๕๖๘ | | |
มิติที่ ๑ สังคมสุจริต | | |
โครงการ | งบประมาณ | ผู้รับผิดชอบ | ระยะเวลา
ละครโรงเรียน | ๕,๐๐๐ | กองการศึกษา | ทั้งปี
มิติที่ ๒ เปิดเผยข้อมูล | | |
โครงการ | งบประมาณ | ผู้รับผิดชอบ | ระยะเวลา
ปรับหน้าเว็บ | - | สำนักปลัด | ทั้งปี`;
  const sections = ['มิติที่ ๑ สังคมสุจริต', 'มิติที่ ๒ เปิดเผยข้อมูล'];

  test('are parts of the table in a paste, and no titles', () => {
    const paste = read(text);
    expect(cells(paste, 'section')).toEqual(sections);
    expect(paste.titles).toEqual(['แผนป้องกันการทุจริต ปีงบประมาณ ๒๕๖๘']);
  });

  test('are parts of the table on a sheet', () => {
    expect(readTable(sheet(rowsOf(text)), FORMS)?.measures.map(({ section }) => section)).toEqual(sections);
  });

  test('are titles where they say the same on every page', () => {
    const paste = read(text.replace('มิติที่ ๒ เปิดเผยข้อมูล', 'มิติที่ ๑ สังคมสุจริต'));
    expect(cells(paste, 'section')).toEqual([]);
    expect(paste.unplaced).toContain('มิติที่ ๑ สังคมสุจริต');
  });
});

describe('a row that says it goes on, (ต่อ)', () => {
  const table = (again: string) => `
ที่ | มาตรการ | วิธีการ | ผู้รับผิดชอบ | ผลการดำเนินงาน
๑ | ตรวจนับรถ | ๑. ตั้งผู้ตรวจ | กองช่าง | ตั้งแล้ว
${again}
๒ | ปรับหน้าเว็บ | จ้าง | สำนักปลัด | จ้างแล้ว`;

  test.each([
    '๑ | ตรวจนับรถ (ต่อ) | ๒. ตรวจ | กองช่าง | ครบ',
    '๑ (ต่อ) | ตรวจนับรถ | ๒. ตรวจ | | ครบ',
    '| (ต่อ) | ๒. ตรวจ | | ครบ',
  ])('is joined to the measure above, and said: %j', (again) => {
    const paste = read(table(again));
    expect(cells(paste, 'measure')).toEqual(['ตรวจนับรถ', 'ปรับหน้าเว็บ']);
    expect(cells(paste, 'steps')[0]).toBe('๑. ตั้งผู้ตรวจ\n๒. ตรวจ');
    expect(cells(paste, 'result')[0]).toBe('ตั้งแล้ว\nครบ');
    expect(paste.rowRemarks).toEqual([{ row: 3, what: 'joined' }]);
  });

  test('is a measure of its own where it goes on with another', () => {
    expect(cells(read(table('๙ | ติดตั้งกล้อง (ต่อ) | ซ่อม | กองช่าง | ซ่อมแล้ว')), 'measure')).toHaveLength(3);
  });
});

describe('beginning and end of the period in two columns', () => {
  const text = `
มาตรการ | ผู้รับผิดชอบ | ระยะเวลาดำเนินการ | | ผลการดำเนินงาน
| | เริ่มต้น | สิ้นสุด |
ตรวจนับรถ | กองช่าง | ต.ค. ๖๗ | มี.ค. ๖๘ | ครบ
ปรับหน้าเว็บ | สำนักปลัด | ม.ค. ๖๘ | - | จ้างแล้ว
ติดกล้อง | กองช่าง | | ก.ย. ๖๘ | ติดแล้ว`;

  test('make a column of periods, are kept, and asked about', () => {
    const paste = read(text);
    expect(cells(paste, 'period')).toEqual(['ต.ค. ๖๗ - มี.ค. ๖๘', 'ม.ค. ๖๘ เป็นต้นไป', 'ภายใน ก.ย. ๖๘']);
    expect(cells(paste, 'ระยะเวลาดำเนินการ: สิ้นสุด')).toEqual(['มี.ค. ๖๘', '-', 'ก.ย. ๖๘']);
    expect(asked(paste)).toContain('days');
  });

  test('stay as they are where the user is not sure', () => {
    expect(cells(read(text, { answers: { days: 'unsure' } }), 'period')).toEqual([]);
  });
});

describe('a header that names a year', () => {
  const text = (titled: string) => `
${titled} | | | |
มาตรการ | ผู้รับผิดชอบ | ระยะเวลา | ผลการดำเนินการ ปี ๒๕๖๗ | ผลการดำเนินการ (ปี 2568)
ตรวจนับรถ | กองช่าง | ทั้งปี | ครบ ๔ คัน | ครบ ๕ คัน`;
  const fields = ({ columns }: Imported) => columns.map(({ field, how }) => `${field} ${how}`).slice(3);

  test.each([
    ['รายงานประจำปีงบประมาณ 2568', {}],
    ['รายงาน', { year: 2568 }],
    ['รายงาน', {}],
  ])('has this year’s result; another year’s is kept and asked about (%s, %j)', (titled, options) => {
    const paste = read(text(titled), options);
    expect(fields(paste)).toEqual(['null own', 'result guess']);
    expect(asked(paste)).toEqual(expect.arrayContaining(['column:4', 'column:5']));
  });

  test('is of the year that the user says', () => {
    expect(fields(read(text('รายงาน'), { year: 2567 }))).toEqual(['result guess', 'null own']);
  });
});

test('a plan of projects by mission and the money of five years is a table of measures, each year under its header', () => {
  const paste = read(`
มิติ | ภารกิจ | โครงการ/กิจกรรม/มาตรการ | งบประมาณ (บาท) | | | หมายเหตุ
| | | ปี ๒๕๖๖ | ปี ๒๕๖๗ | ปี ๒๕๖๘ |
๑. สังคมสุจริต | ปลูกฝัง | ละครโรงเรียน | ๑,๐๐๐ | ๒,๐๐๐ | ๓,๐๐๐ | ทุกปี
| เครือข่าย | เวทีหมู่บ้าน | - | - | ๔,๐๐๐ |
รวม | | ๒ โครงการ | ๑,๐๐๐ | ๒,๐๐๐ | ๗,๐๐๐ |`);
  expect(cells(paste, 'measure')).toEqual(['ละครโรงเรียน', 'เวทีหมู่บ้าน']);
  expect(cells(paste, 'งบประมาณ (บาท): ปี ๒๕๖๘')).toEqual(['๓,๐๐๐', '๔,๐๐๐']);
  expect(paste.scores).toBeNull();
});

test('a total of money or complaints is no score', () => {
  const paste = read(`
สถิติเรื่องร้องเรียน | |
เดือน | รับเรื่อง | ยุติ
ตุลาคม | ๒ | ๑
รวม | ๒ | ๑`);
  expect(paste.scores).toBeNull();
  expect(paste.unplaced).toContain('รวม');
});

test('ticks under months are asked about in one question, and are the period where the user says so', () => {
  const text = `
กิจกรรม | ผู้รับผิดชอบ | พ.ศ. 2567 | | พ.ศ. 2568 | | งบประมาณ
| | พ.ย. | ธ.ค. | ม.ค. | ก.พ. |
ตรวจนับรถ | กองช่าง | | / | / | / | -
ปรับหน้าเว็บ | สำนักปลัด | / | | / | | ๕,๐๐๐`;
  expect(asked(read(text))).toEqual(['quarters']);
  expect(cells(read(text), 'period')).toEqual([]);
  expect(cells(read(text, { answers: { quarters: 'period' } }), 'period')).toEqual([
    'ธ.ค. - ก.พ.',
    'พ.ย., ม.ค.',
  ]);
});

test('a column without a header keeps its place, and is recognized by its header in the new sheet', () => {
  const { measures } = read(`
ที่ | มาตรการ | | ผู้รับผิดชอบ | ระยะเวลา | ผลการดำเนินงาน
๑ | ตรวจนับรถ | ทุกคัน | กองช่าง | ทั้งปี | ครบ
๒ | ปรับหน้าเว็บ | หน้าแรก | สำนักปลัด | ทั้งปี | จ้างแล้ว`);
  if (!measures) throw new Error('no measures');
  const { form, extras, from } = measures;
  expect(form.isCustom).toBe(true);
  expect(extras.map(({ header }, i) => [header, from[form.columns.length + i]])).toEqual([
    ['(ไม่มีหัวคอลัมน์)', { kind: 'paste', column: 3 }],
  ]);
});

test('a header over numbers and the texts beside them is that of the texts', () => {
  const paste = read(`
มาตรการ | | ผู้รับผิดชอบ | ระยะเวลา | ผลการดำเนินงาน
๑ | ตรวจนับรถ | กองช่าง | ทั้งปี | ครบ
๒ | ปรับหน้าเว็บ | สำนักปลัด | ทั้งปี | จ้างแล้ว`);
  expect(cells(paste, 'measure')).toEqual(['ตรวจนับรถ', 'ปรับหน้าเว็บ']);
  expect(cells(paste, '(ไม่มีหัวคอลัมน์)')).toEqual(['๑', '๒']);
});

test('what its cells tell is guessed of a column whose header tells nothing, and asked about', () => {
  const paste = read(`
สิ่งที่จะทำ | มอบหมาย | นัด | ตอนนี้
ตรวจนับรถ | กองช่าง | มี.ค. ๖๘ | แล้วเสร็จ
ปรับหน้าเว็บ | สำนักปลัด | ภายในมิถุนายน ๒๕๖๘ | กำลังดำเนินการ`);
  expect(paste.columns.map(({ field, how }) => `${field} ${how}`)).toEqual([
    ...['measure guess', 'responsible guess', 'period guess', 'statusText guess'],
  ]);
});

test('ตัวชี้วัด beside projects is what they are to reach, and an indicator where it names one', () => {
  const field = (text: string) =>
    read(`
โครงการ | ตัวชี้วัด | งบประมาณ | ผู้รับผิดชอบ
ตรวจนับรถ | ${text} | - | กองช่าง`).columns[1]?.field;
  expect(field('จำนวนรถที่ตรวจ')).toBe('target');
  expect(field('การใช้ทรัพย์สินของราชการ')).toBe('indicator');
});

test('a row of dashes is no measure', () => {
  const paste = read(`
มาตรการ | ผู้รับผิดชอบ | ระยะเวลา
ตรวจนับรถ | กองช่าง | ทั้งปี
- | - | -`);
  expect(cells(paste, 'measure')).toEqual(['ตรวจนับรถ']);
});
