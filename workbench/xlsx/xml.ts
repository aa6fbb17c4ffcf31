const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const LAST_CODE_POINT = 0x10ffff;

/** Text of an XML file with its entities resolved. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (name) return ENTITIES[name] ?? all;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : all;
    },
  );
}

/** Text escaped for an element or an attribute. */
export function escapeXml(text: string): string {
  return text.replace(
    /[<>&"]/g,
    (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign] ?? sign,
  );
}

/** XML with normalized line ends, without comments, and with CDATA sections as ordinary text. */
export function plainXml(xml: string): string {
  const lines = xml.includes('\r') ? xml.replace(/\r\n?/g, '\n') : xml;
  if (!lines.includes('<!')) return lines;
  const pieces: string[] = [];
  let from = 0;
  for (let at = lines.indexOf('<!'); at >= 0; at = lines.indexOf('<!', from)) {
    const marked = lines.startsWith('<![CDATA[', at);
    const close = marked ? ']]>' : lines.startsWith('<!--', at) ? '-->' : '>';
    const end = lines.indexOf(close, at);
    // An unclosed one is left unchanged, so that the reader finds the file damaged.
    if (end < 0) break;
    pieces.push(lines.slice(from, at));
    if (marked) pieces.push(escapeXml(lines.slice(at + '<![CDATA['.length, end)));
    from = end + close.length;
  }
  return pieces.join('') + lines.slice(from);
}

/** An element: its attributes (without namespace prefixes) and the text between its tags. */
export interface Element {
  attributes: Record<string, string>;
  inner: string;
}

/** The attributes of a tag, from the text after its name. */
export function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const attribute of written.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const key = (attribute[1] ?? '').replace(/^\w+:/, '');
    attributes[key] = unescapeXml(attribute[2] ?? attribute[3] ?? '');
  }
  return attributes;
}

/** The index of the ">" of the tag that is open at an index, or -1. Quoted attributes may have a ">" too. */
export function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const sign = xml[at];
    if (sign === '>') return at;
    if (sign !== '"' && sign !== "'") continue;
    at = xml.indexOf(sign, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

const known = new Map<string, [open: RegExp, close: RegExp]>();

/** The patterns of the opening and the closing tag of a name, compiled once. */
function tagsOf(name: string): [open: RegExp, close: RegExp] {
  const tags = known.get(name) ?? [
    new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])`, 'g'),
    new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'g'),
  ];
  known.set(name, tags);
  return tags;
}

/** All elements of a name, which must not be nested. The first one that is not closed ends the search. */
export function elements(xml: string, name: string): Element[] {
  const found: Element[] = [];
  const [open, close] = tagsOf(name);
  open.lastIndex = 0;
  for (let match = open.exec(xml); match; match = open.exec(xml)) {
    const end = tagEnd(xml, open.lastIndex);
    if (end < 0) break;
    const empty = xml[end - 1] === '/';
    const attributes = attributesOf(xml.slice(open.lastIndex, empty ? end - 1 : end));
    open.lastIndex = end + 1;
    if (empty) {
      found.push({ attributes, inner: '' });
      continue;
    }
    close.lastIndex = end + 1;
    const closing = close.exec(xml);
    if (!closing) break;
    found.push({ attributes, inner: xml.slice(end + 1, closing.index) });
    open.lastIndex = close.lastIndex;
  }
  return found;
}

/** The text of the first element of a name, or null. */
export function firstText(xml: string, name: string): string | null {
  const [element] = elements(xml, name);
  return element ? unescapeXml(element.inner) : null;
}
