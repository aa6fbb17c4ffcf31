import { describe, expect, test } from '@jest/globals';
import { canonicalDocument, canonicalStyles } from './canonical';
import { canonicalText } from './canonical/text';
import { docx, type Parts, p, partXml, r, row, section, table } from './word-xml';

const lines = (body: string, parts: Parts = {}, links: Record<string, string> = {}): string[] =>
  canonicalText(canonicalDocument(docx(body, parts, links)));
const HEADER = (content: string) => ({ 'header1.xml': partXml('hdr', content) });
const REFERENCE = '<w:headerReference w:type="default" r:id="header1"/>';
const BOLD = '<w:b/><w:bCs/>';
const ROW = row(['ก', 'ข'], '<w:cantSplit/>');

describe('what a reader sees alike is written alike', () => {
  test.each([
    ['words cut into runs', p(r('ก') + r('ข', BOLD) + r('ค', BOLD)), p(r('ก') + r('ขค', BOLD))],
    ['properties in another order', p(r('ก', `<w:i/>${BOLD}`)), p(r('ก', `${BOLD}<w:i/>`))],
    ['a switch written as true or 1', p(r('ก', '<w:b w:val="true"/><w:bCs w:val="1"/>')), p(r('ก', BOLD))],
    ['a run without words', p(r('ก') + r('', BOLD)), p('ก')],
    ['ids of editing', p('ก').replace('<w:p>', '<w:p w:rsidR="00A1">'), p('ก')],
    ['marks of spelling', p(`${r('ก')}<w:proofErr w:type="spellStart"/>`), p('ก')],
    ['blanks that Word leaves out', p('<w:r><w:t> ก </w:t></w:r>'), p('ก')],
    [
      'bookmark ids',
      p(`<w:bookmarkStart w:id="1" w:name="x"/>${r('ก')}<w:bookmarkEnd w:id="1"/>`),
      p(`<w:bookmarkStart w:id="7" w:name="x"/>${r('ก')}<w:bookmarkEnd w:id="7"/>`),
    ],
    [
      'a field in one element or in runs',
      p('<w:fldSimple w:instr=" PAGE "/>'),
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
    ],
    [
      'a row that is marked as no heading',
      table(1, row(['ก'], '<w:tblHeader w:val="0"/>')),
      table(1, row(['ก'])),
    ],
  ])('%s', (_, one, other) => {
    expect(lines(one)).toEqual(lines(other));
  });

  test('links by other ids', () => {
    const link = (id: string) => p(`<w:hyperlink r:id="${id}">${r('ก')}</w:hyperlink>`);
    const address = 'https://www.example.go.th/a';
    expect(lines(link('link1'), {}, { link1: address })).toEqual(lines(link('rId9'), {}, { rId9: address }));
  });

  test('a header that a section takes over from the one before', () => {
    const first = p('', section(REFERENCE));
    const header = HEADER(p('หัว'));
    expect(lines(first + section(), header)).toEqual(lines(first + section(REFERENCE), header));
  });
});

describe('what a reader sees otherwise is written otherwise', () => {
  const look = (properties: string) => p(r('ก', properties));
  test.each([
    ['a lost bold', look(BOLD), look('')],
    ['a bold of Latin letters alone', look(BOLD), look('<w:b/>')],
    ['a size of Thai letters', look('<w:sz w:val="28"/><w:szCs w:val="28"/>'), look('<w:sz w:val="28"/>')],
    ['another font', look('<w:rFonts w:ascii="A" w:cs="A"/>'), look('<w:rFonts w:ascii="A" w:cs="B"/>')],
    ['a missing keepNext', p('ก', '<w:keepNext/>'), p('ก')],
    ['another style', p('ก', '<w:pStyle w:val="Head"/>'), p('ก')],
    ['a tab stop', p('ก', '<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>'), p('ก')],
    ['the look of an empty paragraph', p('', `<w:rPr>${BOLD}</w:rPr>`), p('')],
    ['a line break', p(`${r('ก')}<w:r><w:br/></w:r>${r('ข')}`), p('กข')],
    [
      'a line break of another size',
      p(`<w:r><w:br/></w:r>${r('ข', BOLD)}`),
      p(`<w:r><w:rPr>${BOLD}</w:rPr><w:br/></w:r>${r('ข', BOLD)}`),
    ],
    ['a page break', p('<w:r><w:br w:type="page"/></w:r>'), p('<w:r><w:br/></w:r>')],
    ['a no-break space', p('ก\u00A0ข'), p('ก ข')],
    ['two spaces', p('ก  ข'), p('ก ข')],
    ['a doubled row', table(2, ROW, ROW), table(2, ROW)],
    ['a row that may break', table(2, ROW), table(2, row(['ก', 'ข']))],
    [
      'a row that repeats on every page',
      table(2, row(['ก', 'ข'], '<w:tblHeader/>'), ROW),
      table(2, row(['ก', 'ข']), ROW),
    ],
    ['a lost border', table(2, ROW), table(2, ROW).replace(/<w:insideV [^>]*>/, '')],
    [
      'a column of another width',
      table(2, ROW),
      table(2, ROW).replace('<w:gridCol w:w="2000"/>', '<w:gridCol w:w="2001"/>'),
    ],
    [
      'a cell of another width',
      table(2, ROW),
      table(2, ROW).replace('<w:tcW w:w="2000"', '<w:tcW w:w="2001"'),
    ],
    ['a table in a cell', table(1, row([table(1, row(['ก'])) + p('')])), table(1, row([p('ก') + p('')]))],
    ['a proposed deletion', p(`${r('ก')}<w:del>${r('ข')}</w:del>`), p('กข')],
    ['a field', p('<w:fldSimple w:instr="PAGE"/>'), p('<w:fldSimple w:instr="NUMPAGES"/>')],
    ['a margin', p('ก') + section(), p('ก') + section().replace('w:top="1134"', 'w:top="1135"')],
    [
      'another first page',
      p('ก') + section(),
      p('ก') + section().replace('</w:sectPr>', '<w:titlePg/></w:sectPr>'),
    ],
    [
      'a section that starts on the same page',
      p('ก') + section(),
      p('ก') + section('<w:type w:val="continuous"/>'),
    ],
  ])('%s', (_, one, other) => {
    expect(lines(one)).not.toEqual(lines(other));
  });

  test('a link that goes elsewhere', () => {
    const link = p(`<w:hyperlink r:id="a">${r('ก')}</w:hyperlink>`);
    expect(lines(link, {}, { a: 'https://x.go.th/1' })).toEqual([
      '¶ «⟦ก → https://x.go.th/1⟧»',
      expect.stringMatching(/^section /),
    ]);
  });

  test('the words of a header, where the section shows it', () => {
    expect(lines(p('ก') + section(REFERENCE), HEADER(p('หัว')))).toContain('    ¶ «หัว»');
    expect(lines(p('ก') + section(REFERENCE.replace('default', 'even')), HEADER(p('หัว')))).not.toContain(
      '    ¶ «หัว»',
    );
  });

  test('the words of a footnote', () => {
    const notes = partXml('footnotes', `<w:footnote w:id="5">${p('หมาย')}</w:footnote>`);
    const body = p(`${r('ก')}<w:r><w:footnoteReference w:id="5"/></w:r>`);
    expect(lines(body, { 'footnotes.xml': notes }).slice(-2)).toEqual(['footnote 1:', '  ¶ «หมาย»']);
  });

  test('the picture itself', () => {
    const drawing = p(
      '<w:r><w:drawing><wp:inline><wp:extent cx="5" cy="6"/><wp:docPr id="1" name="x" descr="ตรา"/><a:graphic><a:graphicData uri="http://x/picture"><a:blip r:embed="image1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
    );
    const [one] = lines(drawing, { 'media/image1.png': Uint8Array.of(1) });
    const [other] = lines(drawing, { 'media/image1.png': Uint8Array.of(2) });
    expect(one).toMatch(/^¶ «⟦picture 5×6 alt="ตรา" file \w+⟧»$/);
    expect(other).not.toBe(one);
  });

  test('the kind of a list', () => {
    const body = p('ก', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>');
    const numbering = (text: string) =>
      partXml(
        'numbering',
        `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>`,
      );
    const read = (text: string) => lines(body, { 'numbering.xml': numbering(text) });
    expect(read('%1.')).not.toEqual(read('%1)'));
  });

  test('a bold that a style lost', () => {
    const style = (look: string) =>
      docx(p('ก'), {
        'styles.xml': partXml(
          'styles',
          `<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="H"/><w:rPr>${look}</w:rPr></w:style>`,
        ),
      });
    expect(canonicalStyles(style(BOLD))).not.toEqual(canonicalStyles(style('')));
  });
});

test('a row of the shape of one before it is written by its words', () => {
  const [, , first, , , second, a, b] = lines(table(2, ROW, row(['ค', ''], '<w:cantSplit/>')));
  expect([first, second, a, b]).toEqual([
    '  row cantSplit (shape 1)',
    '  row of shape 1',
    '    «ค»',
    '    «»',
  ]);
});
