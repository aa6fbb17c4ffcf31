import { DOMParser, type Element } from '@xmldom/xmldom';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export const elements = (parent: Element, name: string): Element[] => [
  ...parent.getElementsByTagNameNS(WORD, name),
];
export const childOf = (parent: Element | null | undefined, name: string): Element | undefined =>
  [...(parent?.childNodes ?? [])].find((node): node is Element => (node as Element).localName === name);
export const attributeOf = (element: Element | undefined, name: string): string | null =>
  element?.getAttributeNS(WORD, name) ?? null;

/** Properties of a paragraph or a run as Open XML has them: by element, the attributes of each. */
export type Properties = Record<string, Record<string, string>>;

/** The properties of an element (pPr, rPr), without inherited ones. */
export function propertiesOf(element: Element | null | undefined): Properties {
  const properties: Properties = {};
  for (const node of [...(element?.childNodes ?? [])] as Element[]) {
    if (!node.localName || node.localName === 'rPr' || node.localName === 'sectPr') continue;
    properties[node.localName] = Object.fromEntries(
      [...node.attributes].map(({ localName, value }) => [String(localName), value]),
    );
  }
  return properties;
}

/** Merges properties: `nearer` overrides `base`, attribute by attribute. */
export const over = (base: Properties, nearer: Properties): Properties => ({
  ...base,
  ...Object.fromEntries(
    Object.entries(nearer).map(([name, attributes]) => [name, { ...base[name], ...attributes }]),
  ),
});

export interface Look {
  paragraph: Properties;
  run: Properties;
}

/** Gives a style of styles.xml with inherited properties; for null the defaults of every paragraph. */
export function readStyles(stylesXml: string): (id: string | null) => Look {
  const root = new DOMParser().parseFromString(stylesXml, 'text/xml').documentElement;
  if (!root) throw new Error('no styles');
  const [defaults] = elements(root, 'docDefaults');
  const inner = (name: string) => childOf(childOf(defaults, `${name}Default`), name);
  const base: Look = { paragraph: propertiesOf(inner('pPr')), run: propertiesOf(inner('rPr')) };
  const styles = elements(root, 'style');
  const look = (style: Element | undefined): Look => {
    if (!style) return base;
    const parent = attributeOf(childOf(style, 'basedOn'), 'val');
    const inherited = parent === null ? base : look(byId(parent));
    return {
      paragraph: over(inherited.paragraph, propertiesOf(childOf(style, 'pPr'))),
      run: over(inherited.run, propertiesOf(childOf(style, 'rPr'))),
    };
  };
  const byId = (id: string) => styles.find((style) => attributeOf(style, 'styleId') === id);
  const normal = styles.find(
    (style) => attributeOf(style, 'type') === 'paragraph' && attributeOf(style, 'default') !== null,
  );
  return (id) => {
    const style = id === null ? normal : byId(id);
    if (id !== null && !style) throw new Error(`no style ${id}`);
    return look(style);
  };
}

/** Gives the run properties of a character style. */
export function readCharacterStyles(stylesXml: string): (id: string) => Properties {
  const root = new DOMParser().parseFromString(stylesXml, 'text/xml').documentElement;
  const styles = root ? elements(root, 'style') : [];
  return (id) =>
    propertiesOf(
      childOf(
        styles.find((style) => attributeOf(style, 'styleId') === id),
        'rPr',
      ),
    );
}

/** True if a switch is present and not off. */
export const isOn = (attributes: Record<string, string> | undefined): boolean =>
  attributes !== undefined && !/^(?:0|false|off)$/.test(attributes.val ?? '1');

/** A paragraph as it is displayed, from styles and its own properties. Adjacent runs of the same look are joined. */
export interface SeenParagraph {
  keepNext: boolean;
  keepLines: boolean;
  align: string;
  spacing: Record<string, string>;
  indent: Record<string, string>;
  runs: { text: string; font: string; size: number; bold: boolean }[];
}

/** The paragraphs of a part (document, header) as displayed. Sizes in half points, of complex script. */
export function seenParagraphs(partXml: string, stylesXml: string): SeenParagraph[] {
  const root = new DOMParser().parseFromString(partXml, 'text/xml').documentElement;
  if (!root) throw new Error('no part');
  const styleOf = readStyles(stylesXml);
  const characters = readCharacterStyles(stylesXml);
  return elements(root, 'p').map((paragraph) => {
    const properties = childOf(paragraph, 'pPr');
    const look = styleOf(attributeOf(childOf(properties, 'pStyle'), 'val'));
    const {
      keepNext,
      keepLines,
      jc,
      spacing = {},
      ind = {},
    } = over(look.paragraph, propertiesOf(properties));
    const runs: SeenParagraph['runs'] = [];
    for (const run of elements(paragraph, 'r')) {
      const direct = childOf(run, 'rPr');
      const named = attributeOf(childOf(direct, 'rStyle'), 'val');
      const seen = over(over(look.run, named === null ? {} : characters(named)), propertiesOf(direct));
      const text = [...run.childNodes]
        .map(
          (node) =>
            ({ t: node.textContent ?? '', br: '\n', tab: '\t' })[(node as Element).localName ?? ''] ?? '',
        )
        .join('');
      const next = {
        font: seen.rFonts?.cs ?? '',
        size: Number(seen.szCs?.val),
        bold: isOn(seen.bCs),
      };
      const last = runs[runs.length - 1];
      if (text === '') continue;
      if (last && last.font === next.font && last.size === next.size && last.bold === next.bold)
        last.text += text;
      else runs.push({ text, ...next });
    }
    const numbers = (attributes: Record<string, string>) =>
      Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== '0'));
    return {
      keepNext: isOn(keepNext),
      keepLines: isOn(keepLines),
      align: jc?.val ?? 'left',
      spacing: numbers(spacing),
      indent: numbers(ind),
      runs,
    };
  });
}
