import { expect, test } from '@jest/globals';
import { bytesOfBase64 } from '../../src/docx/base64';
import { textOfUtf8 } from '../../src/docx/utf8';
import { encodeXml } from '../../src/docx/xml-writer';
import fc from '../support/properties';

test('base64 gives its bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect([...bytesOfBase64(Buffer.from(bytes).toString('base64'))]).toEqual([...bytes]);
    }),
  );
});

test('any text is in UTF-8 what it is to other programs', () => {
  // Of halves of pairs and the like no XML holds any.
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
      expect([...encodeXml(text)]).toEqual([...Buffer.from(text)]);
      expect(textOfUtf8(Buffer.from(text))).toBe(text);
    }),
  );
  const long = 'ก😀'.repeat(9_000);
  expect(textOfUtf8(encodeXml(long))).toBe(long);
});
