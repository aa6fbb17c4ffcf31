import { expect, test } from '@jest/globals';
import { LONG } from '../support/long';
import { ACTIONS, LOG_ACTIONS, type Pair, pairsOf, withLog } from './pairs';

/** What is wrong with a pair, with the second deed right before each of these crossings of the first one. */
const wrongOf = ({ log, wrongAt }: Pair, crossings: readonly number[]): string[] =>
  crossings.flatMap((crossing) => {
    const is = wrongAt(crossing);
    return is === null ? [] : [`${crossing} ${log[crossing - 1]}: ${is}`];
  });
const allOf = ({ log }: Pair) => log.map((_, i) => i + 1);

test.each(pairsOf(ACTIONS, ACTIONS))('$name: each is done or refused as answered, whole', (pair) => {
  expect(wrongOf(pair, LONG ? allOf(pair) : [pair.firstWrite])).toEqual([]);
});

test.each(pairsOf(LOG_ACTIONS, LOG_ACTIONS, withLog()))('$name: the log loses nothing of either', (pair) => {
  expect(wrongOf(pair, allOf(pair))).toEqual([]);
});
