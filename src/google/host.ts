import { errorText, type Failure, messages, UserError } from '../messages';
import { fromIsoDate, MONTH_SHORT_NAMES, type ThaiDate } from '../thai/calendar';
import { errorMessage, logError, succeeds } from './lock';
import { type ActionName, askConsent, type LackingConsent, lackingConsent } from './permissions';
import { alertUser } from './ui';

/**
 * Runs an action of the menu. If the user has not granted a permission that it needs, Google shows its consent page and
 * ends the execution. A failure is shown to the user in a dialog and returned as data.
 */
export function runAction<T extends object>(name: ActionName, action: () => T): T | Failure {
  const consent = attempt(() => ({ lacking: lackingConsent(name) }));
  if ('lacking' in consent && consent.lacking) askConsent(name);
  const result = 'error' in consent ? consent : attempt(action);
  if ('error' in result) alertFailure(result as Failure);
  return result;
}

/**
 * Runs an action for a sidebar. The sidebar shows a failure itself, beside the button that was clicked, so a failure is
 * returned as data and no dialog opens. Nor does the consent page: a failure for want of consent has its address.
 */
export function runFromSidebar<T extends object>(name: ActionName, action: () => T): T | Failure {
  return attempt((): T | Failure => {
    const lacking = lackingConsent(name);
    return lacking ? consentFailure(lacking) : action();
  });
}

/**
 * The same for a call that follows another one, whose answer it uses. That one has checked the consent, so it is checked
 * again only after a failure.
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

/** Failures that a missing consent may cause. */
const FROM_GOOGLE: readonly Failure['error']['code'][] = ['unexpected', 'file/not-made', 'file/not-replaced'];

function describe(error: unknown): Failure {
  if (error instanceof UserError) {
    return { error: { code: error.code, message: error.message, hint: error.hint } };
  }
  // Unexpected: the stack goes to the log for the maintainer, the user gets a sentence.
  logError(error);
  return { error: { code: 'unexpected', ...errorText('unexpected', errorMessage(error)) } };
}

function consentFailure({ permissions, url }: LackingConsent): Failure {
  const text = errorText('consent', permissions, url !== null);
  return { error: { code: 'consent', ...text, ...(url !== null && { authorize: url }) } };
}

function alertFailure({ error: { message, hint } }: Failure): void {
  // If no dialog can be shown, the caller still has the failure as data.
  succeeds(() => alertUser(messages.product, `${message}\n\n${hint}`));
}

/** Today in Thailand. */
export function today(): ThaiDate {
  const now = new Date();
  const date = thaiDate(now, 'Asia/Bangkok');
  if (!date) throw new Error(`no date: ${now}`);
  return date;
}

/** The time in Thailand as users read it: "24 พ.ย. 2569 11:07". */
export function now(): string {
  const { day, month, year } = today();
  const time = Utilities.formatDate(new Date(), 'Asia/Bangkok', 'HH:mm');
  return `${day} ${MONTH_SHORT_NAMES[month - 1]} ${year} ${time}`;
}

/**
 * The day of a moment in a time zone; null if the Buddhist calendar does not have that day. Sheets takes 29/2/2568 for a
 * date, because 2568 is a leap year of the Christian era.
 */
export function thaiDate(moment: Date, timeZone: string): ThaiDate | null {
  return fromIsoDate(Utilities.formatDate(moment, timeZone, 'yyyy-MM-dd'));
}
