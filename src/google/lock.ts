import { messages, UserError } from '../messages';

/** How long to wait for a colleague who is saving, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Does something while no one else's add-on writes to this spreadsheet. What was written is carried out before the lock
 * is let go. A UserError where a colleague holds it too long.
 */
export function withDocumentLock<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE)) throw new UserError('busy', messages.errors.busy);
  try {
    const result = work();
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
