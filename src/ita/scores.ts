import { toArabicDigits } from '../thai/digits';
import type { InstrumentCode, ScoringScheme } from './scheme';

/** An indicator's score, 0–100, `indicatorNumber` its national number. */
export interface Score {
  indicatorNumber: number;
  score: number;
}

/** A total with the means of its instruments, both 0–100 with two decimals, rounded half up. */
export interface Total {
  /** Null where a score is missing. */
  total: number | null;
  /** Of the instruments that have all their scores. */
  byInstrument: Partial<Record<InstrumentCode, number>>;
  /** National numbers of the indicators without a score. */
  missing: number[];
}

// Sums are of integers, ten-thousandths of a point, so that no binary fraction falls to the wrong side of a
// half: 1 point = SCALE.
const SCALE = 10_000;
const inUnits = (score: number): number => Math.round(score * SCALE);

/** Two decimals, half up, of numerator/denominator points; both integers, not negative. */
const twoDecimals = (numerator: number, denominator: number): number =>
  Math.floor((numerator * 200 + denominator) / (denominator * 2)) / 100;

/** A number of points rounded half up to two decimals: 84.995 is 85. */
export function roundScore(points: number): number {
  return twoDecimals(inUnits(points), SCALE);
}

/**
 * The total by the national rule: the mean of each instrument's indicators × its weight, two decimals [A: recomputed
 * from published tables; a published total may differ by 0.01, having been rounded from unrounded inputs].
 * Of two scores for one indicator the last counts; a score that is no finite number is missing.
 */
export function computeTotal(scores: readonly Score[], scheme: ScoringScheme): Total {
  const units = new Map(
    scores
      .filter(({ score }) => Number.isFinite(score))
      .map(({ indicatorNumber, score }) => [indicatorNumber, inUnits(score)]),
  );
  const missing: number[] = [];
  const byInstrument: Partial<Record<InstrumentCode, number>> = {};
  // Integers to the end: everything over the product of the instruments' counts of indicators.
  const counts = scheme.instruments.map(({ indicators }) => indicators.length);
  const common = counts.reduce((product, count) => product * count, 1);
  let weighted = 0;
  for (const { code, weight, indicators } of scheme.instruments) {
    const absent = indicators
      .filter(({ indicatorNumber }) => !units.has(indicatorNumber))
      .map(({ indicatorNumber }) => indicatorNumber);
    missing.push(...absent);
    if (absent.length > 0) continue;
    const sum = indicators.reduce(
      (soFar, { indicatorNumber }) => soFar + (units.get(indicatorNumber) ?? 0),
      0,
    );
    byInstrument[code] = twoDecimals(sum, indicators.length * SCALE);
    weighted += sum * Math.round(weight * 100) * (common / indicators.length);
  }
  const total = missing.length === 0 ? twoDecimals(weighted, common * SCALE * 100 * 100) : null;
  return { total, byInstrument, missing };
}

/** An instrument's lowest scores: one, or several that are equal; none where the instrument has no score at all. */
export function lowestOf(
  instrument: InstrumentCode,
  scores: readonly Score[],
  scheme: ScoringScheme,
): Score[] {
  const indicators = scheme.instruments.find(({ code }) => code === instrument)?.indicators ?? [];
  const ofInstrument = scores.filter(
    ({ indicatorNumber, score }) =>
      Number.isFinite(score) && indicators.some((indicator) => indicator.indicatorNumber === indicatorNumber),
  );
  const lowest = Math.min(...ofInstrument.map(({ score }) => score));
  return ofInstrument.filter(({ score }) => score === lowest);
}

/** The scores under the target (85 in every known round [A]), in the order given. */
export function belowTarget(scores: readonly Score[], scheme: ScoringScheme): Score[] {
  return scores.filter(({ score }) => score < scheme.targetScore);
}

/** The change of one digit of one score, or of two neighbouring ones that were exchanged, which explains a reported total. */
export interface DigitChange {
  indicatorNumber: number;
  from: number;
  to: number;
}

/**
 * Every change of one digit in one score (as printed, two decimals) that makes the computed total the reported one,
 * within 0.01. Empty where the total is right already, or a score is missing. Only where exactly one change is found
 * does it explain anything.
 */
export function explainDifference(
  scores: readonly Score[],
  reportedTotal: number,
  scheme: ScoringScheme,
): DigitChange[] {
  const agrees = (candidate: readonly Score[]): boolean => {
    const { total } = computeTotal(candidate, scheme);
    return total !== null && Math.abs(Math.round(total * 100) - Math.round(reportedTotal * 100)) <= 1;
  };
  if (computeTotal(scores, scheme).total === null || agrees(scores)) return [];
  return scores.flatMap(({ indicatorNumber, score }) =>
    [...oneDigitAway(score), ...digitsExchanged(score)]
      .filter((to) =>
        agrees(
          scores.map((other) =>
            other.indicatorNumber === indicatorNumber ? { indicatorNumber, score: to } : other,
          ),
        ),
      )
      .map((to) => ({ indicatorNumber, from: score, to })),
  );
}

/**
 * The numbers of two decimals that a number is where two neighbouring digits have changed places: as people copy them.
 * @example digitsExchanged(91.96) // [19.96, 99.16, 91.69]
 */
export function digitsExchanged(score: number): number[] {
  const digits = roundScore(score).toFixed(2).replace('.', '');
  return [...digits]
    .slice(1)
    .map((digit, i) => Number(digits.slice(0, i) + digit + digits[i] + digits.slice(i + 2)) / 100)
    .filter((value) => value !== score && value <= 100);
}

// 6.25 is printed with three digits, so 16.25 is not one digit away from it.
function oneDigitAway(score: number): number[] {
  const printed = roundScore(score).toFixed(2);
  const others: number[] = [];
  for (let at = 0; at < printed.length; at++) {
    if (printed[at] === '.') continue;
    for (let digit = 0; digit <= 9; digit++) {
      const value = Number(printed.slice(0, at) + digit + printed.slice(at + 1));
      if (String(digit) !== printed[at] && value <= 100) others.push(value);
    }
  }
  return others;
}

/** A defect of a typed score that could be read. */
export type ScoreProblem = 'decimal-comma' | 'letter-o' | 'out-of-range' | 'fraction';

/** True for what is most likely a share of one (0.8911 for 89.11), as spreadsheets keep per cents. */
export const isFractionOfOne = (score: number): boolean => score > 0 && score <= 1;

/** A score as typed. */
export interface WrittenScore {
  score: number;
  written: string;
  problems: ScoreProblem[];
}

const UNITS = /คะแนน(?:เฉลี่ย)?|ร้อยละ|เปอร์เซ็นต์|percent|%|เท่ากับ|คือ|ได้|[=:]/gi;

/**
 * The score of a cell: "๙๐.๓๖ คะแนน", "90.36 %", "ร้อยละ ๙๐.๓๖", "90,36". Null where the cell has anything but
 * one number and words of its unit. A score outside 0–100, or of a fraction of one, is read and flagged.
 */
export function parseScore(text: string): WrittenScore | null {
  const written = text.trim();
  const bare = toArabicDigits(written)
    .replace(UNITS, ' ')
    .trim()
    .replace(/\s*([.,])\s*/g, '$1');
  const match = /^([-−]?)([\do]+)(?:([.,])([\do]+))?\.?$/i.exec(bare);
  if (!match || !/\d/.test(bare)) return null;
  const [, minus, integer = '', separator, decimals = ''] = match;
  const digits = `${integer}.${decimals}`.replace(/o/gi, '0');
  const score = Number(digits) * (minus ? -1 : 1);
  const problems: ScoreProblem[] = [];
  if (separator === ',') problems.push('decimal-comma');
  if (/o/i.test(bare)) problems.push('letter-o');
  if (score < 0 || score > 100) problems.push('out-of-range');
  if (isFractionOfOne(score)) problems.push('fraction');
  return { score, written, problems };
}

/**
 * The number of a cell with a score, digits as typed. A text that is no score is returned unchanged.
 * @example bareScore('ได้คะแนน ๙๐.๓๓') // '๙๐.๓๓'
 */
export function bareScore(text: string): string {
  const written = text.trim();
  const number = /[-−]?[\do๐-๙]+(?:\s*[.,]\s*[\do๐-๙]+)?/i.exec(
    written.replace(UNITS, (unit) => '_'.repeat(unit.length)),
  );
  return number && parseScore(written) ? number[0] : written;
}

/** A score in a sentence, with its place. */
export interface FoundScore extends WrittenScore {
  start: number;
  end: number;
}

/**
 * The scores before the word คะแนน in a sentence or cell: "การปฏิบัติหน้าที่ ๙๐.๓๖ คะแนน". The target itself
 * ("๘๕ คะแนนขึ้นไป") and the maximum ("คะแนนเต็ม 100 คะแนน") are no scores.
 */
export function findScores(text: string): FoundScore[] {
  const found: FoundScore[] = [];
  for (const match of toArabicDigits(text).matchAll(/(?<![\d.,])(\d+(?:[.,]\d+)?)\s*คะแนน(?!\s*ขึ้นไป)/g)) {
    const start = match.index;
    if (/เต็ม\s*$/.test(text.slice(0, start))) continue;
    const end = start + (match[1] ?? '').length;
    const score = parseScore(text.slice(start, end));
    if (score) found.push({ ...score, start, end });
  }
  return found;
}
