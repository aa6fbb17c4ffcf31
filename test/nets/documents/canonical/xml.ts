import { DOMParser, type Element } from '@xmldom/xmldom';

/** The child elements of an element, in order. */
export function childrenOf(parent: Element | null | undefined): Element[] {
  const children: Element[] = [];
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType === 1) children.push(node as Element);
  }
  return children;
}

/** The first child element of this local name. */
export const childNamed = (parent: Element | null | undefined, name: string): Element | undefined =>
  childrenOf(parent).find(({ localName }) => localName === name);

/** Everything below an element of this local name, whatever its namespace. */
export const allNamed = (parent: Element, name: string): Element[] => [
  ...parent.getElementsByTagNameNS('*', name),
];

/** An attribute by its local name: `attribute(tab, 'val')`. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  for (const each of element?.attributes ?? []) if (each.localName === name) return each.value;
  return undefined;
}

/** The root of a part; throws where it is no XML. */
export function rootOf(xml: string): Element {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('a part without XML');
  return root;
}
