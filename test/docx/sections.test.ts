import { expect, test } from '@jest/globals';
import { attributeOf, parseXml, walk } from '../../src/docx/tree';
import { docx, p, partXml, row, table } from '../nets/documents/word-xml';
import { type Data, fill } from './support/fill';

/** The end of a section whose pages are so wide, with these headers by kind. */
const end = (width: number, headers: Record<string, string> = {}) =>
  `<w:sectPr>${Object.entries(headers)
    .map(([type, id]) => `<w:headerReference w:type="${type}" r:id="${id}"/>`)
    .join('')}<w:pgSz w:w="${width}"/></w:sectPr>`;
const lastWords = (words: string, sectPr: string) => p(words, sectPr);

/** The sections of a document: width of page, headers and words. */
function sections(body: string, data: Data): string[] {
  const parts = { 'header1.xml': partXml('hdr', p('')), 'header2.xml': partXml('hdr', p('')) };
  const xml = fill(docx(body, parts), data);
  const found: string[] = [];
  const last: string[] = [];
  let words = '';
  walk(parseXml(xml)!, (element) => {
    if (element.name === 'w:t') words += xml.slice(element.inner, element.innerEnd);
    if (element.name !== 'w:p' && element.name !== 'w:body') return;
    const properties = element.children.find(({ name }) => name === 'w:pPr') ?? element;
    for (const each of properties.children.filter(({ name }) => name === 'w:sectPr')) {
      const inside = xml.slice(each.from, each.to);
      const width = /w:pgSz w:w="(\d+)"/.exec(inside)?.[1];
      const headers = each.children
        .filter(({ name }) => name === 'w:headerReference')
        .map((header) => `${attributeOf(xml, header, 'w:type')} ${attributeOf(xml, header, 'r:id')}`);
      (element.name === 'w:body' ? last : found).push([width, ...headers].join(', '));
    }
  });
  return [...found, ...last, words];
}

const IF = (content: string) => p('{{#if}}') + content + p('{{/if}}');

test('a section of a condition that does not hold goes with its page', () => {
  const own = IF(p('ก')) + p('', end(1)) + p('ข') + end(2);
  expect(sections(own, { if: true })).toEqual(['1', '2', 'กข']);
  expect(sections(own, { if: false })).toEqual(['2', 'ข']);
});

test('a section end inside the condition goes too, also beside its tag', () => {
  const inside = IF(p('ก') + p('', end(1))) + p('ข') + end(2);
  const beside = p('{{#if}}') + p('ก') + p('{{/if}}', end(1)) + p('ข') + end(2);
  for (const body of [inside, beside]) {
    expect(sections(body, { if: true })).toMatchObject(['1', '2', expect.any(String)]);
    expect(sections(body, { if: false })).toEqual(['2', 'ข']);
  }
});

test('words before it in its section keep their page', () => {
  const body = p('ก่อน') + IF(p('ก') + p('', end(1))) + p('ข') + end(2);
  expect(sections(body, { if: false })).toMatchObject(['1', '2', expect.any(String)]);
  const around = p('ก่อน') + IF(p('ก')) + p('หลัง', end(1)) + p('ข') + end(2);
  expect(sections(around, { if: false })).toEqual(['1', '2', 'ก่อนหลังข']);
});

test('a table counts as words, a blank paragraph does not', () => {
  const beside = (more: string) => IF(p('ก')) + more + p('', end(1)) + p('ข') + end(2);
  expect(sections(beside(table(1, row(['']))), { if: false })).toHaveLength(3);
  expect(sections(beside(p('')), { if: false })).toHaveLength(2);
});

test('two conditions that leave nothing of a section take its page together', () => {
  const body = IF(p('ก')) + p('{{#a}}') + p('ค') + p('{{/a}}') + p('', end(1)) + p('ข') + end(2);
  expect(sections(body, {})).toEqual(['2', 'ข']);
  expect(sections(body, { a: 'มี' })).toHaveLength(3);
});

test('a section without headers of its own has those of the one that went', () => {
  const body =
    IF(p('ก')) +
    p('', end(1, { default: 'header1', first: 'header2' })) +
    lastWords('ข', end(2, { default: 'header2' })) +
    p('ค') +
    end(3);
  expect(sections(body, { if: false })).toEqual(['2, first header2, default header2', '3', 'ขค']);
  const empty = IF(p('ก')) + p('', end(1, { default: 'header1' })) + p('ข', '<w:sectPr/>') + p('ค') + end(3);
  expect(fill(docx(empty), { if: false })).toContain(
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
  );
});

test('the last section that goes leaves the end of the document to the one before it', () => {
  const body = lastWords('ก', end(1)) + IF(p('ข')) + end(2);
  expect(sections(body, { if: true })).toMatchObject(['1', '2', expect.any(String)]);
  expect(sections(body, { if: false })).toEqual(['1', 'ก']);
});

test('a loop of whole sections has a section for each entry', () => {
  const body = p('{{#list}}') + lastWords('{{x}}', end(1)) + p('{{/list}}') + p('จบ') + end(2);
  const list = [{ x: 'ก' }, { x: 'ข' }];
  expect(sections(body, { list }).filter((each) => each === '1')).toHaveLength(2);
  expect(sections(body, { list: [] })).toEqual(['2', 'จบ']);
});

test('a tag whose paragraph ends a section leaves it to what is before', () => {
  const body = p('ก่อน') + p('{{#if}}', end(1)) + p('ก') + p('{{/if}}') + p('ข') + end(2);
  for (const holds of [true, false]) {
    expect(sections(body, { if: holds })).toMatchObject(['1', '2', expect.any(String)]);
  }
});

test('a block in a paragraph that ends a section comes before that end', () => {
  const body = p('{{block}}', end(1)) + p('ข') + end(2);
  expect(sections(body, { block: p('ก') })).toEqual(['1', '2', 'กข']);
});
