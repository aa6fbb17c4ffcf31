import type { DocumentPart } from './document-part';
import { type PlacedTag, wordsOf } from './read-tags';
import type { PlacedMistake, TagNames, TemplateTag } from './template-tag';
import { walk, type XmlElement } from './tree';
import { unescapeXml } from './xml';

const TAG = /\{\{([^{}]*)\}\}/g;
/** Of an element to a relation: `r:id="…"`. */
const REFERENCE = /\sr:\w+\s*=\s*("[^"]*"|'[^']*')/g;

/** What the targets of links are made of: words, and tags. By the links themselves. */
export type LinkTargets = ReadonlyMap<XmlElement, readonly (string | TemplateTag)[]>;

/** Reads the targets of links that have tags, and what is wrong with these: only texts may be in them. */
export function linkTargets<T extends TemplateTag>(
  part: DocumentPart,
  names: TagNames<T>,
  tags: readonly PlacedTag<T>[],
): { targets: Map<XmlElement, (string | T)[]>; mistakes: PlacedMistake<T>[] } {
  const targets = new Map<XmlElement, (string | T)[]>();
  const mistakes: PlacedMistake<T>[] = [];
  const { links, others } = taggedLinks(part);
  for (const { at, target } of others) {
    const [tag = ''] = target.match(TAG) ?? [];
    mistakes.push({ at, mistake: { kind: 'inLink', tag, other: '', paragraph: '', open: [], known: null } });
  }
  for (const [link, target] of links) {
    // A loop of rows may begin in the words of the link.
    const [open = []] = [openAt(tags, link.from), openAt(tags, link.innerEnd)].sort(
      (a, b) => b.length - a.length,
    );
    const pieces: (string | T)[] = [];
    let at = 0;
    for (const found of target.matchAll(TAG)) {
      const [whole, name = ''] = found;
      const tag = names.find(name.trim(), open);
      pieces.push(target.slice(at, found.index));
      at = found.index + whole.length;
      if (tag?.kind === 'text') pieces.push(tag);
      else {
        const around = part.paragraphs.find(
          ({ element }) => link.from > element.from && link.to < element.to,
        );
        const paragraph = around ? wordsOf(around) : '';
        const kind = tag ? 'needsOpening' : name.trim() === '' ? 'blank' : 'unknown';
        mistakes.push({
          at: link.from,
          mistake: { kind, tag: whole, other: '', paragraph, open, known: tag },
        });
      }
    }
    targets.set(link, [...pieces, target.slice(at)]);
  }
  return { targets, mistakes };
}

/** The conditions and loops that are open at a place. */
function openAt<T extends TemplateTag>(tags: readonly PlacedTag<T>[], place: number): T[] {
  const open: T[] = [];
  for (const { sign, tag, from } of tags) {
    if (from > place) break;
    const isScope = tag.kind === 'condition' || tag.kind === 'loop';
    if (sign === '#' && isScope) open.push(tag);
    else if (sign === '/' && open[open.length - 1]?.key === tag.key) open.pop();
  }
  return open;
}

/** The links of a part whose target has tags, and the places of others that lead there. */
function taggedLinks({ root, source, taggedLinks: targets }: DocumentPart): {
  links: Map<XmlElement, string>;
  others: { at: number; target: string }[];
} {
  const links = new Map<XmlElement, string>();
  const others: { at: number; target: string }[] = [];
  if (targets.size === 0) return { links, others };
  walk(root, (element) => {
    const { from, inner, to, name } = element;
    for (const [, written = ''] of source.slice(from, inner).matchAll(REFERENCE)) {
      const target = targets.get(unescapeXml(written.slice(1, -1)));
      if (target === undefined) continue;
      if (name === 'w:hyperlink' && inner < to) links.set(element, target);
      else others.push({ at: from, target });
    }
  });
  return { links, others };
}
