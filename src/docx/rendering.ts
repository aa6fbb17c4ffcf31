import type { WebAddress } from '../thai/links';
import { type Picture, type PictureShape, pictureShape, pictureXml } from './picture';
import type { AddedRelations } from './relations';
import type { TemplateTag } from './template-tag';
import { escapeXml } from './xml';
import { XmlWriter } from './xml-writer';

/** The data of a document, or of an entry of a loop. */
export type Data = Readonly<Record<string, unknown>>;

/** A step of a compiled template: it writes what is next. */
export type Step = (run: Rendering) => void;

/** What the making of all parts of a document shares. */
export interface SharedRendering {
  /** The highest number of a drawing so far. */
  drawings: number;
  /** The pictures in use, by their names in word/media/. */
  pictures: Map<string, Uint8Array>;
  /** Begins the name of every picture, like that of none the template has. */
  pictureName: string;
}

/** The making of one part of a document: what is written so far, and what the steps have to know of each other. */
export class Rendering {
  readonly out = new XmlWriter();
  readonly scopes: Data[];
  readonly relations: AddedRelations;
  readonly shared: SharedRendering;
  /** What may be in a document once and is there: bookmarks, marks of notes and comments. */
  readonly once = new Set<string>();
  /** The links around what is being written: false for one without an address. */
  readonly links: boolean[] = [];
  /** Of the table being written that may lose all its rows. */
  rows = 0;
  /** Whether the row being written is the last but one of its loop, and keeps with the last. */
  keepsWithNext = false;
  /** Its place in its loop: 0 has the table's heading above it. */
  rowIndex = 1;
  /** The row being written. */
  row: RowState = { tallest: 0, switchFrom: 0, switchTo: 0 };
  readonly section: SectionState = { hasWords: false, hasGap: false, references: new Map(), lastEnd: null };

  constructor(data: Data, relations: AddedRelations, shared: SharedRendering) {
    this.scopes = [data];
    this.relations = relations;
    this.shared = shared;
  }

  /** What a tag stands for here: of the innermost entry that has it. */
  valueOf(key: string): unknown {
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const value = this.scopes[i]?.[key];
      if (value !== undefined && value !== null) return value;
    }
    return undefined;
  }

  /** The same as text. */
  textOf(key: string): string {
    const value = this.valueOf(key);
    if (typeof value === 'string') return value;
    return typeof value === 'number' ? String(value) : '';
  }
}

/** A row that is kept whole: the lines of its tallest cell, and where its switch against breaking is written. */
export interface RowState {
  tallest: number;
  switchFrom: number;
  switchTo: number;
}

/** The section being written. */
export interface SectionState {
  /** Whether it has anything to see. */
  hasWords: boolean;
  /** Whether it would have had, but for a condition. */
  hasGap: boolean;
  /** Headers and footers of sections that were left out, by kind: the next section has them, as it would have had. */
  references: Map<string, string>;
  /** Where the end of the section before it is written. */
  lastEnd: { from: number; to: number } | null;
}

export function runAll(steps: readonly Step[], run: Rendering): void {
  for (let i = 0; i < steps.length; i++) steps[i]?.(run);
}

/** Around a piece of words: what must be closed before a link and opened again behind it. */
export interface WordsPlace {
  lineBreak: Uint8Array;
  /** Null where there can be no link. */
  link: { close: string; attributes: string; run: string; reopen: string } | null;
  /** Null where the words stay one paragraph. */
  split: ParagraphSplit | null;
}

/** Whether the first line of a text hangs, or `anyLine`. Asked for every text of a cell, so it must be quick. */
export type Hangs = (text: string, asked: { anyLine: boolean }) => boolean;
export const FIRST_LINE = { anyLine: false };
const ANY_LINE = { anyLine: true };

/** How words of several lines become paragraphs: a line that hangs is one of its own. */
export interface ParagraphSplit {
  hangs: Hangs;
  /** Ends a paragraph and begins the next. */
  write(run: Rendering, isHanging: boolean): void;
}

/** Writes words: of the template, and what tags stand for. Web addresses in them, tags and all, become links. */
export function wordsStep(
  parts: readonly (string | TemplateTag)[],
  place: WordsPlace,
  addressesIn: (text: string) => readonly WebAddress[],
): Step {
  const [first] = parts;
  const single = parts.length === 1 && typeof first === 'object' ? first.key : null;
  const { link, lineBreak, split } = place;
  const write = (run: Rendering, text: string): void => {
    const addresses = link ? addressesIn(text) : [];
    let from = 0;
    for (const { at, words, target } of addresses) {
      if (!link) break;
      const id = run.relations.idOfLink(target);
      run.out.appendText(text.slice(from, at), lineBreak);
      run.out.appendXml(`${link.close}<w:hyperlink r:id="${id}"${link.attributes}>${link.run}`);
      run.out.appendText(words, lineBreak);
      run.out.appendXml(`</w:t></w:r></w:hyperlink>${link.reopen}`);
      from = at + words.length;
    }
    run.out.appendText(from === 0 ? text : text.slice(from), lineBreak);
  };
  return (run) => {
    let text = '';
    if (single !== null) text = run.textOf(single);
    else for (const part of parts) text += typeof part === 'string' ? part : run.textOf(part.key);
    if (text === '') return;
    if (!split || !text.includes('\n') || !split.hangs(text, ANY_LINE)) return write(run, text);
    paragraphsOf(text, split).forEach(({ text: words, isHanging }, i) => {
      if (i > 0) split.write(run, isHanging);
      write(run, words);
    });
  };
}

/** The lines of a text: each that hangs by itself, those between together. */
function paragraphsOf(text: string, { hangs }: ParagraphSplit): { text: string; isHanging: boolean }[] {
  const paragraphs: { text: string; isHanging: boolean }[] = [];
  for (const line of text.split('\n')) {
    const isHanging = hangs(line, FIRST_LINE);
    const last = paragraphs[paragraphs.length - 1];
    if (last && !last.isHanging && !isHanging) last.text += `\n${line}`;
    else paragraphs.push({ text: line, isHanging });
  }
  return paragraphs;
}

/** Whether a condition on a value does not hold. */
export type IsNothing = (tag: TemplateTag, value: unknown) => boolean;

/**
 * Writes what is between the tags of a condition or loop: once for each entry, once, or not.
 * @param isRows whether that is rows
 * @param left what to do where nothing is written
 */
export function loopStep(
  tag: TemplateTag,
  isInverted: boolean,
  isNothing: IsNothing,
  body: readonly Step[],
  isRows: boolean,
  left: Step | null,
): Step {
  return (run) => {
    const value = run.valueOf(tag.key);
    const isNone = !value || (Array.isArray(value) && value.length === 0) || isNothing(tag, value);
    if (isNone !== isInverted) left?.(run);
    else if (isInverted) runAll(body, run);
    else {
      const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
      const keptAround = run.keepsWithNext;
      entries.forEach((entry, i) => {
        if (isRows) {
          // Where the only two rows did not fit a page with the heading over them, it would be left behind alone.
          run.keepsWithNext = i === entries.length - 2 && (i > 0 || charactersOf(entries) < MAX_ON_PAGE);
          run.rowIndex = i;
        }
        runIn(entry, body, run);
      });
      run.keepsWithNext = keptAround;
      run.rowIndex = 1;
    }
  };
}

/** Letters of two rows that fit a page across together with the heading over them. */
const MAX_ON_PAGE = 900;

const charactersOf = (entries: readonly unknown[]): number =>
  entries
    .flatMap((entry) => Object.values(entry as Data))
    .filter((value) => typeof value === 'string')
    .join('').length;

function runIn(entry: unknown, body: readonly Step[], run: Rendering): void {
  const isScope = typeof entry === 'object' && entry !== null;
  if (isScope) run.scopes.push(entry as Data);
  runAll(body, run);
  if (isScope) run.scopes.pop();
}

/** Open XML of paragraphs and tables with pictures in its runs: each where `PICTURE_PLACE` is. */
export interface PictureBlock {
  xml: string;
  pictures: readonly Picture[];
}

export const PICTURE_PLACE = '<w:drawing/>';

/** Writes Open XML of paragraphs and tables, and the pictures in it. */
export const blockStep =
  ({ key }: TemplateTag): Step =>
  (run) => {
    const value = run.valueOf(key) as PictureBlock | string | undefined;
    if (typeof value !== 'object') {
      run.out.appendXml(run.textOf(key));
      return;
    }
    value.xml.split(PICTURE_PLACE).forEach((xml, i) => {
      const picture = value.pictures[i - 1];
      run.out.appendXml((picture ? drawingXml(picture, run) : '') + xml);
    });
  };

/** @throws where it is no PNG or JPEG */
function drawingXml(picture: Picture, { relations, shared }: Rendering): string {
  const shape = pictureShape(picture.bytes);
  if (!shape) throw new Error('the picture is no PNG or JPEG');
  const relation = relations.idOfPicture(nameOf(picture.bytes, shape, shared));
  shared.drawings++;
  return pictureXml(picture, shape, shared.drawings, relation);
}

/**
 * Writes a picture into its run.
 * @throws where it is no PNG or JPEG
 */
export function pictureStep({ key }: TemplateTag): Step {
  return (run) => {
    const picture = run.valueOf(key) as Picture | undefined;
    if (!picture) return;
    run.out.appendXml(`</w:t>${drawingXml(picture, run)}<w:t xml:space="preserve">`);
  };
}

/** The name of a picture in word/media/: the same for the same bytes. */
function nameOf(bytes: Uint8Array, { extension }: PictureShape, { pictures, pictureName }: SharedRendering) {
  for (const [name, known] of pictures) if (known === bytes) return name;
  const name = `${pictureName}${pictures.size + 1}.${extension}`;
  pictures.set(name, bytes);
  return name;
}

/** Writes XML that a document may have once. */
export const onceStep =
  (key: string, xml: Uint8Array, begunBy: string | null): Step =>
  ({ once, out }) => {
    if (once.has(key) || (begunBy !== null && !once.has(begunBy))) return;
    once.add(key);
    out.append(xml);
  };

/** Writes a number of a drawing that no other drawing has. */
export const drawingNumberStep: Step = ({ out, shared }) => {
  shared.drawings++;
  out.appendXml(String(shared.drawings));
};

/** Begins a link whose target has tags. `written`: the target in pieces; `before`, `behind`: its open tag around the id. */
export function beginLinkStep(
  written: readonly (string | TemplateTag)[],
  targetOf: (text: string) => string | null,
  before: string,
  behind: string,
): Step {
  return (run) => {
    const text = written.map((part) => (typeof part === 'string' ? part : run.textOf(part.key))).join('');
    const target = targetOf(text);
    run.links.push(target !== null);
    if (target !== null) run.out.appendXml(before + escapeXml(run.relations.idOfLink(target)) + behind);
  };
}

/** Ends it. A link without an address is its words alone. */
export const endLinkStep: Step = (run) => {
  if (run.links.pop()) run.out.appendXml('</w:hyperlink>');
};
