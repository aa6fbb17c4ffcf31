import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { guardScript, MAX_DEV_SCRIPT_BYTES, MAX_SCRIPT_BYTES } from './guards';
import { folderOf, languageOf } from './language';
import { bundleDevScripts, bundleScript } from './script';
import { buildSidebars } from './sidebars';

const ROOT = join(__dirname, '..');

const OPTIONS = {
  target: { type: 'string', default: 'prod' },
  language: { type: 'string', default: 'th' },
} as const;

/**
 * `npm run build`: dist, what offices get. `npm run build -- --target dev`: dist-dev, with what is tried in a real account.
 * `--language` takes another folder of src/messages.
 */
async function main(): Promise<void> {
  const { target, language: tag } = parseArgs({ options: OPTIONS }).values;
  if (target !== 'prod' && target !== 'dev') throw new Error(`--target is prod or dev, not ${target}`);
  const isDev = target === 'dev';
  const language = languageOf(tag);
  const folder = join(ROOT, folderOf(target, tag));
  const scripts = isDev ? await bundleDevScripts(language) : { 'Code.js': await bundleScript(language) };
  for (const script of Object.values(scripts))
    guardScript(script, isDev ? MAX_DEV_SCRIPT_BYTES : MAX_SCRIPT_BYTES);
  const pages = await buildSidebars(language);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, script] of Object.entries(scripts)) writeFileSync(join(folder, name), script);
  for (const { name, html } of pages) writeFileSync(join(folder, `${name}.html`), html);
  copyFileSync(join(ROOT, 'appsscript.json'), join(folder, 'appsscript.json'));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
