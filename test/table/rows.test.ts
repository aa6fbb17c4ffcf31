import { describe, expect, test } from '@jest/globals';
import { item } from '../../src/forms/item';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import type { Merge } from '../../src/sheet/sheet-data';
import { rowRemarks, textOf } from '../../src/table/measures';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const R = headersOf(results);
const P = headersOf(progress);
const I = headersOf(item);

/** The rows of each measure. */
const rowsOf = (rows: string[][], merges: Merge[] = []) =>
  tableOf(rows, merges).measures.map((each) => each.rows);
/** What each row left out is. */
const leftOut = (rows: string[][], merges: Merge[] = []) =>
  tableOf(rows, merges).leftOut.map(({ row, kind }) => [row, kind]);
const row = (measure: string) => rowOf(results, { measure });
const over = (column: number, rowNumber: number, rows = 2): Merge => ({
  row: rowNumber,
  column,
  rows,
  columns: 1,
});

describe('two measures stay two', () => {
  test('of one item, neither with a result yet', () => {
    expect(rowsOf([I, ['O23 ก', 'ข', 'จัดทำทะเบียน', '', ''], ['O23 ก', 'ค', 'จัดอบรม', '', '']])).toEqual([
      [2],
      [3],
    ]);
  });

  test('under an item merged over both', () => {
    const rows = [I, ['O23 ก', 'ข', 'จัดทำทะเบียน', '', ''], ['', 'ค', 'จัดอบรม', '', '']];
    const { measures } = tableOf(rows, [over(1, 2)]);
    expect(measures.map((measure) => [textOf(measure, 'item'), textOf(measure, 'measure')])).toEqual([
      ['O23 ก', 'จัดทำทะเบียน'],
      ['O23 ก', 'จัดอบรม'],
    ]);
  });

  test('under an item that only the first names', () => {
    expect(rowsOf([I, ['O23 ก', 'ข', 'จัดทำทะเบียน', '', ''], ['', 'ค', 'จัดอบรม', '', '']])).toEqual([
      [2],
      [3],
    ]);
  });

  test('of one key, each with a responsible', () => {
    expect(rowsOf([R, ['ก', 'ข', 'กองช่าง', 'ง', '', ''], ['ก', 'ค', 'กองคลัง', 'ง', '', '']])).toEqual([
      [2],
      [3],
    ]);
  });

  test('of one key with different numbers', () => {
    const rows = [
      ['ที่', ...R],
      ['1', 'ก', 'ข', 'ค', 'ง', '', ''],
      ['2', 'ก', 'ข', '', 'ง', '', ''],
    ];
    expect(rowsOf(rows)).toEqual([[2], [3]]);
  });

  test('of one key under another instrument', () => {
    const rows = [
      P,
      rowOf(progress, { instrument: 'IIT', statusDone: '⊗' }),
      rowOf(progress, { instrument: 'EIT', responsible: '', result: '' }),
    ];
    expect(rowsOf(rows)).toEqual([[2], [3]]);
  });

  test('under a responsible merged over both', () => {
    const rows = [R, ['ก', 'ข', 'กองช่าง', 'ง', 'จ', 'ฉ'], ['ซ', 'ข', '', 'ง', 'จ', 'ฉ']];
    const { measures } = tableOf(rows, [over(3, 2)]);
    expect(measures.map((measure) => textOf(measure, 'responsible'))).toEqual(['กองช่าง', 'กองช่าง']);
  });

  test('though a required column is not on the sheet', () => {
    const rows = [
      ['หัวข้อการประเมิน', ...I.slice(2)],
      ['ก', 'ข', 'ค', 'ง'],
      ['ก', 'ข', 'ค', 'ง'],
    ];
    expect(rowsOf(rows)).toEqual([[2], [3]]);
  });
});

describe("a sheet without the form's key column", () => {
  const rest = I.slice(1);

  test('is distinguished by its numbers', () => {
    const headings = ['ที่', rest[0]!, ...rest.slice(2)];
    expect(rowsOf([headings, ['๑', 'ก', 'ข', 'ค'], ['๒', 'ง', 'จ', 'ฉ'], ['', 'ช', '', '']])).toEqual([
      [2],
      [3, 4],
    ]);
  });

  test('is distinguished by its measures', () => {
    expect(rowsOf([rest, ['ก', 'ข', 'ค', 'ง'], ['ก', 'จ', '', ''], ['ฉ', '', '', '']])).toEqual([
      [2],
      [3, 4],
    ]);
  });

  test('is read row by row where no column distinguishes them', () => {
    const headings = [rest[0]!, ...rest.slice(2)];
    expect(rowsOf([headings, ['ก', 'ข', 'ค'], ['ก', '', ''], ['', 'ข', 'ค']])).toEqual([[2], [3], [4]]);
  });

  test('is read row by row where the column of numbers is blank', () => {
    const headings = ['ที่', rest[0]!, ...rest.slice(2)];
    expect(rowsOf([headings, ['', 'ก', 'ข', 'ค'], ['', 'ง', 'จ', 'ฉ']])).toEqual([[2], [3]]);
  });
});

describe('a measure goes on', () => {
  test('under a key merged over its rows, without a responsible of their own', () => {
    expect(
      rowsOf([R, ['ก', 'ข', 'ค', 'ง', 'จ', 'ฉ'], ['', 'ช', '', 'ซ', 'ฌ', '']], [over(1, 2), over(3, 2)]),
    ).toEqual([[2, 3]]);
  });

  test('behind repeated headings, with the same key and more of its text', () => {
    const rows = [I, ['O23 ก', 'ข', '๑. ค', 'ง', 'จ'], I, ['O23ก', 'ต่อ', '๒. ฉ', '', '']];
    expect(rowsOf(rows)).toEqual([[2, 4]]);
  });

  test('behind a title of the page alone', () => {
    const rows = [
      ['รายงานผล'],
      I,
      ['O23 ก', 'ข', '๑. ค', 'ง', 'จ'],
      ['รายงานผล'],
      ['O23ก', 'ต่อ', '๒. ฉ', '', ''],
    ];
    expect(rowsOf(rows)).toEqual([[3, 5]]);
  });

  test('but not behind them where it has a result', () => {
    const rows = [I, ['O23 ก', 'ข', '๑. ค', 'ง', 'จ'], I, ['O23ก', 'ต่อ', '๒. ฉ', 'ช', '']];
    expect(rowsOf(rows)).toEqual([[2], [4]]);
  });

  test('in a list numbered in a column of its own, also with a responsible', () => {
    const rows = [
      ['ที่', ...R],
      ['๑', 'ปรับวิธี', 'ข', 'ทุกกองใน', 'ง'],
      ['', 'ทำงาน', 'จ', 'องค์กร', ''],
      ['๒', 'ก', 'ข', 'ค', 'ง'],
    ];
    expect(rowsOf(rows)).toEqual([[2, 3], [4]]);
  });

  test('but not over a total, a department or the name of a part', () => {
    for (const line of ['รวม ๑ มาตรการ', 'กองคลัง', 'มิติที่ ๒ การเปิดเผย']) {
      expect(rowsOf([R, row('1. ก'), [line], ['', 'ขั้นที่สอง']])).toEqual([[2], [4]]);
    }
  });

  test('but not by words alone in the key column', () => {
    expect(rowsOf([R, row('1. ก'), ['ต่อ'], row('2. ข')])).toEqual([[2], [4]]);
    expect(leftOut([R, row('1. ก'), ['ต่อ'], row('2. ข')])).toEqual([[3, 'lone']]);
  });

  test('nor by its key alone again', () => {
    expect(rowsOf([R, row('1. ก'), ['1. ก'], row('2. ข')])).toEqual([[2], [3], [4]]);
  });

  test('and words alone name a measure where the list is not numbered', () => {
    expect(rowsOf([R, row('ก'), ['ข'], row('ค')])).toEqual([[2], [3], [4]]);
  });
});

test('remarks on rows: joined, separate by a responsible of its own, and without a name', () => {
  const rows = [
    R,
    ['', 'ก', '', 'ข', '', ''],
    ['ทำคู่มือ', 'ร่าง', 'กองคลัง', 'ต.ค. 2567', 'ร่างแล้ว', ''],
    ['', 'เวียน', 'สำนักปลัด', 'พ.ย. 2567', '', ''],
    ['', 'แจ้งซ้ำ', '', '', '', ''],
  ];
  expect(rowRemarks(tableOf(rows).measures)).toEqual([
    { row: 2, what: 'nameless' },
    { row: 4, what: 'separate' },
    { row: 5, what: 'joined' },
  ]);
});

describe('the numbers of the columns are no measure', () => {
  test.each([
    ['in brackets', ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)']],
    ['bare', ['1', '2', '3', '4', '5', '6']],
    ['in Thai digits', ['(๑)', '(๒)', '(๓)', '(๔)', '(๕)', '(๖)']],
    ['one worked out of others', ['(1)', '(2)', '(3)=(1)+(2)', '(4)', '(5)', '(6)']],
    ['not under each heading', ['', '[1]', '[2]', '[3]', '', '']],
    ['in words', ['คอลัมน์ที่ 1', 'คอลัมน์ที่ 2', 'คอลัมน์ที่ 3']],
  ])('%s', (_, numbers) => {
    const rows = [R, numbers, row('1. ก'), row('2. ข')];
    expect(rowsOf(rows)).toEqual([[3], [4]]);
    expect(leftOut(rows)).toEqual([[2, 'columnNumbers']]);
  });

  test('nor where the headings are repeated', () => {
    const numbers = ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'];
    expect(rowsOf([R, numbers, row('1. ก'), R, numbers, ['', 'ขั้นที่สอง']])).toEqual([[3, 6]]);
  });

  test('but numbers that do not count the columns are a row', () => {
    expect(rowsOf([R, ['1. ก', '2', '3', '5', '6', '7']])).toEqual([[2]]);
  });
});

describe('a total is no measure', () => {
  test.each([
    [['รวม']],
    [['รวมทั้งสิ้น ๙ มาตรการ']],
    [['รวม ๒ โครงการ', '', '', '', '', '๑๕,๐๐๐ บาท']],
    [['', '', 'รวมเป็นเงิน', '15,000', '', '']],
    [['ยอดรวมทั้งหมด', '3', '-', '2', '', '']],
    [['๑๒', '', 'รวม', '', '', '']],
    [['(รวมจำนวนทั้งสิ้น ๑๒ กิจกรรม)']],
    [['รวมด้านที่ ๑ จำนวน ๓ โครงการ']],
    [['จำนวนมาตรการทั้งหมด ๔ มาตรการ']],
    [['รวมมาตรการที่ดำเนินการแล้ว ๓ มาตรการ คิดเป็นร้อยละ ๗๕']],
    [['ทั้งหมด ๙ มาตรการ']],
    [['สรุปรวม ๙ โครงการ']],
  ])('%j', (line) => {
    const rows = [R, row('ก'), line, row('ข')];
    expect(rowsOf(rows)).toEqual([[2], [4]]);
    expect(leftOut(rows)).toEqual([[3, 'sum']]);
  });

  test('in a first column of lists, where counts stand beside it', () => {
    const I = ['ประเด็นที่ต้องพัฒนา', 'จำนวนมาตรการ', 'มาตรการ', 'ผู้รับผิดชอบ'];
    const measure = ['การสื่อสารภายใน', '1', 'ประชุมทุกเดือน', 'สำนักปลัด'];
    expect(leftOut([I, measure, ['รวมทั้งสิ้น', '๑', '', '']])).toEqual([[3, 'sum']]);
    expect(leftOut([I, measure, ['รวมข้อมูลไว้ที่เดียว', '1', 'ทำคลังข้อมูล', 'กองช่าง']])).toEqual([]);
  });

  test('amounts alone under the status columns', () => {
    const line = P.map((_, i) => (i >= 6 && i <= 8 ? '3' : ''));
    expect(leftOut([P, rowOf(progress, { statusDone: '⊗' }), line])).toEqual([[3, 'sum']]);
  });

  test.each(['รวมพลังต้านทุจริต', 'สรุปรวมข้อร้องเรียน', 'ทั้งหมดเพื่อประชาชน', 'รวบรวมข้อร้องเรียน', 'มาตรการที่ 1'])(
    'but a measure may begin alike: %s',
    (measure) => {
      expect(rowsOf([R, row('ก'), row(measure)])).toEqual([[2], [3]]);
      expect(rowsOf([R, row('ก'), [measure]])).toEqual([[2], [3]]);
    },
  );

  test('nor is a measure with a number in the list a total', () => {
    expect(
      rowsOf([
        ['ที่', ...R],
        ['1', ...row('ก')],
        ['2', 'รวม'],
      ]),
    ).toEqual([[2], [3]]);
  });

  test('and a line of a list may be a total', () => {
    expect(rowsOf([R, row('ก'), ['', 'รวม ๓ ครั้ง']])).toEqual([[2, 3]]);
  });
});

describe('a department alone is no measure', () => {
  test.each([
    'กองช่าง',
    '๑. สำนักปลัด',
    'สำนักปลัดฯ',
    'ส่วนที่กองคลังรับผิดชอบ',
    'ในส่วนของกองคลัง',
    'หน่วยงานที่รับผิดชอบ : กองสวัสดิการสังคม',
    'กองการศึกษา ศาสนาและวัฒนธรรม',
    'สำนักปลัด/กองคลัง',
    'หน่วยตรวจสอบภายใน',
  ])('%s', (name) => {
    const rows = [R, row('ก'), [name], row('ข')];
    expect(rowsOf(rows)).toEqual([[2], [4]]);
    expect(leftOut(rows)).toEqual([[3, 'department']]);
  });

  test.each([
    'กองช่างติดป้ายโครงการ',
    'กองทุนสวัสดิการชุมชน',
    'สำนักงานสะอาด',
    'ส่วนร่วมของประชาชน',
    'กองคลังเผยแพร่แผน',
  ])('but a measure may begin alike: %s', (measure) =>
    expect(rowsOf([R, row('ก'), [measure], row('ข')])).toEqual([[2], [3], [4]]),
  );

  test('nor the column of who is responsible: that row begins a measure', () => {
    expect(rowsOf([R, row('ก'), ['', '', 'กองช่าง']])).toEqual([[2], [3]]);
  });
});

describe('a title of the page is no measure, though no header is under it', () => {
  const title = 'รายงานผลการดำเนินการส่งเสริมคุณธรรม';

  test('at the front', () => {
    const rows = [[title], ['อบต.ตัวอย่าง'], R, row('ก'), [title], ['อบต.ตัวอย่าง'], row('ข')];
    expect(rowsOf(rows)).toEqual([[4], [7]]);
    expect(leftOut(rows)).toEqual([
      [5, 'repeatedTitle'],
      [6, 'repeatedTitle'],
    ]);
  });

  test('in the middle of the page, beside its number', () => {
    const rows = [['', '', title], R, row('ก'), ['', '', title, '', '', 'หน้า ๒'], row('ข')];
    expect(rowsOf(rows)).toEqual([[3], [5]]);
  });

  test('where none is over the first headers', () => {
    const rows = [R, row('ก'), [title], row('ข'), [title], row('ค')];
    expect(rowsOf(rows)).toEqual([[2], [4], [6]]);
  });

  test('and a total under it is one all the same', () => {
    const rows = [[title], R, row('ก'), [title], ['รวม ๑ มาตรการ']];
    expect(leftOut(rows)).toEqual([
      [4, 'repeatedTitle'],
      [5, 'sum'],
    ]);
  });
});

describe('a name that runs through the table is the part of the measures below it', () => {
  const sections = (rows: string[][], merges: Merge[] = []) =>
    tableOf(rows, merges).measures.map(({ section }) => section);

  test('by its words', () => {
    const rows = [R, row('ก'), ['มิติที่ ๑ สังคมไม่ทน'], row('ข'), row('ค')];
    expect(sections(rows)).toEqual(['', 'มิติที่ ๑ สังคมไม่ทน', 'มิติที่ ๑ สังคมไม่ทน']);
    expect(leftOut(rows)).toEqual([]);
  });

  test('also where it comes again', () => {
    const rows = [R, row('ก'), ['ส่วนที่ ๒'], row('ข'), ['ส่วนที่ ๒'], row('ค')];
    expect(sections(rows)).toEqual(['', 'ส่วนที่ ๒', 'ส่วนที่ ๒']);
  });

  test('in the column of numbers', () => {
    const rows = [['ที่', ...R], ['1', ...row('ก')], ['งานบริการประชาชน'], ['2', ...row('ข')]];
    expect(sections(rows)).toEqual(['', 'งานบริการประชาชน']);
  });

  test('merged across the table', () => {
    const across: Merge = { row: 3, column: 1, rows: 1, columns: 6 };
    expect(sections([R, row('ก'), ['งานบริการประชาชน'], row('ข')], [across])).toEqual(['', 'งานบริการประชาชน']);
  });
});
