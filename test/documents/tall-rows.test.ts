import { expect, test } from '@jest/globals';
import { fillRules } from '../../src/documents/fill';
import { cellSizeOf } from '../../src/documents/tall-rows';
import type { Target } from '../../src/documents/target';
import { type Data, fill } from '../docx/support/fill';
import { docx } from '../nets/documents/word-xml';

const cell = (width: number, lines: string[], span = 1) => ({
  width,
  xml: `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr><w:p><w:r><w:t>${lines.join('</w:t><w:br/><w:t>')}</w:t></w:r></w:p></w:tc>`,
});
/** A table's grid and one row of it. */
const row = (...cells: { width: number; xml: string }[]) =>
  `<w:tblGrid>${cells.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
  `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(({ xml }) => xml).join('')}</w:tr>`;
/** A template with a table, filled. */
const filled = (tableXml: string, data: Data = {}, target: Target = 'word', styles = ''): string =>
  fill(docx(`<w:tbl>${tableXml}</w:tbl>`), data, fillRules(target, cellSizeOf(styles)));
/** Whether its row is kept whole. */
const isKept = (tableXml: string, target?: Target, styles?: string): boolean =>
  filled(tableXml, {}, target, styles).includes('cantSplit');
const lines = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}. ทำ`);

test('a row that fits a page stays whole, one that may not fit may break', () => {
  const across = (count: number) => row(cell(7_000, lines(count)), cell(7_000, ['ก']));
  const upright = (count: number) => row(cell(4_500, lines(count)), cell(4_500, ['ก']));
  const kept = (target: Target, ...rows: string[]) => rows.map((each) => isKept(each, target));
  expect(kept('word', across(24), across(27), upright(36), upright(41))).toEqual([true, false, true, false]);
  // Sarabun's lines are closer.
  expect(kept('docs', across(27), across(32), upright(41), upright(47))).toEqual([true, false, true, false]);
});

test('the first row of a loop leaves room for the heading of its table, or may break', () => {
  const rowOf = '<w:tr><w:trPr><w:cantSplit/></w:trPr>';
  const table =
    `<w:tblGrid>${'<w:gridCol w:w="7000"/>'.repeat(2)}</w:tblGrid>${rowOf}` +
    ['{{#list}}{{x}}', 'ก{{/list}}'].map((text) => cell(7_000, [text]).xml).join('') +
    '</w:tr>';
  const kept = (...counts: number[]) => {
    const xml = filled(table, { list: counts.map((count) => ({ x: lines(count).join('\n') })) });
    return (xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((each) => each.includes('cantSplit'));
  };
  expect(kept(18, 24)).toEqual([true, true]);
  expect(kept(21, 21, 27)).toEqual([false, true, false]);
});

test('a long text counts by the width of its cell; vowels and tone marks take no room', () => {
  const words = 'ก'.repeat(1_000);
  expect(isKept(row(cell(12_000, [words]), cell(2_000, ['ก'])))).toBe(true);
  expect(isKept(row(cell(2_000, [words]), cell(12_000, ['ก'])))).toBe(false);
  expect(isKept(row(cell(2_000, ['ก่'.repeat(200)]), cell(12_000, ['ก'])))).toBe(true);
});

test('a cell over several columns is as wide as all of them; a row of unknown widths may break', () => {
  const grid = `<w:tblGrid>${'<w:gridCol w:w="3000.5"/>'.repeat(4)}</w:tblGrid>`;
  const wide = (span: number) =>
    `${grid}<w:tr><w:trPr><w:cantSplit w:val="1"/></w:trPr>${cell(0, ['ก'.repeat(1_500)], span).xml}</w:tr>`;
  expect([wide(4), wide(1), wide(1).replace(grid, '')].map((xml) => isKept(xml))).toEqual([
    true,
    false,
    false,
  ]);
});

test('larger words take more lines and more room, whether their style says so or they do', () => {
  const full = row(cell(7_000, lines(22)), cell(7_000, ['ก'.repeat(1_100)]));
  const style = (size: number) =>
    `<w:style w:styleId="TableCell"><w:rPr><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
  const onWords = full.replace(/<w:r>/g, '<w:r><w:rPr><w:sz w:val="32"/></w:rPr>');
  expect([isKept(full), isKept(full, 'word', style(28))]).toEqual([true, true]);
  expect([isKept(full, 'word', style(32)), isKept(onWords)]).toEqual([false, false]);
  // The size of another style says nothing of the table.
  const other = style(28).replace(/<w:rPr>.*<\/w:rPr>/, '') + style(58).replace('TableCell', 'MemoTitle');
  expect(isKept(full, 'word', other)).toBe(true);
});
