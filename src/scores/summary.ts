import { levelOf } from '../ita/levels';
import type { InstrumentCode, LevelBand, ScoringScheme } from '../ita/scheme';
import { belowTarget, computeTotal, lowestOf, type Score } from '../ita/scores';
import type { ReadScores, TypedScores } from './read';

/** What an indicator's score asks for: under the target mended soon, lowest of its instrument developed, else kept. */
export type Need = 'weakness' | 'develop' | 'keep';

/** One indicator of the result. */
export interface IndicatorSummary {
  /** The national number, 1–10. */
  no: number;
  instrument: InstrumentCode;
  /** The name as the office writes it, or the official one. */
  indicator: string;
  /** Null where no number is typed. */
  score: number | null;
  /** The score as typed; '' where none is. */
  written: string;
  issue: string;
  /** Lowest of its instrument, alone or with others alike. */
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
  /** The lowest indicator, or several alike; none without a score. */
  lowest: IndicatorSummary[];
  /** Whether its lowest indicator reaches the target; null without a score. */
  meetsTarget: boolean | null;
}

/** A year's result as documents and dialogs speak of it. */
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

/** Nobody can do better than this: the lowest of an instrument that has it asks for nothing. */
const FULL_MARK = 100;

function needOf(score: number | null, isBelow: boolean, isLowest: boolean): Need | null {
  if (score === null) return null;
  if (isBelow) return 'weakness';
  return isLowest && score < FULL_MARK ? 'develop' : 'keep';
}

/** The scores that are numbers, by national number. Of two rows of an indicator the last with a score counts. */
export function scoresOf(read: Pick<ReadScores, 'rows'>): Score[] {
  const scores = new Map<number, number>();
  for (const { no, score } of read.rows) if (score !== null) scores.set(no, score);
  return [...scores].map(([no, score]) => ({ no, score }));
}

/** What a year's scores say by the scheme of that year; null where no score is typed. */
export function summarize(read: TypedScores, scheme: ScoringScheme): ScoreSummary | null {
  const scores = scoresOf(read);
  if (scores.length === 0) return null;
  const { total, byInstrument, missing } = computeTotal(scores, scheme);
  const below = new Set(belowTarget(scores, scheme).map(({ no }) => no));
  const instruments = scheme.instruments.map(({ code, name, indicators }): InstrumentSummary => {
    const lowest = new Set(lowestOf(code, scores, scheme).map(({ no }) => no));
    const summaries = indicators.map((indicator): IndicatorSummary => {
      const { no } = indicator;
      const own = read.rows.filter((row) => row.no === no);
      const row = [...own].reverse().find(({ score }) => score !== null) ?? own[0];
      const score = row?.score ?? null;
      const isBelow = below.has(no);
      const isLowest = lowest.has(no);
      return {
        no,
        instrument: code,
        indicator: row?.indicator ?? indicator.name,
        score,
        written: row?.written ?? '',
        issue: own
          .map(({ issue }) => issue)
          .filter((issue) => issue !== '')
          .join('\n'),
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
