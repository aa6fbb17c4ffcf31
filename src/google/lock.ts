import { UserError } from '../messages';

/** How long to wait for a colleague who is saving, in milliseconds. */
const LOCK_TIMEOUT_MS = 10_000;

/** Takes back something that was written; what it gives is reported to the user in place of Google's own words. */
export type Rollback = () => UserError | undefined;

/**
 * Notes, before something is written, how to take it back, should Google refuse it or anything after it. The undo must
 * also do where the write was not carried out, or was although Google's answer was a fault. `what` names, for a
 * user, what remains where the undo itself fails.
 */
export type RegisterRollback = (undo: Rollback, what: string) => void;

interface Noted {
  undo: Rollback;
  what: string;
}

/**
 * Does something while no one else's add-on writes to this spreadsheet. What was written is carried out before the lock
 * goes: Sheets keeps writes back and may refuse them late. Where it refuses, at once or then, all that was noted is
 * taken back, the last first, and what cannot be is named. A UserError where a colleague holds the lock too long.
 *
 * Google itself lets the lock go when the execution ends, right after this. To ask for it would be one crossing more, and
 * one that can fail when everything is written.
 */
export function withDocumentLock<T>(work: (registerRollback: RegisterRollback) => T): T {
  if (!LockService.getDocumentLock().tryLock(LOCK_TIMEOUT_MS)) throw new UserError('busy');
  const noted: Noted[] = [];
  try {
    const result = work((undo, what) => noted.push({ undo, what }));
    SpreadsheetApp.flush();
    return result;
  } catch (error) {
    throw takenBack(noted.reverse(), error);
  }
}

/**
 * The same for a change that is whole or not at all: what Google refuses is reported by `failed`, which may say that nothing
 * has changed. `failed` gets Google's words.
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
    throw failed(wordsOf(error));
  }
}

/** Takes everything back that was noted; what to tell of it. */
function takenBack(noted: readonly Noted[], error: unknown): unknown {
  if (noted.length === 0) return error;
  // For the maintainer: the user gets a sentence of ours, since Google's are in any language.
  logError(error);
  const left: string[] = [];
  const [told = error] = noted.flatMap(({ undo, what }) => {
    try {
      return twice(undo) ?? [];
    } catch (fault) {
      logError(fault);
      left.push(what);
      return [];
    }
  });
  try {
    twice(() => SpreadsheetApp.flush());
  } catch (fault) {
    logError(fault);
    left.push(...noted.map(({ what }) => what));
  }
  if (left.length === 0) return told;
  return new UserError('left-behind', [...new Set(left)]);
}

/** Once more where it fails: what Google could not do a moment ago it often can now. */
function twice<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    logError(error);
    return act();
  }
}

/** What a fault says of itself: Google's words, in the user's language. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What Google says of a fault, for the maintainer. */
export const logError = (error: unknown): void =>
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);

/**
 * Does what only shows or adorns something that is done already: where it fails, that stays done. False then, so that
 * the user can be told.
 */
export function succeeds(adorn: () => void): boolean {
  try {
    adorn();
    return true;
  } catch (error) {
    logError(error);
    return false;
  }
}
