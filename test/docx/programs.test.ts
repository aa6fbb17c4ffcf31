import { describe, expect, test } from '@jest/globals';
import { docx, p, partXml, r, row, section, table } from '../nets/documents/word-xml';
import { asGoogleDocsWrites, withNote } from '../support/google-docs';
import { openXmlErrors } from '../support/validator';
import { type Data, filled } from './support/fill';

const list = [{ x: 'หนึ่ง\nสอง' }, { x: 'สาม' }];
const data: Data = { a: 'คำ', if: true, list };

/** The words of a part of a filled template; "¶" behind each paragraph. */
const words = (xml: string): string =>
  xml
    .replace(/<w:br\/>/g, '↵')
    .replace(/<\/w:p>/g, '¶')
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>|<[^>]*>/g, '');

/** A text box as Word writes it: once for itself, and once for older programs. */
const box = (content: string): string =>
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="900" cy="900"/><wp:docPr id="1" name="กล่อง"/>' +
  '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/>' +
  `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const BY = 'w:author="ก" w:date="2026-01-01T00:00:00Z"';
const deletedRow = (content: string): string => row([content], `<w:del w:id="9" ${BY}/>`);

/** Templates as programs write them: their body, and the words of the document made of it. */
const TEMPLATES: Record<string, readonly [body: string, words: string]> = {
  'Word: words cut by spelling signs, revisions and languages': [
    '<w:p w:rsidR="00A100A1" w:rsidRDefault="00A100A1"><w:r w:rsidRPr="00B200B2"><w:rPr><w:lang w:bidi="th-TH"/></w:rPr><w:t xml:space="preserve">ก {{</w:t></w:r>' +
      '<w:proofErr w:type="spellStart"/><w:r><w:t>a</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:lastRenderedPageBreak/><w:t>}}</w:t></w:r></w:p>',
    'ก คำ¶',
  ],
  'Word: tracked changes, taken as made': [
    p(
      `<w:r><w:t>{{</w:t></w:r><w:ins w:id="1" ${BY}><w:r><w:t>a</w:t></w:r></w:ins><w:del w:id="2" ${BY}><w:r><w:delText>ผิด</w:delText></w:r></w:del><w:r><w:rPr><w:b/><w:rPrChange w:id="3" ${BY}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>}}</w:t></w:r>`,
    ) +
      p(
        `<w:ins w:id="4" ${BY}>${r('{{#list}}')}</w:ins>${r('{{x}},')}<w:ins w:id="5" ${BY}>${r('{{/list}}')}</w:ins>`,
      ),
    'คำ¶หนึ่ง↵สอง,สาม,¶',
  ],
  'Word: rows marked as deleted, one of them a whole table': [
    table(1, deletedRow('{{a}}') + row([p('{{a}}')])) + p('') + table(1, deletedRow('{{a}}')),
    'คำ¶¶',
  ],
  'Word: a text box, written twice': [
    p(r('{{#if}}') + box(p('ใน {{a}}')) + r('นอก{{/if}}')),
    'ใน คำ¶ใน คำ¶นอก¶',
  ],
  'Word: content controls around a row, a paragraph and words': [
    table(
      1,
      `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent><w:tr><w:tc><w:tcPr/>${p('{{a}}')}</w:tc></w:tr></w:sdtContent></w:sdt>`,
    ) +
      `<w:sdt><w:sdtPr><w:id w:val="2"/></w:sdtPr><w:sdtContent>${p('{{#list}}')}${p('{{x}}')}${p('{{/list}}')}</w:sdtContent></w:sdt>` +
      p(
        `<w:sdt><w:sdtPr><w:id w:val="3"/></w:sdtPr><w:sdtContent>${r('{{#if}}{{a}}{{/if}}')}</w:sdtContent></w:sdt>`,
      ),
    'คำ¶หนึ่ง↵สอง¶สาม¶คำ¶',
  ],
  'Word: a field of page numbers in a loop': [
    p(
      r('{{#list}}') +
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
        `${r('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('.{{/list}}')}`,
    ),
    '1.1.¶',
  ],
  'LibreOffice: switches in words, spaces and sections of its own': [
    '<w:p><w:pPr><w:pStyle w:val="Normal"/><w:keepNext w:val="true"/><w:bidi w:val="0"/><w:spacing w:lineRule="auto" w:line="240"/><w:jc w:val="start"/><w:rPr></w:rPr></w:pPr>' +
      '<w:r><w:rPr><w:b w:val="true"/><w:bCs w:val="true"/></w:rPr><w:t xml:space="preserve">{{a}} </w:t></w:r><w:r><w:rPr></w:rPr><w:t>ข</w:t></w:r></w:p>' +
      `<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:rPr></w:rPr><w:t>{{#if}}</w:t></w:r></w:p>${p('ก')}` +
      '<w:p><w:pPr><w:pStyle w:val="Normal"/><w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1134" w:right="1134" w:gutter="0" w:header="0" w:top="1134" w:footer="0" w:bottom="1134"/></w:sectPr></w:pPr><w:r><w:rPr></w:rPr><w:t>{{/if}}</w:t></w:r></w:p>',
    'คำ ข¶ก¶¶',
  ],
  'python-docx: no spaces kept, line breaks and tabs in the run': [
    `<w:p><w:r><w:t>{{a}}</w:t><w:br/><w:t>{{#list}}{{x}}</w:t><w:tab/><w:t>{{/list}}</w:t></w:r></w:p>` +
      `<w:tbl><w:tblPr><w:tblW w:type="auto" w:w="0"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="4320"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="4320"/></w:tcPr><w:p><w:r><w:t>{{#list}}{{x}}{{/list}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
    'คำ↵หนึ่ง↵สองสาม¶หนึ่ง↵สองสาม¶',
  ],
};

describe('a template is filled right as it is written by', () => {
  test.each(Object.entries(TEMPLATES))('%s', (_program, [body, expected]) => {
    const made = filled(docx(body + section()), data);
    expect(words(made.text('word/document.xml').replace(/<w:sectPr>.*?<\/w:sectPr>/g, ''))).toBe(expected);
    expect(openXmlErrors(made.pack())).toEqual([]);
  });

  test('Google Docs: words cut at every third letter, looks on runs', () => {
    const body = p('{{#list}}') + p('ก {{x}} และ {{a}}') + p('{{/list}}');
    const made = filled(asGoogleDocsWrites(docx(body)), data);
    expect(words(made.text('word/document.xml'))).toBe('ก หนึ่ง↵สอง และ คำ¶ก สาม และ คำ¶');
  });

  test('any: tags in notes, header and footer, marked sections and comments', () => {
    const parts = {
      'header1.xml': partXml('hdr', p('<w:r><w:t><![CDATA[{{a}} & <]]></w:t></w:r>')),
      'footer1.xml': partXml('ftr', p('{{<!-- คำ -->a}}')),
    };
    const made = filled(withNote(docx(p('ก'), parts), 'endnote', '{{#list}}{{x}}{{/list}}'), data);
    expect(words(made.text('word/header1.xml'))).toBe('คำ &amp; &lt;¶');
    expect(words(made.text('word/footer1.xml'))).toBe('คำ¶');
    expect(words(made.text('word/endnotes.xml'))).toContain('หนึ่ง↵สองสาม');
  });
});
