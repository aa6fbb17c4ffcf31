import { expect, test } from '@jest/globals';
import { pictureXml } from '../../src/docx/picture';
import { parseXml } from '../../src/docx/tree';
import { textOfUtf8 } from '../../src/docx/utf8';
import { escapeXml } from '../../src/docx/xml';

test('a text is escaped without what no XML can hold', () => {
  expect(escapeXml('ก<&"\u0000\u001f\ud800\ufffe👍\n')).toBe('ก&lt;&amp;&quot;👍\n');
});

test('a picture with any alternative text is well-formed', () => {
  const picture = { bytes: new Uint8Array(), alternativeText: 'ก\u0001"<ข>', height: 9 };
  expect(parseXml(pictureXml(picture, { extension: 'png', width: 2, height: 1 }, 1, 'rId1'))).not.toBeNull();
});

test('bytes that are no UTF-8 are text without a throw', () => {
  expect(textOfUtf8(Uint8Array.from([0xf7, 0xbf, 0xbf, 0xbf, 0x41]))).toBe('\ufffdA');
});
