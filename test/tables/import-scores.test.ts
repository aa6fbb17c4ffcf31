import { describe, expect, test } from '@jest/globals';
import { schemeOf } from '../../src/ita';
import type { WantedScores } from '../../src/scores/score-column';
import { type Imported, importPaste } from '../../src/tables/import';
import { formNamed } from '../support/forms';
import { headingsOf, rowOf, sheet } from '../support/sheets';

const scheme = schemeOf(2567);
const INDICATORS = scheme.instruments.flatMap(({ indicators }) => indicators.map(({ name }) => name));
const imported = (rows: string[][], wanted?: WantedScores): Imported =>
  importPaste(sheet(rows), { form: null, scheme, ...(wanted && { wanted }) });

/** The scores of ten indicators in a column, each of its own: 71.05, 72.05, …. */
const column = (tens: number) => INDICATORS.map((_, i) => `${tens}${i}.05`);
/** A table of the indicators under these headings, a column of numbers (or texts) for each. */
const tableOf = (headings: string[], ...columns: string[][]): string[][] => [
  ['ตัวชี้วัด', ...headings],
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
  ])('is that of the title over them: %s', (title) => expect(year(title)).toBe(2566));

  test('is none where the title names two, or is of measures', () => {
    expect(year('เปรียบเทียบผลการประเมิน ปี 2565 และปี 2566')).toBeNull();
    expect(year('มาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2568')).toBeNull();
    expect(year('ผลคะแนนรายตัวชี้วัด')).toBeNull();
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
      headingsOf(form),
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
  ])('is not %s but %s, first or last', (other, own) => {
    expect(scoresIn(imported(tableOf([other, own], column(1), column(7))))).toEqual(column(7));
    expect(scoresIn(imported(tableOf([own, other], column(7), column(1))))).toEqual(column(7));
  });

  test('a blank cell in it is no score, whatever stands beside it', () => {
    const own = ['', ...column(7).slice(1)];
    expect(scoresIn(imported(tableOf(['เกณฑ์', 'คะแนน'], column(8), own)))).toEqual(own);
  });

  test('the total is taken from it too', () => {
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

  test('the wanted one is taken, wherever it stands', () => {
    const made = imported(rows, { year: 2565 });
    expect([made.scores?.year, scoresIn(made)]).toEqual([2565, column(6)]);
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

describe('of several offices', () => {
  const headings = ['เทศบาลตำบลหนึ่ง', 'เทศบาลตำบลสอง'];
  const rows = tableOf(headings, column(6), column(7));

  test('no score is taken, and all are named', () => {
    const { scores, unclearScores, unplaced } = imported(rows);
    expect([scores, unclearScores]).toEqual([null, headings]);
    expect(unplaced).toEqual(expect.arrayContaining([...headings, ...column(6), ...column(7)]));
  });

  test('the one of the office is taken', () => {
    expect(scoresIn(imported(rows, { year: null, names: ['เทศบาลตำบลสอง', 'ทต.สอง'] }))).toEqual(column(7));
  });

  test('with two years each, none is taken', () => {
    const years = headings.flatMap((name) => [`${name} ปี 2565`, `${name} ปี 2566`]);
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

  test('without headings, none is taken', () => {
    expect(imported(tableOf(headings, column(6), column(7)).slice(1)).scores).toBeNull();
  });
});

test.each([
  ['การใช้งบประมาณ ได้ร้อยละ 71.05', '71.05'],
  ['การใช้งบประมาณ = ๗๑.๐๕', '๗๑.๐๕'],
  ['การใช้งบประมาณ (71.05)', '71.05'],
  ['การใช้งบประมาณ เท่ากับ 71.05 คะแนน', '71.05'],
  ['ต่ำที่สุดคือการใช้งบประมาณ มีค่าเท่ากับ 71.05', '71.05'],
])('a sentence gives the number of its score alone: %s', (sentence, score) => {
  expect(imported([[sentence]]).scores?.rows).toMatchObject([{ no: 2, score }]);
});

test('two indicators of one sentence have each their own score', () => {
  const { scores } = imported([['ตัวชี้วัดที่ 3 การใช้อำนาจ ได้คะแนน 71.05 ตัวชี้วัดที่ 2 การใช้งบประมาณ ได้คะแนน 72.05']]);
  expect(scores?.rows.map(({ no, score }) => [no, score])).toEqual([
    [3, '71.05'],
    [2, '72.05'],
  ]);
});
