/** A paragraph of a part of a .docx (document, header or footer), by its places in the XML. */
export interface Paragraph {
  from: number;
  to: number;
  /** Its words as the XML has them, and where each piece of them is: formatting cuts words anywhere. */
  text: string;
  pieces: { from: number; to: number }[];
  /** The table, row and cell around it, outermost first: "T1/R2/C3". '' in the text itself. */
  place: string;
  /** True in a row that is repeated on every page. */
  isHeading: boolean;
  endsSection: boolean;
}

const TOKEN = /<(\/?)w:(p|t|tbl|tr|tc|txbxContent|sectPr|tblHeader)(?=[\s/>])[^>]*?(\/?)>/g;
const CONTAINERS: Record<string, string> = { tbl: 'T', tr: 'R', tc: 'C', txbxContent: 'X' };

/** The paragraphs of a part in the order of their first words; one inside a text box of another counts as its own. */
export function paragraphsOf(xml: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const open: Paragraph[] = [];
  const around: string[] = [];
  const headingRows = new Set<string>();
  let containers = 0;
  let piece = -1;
  for (const token of xml.matchAll(TOKEN)) {
    const [whole, slash, name = '', empty] = token;
    const at = token.index ?? 0;
    const after = at + whole.length;
    const closes = slash === '/';
    const paragraph = open[open.length - 1];
    const container = CONTAINERS[name];
    if (container) {
      if (closes) around.pop();
      else if (!empty) around.push(`${container}${++containers}`);
    } else if (name === 'tblHeader') {
      if (!/w:val="(?:0|false|off)"/.test(whole)) headingRows.add(around.join('/'));
    } else if (name === 'p') {
      if (closes && paragraph) {
        paragraph.to = after;
        open.pop();
      } else if (!closes && !empty) {
        const place = around.join('/');
        const isHeading = headingRows.has(place.replace(/\/C\d+$/, ''));
        const begun = { from: at, to: after, text: '', pieces: [], place, isHeading, endsSection: false };
        paragraphs.push(begun);
        open.push(begun);
      }
    } else if (!paragraph) continue;
    else if (name === 'sectPr') paragraph.endsSection = true;
    else if (closes) {
      paragraph.text += xml.slice(piece, at);
      paragraph.pieces.push({ from: piece, to: at });
    } else if (!empty) piece = after;
  }
  return paragraphs;
}

/** A part of a paragraph's words, and what to write in its place. */
export interface Rewriting {
  paragraph: Paragraph;
  at: number;
  length: number;
  text: string;
}

/** The XML with words rewritten: what was in several pieces comes to be in the first of them, with its look. */
export function rewrite(xml: string, rewritings: readonly Rewriting[]): string {
  const cuts = rewritings.flatMap(({ paragraph, at, length, text }) => {
    const parts: { from: number; to: number; text: string }[] = [];
    let start = 0;
    for (const { from, to } of paragraph.pieces) {
      const first = Math.max(at, start);
      const last = Math.min(at + length, start + to - from);
      if (first < last) {
        parts.push({ from: from + first - start, to: from + last - start, text: parts.length ? '' : text });
      }
      start += to - from;
    }
    return parts;
  });
  cuts.sort((a, b) => a.from - b.from);
  let written = '';
  let from = 0;
  for (const cut of cuts) {
    written += xml.slice(from, cut.from) + cut.text;
    from = cut.to;
  }
  return written + xml.slice(from);
}
