import { expect, test } from '@jest/globals';
import { cell, docx, p, partXml, r, row, section, table } from '../nets/documents/word-xml';
import { mistakesOf } from './support/fill';

const heading = (cells: string[]) => row(cells, '<w:tblHeader/>');
const control = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const box = (content: string) =>
  `<w:r><w:drawing><w:txbxContent>${content}</w:txbxContent></w:drawing></w:r>`;
const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

test.each<
  [what: string, body: string, ...mistakes: [kind: string, tag: string, other: string, paragraph: string][]]
>([
  ['an unknown tag', p('ก {{นี่}}'), ['unknown', '{{นี่}}', '', 'ก {{นี่}}']],
  [
    'a tag that means something in its loop alone',
    p('{{#inner}}{{/inner}}'),
    [...(['unknown', '{{#inner}}', '', '{{#inner}}{{/inner}}'] as const)],
  ],
  ['a tag without a name', p('{{ }}'), ['blank', '{{}}', '', '{{ }}']],
  ['a loop as a text', p('{{list}}'), ['needsOpening', '{{list}}', '', '{{list}}']],
  ['a block amid words', p('ก {{block}}'), ['needsParagraph', '{{block}}', '', 'ก {{block}}']],
  ['a block in a table', table(1, row(['{{block}}'])), ['needsParagraph', '{{block}}', '', '{{block}}']],
  [
    'a block as a condition',
    p('{{#block}}ก{{/block}}'),
    ['needsParagraph', '{{#block}}', '', '{{#block}}ก{{/block}}'],
  ],
  ['a loop that does not end', p('{{#list}}ก'), ['unclosed', '{{#list}}', '{{/list}}', '{{#list}}ก']],
  ['a loop that does not begin', p('ก{{/list}}'), ['unopened', '{{/list}}', '{{#list}}', 'ก{{/list}}']],
  [
    'loops that cross',
    p('{{#if}}{{#list}}{{/if}}'),
    ['crossed', '{{/if}}', '{{#list}}', '{{#if}}{{#list}}{{/if}}'],
  ],
  ['a brace lost', p('{{a} ข'), ['braces', '{{a}', '', '{{a} ข']],
  ['two braces lost', p('{a}'), ['braces', '{a}', '', '{a}']],
  ['a brace too many', p('{{{a}}'), ['braces', '{{{…}}}', '', '{{{a}}']],
  ['a tag in two paragraphs', p('{{') + p('a}}'), ['braces', '{{', '', '{{'], ['braces', 'a}}', '', 'a}}']],
  [
    'a loop from a table to the text',
    table(1, row(['{{#list}}'])) + p('{{/list}}'),
    ['misplaced', '{{#list}}', '{{/list}}', '{{/list}}'],
  ],
  [
    'a loop over two tables',
    table(1, row(['{{#list}}'])) + p('ก') + table(1, row(['{{/list}}'])),
    ['misplaced', '{{#list}}', '{{/list}}', '{{/list}}'],
  ],
  [
    'a loop from a row to a table in it',
    table(2, `<w:tr>${cell(p('{{#list}}'))}${cell(table(1, row(['{{/list}}'])) + p(''))}</w:tr>`),
    ['misplaced', '{{#list}}', '{{/list}}', '{{/list}}'],
  ],
  [
    'a loop into a text box',
    p(r('{{#list}}') + box(p('{{/list}}'))),
    ['misplaced', '{{#list}}', '{{/list}}', '{{/list}}'],
  ],
  [
    'a loop that begins in a field',
    p(`${begin}${r('{{#list}}')}${end}${r('{{/list}}')}`),
    ['misplaced', '{{#list}}', '{{/list}}', '{{#list}}{{/list}}'],
  ],
  [
    'a loop from the heading rows',
    table(1, heading(['{{#list}}']), row(['{{/list}}'])),
    ['inHeading', '{{#list}}', '{{/list}}', '{{/list}}'],
  ],
  [
    'loops that overlap in a row',
    table(2, row(['{{#if}}', '{{/if}}{{#list}}{{/list}}'])),
    ['overlapping', '{{#list}}', '', '{{/if}}{{#list}}{{/list}}'],
  ],
  [
    'a loop from a content control to the text',
    control(p('{{#list}}')) + p('{{/list}}'),
    ['inControl', '{{#list}}', '{{/list}}', '{{/list}}'],
  ],
  [
    'words from a content control into the line',
    p(control(r('{{#list}}')) + r('{{/list}}')),
    ['inControl', '{{#list}}', '{{/list}}', '{{#list}}{{/list}}'],
  ],
  [
    'a row in a content control',
    table(1, control(row(['{{#list}}'])), row(['{{/list}}'])),
    ['inControl', '{{#list}}', '{{/list}}', '{{/list}}'],
  ],
  [
    'a loop over a part of one section and a part of the next',
    p('ก') + p('{{#list}}') + p('', section()) + p('ข') + p('{{/list}}'),
    ['acrossSections', '{{#list}}', '{{/list}}', '{{/list}}'],
  ],
  [
    'a loop from the words of one section to those of the next',
    p('ก{{#list}}') + p('', section()) + p('{{/list}}ข'),
    ['acrossSections', '{{#list}}', '{{/list}}', '{{/list}}ข'],
  ],
  [
    'an optional page that shares its paragraphs',
    p('{{#page}}') + p('ก') + p('{{/page}}ข'),
    ['needsParagraph', '{{/page}}', '', '{{/page}}ข'],
  ],
  [
    'all at once',
    p('{{นี่}}{{#list}}') + p('{{นั่น}}'),
    ['unknown', '{{นี่}}', '', '{{นี่}}{{#list}}'],
    ['unknown', '{{นั่น}}', '', '{{นั่น}}'],
    ['unclosed', '{{#list}}', '{{/list}}', '{{นี่}}{{#list}}'],
  ],
])('%s is reported by its tag and its paragraph', (_what, body, ...mistakes) => {
  const found = mistakesOf(docx(body)).map(({ kind, tag, other, paragraph }) => [
    kind,
    tag,
    other,
    paragraph,
  ]);
  expect(found).toEqual(mistakes);
});

test('an unknown tag is named with the loops it is in', () => {
  const [mistake] = mistakesOf(docx(p('{{#list}}{{#inner}}{{นี่}}{{/inner}}{{/list}}')));
  expect(mistake?.open.map(({ key }) => key)).toEqual(['list', 'inner']);
});

test('a text box that Word writes twice is named once', () => {
  const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box(p('{{นี่}}'))}</mc:Choice><mc:Fallback>${box(p('{{นี่}}'))}</mc:Fallback></mc:AlternateContent></w:r>`;
  expect(mistakesOf(docx(p(twice)))).toHaveLength(1);
});

test('a part that is no XML, or no document, is named', () => {
  const parts = { 'header1.xml': '<w:hdr><w:p></w:hdr>', 'footer1.xml': '<html/>' };
  expect(mistakesOf(docx(p('ก'), parts)).map(({ kind, tag }) => [kind, tag])).toEqual([
    ['notXml', 'word/footer1.xml'],
    ['notXml', 'word/header1.xml'],
  ]);
});

test.each([
  ['lone braces around other words', p('{ ก } ข {ค')],
  ['a loop over two rows', table(2, row(['{{#list}}', 'ก']), row(['ข', '{{/list}}']))],
  ['a loop of whole sections', p('{{#list}}') + p('ก') + p('', section()) + p('{{/list}}') + p('ข')],
  [
    'a page break in the words of a loop',
    p(`${r('{{#list}}')}<w:r><w:br w:type="page"/></w:r>${r('{{/list}}')}`),
  ],
  ['a whole field in a loop', p(`${r('{{#list}}')}${begin}${end}${r('{{/list}}')}`)],
  ['a part that is ended without its name', p('{{#list}}ก{{/}}')],
  ['a header without words', p('ก')],
])('%s is no mistake', (_what, body) => {
  expect(mistakesOf(docx(body, { 'header1.xml': partXml('hdr', '<w:p/>') }))).toEqual([]);
});
