import { expect, test } from '@jest/globals';
import { LONG } from '../support/long';
import type { Action } from './action';
import { prepare } from './inject';
import { wrongOf } from './judge';
import { differences } from './state';
import { trialsOf } from './trials';

/**
 * Runs each action once as it should, then once for each thing that may go wrong. The workbook and the files must be as
 * before or as after the action, and as the answer reports.
 */
export function testFaults(actions: readonly Action[]): void {
  test.each(actions)('$name: whatever goes wrong, all is as the answer reports', (action) => {
    const { before, run } = prepare(action);
    const clean = run();
    expect(clean.answer).toMatchObject(action.done);
    expect(differences(clean.state, before)).not.toEqual([]);
    const wrong = trialsOf(clean.log)
      .filter(({ isLikeAnother }) => LONG || !isLikeAnother)
      .flatMap((trial) => {
        const is = wrongOf(action, trial, run(trial), before, clean.state);
        return is === null ? [] : [`${trial.name}: ${is}`];
      });
    expect(wrong).toEqual([]);
  });
}
