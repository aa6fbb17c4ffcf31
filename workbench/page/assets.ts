import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BUNDLES } from '../root';

const FONTS = join(dirname(require.resolve('@fontsource/sarabun/package.json')), 'files');

/** A file of the page itself. */
export interface Asset {
  type: string;
  body: string | Uint8Array;
}

const WEIGHTS = [400, 600] as const;
const SCRIPTS = { thai: 'U+0E01-0E5B, U+200C-200D, U+25CC', latin: 'U+0000-00FF, U+2000-206F' } as const;

/** Sarabun from this machine, so that Thai looks the same on every machine and no font is fetched from the network. */
function fonts(): [string, Asset][] {
  const faces = WEIGHTS.flatMap((weight) =>
    Object.entries(SCRIPTS).map(([script, range]) => ({
      file: `sarabun-${script}-${weight}-normal.woff2`,
      weight,
      range,
    })),
  );
  const css = faces
    .map(
      ({ file, weight, range }) =>
        `@font-face{font-family:Sarabun;font-weight:${weight};font-display:block;src:url(/fonts/${file}) format("woff2");unicode-range:${range}}`,
    )
    .join('\n');
  return [
    ['/fonts.css', { type: 'text/css', body: css }],
    ...faces.map(({ file }): [string, Asset] => [
      `/fonts/${file}`,
      { type: 'font/woff2', body: readFileSync(join(FONTS, file)) },
    ]),
  ];
}

const SHELL = `<!DOCTYPE html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>โปร่งใส</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/fonts.css">
<link rel="stylesheet" href="/page.css">
</head>
<body><div id="app"></div><script type="module" src="/page.js"></script></body>
</html>
`;

const TYPES = { js: 'text/javascript', css: 'text/css' } as const;

/** All files that the browser loads: the page, its script and style, the fonts, and the substitute for Google's client. */
export function readAssets(): Map<string, Asset> {
  const names = readdirSync(join(BUNDLES, 'page'));
  const bundled = [...names.map((name) => join('page', name)), 'google.js'].map((path): [string, Asset] => [
    `/${basename(path)}`,
    { type: TYPES[path.endsWith('.js') ? 'js' : 'css'], body: readFileSync(join(BUNDLES, path), 'utf8') },
  ]);
  return new Map([['/', { type: 'text/html', body: SHELL }], ...bundled, ...fonts()]);
}

/** An add-on's page with Google's client before its scripts. `functions` are the functions of google.script.run. */
export function withGoogle(html: string, functions: readonly string[]): string {
  const head = `<link rel="stylesheet" href="/fonts.css"><script src="/google.js" data-functions="${functions.join(' ')}"></script>`;
  const start = /<head\b[^>]*>|^\s*<!DOCTYPE[^>]*>/i.exec(html);
  const at = start ? start.index + start[0].length : 0;
  return `${html.slice(0, at)}${head}${html.slice(at)}`;
}
