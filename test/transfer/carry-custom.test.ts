import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { results } from '../../src/forms/results';
import { schemeOf } from '../../src/ita';
import { readStatus } from '../../src/table/status';
import { readTable } from '../../src/table/table';
import { namesOfYear, targetLike, targetOfForm } from '../../src/transfer/carry/target';
import { type CarriedOver, carryOver } from '../../src/transfer/carry-over';
import { formNamed } from '../support/forms';
import fc from '../support/properties';
import { headersOf, rowOf, sheet, tableOf } from '../support/sheets';

const FROM = 2568;

/** A sheet of own columns carried into one like it. */
function carriedLike(rows: string[][], year: number, like = rows): CarriedOver {
  const data = sheet(rows);
  const target = targetLike(readTable(sheet(like), FORMS)!);
  return carryOver(readTable(data, FORMS)!, data, target, { from: FROM, year, scheme: schemeOf(year) });
}

function carriedTo(id: string, rows: string[][], year = FROM): CarriedOver {
  const data = sheet(rows);
  const options = { from: FROM, year, scheme: schemeOf(year) };
  return carryOver(readTable(data, FORMS)!, data, targetOfForm(formNamed(id)), options);
}

const headers = ({ columns }: CarriedOver) => columns.map(({ header }) => header);
const row = ({ columns }: CarriedOver, index = 0) => columns.map(({ cells }) => cells[index]);
/** The new sheet as it will be read. */
const read = (carried: CarriedOver) =>
  tableOf([headers(carried), ...carried.sourceRows.map((_, i) => row(carried, i) as string[])]);
const cells = ({ columns }: CarriedOver, header: string) =>
  columns.find((column) => column.header === header)?.cells;

const RISKS = [
  [
    'รหัสความเสี่ยง',
    'งาน',
    'มาตรการจัดการ',
    'ผู้รับผิดชอบ',
    'ระยะเวลา',
    'สถานะ',
    'ผลการดำเนินการ',
    'ไม่สามารถดำเนินการได้',
    'พื้นที่',
  ],
  ['RSK-01', 'จัดซื้อ', 'ตรวจทาน', 'กองคลัง', 'ต.ค. 2567', 'แล้วเสร็จ', 'ตรวจแล้ว', '', 'หมู่ 2'],
  ['RSK-02', 'ช่าง', 'ถ่ายภาพ', 'กองช่าง', 'ม.ค. 2568', 'ร้อยละ 60', '', 'ไม่มีกล้อง', ''],
];

describe('a sheet of own columns in the next year', () => {
  const result = carriedLike(RISKS, 2569);

  test('has the same columns, headers and order, and nothing appended', () => {
    expect(headers(result)).toEqual(RISKS[0]);
    expect(result.appended).toEqual([]);
  });

  test('keeps every text but status and results, and raises its periods', () => {
    expect([row(result), row(result, 1)]).toEqual([
      ['RSK-01', 'จัดซื้อ', 'ตรวจทาน', 'กองคลัง', 'ต.ค. 2568', '', '', '', 'หมู่ 2'],
      ['RSK-02', 'ช่าง', 'ถ่ายภาพ', 'กองช่าง', 'ม.ค. 2569', '', '', '', ''],
    ]);
    expect(result.cleared).toEqual(['สถานะ', 'ผลการดำเนินการ', 'ไม่สามารถดำเนินการได้']);
  });

  test('keeps a column that is blank all the way down', () => {
    const rows = RISKS.map((cells, i) => [...cells, i === 0 ? 'หมายเหตุของกอง' : '']);
    expect(headers(carriedLike(rows, 2569))).toEqual(rows[0]);
  });
});

describe('headers over two rows', () => {
  const rows = [
    ['โครงการ', 'งบประมาณ', '', 'ผู้รับผิดชอบ', '', 'ระยะเวลา'],
    ['', 'ตั้งไว้', 'ใช้ไป', 'หลัก', 'ร่วม', ''],
    ['อบรม', '10,000', '8,000', 'สำนักปลัด', 'กองคลัง', 'ม.ค. 2568'],
  ];

  test('become one row that is read as the same fields', () => {
    const result = carriedLike(rows, 2568);
    expect(headers(result)).toEqual([
      'โครงการ',
      'งบประมาณ: ตั้งไว้',
      'ใช้ไป',
      'ผู้รับผิดชอบ: หลัก',
      'ร่วม',
      'ระยะเวลา',
    ]);
    const before = readTable(sheet(rows), FORMS)!.headers.columns.map(({ field }) => field);
    expect(read(result).headers.columns.map(({ field }) => field)).toEqual(before);
  });

  test('have the header over them where two would be alike', () => {
    const alike = [
      ['โครงการ', 'งบประมาณ', '', 'ครั้งที่จัด', '', 'ผู้รับผิดชอบ', '', 'ระยะเวลา'],
      ['', 'ตั้งไว้', 'จริง', 'ตั้งไว้', 'จริง', 'หลัก', 'ร่วม', ''],
      ['อบรม', 'ก', 'ข', 'ค', 'ง', 'กองคลัง', 'กองช่าง', 'ม.ค. 2568'],
    ];
    expect(headers(carriedLike(alike, 2568)).slice(1, 5)).toEqual([
      'งบประมาณ: ตั้งไว้',
      'งบประมาณ: จริง',
      'ครั้งที่จัด: ตั้งไว้',
      'ครั้งที่จัด: จริง',
    ]);
  });
});

test('parts that are rows over the measures become a column', () => {
  const rows = [
    headersOf(results),
    ['มิติที่ ๑ สังคมไม่ทน'],
    rowOf(results, { measure: '1. ก' }),
    rowOf(results, { measure: '2. ข' }),
    ['มิติที่ ๒ ปลูกฝัง'],
    rowOf(results, { measure: '3. ค' }),
  ];
  const result = carriedTo('results', rows, 2569);
  expect(cells(result, 'ด้าน/มิติ')).toEqual(['มิติที่ ๑ สังคมไม่ทน', 'มิติที่ ๑ สังคมไม่ทน', 'มิติที่ ๒ ปลูกฝัง']);
  expect(read(result).measures.map(({ section }) => section)).toEqual(cells(result, 'ด้าน/มิติ'));
});

describe('to a form that has not all the columns', () => {
  const result = carriedTo('progress', RISKS);

  test('those are appended and named', () => {
    expect(result.appended).toEqual([
      'รหัสความเสี่ยง',
      'งาน',
      'มาตรการจัดการ',
      'สถานะ (ยกมา)',
      'ไม่สามารถดำเนินการได้ (ยกมา)',
      'พื้นที่',
    ]);
  });

  const WORDS = [
    ['ตัวชี้วัด', 'ขั้นตอน', 'ผู้รับผิดชอบ', 'สถานะการดำเนินการ'],
    ['1. การปฏิบัติหน้าที่', 'ก', 'กองคลัง', 'แล้วเสร็จ'],
    ['2. การใช้งบประมาณ', 'ข', 'กองคลัง', 'ร้อยละ 60'],
    ['3. การใช้อำนาจ', 'ค', 'กองคลัง', 'ตามแผน'],
    ['4. การใช้ทรัพย์สินของราชการ', 'ง', 'กองคลัง', 'ไม่สามารถดำเนินการได้'],
  ];

  test('words of a status become its mark where they are certain, and are kept', () => {
    const carried = carriedTo('progress', WORDS);
    expect(row(carried).slice(6, 9)).toEqual(['○', '○', '⊗']);
    expect(row(carried, 1).slice(6, 9)).toEqual(['○', '⊗', '○']);
    expect(row(carried, 2).slice(6, 9)).toEqual(['', '', '']);
    expect(row(carried, 3).slice(6, 9)).toEqual(['', '', '']);
    expect(cells(carried, 'สถานะการดำเนินการ (ยกมา)')?.[1]).toBe('ร้อยละ 60');
  });

  test('and count as before', () => {
    const states = ({ measures, form }: ReturnType<typeof tableOf>) =>
      measures.slice(0, 2).map((measure) => readStatus(measure, form).status);
    expect(states(read(carriedTo('progress', WORDS)))).toEqual(states(tableOf(WORDS)));
  });

  test('marks nothing in a new year', () => {
    expect(row(carriedTo('progress', WORDS, 2569)).slice(6, 9)).toEqual(['', '', '']);
  });

  test('what is in progress with a result is named, where the form takes it for done', () => {
    const rows = RISKS.map((cells) => cells.filter((_, i) => i !== 7));
    rows[2]![6] = 'ซื้อกล้องแล้ว';
    expect(carriedTo('results', rows).unfinished).toEqual([1]);
  });
});

describe('into the columns of another sheet', () => {
  const LIKE = [['มาตรการ', 'หน่วยงานที่รับผิดชอบ', 'สถานะการดำเนินการ', 'พื้นที่', 'ผู้ตรวจ']];
  const LIKE_ROW = ['ก', 'กองคลัง', '', '', ''];
  const MARKS = [
    ['มาตรการ', 'ผู้รับผิดชอบ', 'พื้นที่', 'ทำแล้ว', 'ไม่สามารถดำเนินการได้', 'ระยะเวลา'],
    ['ทำทะเบียน', 'กองคลัง', 'หมู่ 2', '⊗', '', 'ม.ค. 2568'],
    ['อบรม', 'กองช่าง', 'หมู่ 3', '', 'ไม่มีงบ', 'ม.ค. 2568'],
  ];
  const result = carriedLike(MARKS, FROM, [...LIKE, LIKE_ROW]);

  test('fields go by meaning, custom columns by header, and the rest is appended', () => {
    expect(row(result).slice(0, 5)).toEqual(['ทำทะเบียน', 'กองคลัง', 'ดำเนินการแล้วเสร็จ', 'หมู่ 2', '']);
    expect(result.appended).toEqual(['ทำแล้ว (ยกมา)', 'ไม่สามารถดำเนินการได้ (ยกมา)', 'ระยะเวลา (ยกมา)']);
  });

  test('a mark becomes words, with its reason', () => {
    expect(cells(result, 'สถานะการดำเนินการ')).toEqual([
      'ดำเนินการแล้วเสร็จ',
      'ไม่สามารถดำเนินการได้ เนื่องจาก ไม่มีงบ',
    ]);
  });
});

test('between any columns no text is lost in the same year', () => {
  const word = fc.constantFrom('ก', 'ข', '⊗', 'แล้วเสร็จ', 'ร้อยละ 60', '');
  const HEADERS = ['โครงการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'สถานะ', 'ทำแล้ว', 'พื้นที่', 'ด้าน', 'ลงชื่อ', 'ลงชื่อ'];
  const table = fc.tuple(
    fc.shuffledSubarray(HEADERS.slice(3)),
    fc.array(fc.array(word, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
  );
  const sheetOf = ([further, rows]: [string[], string[][]]) => [
    [...HEADERS.slice(0, 3), ...further],
    ...rows.map((each, i) => [`${i + 1}. งาน`, 'กองคลัง', 'ม.ค. 2568', ...each.slice(0, further.length)]),
  ];
  fc.assert(
    fc.property(table, table, (a, b) => {
      const source = sheetOf(a);
      const result = carriedLike(source, FROM, sheetOf(b));
      source.slice(1).forEach((each, i) => {
        const there = [...row(result, i)];
        for (const text of each.filter((one) => one !== '')) {
          const at = there.indexOf(text);
          expect({ text, at: at >= 0 }).toEqual({ text, at: true });
          there.splice(at, 1);
        }
      });
    }),
  );
});

describe('name and title of the new year', () => {
  const names = (name: string, titles: string[], year = 2569) => {
    const rows = [...titles.map((title) => [title]), ...RISKS];
    const table = tableOf(rows, [], name);
    return namesOfYear(table, sheet(rows).text, { from: FROM, year, title: 'แบบ ประจำปีงบประมาณ พ.ศ. 2569' });
  };

  test('are those of the sheet, with its years raised in their own digits', () => {
    expect(names('แผนป้องกันทุจริต 2568', ['แผนป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. ๒๕๖๘', 'อบต.ตัวอย่าง'])).toEqual({
      name: 'แผนป้องกันทุจริต 2569',
      title: 'แผนป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ อบต.ตัวอย่าง',
    });
  });

  test('raise the year of the result, and no other year', () => {
    const { title } = names('ก', ['มาตรการปีงบประมาณ 2568 จากผลการประเมิน ITA ปี 2567 ตามแผน 2566-2570']);
    expect(title).toBe('มาตรการปีงบประมาณ 2569 จากผลการประเมิน ITA ปี 2568 ตามแผน 2566-2570');
  });

  test('name the year where the sheet does not', () => {
    expect(names('ทะเบียนความเสี่ยง', ['ทะเบียนความเสี่ยง'])).toEqual({
      name: 'ทะเบียนความเสี่ยง 2569',
      title: 'ทะเบียนความเสี่ยง ประจำปีงบประมาณ พ.ศ. 2569',
    });
    expect(names('ก', []).title).toBe('แบบ ประจำปีงบประมาณ พ.ศ. 2569');
  });
});
