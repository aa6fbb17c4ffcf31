import { messages, UserError } from '../messages';

/** How long to wait for a colleague who is saving, in milliseconds. */
const PATIENCE = 10_000;

/** Takes back something that was written; what it gives is told to the user in place of Google's own words. */
export type Undo = () => UserError | undefined;

/** Notes how to take back what is about to be written, should Google refuse it or anything after it. */
export type OnRefusal = (undo: Undo) => void;

/**
 * Does something while no one else's add-on writes to this spreadsheet. What was written is carried out before the lock
 * is let go: Sheets keeps writes back and may refuse them late. Where it refuses, at once or then, all that was noted is
 * taken back, the last first. A UserError where a colleague holds the lock too long.
 */
export function withDocumentLock<T>(work: (onRefusal: OnRefusal) => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE)) throw new UserError('busy', messages.errors.busy);
  const undos: Undo[] = [];
  try {
    const result = work((undo) => undos.push(undo));
    SpreadsheetApp.flush();
    return result;
  } catch (error) {
    if (undos.length === 0) throw error;
    // For the maintainer: the user gets a sentence of ours, since Google's are in any language.
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    const [told = error] = undos.reverse().flatMap((undo) => undo() ?? []);
    SpreadsheetApp.flush();
    throw told;
  } finally {
    lock.releaseLock();
  }
}
