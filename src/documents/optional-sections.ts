import { type Paragraph, paragraphsOf, rewrite } from '../docx/paragraphs';

/** Parts of a document that are only there when wanted: what is between `{{#memo}}` and `{{/memo}}`. */
export const SECTIONS = ['memo', 'cover'] as const;
export type SectionId = (typeof SECTIONS)[number];
export const isSection = (name: string): name is SectionId => (SECTIONS as readonly string[]).includes(name);

/**
 * document.xml without the optional parts that are not wanted, and without the paragraphs that begin and end the others.
 * docxtemplater's own conditions cannot do this: they keep the section end of what they drop, and so an empty page.
 * A condition inside a paragraph or a table is left to them.
 */
export function keepSections(documentXml: string, wanted: ReadonlySet<string>): string {
  let xml = documentXml;
  for (const id of SECTIONS) {
    for (let part = partOf(xml, id); part; part = partOf(xml, id)) {
      const { begin, end } = part;
      xml = wanted.has(id) ? without(without(xml, end), begin) : withoutPart(xml, begin.from, end.to);
    }
  }
  return xml;
}

function partOf(xml: string, id: SectionId): { begin: Paragraph; end: Paragraph } | null {
  const paragraphs = paragraphsOf(xml).filter(({ place }) => place === '');
  const first = paragraphs.findIndex(({ text }) => text.trim() === `{{#${id}}}`);
  const begin = paragraphs[first];
  const end = paragraphs.slice(first + 1).find(({ text }) => text.trim() === `{{/${id}}}`);
  return begin && end ? { begin, end } : null;
}

/** Without a paragraph; one that ends a section loses its words alone. */
function without(xml: string, paragraph: Paragraph): string {
  if (!paragraph.endsSection) return xml.slice(0, paragraph.from) + xml.slice(paragraph.to);
  return rewrite(xml, [{ paragraph, at: 0, length: paragraph.text.length, text: '' }]);
}

const REFERENCE = /<w:(?:header|footer)Reference [^>]*\/>/g;
const SECTION_END = /<w:sectPr(?=[ >])[^>]*>/;

/** Without a part and, where nothing else is left of its section, without the section. */
function withoutPart(xml: string, from: number, to: number): string {
  const body = xml.indexOf('<w:body>') + '<w:body>'.length;
  const ends = paragraphsOf(xml).filter(({ endsSection, place }) => endsSection && place === '');
  const start = ends.filter((end) => end.to <= from).pop()?.to ?? body;
  const last = ends.find((end) => end.to > to);
  const hasWords = (part: string) => /<w:t(?: [^>]*)?>[^<]|<w:(?:tbl|drawing|pict)[ >]/.test(part);
  let gone = { from, to };
  if (last && !hasWords(xml.slice(start, from)) && !hasWords(xml.slice(to, last.to))) {
    gone = { from: start, to: last.to };
  }
  // A section without headers of its own has those of the section before it.
  const references = xml.slice(gone.from, gone.to).match(REFERENCE) ?? [];
  const rest = xml.slice(gone.to);
  const next = SECTION_END.exec(rest);
  const [has = ''] = next ? (/^[\s\S]*?<\/w:sectPr>/.exec(rest.slice(next.index)) ?? []) : [];
  const kept = new Map<string, string>();
  for (const reference of references) kept.set(kindOf(reference), reference);
  const lacking = [...kept].flatMap(([kind, reference]) =>
    (has.match(REFERENCE) ?? []).some((each) => kindOf(each) === kind) ? [] : [reference],
  );
  const joined = rest.replace(SECTION_END, (tag) => tag + lacking.join(''));
  return xml.slice(0, gone.from) + joined;
}

/** "headerReference default". */
const kindOf = (reference: string): string =>
  `${/w:(\w+)Reference/.exec(reference)?.[1]} ${/w:type="(\w+)"/.exec(reference)?.[1]}`;
