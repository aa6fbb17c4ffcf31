import { type Node, parse } from 'acorn';

/** The most that may go to Google; every run of the add-on parses the whole script. */
export const MOST_SCRIPT_BYTES = 500_000;

/**
 * Throws where a script breaks a rule of Apps Script: it must be one classic script of es2019 (no import or export, no
 * private or static class fields), of functions and one variable alone at its top level, and not too big.
 * Source: Apps Script guides, "V8 runtime", limitations.
 */
export function guardScript(script: string): void {
  const bytes = Buffer.byteLength(script);
  if (bytes > MOST_SCRIPT_BYTES) {
    throw new Error(`dist/Code.js has ${bytes} bytes; no more than ${MOST_SCRIPT_BYTES} may be pushed`);
  }
  // Newer syntax, modules and class fields are errors to a parser of es2019 scripts.
  const program = parse(script, { ecmaVersion: 2019, sourceType: 'script' }) as Node & { body: Node[] };
  for (const statement of program.body) {
    const directive = statement.type === 'ExpressionStatement' && 'directive' in statement;
    if (!directive && statement.type !== 'FunctionDeclaration' && statement.type !== 'VariableDeclaration') {
      throw new Error(`dist/Code.js does something when it loads: ${statement.type} at ${statement.start}`);
    }
  }
}
