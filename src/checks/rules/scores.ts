import { indicatorByNumber } from '../../ita';
import { messages } from '../../messages';
import type { ScoreField } from '../../scores/columns';
import type { ScoreRow } from '../../scores/read';
import { normalizeScoreText } from '../../scores/regular';
import type { OfficeScores } from '../../scores/result';
import { SCORES_SHEET } from '../../scores/sheet';
import type { Found, Rule, ScoresInput } from '../rule';

export type ScoreRule = Rule<ScoresInput>;

/** A place on the scores sheet: the cell of a column in a row. */
export function cellAt({ sheet, read }: OfficeScores, field: ScoreField, row: number, value: string) {
  const place = read.columns?.[field];
  return {
    sheet,
    row,
    value,
    ...(place ? { column: place.column, heading: place.heading } : {}),
  };
}

/** What stands beside a stated total or level. */
export function statedAt({ sheet, read }: OfficeScores, which: 'reportedTotal' | 'reportedLevel') {
  const stated = read[which];
  return stated
    ? {
        sheet,
        row: stated.row,
        column: stated.column,
        value: stated.written,
        heading: messages.scores[which],
      }
    : { sheet };
}

const isFilled = ({ written }: ScoreRow): boolean => written !== '';

export const scoreMissing: ScoreRule = {
  code: 'score/missing',
  severity: 'error',
  find: ({ scores }) => {
    const say = messages.scoreChecks;
    if (!scores) return [{ ...say.noSheet(SCORES_SHEET, messages.menu.scores), sheet: SCORES_SHEET }];
    const { sheet, read, scheme } = scores;
    if (!read.columns) return [{ ...say.noHeadings(sheet), sheet }];
    if (!read.rows.some(isFilled)) return [{ ...say.noScores(sheet, read.year, read.years), sheet }];
    return scheme.instruments
      .flatMap(({ indicators }) => indicators)
      .flatMap(({ no, name }): Found[] => {
        const own = read.rows.filter((row) => row.no === no);
        if (own.some(isFilled)) return [];
        const [row] = own;
        return row
          ? [{ ...say.noScore(sheet, row.row, no, name), ...cellAt(scores, 'score', row.row, '') }]
          : [{ ...say.noRow(sheet, no, name, read.year, read.unplaced), sheet }];
      });
  },
};

export const scoreTwice: ScoreRule = {
  code: 'score/twice',
  severity: 'error',
  find: ({ scores }) =>
    (scores?.read.rows ?? []).filter(isFilled).flatMap((row, _, filled): Found[] => {
      const first = filled.find(({ no }) => no === row.no);
      if (!scores || !first || first === row) return [];
      const said = messages.scoreChecks.twice(scores.sheet, row.row, row.no, row.indicator, first.row);
      return [{ ...said, ...cellAt(scores, 'score', row.row, row.written) }];
    }),
};

export const scoreNotANumber: ScoreRule = {
  code: 'score/not-a-number',
  severity: 'error',
  find: ({ scores }) => {
    if (!scores) return [];
    const { read, sheet } = scores;
    const say = messages.scoreChecks;
    const found = read.rows.flatMap((row): Found[] => {
      const place = cellAt(scores, 'score', row.row, row.written);
      if (isFilled(row) && row.score === null)
        return [{ ...say.notANumber(sheet, row.row, row.written), ...place }];
      const regular = normalizeScoreText(row);
      if (regular === row.written) return [];
      const said = say.oddNumber(sheet, row.row, row.written, regular);
      return [{ ...said, ...place, fix: regular, severity: 'warning' }];
    });
    const { reportedTotal } = read;
    if (reportedTotal && reportedTotal.written !== '' && reportedTotal.value === null) {
      const said = say.totalUnreadable(sheet, reportedTotal.row, reportedTotal.written);
      found.push({ ...said, ...statedAt(scores, 'reportedTotal') });
    }
    return found;
  },
};

export const scoreOutOfRange: ScoreRule = {
  code: 'score/out-of-range',
  severity: 'error',
  find: ({ scores }) => {
    if (!scores) return [];
    const { read, sheet } = scores;
    const found: Found[] = read.rows
      .filter(({ problems }) => problems.includes('out-of-range'))
      .map((row) => ({
        ...messages.scoreChecks.outOfRange(sheet, row.row, row.written),
        ...cellAt(scores, 'score', row.row, row.written),
      }));
    const { reportedTotal } = read;
    if (reportedTotal?.value != null && (reportedTotal.value < 0 || reportedTotal.value > 100)) {
      const said = messages.scoreChecks.outOfRange(sheet, reportedTotal.row, reportedTotal.written);
      found.push({ ...said, ...statedAt(scores, 'reportedTotal') });
    }
    return found;
  },
};

/** "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ". */
export const indicatorName = (no: number, scores: OfficeScores): string =>
  messages.scores.indicator(no, indicatorByNumber(no, scores.scheme)?.indicator.name ?? '');
