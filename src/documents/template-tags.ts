import { type Paragraph, paragraphsOf, type Rewriting, rewrite } from '../docx/paragraphs';
import { escapeXml, unescapeXml } from '../docx/xml';
import type { TemplateMistake } from '../messages/template-mistake';
import { isBlank, matchKey } from '../thai/text';
import { isSection } from './optional-sections';
import {
  type CustomColumns,
  findTag,
  nearestTag,
  openerOf,
  type Scope,
  type Tag,
  tagElsewhere,
} from './tags';

type Kind = TemplateMistake['kind'];
type Wrong = (kind: Kind, tag: string, other?: string) => void;

/** A tag that a part of a template holds, understood. */
export interface PlacedTag {
  sign: '' | '#' | '^' | '/';
  tag: Tag;
  paragraph: Paragraph;
  at: number;
  length: number;
}

export interface ReadTags {
  tags: PlacedTag[];
  mistakes: TemplateMistake[];
}

const TAG = /\{\{([^{}]*)\}\}/g;
/** Stands for a tag where its words are of no matter; no text of XML holds it. */
const DONE = '\uFFFF';
/** The words of a paragraph as people see them. */
export const wordsOf = ({ text }: Paragraph): string => unescapeXml(text);

/** A part that is open: by which tag, what may be in it, and where it began. */
interface Opened {
  sign: '#' | '^';
  written: string;
  /** With its braces, as the XML has it. */
  whole: string;
  tag: Tag | null;
  scope: Scope | null;
  paragraph: Paragraph;
}

/** Reads the tags of a part of a template, and finds every mistake in them. */
export function readTags(xml: string, own: CustomColumns): ReadTags {
  const tags: PlacedTag[] = [];
  const mistakes: TemplateMistake[] = [];
  const opened: Opened[] = [];
  const scopes = (): Scope[] => ['document', ...opened.flatMap(({ scope }) => scope ?? [])];
  for (const paragraph of paragraphsOf(xml)) {
    if (!/[{}]/.test(paragraph.text)) continue;
    const wrong: Wrong = (kind, tag, other = '') =>
      mistakes.push({ kind, tag, other, paragraph: wordsOf(paragraph) });
    for (const found of paragraph.text.matchAll(TAG)) {
      const [whole, inside = ''] = found;
      const [, sign = '', name = ''] = /^\s*([#^/@?]?)\s*([\s\S]*?)\s*$/.exec(unescapeXml(inside)) ?? [];
      const written = `{{${sign}${name}}}`;
      const place = { paragraph, at: found.index ?? 0, length: whole.length };
      if (sign === '/') {
        const tag = close(name, written, whole, paragraph, wrong);
        if (tag) tags.push({ sign, tag, ...place });
        continue;
      }
      if (isBlank(name)) {
        wrong('blank', written);
        continue;
      }
      const tag = findTag(name, scopes(), own);
      const opens = sign === '#' || sign === '^';
      if (opens) {
        const scope = (sign === '#' && tag?.opens) || null;
        opened.push({ sign, written: name, whole, tag, scope, paragraph });
      }
      if (!tag) wrong(...unknown(name, written, scopes(), own));
      else if (tag.opens && !opens) wrong('needsOpening', written, `{{#${tag.thai}}}`);
      else if (tag.whole && (opens || !standsAlone(paragraph, whole))) wrong('needsParagraph', written);
      else tags.push({ sign: opens ? sign : '', tag, ...place });
    }
    strayBraces(paragraph, wrong);
  }
  for (const { sign, written, paragraph } of opened) {
    const other = `{{/${written}}}`;
    mistakes.push({ kind: 'unclosed', tag: `{{${sign}${written}}}`, other, paragraph: wordsOf(paragraph) });
  }
  return { tags, mistakes };

  /** Ends the part that was opened last; the tag that opened it, or null where there is none to end. */
  function close(
    name: string,
    written: string,
    whole: string,
    paragraph: Paragraph,
    wrong: Wrong,
  ): Tag | null {
    const last = opened[opened.length - 1];
    const isOf = ({ written: of, tag }: Opened) =>
      isBlank(name) ||
      matchKey(of) === matchKey(name) ||
      (tag !== null && [tag.name, tag.thai].some((each) => matchKey(each) === matchKey(name)));
    const part = [...opened].reverse().find(isOf);
    if (!part || !last) {
      wrong('unopened', written, `{{#${name}}}`);
      return null;
    }
    // What was opened inside and is still open is reported as not closed, at its own place.
    if (part !== last) wrong('crossed', written, `{{#${last.written}}}`);
    opened.splice(opened.indexOf(part));
    const begin = `{{${part.sign}${part.written}}}`;
    if (!matchesInPlace(part.paragraph, paragraph)) wrong('misplaced', begin, written);
    else if (part.paragraph.isHeading && !paragraph.isHeading) wrong('inHeading', begin);
    else if (
      part.sign === '#' &&
      part.tag?.within === 'document' &&
      isSection(part.tag.name) &&
      part.paragraph !== paragraph &&
      paragraph.place === ''
    ) {
      // Of one that shares its paragraph the page would stay, empty, where the user does without the part.
      if (!standsAlone(part.paragraph, part.whole)) {
        mistakes.push({ kind: 'needsParagraph', tag: begin, other: '', paragraph: wordsOf(part.paragraph) });
      }
      if (!standsAlone(paragraph, whole)) wrong('needsParagraph', written);
    }
    return part.tag;
  }
}

/** A part of a template begins and ends in one text or one cell, or in two cells of one table. */
function matchesInPlace(a: Paragraph, b: Paragraph): boolean {
  const table = (place: string) => place.replace(/\/R\d+\/C\d+$/, '');
  return table(a.place) === table(b.place) && a.place.split('/').length === b.place.split('/').length;
}

const standsAlone = ({ text, place }: Paragraph, tag: string): boolean => place === '' && text.trim() === tag;

function unknown(
  name: string,
  written: string,
  scopes: readonly Scope[],
  own: CustomColumns,
): [Kind, string, string] {
  const within = tagElsewhere(name)?.within ?? (own().has(matchKey(name)) ? 'measures' : null);
  if (within) return ['outside', written, `{{#${openerOf(within)}}}`];
  const near = nearestTag(name, scopes);
  return [scopes.includes('measures') ? 'unknownColumn' : 'unknown', written, near ? `{{${near}}}` : ''];
}

/** Braces that make no tag: one lost, or a tag cut in two by the end of a paragraph. Lone braces around other words are text. */
function strayBraces({ text }: Paragraph, wrong: Wrong): void {
  const rest = unescapeXml(text.replace(TAG, DONE));
  for (const [found] of rest.matchAll(/\{+[^{}\uFFFF]*\}*|[^\s{}\uFFFF]*\}+/g)) {
    const isTag = /\{\{|\}\}/.test(found) || tagElsewhere(found.replace(/[{}#^/]/g, ''));
    if (isTag) wrong('braces', found);
  }
  if (/\{\uFFFF|\uFFFF\}/.test(rest)) wrong('braces', '{{{…}}}');
}

/** A part of a template with every tag in one piece, and under the name for filling or under the one for people. */
export function renameTags(xml: string, tags: readonly PlacedTag[], to: 'name' | 'thai'): string {
  const rewritings = tags.map(({ sign, tag, ...place }): Rewriting => {
    const raw = tag.whole && to === 'name' ? '@' : sign;
    return { ...place, text: `{{${raw}${escapeXml(tag[to])}}}` };
  });
  return rewrite(xml, rewritings);
}
