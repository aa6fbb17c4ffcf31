const TOKEN =
  /<(\/?)([^\s<>/=&"'!?]+)((?:\s+[^\s<>/=&"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|[^<]+/y;
/** Characters that XML 1.0 does not have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NO_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;

/** True where all characters of a text, written out or as references, are such as XML has. */
function hasRightCharacters(text: string): boolean {
  if (NO_CHARACTER.test(text)) return false;
  if (!text.includes('&')) return true;
  const codes = [...text.matchAll(REFERENCE)].map(([, name, decimal, hex]) =>
    name ? 38 : Number(decimal ?? `0x${hex}`),
  );
  const known = codes.every((code) => code <= 0x10ffff && !NO_CHARACTER.test(String.fromCodePoint(code)));
  return known && !text.replace(REFERENCE, '').includes('&');
}

/** True where a text is well-formed XML as Office files have it: one root, every tag closed, no document type. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  TOKEN.lastIndex = xml.startsWith('\uFEFF') ? 1 : 0;
  while (TOKEN.lastIndex < xml.length) {
    const match = TOKEN.exec(xml);
    if (!match) return false;
    const [token, closes, name = '', , empty] = match;
    // Comments, marked sections and what is meant for a program.
    if (/^<[!?]/.test(token)) continue;
    if (!hasRightCharacters(token)) return false;
    if (name === '') {
      if (open.length === 0 && token.trim() !== '') return false;
      continue;
    }
    if (closes) {
      if (open.pop() !== name) return false;
      continue;
    }
    if (open.length === 0 && ++roots > 1) return false;
    if (!empty) open.push(name);
  }
  return roots === 1 && open.length === 0;
}
