import { UserError } from '../messages';
import type { RegisterRollback } from './lock';
import type { Write } from './write-cells';

/** What an action makes of what it read: its answer, and what is written before that is given. */
export interface Decision<T> {
  answer: T;
  /** Left out where nothing is to be written. */
  write?: {
    /** Reads the text once more: whether it is what was decided by. */
    isCurrent: () => boolean;
    steps: readonly Write[];
  };
}

/** Somebody who goes on typing is not waited for longer. */
const MOST_DECISIONS = 3;

/**
 * Decides by what is read, and writes only where the text, read once more as the last of all, is still the same. A script's
 * lock keeps nobody from typing, sorting or inserting rows by hand: what comes while the sheet is read is seen so, and
 * all is read and decided anew; only between that reading and the write can it still come unseen.
 */
export function writeAsRead<T>(decide: () => Decision<T>, registerRollback: RegisterRollback): T {
  for (let i = 0; i < MOST_DECISIONS; i++) {
    const { answer, write } = decide();
    if (!write) return answer;
    if (!write.isCurrent()) continue;
    for (const step of write.steps) step(registerRollback);
    return answer;
  }
  throw new UserError('sheet/in-use');
}
