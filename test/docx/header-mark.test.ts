import { expect, test } from '@jest/globals';
import { DOCUMENT } from '../../src/docx/document-part';
import { markHeaders } from '../../src/docx/header-mark';
import { OfficePackage } from '../../src/docx/package';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEADER = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header';

const OWN = '<w:headerReference w:type="default" r:id="rId1"/>';
const HEADER_TEXT = '<w:p><w:r><w:t>หน้า</w:t></w:r></w:p>';

const reference = (page: string): string =>
  `<w:headerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="${page}" r:id="link1"/>`;

/** A document of one paragraph a section, with these properties of sections, and with a header. */
const marked = (...sections: string[]): OfficePackage => markedWith(HEADER_TEXT, sections);

const markedHeader = (header: string): string =>
  markedWith(header, [`<w:sectPr>${OWN}</w:sectPr>`]).text('word/header1.xml');

function markedWith(header: string, sections: string[]): OfficePackage {
  const made = new OfficePackage()
    .put('[Content_Types].xml', '<Types></Types>')
    .put(
      'word/_rels/document.xml.rels',
      `<Relationships><Relationship Id="rId1" Type="${HEADER}" Target="header1.xml"/></Relationships>`,
    )
    .put('word/header1.xml', `<w:hdr ${NAMESPACES}>${header}</w:hdr>`)
    .put(
      DOCUMENT,
      `<w:document ${NAMESPACES}><w:body>${sections.map((each, i) => (i < sections.length - 1 ? `<w:p><w:pPr>${each}</w:pPr></w:p>` : `<w:p/>${each}`)).join('')}</w:body></w:document>`,
    );
  markHeaders(made, 'ร่าง');
  return made;
}

test.each([
  [
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r/></w:p>',
    /^<w:p><w:pPr>.*<\/w:pPr><w:r>.*ร่าง.*<w:r\/><\/w:p>$/,
  ],
  ['<w:p/>', /^<w:p><w:r>.*ร่าง.*<\/w:p>$/],
  ['<w:p w:rsidR="1"/><w:p/>', /^<w:p><w:r>.*ร่าง.*<\/w:p><w:p\/>$/],
  ['<w:tbl></w:tbl><w:p/>', /^<w:p>.*ร่าง.*<\/w:p><w:tbl><\/w:tbl><w:p\/>$/],
  ['\n <w:tbl></w:tbl><w:p/>', /^<w:p>.*ร่าง.*<\/w:p>\s*<w:tbl><\/w:tbl><w:p\/>$/],
  [
    '\n <w:p>\n  <w:pPr><w:jc/></w:pPr>\n </w:p>',
    /^\s*<w:p>\s*<w:pPr><w:jc\/><\/w:pPr><w:r>.*ร่าง.*<\/w:p>$/s,
  ],
  [
    '<w:p><w:pPr><w:pPrChange><w:pPr><w:jc/></w:pPr></w:pPrChange></w:pPr><w:r/></w:p>',
    /^<w:p><w:pPr>.*<\/w:pPrChange><\/w:pPr><w:r>.*ร่าง.*<w:r\/><\/w:p>$/,
  ],
])('a header of %s stays one', (header, expected) => {
  const made = markedHeader(header);
  expect(/^<w:hdr [^>]*>(.*)<\/w:hdr>$/s.exec(made)?.[1]).toMatch(expected);
});

test('the word is before what a header has, and the pages without a header get one', () => {
  const made = marked(`<w:sectPr>${OWN}<w:pgSz/></w:sectPr>`);
  expect(made.text('word/header1.xml')).toMatch(/ร่าง.*หน้า/);
  expect(made.text(DOCUMENT)).toContain(`<w:sectPr>${reference('first')}${reference('even')}${OWN}<w:pgSz/>`);
  expect(made.text('word/headerMark.xml')).toContain('ร่าง');
  expect(made.text('[Content_Types].xml')).toContain('PartName="/word/headerMark.xml"');
  expect(made.text('word/_rels/document.xml.rels')).toContain('Id="link1"');
});

test('a section without anything in it, and those behind it, have the headers of the first', () => {
  const made = marked('<w:sectPr w:rsidR="1"/>', `<w:sectPr>${OWN}</w:sectPr>`);
  const text = made.text(DOCUMENT);
  expect(text.match(/link1/g)).toHaveLength(3);
  expect(text).toMatch(/<w:sectPr w:rsidR="1">(?:<w:headerReference [^>]*>){3}<\/w:sectPr>/);
});

test('a document whose pages all have a header of their own gets no other', () => {
  const own = ['default', 'first', 'even'].map((page) => OWN.replace('default', page)).join('');
  expect(marked(`<w:sectPr>${own}</w:sectPr>`).has('word/headerMark.xml')).toBe(false);
});

test.each([
  ['no relations and no namespace of them', '<Relationships/>', '<w:p/><w:sectPr/>'],
  ['no list of relations', '', '<w:p/><w:sectPr/>'],
  ['nothing of its sections', '<Relationships></Relationships>', '<w:p/>'],
])('a document that has %s is marked, and stays one', (_, relations, body) => {
  const [document = ''] = NAMESPACES.split(' ');
  const made = new OfficePackage()
    .put('[Content_Types].xml', '<Types></Types>')
    .put(DOCUMENT, `<w:document ${document}><w:body>${body}</w:body></w:document>`);
  if (relations !== '') made.put('word/_rels/document.xml.rels', relations);
  markHeaders(made, 'ร่าง');
  const references = ['default', 'first', 'even'].map(reference).join('');
  expect(made.text(DOCUMENT)).toContain(`<w:p/><w:sectPr>${references}</w:sectPr></w:body>`);
  expect(made.text('word/_rels/document.xml.rels')).toMatch(
    /Id="link1" [^>]* Target="headerMark\.xml"\/><\/Relationships>$/,
  );
});

test('a header that is referred to in single quotes is not referred to twice', () => {
  const made = marked(`<w:sectPr>${OWN.replace(/"/g, "'")}</w:sectPr>`);
  expect(made.text(DOCUMENT).match(/default/g)).toHaveLength(1);
});
