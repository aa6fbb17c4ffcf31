/** An element of an XML text, by its places in that text. */
export interface XmlElement {
  /** With its prefix: "w:p". */
  name: string;
  parent: XmlElement | null;
  children: XmlElement[];
  /** Where its open tag begins, where it ends, where the close tag begins and where that ends. An empty element has no inside. */
  from: number;
  inner: number;
  innerEnd: number;
  to: number;
}

const TAG = /<(\/?)([^\s<>/=&"'!?]+)((?:\s+[^\s<>/=&"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
/** Characters that XML 1.0 does not have. Source: XML 1.0, production 2, "Char". */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NO_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const REFERENCE = /&(?:(?:amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g;
const ATTRIBUTE_NAME = /([^\s<>/=&"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g;
/** What is no element, with the words of a marked section. Only at its place: a search further on would never end in time. */
const ASIDE = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>/y;
const ASIDES = new RegExp(ASIDE.source, 'g');
/** No document nests deeper, and what walks a tree must come to an end. */
const MAX_DEPTH = 400;

/**
 * Reads a well-formed XML text into a tree of its elements, in one pass.
 * @returns the root, or null where the text is not well-formed as Office files are: one root, every tag closed, no attribute
 *   twice, no character or entity that XML does not have, no document type
 */
export function parseXml(source: string): XmlElement | null {
  if (NO_CHARACTER.test(source)) return null;
  let root: XmlElement | null = null;
  let open: XmlElement | null = null;
  let depth = 0;
  for (let at = source.charCodeAt(0) === 0xfeff ? 1 : 0; at < source.length; ) {
    const next = source.indexOf('<', at);
    const textEnd = next < 0 ? source.length : next;
    if (textEnd > at && !isValidText(source.slice(at, textEnd), open !== null)) return null;
    if (next < 0) break;
    const sign = source[next + 1];
    if (sign === '!' || sign === '?') {
      ASIDE.lastIndex = next;
      if (!ASIDE.test(source)) return null;
      at = ASIDE.lastIndex;
      continue;
    }
    // The end of what is open, written as most ends are.
    if (sign === '/' && open && isPlainEnd(source, next + 2, open.name)) {
      at = next + open.name.length + 3;
      open.innerEnd = next;
      open.to = at;
      open = open.parent;
      depth--;
      continue;
    }
    TAG.lastIndex = next;
    const match = TAG.exec(source);
    if (!match) return null;
    const [, closes, name = '', attributes = '', empty] = match;
    at = TAG.lastIndex;
    if (closes) {
      if (open?.name !== name) return null;
      open.innerEnd = next;
      open.to = at;
      open = open.parent;
      depth--;
      continue;
    }
    if (attributes !== '' && !areValidAttributes(attributes)) return null;
    const element: XmlElement = {
      name,
      parent: open,
      children: [],
      from: next,
      inner: at,
      innerEnd: at,
      to: at,
    };
    if (open) open.children.push(element);
    else if (root) return null;
    else root = element;
    if (empty) continue;
    if (++depth > MAX_DEPTH) return null;
    open = element;
  }
  return open ? null : root;
}

/** Whether there is a name and ">" at a place. */
const isPlainEnd = (source: string, at: number, name: string): boolean =>
  source.startsWith(name, at) && source[at + name.length] === '>';

/** Words between tags; outside the root there are spaces alone. */
function isValidText(text: string, isInside: boolean): boolean {
  if (!isInside) return text.trim() === '';
  return !text.includes(']]>') && (!text.includes('&') || areValidReferences(text));
}

function areValidReferences(text: string): boolean {
  let isValid = true;
  const rest = text.replace(REFERENCE, (_, decimal?: string, hex?: string) => {
    if (decimal === undefined && hex === undefined) return '';
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isHalf = code >= 0xd800 && code < 0xe000;
    if (code > 0x10ffff || isHalf || NO_CHARACTER.test(String.fromCodePoint(code))) isValid = false;
    return '';
  });
  return isValid && !rest.includes('&');
}

function areValidAttributes(attributes: string): boolean {
  if (attributes.includes('&') && !areValidReferences(attributes)) return false;
  const first = attributes.indexOf('=');
  if (attributes.indexOf('=', first + 1) < 0) return true;
  const names = [...attributes.matchAll(ATTRIBUTE_NAME)].map(([, name]) => name);
  return new Set(names).size === names.length;
}

/** The same XML with marked sections as plain text and without comments, so that words are in one piece. */
export function withoutAsides(source: string): string {
  if (!source.includes('<!')) return source;
  return source.replace(ASIDES, (aside, words?: string) => {
    if (aside.startsWith('<?')) return aside;
    return (words ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  });
}

const SPACE = /\s/;
/** What is behind an attribute's name. */
const VALUE = /\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/** An attribute of an element as the XML has it, escaped; null where there is none. */
export function attributeOf(source: string, element: XmlElement, name: string): string | null {
  const { from, inner } = element;
  for (let at = source.indexOf(name, from); at >= 0 && at < inner; at = source.indexOf(name, at + 1)) {
    VALUE.lastIndex = at + name.length;
    if (!SPACE.test(source[at - 1] ?? '')) continue;
    const found = VALUE.exec(source);
    if (found) return found[1] ?? found[2] ?? null;
  }
  return null;
}

/** The first child of that name. */
export const childOf = (element: XmlElement | null | undefined, name: string): XmlElement | null =>
  element?.children.find((child) => child.name === name) ?? null;

/** Calls `visit` for an element and all in it, in the order of the text; what it gives `false` for is not gone into. */
export function walk(element: XmlElement, visit: (element: XmlElement) => unknown): void {
  if (visit(element) === false) return;
  for (const child of element.children) walk(child, visit);
}

const OFF = /^(?:0|false|off)$/;

/** Whether a switch among the properties of something is on: `<w:cantSplit/>`. */
export function isOn(source: string, properties: XmlElement | null, name: string): boolean {
  const element = childOf(properties, name);
  return element !== null && !OFF.test(attributeOf(source, element, 'w:val') ?? '1');
}
