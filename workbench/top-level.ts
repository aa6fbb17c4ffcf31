import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

/**
 * The functions that a page can call: those at the top level of the project's scripts, but for names ending in "_". They
 * are found by running the scripts in an empty context, in which a built script does nothing (build/guards.ts).
 */
export function callableFunctions(distFolder: string): string[] {
  const context = vm.createContext({});
  const names = (): string[] => vm.runInContext('Object.getOwnPropertyNames(globalThis)', context);
  const before = new Set(names());
  for (const file of readdirSync(distFolder).filter((name) => name.endsWith('.js')))
    vm.runInContext(readFileSync(join(distFolder, file), 'utf8'), context);
  return names().filter(
    (name) =>
      !before.has(name) && !name.endsWith('_') && vm.runInContext(`typeof ${name} === 'function'`, context),
  );
}
