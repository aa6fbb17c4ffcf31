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
 * Puts a word over every page of a document, at the right, in its headers: before what these have.
 * @example markHeaders(made, 'ร่าง')
 */
export function markHeaders(made: OfficePackage, word: string): void {
  const relations = relationsPath(DOCUMENT);
  const mark = markXml(word);
  for (const { kind, target } of readRelations(made.text(relations))) {
    const path = target.startsWith('/') ? target.slice(1) : `word/${target}`;
    if (kind === 'header')
      made.put(
        path,
        made.text(path).replace(/<w:hdr\b[^>]*[^/]>/, (tag) => tag + mark),
      );
  }
  const text = made.text(DOCUMENT);
  const first = /<w:sectPr\b[^>]*?(?:\/>|>.*?<\/w:sectPr>)/s.exec(text)?.[0] ?? '';
  const missing = PAGES.filter((page) => !new RegExp(`<w:headerReference[^>]*"${page}"`).test(first));
  if (first === '' || missing.length === 0) return;
  const references = missing.map((page) => `<w:headerReference w:type="${page}" r:id="${ID}"/>`).join('');
  const marked = first.endsWith('</w:sectPr>')
    ? first.replace(/>/, () => `>${references}`)
    : first.replace(/\s*\/>$/, () => `>${references}</w:sectPr>`);
  made.put(
    DOCUMENT,
    text.replace(first, () => marked),
  );
  made.put(PATH, `${HEAD}${mark}</w:hdr>`);
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

const markXml = (word: string): string =>
  '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/><w:color w:val="C00000"/><w:sz w:val="36"/><w:szCs w:val="36"/></w:rPr>' +
  `<w:t>${escapeXml(word)}</w:t></w:r></w:p>`;
