import { describe, expect, test } from '@jest/globals';
import type { FillRules } from '../../src/docx/template';
import { cell, docx, p, row, table } from '../nets/documents/word-xml';
import { fill } from './support/fill';

const rules: FillRules = { hangs: (text, { anyLine }) => (anyLine ? /^•/m : /^•/).test(text) };
const paragraphs = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>/g) ?? [];
const words = (paragraph: string): string => paragraph.replace(/<w:br\/>/g, '|').replace(/<[^>]*>/g, '');
const hangs = (paragraph: string): boolean => paragraph.includes('w:hanging="150"');
const keeps = (xml: string): boolean[] =>
  (xml.match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? []).map((each) => each.includes('<w:keepNext/>'));

describe('lines of a cell', () => {
  const filled = (content: string, a: string) =>
    paragraphs(fill(docx(table(1, row([content]))), { a }, rules)).map((each) => [words(each), hangs(each)]);

  test('with a bullet hang, the others stay together', () => {
    expect(filled('{{a}}', 'ก\nข\n• ค\n• ง\nจ')).toEqual([
      ['ก|ข', false],
      ['• ค', true],
      ['• ง', true],
      ['จ', false],
    ]);
    expect(filled('{{a}}', '• ก')).toEqual([['• ก', true]]);
  });

  test('stay one paragraph where the cell has other words, and where its paragraph has an indent of its own', () => {
    expect(filled('ดังนี้ {{a}}', '• ก\n• ข')).toEqual([['ดังนี้ • ก|• ข', false]]);
    const own = p('<w:pPr><w:ind w:left="300"/></w:pPr><w:r><w:t>{{a}}</w:t></w:r>');
    expect(filled(own, '• ก\n• ข')).toEqual([['• ก|• ข', false]]);
    // A break of the template is there once.
    const broken = '<w:p><w:r><w:br/><w:t>{{a}}</w:t></w:r></w:p>';
    expect(filled(broken, '• ก\n• ข')).toHaveLength(1);
  });

  test('keep the look of their words and of their paragraph, the indent in its place', () => {
    const content = p(
      '<w:pPr><w:pStyle w:val="S"/><w:jc w:val="left"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{{a}}</w:t></w:r>',
    );
    const xml = fill(docx(table(1, row([cell(content)]))), { a: '• ก\n• ข' }, rules);
    const looks =
      '<w:pPr><w:pStyle w:val="S"/><w:ind w:left="150" w:hanging="150"/><w:jc w:val="left"/></w:pPr>';
    expect(xml.split(looks)).toHaveLength(3);
    expect(xml.split('<w:rPr><w:b/></w:rPr>')).toHaveLength(3);
  });
});

test('the last row but one of a loop keeps with the last, and no other row', () => {
  const body = table(2, row(['หัว', 'หัว']) + row(['{{#list}}{{x}}', 'ก{{/list}}']));
  const of = (count: number) => ({ list: Array.from({ length: count }, (_, i) => ({ x: String(i) })) });
  expect(keeps(fill(docx(body), of(3), rules))).toEqual([false, false, true, false]);
  expect(keeps(fill(docx(body), of(1), rules))).toEqual([false, false]);
});

test('the only two rows of a table keep together where they fit a page with its heading', () => {
  const body = table(2, row(['หัว', 'หัว']) + row(['{{#list}}{{x}}', 'ก{{/list}}']));
  const of = (...lengths: number[]) => ({ list: lengths.map((length) => ({ x: 'ก'.repeat(length) })) });
  expect(keeps(fill(docx(body), of(450, 440), rules))).toEqual([false, true, false]);
  expect(keeps(fill(docx(body), of(600, 440), rules))).toEqual([false, false, false]);
  expect(keeps(fill(docx(body), of(600, 600, 600), rules))).toEqual([false, false, true, false]);
});
