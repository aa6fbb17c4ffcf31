import { describe, expect, test } from '@jest/globals';
import { MISPRINTED, scoreSheet, scoresOfSheet } from '../support/scores';

const SAMPLE = ['91.47', '86.12', '88.35', '82.64', '87.90', '89.73', '83.58', '81.26', '92.86', '87.50'];

test('the summary of a result has total, level of its year, lowest, target, what each score asks for', () => {
  const { summary } = scoresOfSheet(
    scoreSheet(2567, SAMPLE, { total: '87.72', level: 'ผ่าน', issues: { 4: 'ไม่มีทะเบียนกลาง' } }),
  );
  expect(summary).toMatchObject({
    year: 2567,
    target: 85,
    computedTotal: 87.72,
    computedLevel: { name: 'ผ่าน' },
    reportedTotal: '87.72',
    reportedLevel: 'ผ่าน',
    missing: [],
  });
  expect(
    summary?.instruments.map(({ code, lowest, meetsTarget }) => [
      code,
      lowest.map(({ indicatorNumber }) => indicatorNumber),
      meetsTarget,
    ]),
  ).toEqual([
    ['IIT', [4], false],
    ['EIT', [8], false],
    ['OIT', [10], true],
  ]);
  expect(summary?.belowTarget.map(({ indicatorNumber }) => indicatorNumber)).toEqual([4, 7, 8]);
  const all = summary?.instruments.flatMap(({ indicators }) => indicators) ?? [];
  expect(all.map(({ need }) => need).join(' ')).toBe(
    'keep keep keep weakness keep keep weakness weakness keep develop',
  );
  expect(all[3]).toMatchObject({
    indicator: 'การใช้ทรัพย์สินของราชการ',
    written: '82.64',
    issue: 'ไม่มีทะเบียนกลาง',
  });
});

test('a score of 100 asks for nothing, though it is the lowest of its instrument', () => {
  const { summary } = scoresOfSheet(scoreSheet(2567, [...SAMPLE.slice(0, 8), '100.00', '100']));
  expect(summary?.instruments[2]?.indicators.map(({ need }) => need)).toEqual(['keep', 'keep']);
});

test('the level is that of the year of the result: letters to 2565, words from 2566', () => {
  expect(scoresOfSheet(scoreSheet(2563, MISPRINTED)).summary?.computedLevel?.name).toBe('D');
  expect(scoresOfSheet(scoreSheet(2566, MISPRINTED)).summary?.computedLevel?.name).toBe('ต้องปรับปรุงโดยด่วน');
});

describe('scores that are missing', () => {
  test('leave out the total, and all else is of the scores that are there', () => {
    const { summary } = scoresOfSheet(scoreSheet(2567, ['90', '80', 'รอผล', '', '95']));
    expect(summary).toMatchObject({
      computedTotal: null,
      computedLevel: null,
      missing: [3, 4, 6, 7, 8, 9, 10],
    });
    expect(summary?.instruments[0]).toMatchObject({
      score: null,
      lowest: [{ indicatorNumber: 2 }],
      meetsTarget: false,
    });
    expect(summary?.instruments[1]).toMatchObject({ lowest: [], meetsTarget: null });
    expect(summary?.instruments[0]?.indicators[2]).toMatchObject({
      score: null,
      written: 'รอผล',
      need: null,
    });
  });

  test('without any score there is no summary', () => {
    expect(scoresOfSheet(scoreSheet(2567, [])).summary).toBeNull();
  });
});

test('indicators with the same score are lowest together', () => {
  const { summary } = scoresOfSheet(scoreSheet(2567, [...SAMPLE.slice(0, 8), '90', '90']));
  expect(summary?.instruments[2]?.lowest.map(({ indicatorNumber }) => indicatorNumber)).toEqual([9, 10]);
});
