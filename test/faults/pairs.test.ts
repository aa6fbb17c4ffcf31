import { expect, test } from '@jest/globals';
import { LONG } from '../support/long';
import { ACTIONS, pairsOf } from './pairs';

test.each(pairsOf(ACTIONS, ACTIONS))(
  '$name: each is done or refused as answered, whole',
  ({ log, firstWrite, wrongAt }) => {
    const crossings = LONG ? log.map((_, i) => i + 1) : [firstWrite];
    const wrong = crossings.flatMap((crossing) => {
      const is = wrongAt(crossing);
      return is === null ? [] : [`${crossing} ${log[crossing - 1]}: ${is}`];
    });
    expect(wrong).toEqual([]);
  },
);
