import { isFractionOfOne } from '../../ita/scores';
import { messages } from '../../messages';
import type { ScoreRow } from '../../scores/read';
import { normalizeScoreText } from '../../scores/score-text';
import { SCORES_SHEET } from '../../scores/sheet';
import type { RuleMatch } from '../rule';
import { matchAtReported, matchInColumn, type ScoreRule } from '../score-cells';

const isFilled = ({ written }: ScoreRow): boolean => written !== '';

export const scoreMissing: ScoreRule<'score/missing'> = {
  code: 'score/missing',
  severity: 'error',
  find: ({ scores, scoresNeeded }) => {
    if (!scores) {
      const sheet = SCORES_SHEET;
      return [
        {
          sheet,
          params: { kind: 'no-sheet', sheet, menu: messages.menu.scores, needed: scoresNeeded ?? 'all' },
        },
      ];
    }
    const { sheet, read, scheme } = scores;
    const { year } = read;
    if (!read.columns) return [{ sheet, params: { kind: 'no-headers', sheet } }];
    if (!read.rows.some(isFilled)) {
      const otherYears = read.years.filter((each) => each !== year);
      return [
        { sheet, params: { kind: 'no-scores', sheet, year, otherYears, needed: scoresNeeded ?? 'all' } },
      ];
    }
    const isMissing = (indicatorNumber: number) =>
      !read.rows.some((row) => row.indicatorNumber === indicatorNumber && isFilled(row));
    if (scoresNeeded === 'lowest') {
      return scheme.instruments
        .filter(({ indicators }) => indicators.every(({ indicatorNumber }) => isMissing(indicatorNumber)))
        .map(({ code }) => ({ sheet, params: { kind: 'no-lowest', sheet, instrument: code } }));
    }
    // Of the sheet by itself nothing is printed: a form may do with the lowest scores.
    const severity = scoresNeeded === undefined ? 'warning' : 'error';
    return scheme.instruments
      .flatMap(({ indicators }) => indicators)
      .flatMap(({ indicatorNumber, name }): RuleMatch<'score/missing'>[] => {
        if (!isMissing(indicatorNumber)) return [];
        const row = read.rows.find((each) => each.indicatorNumber === indicatorNumber);
        if (!row) {
          const params = {
            kind: 'no-row' as const,
            sheet,
            indicatorNumber,
            name,
            year,
            unplaced: read.unplaced,
          };
          return [{ sheet, severity, params }];
        }
        const params = { kind: 'blank' as const, sheet, row: row.row, indicatorNumber, name };
        return [{ ...matchInColumn(scores, 'score', row.row, ''), severity, params }];
      });
  },
};

export const scoreDuplicate: ScoreRule<'score/twice'> = {
  code: 'score/twice',
  severity: 'error',
  find: ({ scores }) =>
    (scores?.read.rows ?? []).filter(isFilled).flatMap((row, _, filled) => {
      const first = filled.find(({ indicatorNumber }) => indicatorNumber === row.indicatorNumber);
      if (!scores || !first || first === row) return [];
      const { indicatorNumber, indicator: name } = row;
      return [
        {
          ...matchInColumn(scores, 'score', row.row, row.written),
          params: { sheet: scores.sheet, row: row.row, indicatorNumber, name, firstRow: first.row },
        },
      ];
    }),
};

export const scoreNotANumber: ScoreRule<'score/not-a-number'> = {
  code: 'score/not-a-number',
  severity: 'error',
  find: ({ scores }) => {
    if (!scores) return [];
    const { read, sheet } = scores;
    const found = read.rows.flatMap((row): RuleMatch<'score/not-a-number'>[] => {
      const place = matchInColumn(scores, 'score', row.row, row.written);
      const params = { sheet, row: row.row, value: row.written };
      if (isFilled(row) && row.score === null) return [{ ...place, params: { ...params, kind: 'score' } }];
      const corrected = normalizeScoreText(row);
      if (corrected === row.written) return [];
      return [
        { ...place, params: { ...params, kind: 'odd', corrected }, fix: corrected, severity: 'warning' },
      ];
    });
    const { reportedTotal } = read;
    if (reportedTotal && reportedTotal.written !== '' && reportedTotal.value === null) {
      const { row, written: value } = reportedTotal;
      found.push({
        ...matchAtReported(scores, 'reportedTotal'),
        params: { kind: 'total', sheet, row, value },
      });
    }
    return found;
  },
};

export const scoreOutOfRange: ScoreRule<'score/out-of-range'> = {
  code: 'score/out-of-range',
  severity: 'error',
  find: ({ scores }) => {
    if (!scores) return [];
    const { read, sheet } = scores;
    const found = read.rows.flatMap(
      ({ row, written: value, problems }): RuleMatch<'score/out-of-range'>[] => {
        const [isFraction, isOutside] = [problems.includes('fraction'), problems.includes('out-of-range')];
        if (!isFraction && !isOutside) return [];
        return [{ ...matchInColumn(scores, 'score', row, value), params: { sheet, row, value, isFraction } }];
      },
    );
    const { reportedTotal } = read;
    if (reportedTotal?.value == null) return found;
    const { row, written: value, value: total } = reportedTotal;
    const isFraction = isFractionOfOne(total);
    if (isFraction || total < 0 || total > 100) {
      found.push({ ...matchAtReported(scores, 'reportedTotal'), params: { sheet, row, value, isFraction } });
    }
    return found;
  },
};
