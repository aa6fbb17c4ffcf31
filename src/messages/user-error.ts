/** A sentence in the user's language, and what to do. */
export interface Said {
  message: string;
  hint: string;
}

/** Something the user must know and can mend: a sentence in the user's language and what to do. Nothing was written. */
export class UserError extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(code: string, said: Said) {
    super(said.message);
    this.name = 'UserError';
    this.code = code;
    this.hint = said.hint;
  }
}

/** What a function that Google calls answers with where it failed: plain data. */
export interface Failure {
  /** `authorize` is the address at which the user can grant a missing permission. */
  error: Said & { code: string; authorize?: string };
}
