import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, parse } from 'acorn';

interface Declared extends Node {
  id?: { name: string };
  declarations?: { id: { name?: string }; init?: Node | null }[];
}

function namesIn(script: string): string[] {
  const program = parse(script, { ecmaVersion: 'latest', sourceType: 'script' }) as Node & {
    body: Declared[];
  };
  return program.body.flatMap(({ type, id, declarations }) => {
    if (type === 'FunctionDeclaration') return id ? [id.name] : [];
    return (declarations ?? []).flatMap(({ id: variable, init }) =>
      variable.name && /Function/.test(init?.type ?? '') ? [variable.name] : [],
    );
  });
}

/** The functions that a page can call: Google finds them by reading the script's top level, and hides names ending in "_". */
export function callableFunctions(distFolder: string): string[] {
  return readdirSync(distFolder)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => namesIn(readFileSync(join(distFolder, file), 'utf8')))
    .filter((name) => !name.endsWith('_'));
}
