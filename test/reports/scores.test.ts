import { describe, expect, test } from '@jest/globals';
import { printedLowest, printedScores } from '../../src/reports/scores';
import { scoreSheet, scoresOfSheet } from '../support/scores';

const asWritten = (text: string) => text;
const summaryOf = (scores: string[]) => scoresOfSheet(scoreSheet(2567, scores)).summary!;
/** What a document says of each instrument. */
const lowest = (scores: string[]) =>
  summaryOf(scores).instruments.map((each) => printedLowest(each, 85, asWritten)?.indicators ?? null);

describe('the lowest indicator of an instrument', () => {
  test('is named with its number and score, and so are two alike', () => {
    expect(lowest(['90', '80', '80', '88', '90', '86', '87', '88', '91', '92'])).toEqual([
      'ตัวชี้วัดที่ 2 การใช้งบประมาณ ได้ 80 คะแนน และตัวชี้วัดที่ 3 การใช้อำนาจ ได้ 80 คะแนน',
      'ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน ได้ 86 คะแนน',
      'ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ได้ 91 คะแนน',
    ]);
  });

  test('is none where all are alike, and nothing is said without scores', () => {
    expect(lowest([...Array(5).fill('100'), ...Array(5).fill('')])).toEqual([
      'ทุกตัวชี้วัด ซึ่งได้ 100 คะแนนเท่ากัน',
      null,
      null,
    ]);
  });
});

test('a score that is missing leaves room to write a figure, in one line of its column', () => {
  const { total, instruments } = printedScores(summaryOf(['', ...Array(9).fill('90')]), asWritten);
  expect(instruments[0]?.indicators[0]?.score).toBe('........');
  expect(total).toMatch(/^\.{24}$/);
});
