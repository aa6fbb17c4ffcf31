import { DOCUMENT } from './document-part';
import { type OfficePackage, putBefore } from './package';
import { readRelations, relationsPath } from './relations';
import { escapeXml } from './xml';

const PATH = 'word/headerMark.xml';
const ID = 'headerMark';
const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
/** A page has one of these. What its section does not have is that of the section before it. */
const PAGES = ['default', 'first', 'even'];

/**
 * Puts a word over every page of a document: at the beginning of the first line of its headers, so that nothing moves, or in
 * headers of its own.
 * @example markHeaders(made, 'ร่าง')
 */
export function markHeaders(made: OfficePackage, word: string): void {
  const relations = relationsPath(DOCUMENT);
  const mark = markXml(word);
  for (const { kind, target } of readRelations(made.text(relations))) {
    const path = target.startsWith('/') ? target.slice(1) : `word/${target}`;
    if (kind === 'header') made.put(path, withMark(made.text(path), mark));
  }
  const whole = made.text(DOCUMENT);
  // A document need not say how its pages are.
  const text = /<w:sectPr\b/.test(whole) ? whole : whole.replace('</w:body>', '<w:sectPr/></w:body>');
  const first = /<w:sectPr\b[^>]*?(?:\/>|>.*?<\/w:sectPr>)/s.exec(text)?.[0] ?? '';
  const missing = PAGES.filter((page) => !new RegExp(`<w:headerReference[^>]*"${page}"`).test(first));
  if (missing.length === 0) return;
  const references = missing.map((page) => `<w:headerReference w:type="${page}" r:id="${ID}"/>`).join('');
  const marked = first.endsWith('</w:sectPr>')
    ? first.replace(/>/, () => `>${references}`)
    : first.replace(/\s*\/>$/, () => `>${references}</w:sectPr>`);
  made.put(
    DOCUMENT,
    text.replace(first, () => marked),
  );
  made.put(PATH, `${HEAD}<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${mark}</w:p></w:hdr>`);
  putBefore(
    made,
    relations,
    '</Relationships>',
    `<Relationship Id="${ID}" Type="${KIND}" Target="${ID}.xml"/>`,
  );
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
