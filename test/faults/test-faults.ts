import { expect, test } from '@jest/globals';
import { LONG } from '../support/long';
import type { Action } from './action';
import { crossingsOf, prepare, wrongOf } from './inject';
import { differences } from './state';

/**
 * Runs each action once as it is and then once for each crossing that may fail: the workbook and the files are as before or
 * as after, and as the answer says.
 */
export function testFaults(actions: readonly Action[]): void {
  test.each(actions)('$name: where a crossing fails, all is as the answer says', (action) => {
    const { before, run } = prepare(action);
    const clean = run();
    expect(clean.answer).toMatchObject(action.done);
    expect(differences(clean.state, before)).not.toEqual([]);
    const wrong = crossingsOf(clean.log)
      .filter(({ isLikeAnother }) => LONG || !isLikeAnother)
      .flatMap((fault) => {
        const is = wrongOf(action, run(fault), before, clean.state);
        return is === null ? [] : [`${fault.time} ${fault.name}: ${is}`];
      });
    expect(wrong).toEqual([]);
  });
}
