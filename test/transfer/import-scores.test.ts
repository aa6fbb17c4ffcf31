import { describe, expect, test } from '@jest/globals';
import { schemeOf } from '../../src/ita';
import type { WantedScores } from '../../src/scores/score-column';
import type { Merge } from '../../src/sheet/sheet-data';
import { type Imported, importPaste } from '../../src/transfer/import';
import { formNamed } from '../support/forms';
import { headersOf, rowOf, sheet } from '../support/sheets';

const scheme = schemeOf(2567);
const INDICATORS = scheme.instruments.flatMap(({ indicators }) => indicators.map(({ name }) => name));
const imported = (rows: string[][], wanted?: WantedScores, merges: Merge[] = []): Imported =>
  importPaste(sheet(rows, merges), { form: null, scheme, ...(wanted && { wanted }) });

/** The scores of ten indicators in a column, each of its own: 71.05, 72.05, …. */
const column = (tens: number) => INDICATORS.map((_, i) => `${tens}${i}.05`);
/** A table of the indicators under these headers, a column of numbers (or texts) for each. */
const tableOf = (headers: string[], ...columns: string[][]): string[][] => [
  ['ตัวชี้วัด', ...headers],
  ...INDICATORS.map((name, i) => [name, ...columns.map((each) => each[i] ?? '')]),
];
const scoresIn = ({ scores }: Imported) => scores?.rows.map(({ score }) => score) ?? null;

describe('the year of scores', () => {
  const year = (...titles: string[]) =>
    imported([...titles.map((title) => [title]), ...tableOf(['คะแนน'], column(7))]).scores?.year;

  test.each([
    ['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566'],
    ['ผลคะแนนของเทศบาลตำบลตัวอย่าง ปี ๒๕๖๖'],
    ['คะแนน ITA พ.ศ. 2566'],
    ['ผลคะแนน ITA ปี ๖๖'],
    ['ผลคะแนน ITA2566'],
    ['ผลคะแนน ปี 2566 ประกาศเมื่อวันที่ 1 สิงหาคม พ.ศ. 2567'],
    ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 เทียบกับปี 2565'],
    ['ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 เพื่อกำหนดมาตรการ ปี 2567'],
    ['มาตรการ ปีงบประมาณ พ.ศ. 2567 จากผลการประเมิน ITA ปี 2566'],
    ['ผลคะแนน ITA ปี ๖๖ (เปรียบเทียบ พ.ศ. ๒๕๖๕)'],
  ])('is that of the title over them: %s', (title) => expect(year(title)).toBe(2566));

  test('is none where the title names two, or is of measures', () => {
    expect(year('เปรียบเทียบผลการประเมิน ปี 2565 และปี 2566')).toBeNull();
    expect(year('ผลคะแนน ปีงบประมาณ พ.ศ. 2565 – 2566')).toBeNull();
    expect(year('มาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2568')).toBeNull();
    expect(year('ผลคะแนนรายตัวชี้วัด')).toBeNull();
  });

  test('is not guessed by a title of results of two years', () => {
    const rows = [['ผลคะแนน ปีงบประมาณ พ.ศ. 2565 – 2566'], ...tableOf(['คะแนน'], column(7))];
    expect(imported(rows)).toMatchObject({ year: null, scores: { year: null } });
    const form = formNamed('results');
    const measures = [
      ['ผลการประเมิน ปี 2565 และปี 2566'],
      ...tableOf(['คะแนน'], column(7)),
      headersOf(form),
      rowOf(form, {}),
    ];
    expect(imported(measures).scores?.year).toBeNull();
  });

  test('is no day on which the paper was made', () => {
    expect(year('ผลการประเมิน ITA ปี 2566', 'ข้อมูลเมื่อ 5 มกราคม 2567')).toBe(2566);
  });

  test('is that of the title of the result, where another is of the measures', () => {
    const form = formNamed('results');
    const { scores, year: ofMeasures } = imported([
      ['๑. ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566'],
      ...tableOf(['คะแนน'], column(7)),
      ['๒. มาตรการ ประจำปีงบประมาณ พ.ศ. 2569'],
      headersOf(form),
      rowOf(form, {}),
    ]);
    expect([scores?.year, ofMeasures]).toEqual([2566, 2569]);
  });
});

describe('the column of scores', () => {
  test.each([
    ['เกณฑ์เป้าหมาย', 'ผลคะแนนที่ได้'],
    ['คะแนนเต็ม', 'คะแนน'],
    ['ค่าน้ำหนัก', 'คะแนนที่ได้'],
    ['คะแนนเฉลี่ยระดับประเทศ', 'คะแนน'],
    ['อันดับ', 'ผลการประเมิน'],
    ['ผลต่างจากปีก่อน', 'ร้อยละ'],
    ['ค่าปี', 'คะแนน'],
  ])('is not %s but %s, first or last', (other, own) => {
    expect(scoresIn(imported(tableOf([other, own], column(1), column(7))))).toEqual(column(7));
    expect(scoresIn(imported(tableOf([own, other], column(7), column(1))))).toEqual(column(7));
  });

  test('a blank cell in it is no score, whatever is beside it', () => {
    const own = ['', ...column(7).slice(1)];
    expect(scoresIn(imported(tableOf(['เกณฑ์', 'คะแนน'], column(8), own)))).toEqual(own);
  });

  test('a row with an issue and no score is a row of it', () => {
    const issue = 'ผู้รับบริการไม่ทราบขั้นตอน';
    const rows = [['ตัวชี้วัด', 'คะแนน', 'ประเด็น'], ...INDICATORS.slice(0, 2).map((name) => [name, '71.05', ''])];
    rows.push([INDICATORS[2] ?? '', '', issue]);
    expect(imported(rows).scores?.rows[2]).toMatchObject({ indicatorNumber: 3, score: '', issue });
  });

  test('goes on behind a row merged over all columns', () => {
    const [headers = [], ...rows] = tableOf(['คะแนนปี 2565', 'คะแนนปี 2566'], column(6), column(7));
    const merges = [{ row: 7, column: 1, rows: 1, columns: 3 }];
    const paste = [headers, ...rows.slice(0, 5), ['แบบวัด EIT', '', ''], ...rows.slice(5)];
    expect(scoresIn(imported(paste, undefined, merges))).toEqual(column(7));
  });

  test('holds the number alone, digits as typed', () => {
    const words = ['ได้คะแนน ๗๑.๐๕', 'ร้อยละ 72.05', '= 73.05'];
    expect(scoresIn(imported(tableOf(['คะแนน'], words)))?.slice(0, 3)).toEqual(['๗๑.๐๕', '72.05', '73.05']);
  });

  test('holds the number alone of a cell with more in it; what else the cell says is named', () => {
    const words = ['(๗๑.๐๕)', '72.05*', '73.05 (B)', '74.05 จากเดิม 64.05', 'รอประกาศ'];
    const made = imported(tableOf(['คะแนน'], words));
    expect(scoresIn(made)?.slice(0, 5)).toEqual(['๗๑.๐๕', '72.05', '73.05', '', 'รอประกาศ']);
    expect(made.unplaced).toEqual(['73.05 (B)', '74.05 จากเดิม 64.05']);
  });
});

describe('the total and the level', () => {
  const result = (...cells: string[]) => {
    const { scores, unplaced } = imported([
      ...tableOf(['คะแนนปี 2565', 'คะแนนปี 2566'], column(6), column(7)),
      cells,
    ]);
    return { total: scores?.total, level: scores?.level, unplaced };
  };

  test('are those of the column of scores', () => {
    expect(result('คะแนนรวม', '64.55', '74.55')).toMatchObject({ total: '74.55' });
    expect(result('ระดับผลการประเมิน', 'C', 'B')).toMatchObject({ level: 'B' });
  });

  test('are in one cell, too', () => {
    expect(result('คะแนนรวม', '64.55 (ระดับ D)', '74.55 (ระดับ C)')).toMatchObject({
      total: '74.55',
      level: 'C',
    });
  });

  test('are none where only another year has them: these are named', () => {
    const found = result('คะแนนรวม', '64.55', '');
    expect(found).toMatchObject({ total: '' });
    expect(found.unplaced).toContain('64.55');
  });

  test('are not those beside a mark to reach', () => {
    const rows = [...tableOf(['เป้าหมาย', 'คะแนน'], column(8), column(7)), ['คะแนนรวม', '85.00', '74.55']];
    expect(imported(rows).scores?.total).toBe('74.55');
  });
});

describe('of two years side by side', () => {
  const rows = tableOf(['คะแนนปี 2565', 'คะแนนปี 2566', 'ผลต่าง'], column(6), column(7), column(1));

  test('the latest is taken under its own year, and the other is named', () => {
    const made = imported(rows);
    expect([made.scores?.year, scoresIn(made)]).toEqual([2566, column(7)]);
    expect(made.unplaced).toEqual(expect.arrayContaining(['คะแนนปี 2565', ...column(6)]));
  });

  test('the wanted one is taken, wherever it is', () => {
    const made = imported(rows, { year: 2565 });
    expect([made.scores?.year, scoresIn(made)]).toEqual([2565, column(6)]);
  });

  test.each([
    ['the years alone', [['ตัวชี้วัด', '2565', '2566']]],
    ['years of two digits', [['ตัวชี้วัด', 'ปี 65', 'ปี 66']]],
    [
      'headers of two rows',
      [
        ['ตัวชี้วัด', 'คะแนน', 'คะแนน'],
        ['', 'พ.ศ. 2565', 'พ.ศ. 2566'],
      ],
    ],
  ])('under %s', (_, headers) => {
    const made = imported([...headers, ...tableOf([], column(6), column(7)).slice(1)]);
    expect([made.scores?.year, scoresIn(made)]).toEqual([2566, column(7)]);
  });

  test('with a level behind each score', () => {
    const headers = ['2565 คะแนน', '2565 ระดับ', '2566 คะแนน', '2566 ระดับ'];
    const levels = (level: string) => INDICATORS.map(() => level);
    const made = imported(tableOf(headers, column(6), levels('C'), column(7), levels('B')));
    expect([made.scores?.year, scoresIn(made)]).toEqual([2566, column(7)]);
  });

  test.each([
    ['one header twice', ['คะแนน', 'คะแนน']],
    ['one year twice', ['คะแนน 2566', 'คะแนน 2566']],
    ['years that have no number', ['ปีก่อน', 'ปีปัจจุบัน']],
  ])('none is taken under %s', (_, headers) => {
    const made = imported(tableOf(headers, column(6), column(7)));
    expect([made.scores, made.unclearScores]).toEqual([null, headers]);
    expect(made.unplaced).toEqual(expect.arrayContaining([...column(6), ...column(7)]));
  });

  test('one under the other too', () => {
    const made = imported([
      ['ผลการประเมินปี 2566'],
      ...tableOf(['คะแนน'], column(7)),
      ['ผลการประเมินปี 2565'],
      ...tableOf(['คะแนน'], column(6)),
    ]);
    expect([made.scores?.year, scoresIn(made)]).toEqual([2566, column(7)]);
    expect(made.unplaced).toEqual(expect.arrayContaining(column(6)));
  });
});

describe('of indicators side by side', () => {
  const own = column(7);

  test('with the total and the level behind them', () => {
    const made = imported([
      ['ผลการประเมิน ITA ปี 2566'],
      [...INDICATORS, 'คะแนนภาพรวม', 'ระดับ'],
      [...own, '๗๔.๕๕', 'C'],
    ]);
    expect(scoresIn(made)).toEqual(own);
    expect(made.scores).toMatchObject({ year: 2566, total: '๗๔.๕๕', level: 'C' });
    expect(made.unplaced).toEqual(['ผลการประเมิน ITA ปี 2566']);
  });

  test('in two or three tables, one under the other', () => {
    const parts = [
      [0, 5],
      [5, 8],
      [8, 10],
    ].flatMap((part) => [INDICATORS.slice(...part), own.slice(...part)]);
    expect(scoresIn(imported(parts))).toEqual(own);
  });

  test('by their numbers, under the word for them', () => {
    const numbers = INDICATORS.map((_, i) => String(i + 1));
    expect(
      scoresIn(
        imported([
          ['', 'ตัวชี้วัดที่'],
          ['', ...numbers],
          ['ผลคะแนน', ...own],
        ]),
      ),
    ).toEqual(own);
    expect(imported([numbers, own]).scores).toBeNull();
  });

  test('a line of marks to reach is none, and is named', () => {
    const made = imported([
      ['', ...INDICATORS],
      ['เป้าหมาย', ...column(8)],
      ['คะแนนที่ได้', ...own],
    ]);
    expect(scoresIn(made)).toEqual(own);
    expect(made.unplaced).toEqual(expect.arrayContaining(['เป้าหมาย', ...column(8)]));
  });

  test('of two years, the latest is taken, or the wanted one', () => {
    const rows = [
      ['ปี', ...INDICATORS],
      ['พ.ศ. 2566', ...own],
      ['2565', ...column(6)],
    ];
    const latest = imported(rows);
    expect([latest.scores?.year, scoresIn(latest)]).toEqual([2566, own]);
    expect(latest.unplaced).toEqual(expect.arrayContaining(column(6)));
    const wanted = imported(rows, { year: 2565 });
    expect([wanted.scores?.year, scoresIn(wanted)]).toEqual([2565, column(6)]);
  });

  test('of several offices, only the line of the office is taken', () => {
    const rows = [
      ['ที่', 'หน่วยงาน', ...INDICATORS],
      ['1', 'เทศบาลตำบลหนึ่ง', ...column(6)],
      ['2', 'เทศบาลตำบลสอง', ...own],
    ];
    const { scores, unclearScores, unplaced } = imported(rows);
    expect([scores, unclearScores]).toEqual([null, ['เทศบาลตำบลหนึ่ง', 'เทศบาลตำบลสอง']]);
    expect(unplaced).toEqual(expect.arrayContaining([...column(6), ...own]));
    expect(scoresIn(imported(rows, { year: null, names: ['เทศบาลตำบลสอง'] }))).toEqual(own);
  });

  test('an indicator without a score is named', () => {
    const made = imported([INDICATORS.slice(0, 4), ['71.05', '72.05', '-', '74.05']]);
    expect(made.scores?.rows.map(({ indicatorNumber }) => indicatorNumber)).toEqual([1, 2, 4]);
    expect(made.unplaced).toEqual([INDICATORS[2]]);
  });
});

describe('of several offices', () => {
  const headers = ['เทศบาลตำบลหนึ่ง', 'เทศบาลตำบลสอง'];
  const rows = tableOf(headers, column(6), column(7));

  test('no score is taken, and all are named', () => {
    const { scores, unclearScores, unplaced } = imported(rows);
    expect([scores, unclearScores]).toEqual([null, headers]);
    expect(unplaced).toEqual(expect.arrayContaining([...headers, ...column(6), ...column(7)]));
  });

  test('the one of the office is taken', () => {
    expect(scoresIn(imported(rows, { year: null, names: ['เทศบาลตำบลสอง', 'ทต.สอง'] }))).toEqual(column(7));
  });

  test('one whose name only begins like that of the office is not taken', () => {
    const names = ['เทศบาลตำบลหนึ่ง', 'ทต.หนึ่ง'];
    const headers = ['เทศบาลตำบลหนึ่งใหม่', 'เทศบาลตำบลสอง'];
    expect(imported(tableOf(headers, column(6), column(7)), { year: null, names }).scores).toBeNull();
  });

  test('each row with the name of its own, none is taken, however few the rows', () => {
    const [name = ''] = INDICATORS;
    const table = [
      ['หน่วยงาน', 'ตัวชี้วัด', 'คะแนน'],
      ['เทศบาลตำบลหนึ่ง', name, '61.05'],
      ['เทศบาลตำบลสอง', name, '71.05'],
    ];
    const { scores, unplaced } = imported(table);
    expect(scores).toBeNull();
    expect(unplaced).toEqual(expect.arrayContaining(['61.05', '71.05']));
  });

  test('with two years each, none is taken', () => {
    const years = headers.flatMap((name) => [`${name} ปี 2565`, `${name} ปี 2566`]);
    expect(imported(tableOf(years, column(5), column(6), column(7), column(8))).scores).toBeNull();
  });

  test('one under the other, none is taken', () => {
    const made = imported([
      ['เทศบาลตำบลหนึ่ง'],
      ...tableOf(['คะแนน'], column(6)),
      ['เทศบาลตำบลสอง'],
      ...tableOf(['คะแนน'], column(7)),
    ]);
    expect([made.scores, made.unclearScores]).toEqual([null, []]);
    expect(made.unplaced).toEqual(expect.arrayContaining([...column(6), ...column(7)]));
  });

  test('without headers, none is taken', () => {
    expect(imported(tableOf(headers, column(6), column(7)).slice(1)).scores).toBeNull();
  });
});

test.each([
  ['การใช้งบประมาณ ได้ร้อยละ 71.05', '71.05'],
  ['การใช้งบประมาณ = ๗๑.๐๕', '๗๑.๐๕'],
  ['การใช้งบประมาณ (71.05)', '71.05'],
  ['การใช้งบประมาณ เท่ากับ 71.05 คะแนน', '71.05'],
  ['ต่ำที่สุดคือการใช้งบประมาณ มีค่าเท่ากับ 71.05', '71.05'],
  ['การใช้งบประมาณ – ๗๑.๐๕', '๗๑.๐๕'],
  ['การใช้งบประมาณ..........71.05', '71.05'],
  ['การใช้งบประมาณ มีคะแนนเฉลี่ย 71.05', '71.05'],
  ['การใช้งบประมาณ ได้รับ 71.05', '71.05'],
  ['การใช้งบประมาณ ค่าน้ำหนัก 30.00 คะแนน ได้ 71.05', '71.05'],
  ['การใช้งบประมาณ (เป้าหมาย 85) ได้ 71.05 คะแนน', '71.05'],
  ['การใช้งบประมาณ เป้าหมาย 85.00 ผลคะแนน 71.05', '71.05'],
])('a sentence gives the number of its score alone: %s', (sentence, score) => {
  expect(imported([[sentence]]).scores?.rows).toMatchObject([{ indicatorNumber: 2, score }]);
});

test.each([
  ['each behind its name', 'ตัวชี้วัดที่ 3 การใช้อำนาจ ได้คะแนน 71.05 ตัวชี้วัดที่ 2 การใช้งบประมาณ ได้คะแนน 72.05'],
  ['with a comma between them', 'การใช้อำนาจ 71.05, การใช้งบประมาณ 72.05'],
  ['by their numbers', 'ตัวชี้วัดที่ 3 ได้ 71.05 และตัวชี้วัดที่ 2 ได้ 72.05'],
  ['in brackets', 'ตัวชี้วัดที่ 3 การใช้อำนาจ (71.05) และตัวชี้วัดที่ 2 การใช้งบประมาณ (72.05)'],
  ['in the order of the names', 'การใช้อำนาจ และการใช้งบประมาณ ได้คะแนน 71.05 และ 72.05 ตามลำดับ'],
])('two indicators of one sentence have each their own score: %s', (_, sentence) => {
  expect(
    imported([[sentence]]).scores?.rows.map(({ indicatorNumber, score }) => [indicatorNumber, score]),
  ).toEqual([
    [3, '71.05'],
    [2, '72.05'],
  ]);
});

test('nothing is named of a list of names and scores', () => {
  const { unplaced } = imported([['1. การใช้อำนาจ (71.05) 2. การใช้งบประมาณ (72.05)']]);
  expect(unplaced).toEqual([]);
});

test.each([
  ['คะแนนรวม = 71.05 อยู่ในระดับ C', '71.05', 'C'],
  ['คะแนนเฉลี่ยรวม (๗๑.๐๕)', '๗๑.๐๕', ''],
  ['ภาพรวมร้อยละ 71.05 ระดับผ่าน', '71.05', 'ผ่าน'],
  ['ผลการประเมินของหน่วยงานปี 2567 ได้คะแนน 88.10 ระดับ ผ่านดี', '88.10', 'ผ่านดี'],
])('the total and the level of %s', (sentence, total, level) => {
  expect(imported([[sentence]]).scores).toMatchObject({ total, level });
});

test.each([
  ['การใช้งบประมาณ เพิ่มขึ้นจากร้อยละ 71.05 เป็นร้อยละ 72.05', '72.05'],
  ['การใช้งบประมาณ เป้าหมาย 85 คะแนน ได้ 72.05 คะแนน', '72.05'],
])('a sentence gives no mark to reach and no earlier score: %s', (sentence, score) => {
  expect(imported([[sentence]]).scores?.rows).toMatchObject([{ indicatorNumber: 2, score }]);
});

test.each([
  'การใช้งบประมาณ เพิ่มขึ้น 3.20 คะแนน',
  'การใช้งบประมาณ ลดลง (3.20)',
  'การใช้งบประมาณ 1.50 ล้านบาท',
  'การใช้งบประมาณ เป้าหมาย ปี 2566 เท่ากับ 85.00',
  'การใช้งบประมาณ ปี 2565 ได้ 71.05 คะแนน ปี 2566 ได้ 72.05 คะแนน',
  'การใช้อำนาจ และการใช้งบประมาณ ได้ 71.05 73.05 และ 72.05 คะแนน ตามลำดับ',
])('a sentence that leaves open which is the score gives none, and is named: %s', (sentence) => {
  expect(imported([[sentence]])).toMatchObject({ scores: null, unplaced: [sentence] });
});

test('ten scores in a row under the numbers of their indicators, behind the word for them', () => {
  const numbers = Array.from({ length: 10 }, (_, i) => i + 1);
  const { scores } = imported([
    ['ตัวชี้วัดที่', ...numbers.map(String), 'รวม'],
    ['คะแนน', ...numbers.map((number) => `8${number % 10}.25`), '85.10'],
  ]);
  expect(scores?.rows.map(({ indicatorNumber, score }) => [indicatorNumber, score])).toEqual(
    numbers.map((number) => [number, `8${number % 10}.25`]),
  );
  expect(scores?.total).toBe('85.10');
});
