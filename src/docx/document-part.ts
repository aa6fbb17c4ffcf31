import { childOf, isOn, parseXml, walk, withoutAsides, type XmlElement } from './tree';

/** The parts of a .docx that hold words of an author, and so tags. */
export const PARTS_WITH_WORDS = /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/;
export const DOCUMENT = 'word/document.xml';

/** A piece of a paragraph's words: a `<w:t>`. Formatting cuts words anywhere. */
export interface Piece {
  element: XmlElement;
  paragraph: Paragraph;
  /** Where its words begin in the words of the paragraph. */
  start: number;
}

/** A paragraph. One inside a text box of another is a paragraph of its own. */
export interface Paragraph {
  element: XmlElement;
  /** Its words as the XML has them, escaped. */
  text: string;
  pieces: Piece[];
}

/** A part of a template that holds words, read. */
export interface DocumentPart {
  path: string;
  source: string;
  root: XmlElement;
  /** In the order of their beginnings. */
  paragraphs: Paragraph[];
  /** Links whose target has a tag: the target by the id of its relation. */
  taggedLinks: ReadonlyMap<string, string>;
}

/**
 * What is only proposed to be changed (Word's tracked changes), taken as changed: half of it would be filled as words.
 * Source: ECMA-376 part 1, 17.13.5 "Revisions".
 */
export function withChangesMade(source: string): string {
  if (!/<w:(?:ins|del|moveFrom|moveTo|\w+Change)\b/.test(source)) return source;
  return withoutDeletedRows(source)
    .replace(/<w:(\w+Change)\b[^>]*?(?:\/>|>[\s\S]*?<\/w:\1>)/g, '')
    .replace(/<w:(del|moveFrom)\b[^>]*?(?:\/>|>[\s\S]*?<\/w:\1>)/g, '')
    .replace(/<\/?w:(?:ins|moveTo)(?: [^>]*)?>/g, '');
}

/** Without the rows that are marked as deleted, and without tables that have no other rows. */
function withoutDeletedRows(source: string): string {
  const root = parseXml(source);
  if (!root) return source;
  const deleted: XmlElement[] = [];
  const isDeleted = (row: XmlElement) => {
    const properties = childOf(row, 'w:trPr');
    return properties !== null && childOf(properties, 'w:del') !== null;
  };
  walk(root, (table) => {
    if (table.name !== 'w:tbl') return;
    const rows = table.children.filter(({ name }) => name === 'w:tr');
    const gone = rows.filter(isDeleted);
    deleted.push(...(gone.length > 0 && gone.length === rows.length ? [table] : gone));
  });
  let [kept, at] = ['', 0];
  // A row within a deleted one is gone with it.
  for (const { from, to } of deleted.sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    kept += source.slice(at, from);
    at = to;
  }
  return kept + source.slice(at);
}

/**
 * Reads a part of a template. Tracked changes are taken as made.
 * @returns null where it is not well-formed, or names the elements of a document otherwise than `w:…`
 */
export function readPart(
  path: string,
  xml: string,
  taggedLinks: ReadonlyMap<string, string> = new Map(),
): DocumentPart | null {
  const written = parseXml(xml);
  if (!written) return null;
  const source = withChangesMade(withoutAsides(xml));
  const root = source === xml ? written : parseXml(source);
  if (!root?.name.startsWith('w:')) return null;
  const paragraphs: Paragraph[] = [];
  read(root, null);
  return { path, source, root, paragraphs, taggedLinks };

  function read(element: XmlElement, paragraph: Paragraph | null): void {
    if (element.name === 'w:t' && paragraph && element.parent?.name === 'w:r') {
      if (element.children.length > 0 || element.inner === element.innerEnd) return;
      paragraph.pieces.push({ element, paragraph, start: paragraph.text.length });
      paragraph.text += source.slice(element.inner, element.innerEnd);
      return;
    }
    let around = paragraph;
    if (element.name === 'w:p') {
      around = { element, text: '', pieces: [] };
      paragraphs.push(around);
    }
    for (const child of element.children) read(child, around);
  }
}

/** The place in the source of a character of a paragraph; `isEnd`: where the character before it ends. */
export function sourcePlace({ pieces }: Paragraph, at: number, isEnd: boolean): number {
  const sought = isEnd ? at - 1 : at;
  let first = 0;
  for (let after = pieces.length - 1; first < after; ) {
    const middle = (first + after) >> 1;
    const { start, element } = pieces[middle] as Piece;
    if (sought < start + element.innerEnd - element.inner) after = middle;
    else first = middle + 1;
  }
  const piece = pieces[first];
  if (!piece) throw new Error('no such character');
  return piece.element.inner + at - piece.start;
}

/** Elements that blocks (paragraphs and tables) are in. */
const CONTAINERS = new Set(['w:body', 'w:hdr', 'w:ftr', 'w:footnote', 'w:endnote', 'w:tc', 'w:txbxContent']);
const STRUCTURE = new Set([...CONTAINERS, 'w:tbl', 'w:tr', 'w:p']);

export const isContainer = ({ name }: XmlElement): boolean => CONTAINERS.has(name);

/** What an element is in, outermost first, and itself: containers, tables, rows, cells, paragraphs. */
export function structureOf(element: XmlElement): XmlElement[] {
  const structure: XmlElement[] = [];
  for (let up: XmlElement | null = element; up; up = up.parent)
    if (STRUCTURE.has(up.name)) structure.push(up);
  return structure.reverse();
}

/** Whether an element is in the text itself: in no table and no text box. */
export const isInText = (element: XmlElement): boolean =>
  !structureOf(element).some(({ name }) => name === 'w:tc' || name === 'w:txbxContent');

/** The end of a section that a paragraph of the text carries; null where it carries none. */
export const sectionEndOf = (paragraph: XmlElement): XmlElement | null =>
  childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr');

/** Whether a row is repeated on every page. */
export const isRepeatedRow = (source: string, row: XmlElement): boolean =>
  isOn(source, childOf(row, 'w:trPr'), 'w:tblHeader');
