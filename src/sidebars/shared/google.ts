/** What Google gives to a page of an add-on. Source: Apps Script reference, "google.script.run" and "google.script.host". */
interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: { name: string; message: string }) => void): Runner;
}

/** Beside its own methods the runner has one for every function of the script. */
type ScriptFunctions = Record<string, (...args: unknown[]) => void>;

interface ScriptHost {
  close(): void;
  setWidth(pixels: number): void;
  setHeight(pixels: number): void;
  editor: { focus(): void };
}

declare const google: { script: { run: Runner; host: ScriptHost } };

/** Calls a function of the script; exactly one of the handlers is called later. */
export function runScript(
  name: string,
  args: readonly unknown[],
  onAnswer: (answer: unknown) => void,
  onError: (error: { name: string; message: string }) => void,
): void {
  const runner: unknown = google.script.run.withSuccessHandler(onAnswer).withFailureHandler(onError);
  const act = (runner as ScriptFunctions)[name];
  if (!act) throw new Error(`the add-on has no function ${name}`);
  act.apply(runner, [...args]);
}

/** Closes the sidebar. */
export const closePage = (): void => google.script.host.close();

/** Gives the focus back to the sheet. */
export const focusSheet = (): void => google.script.host.editor.focus();
