import { beforeAll, expect, test } from '@jest/globals';
import { buildTemplate } from '../../build/templates';
import { openPackage } from '../../src/documents/custom-template';
import { packageMistakes } from '../../src/documents/package-mistakes';
import { OfficePackage } from '../../src/docx/package';
import { mistakePlace, mistakeSentence } from '../../src/messages/th/template';
import { formNamed } from '../support/forms';

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'word/_rels/document.xml.rels';

let template: Uint8Array;
beforeAll(async () => {
  template = await buildTemplate(formNamed('results'));
});

/** What is wrong with the built-in template after a change. */
function sentencesAfter(change: (docx: OfficePackage) => void): string[] {
  const docx = new OfficePackage(template);
  change(docx);
  return packageMistakes(docx).map((each) => `${mistakeSentence(each)}${mistakePlace(each)}`);
}

const edit =
  (path: string, change: (xml: string) => string) =>
  (docx: OfficePackage): void => {
    docx.put(path, change(docx.text(path)));
  };
const put =
  (path: string, content: string) =>
  (docx: OfficePackage): void => {
    docx.put(path, content);
  };
const relation = (kind: string, target: string, mode = ' TargetMode="External"') =>
  edit(RELATIONS, (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="x" Type="${TYPE}/${kind}" Target="${target}"${mode}/>$&`,
    ),
  );
const field = (...words: string[]) =>
  edit('word/document.xml', (xml) =>
    xml.replace(
      '<w:body>',
      `$&<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${words
        .map((each) => `<w:r><w:instrText xml:space="preserve">${each}</w:instrText></w:r>`)
        .join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ),
  );

test('the built-in template has nothing that a template must not have', () => {
  expect(sentencesAfter(() => undefined)).toEqual([]);
});

test.each<[string, (docx: OfficePackage) => void, string]>([
  [
    'text that is no XML',
    edit('word/document.xml', (xml) => xml.replace('</w:body>', '')),
    'เสียหายที่ส่วน word/document.xml',
  ],
  [
    'a NUL',
    edit('word/document.xml', (xml) => xml.replace('<w:body>', '<w:body>\u0000')),
    'เสียหายที่ส่วน word/document.xml',
  ],
  [
    'styles that are no XML',
    edit('word/styles.xml', (xml) => xml.slice(0, -9)),
    'เสียหายที่ส่วน word/styles.xml',
  ],
  ['macros', put('word/vbaProject.bin', 'x'), 'มีมาโคร'],
  [
    'the type of a file with macros',
    edit('[Content_Types].xml', (xml) =>
      xml.replace(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        'application/vnd.ms-word.document.macroEnabled.main+xml',
      ),
    ),
    'มีมาโคร',
  ],
  ['a control', relation('control', 'activeX/activeX1.xml', ''), 'ฝังไฟล์หรือวัตถุ'],
  ['a path out of the file', put('word/../../x.xml', '<x/>'), 'ตำแหน่งนอกไฟล์ "word/../../x.xml"'],
  ['a relation out of the file', relation('image', '../../x.png', ''), 'ตำแหน่งนอกไฟล์ "../../x.png"'],
  ['an attached template', relation('attachedTemplate', 'file:///C:/ก.dotm'), 'ภายนอก "file:///C:/ก.dotm"'],
  [
    'a picture elsewhere',
    relation('image', 'https://www.example.go.th/a.png'),
    'ภายนอก "https://www.example.go.th/a.png"',
  ],
  ['an object elsewhere', relation('oleObject', 'file:///C:/a.xlsx'), 'ฝังไฟล์หรือวัตถุ'],
  ['a frame', relation('frame', 'https://www.example.go.th/'), 'ภายนอก "https://www.example.go.th/"'],
  [
    'a link to a file of a network',
    relation('hyperlink', '\\\\server\\a.docx'),
    'ภายนอก "\\\\server\\a.docx"',
  ],
  ['a link that runs', relation('hyperlink', 'javascript:alert(1)'), 'ภายนอก "javascript:alert(1)"'],
  ['another file in its text', relation('aFChunk', 'x.html', ''), 'ฝังไฟล์หรือวัตถุ'],
  [
    'a field that fetches',
    field(' INCLUDE', 'PICTURE "https://www.example.go.th/a.png"'),
    'ภายนอก "INCLUDEPICTURE',
  ],
  ['a field that starts a program', field(' DDEAUTO c:\\\\cmd.exe'), 'ภายนอก "DDEAUTO'],
  [
    'a tag in a link that runs',
    relation('hyperlink', 'javascript:{{เว็บไซต์}}'),
    'ภายนอก "javascript:{{เว็บไซต์}}"',
  ],
  [
    'a tag in a link of a part without an author’s words',
    put(
      'word/_rels/comments.xml.rels',
      `<Relationships><Relationship Id="x" Type="${TYPE}/hyperlink" Target="http://{{เว็บไซต์}}" TargetMode="External"/></Relationships>`,
    ),
    'อยู่ในฟิลด์หรือในลิงก์',
  ],
  ['a tag in a field', field(' HYPERLINK "{{เว็บไซต์}}"'), '{{เว็บไซต์}} อยู่ในฟิลด์หรือในลิงก์'],
])('%s is named, and what to do', (_what, change, sentence) => {
  const [sentenceFound = '', ...more] = sentencesAfter(change);
  expect(sentenceFound).toContain(sentence);
  expect(sentenceFound).toContain('ให้');
  expect(more).toEqual([]);
});

test.each<[string, (docx: OfficePackage) => void]>([
  ['a link to a page', relation('hyperlink', 'https://www.example.go.th/news?a=1')],
  ['a link whose target has a tag', relation('hyperlink', 'http://{{เว็บไซต์}}/')],
  ['one as Google Docs writes it', relation('hyperlink', `http://${encodeURIComponent('{{เว็บไซต์}}')}`)],
  ['a link to a mail address', relation('hyperlink', 'mailto:a@example.go.th')],
  ['a part beside word/', relation('customXml', '../customXml/item1.xml', '')],
  ['a field of page numbers', field(' PAGE ')],
  ['a link field', field(' HYPERLINK "https://www.example.go.th/LINK"')],
])('%s stays', (_what, change) => {
  expect(sentencesAfter(change)).toEqual([]);
});

test('a package that says it unpacks to more than a document is none', () => {
  const bytes = Uint8Array.from(template);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < bytes.length - 4; i++) {
    if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 1_000_000_000, true);
  }
  expect(openPackage(bytes)).toBeNull();
});
