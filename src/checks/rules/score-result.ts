import { lowestOf } from '../../ita';
import { compareTotals, correctLevel, withoutTypo } from '../../scores/compare-totals';
import { lowestStatements } from '../../scores/lowest-statements';
import { scoresOf } from '../../scores/summary';
import { indicatorName, matchAtReported, matchInColumn, type ScoreRule } from '../score-cells';

export const scoreTotal: ScoreRule<'score/total'> = {
  code: 'score/total',
  severity: 'error',
  find: ({ scores }) => {
    const compared = scores && compareTotals(scores.read, scores.scheme);
    if (!scores || !compared || compared.agrees) return [];
    const { reported, computed, likelyTypo, isExchanged } = compared;
    const typoRow =
      likelyTypo &&
      scores.read.rows.find(({ indicatorNumber }) => indicatorNumber === likelyTypo.indicatorNumber);
    const typo = typoRow
      ? {
          indicator: indicatorName(likelyTypo.indicatorNumber, scores),
          row: typoRow.row,
          from: likelyTypo.from.toFixed(2),
          to: likelyTypo.to.toFixed(2),
        }
      : null;
    return [
      {
        ...matchAtReported(scores, 'reportedTotal'),
        params: {
          sheet: scores.sheet,
          reported: reported.toFixed(2),
          computed: computed.toFixed(2),
          typo,
          isExchanged,
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
    const scored = (indicatorNumber: number) => ({
      indicator: indicatorName(indicatorNumber, scores),
      score: scoreOf(indicatorNumber, typed),
    });
    return read.rows.flatMap(({ row, issue, instrument }) =>
      lowestStatements(issue, instrument, scheme).flatMap(({ indicatorNumbers, written }) => {
        const lower = indicatorNumbers.map((indicatorNumber) => lowerThan(indicatorNumber, typed, scheme));
        // One indicator that is lowest makes the words true of what they may mean; an unknown score proves nothing.
        const [indicatorNumber] = indicatorNumbers;
        const [instead] = lower;
        if (indicatorNumber === undefined || !instead || lower.includes(null)) return [];
        const fixedByTotal =
          typo !== null && lowerThan(indicatorNumber, withoutTypo(typed, typo), scheme) === null;
        const params = {
          sheet,
          row,
          written,
          named: scored(indicatorNumber),
          lower: scored(instead),
          fixedByTotal,
        };
        return [{ ...matchInColumn(scores, 'issue', row, issue), params }];
      }),
    );
  },
};

type Typed = ReturnType<typeof scoresOf>;

const scoreOf = (indicatorNumber: number, typed: Typed): string =>
  typed.find((each) => each.indicatorNumber === indicatorNumber)?.score.toFixed(2) ?? '';

/** An indicator of the same instrument with a lower score; null where there is none, or the indicator has no score. */
function lowerThan(
  indicatorNumber: number,
  typed: Typed,
  scheme: Parameters<typeof lowestOf>[2],
): number | null {
  const score = typed.find((each) => each.indicatorNumber === indicatorNumber);
  const instrument = scheme.instruments.find(({ indicators }) =>
    indicators.some((each) => each.indicatorNumber === indicatorNumber),
  );
  const [lowest] = instrument ? lowestOf(instrument.code, typed, scheme) : [];
  return score && lowest && lowest.score < score.score ? lowest.indicatorNumber : null;
}
