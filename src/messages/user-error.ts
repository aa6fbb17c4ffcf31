/** Something the user must know and can mend: a sentence in the user's language and what to do. Nothing was written. */
export class UserError extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(code: string, said: { message: string; hint: string }) {
    super(said.message);
    this.name = 'UserError';
    this.code = code;
    this.hint = said.hint;
  }
}
