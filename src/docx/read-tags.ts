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
  const tags: PlacedTag<T>[] = [];
  const pairs: TagPair<T>[] = [];
  const mistakes: PlacedMistake<T>[] = [];
  const opened: Opened<T>[] = [];
  const places = part.paragraphs.flatMap((paragraph) => {
    strayBraces(paragraph, names, (tag) => wrong('braces', { paragraph, from: paragraph.element.to }, tag));
    return placesIn(paragraph);
  });
  for (const place of places.sort((a, b) => a.from - b.from)) readTag(place);
  for (const { place, tag } of opened) {
    const at = { ...place, from: part.source.length };
    wrong('unclosed', at, place.written, { other: `{{/${place.name}}}`, known: tag });
  }
  return { tags, pairs, mistakes };

  function wrong(
    kind: TagMistakeKind,
    { paragraph, from }: Pick<Place, 'paragraph' | 'from'>,
    tag: string,
    more: Partial<TagMistake<T>> = {},
  ): void {
    const mistake = { kind, tag, other: '', open: [], known: null, ...more };
    mistakes.push({ at: from, mistake: { ...mistake, paragraph: wordsOf(paragraph) } });
  }

  function readTag(place: Place): void {
    const { sign, name, written } = place;
    if (sign === '/') {
      close(place);
      return;
    }
    if (name === '') {
      wrong('blank', place, written);
      return;
    }
    const open = opened[opened.length - 1]?.inside ?? [];
    const tag = names.find(name, open);
    const placed = tag && { ...place, tag };
    if (sign !== '') {
      const around = opened[opened.length - 1]?.pair ?? null;
      const pair = placed && { begin: placed, end: placed, around };
      const isScope = sign === '#' && (tag?.kind === 'condition' || tag?.kind === 'loop');
      opened.push({ place, tag, pair, outside: open, inside: isScope && tag ? [...open, tag] : open });
    }
    if (!placed) wrong('unknown', place, written, { open });
    else if (sign === '' && (tag.kind === 'condition' || tag.kind === 'loop'))
      wrong('needsOpening', place, written, { known: tag });
    else if (tag.kind === 'block' && (sign !== '' || !isAlone(placed) || !isInText(place.paragraph.element)))
      wrong('needsParagraph', place, written, { known: tag });
    else tags.push(placed);
  }

  /** Ends the condition or loop that is meant. */
  function close(place: Place): void {
    const { name, written } = place;
    const isMeant = (each: Opened<T>): boolean =>
      name === '' ||
      each.place.name === name ||
      (each.tag !== null && names.find(name, each.outside)?.key === each.tag.key);
    const last = opened[opened.length - 1];
    const meant = [...opened].reverse().find(isMeant);
    if (!meant || !last) {
      wrong('unopened', place, written, { other: `{{#${name}}}` });
      return;
    }
    // What was begun inside and is still open is reported as not closed, at its own place.
    if (meant !== last) wrong('crossed', place, written, { other: last.place.written });
    opened.splice(opened.indexOf(meant));
    if (!meant.pair || !meant.tag) return;
    meant.pair.end = { ...place, tag: meant.tag };
    tags.push(meant.pair.end);
    pairs.push(meant.pair);
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
    const at = found.index ?? 0;
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
function strayBraces<T extends TemplateTag>(
  { text }: Paragraph,
  names: TagNames<T>,
  found: (braces: string) => void,
): void {
  if (!/[{}]/.test(text)) return;
  const rest = unescapeXml(text.replace(TAG, DONE));
  for (const [braces] of rest.matchAll(/\{+[^{}\uFFFF]*\}*|(?<![^\s{}\uFFFF])[^\s{}\uFFFF]*\}+/g)) {
    if (/\{\{|\}\}/.test(braces) || names.mayBeTag(braces.replace(/[{}#^/]/g, ''))) found(braces);
  }
  if (/\{\uFFFF|\uFFFF\}/.test(rest)) found('{{{…}}}');
}
