import { expect, test } from '@jest/globals';
import { LONG } from '../support/long';
import type { Action } from './action';
import { crossingsOf, prepare, wrongOf } from './inject';
import { KNOWN } from './known';
import { differences } from './state';

/**
 * Runs each action once as it is and then once for each crossing that may fail: the workbook and the files are as before or
 * as after, and as the answer says. What is wrong today is in `known.ts`, no more and no less.
 */
export function testFaults(actions: readonly Action[]): void {
  test.each(actions)(
    '$name: a failed crossing leaves all as before or as after, and the answer says which',
    (action) => {
      const known = KNOWN[action.name] ?? [];
      const { before, run } = prepare(action);
      const clean = run();
      expect(clean.answer).toMatchObject(action.done);
      expect(differences(clean.state, before)).not.toEqual([]);
      const isKnown = (name: string) => known.some((line) => line.includes(` ${name}: `));
      const wrong = crossingsOf(clean.log).flatMap((fault) => {
        const { within } = fault;
        // With all tried, every crossing fails, also those within rows of calls that are alike.
        if (within && (!LONG || within.some(isKnown))) return [];
        const is = wrongOf(action, run(fault), before, clean.state);
        return is === null ? [] : [`${fault.time} ${fault.name}: ${is}`];
      });
      expect(wrong).toEqual(known);
    },
  );
}
