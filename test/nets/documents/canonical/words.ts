import type { Element } from '@xmldom/xmldom';
import type { Part } from './package';
import { propertiesText } from './properties';
import { allNamed, attribute, childNamed, childrenOf } from './xml';

/** Words of one look: character properties as one line, '' for those of the paragraph's style. */
export interface Words {
  look: string;
  text: string;
}

/** What the words of a part refer to, and what is open from one paragraph to the next. */
export interface WordsContext {
  part: Part;
  fingerprint(path: string): string;
  /** Fields that are open: their instructions. */
  fields: string[];
  bookmarks: Map<string, string>;
  /** Footnotes and endnotes in the order in which they are referred to. */
  notes: { kind: 'footnote' | 'endnote'; id: string }[];
  /** The paragraphs of a text box, as lines. */
  linesOf(box: Element): string[];
}

/**
 * The words of a paragraph, next to each other those of different looks: however an engine cuts them into runs, words of
 * one look are one. What is no text is written in ⟦ ⟧; a line break is ⏎, a tab ⇥, a no-break space ⍽.
 */
export function wordsOf(paragraph: Element, context: WordsContext): Words[] {
  const words: Words[] = [];
  /** Marks that take the look of what comes next. */
  let waiting = '';
  const emit = (look: string, text: string) => {
    const last = words[words.length - 1];
    if (last?.look === look) last.text += waiting + text;
    else words.push({ look, text: waiting + text });
    waiting = '';
  };
  const mark = (text: string) => {
    const last = words[words.length - 1];
    if (last && waiting === '') last.text += text;
    else waiting += text;
  };

  const read = (parent: Element): void => {
    for (const node of childrenOf(parent)) {
      const name = node.localName ?? '';
      if (name === 'r') readRun(node);
      else if (name === 'hyperlink') readLink(node);
      else if (name === 'fldSimple') {
        waiting += `⟦${instruction(attribute(node, 'instr') ?? '')}→`;
        read(node);
        mark('⟧');
      } else if (name === 'bookmarkStart' || name === 'bookmarkEnd') mark(bookmarkText(node, context));
      else if (name === 'sdt') read(childNamed(node, 'sdtContent') ?? node);
      else if (CHANGES.has(name)) {
        waiting += `⟦${name}: `;
        read(node);
        mark('⟧');
      } else if (TRANSPARENT.has(name)) read(node);
      else if (!UNSEEN.has(name)) mark(`⟦${name} ${propertiesText(node)}⟧`);
    }
  };

  const readLink = (link: Element): void => {
    waiting += '⟦';
    const at = { index: Math.max(0, words.length - 1), length: words[words.length - 1]?.text.length ?? 0 };
    read(link);
    const anchor = attribute(link, 'anchor');
    const target = addressOf(attribute(link, 'id'), context) + (anchor === undefined ? '' : `#${anchor}`);
    const last = words[words.length - 1];
    // Of a link that shows its own address the address is written once.
    const from = words.length - 1 === at.index ? at.length : 0;
    const isOwn = last?.text.slice(from) === `⟦${target}`;
    mark(isOwn ? '⟧' : ` → ${target}⟧`);
  };

  const readRun = (run: Element): void => {
    const look = lookOf(childNamed(run, 'rPr'));
    for (const node of childrenOf(run)) {
      const name = node.localName ?? '';
      if (name === 'rPr' || UNSEEN.has(name)) continue;
      if (name === 'fldChar') readField(look, attribute(node, 'fldCharType'));
      else if (name === 'instrText')
        context.fields.push((context.fields.pop() ?? '') + (node.textContent ?? ''));
      else {
        const text = textOf(node, context);
        if (text !== '') emit(look, text);
      }
    }
  };

  const readField = (look: string, kind: string | undefined): void => {
    if (kind === 'begin') context.fields.push('');
    else if (kind === 'separate') {
      emit(look, `⟦${instruction(context.fields.pop() ?? '')}→`);
      context.fields.push(OPENED);
    } else {
      const field = context.fields.pop();
      emit(look, field === OPENED ? '⟧' : `⟦${instruction(field ?? '')}→⟧`);
    }
  };

  read(paragraph);
  if (waiting !== '') emit('', '');
  return words;
}

const OPENED = '\u0000';
const instruction = (written: string): string => written.trim().replace(/\s+/g, ' ');

const CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo']);
const TRANSPARENT = new Set(['smartTag', 'customXml', 'dir', 'bdo']);
/** What is in a paragraph or a run and nobody sees. */
const UNSEEN = new Set(['pPr', 'proofErr', 'lastRenderedPageBreak', 'permStart', 'permEnd', 'annotationRef']);

/** Character properties as one line, the style's name first. */
export function lookOf(properties: Element | undefined): string {
  const style = attribute(childNamed(properties, 'rStyle'), 'val');
  return [style, propertiesText(properties, ['rStyle'])].filter((part) => part).join(' ');
}

/** One element of a run as text. */
function textOf(node: Element, context: WordsContext): string {
  const name = node.localName ?? '';
  switch (name) {
    case 't':
    case 'delText':
      return visible(node);
    case 'tab':
      return '⇥';
    case 'br':
    case 'cr': {
      const kind = attribute(node, 'type');
      return kind === undefined || kind === 'textWrapping' ? '⏎' : `⟦${kind} break⟧`;
    }
    case 'noBreakHyphen':
      return '⟦-⟧';
    case 'footnoteReference':
    case 'endnoteReference': {
      const kind = name === 'footnoteReference' ? 'footnote' : 'endnote';
      context.notes.push({ kind, id: attribute(node, 'id') ?? '' });
      return `⟦${kind} ${context.notes.length}⟧`;
    }
    case 'AlternateContent':
      return childrenOf(childNamed(node, 'Choice'))
        .map((each) => textOf(each, context))
        .join('');
    case 'drawing':
      return `⟦${drawingText(node, context)}⟧`;
    case 'pict':
    case 'object':
      return `⟦${name} ${innerText(node, context)}⟧`;
    default:
      return `⟦${`${name} ${propertiesText(node)}`.trim()}⟧`;
  }
}

/** Text as it is read: blanks that Word leaves out are gone, those that look the same are distinguished. */
function visible(node: Element): string {
  const text = (node.textContent ?? '').replace(/[\t\r\n]/g, ' ');
  const kept = attribute(node, 'space') === 'preserve' ? text : text.replace(/^ +| +$/g, '');
  return kept
    .replace(/\u00A0/g, '⍽')
    .replace(
      /[\u00AD\u200B-\u200F\u2028\u2029\u2060\uFEFF]/g,
      (each) => `⟦U+${each.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}⟧`,
    );
}

/** A bookmark by its name, where it begins and where it ends. */
export function bookmarkText(node: Element, context: Pick<WordsContext, 'bookmarks'>): string {
  const id = attribute(node, 'id') ?? '';
  const name = attribute(node, 'name');
  if (name !== undefined) context.bookmarks.set(id, name);
  return name === undefined ? `⟦/⚑${context.bookmarks.get(id) ?? '?'}⟧` : `⟦⚑${name}⟧`;
}

function addressOf(id: string | undefined, { part, fingerprint }: WordsContext): string {
  if (id === undefined) return '';
  const target = part.target(id);
  if (!target) return '(no target)';
  return 'address' in target ? target.address : fingerprint(target.path);
}

/** A picture, chart or shape: its size, how it is placed in the text, what it is for those who cannot see, its content. */
function drawingText(drawing: Element, context: WordsContext): string {
  const [frame] = childrenOf(drawing);
  const extent = childNamed(frame, 'extent');
  const about = childNamed(frame, 'docPr');
  const [graphic] = allNamed(drawing, 'graphicData');
  const kind = attribute(graphic, 'uri')?.split('/').pop() ?? 'drawing';
  const place =
    frame?.localName === 'anchor'
      ? ` anchor(${propertiesText(frame, ['extent', 'docPr', 'graphic', 'cNvGraphicFramePr', 'effectExtent'])})`
      : '';
  const words = `alt="${attribute(about, 'descr') ?? ''}"`;
  return `${kind} ${attribute(extent, 'cx')}×${attribute(extent, 'cy')}${place} ${words} ${innerText(drawing, context)}`.trim();
}

/** What a drawing holds: the fingerprints of its files, and the paragraphs of its text boxes. */
function innerText(drawing: Element, context: WordsContext): string {
  const files = [...drawing.getElementsByTagName('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ namespaceURI }) => namespaceURI?.endsWith('/relationships'))
      .map(({ value }) => `file ${addressOf(value, context)}`),
  );
  const boxes = allNamed(drawing, 'txbxContent').map((box) => `box(${context.linesOf(box).join(' / ')})`);
  return [...files, ...boxes].join(' ');
}
