import { describe, expect, test } from '@jest/globals';
import { schemeOf } from '../../src/ita';
import type { ImportQuestion } from '../../src/messages/import-question';
import { optionText, questionText } from '../../src/messages/th/sidebars/import';
import { type Imported, type ImportOptions, importPaste } from '../../src/transfer/import';
import { ASPECTS, PLAIN, QUARTERS, ROUNDS } from '../support/office-tables';

function read(rows: readonly (readonly string[])[], options: Partial<ImportOptions> = {}): Imported {
  const width = Math.max(...rows.map((row) => row.length));
  const text = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
  return importPaste({ name: '', text, merges: [] }, { form: null, scheme: schemeOf(2568), ...options });
}

const ask = ({ questions }: Imported, key: string): ImportQuestion => {
  const found = questions.find((question) => question.key === key);
  if (!found) throw new Error(`${key} is not asked, only ${questions.map((question) => question.key)}`);
  return found;
};
const answersTo = (question: ImportQuestion) =>
  question.options.map((option) => optionText(question, option));

/** The cells of the new sheet under a header, from the top. */
function under({ measures }: Imported, header: string): string[] {
  const headers = [...(measures?.form.columns ?? []), ...(measures?.extras ?? [])].map((each) => each.header);
  const column = headers.indexOf(header);
  if (column < 0) throw new Error(`no column ${header} among ${headers}`);
  return (measures?.rows ?? []).map((row) => row[column] ?? '');
}

describe('a question about a column', () => {
  const paste = read(ASPECTS);
  const question = ask(paste, 'column:2');

  test('quotes two of its cells and offers the likely meaning first, and last to keep it as it is', () => {
    expect(questionText(question)).toBe(
      'คอลัมน์ "ประเด็นการประเมิน" (เช่น "ผู้มาติดต่อไม่ทราบเวลาให้บริการ" และ "ไม่มีช่องทางนัดหมายล่วงหน้า") เป็นข้อมูลใด',
    );
    expect(question.recommended).toBe('issue');
    expect(answersTo(question).at(-1)).toBe('ไม่แน่ใจ ให้เก็บไว้ตามเดิม');
  });

  test('stays while it is answered, and the column is what the answer says', () => {
    const answered = read(ASPECTS, { answers: { 'column:2': 'item' } });
    expect(ask(answered, 'column:2')).toEqual(question);
    expect(answered.columns[1]).toMatchObject({ field: 'item', how: 'sure' });
  });

  test('answered by unsure keeps the column under its header, cell by cell', () => {
    const kept = read(ASPECTS, { answers: { 'column:2': 'unsure' } });
    expect(kept.columns[1]).toMatchObject({ field: null, how: 'own' });
    expect(under(kept, 'ประเด็นการประเมิน')).toEqual(
      ASPECTS.filter(([number]) => /^[๑-๙]$/.test(number ?? '')).map((row) => row[1]),
    );
  });

  test('says which known header its own is a misspelling of', () => {
    const misspelt = read([
      ['ลำดับ', 'มาตราการ', 'ตัวชีวัด', 'ผู้รับผิดชอย'],
      ['1', 'จัดเวรตอบคำถามประชาชน', 'ตอบทุกคำถามใน 3 วัน', 'สำนักปลัด'],
      ['2', 'ปิดประกาศราคากลางทุกสัญญา', 'ปิดครบทุกสัญญา', 'กองคลัง'],
    ]);
    expect(questionText(ask(misspelt, 'column:4'))).toContain('สะกดใกล้เคียงกับ "ผู้รับผิดชอบ"');
    expect(answersTo(ask(misspelt, 'column:3'))).toEqual([
      'ตัวชี้วัดความสำเร็จ',
      'ตัวชี้วัดของการประเมิน ITA',
      'ไม่แน่ใจ ให้เก็บไว้ตามเดิม',
    ]);
  });

  test('has no answer about the measure where another question asks which column is it', () => {
    const table = read([
      ['ที่', 'รายการ', 'แนวทางการดำเนินงาน', 'ผู้รับผิดชอบ'],
      ['1', 'การให้บริการ', 'จัดเวรตอบคำถามประชาชน', 'สำนักปลัด'],
      ['2', 'การจัดซื้อ', 'ปิดประกาศราคากลางทุกสัญญา', 'กองคลัง'],
    ]);
    expect(ask(table, 'measure').options.length).toBeGreaterThan(1);
    const ofColumns = table.questions.filter(({ about }) => about.kind === 'column');
    expect(ofColumns.flatMap(({ options }) => options.map(({ value }) => value))).not.toContain('measure');
  });

  test('is not asked of a header that every office understands', () => {
    expect(paste.questions.map(({ key }) => key)).not.toContain('column:4');
  });

  test('offers every free field for a column of which nothing says what it is, and recommends to keep it', () => {
    const unknown = ask(read(ROUNDS), 'column:4');
    expect(unknown.recommended).toBe('unsure');
    expect(unknown.options.length).toBeGreaterThan(10);
    expect(unknown.options.map(({ value }) => value)).not.toContain('result');
  });
});

describe('a table without a column of measures', () => {
  test('is asked which column is it, and takes another where one is chosen', () => {
    const question = ask(read(ASPECTS), 'measure');
    expect(questionText(question)).toContain('คอลัมน์ใดเป็นมาตรการ');
    expect(question.recommended).toBe('3');
    const other = read(ASPECTS, { answers: { measure: '2' } });
    expect(other.columns.map(({ field }) => field).slice(1, 3)).toEqual(['measure', 'steps']);
  });

  test('is not asked for it where its kind distinguishes measures by the indicator', () => {
    const progress = read([
      [
        'เครื่องมือ',
        'ตัวชี้วัด',
        'ผู้รับผิดชอบ',
        'ขั้นตอน',
        'ระยะเวลา',
        'ยังไม่ดำเนินการ',
        'อยู่ระหว่างดำเนินการ',
        'ดำเนินการแล้ว',
      ],
      ['IIT', 'การใช้อำนาจ', 'สำนักปลัด', 'ทบทวนคำสั่งแบ่งงาน', 'ต.ค. 2567', '', '', '⊗'],
    ]);
    expect(progress.measures?.form.id).toBe('progress');
    expect(progress.questions).toEqual([]);
  });

  test('has its activities for measures without a question', () => {
    const paste = read(ROUNDS);
    expect(paste.columns[1]).toMatchObject({ field: 'measure', how: 'sure' });
    expect(paste.questions.map(({ key }) => key)).not.toContain('measure');
  });
});

test('a table of which no column tells what it is about is asked whether it is one of measures at all', () => {
  const complaints = read([
    ['เดือน', 'จำนวนเรื่อง', 'ดำเนินการแล้ว', 'อยู่ระหว่างดำเนินการ', 'หมายเหตุ'],
    ['ตุลาคม', '0', '0', '0', ''],
    ['พฤศจิกายน', '2', '1', '1', 'เรื่องถนน'],
  ]);
  const question = ask(complaints, 'measure');
  expect(questionText(question)).toContain('หากไม่ใช่ตารางมาตรการ ไม่ต้องนำเข้า');
  expect(question.recommended).toBeNull();
  expect(question.options.map(({ name }) => name)).toEqual(['เดือน', 'หมายเหตุ', undefined]);
});

describe('lone rows over measures', () => {
  test('are headings of what is under them unless a user says that they are measures or nothing', () => {
    expect(questionText(ask(read(ASPECTS), 'sections'))).toBe(
      'แถว "ด้านที่ ๑ การให้บริการ" และอีก 1 แถวลักษณะเดียวกัน เป็นหัวข้อของมาตรการที่อยู่ด้านล่างใช่หรือไม่',
    );
    expect(read(ASPECTS).measures?.rows).toHaveLength(3);
    expect(read(ASPECTS, { answers: { sections: 'measure' } }).measures?.rows).toHaveLength(5);
    const left = read(ASPECTS, { answers: { sections: 'leave' } });
    expect(left.measures?.rows).toHaveLength(3);
    expect([read(ASPECTS).sections, left.sections]).toEqual([2, 0]);
    expect(left.unplaced).toEqual(expect.arrayContaining(['ด้านที่ ๑ การให้บริการ', 'ด้านที่ ๒ ทรัพย์สินของราชการ']));
  });
});

describe('a total', () => {
  test('is no measure unless a user says so', () => {
    expect(ask(read(ROUNDS), 'totals').recommended).toBe('leave');
    expect(read(ROUNDS).unplaced).toContain('รวม ๒ โครงการ');
    const counted = read(ROUNDS, { answers: { totals: 'measure' } });
    expect(counted.measures?.rows).toHaveLength(3);
    expect(counted.unplaced).not.toContain('รวม ๒ โครงการ');
  });
});

describe('results of two rounds', () => {
  test('are two fields, or one where the user says so, and the other is kept', () => {
    expect(read(ROUNDS).columns.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['result6', 'result']),
    );
    const one = read(ROUNDS, { answers: { rounds: 'one' } });
    expect(one.columns.map(({ field }) => field)).not.toContain('result6');
    expect(under(one, 'ผล: ๖ เดือน')).toEqual(['อบรม ๑ รุ่น', 'ลงนามประกาศ']);
  });
});

describe('ticks under quarters', () => {
  test('have no recommended answer and come first', () => {
    const [first] = read(QUARTERS).questions;
    expect(first).toMatchObject({ key: 'quarters', recommended: null });
  });

  test('stay under their headers and are nothing else without an answer', () => {
    const paste = read(QUARTERS);
    expect(under(paste, 'ไตรมาส ๒')).toEqual(['✓', '✓', '']);
    expect(paste.columns.map(({ field }) => field)).not.toContain('period');
  });

  test('are a period that reads back, in a column behind them, where they are the planned time', () => {
    const paste = read(QUARTERS, { answers: { quarters: 'period' } });
    expect(under(paste, 'ระยะเวลาดำเนินการ')).toEqual(['ไตรมาส ๒-๓', 'ไตรมาส ๑-๔', 'ไตรมาส ๔']);
    expect(under(paste, 'ไตรมาส ๓')).toEqual(['✓', '✓', '']);
  });

  test('say that a measure is done where they are the time of doing and no column says so', () => {
    const rows = QUARTERS.map((row) => row.slice(0, 9));
    const paste = read(rows, { answers: { quarters: 'done' } });
    expect(under(paste, 'สถานะ')).toEqual([
      'ดำเนินการแล้วเสร็จ (ไตรมาส ๒-๓)',
      'ดำเนินการแล้วเสร็จ (ไตรมาส ๑-๔)',
      'ดำเนินการแล้วเสร็จ (ไตรมาส ๔)',
    ]);
  });

  test.each(['ไตรมาส', 'ไตรมาสที่', 'ระยะเวลาดำเนินการ (ไตรมาส)'])(
    'are asked about too where %s is over their bare numbers',
    (group) => {
      const rows = [
        ['ลำดับ', 'มาตรการ', group, '', '', '', 'ผู้รับผิดชอบ'],
        ['', '', '1', '2', '3', '4', ''],
        ['1', 'จัดเวรตอบคำถามประชาชน', '', '/', '/', '', 'สำนักปลัด'],
        ['2', 'ปิดประกาศราคากลางทุกสัญญา', '/', '', '/', '', 'กองคลัง'],
      ];
      const paste = read(rows, { answers: { quarters: 'period' } });
      expect(ask(paste, 'quarters').recommended).toBeNull();
      expect(under(paste, 'ระยะเวลาดำเนินการ')).toEqual(['ไตรมาส 2-3', 'ไตรมาส 1, ไตรมาส 3']);
    },
  );
});

describe('two rows of one item', () => {
  test('are two measures, or one where the user says so, with the words of both', () => {
    const question = ask(read(QUARTERS), 'sameKey:4');
    expect(questionText(question)).toBe('แถวที่ 3 และ 4 มีข้อ "O19" เหมือนกัน');
    expect(read(QUARTERS).measures?.rows).toHaveLength(3);
    const one = read(QUARTERS, { answers: { 'sameKey:4': 'one' } });
    expect(one.measures?.rows).toHaveLength(2);
    expect(under(one, 'สิ่งที่จะทำ')[1]).toBe('แก้ลิงก์\nบอกวันที่จะตอบ');
    expect(ask(one, 'sameKey:4')).toEqual(question);
  });
});

describe('a row that may go on with the measure above', () => {
  const rows = [
    ['ที่', 'มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา'],
    ['1', 'ทำทะเบียนทรัพย์สิน', 'สำรวจ', 'กองคลัง', 'ต.ค. 2567'],
    ['', '', 'ติดเลขทะเบียน', '', 'พ.ย. 2567'],
    ['2', 'ตรวจนับทุกปี', 'ตั้งกรรมการ', 'กองคลัง', 'ก.ย. 2568'],
  ];

  test('is joined and asked about, and a measure of its own where the user says so', () => {
    const question = ask(read(rows), 'joined:3');
    expect(questionText(question)).toBe('แถวที่ 3 "ติดเลขทะเบียน" เป็นส่วนหนึ่งของมาตรการด้านบนใช่หรือไม่');
    expect(read(rows).measures?.rows).toHaveLength(2);
    const separate = read(rows, { answers: { 'joined:3': 'own' } });
    expect(separate.measures?.rows).toHaveLength(3);
    expect(ask(separate, 'joined:3')).toEqual(question);
  });
});

describe('a table in whose headers no word is known', () => {
  const said = { 'column:2': 'measure', 'column:3': 'responsible' };

  test('has no columns until its header row is pointed at, and no measures until two columns are said', () => {
    expect(read(PLAIN).columns).toEqual([]);
    const pointed = read(PLAIN, { headerRow: 2 });
    expect(pointed.columns.map(({ header, field }) => [header, field])).toEqual(
      PLAIN[1]?.map((header) => [header, null]),
    );
    expect(pointed.measures).toBeNull();
    expect(read(PLAIN, { headerRow: 2, answers: { 'column:2': 'measure' } }).measures).toBeNull();
  });

  test('has its rows as measures then, every cell under its own header', () => {
    const paste = read(PLAIN, { headerRow: 2, answers: said });
    expect(paste.columns.map(({ field }) => field)).toEqual([null, 'measure', 'responsible', null, null]);
    for (const [column, header] of (PLAIN[1] ?? []).entries())
      expect(under(paste, header)).toEqual(PLAIN.slice(2).map((row) => row[column]));
    expect(paste.unplaced).toEqual(['งานของปี ๒๕๖๘']);
  });

  test('takes the same row again, as on each page, for headers', () => {
    const pages = [...PLAIN, PLAIN[1]!, ['เสียงดัง', 'ติดป้าย', 'กองช่าง', '', '']];
    const paste = read(pages, { headerRow: 2, answers: said });
    expect(under(paste, 'ลงมือทำ')).toEqual(['ทำบัตรคิว', 'ปรับหน้าเว็บไซต์', 'ติดป้าย']);
    expect(paste.repeatedHeaders).toBe(1);
  });

  test('may have its headers in two rows, of which the first is pointed at', () => {
    const rows = [
      ['ลงมือทำ', 'คนดูแล', 'เงินที่มี', ''],
      ['', '', 'ตั้งต้น', 'เหลือ'],
      ['ทำบัตรคิว', 'สำนักปลัด', '๕,๐๐๐', '๒๐๐'],
    ];
    const paste = read(rows, { headerRow: 1, answers: { 'column:1': 'measure', 'column:2': 'responsible' } });
    expect(under(paste, 'เงินที่มี: เหลือ')).toEqual(['๒๐๐']);
    expect(paste.measures?.rows).toHaveLength(1);
  });

  test('may be pointed at in a table that was read by another row', () => {
    const rows = [['มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา'], ...PLAIN.slice(1).map((row) => row.slice(1, 4))];
    expect(read(rows).measures?.rows).toHaveLength(3);
    const paste = read(rows, {
      headerRow: 2,
      answers: { 'column:1': 'measure', 'column:2': 'responsible' },
    });
    expect(under(paste, 'ลงมือทำ')).toEqual(['ทำบัตรคิว', 'ปรับหน้าเว็บไซต์']);
  });
});

describe('two columns of one field', () => {
  const rows = [
    ['มาตรการ', 'ผู้รับผิดชอบ', 'หน่วยงานที่รับผิดชอบ', 'ระยะเวลา'],
    ['ทำคู่มือ', 'นักวิเคราะห์นโยบายและแผน', 'สำนักปลัด', 'ม.ค. 2568'],
    ['ทำป้าย', 'นายช่างโยธา', 'กองช่าง', 'ก.พ. 2568'],
  ];
  const fieldsOf = ({ columns }: Imported) => columns.map(({ field }) => field);

  test('are asked about, each with one of its cells, the first recommended', () => {
    const question = ask(read(rows), 'duplicate:responsible');
    expect(questionText(question)).toBe('มีหลายคอลัมน์เป็น "ผู้รับผิดชอบ" จะใช้คอลัมน์ใด คอลัมน์อื่นจะเก็บไว้ตามเดิม');
    expect(answersTo(question)).toEqual([
      'ผู้รับผิดชอบ (B) (เช่น "นักวิเคราะห์นโยบายและแผน")',
      'หน่วยงานที่รับผิดชอบ (C) (เช่น "สำนักปลัด")',
      'ไม่แน่ใจ ให้เก็บไว้ตามเดิม',
    ]);
    expect(question.recommended).toBe('2');
    expect(fieldsOf(read(rows))).toEqual(['measure', 'responsible', null, 'period']);
  });

  test('are the one that the user chooses, and the other is kept', () => {
    const second = read(rows, { answers: { 'duplicate:responsible': '3' } });
    expect(fieldsOf(second)).toEqual(['measure', null, 'responsible', 'period']);
    expect(under(second, 'หน่วยงานที่รับผิดชอบ')).toEqual(['สำนักปลัด', 'กองช่าง']);
    expect(under(second, 'ผู้รับผิดชอบ')).toEqual(['นักวิเคราะห์นโยบายและแผน', 'นายช่างโยธา']);
    expect(ask(second, 'duplicate:responsible')).toEqual(ask(read(rows), 'duplicate:responsible'));
  });

  test('may have the same header', () => {
    const same = rows.map((row, i) => (i === 0 ? ['มาตรการ', 'ผู้รับผิดชอบ', 'ผู้รับผิดชอบ', 'ระยะเวลา'] : row));
    const second = read(same, { answers: { 'duplicate:responsible': '3' } });
    expect(under(second, 'ผู้รับผิดชอบ')).toEqual(['สำนักปลัด', 'กองช่าง']);
    expect(second.unplaced).toEqual([]);
  });

  test('are the filled one where the first is blank', () => {
    const blank = rows.map(([a, b, ...rest], i) => [a, i === 0 ? b : '', ...rest]) as string[][];
    expect(ask(read(blank), 'duplicate:responsible').recommended).toBe('3');
    expect(fieldsOf(read(blank))[2]).toBe('responsible');
  });

  test('are asked about where a user says of a second column what another is', () => {
    const paste = read(ROUNDS, { answers: { 'column:3': 'measure' } });
    expect(paste.questions.map(({ key }) => key)).not.toContain('duplicate:measure');
    const other = read(rows, { answers: { 'column:4': 'measure' } });
    expect(ask(other, 'duplicate:measure').options.map(({ value }) => value)).toEqual(['1', '4', 'unsure']);
  });
});

describe('rows that their cells join or tell apart', () => {
  const rows = [
    ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา'],
    ['ทำทะเบียนทรัพย์สิน', 'สำรวจ', 'กองคลัง', 'ต.ค. 2567'],
    ['', 'ติดเลขทะเบียน', 'กองช่าง', 'พ.ย. 2567'],
    ['', 'รายงานผล', '', ''],
  ];
  const names = (paste: Imported) => under(paste, 'วิธีการดำเนินการ');

  test('are listed with words of them, whatever was chosen', () => {
    const listed = [
      { row: 3, kind: 'separate', text: 'ติดเลขทะเบียน' },
      { row: 4, kind: 'continued', text: 'รายงานผล' },
    ];
    expect(read(rows).rowChoices).toEqual(listed);
    expect(read(rows, { answers: { 'sameKey:3': 'one', 'joined:4': 'own' } }).rowChoices).toEqual(listed);
    expect(read(rows).questions.map(({ key }) => key)).not.toContain('sameKey:3');
  });

  test('are turned where the user says so', () => {
    expect(names(read(rows))).toEqual(['สำรวจ', 'ติดเลขทะเบียน\nรายงานผล']);
    expect(names(read(rows, { answers: { 'sameKey:3': 'one' } }))).toEqual(['สำรวจ\nติดเลขทะเบียน\nรายงานผล']);
    expect(names(read(rows, { answers: { 'joined:4': 'own' } }))).toEqual([
      'สำรวจ',
      'ติดเลขทะเบียน',
      'รายงานผล',
    ]);
  });
});

test('numbers under a header of per cent are a status, and no number is asked about', () => {
  const paste = read([
    ['มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ความก้าวหน้า (%)'],
    ['ทำคู่มือ', 'สำนักปลัด', 'ม.ค. 2568', '๑๐๐'],
    ['ทำป้าย', 'กองช่าง', 'ก.พ. 2568', '๔๕'],
    ['ทำแผ่นพับ', 'กองคลัง', 'มี.ค. 2568', '๐'],
  ]);
  expect(ask(paste, 'column:4').recommended).toBe('statusText');
  expect(paste.questions.some(({ about }) => about.kind === 'status')).toBe(false);
  expect(under(paste, 'ความก้าวหน้า (%)')).toEqual(['๑๐๐', '๔๕', '๐']);
});

describe('a word of a status column that means none', () => {
  const rows = [
    ['มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'สถานะ'],
    ['ทำคู่มือ', 'สำนักปลัด', 'ม.ค. 2568', 'เบิกเงินแล้วบางส่วน'],
    ['ทำป้าย', 'กองช่าง', 'ก.พ. 2568', 'แล้วเสร็จ'],
  ];

  test('is asked about without a recommended answer, and kept as typed without an answer', () => {
    const [first] = read(rows).questions;
    expect(first).toMatchObject({ about: { kind: 'status', word: 'เบิกเงินแล้วบางส่วน' }, recommended: null });
    expect(under(read(rows), 'สถานะ')).toEqual(['เบิกเงินแล้วบางส่วน', 'แล้วเสร็จ']);
  });

  test('is in brackets behind the status that the user gives it', () => {
    const paste = read(rows, { answers: { 'status:เบิกเงินแล้วบางส่วน': 'inProgress' } });
    expect(under(paste, 'สถานะ')[0]).toBe('อยู่ระหว่างดำเนินการ (เบิกเงินแล้วบางส่วน)');
    const done = read(rows, { answers: { 'status:เบิกเงินแล้วบางส่วน': 'done' } });
    expect(done.questions.some(({ about }) => about.kind === 'status')).toBe(true);
  });

  test('is a result where the user says so', () => {
    const paste = read(rows, { answers: { 'status:เบิกเงินแล้วบางส่วน': 'result' } });
    expect(under(paste, 'สถานะ')[0]).toBe('');
    expect(under(paste, 'สรุปผลการดำเนินการ')).toEqual(['เบิกเงินแล้วบางส่วน', '']);
  });
});

describe('columns of scores of which none is the office’s for sure', () => {
  const rows = [
    ['ตัวชี้วัด', 'เทศบาลบ้านเหนือ', 'เทศบาลบ้านใต้'],
    ['การใช้งบประมาณ', '71.05', '72.05'],
    ['การใช้อำนาจ', '81.05', '82.05'],
  ];

  test('are asked about, and the one that is chosen is taken', () => {
    const question = ask(read(rows), 'scoreColumn');
    expect(question.recommended).toBeNull();
    expect(read(rows).scores).toBeNull();
    const chosen = read(rows, { answers: { scoreColumn: 'เทศบาลบ้านใต้' } });
    expect(chosen.scores?.rows.map(({ score }) => score)).toEqual(['72.05', '82.05']);
    expect(ask(chosen, 'scoreColumn')).toEqual(question);
  });
});

test('headers under a header over several have its words, and the words are lost nowhere', () => {
  const { columns, unplaced } = read(ROUNDS);
  expect(columns.slice(2).map(({ header }) => header)).toEqual([
    'งบประมาณ: ตั้งไว้',
    'งบประมาณ: ใช้ไป',
    'ผล: ๖ เดือน',
    'ผล: ๑๒ เดือน',
    'ผู้รับผิดชอบ: หลัก',
    'ผู้รับผิดชอบ: ร่วม',
  ]);
  expect(unplaced).toEqual(['รวม ๒ โครงการ', '๒๐,๐๐๐', '๑๕,๐๐๐']);
});

test('where a built-in form has every column its headers are taken, or the paste’s own where the user says so', () => {
  const rows = [
    ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'การติดตามผล'],
    ['ทำคู่มือ', 'ร่าง', 'สำนักปลัด', 'ม.ค. 2568', 'รายงานทุกเดือน'],
  ];
  const headersOf = ({ measures }: Imported) => measures?.form.columns.map(({ header }) => header);
  expect(read(rows).official?.id).toBe('plan');
  expect(headersOf(read(rows))).toContain('ระยะเวลาดำเนินการ');
  expect(headersOf(read(rows, { headers: 'own' }))).toEqual(rows[0]);
});

test('only the weightiest five need be asked: those without a recommended answer are among them', () => {
  for (const rows of [ASPECTS, QUARTERS, ROUNDS]) {
    const { questions } = read(rows);
    const none = questions.filter(({ recommended }) => recommended === null);
    expect(questions.slice(0, none.length)).toEqual(none);
    for (const { options, recommended } of questions) {
      expect(options.at(-1)?.value).toBe('unsure');
      if (recommended !== null) expect(options.map(({ value }) => value)).toContain(recommended);
    }
  }
});
