import { isLevelRight, levelOf } from '../ita/levels';
import type { LevelBand, ScoringScheme } from '../ita/scheme';
import { computeTotal, type DigitChange, explainDifference, type Score, type Total } from '../ita/scores';
import type { TypedScores } from './read';
import { scoresOf } from './summary';

/** The stated total beside the computed one. */
export interface TotalComparison {
  stated: number;
  computed: number;
  agrees: boolean;
  /** The one change of one digit that explains the difference; null where none does, or more than one. */
  slip: DigitChange | null;
}

/** Compares the totals; null where either is not there, or a score lies outside 0–100 and spoils the sum. */
export function compareTotals(read: TypedScores, scheme: ScoringScheme): TotalComparison | null {
  const stated = read.reportedTotal?.value ?? null;
  const scores = scoresOf(read);
  const { total: computed } = computeTotal(scores, scheme);
  if (stated === null || computed === null || read.rows.some(isOutOfRange)) return null;
  // Published totals may differ by 0.01, having been rounded from unrounded inputs.
  const agrees = Math.abs(Math.round(stated * 100) - Math.round(computed * 100)) <= 1;
  const changes = agrees ? [] : explainDifference(scores, stated, scheme);
  const [slip = null] = changes;
  return { stated, computed, agrees, slip: changes.length === 1 ? slip : null };
}

const isOutOfRange = ({ problems }: { problems: readonly string[] }): boolean =>
  problems.includes('out-of-range');

/** The scores with a slip of one digit put right. */
export function mended(scores: readonly Score[], slip: DigitChange | null): Score[] {
  return scores.map(({ no, score }) => ({ no, score: no === slip?.no ? slip.to : score }));
}

/**
 * The level that the result gives, where the stated one is another; null where it is right or cannot be judged. Where a
 * slip of one digit explains the stated total, that total is judged; where two totals contradict each other without an
 * explanation, a level that fits either is left to the finding about the total.
 */
export function correctLevel(read: TypedScores, scheme: ScoringScheme): LevelBand | null {
  const level = read.reportedLevel?.value;
  if (!level) return null;
  const judged = compareTotals(read, scheme);
  const { total: computed, byInstrument } = computeTotal(
    mended(scoresOf(read), judged?.slip ?? null),
    scheme,
  );
  const stated = read.reportedTotal?.value ?? null;
  const totals = [stated, judged?.slip ? null : computed].filter((each): each is number => each !== null);
  if (totals.length === 0) return null;
  const isWrong = (total: number, parts: Total['byInstrument']) =>
    isLevelRight(level, total, parts, scheme) === false;
  if (!totals.every((total) => isWrong(total, byInstrument))) return null;
  return levelOf(totals[0] ?? 0, byInstrument, scheme);
}
