import { scoreWords } from '../../messages/written/sheets';
import { type RejectedRow, SCHEME_SHEET } from '../../scores/scheme-sheet';
import type { ScoreRule } from '../score-cells';

/** The column of a correction that is at fault. */
const COLUMN: Record<RejectedRow['reason'], keyof RejectedRow['written']> = {
  'bad-year': 'year',
  'unknown-kind': 'kind',
  'unknown-key': 'key',
  'bad-value': 'value',
};

export const schemeRejected: ScoreRule<'scheme/rejected'> = {
  code: 'scheme/rejected',
  severity: 'warning',
  find: ({ rejected }) =>
    rejected.map(({ row, written, columns, reason }) => {
      const at = COLUMN[reason];
      const value = written[at];
      return {
        sheet: SCHEME_SHEET,
        // Of a sheet without a column of years its number is 0.
        cell: { row, column: columns[at] || null },
        header: scoreWords.schemeHeaders[at],
        value,
        params: { sheet: SCHEME_SHEET, row, value, reason },
      };
    }),
};
