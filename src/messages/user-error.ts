import { messages } from './language';
import type { Messages } from './th';
import type { UserMessage } from './user-message';

type ErrorTexts = Messages['errors'];

/** What may go wrong; each code has its sentence in messages/th. */
export type ErrorCode = keyof ErrorTexts;

/** What the sentence of an error names. */
type ErrorParams<C extends ErrorCode> = Parameters<ErrorTexts[C]>;

/** The sentence of an error, without throwing it. */
export const errorText = <C extends ErrorCode>(code: C, ...params: ErrorParams<C>): UserMessage =>
  (messages.errors[code] as (...params: ErrorParams<C>) => UserMessage)(...params);

/**
 * Something the user must know and can put right; nothing was written. Pages and the command line get its code.
 *
 * @example throw new UserError('cell/gone', 'แผนปี 2568', 12)
 */
export class UserError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly hint: string;

  constructor(code: C, ...params: ErrorParams<C>) {
    const { message, hint } = errorText(code, ...params);
    super(message);
    this.name = 'UserError';
    this.code = code;
    this.hint = hint;
  }
}

/** The answer of a failed server function: plain data. */
export interface Failure {
  /** `unreachable` is a page's code where no answer came; `authorize`, where the user can grant a missing permission. */
  error: UserMessage & { code: ErrorCode | 'unreachable'; authorize?: string };
}
