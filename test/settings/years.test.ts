import { describe, expect, test } from '@jest/globals';
import { dataDay, resultYearOf } from '../../src/settings/years';
import type { ThaiDate } from '../../src/thai/calendar';
import { formNamed } from '../support/books';
import { office } from '../support/office';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const results = formNamed('results');
const sheetTitled = (...title: string[]) =>
  tableOf([...title.map((line) => [line]), headersOf(results), rowOf(results, {})]);

describe('the result year of a sheet', () => {
  const NEXT_YEAR = office({ fiscalYear: 2569, resultYear: 2568 });

  test('is the year before the sheet’s, whatever year is in the settings', () => {
    expect(resultYearOf(sheetTitled('รายงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'), NEXT_YEAR)).toBe(2567);
  });

  test.each([
    [['มาตรการ ปีงบประมาณ 2568', 'จากผลการประเมิน ITA ปี ๒๕๖๖']],
    [
      [
        'วิเคราะห์ผลการประเมิน ITA ขององค์การบริหารส่วนตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2566',
        'มาตรการ ปีงบประมาณ พ.ศ. 2568',
      ],
    ],
    [['มาตรการ พ.ศ. 2568 (ผลคะแนนประเมิน ITA 2566)']],
  ])('is the year in the title: %j', (title) => {
    const table = sheetTitled(...title);
    expect([table.year, resultYearOf(table, NEXT_YEAR)]).toEqual([2568, 2566]);
  });

  test('is of the sheet’s year where the title names one year alone', () => {
    const table = sheetTitled('รายงานตามผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568');
    expect([table.year, resultYearOf(table, NEXT_YEAR)]).toEqual([2568, 2567]);
  });

  test('of a sheet that names no year is that of the office', () => {
    expect(resultYearOf(sheetTitled('รายงาน'), NEXT_YEAR)).toBe(2568);
    expect(resultYearOf(sheetTitled('รายงาน'), office({ fiscalYear: null, resultYear: null }))).toBeNull();
  });
});

describe('the day of the data', () => {
  const day = (year: number, month: number, on: number): ThaiDate => ({ year, month, day: on });
  const END = day(2568, 9, 30);
  const of = (asOf: ThaiDate | null, today: ThaiDate) => dataDay({ asOf }, 2568, today);

  test('is today while the year runs', () => {
    expect(of(null, day(2568, 3, 4))).toEqual(day(2568, 3, 4));
  });

  test('is the last day of the year for ever after', () => {
    expect(of(null, day(2568, 10, 1))).toEqual(END);
    expect(of(null, day(2571, 1, 1))).toEqual(END);
  });

  test('is the day that the office has set within the year', () => {
    expect(of(day(2568, 6, 30), day(2568, 11, 20))).toEqual(day(2568, 6, 30));
  });

  test.each([
    ['later than the year', day(2568, 11, 15), END],
    ['of the year before', day(2567, 6, 30), END],
    ['to come', day(2569, 2, 1), END],
  ])('is no day %s', (_, set, printed) => {
    expect(of(set, day(2568, 11, 20))).toEqual(printed);
  });

  test('may be set before the year where that has not begun', () => {
    expect(of(day(2567, 9, 15), day(2567, 9, 20))).toEqual(day(2567, 9, 15));
  });
});
