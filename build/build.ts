import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guardScript } from './guards';
import { bundleScript } from './script';
import { buildSidebars } from './sidebars';

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');

async function main(): Promise<void> {
  const script = await bundleScript();
  guardScript(script);
  const pages = await buildSidebars();
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(DIST, { recursive: true });
  writeFileSync(join(DIST, 'Code.js'), script);
  for (const { name, html } of pages) writeFileSync(join(DIST, `${name}.html`), html);
  copyFileSync(join(ROOT, 'appsscript.json'), join(DIST, 'appsscript.json'));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
