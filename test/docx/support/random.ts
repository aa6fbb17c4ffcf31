import type { Arbitrary } from 'fast-check';
import fc from '../../support/properties';

/** A paragraph before it is cut into runs, or a table, or a loop around blocks. */
type Shape = string;

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const LOOKS = ['', '<w:rPr><w:b/></w:rPr>', '<w:rPr><w:i/><w:sz w:val="40"/></w:rPr>'];

/** Words and tags in the line; `depth` more conditions and loops may be in each other. */
function line(depth: number, scope: readonly string[]): Arbitrary<string> {
  const words = fc.constantFrom('ก', 'ข ', ' & ', '<ค>', '"', 'long words ', '1');
  const tag = fc.constantFrom(...['a', 'b', ...scope].map((name) => `{{${name}}}`));
  if (depth === 0) return fc.array(fc.oneof(words, tag), { maxLength: 3 }).map((parts) => parts.join(''));
  const around = (name: string, inside: readonly string[]) =>
    fc
      .tuple(fc.constantFrom('#', '^'), line(depth - 1, inside))
      .map(([sign, content]) => `{{${sign}${name}}}${content}{{/${name}}}`);
  const loops = [around('if', scope), around('a', scope), loop('list', depth, scope)];
  if (scope.length > 0) loops.push(loop('inner', depth, scope));
  return fc.array(fc.oneof(words, tag, ...loops), { maxLength: 4 }).map((parts) => parts.join(''));
}

const loop = (name: string, depth: number, scope: readonly string[]): Arbitrary<string> =>
  line(depth - 1, [...scope, ...(name === 'list' ? ['x'] : ['y'])]).map(
    (content) => `{{#${name}}}${content}{{/${name}}}`,
  );

/** A paragraph of words, which formatting cuts into runs anywhere. */
function paragraph(words: Arbitrary<string>): Arbitrary<Shape> {
  const cuts = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...LOOKS)), {
    maxLength: 6,
  });
  const properties = fc.constantFrom(
    '',
    '<w:pPr><w:jc w:val="center"/></w:pPr>',
    '<w:pPr><w:keepNext/></w:pPr>',
  );
  return fc.tuple(words, cuts, properties).map(([text, pieces, look]) => {
    let at = 0;
    const runs: string[] = [];
    for (const [length, runLook] of [...pieces, [text.length, ''] as const]) {
      const piece = text.slice(at, at + length);
      if (piece !== '') runs.push(`<w:r>${runLook}<w:t xml:space="preserve">${escapeXml(piece)}</w:t></w:r>`);
      at += length;
    }
    return `<w:p>${look}${runs.join('')}</w:p>`;
  });
}

const only = (tag: string): Arbitrary<Shape> => paragraph(fc.constant(tag));

function blocks(depth: number, scope: readonly string[]): Arbitrary<Shape> {
  const plain = paragraph(line(Math.min(depth, 2), scope));
  if (depth === 0) return plain;
  const inner = blocks(depth - 1, scope);
  const around = (sign: string, name: string, content: Arbitrary<Shape>) =>
    fc.tuple(only(`{{${sign}${name}}}`), content, only(`{{/${name}}}`)).map((parts) => parts.join(''));
  return fc
    .array(
      fc.oneof(
        { arbitrary: plain, weight: 4 },
        { arbitrary: around('#', 'if', inner), weight: 1 },
        { arbitrary: around('^', 'if', inner), weight: 1 },
        { arbitrary: around('#', 'list', blocks(depth - 1, [...scope, 'x'])), weight: 2 },
        { arbitrary: table(depth - 1, scope), weight: 2 },
        { arbitrary: between(depth, scope), weight: 1 },
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((parts) => parts.join(''));
}

/** A loop that begins in the words of one paragraph and ends in those of another. */
function between(depth: number, scope: readonly string[]): Arbitrary<Shape> {
  const inside = [...scope, 'x'];
  const first = fc.tuple(line(1, scope), line(1, inside));
  const last = fc.tuple(line(1, inside), line(1, scope));
  return fc
    .tuple(
      paragraph(first.map(([before, words]) => `ก${before}{{#list}}${words}`)),
      blocks(depth - 1, inside),
      paragraph(last.map(([words, behind]) => `${words}{{/list}}${behind}ข`)),
    )
    .map((parts) => parts.join(''));
}

/** A table of two columns: plain rows, rows with merged cells, and rows that a loop repeats. */
function table(depth: number, scope: readonly string[]): Arbitrary<Shape> {
  const merge = fc.constantFrom(
    '',
    '<w:vMerge w:val="restart"/>',
    '<w:vMerge/>',
    '<w:shd w:val="clear" w:fill="FF0000"/>',
  );
  const cell = (content: Arbitrary<Shape>, properties = '') =>
    fc
      .tuple(content, merge)
      .map(([words, more]) => `<w:tc><w:tcPr>${properties}${more}</w:tcPr>${words}</w:tc>`);
  const rowOf = (cells: readonly Arbitrary<Shape>[]) =>
    fc
      .tuple(fc.constantFrom('', '<w:trPr><w:cantSplit/></w:trPr>'), fc.tuple(...cells))
      .map(([look, parts]) => `<w:tr>${look}${parts.join('')}</w:tr>`);
  const content = (more: readonly string[]) =>
    depth > 0
      ? fc.tuple(blocks(depth - 1, more), paragraph(line(1, more))).map((parts) => parts.join(''))
      : paragraph(line(1, more));
  const plain = rowOf([cell(content(scope)), cell(content(scope))]);
  const wide = rowOf([cell(content(scope), '<w:gridSpan w:val="2"/>')]);
  const inLoop = [...scope, 'x'];
  const first = (begin: string) => cell(paragraph(line(1, inLoop).map((words) => `${begin}${words}`)));
  const last = (end: string) => cell(paragraph(line(1, inLoop).map((words) => `${words}${end}`)));
  const repeated = rowOf([first('{{#list}}'), last('{{/list}}')]);
  const twoRows = fc
    .tuple(
      rowOf([first('{{#list}}'), cell(content(inLoop))]),
      rowOf([cell(content(inLoop)), last('{{/list}}')]),
    )
    .map((rows) => rows.join(''));
  const rows = fc.array(fc.oneof(plain, wide, repeated, twoRows), { minLength: 1, maxLength: 3 });
  return rows.map(
    (all) =>
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${all.join('')}</w:tbl>`,
  );
}

/** The body of a template within what docs/templates.md says (XML). */
export const randomBody: Arbitrary<string> = fc
  .tuple(blocks(3, []), paragraph(line(1, [])))
  .map((parts) => parts.join(''));

const text = fc.oneof(
  fc.constantFrom(
    '',
    'ข้อความ',
    'สอง\nบรรทัด',
    ' ',
    '<b>&amp;</b>',
    '{{a}}',
    '$&',
    ']]>',
    '😀\n',
    'x'.repeat(40),
  ),
  fc.string({ maxLength: 6 }),
);
const inner = fc.array(fc.record({ y: text }), { maxLength: 2 });

/** Data for such a template. */
export const randomData = fc.record({
  a: text,
  b: text,
  if: fc.boolean(),
  list: fc.array(fc.record({ x: text, inner }), { maxLength: 3 }),
});
