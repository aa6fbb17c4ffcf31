import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { FORMS } from '../src/forms';
import { menuFunctionOf } from '../src/google/menu-functions';
import { guardScript } from './guards';
import { buildTemplate } from './templates';

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');
const ENTRY = join(ROOT, 'src/addon.ts');

/** The report templates, built now and carried inside the script: `import templates from 'prongsai:templates'`. */
const templates: Plugin = {
  name: 'templates',
  setup(builder) {
    builder.onResolve({ filter: /^prongsai:templates$/ }, ({ path }) => ({ path, namespace: 'templates' }));
    builder.onLoad({ filter: /.*/, namespace: 'templates' }, async () => {
      const entries = FORMS.map(
        async (form) => [form.id, (await buildTemplate(form)).toString('base64')] as const,
      );
      return { contents: JSON.stringify(Object.fromEntries(await Promise.all(entries))), loader: 'json' };
    });
  },
};

/** Bundles src/addon.ts for Apps Script: one classic script, es2019, with a global function for each export. */
async function bundle(): Promise<string> {
  const common: BuildOptions = {
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    // pizzip's browser build needs neither Node nor a browser.
    platform: 'browser',
    mainFields: ['browser', 'main'],
    plugins: [templates],
  };
  const listed = await build({ ...common, format: 'esm', metafile: true });
  const names = Object.values(listed.metafile?.outputs ?? {})[0]?.exports ?? [];
  const made = await build({ ...common, format: 'iife', globalName: 'App', minify: true });
  const code = made.outputFiles?.[0]?.text ?? '';
  // Google finds functions by reading the script: each needs a declaration of its own.
  const wrappers = [
    ...names.map((name) => `function ${name}(...args) { return App.${name}(...args); }`),
    ...FORMS.map((form) => `function ${menuFunctionOf(form)}() { return App.insertSheet('${form.id}'); }`),
  ];
  return `${code}${wrappers.join('\n')}\n`;
}

async function main(): Promise<void> {
  const script = await bundle();
  guardScript(script);
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(DIST, { recursive: true });
  writeFileSync(join(DIST, 'Code.js'), script);
  copyFileSync(join(ROOT, 'appsscript.json'), join(DIST, 'appsscript.json'));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
