import { messages } from '../../messages';
import { type RejectedRow, SCHEME_SHEET } from '../../scores/scheme-sheet';
import type { ScoreRule } from './scores';

/** The cell of a correction that is at fault. */
const CELL: Record<RejectedRow['reason'], keyof RejectedRow['written']> = {
  'bad-year': 'year',
  'unknown-kind': 'kind',
  'unknown-key': 'key',
  'bad-value': 'value',
};

export const schemeRejected: ScoreRule = {
  code: 'scheme/rejected',
  severity: 'warning',
  find: ({ rejected }) =>
    rejected.map(({ row, written, columns, reason }) => {
      const cell = CELL[reason];
      return {
        ...messages.scoreChecks.rejected[reason](SCHEME_SHEET, row, written[cell]),
        sheet: SCHEME_SHEET,
        row,
        value: written[cell],
        ...(columns[cell] > 0 ? { column: columns[cell] } : {}),
        heading: messages.scores.schemeHeadings[cell],
      };
    }),
};
