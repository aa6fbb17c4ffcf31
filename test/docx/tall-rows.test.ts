import { expect, test } from '@jest/globals';
import type { RowShape } from '../../src/docx/tall-rows';
import { cell, docx, p, row, table } from '../nets/documents/word-xml';
import { fill } from './support/fill';

const whole = (cells: string[]) => row(cells, '<w:cantSplit/>');
/** Three lines of ten letters fit each cell. */
const roomOf = ({ cells }: RowShape) => ({ letters: cells.map(() => 10), lines: 3 });
/** For each row of a filled template whether it is kept whole. */
const kept = (rows: string, data = {}): boolean[] =>
  (fill(docx(table(2, rows)), data, { roomOf }).match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? []).map((each) =>
    each.includes('<w:cantSplit/>'),
  );

const LETTERS = 'ก'.repeat(30);

test('a row that fits stays whole, one that may not fit may break', () => {
  const list = [LETTERS, `${LETTERS}ก`, 'ก\nข\nค', 'ก\nข\n\nง', 'ก'].map((x) => ({ x }));
  const body = whole(['{{#list}}ข', '{{x}}{{/list}}']);
  expect(kept(body, { list })).toEqual([true, false, true, false, true]);
});

test('vowels above and below and tone marks take no room', () => {
  expect(kept(whole(['{{a}}', '']), { a: 'กี่'.repeat(30) })).toEqual([true]);
});

test('the words of the template count, and its paragraphs and line breaks', () => {
  const lines = (count: number) =>
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(p('ก').repeat(count))}</w:tr>`;
  const breaks = whole([`<w:p><w:r>${'<w:t>ก</w:t><w:br/>'.repeat(3)}<w:t>{{a}}</w:t></w:r></w:p>`]);
  expect(kept(lines(3) + lines(4) + breaks, { a: 'ข' })).toEqual([true, false, false]);
  expect(kept(whole([`${LETTERS} {{a}}`]), { a: 'ข' })).toEqual([false]);
});

test('a row that may break anyway stays as it is', () => {
  const off = row(['{{a}}'], '<w:cantSplit w:val="0"/>');
  expect(fill(docx(table(1, off)), { a: LETTERS.repeat(2) }, { roomOf })).toContain(
    '<w:cantSplit w:val="0"/>',
  );
});

test('widths and sizes are known: of merged cells, with fractions, of the row itself', () => {
  const shapes: RowShape[] = [];
  const grid = '<w:tblGrid><w:gridCol w:w="1000.5"/><w:gridCol w:w="200"/><w:gridCol w:w="30"/></w:tblGrid>';
  const wide = cell(p('<w:r><w:rPr><w:sz w:val="40"/></w:rPr><w:t>ก</w:t></w:r>'), '<w:gridSpan w:val="2"/>');
  const body = `<w:tbl><w:tblPr/>${grid}<w:tr><w:trPr><w:cantSplit/></w:trPr>${wide}${cell('ข')}</w:tr></w:tbl>`;
  const seen = (shape: RowShape) => {
    shapes.push(shape);
    return null;
  };
  fill(docx(body + p('{{a}}')), {}, { roomOf: seen });
  expect(shapes).toEqual([{ cells: [1200.5, 30], table: 1230.5, sizes: [40] }]);
});
