import { describe, expect, test } from '@jest/globals';
import { pictureShape } from '../../src/docx/picture';
import { cell, docx, p, r, row, table } from '../nets/documents/word-xml';
import { EMBLEM, withNote } from '../support/google-docs';
import { openXmlErrors } from '../support/validator';
import { fill, filled } from './support/fill';

const list = [{ x: '1' }, { x: '2' }, { x: '3' }];
const inLoop = (content: string) =>
  table(1, row([`<w:p>${r('{{#list}}{{x}}')}${content}${r('{{/list}}')}</w:p>`]));
const count = (xml: string, pattern: RegExp) => xml.match(pattern)?.length ?? 0;

describe('in what is repeated', () => {
  test('a bookmark is there once, beginning and end', () => {
    const mark = `<w:bookmarkStart w:id="2" w:name="ที่นี่"/>${r('ก')}<w:bookmarkEnd w:id="2"/>`;
    const xml = fill(docx(inLoop(mark)), { list });
    expect([count(xml, /<w:bookmarkStart /g), count(xml, /<w:bookmarkEnd /g), count(xml, /ก/g)]).toEqual([
      1, 1, 3,
    ]);
  });

  test('a bookmark around it stays, though the paragraphs of its tags go', () => {
    const body =
      p(`<w:bookmarkStart w:id="2" w:name="m"/>${r('{{#list}}')}`) +
      p('{{x}}') +
      p(`${r('{{/list}}')}<w:bookmarkEnd w:id="2"/>`);
    const xml = fill(docx(body), { list });
    expect(xml).toMatch(/<w:body><w:bookmarkStart .*<\/w:p><w:bookmarkEnd [^>]*\/><w:sectPr>/);
  });

  test('the end of a bookmark whose beginning is left out goes', () => {
    const body = p(
      `${r('{{#if}}')}<w:bookmarkStart w:id="2" w:name="m"/>${r('{{/if}}')}<w:bookmarkEnd w:id="2"/>`,
    );
    expect(fill(docx(body), { if: false })).not.toContain('w:bookmark');
  });

  test('the mark of a note is there once', () => {
    const template = withNote(docx(inLoop('')), 'footnote', 'หมายเหตุ');
    const xml = fill(template, { list });
    expect(count(xml, /<w:footnoteReference /g)).toBe(1);
    expect(openXmlErrors(filled(template, { list }).pack())).toEqual([]);
  });

  test('drawings have numbers of their own, and paragraphs and controls none that is another’s', () => {
    const drawing = '<w:r><w:drawing><wp:inline><wp:docPr id="7" name="รูป"/></wp:inline></w:drawing></w:r>';
    const control = `<w:sdt><w:sdtPr><w:id w:val="5"/><w:tag w:val="t"/></w:sdtPr><w:sdtContent>${r('ก')}</w:sdtContent></w:sdt>`;
    const first = '<w:p w14:paraId="00000001" w:rsidR="00AA00AA">';
    const body = table(2, row([`${first}${r('{{#list}}')}${drawing}${control}</w:p>`, '{{x}}{{/list}}']));
    const xml = fill(docx(p(drawing) + body), { list });
    expect([...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)).toEqual(['7', '8', '9', '10']);
    expect(count(xml, /w14:paraId/g)).toBe(0);
    expect(count(xml, /w:rsidR="00AA00AA"/g)).toBe(3);
    expect([count(xml, /<w:id w:val/g), count(xml, /<w:tag w:val="t"/g)]).toEqual([0, 3]);
  });
});

test('a content control shows what is filled in, not what it is bound to', () => {
  const bound = '<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/><w:showingPlcHdr/>';
  const control = (words: string) =>
    `<w:sdt><w:sdtPr><w:alias w:val="ก"/>${bound}</w:sdtPr><w:sdtContent>${p(words)}</w:sdtContent></w:sdt>`;
  const xml = fill(docx(control('{{a}}') + control('ไม่มีรหัส')), { a: 'คำ' });
  expect([count(xml, /<w:dataBinding/g), count(xml, /<w:showingPlcHdr/g), count(xml, /<w:alias/g)]).toEqual([
    1, 1, 2,
  ]);
});

/** The beginning of a JPEG of 300 by 200 pixels, behind a comment. */
const JPEG = Uint8Array.from([
  ...[0xff, 0xd8, 0xff, 0xfe, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, 0, 200, 1, 44, 3],
  ...[1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9],
]);

describe('a picture', () => {
  test('names its kind and size', () => {
    expect(pictureShape(Uint8Array.from(EMBLEM))).toEqual({ extension: 'png', width: 1, height: 1 });
    expect(pictureShape(JPEG)).toEqual({ extension: 'jpeg', width: 300, height: 200 });
    for (const bytes of [
      [],
      [0xff, 0xd8],
      [0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0],
      [1, 2, 3, 4, 5, 6, 7, 8],
    ])
      expect(pictureShape(Uint8Array.from(bytes))).toBeNull();
  });

  const picture = { bytes: JPEG, alternativeText: 'ตรา "อบต." & <อื่น>' };

  test('is in the line of its words, with its part, relation, type, size and alternative text', () => {
    const made = filled(docx(p('ก {{picture}} ข')), { picture: { ...picture, width: 30 } });
    const xml = made.text('word/document.xml');
    expect(xml.replace(/<w:drawing>.*?<\/w:drawing>/, '[รูป]').replace(/<[^>]*>/g, '')).toBe('ก [รูป] ข');
    expect(xml).toContain('<wp:extent cx="1080000" cy="720000"/>');
    expect(xml).toContain('descr="ตรา &quot;อบต.&quot; &amp; &lt;อื่น&gt;"');
    expect(made.bytes('word/media/picture1.jpeg')).toEqual(JPEG);
    expect(made.text('[Content_Types].xml')).toContain(
      '<Default Extension="jpeg" ContentType="image/jpeg"/>',
    );
    expect(made.text('word/_rels/document.xml.rels')).toContain('Target="media/picture1.jpeg"');
  });

  test.each([
    [{}, 'cx="2857500" cy="1905000"'],
    [{ height: 20 }, 'cx="1080000" cy="720000"'],
    [{ width: 10, height: 10 }, 'cx="360000" cy="360000"'],
  ])('of %j is as large as that says', (size, extent) => {
    expect(fill(docx(p('{{picture}}')), { picture: { ...picture, ...size } })).toContain(extent);
  });

  test('that comes again is one part, with a number for each place', () => {
    const body = table(1, row(['{{#list}}{{picture}}{{/list}}'])) + p('{{picture}}');
    const png = { bytes: Uint8Array.from(EMBLEM), alternativeText: '' };
    const template = docx(body, { 'media/picture1.png': EMBLEM });
    const made = filled(template, { picture: png, list });
    expect(made.paths().filter((path) => path.startsWith('word/media/'))).toEqual([
      'word/media/picture1.png',
      'word/media/picture_1.png',
    ]);
    expect([...made.text('word/document.xml').matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)).toEqual(
      ['1', '2', '3', '4'],
    );
    expect(openXmlErrors(made.pack())).toEqual([]);
  });

  test('that is not there is nothing, and may be a condition', () => {
    const body = p('{{#picture}}ก{{picture}}{{/picture}}{{^picture}}ไม่มี{{/picture}}');
    expect(fill(docx(body), {}).replace(/<[^>]*>/g, '')).toBe('ไม่มี');
    expect(fill(docx(body), { picture })).toContain('<w:drawing>');
  });

  test('that is no picture is an error', () => {
    const bytes = Uint8Array.from([1, 2, 3]);
    expect(() => fill(docx(p('{{picture}}')), { picture: { bytes, alternativeText: '' } })).toThrow(
      'picture',
    );
  });

  test('may be in a cell', () => {
    const body = table(1, `<w:tr>${cell(p('{{picture}}'))}</w:tr>`);
    expect(openXmlErrors(filled(docx(body), { picture: { ...picture, width: 10 } }).pack())).toEqual([]);
  });
});
