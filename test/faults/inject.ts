import { a1Of } from '../../workbench/a1';
import { copyOf, sheetNamed } from '../../workbench/book';
import { ScriptError } from '../../workbench/errors';
import { Workbench } from '../../workbench/workbench';
import { type Action, TODAY } from './action';
import { type State, stateOf } from './state';
import type { Trial } from './trials';

/** The result of running an action once. */
export interface Outcome {
  /** What the function returned to Google; null if it ended with an error. */
  answer: object | null;
  state: State;
  /** Every crossing in order. */
  log: readonly string[];
  /** How many messages were shown; a question is none. */
  dialogs: number;
  /** True where a planned fault has come about. */
  hasHappened: boolean;
  /** The same user tries the same again, and nothing goes wrong. */
  again(): Outcome;
}

/** An action that can be run any number of times from the same start. */
export interface PreparedAction {
  before: State;
  run(trial?: Trial): Outcome;
}

/** Prepares an action once. */
export function prepare(action: Action): PreparedAction {
  const { workbench: first, args } = action.start();
  const { sheet, box } = first.selected();
  const outcomeOf = (workbench: Workbench, user: Workbench): Outcome => {
    // A sheet that an ended try has taken away is in nobody's sight.
    if (sheetNamed(user.book, sheet)) user.select(sheet, a1Of(box));
    user.ui.alerts.length = 0;
    user.ui.answer = first.ui.answer;
    const answer = answerOf(user, action, args);
    const { calls, ui } = user;
    const { log } = calls;
    const dialogs = ui.alerts.filter(({ buttons }) => buttons.length === 1).length;
    const hasHappened = user.faults.struck !== null;
    const again = () => {
      workbench.lock.releaseElsewhere();
      return outcomeOf(workbench, workbench);
    };
    return { answer, state: stateOf(workbench), log, dialogs, hasHappened, again };
  };
  return {
    before: stateOf(first),
    run: (trial) => {
      const workbench = new Workbench({ book: copyOf(first.book), today: TODAY });
      workbench.drive.files.push(...first.drive.files.map((file) => ({ ...file })));
      return outcomeOf(workbench, trial ? trial.arm(workbench) : workbench);
    },
  };
}

function answerOf(workbench: Workbench, { calls, from }: Action, args: readonly unknown[]): object | null {
  try {
    if (from === 'page') return workbench.callFromPage(calls, ...args) as object;
    if (from === 'menu') return workbench.run(calls, ...args) as object;
    workbench.type(...(args as [string, string, string]));
    return {};
  } catch (error) {
    if (error instanceof ScriptError) return null;
    throw error;
  }
}
