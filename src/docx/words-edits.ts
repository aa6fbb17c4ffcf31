import type { WebAddress } from '../thai/links';
import type { DocumentPart, Paragraph, Piece } from './document-part';
import { type Edit, END, type Item, RANK, stepItem, xmlItem } from './program';
import type { PlacedTag } from './read-tags';
import { type Region, wrappersAt, wrappersOf } from './regions';
import { OFFICE } from './relations';
import { type ParagraphSplit, pictureStep, type WordsPlace, wordsStep } from './rendering';
import type { TemplateTag } from './template-tag';
import { attributeOf, childOf, walk, type XmlElement } from './tree';
import { unescapeXml } from './xml';
import { encodeXml } from './xml-writer';

const WORDS = '<w:t xml:space="preserve">';
const LINE_BREAK = `</w:t><w:br/>${WORDS}`;

/** A stretch of the source, within the words of one paragraph, and the items in its place. */
interface Mark {
  from: number;
  to: number;
  items: readonly (Item | TemplateTag)[];
}

/** How web addresses become links. */
export interface LinkRules {
  /** The web addresses in a text: they become links. Asked for every text, so it must be quick where there are none. */
  addressesIn(text: string): readonly WebAddress[];
  /** The look of a link's words, by that of the words it is in (`<w:rPr>`, '' for none). */
  linkLook(properties: string): string;
  /** How a paragraph is split where lines of it hang; null where it is not. */
  splitOf(paragraph: Paragraph): ParagraphSplit | null;
}

/**
 * The edits of a part's words: what tags stand for comes in the run in which the tag begins, and conditions and loops within words
 * begin and end there.
 * @param taken paragraphs that are not written, or otherwise
 * @param begin what begins a region
 */
export function wordsEdits(
  part: DocumentPart,
  tags: readonly PlacedTag[],
  regions: readonly Region[],
  taken: ReadonlySet<XmlElement>,
  begin: (region: Region) => Item,
  rules: LinkRules,
): Edit[] {
  const boundaries = new Map<PlacedTag, Item[]>();
  for (const region of regions) {
    if (region.kind !== 'inline') continue;
    const { pair } = region;
    const split = splitBetween(part, pair.begin, pair.end);
    boundaries.set(pair.begin, [xmlItem(split.atBegin.close), begin(region), xmlItem(split.atBegin.reopen)]);
    boundaries.set(pair.end, [xmlItem(split.atEnd.close), END, xmlItem(split.atEnd.reopen)]);
  }
  const byParagraph = new Map<Paragraph, Mark[]>();
  for (const tag of tags) {
    const isWords = tag.sign === '' && (tag.tag.kind === 'text' || tag.tag.kind === 'picture');
    const marks = byParagraph.get(tag.paragraph) ?? [];
    marks.push({ from: tag.from, to: tag.to, items: boundaries.get(tag) ?? (isWords ? [tag.tag] : []) });
    byParagraph.set(tag.paragraph, marks);
  }
  const fields = fieldResults(part);
  return part.paragraphs.flatMap((paragraph) => {
    if (taken.has(paragraph.element)) return [];
    const marks = byParagraph.get(paragraph) ?? [];
    return paragraph.pieces.flatMap((piece) => pieceEdits(part, piece, marks, fields, rules));
  });
}

function pieceEdits(
  part: DocumentPart,
  { element, paragraph }: Piece,
  marks: readonly Mark[],
  fields: readonly Stretch[],
  { addressesIn, linkLook, splitOf }: LinkRules,
): Edit[] {
  const { inner, innerEnd } = element;
  const here = marks.filter(({ from, to }) => from < innerEnd && to > inner);
  const place = { ...wordsPlace(part.source, element, fields, linkLook), split: splitOf(paragraph) };
  const textOf = (from: number, to: number): string =>
    unescapeXml(part.source.slice(from, to)).replace(/[\r\n]+/g, ' ');
  if (here.length === 0) {
    if (!place.link || addressesIn(textOf(inner, innerEnd)).length === 0) return [];
  }
  const items: Item[] = [xmlItem(WORDS)];
  let words: (string | TemplateTag)[] = [];
  const flush = (): void => {
    if (words.length > 0) items.push(stepItem(wordsStep(words, place, addressesIn)));
    words = [];
  };
  let at = inner;
  for (const mark of here) {
    if (mark.from > at) words.push(textOf(at, mark.from));
    at = Math.min(mark.to, innerEnd);
    // Of a tag in several pieces what it stands for is in the first.
    if (mark.from < inner) continue;
    for (const item of mark.items) {
      if ('key' in item && item.kind === 'text') words.push(item);
      else {
        flush();
        items.push('key' in item ? stepItem(pictureStep(item)) : item);
      }
    }
  }
  if (at < innerEnd) words.push(textOf(at, innerEnd));
  flush();
  items.push(xmlItem('</w:t>'));
  return [{ from: element.from, to: element.to, rank: RANK.content, items }];
}

/** What must be closed where words are split, and opened again. */
interface Split {
  close: string;
  reopen: string;
}

/** How to split the words at the two ends of a region: up to what both are in. */
function splitBetween(
  part: DocumentPart,
  begin: PlacedTag,
  end: PlacedTag,
): { atBegin: Split; atEnd: Split } {
  const [a, b] = [wrappersAt(begin.paragraph, begin.from), wrappersAt(end.paragraph, end.from)];
  const different = a.findIndex((element, i) => element !== b[i]);
  const shared = different < 0 ? a.length : different;
  const split = (wrappers: readonly XmlElement[]) => splitAt(part.source, wrappers.slice(shared));
  return { atBegin: split(a), atEnd: split(b) };
}

function splitAt(source: string, wrappers: readonly XmlElement[]): Split {
  const close = [...wrappers].reverse().map(({ name }) => `</${name}>`);
  return { close: close.join(''), reopen: wrappers.map((each) => openTag(source, each)).join('') };
}

/** An open tag with the properties that come first in the element. */
function openTag(source: string, element: XmlElement, change = (look: string) => look): string {
  if (element.name === 'w:t') return WORDS;
  const properties = childOf(element, `${element.name}Pr`);
  const look = properties ? source.slice(properties.from, properties.to) : '';
  return source.slice(element.from, element.inner) + change(look);
}

/** Where a link may be: in a paragraph, and in content of any kind that is no link, field or text control itself. */
const NO_LINKS_IN = new Set(['w:hyperlink', 'w:sdt', 'w:fldSimple', 'w:ruby']);

function wordsPlace(
  source: string,
  text: XmlElement,
  fields: readonly Stretch[],
  linkLook: LinkRules['linkLook'],
): Omit<WordsPlace, 'split'> {
  const wrappers = wrappersOf(text);
  const lineBreak = encodeXml(LINE_BREAK);
  const isInField = fields.some(({ from, to }) => text.from > from && text.from < to);
  if (isInField || wrappers.some(({ name }) => NO_LINKS_IN.has(name))) return { lineBreak, link: null };
  const [run] = wrappers.slice(-2);
  const { close, reopen } = splitAt(source, wrappers);
  const root = rootOf(text);
  const attributes = attributeOf(source, root, 'xmlns:r') === null ? ` xmlns:r="${OFFICE}"` : '';
  return {
    lineBreak,
    link: { close, attributes, run: (run ? openTag(source, run, linkLook) : '') + WORDS, reopen },
  };
}

function rootOf(element: XmlElement): XmlElement {
  let root = element;
  while (root.parent) root = root.parent;
  return root;
}

interface Stretch {
  from: number;
  to: number;
}

/** Where complex fields are: a link in one would be a link in a link. */
function fieldResults({ root, source }: DocumentPart): Stretch[] {
  const fields: Stretch[] = [];
  let [depth, from] = [0, 0];
  walk(root, (element) => {
    if (element.name !== 'w:fldChar') return;
    const type = attributeOf(source, element, 'w:fldCharType');
    if (type === 'begin' && depth++ === 0) from = element.from;
    if (type === 'end' && depth > 0 && --depth === 0) fields.push({ from, to: element.to });
  });
  return fields;
}
