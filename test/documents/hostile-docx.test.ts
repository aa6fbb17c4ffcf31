import { beforeAll, expect, test } from '@jest/globals';
import { buildTemplate } from '../../build/templates';
import { isTooLong, openPackage, readCustomTemplate } from '../../src/documents/custom-template';
import { packageMistakes } from '../../src/documents/package-mistakes';
import { OfficePackage } from '../../src/docx/package';
import { formNamed } from '../support/forms';

let template: Uint8Array;
beforeAll(async () => {
  template = await buildTemplate(formNamed('results'));
});

const LOOKS = { target: 'docs', digits: 'thai' } as const;

function withBody(xml: string): OfficePackage {
  const docx = new OfficePackage(template);
  return docx.put(
    'word/document.xml',
    docx.text('word/document.xml').replace('<w:body>', () => `<w:body>${xml}`),
  );
}

const words = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

test('the built-in template is not too long', () => {
  expect(isTooLong(new OfficePackage(template))).toBe(false);
});

test.each([
  ['paragraphs without end', '<w:p/>'.repeat(300_000)],
  ['words without end', words('ก'.repeat(600_000))],
  ['tags without end', words('{{ก}}'.repeat(6000))],
])('a template with %s is too long', (_what, xml) => {
  expect(isTooLong(withBody(xml))).toBe(true);
});

test.each(['[Content_Types].xml', '_rels/.rels', 'word/document.xml'])(
  'a package without %s is none',
  (path) => {
    const docx = new OfficePackage(template);
    docx.remove(path);
    expect(openPackage(docx.pack())).toBeNull();
  },
);

test.each([
  ['a header in place of the document', '<w:hdr xmlns:w="w"><w:p/></w:hdr>'],
  ['a document without its body', '<w:document xmlns:w="w"></w:document>'],
  ['JSON', '{"a":1}'],
  [
    'a document type',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body/></w:document>',
  ],
  ['paragraphs in paragraphs', '<w:p>'.repeat(9999)],
])('%s is damaged', (_what, xml) => {
  const docx = new OfficePackage(template).put('word/document.xml', xml);
  expect(packageMistakes(docx)).toMatchObject([{ kind: 'notXml', tag: 'word/document.xml' }]);
});

test.each([
  ['one word of 400,000 letters with a brace', words(`{${'ก'.repeat(400_000)}`)],
  [
    'a paragraph of 3,000 pieces',
    `<w:p>${'<w:r><w:t>{{</w:t></w:r><w:r><w:t>ก}}</w:t></w:r>'.repeat(1500)}</w:p>`,
  ],
])('%s is read, and names its paragraph in short', (_what, xml) => {
  const read = readCustomTemplate(withBody(xml), () => new Set(), LOOKS);
  const mistakes = read.kind === 'mistakes' ? read.mistakes : [];
  for (const { paragraph } of mistakes) expect(paragraph.length).toBeLessThanOrEqual(500);
});
