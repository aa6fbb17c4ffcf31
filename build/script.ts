import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { minify } from '@swc/core';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { FORMS } from '../src/forms';
import { bindGlobals, globalVariables } from './globals';
import { type Language, messagesOf, THAI } from './language';
import { noticesOf, packagesIn } from './notices';
import { patternsWhenUsed } from './patterns';
import { nameRepeatedTexts } from './repeated-texts';
import { shortenTexts } from './short-texts';
import { freeNames } from './syntax';
import { packTemplates } from './templates';

const ROOT = join(__dirname, '..');
const ENTRY = join(ROOT, 'src/addon.ts');

let packedTemplates: Promise<string> | undefined;
/** Packed once: a script is bundled twice. */
const packed = (): Promise<string> => {
  packedTemplates ??= packOnce(process.env.PRONGSAI_TEMPLATES);
  return packedTemplates;
};

/** Packs the templates, or takes them from the file that tests name, whose set-up has just built the script. */
async function packOnce(file: string | undefined): Promise<string> {
  if (file && existsSync(file)) return readFileSync(file, 'utf8');
  const templates = await packTemplates(FORMS);
  if (file) writeFileSync(file, templates);
  return templates;
}

/** The report templates, built now and carried inside the script: `import packed from 'prongsai:templates'`. */
const templates: Plugin = {
  name: 'templates',
  setup(builder) {
    builder.onResolve({ filter: /^prongsai:templates$/ }, ({ path }) => ({ path, namespace: 'templates' }));
    builder.onLoad({ filter: /.*/, namespace: 'templates' }, async () => ({
      contents: await packed(),
      loader: 'text',
    }));
  },
};

/** How fflate asks whether TextDecoder, which Apps Script has not, can stream. */
const TRIES_DECODER = /try \{\s*td\.decode\([^)]*\);\s*tds = 1;\s*\}\s*catch \(e\) \{ ?\}/;

/**
 * What fflate tries when it is loaded throws in Apps Script, and to name what was called in the message of that error V8
 * reads the whole script once more: two thirds of the time that every execution took to load it.
 */
const noDecoderTrial: Plugin = {
  name: 'no-decoder-trial',
  setup(builder) {
    builder.onLoad({ filter: /fflate[/\\](?:esm|lib)[/\\].*\.c?js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      if (!TRIES_DECODER.test(code)) throw new Error(`${path} no longer tries TextDecoder as it did`);
      return { contents: code.replace(TRIES_DECODER, '') };
    });
  },
};

/** A file, or text that imports from one. */
type Entry = Pick<BuildOptions, 'entryPoints' | 'stdin'>;

/**
 * How anything of `src` is bundled for Apps Script: one classic script that makes a variable of what it exports. es2020, because
 * Apps Script takes `?.` and `??` (docs/decisions.md), which written for es2019 are a twentieth of the script.
 */
const scriptOptions = (entry: Entry, language = THAI): BuildOptions => ({
  ...entry,
  bundle: true,
  write: false,
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'eof',
  platform: 'browser',
  mainFields: ['browser', 'main'],
  define: globalVariables,
  plugins: [templates, noDecoderTrial, messagesOf(language)],
});

/** A module of `src` or over it as it runs in Apps Script; `globalName`: the variable that has its exports. */
export const bundleModule = async (entry: string, globalName: string): Promise<string> =>
  makeSmall(await bundle({ entryPoints: [entry] }, globalName, THAI));

async function bundle(entry: Entry, globalName: string, language: Language): Promise<string> {
  const made = await build({ ...scriptOptions(entry, language), format: 'iife', globalName, minify: true });
  return bindGlobals(made.outputFiles?.[0]?.text ?? '');
}

async function makeSmall(script: string): Promise<string> {
  // esbuild bundles; swc, which puts in place what is used once, makes it smaller still and loads faster; no more than three passes find anything.
  const { code } = await minify(script, {
    // Arrows for functions without `this`: unsafe only where one is called with `new`, which throws at once.
    compress: { passes: 3, ecma: 2020, unsafe_arrows: true },
    mangle: true,
    ecma: 2020,
    format: { ecma: 2020, comments: 'some' },
    module: false,
  });
  return `${nameRepeatedTexts(shortenTexts(patternsWhenUsed(code), 'pairs'))}\n`;
}

/**
 * A file of the script for Apps Script: a global function for each export of the entry, and the licences of what is in it.
 * @param isSmall whether it is made as small as it can be, which takes most of the time
 */
async function bundleFile(
  entry: string,
  globalName: string,
  language: Language,
  isSmall = true,
): Promise<string> {
  const listed = await build({ ...scriptOptions({ entryPoints: [entry] }), format: 'esm', metafile: true });
  const names = Object.values(listed.metafile?.outputs ?? {})[0]?.exports ?? [];
  const notices = noticesOf(packagesIn(listed.metafile ?? { inputs: {} }));
  // Google finds functions by reading the script: each needs a declaration of its own, and what it calls a short name.
  const short = freeNames(new Set(), names.length);
  const exported = names.map((name, i) => `${name} as ${short[i]}`).join(', ');
  const contents = `export { ${exported} } from './${basename(entry, '.ts')}'`;
  const bundled = await bundle({ stdin: { contents, resolveDir: dirname(entry) } }, globalName, language);
  const code = isSmall ? await makeSmall(bundled) : bundled;
  const wrappers = names.map((name, i) => `function ${name}(...a){return ${globalName}.${short[i]}(...a)}`);
  return `${code}${wrappers.join('\n')}\n/*\n${notices}\n*/\n`;
}

/** The script of the add-on; `isSmall` as for every file of it. */
export const bundleScript = (language = THAI, isSmall = true): Promise<string> =>
  bundleFile(ENTRY, 'App', language, isSmall);

/**
 * The files of the dev target's script, by name: the add-on with one item more in its menu, which says when it was loaded, and what
 * the item runs in a real account (docs/live-check.md).
 */
export async function bundleDevScripts(language = THAI, isSmall = true): Promise<Record<string, string>> {
  const code = await bundleFile(join(ROOT, 'live-check/addon.ts'), 'App', language, isSmall);
  return {
    // What makes the script strict must stay the first.
    'Code.js': `${code.replace(/^(?:"use strict";)?/, '$&const CODE_BEGUN=Date.now();')}const CODE_LOADED=Date.now();\n`,
    'LiveCheck.js': await bundleFile(join(ROOT, 'live-check/index.ts'), 'LiveCheck', language, isSmall),
  };
}
