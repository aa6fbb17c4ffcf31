import type { DocumentPart } from './document-part';
import type { LinkTargets } from './link-targets';
import { type Edit, type Item, RANK, stepItem, xmlItem } from './program';
import type { PlacedTag } from './read-tags';
import type { Region } from './regions';
import { beginLinkStep, drawingNumberStep, endLinkStep, onceStep } from './rendering';
import { attributeOf, childOf, walk, type XmlElement } from './tree';
import { unescapeXml } from './xml';
import { encodeXml } from './xml-writer';

/** Signs around a stretch of a document, by what begins them: each number may be there once. */
const BOUNDARY = /^w:(bookmark|commentRange|perm)(Start|End)$/;
/** Marks that lead to something which is there once. */
const REFERENCE = /^w:(?:footnote|endnote|comment)Reference$/;
const REPEATED_ID = / w14:(?:paraId|textId)="[^"]*"/g;

/**
 * The edits of what may be in a document once, also where it is repeated: the first of the bookmarks and of the marks of notes and
 * comments stays; drawings get numbers of their own; numbers that programs give anew are left out. And those of links whose target
 * has tags, and of content controls that would show other words than those filled in.
 */
export function singleEdits(
  part: DocumentPart,
  tags: readonly PlacedTag[],
  regions: readonly Region[],
  links: LinkTargets,
  targetOf: (text: string) => string | null,
): Edit[] {
  const { source, root } = part;
  const edits: Edit[] = [];
  const isRepeated = ({ from }: XmlElement): boolean =>
    regions.some((region) => from >= region.from && from < region.to);
  const hasTag = ({ from, to }: XmlElement): boolean => tags.some((tag) => tag.from >= from && tag.to <= to);
  const replace = (from: number, to: number, ...items: Item[]): void => {
    edits.push({ from, to, rank: RANK.content, items });
  };
  walk(root, (element) => {
    const { name, from, inner, innerEnd, to } = element;
    const once = BOUNDARY.test(name) || (REFERENCE.test(name) && isRepeated(element));
    if (once) replace(from, to, onceItem(source, element));
    else if (name === 'wp:docPr' && isRepeated(element)) {
      const [before = '', behind = ''] = source.slice(from, inner).split(/(?<=\sid\s*=\s*["'])\d+/);
      replace(from, inner, xmlItem(before), stepItem(drawingNumberStep), xmlItem(behind));
    } else if (name === 'w:p' && isRepeated(element)) {
      const tag = source.slice(from, inner);
      const plain = tag.replace(REPEATED_ID, '');
      if (plain !== tag) replace(from, inner, xmlItem(plain));
    } else if (name === 'w:sdt') {
      const properties = childOf(element, 'w:sdtPr');
      for (const child of properties?.children ?? []) {
        const isId = child.name === 'w:id' && isRepeated(element);
        const isBound = /^(?:w|w15):(?:dataBinding|showingPlcHdr)$/.test(child.name) && hasTag(element);
        if (isId || isBound) replace(child.from, child.to);
      }
    } else {
      const target = links.get(element);
      if (!target) return;
      const [before = '', behind = ''] = source.slice(from, inner).split(/(?<=\sr:id\s*=\s*["'])[^"']*/);
      replace(from, inner, stepItem(beginLinkStep(target, targetOf, before, behind)));
      replace(innerEnd, to, stepItem(endLinkStep));
    }
  });
  return edits;
}

function onceItem(source: string, element: XmlElement): Item {
  const [, kind, edge] = BOUNDARY.exec(element.name) ?? [];
  const id = unescapeXml(attributeOf(source, element, 'w:id') ?? '');
  const xml = encodeXml(source.slice(element.from, element.to));
  if (!kind) return stepItem(onceStep(`${element.name} ${id}`, xml, null));
  return stepItem(onceStep(`${kind} ${edge} ${id}`, xml, edge === 'End' ? `${kind} Start ${id}` : null));
}

/** Bookmarks and other signs of a paragraph that is not written: they may be between paragraphs too. */
export function boundarySigns(source: string, paragraph: XmlElement): Item[] {
  const items: Item[] = [];
  walk(paragraph, (element) => {
    if (BOUNDARY.test(element.name)) items.push(onceItem(source, element));
  });
  return items;
}
