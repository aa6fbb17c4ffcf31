import { PARAGRAPH } from '../../src/documents/measures-table';
import { hasPage, SECTIONS, type SectionId } from '../../src/documents/tags';

/** A piece of a skeleton's text: an optional part of the document, or what is between two of them. */
interface Piece {
  text: string;
  section?: SectionId;
}

/**
 * The text of a skeleton, cut where an optional part begins or ends. The tags of a part are in its first paragraph and in its
 * last, or last but one.
 */
export function piecesOf(documentXml: string): Piece[] {
  const stretches = SECTIONS.map((section) => ({ section, ...stretchOf(section, documentXml) }));
  const pieces: Piece[] = [];
  let at = 0;
  for (const { section, from, to } of stretches.sort((a, b) => a.from - b.from)) {
    if (from < at) throw new Error(`the part ${section} overlaps another`);
    pieces.push({ text: documentXml.slice(at, from) }, { text: documentXml.slice(from, to), section });
    at = to;
  }
  pieces.push({ text: documentXml.slice(at) });
  return pieces.filter(({ text }) => text !== '');
}

function stretchOf(section: SectionId, documentXml: string): { from: number; to: number } {
  const first = documentXml.indexOf(`{{#${section}}}`);
  const last = documentXml.indexOf(`{{/${section}}}`);
  if (first < 0 || last < 0) throw new Error(`no part ${section}`);
  const end = hasPage(section) ? documentXml.indexOf('</w:sectPr>', last) : last;
  if (end < 0) throw new Error(`the part ${section} has no end of its section`);
  return {
    from: documentXml.lastIndexOf(PARAGRAPH.open, first),
    to: documentXml.indexOf(PARAGRAPH.close, end) + PARAGRAPH.close.length,
  };
}
