import { parse } from 'acorn';
import { bodyStart, type SyntaxNode, withChanges } from './syntax';

/**
 * The names of the language that src uses, bound once: a global name is looked up anew at each use, which is slow where a script
 * runs in a context of a program's own, as in the workbench, and a bound one is a letter or two. Not Date: the workbench sets its
 * clock after the script is loaded.
 */
const GLOBALS = [
  'Array',
  'DataView',
  'Error',
  'Int32Array',
  'Int8Array',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'RegExp',
  'Set',
  'String',
  'Uint16Array',
  'Uint8Array',
  'WeakMap',
];

const variableOf = (name: string): string => `$$${name}`;

/** For esbuild's `define`: each name by the variable that `bindGlobals` declares. */
export const globalVariables: Readonly<Record<string, string>> = Object.fromEntries(
  GLOBALS.map((name) => [name, variableOf(name)]),
);

/**
 * Declares the variables of the globals that a script uses, at its beginning. As a module of its own, which fflate's would need
 * too, they would be set by a call at the beginning of every module, for fflate is required and not imported.
 *
 * @throws Error where the script is not one function that is called at once
 */
export function bindGlobals(script: string): string {
  const program: SyntaxNode = parse(script, { ecmaVersion: 2022, sourceType: 'script' });
  const used = GLOBALS.filter((name) => script.includes(variableOf(name)));
  const start = bodyStart(program);
  const declared = used.map((name) => `${variableOf(name)}=${name}`).join(',');
  return withChanges(script, [{ start, end: start, text: `const ${declared};` }]);
}
