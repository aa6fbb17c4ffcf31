import { UserError } from '../messages';
import type { RegisterRollback } from './lock';
import type { Write } from './write-cells';

/** What an action decides from the data it read: its answer, and the writes before it is given. */
export interface Decision<T> {
  answer: T;
  /** Left out if nothing is to be written. */
  write?: {
    /** Reads the text once more. True if it is the text that the decision used. */
    isCurrent: () => boolean;
    steps: readonly Write[];
  };
}

/** A user who goes on typing would make it wait for ever. */
const MAX_ATTEMPTS = 3;

/**
 * Reads and decides, and writes only if the text is still the same when it is read once more, last of all. A script's lock
 * stops nobody from typing, sorting or inserting rows: if that happens while the sheet is read, all is read and decided
 * again. Only a change between the last read and the write is not seen.
 * @throws UserError if the sheet has changed MAX_ATTEMPTS times
 */
export function writeAsRead<T>(decide: () => Decision<T>, registerRollback: RegisterRollback): T {
  for (let i = 0; i < MAX_ATTEMPTS; i++) {
    const { answer, write } = decide();
    if (!write) return answer;
    if (!write.isCurrent()) continue;
    for (const step of write.steps) step(registerRollback);
    return answer;
  }
  throw new UserError('sheet/in-use');
}
