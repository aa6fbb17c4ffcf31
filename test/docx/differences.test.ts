import { describe, expect, test } from '@jest/globals';
import { docx, p, r, row, section, table } from '../nets/documents/word-xml';
import { readBody } from './support/canonical';
import { type Data, fill, fillByDocxtemplater } from './support/fill';

/** The words of both documents, paragraph by paragraph with their looks. */
function both(body: string, data: Data) {
  const shown = (xml: string) =>
    readBody(xml).flatMap((block) =>
      'runs' in block ? block.runs.map(({ look, words }) => `${look}«${words}»`).join('') : ['table'],
    );
  const template = docx(body);
  return { ours: shown(fill(template, data)), theirs: shown(fillByDocxtemplater(template, data)) };
}

const list = [{ x: '1' }, { x: '2' }];

describe('otherwise than docxtemplater, on purpose', () => {
  test('a line break has the look of its words: a line is as tall as its tallest letter, its break too', () => {
    const { ours, theirs } = both(p(r('{{a}}', '<w:b/>')), { a: 'ก\nข' });
    expect(ours).toEqual(['b()[]«ก\nข»']);
    expect(theirs).toEqual(['b()[]«ก»«\n»b()[]«ข»']);
  });

  test('words behind a loop without entries keep their look, where the tag of the loop is cut', () => {
    const { ours, theirs } = both(p(r('{', '<w:b/>') + r('{#list}}ก{{/list}}ข')), { list: [] });
    expect(ours).toEqual(['«ข»']);
    expect(theirs).toEqual(['b()[]«ข»']);
  });

  test('a tag beside spaces is alone in its paragraph: nobody sees them', () => {
    const { ours, theirs } = both(p('{{#list}} ') + p('{{x}}') + p('{{/list}}'), { list });
    expect(ours).toEqual(['«1»', '«2»']);
    expect(theirs).not.toEqual(ours);
  });

  test('a page break before the closing tag comes with each entry, one behind it comes once', () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    const { ours, theirs } = both(p('{{#list}}') + p('{{x}}') + p(page + r('{{/list}}')), { list });
    expect(ours).toEqual(['«1»', '«\n»', '«2»', '«\n»']);
    expect(theirs).toEqual(['«1»', '«2\n»']);
  });

  test('where a table is left out no blank paragraphs come in its place', () => {
    const empty = table(1, row(['{{#list}}', '{{/list}}']));
    const inside = empty + p('{{#list}}') + p('ก') + p('{{/list}}');
    const { ours, theirs } = both(empty + p('{{#if}}') + inside + p('{{/if}}') + p('จบ'), {
      if: true,
      list: [],
    });
    expect(ours).toEqual(['«จบ»']);
    expect(theirs).toEqual(['', '«จบ»']);
  });

  test('a section that a condition leaves out goes with its page', () => {
    const body = p('{{#if}}') + p('ก') + p('{{/if}}', section()) + p('จบ');
    const { ours, theirs } = both(body, { if: false });
    expect(ours).toEqual(['«จบ»']);
    expect(theirs).toEqual(['', '«จบ»']);
  });

  test('control characters are left out: docxtemplater refuses them', () => {
    const template = docx(p('{{a}}'));
    expect(fill(template, { a: 'ก\u0001ข' })).toContain('กข');
    expect(() => fillByDocxtemplater(template, { a: 'ก\u0001ข' })).toThrow();
  });

  test('bookmarks in a loop are there once: no document may have one twice', () => {
    const template = docx(
      p(`${r('{{#list}}')}<w:bookmarkStart w:id="1" w:name="m"/><w:bookmarkEnd w:id="1"/>${r('{{/list}}')}`),
    );
    expect(fill(template, { list }).match(/w:bookmarkStart/g)).toHaveLength(1);
    expect(fillByDocxtemplater(template, { list }).match(/w:bookmarkStart/g)).toHaveLength(2);
  });

  test('tags in deleted words and in comments of the XML are none', () => {
    const body = p(
      `<w:del w:id="1" w:author="ก"><w:r><w:delText>{{b}}</w:delText></w:r></w:del><!-- {{a}} -->${r('{{a}}')}`,
    );
    expect(fill(docx(body), { a: 'ก' })).not.toContain('{{');
    expect(fillByDocxtemplater(docx(body), { a: 'ก' })).toContain('{{');
  });
});
