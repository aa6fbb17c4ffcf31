import { indicatorByNumber, placeWithin } from '../../ita';
import { messages } from '../../messages';
import type { Found } from '../rule';
import { cellAt, type ScoreRule } from './scores';

export const scoreIndicatorNumber: ScoreRule = {
  code: 'score/indicator-number',
  severity: 'warning',
  find: ({ scores }) => {
    if (!scores) return [];
    const { read, scheme, sheet } = scores;
    return read.rows.flatMap((row): Found[] => {
      // A row without a name is found by its number, so nothing contradicts it.
      if (!row.named) return [];
      const place = placeWithin(row, scheme);
      const wrong = row.numbers.find(({ value, counts }) => !counts && value !== row.no && value !== place);
      const column = wrong && read.columns?.[wrong.field];
      if (!wrong || !column) return [];
      const name = indicatorByNumber(row.no, scheme)?.indicator.name ?? row.indicator;
      const said = messages.scoreChecks.indicatorNumber(
        sheet,
        row.row,
        column.heading,
        { written: wrong.value, no: row.no, name, instrument: row.instrument },
        place,
      );
      return [{ ...said, ...cellAt(scores, wrong.field, row.row, wrong.written) }];
    });
  },
};
