import { describe, expect, test } from '@jest/globals';
import { printedLowest, printedScores } from '../../src/documents/scores';
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

describe('the issues of an instrument', () => {
  /** Scores of IIT; the others reach the target. */
  const printed = (iit: string[], issues: Record<number, string>) => {
    const scores = [...iit, ...Array(5).fill('96')];
    const [first] = printedScores(
      scoresOfSheet(scoreSheet(2567, scores, { issues })).summary!,
      asWritten,
    ).instruments;
    return { shared: first!.sharedIssue, own: first!.indicators.map(({ issue }) => issue) };
  };
  const WEAK = ['80', '82', '90', '91', '84'];

  test('given once, at the first indicator, is of all that want mending', () => {
    expect(printed(WEAK, { 1: 'ขั้นตอนไม่ชัดเจน' }).shared).toBe('ขั้นตอนไม่ชัดเจน');
  });

  test('given once at an indicator that needs none is of the instrument', () => {
    expect(printed(['95', '92', '93', '90', '94'], { 1: 'ควรพัฒนาทั้งด้าน' }).shared).toBe('ควรพัฒนาทั้งด้าน');
  });

  test('said again at every indicator is one', () => {
    const issues = Object.fromEntries(
      [1, 2, 3, 4, 5].map((indicatorNumber) => [indicatorNumber, 'ขั้นตอนไม่ชัดเจน']),
    );
    expect(printed(WEAK, issues).shared).toBe('ขั้นตอนไม่ชัดเจน');
  });

  test('stays with the first indicator where that alone wants mending', () => {
    const { shared, own } = printed(['80', '92', '93', '90', '94'], { 1: 'ขั้นตอนไม่ชัดเจน' });
    expect([shared, own]).toEqual(['', ['ขั้นตอนไม่ชัดเจน', '-', '-', '-', '-']]);
  });

  test('stays with another indicator, and with several', () => {
    expect(printed(WEAK, { 2: 'เผยแพร่น้อย' }).shared).toBe('');
    expect(printed(WEAK, { 1: 'ขั้นตอนไม่ชัดเจน', 2: 'เผยแพร่น้อย' }).shared).toBe('');
  });

  test('is a dash where an indicator passes, and blank where one is still to be written', () => {
    expect(printed(WEAK, { 2: 'เผยแพร่น้อย' }).own).toEqual(['', 'เผยแพร่น้อย', '-', '-', '']);
  });
});
