import { ScriptError, UnusableInput } from './errors';
import type { LoadedScript } from './host';
import { toScript } from './realm';

/**
 * Calls a function of the loaded script, its arguments made objects of the script's own realm.
 * @throws ScriptError what the script throws
 * @throws Error where the script called a method that the workbench does not have, also if the script caught it
 */
export function callFunction(
  { realm, guard }: LoadedScript,
  act: (...args: unknown[]) => unknown,
  args: readonly unknown[],
): unknown {
  const given = args.map((arg) => toScript(arg, realm, (object) => guard.wrap(object)));
  let result: unknown;
  try {
    result = asScriptError(() => act(...given));
  } catch (error) {
    throw guard.missing ?? error;
  }
  // An error of the workbench must not look like a refusal that the add-on has handled.
  if (guard.missing) throw guard.missing;
  return result;
}

/** Runs code of the script. Its exception is thrown as a ScriptError. */
export function asScriptError<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof ScriptError || error instanceof UnusableInput) throw error;
    const { name, message, stack } = Object(error) as { name?: string; message?: string; stack?: string };
    throw new ScriptError(name ?? 'Error', message ?? String(error), stack ?? '');
  }
}
