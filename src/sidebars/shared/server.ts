import { shared } from '../../messages/th/sidebars/shared';
import type { Failure } from '../../messages/user-error';
import { runScript } from './google';

type Addon = typeof import('../../addon');

/** The functions of the add-on as a page calls them: a promise of the answer, which rejects where the function failed. */
export type Server = {
  [Name in keyof Addon]: (
    ...args: Parameters<Addon[Name]>
  ) => Promise<Exclude<ReturnType<Addon[Name]>, Failure>>;
};

/** An error of the server: a sentence, and a hint that says what to do. */
export class ServerFailure extends Error {
  readonly code: Failure['error']['code'];
  readonly hint: string;
  /** The address at which the user can grant a missing permission; null where none is missing. */
  readonly authorize: string | null;

  constructor({ code, message, hint, authorize = '' }: Failure['error']) {
    super(message);
    this.name = 'ServerFailure';
    this.code = code;
    this.hint = hint;
    this.authorize = authorize || null;
  }
}

/** Any error on a page as one that can be shown. An error of Google's own gets a sentence around it. */
export function failureOf(error: unknown): ServerFailure {
  if (error instanceof ServerFailure) return error;
  const detail = error instanceof Error ? error.message : String(Object(error).message ?? error);
  return new ServerFailure({ code: 'unreachable', ...shared.unreachable(detail) });
}

const isFailure = (answer: unknown): answer is Failure =>
  typeof answer === 'object' && answer !== null && 'error' in answer;

function call(name: string, args: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // Google turns an omitted argument into null, which does not get a parameter's default value.
    const given = args.slice(0, args.findLastIndex((arg) => arg !== undefined) + 1);
    const answered = (answer: unknown) =>
      isFailure(answer) ? reject(new ServerFailure(answer.error)) : resolve(answer);
    runScript(name, given, answered, (error) => reject(failureOf(error)));
  });
}

/** The add-on on Google's side: `await server.listFindings()`. */
export const server = new Proxy({} as Server, {
  get:
    (_, name) =>
    (...args: unknown[]) =>
      call(String(name), args),
});
