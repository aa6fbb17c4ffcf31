import { expect, test } from '@jest/globals';
import { LONG } from '../support/long';
import type { Action } from './action';
import { crossingsOf, prepare, wrongOf } from './inject';
import { differences } from './state';

/**
 * Runs each action once without a failure, then once for each crossing that may fail. The workbook and the files must
 * be as before or as after the action, and as the answer reports.
 */
export function testFaults(actions: readonly Action[]): void {
  test.each(actions)('$name: after a failed crossing all is as the answer reports', (action) => {
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
