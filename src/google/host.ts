import { errorText, type Failure, messages, UserError } from '../messages';
import { fromIsoDate, MONTH_SHORT_NAMES, type ThaiDate } from '../thai/calendar';
import { logError, succeeds, wordsOf } from './lock';
import { type ActionName, askConsent, type LackingConsent, lackingConsent } from './permissions';
import { alertUser } from './ui';

/**
 * Runs what a user asked for from the menu. Where a permission lacks that the action needs, Google shows its own page
 * and ends the run. What goes wrong is reported to the user in a dialog and to the caller as data.
 */
export function runAction<T extends object>(name: ActionName, action: () => T): T | Failure {
  const asked = attempt(() => ({ lacking: lackingConsent(name) }));
  if ('lacking' in asked && asked.lacking) askConsent(name);
  const result = 'error' in asked ? asked : attempt(action);
  if ('error' in result) alertFailure(result as Failure);
  return result;
}

/**
 * Runs what a page asked for. The page tells the user itself, at the place of the click, so what goes wrong goes back to
 * it as data and no dialog opens; no consent page either, so the answer has the address of that one.
 */
export function runFromSidebar<T extends object>(name: ActionName, action: () => T): T | Failure {
  return attempt((): T | Failure => {
    const lacking = lackingConsent(name);
    return lacking ? consentFailure(lacking) : action();
  });
}

/**
 * The same for a call that a page makes of what an earlier one answered: consent was asked for by that one, so it is
 * looked at again only where something fails.
 */
export function runFromSidebarAuthorized<T extends object>(name: ActionName, action: () => T): T | Failure {
  const result = attempt(action);
  if (!('error' in result) || !FROM_GOOGLE.includes((result as Failure).error.code)) return result;
  return attempt(() => {
    const lacking = lackingConsent(name);
    return lacking ? consentFailure(lacking) : result;
  });
}

function attempt<T extends object>(action: () => T): T | Failure {
  try {
    return action();
  } catch (error) {
    return describe(error);
  }
}

/** Failures that may be for want of consent. */
const FROM_GOOGLE: readonly Failure['error']['code'][] = ['unexpected', 'file/not-made', 'file/not-replaced'];

function describe(error: unknown): Failure {
  if (error instanceof UserError) {
    return { error: { code: error.code, message: error.message, hint: error.hint } };
  }
  // Not foreseen: the log keeps the stack for the maintainer, the user gets a sentence.
  logError(error);
  return { error: { code: 'unexpected', ...errorText('unexpected', wordsOf(error)) } };
}

function consentFailure({ permissions, url }: LackingConsent): Failure {
  const text = errorText('consent', permissions, url !== null);
  return { error: { code: 'consent', ...text, ...(url !== null && { authorize: url }) } };
}

function alertFailure({ error: { message, hint } }: Failure): void {
  // Where no dialog can be shown, none can say so; the caller has the failure as data.
  succeeds(() => alertUser(messages.product, `${message}\n\n${hint}`));
}

/** Today in Thailand. */
export function today(): ThaiDate {
  const now = new Date();
  const date = thaiDate(now, 'Asia/Bangkok');
  if (!date) throw new Error(`no date: ${now}`);
  return date;
}

/** This moment in Thailand as a user reads it: "24 พ.ย. 2569 11:07". */
export function now(): string {
  const { day, month, year } = today();
  const time = Utilities.formatDate(new Date(), 'Asia/Bangkok', 'HH:mm');
  return `${day} ${MONTH_SHORT_NAMES[month - 1]} ${year} ${time}`;
}

/**
 * The day on which a moment falls in a time zone; null for one that the Buddhist calendar does not have: 29/2/2568 is typed
 * as one, and to a sheet 2568 is a leap year of the Christian era.
 */
export function thaiDate(moment: Date, timeZone: string): ThaiDate | null {
  return fromIsoDate(Utilities.formatDate(moment, timeZone, 'yyyy-MM-dd'));
}
