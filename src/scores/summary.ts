import { levelOf } from '../ita/levels';
import type { InstrumentCode, LevelBand, ScoringScheme } from '../ita/scheme';
import { belowTarget, computeTotal, lowestOf, type Score } from '../ita/scores';
import type { ReadScores, TypedScores } from './read';
import { countingRow, issueOf, rowsOf } from './values';

/** What an indicator's score asks for: `weakness` under the target, `develop` for the lowest of its instrument, else `keep`. */
type Need = 'weakness' | 'develop' | 'keep';

/** One indicator of the result. */
export interface IndicatorSummary {
  /** The national number, 1–10. */
  indicatorNumber: number;
  instrument: InstrumentCode;
  /** The name as the office writes it, or the official one. */
  indicator: string;
  /** Null where no number is typed. */
  score: number | null;
  /** The score as typed; '' where none is. */
  written: string;
  issue: string;
  /** True for the lowest of its instrument, also where others have the same score. */
  lowest: boolean;
  belowTarget: boolean;
  /** Null without a score. */
  need: Need | null;
}

/** One instrument of the result. */
export interface InstrumentSummary {
  code: InstrumentCode;
  name: string;
  /** The mean of its indicators; null where one has no score. */
  score: number | null;
  /** All of the scheme, in its order, with or without a score. */
  indicators: IndicatorSummary[];
  /** The lowest indicator, or several with the same score; none without a score. */
  lowest: IndicatorSummary[];
  /** Whether its lowest indicator reaches the target; null without a score. */
  meetsTarget: boolean | null;
}

/** A year's result as documents and sidebars show it. */
export interface ScoreSummary {
  year: number | null;
  /** The score every indicator should reach. */
  target: number;
  /** By the national rule; null where a score is missing. */
  computedTotal: number | null;
  computedLevel: LevelBand | null;
  /** As the office types them; '' where it does not. */
  reportedTotal: string;
  reportedLevel: string;
  instruments: InstrumentSummary[];
  /** Indicators under the target, by number. */
  belowTarget: IndicatorSummary[];
  /** National numbers of the indicators without a score. */
  missing: number[];
}

/** The best score: where the lowest of an instrument has it, nothing is to be developed. */
const FULL_MARK = 100;

function needOf(score: number | null, isBelow: boolean, isLowest: boolean): Need | null {
  if (score === null) return null;
  if (isBelow) return 'weakness';
  return isLowest && score < FULL_MARK ? 'develop' : 'keep';
}

/** The scores that are numbers, by national number. Of two rows of an indicator the last with a score counts. */
export function scoresOf(read: Pick<ReadScores, 'rows'>): Score[] {
  const scores = new Map<number, number>();
  for (const { indicatorNumber, score } of read.rows) if (score !== null) scores.set(indicatorNumber, score);
  return [...scores].map(([indicatorNumber, score]) => ({ indicatorNumber, score }));
}

/** Summarizes a year's scores by the scheme of that year; null where no score is typed. */
export function summarize(read: TypedScores, scheme: ScoringScheme): ScoreSummary | null {
  const scores = scoresOf(read);
  if (scores.length === 0) return null;
  const { total, byInstrument, missing } = computeTotal(scores, scheme);
  const below = new Set(belowTarget(scores, scheme).map(({ indicatorNumber }) => indicatorNumber));
  const instruments = scheme.instruments.map(({ code, name, indicators }): InstrumentSummary => {
    const lowest = new Set(lowestOf(code, scores, scheme).map(({ indicatorNumber }) => indicatorNumber));
    const summaries = indicators.map((indicator): IndicatorSummary => {
      const { indicatorNumber } = indicator;
      const rows = rowsOf(read, indicatorNumber);
      const row = countingRow(rows);
      const score = row?.score ?? null;
      const isBelow = below.has(indicatorNumber);
      const isLowest = lowest.has(indicatorNumber);
      return {
        indicatorNumber,
        instrument: code,
        indicator: row?.indicator ?? indicator.name,
        score,
        written: row?.written ?? '',
        issue: issueOf(rows),
        lowest: isLowest,
        belowTarget: isBelow,
        need: needOf(score, isBelow, isLowest),
      };
    });
    const lowestOnes = summaries.filter((each) => each.lowest);
    return {
      code,
      name,
      score: byInstrument[code] ?? null,
      indicators: summaries,
      lowest: lowestOnes,
      meetsTarget: lowestOnes.length === 0 ? null : lowestOnes.every((each) => !each.belowTarget),
    };
  });
  return {
    year: read.year,
    target: scheme.targetScore,
    computedTotal: total,
    computedLevel: total === null ? null : levelOf(total, byInstrument, scheme),
    reportedTotal: read.reportedTotal?.written ?? '',
    reportedLevel: read.reportedLevel?.written ?? '',
    instruments,
    belowTarget: instruments.flatMap(({ indicators }) => indicators.filter((each) => each.belowTarget)),
    missing,
  };
}
