import type { Element } from '@xmldom/xmldom';
import { openDocx } from './package';
import { propertiesText } from './properties';
import { attribute, childNamed, childrenOf } from './xml';

/** What holds for a whole .docx (bytes): its properties and settings, its defaults, and every style that it has by its id. */
export function canonicalStyles(bytes: Uint8Array): string[] {
  const file = openDocx(bytes);
  const settings = file.part('word/settings.xml')?.root;
  const core = file.part('docProps/core.xml')?.root;
  const seen = ['title', 'creator', 'subject', 'keywords', 'description', 'language'];
  const properties = childrenOf(core).filter(({ localName }) => seen.includes(localName ?? ''));
  const root = file.part('word/styles.xml')?.root;
  const defaults = childNamed(root, 'docDefaults');
  const inner = (name: string) => propertiesText(childNamed(childNamed(defaults, `${name}Default`), name));
  const lines = childrenOf(root)
    .filter(({ localName }) => localName === 'style')
    .map(styleLine)
    .sort();
  return [
    `properties ${properties.map((each) => `${each.localName} «${each.textContent}»`).join(' ')}`.trimEnd(),
    `settings ${propertiesText(settings)}`.trimEnd(),
    `defaults ¶{${inner('pPr')}} words{${inner('rPr')}}`,
    ...lines,
  ];
}

function styleLine(style: Element): string {
  const id = attribute(style, 'styleId');
  const kind = attribute(style, 'type');
  const name = attribute(childNamed(style, 'name'), 'val') ?? '';
  const base = attribute(childNamed(style, 'basedOn'), 'val');
  const isDefault = /^(?:1|true|on)$/.test(attribute(style, 'default') ?? '');
  const groups = [
    ['¶', 'pPr'],
    ['words', 'rPr'],
    ['table', 'tblPr'],
    ['row', 'trPr'],
    ['cell', 'tcPr'],
  ].flatMap(([label, element = '']) => {
    const text = propertiesText(childNamed(style, element));
    return text === '' ? [] : [`${label}{${text}}`];
  });
  const others = propertiesText(style, ['name', 'basedOn', 'pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'link']);
  return [`style ${id} "${name}" ${kind}`, isDefault && 'default', base && `on ${base}`, ...groups, others]
    .filter((each) => each)
    .join(' ');
}
