// Plain JavaScript, because it runs before anything of this repository is bundled.
const { existsSync, readdirSync, rmSync, statSync } = require('node:fs');
const { basename, join } = require('node:path');

const ROOT = join(__dirname, '..');
/** As in workbench/root.ts, which cannot be read here. */
const BUNDLES = join(ROOT, 'node_modules/.cache/prongsai');

/** The programs of this machine: `npm run workbench`, `npm start`, and the thread that owns the workbook of the page. */
const PROGRAMS = {
  main: 'workbench/main.ts',
  server: 'workbench/page/server.ts',
  worker: 'workbench/page/worker.ts',
};

/** The workbench's page in the browser: modules, so that what draws charts and documents is loaded only when there are some. */
const PAGE = { page: 'workbench/page/client/index.tsx' };

/** What stands in for Google's client in the add-on's pages. */
const GOOGLE = { google: 'workbench/page/client/google.ts' };

/** The folder of the page's files in BUNDLES. */
const PAGE_FOLDER = 'page';

/** The sources of the bundles. If one of them is newer than the bundles, they are built again. */
const SOURCES = ['src', 'workbench', 'package-lock.json'];

const entriesOf = (entries) =>
  Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(ROOT, path)]));

/** The time of the newest file, in milliseconds; of a folder that of the newest file in it. */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), stats.mtimeMs);
}

/** Bundles the programs of this machine if they are missing or out of date, so that none compiles TypeScript at its start. */
function bundleIfStale() {
  const known = join(BUNDLES, 'main.js');
  const sources = Math.max(...SOURCES.map((path) => newest(join(ROOT, path))));
  if (existsSync(known) && statSync(known).mtimeMs >= sources) return;
  const { buildSync } = require('esbuild');
  const common = { outdir: BUNDLES, bundle: true, logLevel: 'error' };
  const browser = { ...common, minify: true, target: 'es2022', jsx: 'automatic', jsxImportSource: 'preact' };
  const { metafile } = buildSync({
    ...browser,
    outdir: join(BUNDLES, PAGE_FOLDER),
    entryPoints: entriesOf(PAGE),
    format: 'esm',
    splitting: true,
    metafile: true,
  });
  // Pieces of an earlier bundle have other names. They go last: another process may be reading the folder.
  const built = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
  for (const name of readdirSync(join(BUNDLES, PAGE_FOLDER))) {
    if (!built.has(name)) rmSync(join(BUNDLES, PAGE_FOLDER, name), { force: true });
  }
  buildSync({ ...browser, entryPoints: entriesOf(GOOGLE), format: 'iife' });
  buildSync({
    ...common,
    entryPoints: entriesOf(PROGRAMS),
    platform: 'node',
    target: 'node20',
    packages: 'external',
  });
}

module.exports = { BUNDLES, bundleIfStale };
