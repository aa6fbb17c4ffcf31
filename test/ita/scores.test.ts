import { describe, expect, test } from '@jest/globals';
import { schemeOf } from '../../src/ita';
import {
  belowTarget,
  computeTotal,
  digitsExchanged,
  explainDifference,
  findScores,
  lowestOf,
  parseScore,
  roundScore,
  type Score,
} from '../../src/ita/scores';
import fc from '../support/properties';

const scheme = schemeOf(2564);
const scores = (...values: number[]): Score[] =>
  values.map((score, index) => ({ indicatorNumber: index + 1, score }));

// Published tables of two provinces, and what แม่คือ printed of 2563.
const TRAT_2564 = scores(93.55, 87.72, 91.01, 87.93, 89.52, 90.55, 88.68, 88.58, 72.89, 65.56);
const CHANTHABURI_2563 = scores(92.17, 85.44, 88.74, 84.05, 86.51, 84.62, 83.7, 81.88, 51.68, 29.82);
const MAE_KHUE_2563 = scores(50.36, 82.41, 86.26, 80.27, 84.2, 95.2, 93.97, 93.28, 13.17, 6.25);

describe('computeTotal', () => {
  test('gives the published totals', () => {
    expect(computeTotal(TRAT_2564, scheme)).toEqual({
      total: 81.45,
      byInstrument: { IIT: 89.95, EIT: 89.27, OIT: 69.23 },
      missing: [],
    });
    // 67.54 is published: rounded from unrounded inputs.
    expect(computeTotal(CHANTHABURI_2563, schemeOf(2563)).total).toBe(67.53);
    expect(computeTotal(MAE_KHUE_2563, schemeOf(2563)).total).toBe(55.14);
  });

  test('names the indicators without a score, and gives the instruments that have all', () => {
    const part = TRAT_2564.filter(({ indicatorNumber }) => indicatorNumber !== 3 && indicatorNumber !== 10);
    const result = computeTotal([...part, { indicatorNumber: 10, score: Number.NaN }], scheme);
    expect(result).toEqual({ total: null, byInstrument: { EIT: 89.27 }, missing: [3, 10] });
    expect(computeTotal([], scheme).missing).toHaveLength(10);
  });

  test('rounds half up in decimals, not in binary fractions', () => {
    expect(roundScore(1.005)).toBe(1.01);
    expect(roundScore(84.995)).toBe(85);
    expect(roundScore(84.9949)).toBe(84.99);
    // The mean of OIT is 72.225 exactly.
    expect(computeTotal(scores(0, 0, 0, 0, 0, 0, 0, 0, 72.2, 72.25), scheme).byInstrument.OIT).toBe(72.23);
  });

  test('equal scores give that score', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const score = hundredths / 100;
        const all = scores(...Array<number>(10).fill(score));
        expect(computeTotal(all, scheme)).toEqual({
          total: score,
          byInstrument: { IIT: score, EIT: score, OIT: score },
          missing: [],
        });
      }),
    );
  });
});

test('lowestOf gives the lowest of an instrument, all of them where several are equal', () => {
  expect(lowestOf('IIT', TRAT_2564, scheme)).toEqual([{ indicatorNumber: 2, score: 87.72 }]);
  expect(lowestOf('EIT', TRAT_2564, scheme)).toEqual([{ indicatorNumber: 8, score: 88.58 }]);
  expect(lowestOf('OIT', scores(1, 1, 1, 1, 1, 1, 1, 1, 70, 70), scheme)).toEqual([
    { indicatorNumber: 9, score: 70 },
    { indicatorNumber: 10, score: 70 },
  ]);
  expect(lowestOf('OIT', TRAT_2564.slice(0, 8), scheme)).toEqual([]);
});

test('belowTarget: 85 is no weakness, 84.99 is', () => {
  const list = scores(85, 84.99, 100, 0);
  expect(belowTarget(list, scheme).map(({ indicatorNumber }) => indicatorNumber)).toEqual([2, 4]);
});

describe('explainDifference', () => {
  test('แม่คือ: ๙ read as ๕ in indicator 1, and nothing else explains it', () => {
    expect(explainDifference(MAE_KHUE_2563, 57.54, schemeOf(2563))).toEqual([
      { indicatorNumber: 1, from: 50.36, to: 90.36 },
    ]);
  });

  test('is empty where nothing differs, a score is missing, or no digit explains it', () => {
    expect(explainDifference(MAE_KHUE_2563, 55.14, scheme)).toEqual([]);
    expect(explainDifference(CHANTHABURI_2563, 67.54, scheme)).toEqual([]);
    expect(explainDifference(MAE_KHUE_2563.slice(1), 57.54, scheme)).toEqual([]);
    expect(explainDifference(MAE_KHUE_2563, 99.99, scheme)).toEqual([]);
  });

  test('gives all where several explain it: then none is sure', () => {
    const found = explainDifference(scores(80, 80, 80, 80, 80, 80, 80, 80, 80, 80), 80.6, scheme);
    // 90 for 80 in IIT, 86 in EIT, 83 in OIT: 0.6 each.
    expect(found.map(({ to }) => to)).toEqual([90, 90, 90, 90, 90, 86, 86, 86, 83, 83]);
  });

  test('every change given makes the total right within 0.01', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 10, maxLength: 10 }),
        fc.integer({ min: 0, max: 10_000 }),
        (hundredths, total) => {
          const list = scores(...hundredths.map((value) => value / 100));
          for (const { indicatorNumber, to } of explainDifference(list, total / 100, scheme)) {
            const changed = list.map((one) =>
              one.indicatorNumber === indicatorNumber ? { indicatorNumber, score: to } : one,
            );
            expect(Math.abs((computeTotal(changed, scheme).total ?? -1) - total / 100)).toBeLessThan(0.0101);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

test('digitsExchanged gives the numbers with two neighbouring digits exchanged, none over 100', () => {
  expect(digitsExchanged(91.96)).toEqual([19.96, 99.16, 91.69]);
  expect(digitsExchanged(77.77)).toEqual([]);
  expect(digitsExchanged(100)).toEqual([10]);
});

describe('parseScore', () => {
  test.each<[string, number, string[]]>([
    ['๙๐.๓๖ คะแนน', 90.36, []],
    ['๙๐.๓๖คะแนน', 90.36, []],
    ['90.36 %', 90.36, []],
    ['ร้อยละ ๙๐.๓๖', 90.36, []],
    ['คือ ๙๕ . ๖๐ คะแนน', 95.6, []],
    ['100', 100, []],
    ['๖.๒๕', 6.25, []],
    ['0', 0, []],
    ['90,36', 90.36, ['decimal-comma']],
    ['9o.36', 90.36, ['letter-o']],
    ['9036', 9036, ['out-of-range']],
    ['100.01', 100.01, ['out-of-range']],
    ['-5', -5, ['out-of-range']],
  ])('%s', (text, score, problems) => {
    expect(parseScore(text)).toEqual({ score, written: text, problems });
  });

  test.each([[''], ['-'], ['คะแนน'], ['ไม่มี'], ['90.36.1'], ['85-90'], ['oo'], ['๙๐.๓๖ ผ่าน']])(
    '%j is none',
    (text) => {
      expect(parseScore(text)).toBeNull();
    },
  );
});

test('findScores finds the scores of a sentence, not the target', () => {
  const text = '๑. การปฏิบัติหน้าที่ ๕๐.๓๖ คะแนน ๒. การใช้งบประมาณ ๘๒.๔๑คะแนน (๘๕ คะแนนขึ้นไป จากคะแนนเต็ม ๑๐๐ คะแนน)';
  const found = findScores(text);
  expect(found.map(({ score }) => score)).toEqual([50.36, 82.41]);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['๕๐.๓๖', '๘๒.๔๑']);
});
