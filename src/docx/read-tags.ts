import type { TagMistakeKind } from '../messages/template-mistake';
import { type DocumentPart, isInText, type Paragraph, sourcePlace } from './document-part';
import type { PlacedMistake, TagMistake, TagNames, TemplateTag } from './template-tag';
import { unescapeXml } from './xml';

/** A tag at its place in a part. */
export interface PlacedTag<T extends TemplateTag = TemplateTag> {
  sign: '' | '#' | '^' | '/';
  tag: T;
  paragraph: Paragraph;
  /** In the paragraph's words, and as long. */
  at: number;
  length: number;
  /** In the source: from its first brace to behind its last. */
  from: number;
  to: number;
  /** As written, with its braces. */
  written: string;
}

/** A condition or loop with its beginning and its end. */
export interface TagPair<T extends TemplateTag = TemplateTag> {
  begin: PlacedTag<T>;
  end: PlacedTag<T>;
  /** The one right around it. */
  around: TagPair<T> | null;
}

interface ReadTags<T extends TemplateTag> {
  /** All tags but those that are unknown, in the order of the text. */
  tags: PlacedTag<T>[];
  /** Each behind those around it. */
  pairs: TagPair<T>[];
  mistakes: PlacedMistake<T>[];
}

const TAG = /\{\{([^{}]*)\}\}/g;
const SIGN_AND_NAME = /^\s*([#^/@?]?)\s*([\s\S]*?)\s*$/;
/** Stands for a tag where its words are of no matter; no text of XML holds it. */
const DONE = '\uFFFF';

/** A condition or loop that is open. */
interface Opened<T extends TemplateTag> {
  place: Place;
  tag: T | null;
  pair: TagPair<T> | null;
  /** What was open around it. */
  outside: readonly T[];
  /** What is open inside it. */
  inside: readonly T[];
}

/** A tag as written. */
type Place = Omit<PlacedTag<TemplateTag>, 'tag'> & { name: string };

/** Reads the tags of a part, and finds what is wrong with them but for where they are. */
export function readTags<T extends TemplateTag>(part: DocumentPart, names: TagNames<T>): ReadTags<T> {
  const reader = new TagReader(names);
  const places = part.paragraphs.flatMap((paragraph) => {
    reader.refuseStrayBraces(paragraph);
    return placesIn(paragraph);
  });
  for (const place of places.sort((a, b) => a.from - b.from)) reader.read(place);
  return reader.result(part.source.length);
}

/** Reads tags one after the other, and knows which conditions and loops are open. */
class TagReader<T extends TemplateTag> {
  private readonly tags: PlacedTag<T>[] = [];
  private readonly pairs: TagPair<T>[] = [];
  private readonly mistakes: PlacedMistake<T>[] = [];
  private readonly opened: Opened<T>[] = [];

  constructor(private readonly names: TagNames<T>) {}

  /** Reports braces that make no tag. */
  refuseStrayBraces(paragraph: Paragraph): void {
    const place = { paragraph, from: paragraph.element.to };
    for (const braces of strayBraces(paragraph, this.names)) this.refuse('braces', place, braces);
  }

  read(place: Place): void {
    const { sign, name, written } = place;
    if (sign === '/') {
      this.close(place);
      return;
    }
    if (name === '') {
      this.refuse('blank', place, written);
      return;
    }
    const open = this.innermost?.inside ?? [];
    const tag = this.names.find(name, open);
    const placed = tag && { ...place, tag };
    if (sign !== '') this.open(place, placed, open);
    if (!placed) this.refuse('unknown', place, written, { open });
    else if (sign === '' && (tag.kind === 'condition' || tag.kind === 'loop'))
      this.refuse('needsOpening', place, written, { known: tag });
    else if (tag.kind === 'block' && (sign !== '' || !isAlone(placed) || !isInText(place.paragraph.element)))
      this.refuse('needsParagraph', place, written, { known: tag });
    else this.tags.push(placed);
  }

  /** @param end where the part ends: what is still open is reported there */
  result(end: number): ReadTags<T> {
    for (const { place, tag } of this.opened) {
      const at = { ...place, from: end };
      this.refuse('unclosed', at, place.written, { other: `{{/${place.name}}}`, known: tag });
    }
    const { tags, pairs, mistakes } = this;
    return { tags, pairs, mistakes };
  }

  private get innermost(): Opened<T> | undefined {
    return this.opened[this.opened.length - 1];
  }

  private open(place: Place, placed: PlacedTag<T> | null, outside: readonly T[]): void {
    const tag = placed?.tag ?? null;
    const pair = placed && { begin: placed, end: placed, around: this.innermost?.pair ?? null };
    const isScope = place.sign === '#' && (tag?.kind === 'condition' || tag?.kind === 'loop');
    this.opened.push({ place, tag, pair, outside, inside: isScope && tag ? [...outside, tag] : outside });
  }

  /** Ends the condition or loop that is meant. */
  private close(place: Place): void {
    const { name, written } = place;
    const isMeant = (each: Opened<T>): boolean =>
      name === '' ||
      each.place.name === name ||
      (each.tag !== null && this.names.find(name, each.outside)?.key === each.tag.key);
    const last = this.innermost;
    const meant = [...this.opened].reverse().find(isMeant);
    if (!meant || !last) {
      this.refuse('unopened', place, written, { other: `{{#${name}}}` });
      return;
    }
    // What was begun inside and is still open is reported as not closed, at its own place.
    if (meant !== last) this.refuse('crossed', place, written, { other: last.place.written });
    this.opened.splice(this.opened.indexOf(meant));
    if (!meant.pair || !meant.tag) return;
    meant.pair.end = { ...place, tag: meant.tag };
    this.tags.push(meant.pair.end);
    this.pairs.push(meant.pair);
  }

  private refuse(
    kind: TagMistakeKind,
    { paragraph, from }: Pick<Place, 'paragraph' | 'from'>,
    tag: string,
    more: Partial<TagMistake<T>> = {},
  ): void {
    const mistake = { kind, tag, other: '', open: [], known: null, ...more };
    this.mistakes.push({ at: from, mistake: { ...mistake, paragraph: wordsOf(paragraph) } });
  }
}

/** The most characters of a paragraph's words that name it. */
const MAX_WORDS = 500;

/** The words of a paragraph as people see them, by which they find it. */
export const wordsOf = ({ text }: Paragraph): string => unescapeXml(text.slice(0, MAX_WORDS));

/** Whether a tag is the only words of its paragraph. */
export const isAlone = ({ paragraph, at, length }: Pick<Place, 'paragraph' | 'at' | 'length'>): boolean =>
  paragraph.text.trim() === paragraph.text.slice(at, at + length);

function placesIn(paragraph: Paragraph): Place[] {
  if (!paragraph.text.includes('{{')) return [];
  return [...paragraph.text.matchAll(TAG)].map((found) => {
    const [whole, inside = ''] = found;
    const [, sign = '', name = ''] = SIGN_AND_NAME.exec(unescapeXml(inside)) ?? [];
    const at = found.index;
    return {
      sign: sign === '#' || sign === '^' || sign === '/' ? sign : '',
      name,
      paragraph,
      at,
      length: whole.length,
      from: sourcePlace(paragraph, at, false),
      to: sourcePlace(paragraph, at + whole.length, true),
      written: `{{${sign}${name}}}`,
    };
  });
}

/** Braces that make no tag: one lost, or a tag cut in two by the end of a paragraph. Lone braces around other words are text. */
function strayBraces<T extends TemplateTag>({ text }: Paragraph, names: TagNames<T>): string[] {
  if (!/[{}]/.test(text)) return [];
  const rest = unescapeXml(text.replace(TAG, DONE));
  const found = [...rest.matchAll(/\{+[^{}\uFFFF]*\}*|(?<![^\s{}\uFFFF])[^\s{}\uFFFF]*\}+/g)]
    .map(([braces]) => braces)
    .filter((braces) => /\{\{|\}\}/.test(braces) || names.mayBeTag(braces.replace(/[{}#^/]/g, '')));
  return /\{\uFFFF|\uFFFF\}/.test(rest) ? [...found, '{{{…}}}'] : found;
}
