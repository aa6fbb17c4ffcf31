import type { Arbitrary } from 'fast-check';
import fc from '../../support/properties';

const NOTHING = fc.constant('');

/** Pairs of tags that may be around anything. */
const PAIRS = [
  ...(['list', 'if', 'page', 'a', 'picture'] as const).map(
    (name) => [`{{#${name}}}`, `{{/${name}}}`] as const,
  ),
  ...[['{{^if}}', '{{/if}}'] as const, ['{{#list}}{{#inner}}', '{{/inner}}{{/list}}'] as const],
];
const pair = fc.constantFrom(...PAIRS);

/** Words with tags that are right by themselves. */
const soundWords = fc
  .array(
    fc.constantFrom(
      ...[
        '{{a}}',
        '{{web}}',
        '{{picture}}',
        '{{#list}}{{x}}{{/list}}',
        '{{#if}}{{a}}{{/if}}',
        '{{^a}}-{{/}}',
      ],
      ...['ก', ' ', 'https://a.go.th', '&amp;', '<![CDATA[<]]>', '<!-- {{a}} -->'],
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(''));
const wrongWords = fc.constantFrom(
  ...[
    '{{#list}}',
    '{{/list}}',
    '{{#if}}',
    '{{/}}',
    '{{block}}',
    '{{',
    '}}',
    '{{nothing}}',
    '{{}}',
    '{{#li',
    'st}}',
  ],
);
const words = fc.oneof({ arbitrary: soundWords, weight: 40 }, { arbitrary: wrongWords, weight: 1 });

/** The signs that programs put between runs. */
const sign = fc.constantFrom(
  '<w:bookmarkStart w:id="1" w:name="m"/>',
  '<w:bookmarkEnd w:id="1"/>',
  '<w:proofErr w:type="spellStart"/>',
  '<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:r><w:br w:type="page"/></w:r>',
);

function run(depth: number): Arbitrary<string> {
  const look = fc.constantFrom('', '<w:rPr><w:b/></w:rPr>');
  const plain = fc.tuple(look, words).map(([rPr, text]) => `<w:r>${rPr}<w:t>${text}</w:t></w:r>`);
  const two = fc
    .tuple(words, words)
    .map(([a, b]) => `<w:r><w:t>${a}</w:t><w:br/><w:tab/><w:t>${b}</w:t></w:r>`);
  if (depth === 0) return fc.oneof(plain, two);
  const box = blocks(depth - 1).map(
    (inside) =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="3" name="n"/>` +
      `<w:txbxContent>${inside}<w:p/></w:txbxContent></wp:inline></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><w:txbxContent>${inside}<w:p/></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  );
  const around = fc.tuple(
    fc.constantFrom(
      ['<w:hyperlink r:id="home">', '</w:hyperlink>'],
      ['<w:ins w:id="7" w:author="a">', '</w:ins>'],
      ['<w:smartTag w:element="e">', '</w:smartTag>'],
      ['<w:sdt><w:sdtPr><w:id w:val="4"/></w:sdtPr><w:sdtContent>', '</w:sdtContent></w:sdt>'],
      ['<w:fldSimple w:instr=" PAGE ">', '</w:fldSimple>'],
    ),
    runs(depth - 1),
  );
  const wrapped = around.map(([[open, close], inside]) => `${open}${inside}${close}`);
  const deleted = words.map(
    (text) => `<w:del w:id="8" w:author="a"><w:r><w:delText>${text}</w:delText></w:r></w:del>`,
  );
  const inPair = fc
    .tuple(pair, runs(depth - 1))
    .map(([[open, close], inside]) => `${tagRun(open)}${inside}${tagRun(close)}`);
  return fc.oneof(
    { arbitrary: inPair, weight: 2 },
    { arbitrary: plain, weight: 6 },
    { arbitrary: two, weight: 2 },
    { arbitrary: sign, weight: 2 },
    { arbitrary: wrapped, weight: 2 },
    { arbitrary: deleted, weight: 1 },
    { arbitrary: box, weight: 1 },
  );
}

const runs = (depth: number): Arbitrary<string> =>
  fc.array(run(depth), { maxLength: 3 }).map((parts) => parts.join(''));

/** The number that Word gives a paragraph. */
const NUMBER = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="00000001"';

const tagRun = (tag: string): string => `<w:r><w:t>${tag}</w:t></w:r>`;

const END_OF_SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:pgSz w:w="9" w:h="9"/></w:sectPr>';

function paragraph(depth: number, isText: boolean): Arbitrary<string> {
  const end = isText
    ? fc.constantFrom('', '', '', '', `<w:pPr>${END_OF_SECTION}</w:pPr>`, '<w:pPr><w:sectPr/></w:pPr>')
    : NOTHING;
  return fc.tuple(end, runs(depth)).map(([pPr, inside]) => `<w:p ${NUMBER}>${pPr}${inside}</w:p>`);
}

/** Blocks between two tags, each of which is alone in its paragraph or not. */
function blocksInPair(depth: number, isText: boolean): Arbitrary<string> {
  const beside = fc.constantFrom(
    '',
    '',
    '',
    'ก',
    '<w:r><w:br w:type="page"/></w:r>',
    '<w:bookmarkStart w:id="2" w:name="n"/>',
  );
  const end = isText ? fc.constantFrom('', '', '', `<w:pPr>${END_OF_SECTION}</w:pPr>`) : NOTHING;
  return fc
    .tuple(pair, blocks(depth - 1, isText), fc.array(beside, { minLength: 4, maxLength: 4 }), end)
    .map(([[open, close], inside, [a = '', b = '', c = '', d = ''], pPr]) => {
      const side = (what: string) => (what === 'ก' ? tagRun(what) : what);
      const first = `<w:p ${NUMBER}>${side(a)}${tagRun(open)}${side(b)}</w:p>`;
      return `${first}${inside}<w:p>${pPr}${side(c)}${tagRun(close)}${side(d)}</w:p>`;
    });
}

function table(depth: number): Arbitrary<string> {
  const look = fc.constantFrom('', '<w:trPr><w:cantSplit/></w:trPr>', '<w:trPr><w:tblHeader/></w:trPr>');
  const cell = fc
    .tuple(blocks(depth - 1), paragraph(0, false))
    .map(([inside, last]) => `<w:tc><w:tcPr/>${inside}${last}</w:tc>`);
  const row = fc
    .tuple(look, fc.array(cell, { minLength: 1, maxLength: 2 }), fc.integer({ min: 0, max: 8 }))
    .map(([trPr, cells, control]) => {
      const plain = `<w:tr>${trPr}${cells.join('')}</w:tr>`;
      return control === 0 ? `<w:sdt><w:sdtContent>${plain}</w:sdtContent></w:sdt>` : plain;
    });
  return fc
    .array(row, { minLength: 1, maxLength: 3 })
    .map((rows) => `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>${rows.join('')}</w:tbl>`);
}

function blocks(depth: number, isText = false): Arbitrary<string> {
  if (depth <= 0) return paragraph(0, isText);
  const control = blocks(depth - 1).map((inside) => `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`);
  return fc
    .array(
      fc.oneof(
        { arbitrary: paragraph(depth - 1, isText), weight: 6 },
        { arbitrary: table(depth), weight: 2 },
        { arbitrary: control, weight: 1 },
        { arbitrary: blocksInPair(depth, isText), weight: 3 },
        {
          arbitrary: isText ? fc.constant('<w:p><w:r><w:t>{{block}}</w:t></w:r></w:p>') : paragraph(0, false),
          weight: 1,
        },
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.join(''));
}

/** The body of a template in which tags are anywhere, most of them wrong (XML). */
export const wildBody: Arbitrary<string> = blocks(3, true);
