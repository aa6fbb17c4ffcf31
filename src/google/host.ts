import { messages, UserError } from '../messages';
import { fromIsoDate, MONTH_SHORT_NAMES, type ThaiDate } from '../thai/calendar';
import { tried } from './lock';
import { alertUser } from './ui';

/** The add-on's own scopes, as in appsscript.json: this spreadsheet, files it makes itself, and its pages. */
const SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/drive.file',
  'https://www.googleapis.com/auth/script.container.ui',
];

/** What went wrong, as plain data for whoever called. */
export interface Failure {
  error: { code: string; message: string; hint: string };
}

/**
 * Runs what a user asked for from the menu. A user may have granted only some scopes, so Google is asked first: it
 * shows its own consent page and ends the run. What goes wrong is told to the user in a dialog and to the caller as data.
 */
export function runAction<T extends object>(action: () => T): T | Failure {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, SCOPES);
  try {
    return action();
  } catch (error) {
    const failure = describe(error);
    tried(() => alertUser(messages.product, `${failure.error.message}\n\n${failure.error.hint}`));
    return failure;
  }
}

/**
 * Runs what a page asked for. The page tells the user itself, at the place of the click, so what goes wrong goes back to
 * it as data and no dialog opens.
 */
export function answerPage<T extends object>(action: () => T): T | Failure {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, SCOPES);
  return answerFurther(action);
}

/** The same for a call that a page makes of what an earlier one answered: Google has been asked by that one. */
export function answerFurther<T extends object>(action: () => T): T | Failure {
  try {
    return action();
  } catch (error) {
    return describe(error);
  }
}

function describe(error: unknown): Failure {
  if (error instanceof UserError) {
    return { error: { code: error.code, message: error.message, hint: error.hint } };
  }
  // Not foreseen: the log keeps the stack for the maintainer, the user gets a sentence.
  const detail = error instanceof Error ? error.message : String(error);
  console.error(error instanceof Error ? (error.stack ?? detail) : detail);
  return { error: { code: 'unexpected', ...messages.errors.unexpected(detail) } };
}

/** Today in Thailand. */
export function today(): ThaiDate {
  return thaiDate(new Date(), 'Asia/Bangkok');
}

/** This moment in Thailand as a user reads it: "24 พ.ย. 2569 11:07". */
export function now(): string {
  const { day, month, year } = today();
  const time = Utilities.formatDate(new Date(), 'Asia/Bangkok', 'HH:mm');
  return `${day} ${MONTH_SHORT_NAMES[month - 1]} ${year} ${time}`;
}

/** The day on which a moment falls in a time zone. */
export function thaiDate(moment: Date, timeZone: string): ThaiDate {
  const date = fromIsoDate(Utilities.formatDate(moment, timeZone, 'yyyy-MM-dd'));
  if (!date) throw new Error(`no date: ${moment}`);
  return date;
}
