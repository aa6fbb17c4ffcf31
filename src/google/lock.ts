import { UserError } from '../messages';

/** How long to wait while a colleague's add-on is writing. */
const LOCK_TIMEOUT_MS = 10_000;

/** Undoes a write. The error it returns is shown to the user in place of Google's own message. */
type Rollback = () => UserError | undefined;

/**
 * Registers, before a write, how to undo it if Google refuses it or a later one. `undo` must also work if the write was
 * not done, or was done although Google answered with an error. `what` names for the user what remains if `undo` fails.
 */
export type RegisterRollback = (undo: Rollback, what: string) => void;

interface RegisteredRollback {
  undo: Rollback;
  what: string;
}

/**
 * Runs `work` while no other user's add-on writes to this spreadsheet. Writes are flushed before it returns, because
 * Sheets delays writes and may refuse them late. If it refuses one, all registered rollbacks run, the last first.
 *
 * The lock is not released here: Google releases it at the end of the execution, right after this. Releasing it would be
 * one more call, which can fail when everything is written.
 * @throws UserError if a colleague holds the lock for LOCK_TIMEOUT_MS, or if something could not be undone (it is named)
 */
export function withDocumentLock<T>(work: (registerRollback: RegisterRollback) => T): T {
  if (!LockService.getDocumentLock().tryLock(LOCK_TIMEOUT_MS)) throw new UserError('busy');
  const registered: RegisteredRollback[] = [];
  try {
    const result = work((undo, what) => registered.push({ undo, what }));
    SpreadsheetApp.flush();
    return result;
  } catch (error) {
    throw rollBack(registered.reverse(), error);
  }
}

/**
 * The same, but an error of Google's becomes the UserError of `failed`, which may say that nothing has changed. `failed`
 * gets Google's message.
 */
export function allOrNothing<T>(
  work: (registerRollback: RegisterRollback) => T,
  failed: (detail: string) => UserError,
): T {
  try {
    return withDocumentLock(work);
  } catch (error) {
    if (error instanceof UserError) throw error;
    logError(error);
    throw failed(errorMessage(error));
  }
}

/** Runs all rollbacks. Returns the error to throw: of a rollback, or `error`, or one that names what remains. */
function rollBack(registered: readonly RegisteredRollback[], error: unknown): unknown {
  if (registered.length === 0) return error;
  // For the maintainer: the user gets our sentence, because Google's is in any language.
  logError(error);
  const left: string[] = [];
  const [result = error] = registered.flatMap(({ undo, what }) => {
    try {
      return retryOnce(undo) ?? [];
    } catch (fault) {
      logError(fault);
      left.push(what);
      return [];
    }
  });
  try {
    retryOnce(() => SpreadsheetApp.flush());
  } catch (fault) {
    logError(fault);
    left.push(...registered.map(({ what }) => what));
  }
  if (left.length === 0) return result;
  return new UserError('left-behind', [...new Set(left)]);
}

/** Runs `act`, and once more if it fails, because most of Google's failures last only a moment. */
export function retryOnce<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    logError(error);
    return act();
  }
}

/** The message of an error. Google's are in the user's language. */
export const errorMessage = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Writes an error into the log for the maintainer, with its stack. */
export const logError = (error: unknown): void =>
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);

/**
 * Runs a step that only shows or formats what is done already, and so may fail. Returns false if it failed, so that the
 * user can be informed.
 */
export function succeeds(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    logError(error);
    return false;
  }
}
