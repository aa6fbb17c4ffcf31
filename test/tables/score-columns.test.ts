import { describe, expect, test } from '@jest/globals';
import { schemeOf } from '../../src/ita';
import { importPaste } from '../../src/tables/import';
import { sheet } from '../support/sheets';

const INDICATORS = ['การปฏิบัติหน้าที่', 'การใช้งบประมาณ', 'การใช้อำนาจ'];

/** What an import of 2568 takes of a table with these columns of numbers beside three indicators. */
function taken(
  headings: string[],
  numbers: string[][],
  { titles = [] as string[], office = [] as string[] } = {},
) {
  const rows = [
    ...titles.map((title) => [title]),
    ['ตัวชี้วัด', ...headings],
    ...INDICATORS.map((name, i) => [name, ...numbers.map((column) => column[i] ?? '')]),
  ];
  const width = headings.length + 1;
  const text = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
  const { scores, unplaced, hasUnclearScores } = importPaste(sheet(text), {
    form: null,
    scheme: schemeOf(2568),
    office,
  });
  return { scores: scores?.rows.map(({ score }) => score), year: scores?.year, unplaced, hasUnclearScores };
}

const OLD = ['81.10', '82.20', '83.30'];
const NEW = ['91.10', '92.20', '93.30'];

describe('of several columns of numbers an import takes', () => {
  test.each([
    ['not the mark to reach', ['เป้าหมาย', 'คะแนนที่ได้รับ'], [['85', '85', '85'], NEW]],
    ['not the difference', ['ผลคะแนน', 'ผลต่าง'], [NEW, ['1.20', '3.40', '0.50']]],
    ['not the weight', ['น้ำหนัก', 'ผลที่ได้'], [['30', '30', '40'], NEW]],
    ['the one headed as scores', ['ค่าปี', 'คะแนน'], [OLD, NEW]],
  ])('%s', (_, headings, numbers) => {
    expect(taken(headings, numbers)).toMatchObject({ scores: NEW, hasUnclearScores: false });
  });

  test('the year that is wanted, under that year, and names the other year’s numbers', () => {
    const found = taken(['ปี ๒๕๖๘', 'ปี ๒๕๖๙'], [NEW, OLD]);
    expect(found).toMatchObject({ scores: NEW, year: 2568 });
    expect(found.unplaced).toEqual(expect.arrayContaining(OLD));
  });

  test('the latest year where the wanted one is not there', () => {
    expect(taken(['คะแนน พ.ศ. 2565', 'คะแนน พ.ศ. 2566'], [OLD, NEW])).toMatchObject({
      scores: NEW,
      year: 2566,
    });
  });

  test('the office’s own beside other offices', () => {
    const office = ['เทศบาลตำบลตัวอย่าง', 'ทต.ตัวอย่าง'];
    expect(taken(['ทต.อื่น', 'ทต. ตัวอย่าง'], [OLD, NEW], { office }).scores).toEqual(NEW);
  });

  test.each([
    ['several offices', ['ทต.หนึ่ง', 'ทต.สอง']],
    ['one heading for two columns', ['คะแนน', 'คะแนน']],
    ['one year for two columns', ['คะแนน 2567', 'คะแนน 2567']],
  ])('none of %s: all are named', (_, headings) => {
    const found = taken(headings, [OLD, NEW]);
    expect(found).toMatchObject({ scores: undefined, hasUnclearScores: true });
    expect(found.unplaced).toEqual(expect.arrayContaining([...OLD, ...NEW]));
  });
});

describe('the year of imported scores', () => {
  const titled = (title: string) => taken(['คะแนน'], [NEW], { titles: [title] }).year;

  test('is the one of which a title says that it is the result', () => {
    expect(titled('ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖')).toBe(2566);
  });

  test('is open where titles name results of two years, or none', () => {
    expect(titled('ผลการประเมินปี 2565 และผลการประเมินปี 2566')).toBeNull();
    expect(titled('คะแนนรายตัวชี้วัด')).toBeNull();
  });
});

test('a cell of scores gets the number alone, its digits as typed', () => {
  const words = ['ได้คะแนน ๙๑.๑๐', 'ร้อยละ 92.20', '= 93.30'];
  expect(taken(['คะแนน'], [words]).scores).toEqual(['๙๑.๑๐', '92.20', '93.30']);
});
