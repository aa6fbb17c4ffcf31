import { expect, test } from '@jest/globals';
import { LONG } from '../support/long';
import { ACTIONS } from './deeds';
import { type Pair, pairsOf } from './pairs';

/** What is wrong with a pair, with the second deed right before each of these crossings of the first one. */
const wrongOf = ({ log, wrongAt }: Pair, crossings: readonly number[]): string[] =>
  crossings.flatMap((crossing) => {
    const is = wrongAt(crossing);
    return is === null ? [] : [`${crossing} ${log[crossing - 1]}: ${is}`];
  });
const allOf = ({ log }: Pair) => log.map((_, i) => i + 1);

/** Each action beside itself and beside a fifth of the others; all of them in `npm run test:long`. */
const isTried = (_: Pair, i: number) => {
  const [first, second] = [Math.floor(i / ACTIONS.length), i % ACTIONS.length];
  return LONG || first === second || (2 * first + second) % 5 === 0;
};

test.each(pairsOf(ACTIONS, ACTIONS).filter(isTried))(
  '$name: each is done or refused as answered, whole',
  (pair) => {
    expect(wrongOf(pair, LONG ? allOf(pair) : [pair.firstWrite])).toEqual([]);
  },
);

const LOG_ACTIONS = ACTIONS.filter(({ name }) => /\b(?:document|log)\b/.test(name));

test.each(pairsOf(LOG_ACTIONS, LOG_ACTIONS))('$name: the log loses nothing of either', (pair) => {
  expect(wrongOf(pair, allOf(pair))).toEqual([]);
});
