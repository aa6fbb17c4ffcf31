import { indicatorByNumber, placeWithin } from '../../ita';
import { matchInColumn, type ScoreRule } from '../score-cells';

export const scoreIndicatorNumber: ScoreRule<'score/indicator-number'> = {
  code: 'score/indicator-number',
  severity: 'warning',
  find: ({ scores }) => {
    if (!scores) return [];
    const { read, scheme, sheet } = scores;
    return read.rows.flatMap((row) => {
      // A row without a name is found by its number, so nothing contradicts it.
      if (!row.named) return [];
      const { indicatorNumber, instrument } = row;
      const place = placeWithin(row, scheme);
      const wrong = row.numbers.find(
        ({ value, counts }) => !counts && value !== indicatorNumber && value !== place,
      );
      const header = wrong && read.columns?.[wrong.field]?.header;
      if (!wrong || header === undefined) return [];
      const name = indicatorByNumber(indicatorNumber, scheme)?.indicator.name ?? row.indicator;
      return [
        {
          ...matchInColumn(scores, wrong.field, row.row, wrong.written),
          params: {
            sheet,
            row: row.row,
            header,
            written: wrong.value,
            indicatorNumber,
            name,
            instrument,
            place,
          },
        },
      ];
    });
  },
};
