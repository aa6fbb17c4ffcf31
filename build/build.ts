import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guardScript } from './guards';
import { languageOf } from './language';
import { bundleScript } from './script';
import { buildSidebars } from './sidebars';

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');

/** @param tag the language, "th" by default */
async function main(tag = 'th'): Promise<void> {
  const language = languageOf(tag);
  const script = await bundleScript(language);
  guardScript(script);
  const pages = await buildSidebars(language);
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(DIST, { recursive: true });
  writeFileSync(join(DIST, 'Code.js'), script);
  for (const { name, html } of pages) writeFileSync(join(DIST, `${name}.html`), html);
  copyFileSync(join(ROOT, 'appsscript.json'), join(DIST, 'appsscript.json'));
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
