import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

const SOURCES = join(__dirname, '../node_modules/docxtemplater/js');

/** A helper that Babel wrote into a file: a function on a line of its own, the same wherever it stands. */
const HELPER = /^function (_\w+|ownKeys)\(.*\) \{.*\}$/gm;

/**
 * Babel wrote its helpers into each file of docxtemplater anew, a fifth of the whole: those of several files stand in the
 * script once. Throws if two files have different helpers of one name, which no release of docxtemplater had.
 */
export const babelHelpersOnce: Plugin = {
  name: 'babel-helpers-once',
  setup(builder) {
    const helpers = helpersOf(sourceFiles());
    builder.onResolve({ filter: /^prongsai:babel-helpers$/ }, ({ path }) => ({ path, namespace: 'babel' }));
    builder.onLoad({ filter: /.*/, namespace: 'babel' }, () => ({
      contents: `${[...helpers.values()].join('\n')}\nmodule.exports = { ${[...helpers.keys()]} };`,
    }));
    builder.onLoad({ filter: /docxtemplater[/\\]js[/\\].*\.js$/ }, ({ path }) => {
      const used: string[] = [];
      const code = readFileSync(path, 'utf8').replace(HELPER, (line, name: string) => {
        if (!helpers.has(name)) return line;
        used.push(name);
        return '';
      });
      return { contents: `const { ${used} } = require('prongsai:babel-helpers');\n${code}` };
    });
  },
};

function sourceFiles(): string[] {
  return ['.', 'modules'].flatMap((folder) =>
    readdirSync(join(SOURCES, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
      .map((entry) => join(SOURCES, folder, entry.name)),
  );
}

/** The line of each helper that several files have, by its name. */
function helpersOf(files: readonly string[]): Map<string, string> {
  const helpers = new Map<string, string>();
  const repeated = new Map<string, string>();
  for (const file of files) {
    for (const [line, name = ''] of readFileSync(file, 'utf8').matchAll(HELPER)) {
      if ((helpers.get(name) ?? line) !== line) throw new Error(`${file} has a ${name} of its own`);
      if (helpers.has(name)) repeated.set(name, line);
      helpers.set(name, line);
    }
  }
  return repeated;
}
