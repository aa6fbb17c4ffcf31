import { expect, test } from '@jest/globals';
import { isWellFormed } from '../../src/docx/well-formed';

test.each([
  '<a/>',
  '\uFEFF<?xml version="1.0"?>\n<!-- ก --><a b="1 > 2" c = \'"\'><b:d>ก &amp; &#xE01;</b:d><![CDATA[<&]]></a>\n',
])('%j is XML', (xml) => {
  expect(isWellFormed(xml)).toBe(true);
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
  ['a lone &', '<a>ก & ข</a>'],
  ['an entity that only pages have', '<a>ก&nbsp;ข</a>'],
  ['a NUL', '<a>\u0000</a>'],
  ['a NUL as a reference', '<a b="&#0;"/>'],
  ['a letter beyond Unicode', '<a>&#x110000;</a>'],
  ['a document type', '<!DOCTYPE a [<!ENTITY b "ก">]><a>ก</a>'],
])('%s is no XML', (_what, xml) => {
  expect(isWellFormed(xml)).toBe(false);
});

test('many tags that are never closed take no longer than they are', () => {
  expect(isWellFormed('<a '.repeat(200_000))).toBe(false);
  expect(isWellFormed('<a>'.repeat(200_000))).toBe(false);
});
