import { describe, expect, test } from '@jest/globals';
import { readRelations } from '../../src/docx/relations';
import { docx, p, partXml, r, row, table } from '../nets/documents/word-xml';
import { openXmlErrors } from '../support/validator';
import { type Data, filled, mistakesOf } from './support/fill';

/** Web addresses as the caller of the engine may find them. */
const addressesIn = (text: string) =>
  [...text.matchAll(/https:\/\/[\w./&?=$]+/g)].map((found) => ({
    at: found.index ?? 0,
    words: found[0],
    target: found[0],
  }));

/** The links of a filled template, each as "words → target", and all of its words. */
function linked(template: Uint8Array, data: Data, path = 'word/document.xml') {
  const made = filled(template, data, {
    addressesIn,
    targetOf: (text) => (text.includes(' ') ? null : text),
  });
  const xml = made.text(path);
  const relations = readRelations(made.text(path.replace('word/', 'word/_rels/').concat('.rels')));
  const words = (part: string) => part.replace(/<[^>]*>/g, '').replace(/&amp;/g, '&');
  const links = [...xml.matchAll(/<w:hyperlink r:id="([^"]+)"[^>]*>(.*?)<\/w:hyperlink>/g)];
  return {
    xml,
    words: words(xml),
    links: links.map(
      ([, id, inside = '']) => `${words(inside)} → ${relations.find((each) => each.id === id)?.target}`,
    ),
    relations,
    bytes: made.pack(),
  };
}

describe('web addresses', () => {
  test('in the text of tags and in the template’s own words become links in their look', () => {
    const body = p(r('ดู {{a}} และ https://b.go.th จบ', '<w:b/>'));
    const { links, words, xml } = linked(docx(body), { a: 'https://a.go.th/?x=1&y=$&' });
    expect(links).toEqual([
      'https://a.go.th/?x=1&y=$& → https://a.go.th/?x=1&y=$&',
      'https://b.go.th → https://b.go.th',
    ]);
    expect(words).toBe('ดู https://a.go.th/?x=1&y=$& และ https://b.go.th จบ');
    expect(xml.match(/<w:rPr><w:b\/><\/w:rPr>/g)).toHaveLength(xml.match(/<w:r>/g)?.length ?? 0);
  });

  test('of words and a tag together are one link', () => {
    expect(linked(docx(p('https://{{a}}/x')), { a: 'a.go.th' }).links).toEqual([
      'https://a.go.th/x → https://a.go.th/x',
    ]);
  });

  test('that come again lead by one relation, and those of many rows by theirs', () => {
    const body = table(1, row(['{{#list}}{{x}}\n{{/list}}']));
    const list = ['a', 'b', 'a'].map((name) => ({ x: `https://${name}.go.th` }));
    const { relations, links } = linked(docx(body), { list });
    expect(links).toHaveLength(3);
    expect(relations.filter(({ kind }) => kind === 'hyperlink')).toHaveLength(2);
  });

  test('in a header lead by relations of the header', () => {
    const parts = { 'header1.xml': partXml('hdr', p('{{a}}')) };
    expect(linked(docx(p('ก'), parts), { a: 'https://a.go.th' }, 'word/header1.xml').links).toEqual([
      'https://a.go.th → https://a.go.th',
    ]);
  });

  test.each([
    ['a link', `<w:hyperlink r:id="home">${r('{{a}}')}</w:hyperlink>`],
    [
      'a field',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('{{a}}')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ],
    [
      'a content control of text',
      `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${r('{{a}}')}</w:sdtContent></w:sdt>`,
    ],
  ])('in %s stay words', (_what, content) => {
    const { relations, words } = linked(docx(p(content), {}, { home: 'https://b.go.th' }), {
      a: 'https://a.go.th',
    });
    expect(relations.map(({ target }) => target)).not.toContain('https://a.go.th');
    expect(words).toContain('https://a.go.th');
  });

  test('make a document that the Open XML SDK takes', () => {
    const body = p(`${r('ก {{a}} ข')}<w:ins w:id="1" w:author="ก">${r('{{a}}')}</w:ins>`);
    expect(openXmlErrors(linked(docx(body), { a: 'https://a.go.th' }).bytes)).toEqual([]);
  });
});

describe('a link whose target has a tag', () => {
  const link = (words: string) => `<w:hyperlink r:id="to" w:history="1">${r(words)}</w:hyperlink>`;

  test('leads where the tag says, as Word and as Google Docs write it', () => {
    for (const target of ['https://{{web}}/x', `https://${encodeURIComponent('{{web}}')}/x`]) {
      const { links, relations } = linked(docx(p(link('เว็บ')), {}, { to: target }), { web: 'a.go.th' });
      expect(links).toEqual(['เว็บ → https://a.go.th/x']);
      expect(relations.map(({ id }) => id)).not.toContain('to');
    }
  });

  test('in a row leads elsewhere in each', () => {
    const body = table(1, row([`<w:p>${r('{{#list}}')}${link('{{x}}')}${r('{{/list}}')}</w:p>`]));
    const list = [{ x: 'ก', y: 1 }, { x: 'ข' }];
    expect(linked(docx(body, {}, { to: 'https://a.go.th/{{x}}' }), { list }).links).toEqual([
      'ก → https://a.go.th/ก',
      'ข → https://a.go.th/ข',
    ]);
  });

  test('without an address is its words alone', () => {
    const { links, words } = linked(docx(p(link('เว็บ')), {}, { to: 'https://{{web}}' }), { web: 'ไม่ มี' });
    expect([links, words]).toEqual([[], 'เว็บ']);
  });

  test('names an unknown tag by the paragraph of the link', () => {
    expect(mistakesOf(docx(p(link('เว็บ')), {}, { to: 'https://{{ไม่มี}}' }))).toMatchObject([
      { kind: 'unknown', tag: '{{ไม่มี}}', paragraph: 'เว็บ' },
    ]);
  });
});
