import { describe, expect, test } from '@jest/globals';
import type { FillRules } from '../../src/docx/template';
import { cell, docx, p, partXml, r, row, table } from '../nets/documents/word-xml';
import { withNote } from '../support/google-docs';
import { readBody } from './support/canonical';
import { compiled, type Data, fill, filled } from './support/fill';

const BOLD = '<w:b/>';
/** The paragraphs and tables of a filled template, as short as can be: `[look]words`, tables as lists of rows of cells. */
function shown(body: string, data: Data = {}, rules: FillRules = {}): unknown[] {
  const print = (blocks: ReturnType<typeof readBody>): unknown[] =>
    blocks.map((block) => {
      if ('control' in block) return { control: print(block.control) };
      if ('table' in block)
        return block.rows.map(({ cells }) => cells.map((each) => print(each.blocks).join('|')));
      return block.runs.map(({ look, words }) => (look ? `[${look.trim()}]${words}` : words)).join('');
    });
  return print(readBody(fill(docx(body), data, rules)));
}

describe('a text', () => {
  test('comes in the look of the letter with which its tag begins', () => {
    const cut = r('ก {') + r('{', BOLD) + r('a}', '<w:i/>') + r('} ข', '<w:u/>');
    expect(shown(p(cut), { a: 'คำ' })).toEqual(['ก คำ[u()[]] ข']);
  });

  test('has its line breaks in the look of its words', () => {
    expect(shown(p(r('{{a}}', BOLD)), { a: 'หนึ่ง\r\nสอง\rสาม\n\u000Bสี่' })).toEqual([
      '[b()[]]หนึ่ง\nสอง\nสาม\n\nสี่',
    ]);
  });

  test.each([
    ['signs of XML', '<b>&amp;</b> ]]> "\''],
    ['signs of replacements', "$& $1 $' $`"],
    ['tags', '{{b}} {{#list}}'],
    ['spaces at its ends', '  ก  '],
    ['emoji', '😀👨‍👩‍👧'],
  ])('holds %s as they are', (_what, a) => {
    expect(shown(p('{{a}}'), { a, b: 'ผิด' })).toEqual([a]);
  });

  test('loses what no document can hold: control characters, halves of letters', () => {
    expect(shown(p('{{a}}'), { a: 'ก\u0000ข\u001Fค\uD800ง\uDC00จ\uFFFEฉ' })).toEqual(['กขคงจฉ']);
  });

  test('that is not there is nothing; a number is its digits', () => {
    expect(shown(p('({{a}}{{b}})'), { a: null, b: 12 })).toEqual(['(12)']);
  });

  test('is of the innermost loop that has it', () => {
    const body = p('{{#list}}{{x}}{{a}}{{#inner}}{{y}}{{x}}{{/inner}};{{/list}}{{x}}');
    const list = [
      { x: '1', inner: [{ y: 'ก' }, { y: 'ข', x: '!' }] },
      { x: '2', a: '-' },
    ];
    expect(shown(body, { a: '+', x: 'นอก', list })).toEqual(['1+ก1ข!;2-;นอก']);
  });

  test('of a document may be in its header, footer and notes', () => {
    const parts = { 'header1.xml': partXml('hdr', p(r('{{', BOLD) + r('a}}'))) };
    const template = withNote(docx(p('{{a}}'), parts), 'footnote', '{{#if}}{{a}}{{/if}}');
    const made = filled(template, { a: 'คำ', if: true });
    expect(made.text('word/header1.xml')).toContain('คำ');
    expect(made.text('word/footnotes.xml')).toContain('คำ');
  });
});

describe('a condition', () => {
  const body = p('ก{{#if}}ข{{/if}}{{^if}}ค{{/if}}ง');

  test.each<[unknown, string]>([
    [true, 'กขง'],
    [false, 'กคง'],
    [undefined, 'กคง'],
    ['', 'กคง'],
    [[], 'กคง'],
    [[{}, {}], 'กขขง'],
    [{}, 'กขง'],
  ])('on %j', (value, words) => {
    expect(shown(body, { if: value })).toEqual([words]);
  });

  test('does not hold where the rules say that a value is nothing', () => {
    const isNothing = (_tag: unknown, value: unknown) => value === '-';
    expect(shown(p('{{#a}}{{a}}{{/a}}{{^a}}ไม่มี{{/a}}'), { a: '-' }, { isNothing })).toEqual(['ไม่มี']);
  });

  test('from one paragraph into another joins what is outside', () => {
    const both = p('ก{{#if}}ข') + p('ค{{/if}}ง', '<w:keepNext/>');
    expect(shown(both, { if: true })).toEqual(['กข', 'คง']);
    expect(shown(both, { if: false })).toEqual(['กง']);
  });
});

describe('a loop', () => {
  const list = [{ x: '1' }, { x: '2' }];

  test('over words keeps the looks of its words', () => {
    const body = p(r('{{#list}}') + r('ก', BOLD) + r('{{x}}{{/li') + r('st}}จบ', BOLD));
    expect(shown(body, { list })).toEqual(['[b()[]]ก1[b()[]]ก2[b()[]]จบ']);
  });

  test('over words in a link or from one into the other ends every link', () => {
    const link = (content: string) => `<w:hyperlink w:anchor="m">${content}</w:hyperlink>`;
    const body = p(link(r('{{#list}}ก', BOLD)) + r('{{x}}') + link(r('ข{{/list}}ค')));
    expect(shown(body, { list })).toEqual(['[link b()[]]ก1[link]ข[link b()[]]ก2[link]ขค']);
  });

  test('over paragraphs and tables takes its tags’ paragraphs away', () => {
    const body = p('{{#list}}') + p('{{x}}') + table(1, row(['ช่อง {{x}}'])) + p('{{/list}}') + p('จบ');
    expect(shown(body, { list })).toEqual(['1', [['ช่อง 1']], '2', [['ช่อง 2']], 'จบ']);
  });

  test('over a row, over several, and over paragraphs of a cell', () => {
    const one = row(['{{#list}}{{x}}', 'ก{{/list}}']);
    const two = row(['{{#list}}{{x}}', 'ก']) + row(['ข', '{{x}}{{/list}}']);
    const inside = `<w:tr>${cell(p('{{#list}}') + p('{{x}}') + p('{{/list}}'))}${cell('ก')}</w:tr>`;
    expect(shown(table(2, one, two, inside), { list })).toEqual([
      [
        ...[
          ['1', 'ก'],
          ['2', 'ก'],
        ],
        ...[
          ['1', 'ก'],
          ['ข', '1'],
          ['2', 'ก'],
          ['ข', '2'],
        ],
        ['1|2', 'ก'],
      ],
    ]);
  });

  test('over a row whose cell has a table with a loop over its rows', () => {
    const nested = table(1, row(['{{#inner}}{{y}}{{/inner}}']));
    const outer = `<w:tr>${cell(p('{{#list}}{{x}}'))}${cell(nested + p('{{/list}}'))}</w:tr>`;
    const data = { list: [{ x: '1', inner: [{ y: 'ก' }, { y: 'ข' }] }] };
    const [found] = readBody(fill(docx(table(2, outer)), data)) as {
      rows: { cells: { blocks: object[] }[] }[];
    }[];
    expect(found?.rows).toHaveLength(1);
    expect(found?.rows[0]?.cells[1]?.blocks).toHaveLength(2);
  });

  test('without entries leaves no table without rows, and no cell without a paragraph', () => {
    const rows = table(1, row(['{{#list}}ก{{/list}}']), row(['{{#list}}{{x}}{{/list}}']));
    const cells = (content: string) =>
      table(1, `<w:tr>${cell(p('{{#list}}') + p('ก') + p('{{/list}}') + content)}</w:tr>`);
    expect(shown(table(2, row(['{{#list}}', '{{/list}}'])) + p('จบ'), { list: [] })).toEqual(['จบ']);
    expect(shown(rows, { list: [] })).toEqual([[[''], ['']]]);
    expect(shown(cells(''), { list: [] })).toEqual([[['']]]);
    expect(fill(docx(cells('')), { list: [] })).toContain('<w:p/></w:tc>');
    const tableLast = table(1, `<w:tr>${cell(p('{{#if}}') + table(1, row(['ก'])) + p('{{/if}}'))}</w:tr>`);
    expect(fill(docx(tableLast), { if: true })).toContain('</w:tbl><w:p/></w:tc>');
  });

  test('without entries leaves no content control empty, also where its tags have page breaks beside them', () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    const body = `<w:sdt><w:sdtContent>${p(r('{{#list}}') + page)}${p('ก')}${p(page + r('{{/list}}'))}</w:sdtContent></w:sdt>`;
    expect(shown(body, { list: [] })).toEqual([{ control: [''] }]);
  });

  test('keeps a picture and a page break beside its tags, where they are', () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    const body = p(r('{{#list}}')) + p('{{x}}') + p(page + r('{{/list}}')) + p('จบ');
    const behind = p(r('{{#list}}')) + p('{{x}}') + p(r('{{/list}}') + page) + p('จบ');
    expect(shown(body, { list })).toEqual(['1', '\n', '2', '\n', 'จบ']);
    expect(shown(behind, { list })).toEqual(['1', '2', '\n', 'จบ']);
  });
});

test('a block comes in the place of its paragraph', () => {
  const block =
    '<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:r><w:t>ก</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
  expect(shown(p('ก่อน') + p('{{block}}') + p('หลัง'), { block })).toEqual(['ก่อน', [['ก']], 'หลัง']);
  expect(shown(p('ก่อน') + p('{{block}}') + p('หลัง'))).toEqual(['ก่อน', 'หลัง']);
});

test('a template is compiled once for many documents', () => {
  const template = compiled(docx(p('{{#list}}{{x}}{{/list}}{{a}}')));
  const words = (data: Data) =>
    template
      .fill(data)
      .parts.text('word/document.xml')
      .replace(/<[^>]*>/g, '');
  expect(words({ a: 'ก', list: [{ x: '1' }] })).toBe('1ก');
  expect(words({ a: 'ข', list: [] })).toBe('ข');
  expect(template.keys).toEqual(new Set(['list', 'x', 'a']));
});

test('the characters of a document are counted, those of the template too', () => {
  const template = compiled(docx(p('คำ &amp; {{a}}') + p('จบ')));
  expect(template.fill({ a: 'สอง' }).characters).toBe('คำ & สองจบ'.length);
});

test('a part without tags is left as it is', () => {
  const plain = partXml('hdr', p('หัวกระดาษ').replace('<w:r>', '<w:r >'));
  expect(filled(docx(p('{{a}}'), { 'header1.xml': plain })).text('word/header1.xml')).toBe(plain);
});
