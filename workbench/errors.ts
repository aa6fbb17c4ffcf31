/**
 * The input cannot be used: no workbook, a damaged one, a missing file. The message is one sentence for a person;
 * whoever shows it needs no stack.
 */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput';
}

/** The script asked for a part of Google's services nobody has built here: a fault of the workbench, not of the script. */
export class NotStoodIn extends Error {
  override readonly name = 'NotStoodIn';

  constructor(what: string) {
    super(`Workbench: ${what} is not stood in for.`);
  }
}

/** What Google's JSON APIs tell beside the message. */
export interface ApiErrorDetails {
  code: number;
  message: string;
  errors: { domain: string; reason: string; message: string }[];
}

/** An error Google's services throw into the script; the guard hands it over in the script's own realm. */
export class ServiceError extends Error {
  override readonly name: string;
  readonly details: ApiErrorDetails | undefined;

  constructor(message: string, name = 'Exception', details?: ApiErrorDetails) {
    super(message);
    this.name = name;
    this.details = details;
  }
}

/** The text Google shows where the types of arguments fit no overload. */
export function signatureMismatch(method: string, args: readonly unknown[]): ServiceError {
  const types = args.map((arg) => {
    if (arg === null || arg === undefined) return 'null';
    if (Array.isArray(arg)) return `${typeof (arg.flat(2)[0] ?? '') === 'number' ? 'number' : 'Object'}[]`;
    return arg instanceof Object ? arg.constructor.name : (typeof arg).replace(/^./, (c) => c.toUpperCase());
  });
  return new ServiceError(
    `The parameters (${types.join(',')}) don't match the method signature for ${method}.`,
  );
}

/** An error the script ended with, as the caller outside the script sees it. */
export class ScriptError extends Error {
  override readonly name: string;
  readonly scriptStack: string;

  constructor(name: string, message: string, scriptStack: string) {
    super(message);
    this.name = name;
    this.scriptStack = scriptStack;
  }
}
