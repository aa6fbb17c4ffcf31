import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { escapeXml } from '../src/docx/xml';
import { allStartingPoints } from '../src/library/all';
import { guardPage } from './guards';
import { guideSections } from './guide';
import { escapeInlineScript } from './inline-script';
import { blankPageOf, type Language, messagesOf, THAI } from './language';
import { noticesOf, packagesIn } from './notices';
import { shortenTexts } from './short-texts';

const SIDEBARS = join(__dirname, '../src/sidebars');

/** A page of the add-on: `name` is its file in dist without ".html", as HtmlService asks for it. */
interface Page {
  name: string;
  html: string;
}

/** The folders of src/sidebars that are pages; what they share is none. */
export function sidebarFolders(): string[] {
  return readdirSync(SIDEBARS)
    .filter((folder) => existsSync(join(SIDEBARS, folder, 'index.tsx')))
    .sort();
}

/** "measure" → "Measure": HtmlService knows a page by its file's name, and files of a script begin with a capital. */
export function pageNameOf(folder: string): string {
  return folder.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Every sidebar as one HTML file with script and style inside, as the browser of the user gets it. */
export function buildSidebars(language = THAI): Promise<Page[]> {
  return Promise.all(sidebarFolders().map((folder) => buildSidebar(folder, language)));
}

async function buildSidebar(folder: string, language: Language): Promise<Page> {
  const made = await build({
    entryPoints: [join(SIDEBARS, folder, 'index.tsx')],
    outdir: 'dist',
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    // HtmlService has been seen to garble letters beyond ASCII and to cut very long lines in scripts.
    charset: 'ascii',
    lineLimit: 500,
    legalComments: 'none',
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [messagesOf(language)],
  });
  const textOf = (ending: string) => made.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const name = pageNameOf(folder);
  const html = pageHtml(escapeInlineScript(shortenTexts(textOf('.js'), 'letters')), textOf('.css'), {
    data: PAGE_DATA[folder]?.(language),
    language,
    notices: noticesOf(packagesIn(made.metafile)),
  });
  guardPage(`${name}.html`, html);
  return { name, html };
}

/** What pages show that is no message and that the add-on has no use for, by their folders. */
const PAGE_DATA: Readonly<Record<string, (language: Language) => readonly unknown[]>> = {
  library: allStartingPoints,
  help: guideSections,
};

const SHELL =
  '<!DOCTYPE html><html lang="LANGUAGE"><head><meta charset="utf-8"><base target="_blank"><style>STYLE</style></head>' +
  '<body><div id="app"><main><p class="quiet">BLANK</p></main></div>DATANOTICES<script>SCRIPT</script></body></html>\n';

/** Entries that are longer have lines of their own within; HtmlService may cut lines of twice as many letters (build/guards.ts). */
const LONG_ENTRY = 5_000;

/** An entry as JSON: on one line, or each item of its lists on its own. */
function onLines(entry: unknown): string {
  const line = JSON.stringify(entry);
  if (line.length < LONG_ENTRY || typeof entry !== 'object' || entry === null) return line;
  const parts = Object.entries(entry).map(([key, value]) => {
    const items = Array.isArray(value) ? value.map((item) => JSON.stringify(item)).join(',\n') : null;
    return `${JSON.stringify(key)}:${items === null ? JSON.stringify(value) : `[${items}]`}`;
  });
  return `{${parts.join(',')}}`;
}

/**
 * By functions, because a "$&" in the script would otherwise stand for what is replaced. `data` is text in the page, an entry a line:
 * letters beyond ASCII are safe there. So are `notices`, the licences of what is in the script.
 */
export function pageHtml(
  script: string,
  style: string,
  {
    data,
    notices = '',
    language = THAI,
  }: { data?: readonly unknown[] | undefined; notices?: string; language?: Language } = {},
): string {
  const lines = data?.map(onLines).join(',\n');
  const element = lines === undefined ? '' : `<template id="data">[${escapeXml(lines)}]</template>`;
  return SHELL.replace('LANGUAGE', () => language.tag)
    .replace('BLANK', () => blankPageOf(language))
    .replace('STYLE', () => style.trim())
    .replace('DATA', () => element)
    .replace('NOTICES', () =>
      notices === '' ? '' : `<template id="notices">${escapeXml(notices)}</template>`,
    )
    .replace('SCRIPT</script>', () => `${script}</script>`);
}
