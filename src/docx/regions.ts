import type { TagMistakeKind } from '../messages/template-mistake';
import {
  type DocumentPart,
  isInText,
  isRepeatedRow,
  type Paragraph,
  sectionEndOf,
  structureOf,
} from './document-part';
import { isAlone, type PlacedTag, type TagPair, wordsOf } from './read-tags';
import type { PlacedMistake, TemplateTag } from './template-tag';
import { attributeOf, walk, type XmlElement } from './tree';

/**
 * What a condition or loop repeats: words in a paragraph or from one to another (`inline`), whole paragraphs with the tables
 * between (`paragraphs`), rows of a table (`rows`).
 */
export interface Region<T extends TemplateTag = TemplateTag> {
  kind: 'inline' | 'paragraphs' | 'rows';
  pair: TagPair<T>;
  /** In the source: all that it takes, and what is between its two ends. */
  from: number;
  inner: number;
  innerEnd: number;
  to: number;
  /** The first and the last row of `rows`. */
  rows: readonly [first: XmlElement, last: XmlElement] | null;
}

interface FoundRegions<T extends TemplateTag> {
  regions: Region<T>[];
  mistakes: PlacedMistake<T>[];
}

/** What each pair of tags repeats, and which pairs cannot be filled where they are. */
export function findRegions<T extends TemplateTag>(
  part: DocumentPart,
  pairs: readonly TagPair<T>[],
): FoundRegions<T> {
  const byPair = new Map<TagPair<T>, Region<T>>();
  const mistakes: PlacedMistake<T>[] = [];
  const fields = fieldSigns(part);
  const sorted = [...pairs].sort((a, b) => a.begin.from - b.begin.from);
  const wrong = (
    kind: TagMistakeKind,
    { tag, written }: PlacedTag<T>,
    at: PlacedTag<T>,
    other = '',
  ): void => {
    const paragraph = wordsOf(at.paragraph);
    mistakes.push({ at: at.from, mistake: { kind, tag: written, other, paragraph, open: [], known: tag } });
  };
  for (const pair of sorted) {
    const { begin, end } = pair;
    const isOverParagraphs = begin.paragraph !== end.paragraph && isInText(end.paragraph.element);
    if (begin.sign === '#' && begin.tag.withPage && isOverParagraphs) {
      const shared = [begin, end].filter((tag) => !isAlone(tag));
      for (const tag of shared) wrong('needsParagraph', tag, tag);
      if (shared.length > 0) continue;
    }
    const region = regionOf(part, pair);
    const mistake = typeof region === 'string' ? region : mistakeOf(part, region, fields);
    if (mistake) wrong(mistake, begin, end, end.written);
    else if (typeof region !== 'string') byPair.set(pair, region);
  }
  for (const { pair } of overlapping(byPair)) wrong('overlapping', pair.begin, pair.begin);
  return { regions: [...byPair.values()], mistakes };
}

function mistakeOf<T extends TemplateTag>(
  part: DocumentPart,
  region: Region<T>,
  fields: readonly FieldSign[],
): TagMistakeKind | null {
  if (!areWhole(fields, region)) return 'misplaced';
  return isAcrossSections(part, region) ? 'acrossSections' : null;
}

function regionOf<T extends TemplateTag>(
  part: DocumentPart,
  pair: TagPair<T>,
): Region<T> | 'misplaced' | 'inHeading' | 'inControl' {
  const { begin, end } = pair;
  const inline: Region<T> = {
    kind: 'inline',
    pair,
    rows: null,
    from: begin.from,
    inner: begin.to,
    innerEnd: end.from,
    to: end.to,
  };
  const [a, b] = [begin.paragraph.element, end.paragraph.element];
  if (a === b) return haveSameControl(part, pair) ? inline : 'inControl';
  const [first, last] = [structureOf(a), structureOf(b)];
  const shared = first.findIndex((element, i) => element !== last[i]);
  const common = first[shared - 1];
  const depths = [first.length - shared, last.length - shared];
  if (shared < 0 || !common) return 'misplaced';
  if (common.name === 'w:tr' || common.name === 'w:tbl') {
    const depth = common.name === 'w:tr' ? 2 : 3;
    if (depths.some((each) => each !== depth)) return 'misplaced';
    const rows =
      common.name === 'w:tr' ? ([common, common] as const) : ([first[shared], last[shared]] as const);
    return rowsRegion(part, pair, rows);
  }
  if (common.name === 'w:p' || depths.some((each) => each !== 1)) return 'misplaced';
  if (a.parent !== b.parent || !haveSameControl(part, pair)) return 'inControl';
  if (!isAlone(begin) || !isAlone(end)) return inline;
  return { ...inline, kind: 'paragraphs', from: a.from, inner: a.to, innerEnd: b.from, to: b.to };
}

function rowsRegion<T extends TemplateTag>(
  { source }: DocumentPart,
  pair: TagPair<T>,
  [first, last]: readonly [XmlElement | undefined, XmlElement | undefined],
): Region<T> | 'inHeading' | 'inControl' {
  // A row in a content control of its own may not go: the control would be empty.
  if (!first || !last || first.parent !== last.parent || first.parent?.name !== 'w:tbl') return 'inControl';
  if (isRepeatedRow(source, first) && !isRepeatedRow(source, last)) return 'inHeading';
  const [from, to] = [first.from, last.to];
  return { kind: 'rows', pair, from, inner: from, innerEnd: to, to, rows: [first, last] };
}

/** What may be closed in the middle of its words and opened again: all but content controls and fields. */
const MAY_BE_SPLIT = new Set(['w:r', 'w:t', 'w:hyperlink', 'w:smartTag', 'w:dir', 'w:bdo']);

/** Whether all that lies between words and the paragraph, or what both are in, may be split. */
function haveSameControl<T extends TemplateTag>(part: DocumentPart, { begin, end }: TagPair<T>): boolean {
  const [a, b] = [begin, end].map(({ paragraph, from }) => wrappersAt(paragraph, from)) as [
    XmlElement[],
    XmlElement[],
  ];
  const shared = a.findIndex((element, i) => element !== b[i]);
  const split = shared < 0 ? [] : [...a.slice(shared), ...b.slice(shared)];
  return split.every(
    (element) =>
      MAY_BE_SPLIT.has(element.name) &&
      !part.taggedLinks.has(attributeOf(part.source, element, 'r:id') ?? ''),
  );
}

/** What the words at a place of the source are in, outermost first: from right inside the paragraph to the `<w:t>`. */
export function wrappersAt(paragraph: Paragraph, at: number): XmlElement[] {
  const piece = paragraph.pieces.find(({ element }) => at >= element.inner && at < element.innerEnd);
  return piece ? wrappersOf(piece.element) : [];
}

export function wrappersOf(text: XmlElement): XmlElement[] {
  const wrappers: XmlElement[] = [];
  for (let up: XmlElement | null = text; up && up.name !== 'w:p'; up = up.parent) wrappers.push(up);
  return wrappers.reverse();
}

/** Where a complex field begins (1) or ends (-1). */
interface FieldSign {
  at: number;
  change: 1 | -1;
}

function fieldSigns({ root, source }: DocumentPart): FieldSign[] {
  const signs: FieldSign[] = [];
  walk(root, (element) => {
    if (element.name !== 'w:fldChar') return;
    const type = attributeOf(source, element, 'w:fldCharType');
    if (type !== 'separate') signs.push({ at: element.from, change: type === 'begin' ? 1 : -1 });
  });
  return signs;
}

/** Whether no field begins inside a region and ends outside, or the other way round. */
function areWhole<T extends TemplateTag>(signs: readonly FieldSign[], { from, to }: Region<T>): boolean {
  let open = 0;
  for (const { at, change } of signs) {
    if (at < from || at >= to) continue;
    open += change;
    if (open < 0) return false;
  }
  return open === 0;
}

/** Whether a region would repeat a part of one section with a part of the next, or end one in the middle of its paragraphs. */
function isAcrossSections<T extends TemplateTag>(
  { source }: DocumentPart,
  { kind, pair, from, to }: Region<T>,
): boolean {
  if (kind === 'rows' || pair.begin.paragraph === pair.end.paragraph) return false;
  const { parent } = pair.begin.paragraph.element;
  if (!parent || !isInText(parent)) return false;
  let [hasEnd, hasWordsBehind] = [false, false];
  for (const element of parent.children) {
    if (element.to <= from || element.from >= to) continue;
    if (element.name === 'w:p' && sectionEndOf(element)) {
      // The paragraph of its first tag ends the section before it.
      if (kind === 'paragraphs' && element === pair.begin.paragraph.element) continue;
      [hasEnd, hasWordsBehind] = [true, false];
    } else if (element.from < pair.end.paragraph.element.from && isVisible(source, element)) {
      hasWordsBehind = true;
    }
  }
  if (kind === 'inline') return hasEnd;
  return hasEnd && hasWordsBehind && pair.begin.tag.kind === 'loop';
}

const VISIBLE = new Set(['w:tbl', 'w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent', 'w:instrText']);

/** Whether a reader sees something of a paragraph, table or other block. */
export function isVisible(source: string, block: XmlElement): boolean {
  let found = false;
  walk(block, ({ name, inner, innerEnd }) => {
    if (VISIBLE.has(name) || (name === 'w:t' && source.slice(inner, innerEnd).trim() !== '')) found = true;
    return !found;
  });
  return found;
}

/** The regions that lie neither beside nor inside those they should. */
function overlapping<T extends TemplateTag>(byPair: ReadonlyMap<TagPair<T>, Region<T>>): Region<T>[] {
  const lastIn = new Map<TagPair<T> | null, Region<T>>();
  return [...byPair.values()].filter((region) => {
    const { around } = region.pair;
    const before = lastIn.get(around);
    lastIn.set(around, region);
    if (before && before.to > region.from) return true;
    const outer = around && byPair.get(around);
    return outer ? region.from < outer.inner || region.to > outer.innerEnd : false;
  });
}
