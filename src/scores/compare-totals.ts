import { isLevelRight, levelOf } from '../ita/levels';
import type { LevelBand, ScoringScheme } from '../ita/scheme';
import {
  computeTotal,
  type DigitChange,
  digitsExchanged,
  explainDifference,
  type Score,
  type Total,
} from '../ita/scores';
import type { TypedScores } from './read';
import { scoresOf } from './summary';

/** The reported total beside the computed one. */
interface TotalComparison {
  reported: number;
  computed: number;
  agrees: boolean;
  /** The one change in one score that explains the difference; null where none does, or more than one. */
  likelyTypo: DigitChange | null;
  /** True where the reported total is the computed one with two neighbouring digits exchanged. */
  isExchanged: boolean;
}

/** Compares the totals; null where either is not there, or where a score is outside 0–100, because then the sum is wrong. */
export function compareTotals(read: TypedScores, scheme: ScoringScheme): TotalComparison | null {
  const reported = read.reportedTotal?.value ?? null;
  const scores = scoresOf(read);
  const { total: computed } = computeTotal(scores, scheme);
  if (reported === null || computed === null || read.rows.some(isOutOfRange)) return null;
  // Published totals may differ by 0.01, having been rounded from unrounded inputs.
  const agrees = Math.abs(Math.round(reported * 100) - Math.round(computed * 100)) <= 1;
  const isExchanged =
    !agrees && digitsExchanged(reported).some((each) => each.toFixed(2) === computed.toFixed(2));
  const changes = agrees || isExchanged ? [] : explainDifference(scores, reported, scheme);
  const [likelyTypo = null] = changes;
  return { reported, computed, agrees, likelyTypo: changes.length === 1 ? likelyTypo : null, isExchanged };
}

const isOutOfRange = ({ problems }: { problems: readonly string[] }): boolean =>
  problems.includes('out-of-range') || problems.includes('fraction');

/** The scores with the likely typo corrected. */
export function withoutTypo(scores: readonly Score[], likelyTypo: DigitChange | null): Score[] {
  return scores.map(({ indicatorNumber, score }) => ({
    indicatorNumber,
    score: indicatorNumber === likelyTypo?.indicatorNumber ? likelyTypo.to : score,
  }));
}

/**
 * The level that the result gives, where the reported one is another; null where it is right or cannot be checked. Where a
 * typo in a score explains the reported total, only that total counts; where digits of it are exchanged, only the computed one.
 * Where two totals contradict each other without an explanation, a level that fits either is left to the finding about the total.
 */
export function correctLevel(read: TypedScores, scheme: ScoringScheme): LevelBand | null {
  const level = read.reportedLevel?.value;
  if (!level) return null;
  const compared = compareTotals(read, scheme);
  const { total: computed, byInstrument } = computeTotal(
    withoutTypo(scoresOf(read), compared?.likelyTypo ?? null),
    scheme,
  );
  const reported = compared?.isExchanged ? null : (read.reportedTotal?.value ?? null);
  const totals = [reported, compared?.likelyTypo ? null : computed].filter(
    (each): each is number => each !== null,
  );
  const [first] = totals;
  if (first === undefined) return null;
  const isWrong = (total: number, parts: Total['byInstrument']) =>
    isLevelRight(level, total, parts, scheme) === false;
  if (!totals.every((total) => isWrong(total, byInstrument))) return null;
  return levelOf(first, byInstrument, scheme);
}
