import { DOCUMENT } from './document-part';
import { type OfficePackage, putBefore } from './package';
import { AddedRelations, OFFICE, readRelations, relationsPath } from './relations';
import { escapeXml } from './xml';

const NAME = 'headerMark.xml';
const PATH = `word/${NAME}`;
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
/** A page has one of these. What its section does not have is that of the section before it. */
const PAGES = ['default', 'first', 'even'];

/**
 * Puts a word over every page of a document: at the beginning of the first line of its headers, so that nothing moves, or in
 * headers of its own.
 * @example markHeaders(made, 'ร่าง')
 */
export function markHeaders(made: OfficePackage, word: string): void {
  const path = relationsPath(DOCUMENT);
  const relations = made.text(path);
  const mark = markXml(word);
  for (const { kind, target } of readRelations(relations)) {
    const header = target.startsWith('/') ? target.slice(1) : `word/${target}`;
    if (kind === 'header') made.put(header, withMark(made.text(header), mark));
  }
  const text = made.text(DOCUMENT);
  // A document may say nothing of its sections.
  const end = '</w:body>';
  const own = /<w:sectPr\b[^>]*?(?:\/>|>.*?<\/w:sectPr>)/s.exec(text)?.[0];
  const first = own ?? '<w:sectPr/>';
  const missing = PAGES.filter((page) => !new RegExp(`<w:headerReference[^>]*["']${page}["']`).test(first));
  if (missing.length === 0) return;
  const added = new AddedRelations(relations);
  const id = added.idOfHeader(NAME);
  // A document without links and headers need not know the namespace of relations.
  const references = missing
    .map((page) => `<w:headerReference xmlns:r="${OFFICE}" w:type="${page}" r:id="${id}"/>`)
    .join('');
  const marked = first.endsWith('</w:sectPr>')
    ? first.replace(/>/, () => `>${references}`)
    : first.replace(/\s*\/>$/, () => `>${references}</w:sectPr>`);
  made.put(
    DOCUMENT,
    text.replace(own ?? end, () => (own ? marked : marked + end)),
  );
  made.put(PATH, `${HEAD}<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${mark}</w:p></w:hdr>`);
  made.put(path, added.addTo(relations));
  putBefore(made, '[Content_Types].xml', '</Types>', `<Override PartName="/${PATH}" ContentType="${TYPE}"/>`);
}

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';

/** The open tag of a header, and of its first paragraph with the looks of that, where it begins with one. */
const FIRST_LINE =
  /(<w:hdr\b[^>]*[^/]>)(?:\s*<w:p(?:\s[^>]*?)?(\/)?>(?:\s*(?:<w:pPr>.*?<\/w:pPr>(?:\s*<\/w:pPrChange>\s*<\/w:pPr>)?|<w:pPr\/>))?)?/s;

const withMark = (xml: string, mark: string): string =>
  xml.replace(FIRST_LINE, (all, tag: string, isEmpty?: string) => {
    if (isEmpty) return `${tag}<w:p>${mark}</w:p>`;
    return all === tag ? `${tag}<w:p>${mark}</w:p>` : all + mark;
  });

const markXml = (word: string): string =>
  '<w:r><w:rPr><w:b/><w:bCs/><w:color w:val="C00000"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>' +
  `<w:t xml:space="preserve">${escapeXml(word)}  </w:t></w:r>`;
