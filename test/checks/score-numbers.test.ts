import { describe, expect, test } from '@jest/globals';
import { runScoreChecks } from '../../src/checks';
import { schemeOf } from '../../src/ita';
import { resultsOf } from '../../src/scores/result';
import { scoresSheet } from '../../src/scores/sheet';
import { importPaste } from '../../src/transfer/import';
import { findingsOf } from '../support/check';
import { SCORE_HEADINGS, scoreSheet } from '../support/scores';
import { sheet } from '../support/sheets';

const CODE = 'score/indicator-number';
/** What is found about numbers on a sheet, of every year it has. */
const found = (rows: string[][]) => {
  const data = sheet(rows, [], 'คะแนน ITA');
  const years = resultsOf(data, null, 2567, schemeOf);
  return findingsOf(
    years.flatMap((scores) => runScoreChecks(data.name, { scores })),
    CODE,
  );
};
const places = (rows: string[][]) => found(rows).map(({ cell }) => [cell?.row, cell?.column]);
const NAMES = schemeOf(2567).instruments.flatMap(({ indicators }) => indicators.map(({ name }) => name));

describe('score/indicator-number', () => {
  test('a number that is neither the national one nor the place within the instrument is named with both', () => {
    const [finding, ...more] = found([SCORE_HEADINGS, ['2567', 'EIT', '๔', 'คุณภาพการดำเนินงาน', '95.02', '']]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      sheet: 'คะแนน ITA',
      cell: { row: 2, column: 3 },
      header: 'ตัวชี้วัดที่',
      value: '๔',
    });
    expect(finding?.message).toMatch(/แถวที่ 2 ช่อง "ตัวชี้วัดที่" เขียนเลข 4 .*"คุณภาพการดำเนินงาน".* 6$/);
    expect(finding?.hint).toContain('เลข 6 (เลขของ ITA) หรือ 1 (ลำดับใน EIT)');
  });

  test('with one where both are the same', () => {
    const [finding] = found([SCORE_HEADINGS, ['2567', 'IIT', '5', NAMES[3] ?? '', '95.02', '']]);
    expect(finding?.hint).toMatch(/^แก้เป็นเลข 4 และ/);
  });

  test('so is one before the name, in the same cell', () => {
    const [finding] = found([SCORE_HEADINGS, ['', 'EIT', '', 'ตัวชี้วัดที่ ๔ คุณภาพการดำเนินงาน', '95.02', '']]);
    expect(finding).toMatchObject({ cell: { row: 2, column: 4 }, value: 'ตัวชี้วัดที่ ๔ คุณภาพการดำเนินงาน' });
  });

  test.each(['6', '๖.', '1', '๑'])('%s is right for the sixth, first of EIT', (number) => {
    expect(found([SCORE_HEADINGS, ['', 'EIT', number, 'คุณภาพการดำเนินงาน', '95', '']])).toEqual([]);
  });

  test('the sheet as the add-on makes it, of one year or of several, has none', () => {
    const rows = scoresSheet(2566, schemeOf(2566)).rows;
    expect(found([...rows, [], ...scoresSheet(2567, schemeOf(2567)).rows.slice(2)])).toEqual([]);
    expect(found(scoreSheet(2567, Array(10).fill('90')).text)).toEqual([]);
  });

  test('numbers that count the rows of a list, over two years and in any order, are no indicators’ numbers', () => {
    const list = [...NAMES].reverse();
    const counted = [2566, 2567].flatMap((year, y) =>
      list.map((name, i) => [String(year), String(y * 11 + i + 1), name, '90']),
    );
    const totals = [2566, 2567].map((year, y) => [String(year), String(y * 11 + 11), 'คะแนนรวม', '90']);
    const rows = [...counted.slice(0, 10), totals[0]!, ...counted.slice(10), totals[1]!];
    expect(places([['ปี', 'ลำดับ', 'ตัวชี้วัด', 'คะแนน'], ...rows])).toEqual([]);
    expect(places([['ตัวชี้วัด', 'คะแนน'], ...list.map((name, i) => [`${i + 1}. ${name}`, '90'])])).toEqual([]);
  });

  test('in such a list the one that does not go on from the row above is found', () => {
    const rows = NAMES.map((name, i) => [String(i === 5 ? 4 : i + 1), name, '90']);
    expect(places([['ที่', 'ตัวชี้วัด', 'คะแนน'], ...rows])).toEqual([[7, 1]]);
  });
});

describe('an import keeps the number as typed, so that the check finds it', () => {
  const numbers = (rows: string[][]) => {
    const { scores } = importPaste(sheet(rows), { form: 'scores', scheme: schemeOf(2567) });
    return scores?.rows.map(({ indicatorNumber, number }) => [indicatorNumber, number]);
  };

  test('of a sentence', () => {
    const sentence = 'ผลคะแนนของตัวชี้วัดที่ ๔ คุณภาพการดำเนินงาน คือ ๙๕.๐๒ คะแนน';
    expect(numbers([[sentence]])).toEqual([[6, '๔']]);
    const { scores } = importPaste(sheet([[sentence]]), { form: 'scores', scheme: schemeOf(2567) });
    const { rows } = scoresSheet(2567, schemeOf(2567), scores!);
    expect(places(rows)).toEqual([[8, 3]]);
  });

  test('of a column of indicators’ numbers, but not where numbers may count rows', () => {
    const rows = [['4', 'คุณภาพการดำเนินงาน', '95.02']];
    expect(numbers([['ตัวชี้วัดที่', 'ตัวชี้วัด', 'คะแนน'], ...rows])).toEqual([[6, '4']]);
    expect(numbers([['ที่', 'ตัวชี้วัด', 'คะแนน'], ...rows])).toEqual([[6, '']]);
    expect(numbers([['๔. คุณภาพการดำเนินงาน ๙๕.๐๒ คะแนน']])).toEqual([[6, '']]);
  });

  test('where none is typed the national one is written', () => {
    const { scores } = importPaste(sheet([['คุณภาพการดำเนินงาน ๙๕.๐๒ คะแนน']]), {
      form: 'scores',
      scheme: schemeOf(2567),
    });
    expect(scoresSheet(2567, schemeOf(2567), scores!).rows[7]?.slice(1, 4)).toEqual([
      'EIT',
      '6',
      'คุณภาพการดำเนินงาน',
    ]);
  });
});
