import { findLevel } from '../ita/levels';
import type { ScoringScheme } from '../ita/scheme';
import { parseScore } from '../ita/scores';
import type { ReadScores, ScoreRow, TypedScores } from './read';
import { reportedTotal } from './reported';

/** The key of one typed value of a result: an indicator's score or issue by national number, the reported total or level. */
export type ScoreKey = `score${number}` | `issue${number}` | 'total' | 'level';

/** Typed values by key; '' or absent where nothing is typed. */
export type ScoreValues = Readonly<Partial<Record<ScoreKey, string>>>;

/** The keys by which the page of scores has an indicator's score, and its issue. */
export const scoreKey = (indicatorNumber: number): ScoreKey => `score${indicatorNumber}`;
export const issueKey = (indicatorNumber: number): ScoreKey => `issue${indicatorNumber}`;

/** The national number of a score's or issue's key, and which it is; null for the total and the level. */
export function indicatorOfKey(key: ScoreKey): { part: 'score' | 'issue'; indicatorNumber: number } | null {
  const match = /^(score|issue)(\d+)$/.exec(key);
  return match ? { part: match[1] as 'score' | 'issue', indicatorNumber: Number(match[2]) } : null;
}

/** Every key of a scheme's result, in the order of the sheet. */
export function keysOf(scheme: ScoringScheme): ScoreKey[] {
  const indicatorNumbers = scheme.instruments.flatMap(({ indicators }) =>
    indicators.map(({ indicatorNumber }) => indicatorNumber),
  );
  return [...indicatorNumbers.map(scoreKey), ...indicatorNumbers.map(issueKey), 'total', 'level'];
}

/** The rows of one indicator; more than one is an error of the office. */
export const rowsOf = ({ rows }: Pick<ReadScores, 'rows'>, indicatorNumber: number): ScoreRow[] =>
  rows.filter((row) => row.indicatorNumber === indicatorNumber);

/** Of several rows of an indicator the last with a score counts, or else the first; undefined where there is none. */
export const countingRow = (rows: readonly ScoreRow[]): ScoreRow | undefined =>
  [...rows].reverse().find(({ score }) => score !== null) ?? rows[0];

/** The issues of an indicator's rows as one text. */
export const issueOf = (rows: readonly ScoreRow[]): string =>
  rows
    .map(({ issue }) => issue)
    .filter((issue) => issue !== '')
    .join('\n');

/** The values of a result on a sheet, by key. */
export function valuesOf(read: TypedScores, scheme: ScoringScheme): ScoreValues {
  const values: Partial<Record<ScoreKey, string>> = {
    total: read.reportedTotal?.written ?? '',
    level: read.reportedLevel?.written ?? '',
  };
  for (const { indicatorNumber } of scheme.instruments.flatMap(({ indicators }) => indicators)) {
    const rows = rowsOf(read, indicatorNumber);
    values[scoreKey(indicatorNumber)] = countingRow(rows)?.written ?? '';
    values[issueKey(indicatorNumber)] = issueOf(rows);
  }
  return values;
}

/** The values typed on a page in the shape of a read sheet, so that both are checked and summarized by the same code. */
export function typedScores(values: ScoreValues, scheme: ScoringScheme): TypedScores {
  const text = (key: ScoreKey) => (values[key] ?? '').trim();
  const nowhere = { row: 0, column: 0, inLabel: false };
  const rows = scheme.instruments.flatMap(({ code, indicators }) =>
    indicators.map(({ indicatorNumber, name }): ScoreRow => {
      const written = text(scoreKey(indicatorNumber));
      const { score = null, problems = [] } = parseScore(written) ?? {};
      return {
        row: 0,
        indicatorNumber,
        instrument: code,
        indicator: name,
        named: true,
        numbers: [],
        written,
        score,
        problems,
        issue: text(issueKey(indicatorNumber)),
        issueRows: [],
      };
    }),
  );
  const total = text('total');
  const level = text('level');
  return {
    year: scheme.year,
    rows,
    reportedTotal: { ...nowhere, written: total, value: reportedTotal(total) },
    reportedLevel: { ...nowhere, written: level, value: findLevel(level) },
  };
}
