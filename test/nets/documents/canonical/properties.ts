import type { Element } from '@xmldom/xmldom';
import { attribute, childrenOf } from './xml';

/** Attributes that say when or by which program something was written, and nothing of how it looks. */
const UNSEEN_ATTRIBUTE = /^(?:rsid\w*|paraId|textId|xmlns|space_preserve)$/;
/** Elements of that kind, and switches of Word's lists of styles. */
const UNSEEN = new Set(['rsid', 'rsids', 'uiPriority', 'semiHidden', 'unhideWhenUsed', 'qFormat', 'locked']);
/** Elements that hold one value for each side of a cell, table, paragraph or page. */
const SIDES = new Set(['tblBorders', 'tcBorders', 'pBdr', 'pgBorders', 'tblCellMar', 'tcMar']);
/** Of these children the order is part of what they say. */
const ORDERED = new Set(['cols']);
const SWITCHES = new Set(
  (
    'b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden ' +
    'rtl cs specVanish oMath keepNext keepLines pageBreakBefore widowControl suppressLineNumbers suppressAutoHyphens ' +
    'kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd contextualSpacing ' +
    'mirrorIndents suppressOverlap cantSplit tblHeader hidden noWrap tcFitText hideMark bidiVisual titlePg noEndnote ' +
    'formProt rtlGutter evenAndOddHeaders displayBackgroundShape'
  ).split(' '),
);
/** The twin of a property for complex scripts, which Thai letters follow, and the name of both together. */
const TWINS = [
  ['b', 'bCs', 'b'],
  ['i', 'iCs', 'i'],
  ['sz', 'szCs', 'size'],
] as const;

/**
 * The properties that an element (pPr, rPr, tcPr, sectPr, …) holds, as one line: by name, attributes by name, twins of one
 * value once. `rPr` with bold of both scripts, 14 points: `b size=28`; bold of Latin letters alone: `b(no twin)`.
 * @param skip local names that are written elsewhere
 */
export function propertiesText(element: Element | undefined, skip: readonly string[] = []): string {
  const items = new Map<string, string[]>();
  for (const child of childrenOf(element)) {
    const name = child.localName ?? '';
    if (UNSEEN.has(name) || skip.includes(name)) continue;
    items.set(name, [...(items.get(name) ?? []), valueText(child)]);
  }
  for (const [latin, complex, both] of TWINS) {
    const [a, b] = [items.get(latin)?.join(), items.get(complex)?.join()];
    items.delete(latin);
    items.delete(complex);
    if (a !== undefined && a === b) items.set(both, [a]);
    else {
      if (a !== undefined) items.set(latin, [`${a}(no twin)`]);
      if (b !== undefined) items.set(complex, [`${b}(alone)`]);
    }
  }
  return [...items]
    .flatMap(([name, values]) => values.map((value) => named(name, value)))
    .sort()
    .join(' ');
}

const named = (name: string, value: string): string =>
  value === '' || value.startsWith('(') ? name + value : `${name}=${value}`;

/** What an element says beside its name: '' where it is only there, "(…)" where it says several things. */
function valueText(element: Element): string {
  const name = element.localName ?? '';
  if (SWITCHES.has(name)) return isOff(element) ? 'off' : '';
  if (name === 'rFonts') return fontsText(element);
  if (SIDES.has(name)) return `(${sidesText(element)})`;
  const attributes = attributesOf(element);
  const entries = Object.entries(attributes);
  const children = childrenOf(element);
  if (children.length === 0) {
    if (entries.length === 0) return '';
    if (entries.length === 1 && 'val' in attributes) return quoted(attributes.val ?? '');
    if (entries.length === 2 && attributes.type === 'dxa' && 'w' in attributes) return attributes.w ?? '';
  }
  const inner = children.map((child) => named(child.localName ?? '', valueText(child)));
  if (!ORDERED.has(name)) inner.sort();
  return `(${[...entries.map(([key, value]) => `${key}=${quoted(value)}`), ...inner].join(' ')})`;
}

/** The attributes that count, by local name. */
function attributesOf(element: Element): Record<string, string> {
  const pairs = [...element.attributes]
    .filter(({ localName, prefix }) => prefix !== 'xmlns' && !UNSEEN_ATTRIBUTE.test(localName ?? ''))
    .map(({ localName, value }): [string, string] => [localName ?? '', value]);
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a switch is written as off. */
export const isOff = (element: Element): boolean =>
  /^(?:0|false|off)$/.test(attribute(element, 'val') ?? '1');

const quoted = (value: string): string => (/^[^\s()="]+$/.test(value) ? value : `"${value}"`);

/** One font for all scripts by its name alone; several each by its script. */
function fontsText(element: Element): string {
  const attributes = attributesOf(element);
  const names = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((script) => attributes[script]);
  const isOne = Object.keys(attributes).length === 4 && names.every((name) => name && name === names[0]);
  if (isOne) return quoted(names[0] ?? '');
  return `(${Object.entries(attributes)
    .map(([script, font]) => `${script}=${quoted(font)}`)
    .join(' ')})`;
}

/** Sides of one value together: "bottom,left,right,top=single/4/000000". */
function sidesText(element: Element): string {
  const sides = new Map<string, string[]>();
  for (const side of childrenOf(element)) {
    const value = sideText(attributesOf(side));
    sides.set(value, [...(sides.get(value) ?? []), side.localName ?? '']);
  }
  return [...sides]
    .map(([value, names]) => `${names.sort().join(',')}=${value}`)
    .sort()
    .join(' ');
}

function sideText({ val, sz, color, space, type, w, ...others }: Record<string, string>): string {
  if (val === 'none' || val === 'nil') return val;
  const width = type === 'dxa' ? w : type && `${w}${type}`;
  const gap = space && space !== '0' ? `space ${space}` : undefined;
  const more = Object.entries(others).map(([name, value]) => `${name}=${value}`);
  return [val, sz, color, gap, width, ...more].filter((part) => part !== undefined).join('/');
}
