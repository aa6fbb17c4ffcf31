import { lowestOf } from '../../ita';
import { compareTotals, correctLevel, withoutTypo } from '../../scores/compare-totals';
import { lowestStatements } from '../../scores/lowest-statements';
import { scoresOf } from '../../scores/summary';
import { indicatorName, matchAtReported, matchInColumn, type ScoreRule } from './scores';

export const scoreTotal: ScoreRule<'score/total'> = {
  code: 'score/total',
  severity: 'error',
  find: ({ scores }) => {
    const compared = scores && compareTotals(scores.read, scores.scheme);
    if (!scores || !compared || compared.agrees) return [];
    const { reported, computed, likelyTypo, isExchanged } = compared;
    const typoRow = likelyTypo && scores.read.rows.find(({ no }) => no === likelyTypo.no);
    const typo = typoRow
      ? {
          indicator: indicatorName(likelyTypo.no, scores),
          row: typoRow.row,
          from: likelyTypo.from.toFixed(2),
          to: likelyTypo.to.toFixed(2),
        }
      : null;
    return [
      {
        ...matchAtReported(scores, 'reportedTotal'),
        params: {
          ...{ sheet: scores.sheet, reported: reported.toFixed(2), computed: computed.toFixed(2) },
          ...{ typo, isExchanged },
        },
      },
    ];
  },
};

export const scoreLevel: ScoreRule<'score/level'> = {
  code: 'score/level',
  severity: 'error',
  find: ({ scores }) => {
    const reported = scores?.read.reportedLevel;
    if (!scores || !reported || reported.written === '') return [];
    const { sheet, read, scheme, summary } = scores;
    const { row, written, value } = reported;
    const place = matchAtReported(scores, 'reportedLevel');
    if (!value) {
      const levels = scheme.levels.map(({ name }) => name);
      return [{ ...place, params: { kind: 'unreadable', sheet, row, written, levels }, severity: 'warning' }];
    }
    const correct = correctLevel(read, scheme)?.name;
    const total = (read.reportedTotal?.value ?? summary?.computedTotal)?.toFixed(2);
    if (correct === undefined || total === undefined) return [];
    const { year } = scheme;
    return [
      { ...place, params: { kind: 'differs', sheet, row, reported: value.written, total, year, correct } },
    ];
  },
};

export const scoreLowest: ScoreRule<'score/lowest'> = {
  code: 'score/lowest',
  severity: 'warning',
  find: ({ scores }) => {
    if (!scores) return [];
    const { read, scheme, sheet } = scores;
    const typed = scoresOf(read);
    const typo = compareTotals(read, scheme)?.likelyTypo ?? null;
    const scored = (no: number) => ({ indicator: indicatorName(no, scores), score: scoreOf(no, typed) });
    return read.rows.flatMap(({ row, issue, instrument }) =>
      lowestStatements(issue, instrument, scheme).flatMap(({ nos, written }) => {
        const lower = nos.map((no) => lowerThan(no, typed, scheme));
        // One indicator that is lowest makes the words true of what they may mean; an unknown score proves nothing.
        const [no] = nos;
        const [instead] = lower;
        if (no === undefined || !instead || lower.includes(null)) return [];
        const fixedByTotal = typo !== null && lowerThan(no, withoutTypo(typed, typo), scheme) === null;
        const params = { sheet, row, written, named: scored(no), lower: scored(instead), fixedByTotal };
        return [{ ...matchInColumn(scores, 'issue', row, issue), params }];
      }),
    );
  },
};

type Typed = ReturnType<typeof scoresOf>;

const scoreOf = (no: number, typed: Typed): string =>
  typed.find((each) => each.no === no)?.score.toFixed(2) ?? '';

/** An indicator of the same instrument with a lower score; null where there is none, or the indicator has no score. */
function lowerThan(no: number, typed: Typed, scheme: Parameters<typeof lowestOf>[2]): number | null {
  const score = typed.find((each) => each.no === no);
  const instrument = scheme.instruments.find(({ indicators }) => indicators.some((each) => each.no === no));
  const [lowest] = instrument ? lowestOf(instrument.code, typed, scheme) : [];
  return score && lowest && lowest.score < score.score ? lowest.no : null;
}
