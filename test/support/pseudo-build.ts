import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleScript } from '../../build/script';
import { buildSidebars } from '../../build/sidebars';
import { makePseudoLocale } from './pseudo-locale';

/** The add-on in the language that is none, built as `npm run build` does but for what makes the script small. */
export interface PseudoBuild {
  distFolder: string;
  /** A file of its messages: `messages('menu')`. */
  messages: <T>(file: string) => T;
  remove: () => void;
}

export async function pseudoBuild(): Promise<PseudoBuild> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-language-'));
  const distFolder = join(folder, 'dist');
  const language = makePseudoLocale(folder);
  const [script, pages] = await Promise.all([bundleScript(language, false), buildSidebars(language)]);
  mkdirSync(distFolder);
  writeFileSync(join(distFolder, 'Code.js'), script);
  for (const { name, html } of pages) writeFileSync(join(distFolder, `${name}.html`), html);
  copyFileSync(join(__dirname, '../../appsscript.json'), join(distFolder, 'appsscript.json'));
  return {
    distFolder,
    messages: (file) => require(join(language.messages, file)),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
