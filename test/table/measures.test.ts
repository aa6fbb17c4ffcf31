import { describe, expect, test } from '@jest/globals';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { textOf } from '../../src/table/measures';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const measuresOf = (...args: Parameters<typeof tableOf>) => tableOf(...args).measures;
const R = headersOf(results);
const P = headersOf(progress);
const results6 = (...cells: string[]) => cells;

describe('a row is a measure of its own', () => {
  test('each row with its own key, text and row number kept as written', () => {
    const measures = measuresOf([R, ['ก ', 'ข\nค', 'ง', 'จ', 'ฉ', 'ช'], ['ซ', 'ฌ', 'ญ', 'ฎ', 'ฏ', 'ฐ']]);
    expect(measures.map((measure) => measure.rows)).toEqual([[2], [3]]);
    expect(textOf(measures[0]!, 'measure')).toBe('ก ');
    expect(textOf(measures[0]!, 'steps')).toBe('ข\nค');
  });

  test('a blank key with a responsible of its own', () => {
    expect(measuresOf([R, ['ก', 'ข', 'ค', 'ง'], ['', 'ข', 'ค', 'ง']])).toHaveLength(2);
  });

  test('a blank key with a mark of its own', () => {
    const rows = [
      P,
      rowOf(progress, { statusDone: '⊗' }),
      rowOf(progress, { indicator: '', responsible: '', statusDone: '✓' }),
    ];
    expect(measuresOf(rows)).toHaveLength(2);
  });

  test('the same item again with everything filled', () => {
    expect(measuresOf([R, ['ก', 'ข', 'ค', 'ง', 'จ', 'ฉ'], ['ก', 'ข2', 'ค', 'ง', 'จ2', 'ฉ']])).toHaveLength(2);
  });

  test('a row without a number where most are not numbered', () => {
    const rows = [R, ['๑. ก', 'ข', 'ค', 'ง'], ['ก', 'ข', 'ค', 'ง'], ['ข', 'ข', 'ค', 'ง']];
    expect(measuresOf(rows)).toHaveLength(3);
  });

  test('a row whose number was forgotten but which has its own mark', () => {
    const rows = [
      P,
      rowOf(progress, { indicator: '๑. ก', statusDone: '⊗' }),
      rowOf(progress, { indicator: '๒. ข', statusDone: '⊗' }),
      rowOf(progress, { indicator: 'ค', statusDone: '⊗' }),
    ];
    expect(measuresOf(rows)).toHaveLength(3);
  });
});

describe('a line is no row of the table', () => {
  const row = (key: string) => [key, 'ข', 'ค', 'ง', 'จ', 'ฉ'];
  const keys = (...lines: string[][]) =>
    measuresOf([['รายงาน'], R, row('1. ก'), ...lines]).map((measure) =>
      Object.values(measure.fields).map(({ text }) => text),
    );
  const at = (column: number, text: string) => [...Array<string>(column - 1).fill(''), text];

  test.each([
    ['the title again', [['รายงาน']]],
    ['the title again, as a page goes on with it', [['รายงาน (ต่อ)']]],
    ['the title again, with the mark between dashes', [['รายงาน - ต่อ -']]],
    ['the year', [['ประจำปีงบประมาณ พ.ศ. ๒๕๖๘']]],
    ['a page number', [['- ๒ -']]],
    ['a note', [['หมายเหตุ ข้อมูล ณ วันที่ ๓๐ กันยายน ๒๕๖๘']]],
    ['a note in two cells', [['หมายเหตุ', 'ข้อมูลจากกองช่าง']]],
    ['the day of the data, in any column', [at(6, 'ข้อมูล ณ วันที่ ๓๐ กันยายน ๒๕๖๘')]],
    ['a signature, name, post and day', [['(ลงชื่อ)'], ['(นายสมมติ ตัวอย่าง)'], ['นักวิชาการ'], ['วันที่ ....']]],
    [
      'a signature on the right',
      [at(5, 'ลงชื่อ........ผู้รายงาน'), at(5, '( นางสมมติ ตัวอย่าง )'), at(5, 'นักจัดการงาน')],
    ],
    [
      'two signatures side by side',
      [
        ['ลงชื่อ....', '', '', 'ลงชื่อ....'],
        ['(นายก ข)', '', '', '(นางค ง)'],
        ['นักวิชาการ', '', '', 'นายกองค์การบริหารส่วนตำบล'],
      ],
    ],
  ])('%s', (_, lines) => {
    expect(keys(...lines)).toEqual([row('1. ก')]);
    expect(keys(...lines, row('2. ข'))).toEqual([row('1. ก'), row('2. ข')]);
  });

  test.each(['ลงนามในประกาศเจตจำนงสุจริต', 'ผู้รายงานผลต้องส่งหลักฐาน', 'แผนป้องกันการทุจริต', 'ลงชื่อเข้าปฏิบัติงาน'])(
    'but a measure may begin alike: %s',
    (key) => expect(measuresOf([['รายงาน'], R, row('ก'), [key, 'ข']])).toHaveLength(2),
  );
});

test('the instrument and the year may be in titles alone, over the headers or over a further page', () => {
  const rows = [
    ['แบบวัดการรับรู้ (IIT)'],
    P,
    rowOf(progress, { statusDone: '⊗' }),
    ['ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'],
    P,
  ];
  const { measures, year } = tableOf(rows);
  expect(measures.map(({ instrument }) => instrument)).toEqual(['แบบวัดการรับรู้ (IIT)']);
  expect(year).toBe(2568);
});

describe('a row continues the measure above', () => {
  test('a blank key without mark and responsible: its lists go on', () => {
    const measures = measuresOf([R, ['ก', '๑. ข', 'ค', 'ง', 'จ'], ['', '๒. ฉ'], ['ช', 'ซ', 'ฌ', 'ญ']]);
    expect(measures.map((measure) => measure.rows)).toEqual([[2, 3], [4]]);
    expect(textOf(measures[0]!, 'steps')).toBe('๑. ข\n๒. ฉ');
    expect(measures[0]?.fields.steps?.parts).toEqual([
      { row: 2, text: '๑. ข' },
      { row: 3, text: '๒. ฉ' },
    ]);
  });

  test('the same key, spaces ignored, where it has no responsible of its own', () => {
    const measures = measuresOf([R, ['ก ข', 'ค', 'ง', 'จ', 'ฉ', 'ช'], ['กข', 'ซ', '', 'จ', '', 'ช']]);
    expect(measures.map((measure) => measure.rows)).toEqual([[2, 3]]);
    expect(textOf(measures[0]!, 'measure')).toBe('ก ข');
    expect(textOf(measures[0]!, 'steps')).toBe('ค\nซ');
  });

  test('in a numbered list a row without a number: words cut by the page are joined as Thai is written', () => {
    const measures = measuresOf([
      R,
      results6('๑. ปรับวิธี', '๑. ศึกษา', 'ทุกกองใน', 'กุมภาพันธ์', '', ''),
      results6('ทำงานใหม่', 'ระเบียบ', 'องค์กร', '๒๕๖๔', '', ''),
      results6('๒. ข', 'ค', 'ง', 'จ', '', ''),
    ]);
    expect(measures.map((measure) => measure.rows)).toEqual([[2, 3], [4]]);
    expect(textOf(measures[0]!, 'measure')).toBe('๑. ปรับวิธีทำงานใหม่');
    expect(textOf(measures[0]!, 'responsible')).toBe('ทุกกองในองค์กร');
    expect(textOf(measures[0]!, 'period')).toBe('กุมภาพันธ์ ๒๕๖๔');
  });

  test('over a heading repeated at the top of the next page', () => {
    expect(measuresOf([R, ['ก', 'ข', 'ค', 'ง'], R, ['', 'จ']]).map((m) => m.rows)).toEqual([[2, 4]]);
  });

  test('but never over the name of another instrument', () => {
    const rows = [
      P,
      rowOf(progress, { statusDone: '⊗' }),
      ['', 'แบบวัด EIT'],
      rowOf(progress, { indicator: '', responsible: '' }),
    ];
    expect(measuresOf(rows)).toHaveLength(2);
  });
});

describe('merged cells', () => {
  test('a value belongs to every row of its merge, and is not printed twice', () => {
    const rows = [R, ['ก', 'ข', 'ค', 'ง', 'จ', 'ฉ'], ['', 'ช', '', '', '', '']];
    const merges = [1, 3, 4, 6].map((column) => ({ row: 2, column, rows: 2, columns: 1 }));
    const measures = measuresOf(rows, merges);
    expect(measures.map((measure) => measure.rows)).toEqual([[2, 3]]);
    expect(textOf(measures[0]!, 'measure')).toBe('ก');
    expect(textOf(measures[0]!, 'responsible')).toBe('ค');
    expect(textOf(measures[0]!, 'steps')).toBe('ข\nช');
  });

  test('an instrument merged over its measures is the instrument of each', () => {
    const rows = [
      P,
      rowOf(progress, { instrument: 'EIT', statusDone: '⊗' }),
      rowOf(progress, { indicator: 'ข', statusDone: '⊗' }),
    ];
    const measures = measuresOf(rows, [{ row: 2, column: 1, rows: 2, columns: 1 }]);
    expect(measures.map((measure) => measure.instrument)).toEqual(['EIT', 'EIT']);
  });
});

describe('the instrument', () => {
  test('is inherited from above, from a cell or from a row that names it', () => {
    const rows = [
      P,
      rowOf(progress, { instrument: 'IIT', indicator: 'ก', statusDone: '⊗' }),
      rowOf(progress, { indicator: 'ข', statusDone: '⊗' }),
      ['', 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)'],
      rowOf(progress, { indicator: 'ค', statusDone: '⊗' }),
    ];
    expect(measuresOf(rows).map((measure) => measure.instrument)).toEqual([
      'IIT',
      'IIT',
      'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)',
    ]);
  });

  test('a lone step that speaks of an instrument is a step', () => {
    const rows = [P, rowOf(progress, { statusDone: '⊗' }), ['', '', '', 'แจ้งให้ตอบแบบวัด IIT']];
    expect(measuresOf(rows).map((measure) => measure.rows)).toEqual([[2, 3]]);
  });
});

test('rows without text, and rows of unchosen marks alone, are no measures', () => {
  const marks = P.map((_, i) => (i >= 6 && i <= 8 ? '○' : ''));
  expect(measuresOf([P, rowOf(progress, { statusDone: '⊗' }), marks, P.map(() => ' ')])).toHaveLength(1);
});
