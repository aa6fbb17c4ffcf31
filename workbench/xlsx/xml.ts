const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of an XML file with its entities resolved. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ''] ?? all;
    },
  );
}

/** Text as it may stand between tags or in an attribute. */
export function escapeXml(text: string): string {
  return text.replace(
    /[<>&"]/g,
    (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign] ?? sign,
  );
}

/** An element: its attributes (without namespace prefixes) and the text between its tags. */
export interface Element {
  attributes: Record<string, string>;
  inner: string;
}

/** All elements of a name, which must not hold one another. */
export function elements(xml: string, name: string): Element[] {
  const found: Element[] = [];
  const pattern = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g');
  for (const match of xml.matchAll(pattern)) {
    const attributes: Record<string, string> = {};
    for (const attribute of (match[1] ?? '').matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      const key = (attribute[1] ?? '').replace(/^\w+:/, '');
      attributes[key] = unescapeXml(attribute[2] ?? attribute[3] ?? '');
    }
    found.push({ attributes, inner: match[2] ?? '' });
  }
  return found;
}

/** The text of the first element of a name, or null. */
export function firstText(xml: string, name: string): string | null {
  const [element] = elements(xml, name);
  return element ? unescapeXml(element.inner) : null;
}
