/**
 * The input cannot be used: no workbook, a damaged one, a missing file. The message is one sentence for a user, to be
 * shown without a stack.
 */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput';
}

/** The script used a part of Google's services that the workbench does not have. An error of the workbench, not of the script. */
export class NotStoodIn extends Error {
  override readonly name = 'NotStoodIn';

  constructor(what: string) {
    super(`Workbench: ${what} is not stood in for.`);
  }
}

/** The data of an error of Google's JSON APIs beside its message. */
interface ApiErrorDetails {
  code: number;
  message: string;
  errors: { domain: string; reason: string; message: string }[];
}

/** An error that Google's services throw into the script. The guard converts it to the script's realm. */
export class ServiceError extends Error {
  override readonly name: string;
  readonly details: ApiErrorDetails | undefined;

  constructor(message: string, name = 'Exception', details?: ApiErrorDetails) {
    super(message);
    this.name = name;
    this.details = details;
  }
}

/** Google's message for arguments that fit no overload. */
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

/** An error that ended the script, for the caller outside the script. */
export class ScriptError extends Error {
  override readonly name: string;
  readonly scriptStack: string;

  constructor(name: string, message: string, scriptStack: string) {
    super(message);
    this.name = name;
    this.scriptStack = scriptStack;
  }
}
