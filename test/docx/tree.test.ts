import { expect, test } from '@jest/globals';
import { attributeOf, parseXml, walk, withoutAsides } from '../../src/docx/tree';
import { XmlWriter } from '../../src/docx/xml-writer';
import fc, { anyLetters } from '../support/properties';
import { parse } from './support/canonical';

test.each([
  '<a/>',
  '\uFEFF<?xml version="1.0"?>\n<!-- ก --><a b="1 > 2" c = \'"\'><b:d>ก &amp; &#xE01;</b:d><![CDATA[<&]]></a>\n',
])('%j is XML', (xml) => {
  expect(parseXml(xml)).toMatchObject({ name: 'a' });
});

test.each([
  ['nothing', ''],
  ['words alone', 'ก'],
  ['a tag that is not closed', '<a><b></a>'],
  ['tags that cross', '<a><b></a></b>'],
  ['what is cut off', '<a>ก</a'],
  ['two roots', '<a/><b/>'],
  ['words behind the root', '<a/>ก'],
  ['an attribute without quotes', '<a b=1/>'],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['a lone &', '<a>ก & ข</a>'],
  ['an entity that only pages have', '<a>ก&nbsp;ข</a>'],
  ['the end of a marked section without its beginning', '<a>]]></a>'],
  ['a NUL', '<a>\u0000</a>'],
  ['a NUL as a reference', '<a b="&#0;"/>'],
  ['half a letter as a reference', '<a>&#xD83D;</a>'],
  ['a letter beyond Unicode', '<a>&#x110000;</a>'],
  ['a document type', '<!DOCTYPE a [<!ENTITY b "ก">]><a>ก</a>'],
  ['deeper than any document', `${'<a>'.repeat(1_000)}${'</a>'.repeat(1_000)}`],
])('%s is no XML', (_what, xml) => {
  expect(parseXml(xml)).toBeNull();
});

test('many tags that are never closed take no longer than they are', () => {
  expect(parseXml('<a '.repeat(200_000))).toBeNull();
  expect(parseXml('<a>'.repeat(200_000))).toBeNull();
  expect(parseXml(`<a>${'<!-- '.repeat(200_000)}`)).toBeNull();
});

test('each element knows its place in the text', () => {
  const xml = '<?xml version="1.0"?><a><b c="1 &amp; 2"/>ก<b>ข</b></a>';
  const seen: string[] = [];
  walk(parseXml(xml)!, ({ from, inner, innerEnd, to }) =>
    seen.push([xml.slice(from, to), xml.slice(inner, innerEnd)].join(' | ')),
  );
  expect(seen).toEqual([
    '<a><b c="1 &amp; 2"/>ก<b>ข</b></a> | <b c="1 &amp; 2"/>ก<b>ข</b>',
    '<b c="1 &amp; 2"/> | ',
    '<b>ข</b> | ข',
  ]);
  expect(attributeOf(xml, parseXml(xml)!.children[0]!, 'c')).toBe('1 &amp; 2');
});

test('words of marked sections and between comments are one piece of text', () => {
  expect(withoutAsides('<?a <!-- ?><t>{{<!-- <![CDATA[ -->a<![CDATA[}} & <b>]]></t>')).toBe(
    '<?a <!-- ?><t>{{a}} &amp; &lt;b&gt;</t>',
  );
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML has not.
const NO_XML = /[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: Word's own line and page breaks.
const LINE_END = /\r\n?|[\u000B\u000C]/g;

test('any text is written as XML that reads as the text, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(anyLetters(60), (text) => {
      const out = new XmlWriter(4);
      out.appendXml('<t xml:space="preserve">');
      out.appendText(text, Buffer.from('<br/>'));
      out.appendXml('</t>');
      const root = parse(Buffer.from(out.written()).toString());
      const read = [...root.childNodes]
        .map((node) => (node.nodeName === 'br' ? '\n' : node.nodeValue))
        .join('');
      const expected = text.replace(LINE_END, '\n').replace(NO_XML, '');
      expect(read).toBe(expected);
    }),
    { numRuns: 150 },
  );
});

test('text on the border of what was made room for is whole', () => {
  const out = new XmlWriter(1);
  const text = `${'ก&😀\n'.repeat(5_000)}จบ`;
  out.appendText(text, Buffer.from('|'));
  expect(Buffer.from(out.written()).toString()).toBe(`${'ก&amp;😀|'.repeat(5_000)}จบ`);
});
