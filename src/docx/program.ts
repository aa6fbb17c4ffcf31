import type { DocumentPart } from './document-part';
import type { Step } from './rendering';
import { unescapeXml } from './xml';
import { encodeXml, XmlWriter } from './xml-writer';

/** What comes in a part of a template at one place: XML as it is, a step, or the beginning or end of steps that one step runs. */
export type Item =
  | { kind: 'xml'; xml: string }
  | { kind: 'step'; step: Step }
  | { kind: 'begin'; wrap: (body: readonly Step[]) => Step }
  | { kind: 'end' };

/** Of edits that begin at the same place, those of a lower rank come first: what ends there before what begins there. */
export const RANK = {
  endInner: 0,
  endRegion: 1,
  endOuter: 2,
  beginOuter: 3,
  beginRegion: 4,
  beginInner: 5,
  content: 6,
} as const;

/** Items in the place of a stretch of the source, which may be empty. No two edits overlap. */
export interface Edit {
  from: number;
  to: number;
  rank: number;
  items: readonly Item[];
}

export const xmlItem = (xml: string): Item => ({ kind: 'xml', xml });
export const stepItem = (step: Step): Item => ({ kind: 'step', step });
export const END: Item = { kind: 'end' };

/** An edit that puts items in without taking anything out. */
export const insertion = (at: number, rank: number, ...items: Item[]): Edit => ({
  from: at,
  to: at,
  rank,
  items,
});

/** The edits in the order of their places, those of one place in the order in which they must be. */
function inOrder(edits: readonly Edit[]): Edit[] {
  return edits
    .map((edit, i) => ({ edit, i }))
    .sort((a, b) => a.edit.from - b.edit.from || a.edit.rank - b.edit.rank || a.i - b.i)
    .map(({ edit }) => edit);
}

/** The steps that write a part of a template with its edits. */
export function compileSteps({ source, paragraphs }: DocumentPart, edits: readonly Edit[]): Step[] {
  const words = paragraphs.flatMap(({ pieces }) => pieces.map(({ element }) => element));
  words.sort((a, b) => a.from - b.from);
  let nextWords = 0;
  const open: { steps: Step[]; wrap: ((body: readonly Step[]) => Step) | null }[] = [
    { steps: [], wrap: null },
  ];
  let waiting = '';
  let text = '';

  const steps = (): Step[] => open[open.length - 1]?.steps ?? [];
  const flush = (): void => {
    if (waiting === '') return;
    steps().push(fixedStep(waiting, text));
    [waiting, text] = ['', ''];
  };
  const slice = (from: number, to: number): void => {
    waiting += source.slice(from, to);
    for (let next = words[nextWords]; next && next.from < to; next = words[++nextWords]) {
      if (next.from >= from) text += source.slice(next.inner, next.innerEnd);
    }
  };
  const add = (item: Item): void => {
    if (item.kind === 'xml') {
      waiting += item.xml;
      return;
    }
    flush();
    if (item.kind === 'step') steps().push(item.step);
    else if (item.kind === 'begin') open.push({ steps: [], wrap: item.wrap });
    else {
      const ended = open.pop();
      if (!ended?.wrap) throw new Error('the edits of a template do not nest');
      steps().push(ended.wrap(ended.steps));
    }
  };

  let at = 0;
  for (const { from, to, items } of inOrder(edits)) {
    if (from < at) throw new Error('the edits of a template overlap');
    slice(at, from);
    for (const item of items) add(item);
    at = to;
  }
  slice(at, source.length);
  flush();
  if (open.length !== 1) throw new Error('the edits of a template do not nest');
  return steps();
}

/** Writes XML that is the same in every document. `text`: the words in it, escaped. */
function fixedStep(xml: string, text: string): Step {
  const bytes = encodeXml(xml);
  if (text === '') return ({ out }) => out.append(bytes);
  const measured = new XmlWriter(text.length * 5);
  measured.appendText(unescapeXml(text), new Uint8Array());
  const { letters, characters } = measured;
  return ({ out }) => {
    out.append(bytes);
    out.letters += letters;
    out.characters += characters;
  };
}

/** A part of a template with edits of XML alone. */
export function rewrite(source: string, edits: readonly Edit[]): string {
  let written = '';
  let at = 0;
  for (const { from, to, items } of inOrder(edits)) {
    written += source.slice(at, from);
    for (const item of items) if (item.kind === 'xml') written += item.xml;
    at = to;
  }
  return written + source.slice(at);
}
