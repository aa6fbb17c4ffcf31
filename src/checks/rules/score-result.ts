import { lowestOf } from '../../ita';
import { messages } from '../../messages';
import { compareTotals, correctLevel, mended } from '../../scores/compare-totals';
import { lowestStatements } from '../../scores/lowest-statements';
import { scoresOf } from '../../scores/summary';
import type { Found } from '../rule';
import { cellAt, indicatorName, type ScoreRule, statedAt } from './scores';

export const scoreTotal: ScoreRule = {
  code: 'score/total',
  severity: 'error',
  find: ({ scores }) => {
    const judged = scores && compareTotals(scores.read, scores.scheme);
    if (!scores || !judged || judged.agrees) return [];
    const { stated, computed, slip } = judged;
    const row = scores.read.rows.find(({ no }) => no === slip?.no)?.row ?? 0;
    const said = messages.scoreChecks.total(
      scores.sheet,
      stated.toFixed(2),
      computed.toFixed(2),
      slip && {
        indicator: indicatorName(slip.no, scores),
        row,
        from: slip.from.toFixed(2),
        to: slip.to.toFixed(2),
      },
    );
    return [{ ...said, ...statedAt(scores, 'reportedTotal') }];
  },
};

export const scoreLevel: ScoreRule = {
  code: 'score/level',
  severity: 'error',
  find: ({ scores }) => {
    const stated = scores?.read.reportedLevel;
    if (!scores || !stated || stated.written === '') return [];
    const { sheet, read, scheme, summary } = scores;
    const place = statedAt(scores, 'reportedLevel');
    const say = messages.scoreChecks;
    if (!stated.value) {
      const names = scheme.grades.map(({ name }) => name);
      return [
        { ...say.levelUnreadable(sheet, stated.row, stated.written, names), ...place, severity: 'warning' },
      ];
    }
    const right = correctLevel(read, scheme);
    if (!right) return [];
    const total = (read.reportedTotal?.value ?? summary?.computedTotal ?? 0).toFixed(2);
    return [
      { ...say.level(sheet, stated.row, stated.value.written, total, scheme.year, right.name), ...place },
    ];
  },
};

export const scoreLowest: ScoreRule = {
  code: 'score/lowest',
  severity: 'warning',
  find: ({ scores }) => {
    if (!scores) return [];
    const { read, scheme, sheet } = scores;
    const typed = scoresOf(read);
    const slip = compareTotals(read, scheme)?.slip ?? null;
    return read.rows.flatMap((row): Found[] =>
      lowestStatements(row.issue, row.instrument, scheme).flatMap(({ nos, written }): Found[] => {
        const lower = nos.map((no) => lowerThan(no, typed, scheme));
        // One indicator that is lowest makes the words true of what they may mean; an unknown score proves nothing.
        const [no] = nos;
        const [instead] = lower;
        if (no === undefined || !instead || lower.includes(null)) return [];
        const mendedByTotal = slip !== null && lowerThan(no, mended(typed, slip), scheme) === null;
        const said = messages.scoreChecks.lowest(
          sheet,
          row.row,
          written,
          { indicator: indicatorName(no, scores), score: scoreOf(no, typed) },
          { indicator: indicatorName(instead, scores), score: scoreOf(instead, typed) },
          mendedByTotal,
        );
        return [{ ...said, ...cellAt(scores, 'issue', row.row, row.issue) }];
      }),
    );
  },
};

type Typed = ReturnType<typeof scoresOf>;

const scoreOf = (no: number, typed: Typed): string =>
  typed.find((each) => each.no === no)?.score.toFixed(2) ?? '';

/** An indicator of the same instrument with a lower score; null where there is none, or the indicator has no score. */
function lowerThan(no: number, typed: Typed, scheme: Parameters<typeof lowestOf>[2]): number | null {
  const own = typed.find((each) => each.no === no);
  const instrument = scheme.instruments.find(({ indicators }) => indicators.some((each) => each.no === no));
  const [lowest] = instrument ? lowestOf(instrument.code, typed, scheme) : [];
  return own && lowest && lowest.score < own.score ? lowest.no : null;
}
