import { expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { bytesOfBase64 } from '../../src/docx/base64';
import { textOfUtf8, utf8Of } from '../../src/docx/utf8';
import { Zip } from '../../src/docx/zip';
import fc from '../support/properties';

const paths = fc.stringMatching(/^[a-z]{1,8}(\/[a-zก-ฮ]{1,8}){0,2}\.xml$/);
const packages = fc.dictionary(paths, fc.string({ unit: 'binary', maxLength: 200 }), {
  noNullPrototype: true,
});
/** As UTF-8 keeps it: a lone half of a pair is no text. */
const asKept = (text: string) => Buffer.from(text).toString();

test('what is put into a package is read back, by itself and by another program', () => {
  fc.assert(
    fc.property(packages, (files) => {
      const zip = new Zip();
      for (const [path, text] of Object.entries(files)) zip.file(path, text);
      const bytes = zip.generate();
      const again = new Zip(bytes);
      const other = new PizZip(bytes, { checkCRC32: true });
      expect(Object.keys(again.files).sort()).toEqual(Object.keys(files).sort());
      for (const [path, text] of Object.entries(files)) {
        expect(again.file(path)?.asText()).toBe(asKept(text));
        expect(other.file(path)?.asText()).toBe(asKept(text));
      }
    }),
  );
});

test('an Office file begins with its content types, whenever they were put in', () => {
  const zip = new Zip().file('word/document.xml', '<w/>').file('[Content_Types].xml', '<Types/>');
  expect(Object.keys(new Zip(zip.generate()).files)).toEqual(['[Content_Types].xml', 'word/document.xml']);
});

test('a package of another program is read, and a file taken out stays out', () => {
  const other = new PizZip();
  other.file('a/b.xml', 'ก', { createFolders: true });
  other.file('c.xml', 'ข');
  const zip = new Zip(other.generate({ type: 'uint8array', compression: 'DEFLATE' }));
  expect(zip.file('a/b.xml')?.asText()).toBe('ก');
  zip.remove('c.xml');
  expect(new Zip(zip.generate()).file(/xml$/).map(({ name }) => name)).toEqual(['a/b.xml']);
});

test('a damaged package throws rather than give other words', () => {
  const bytes = new Zip().file('a.xml', 'คำ'.repeat(9)).file('b.xml', 'คำ').generate();
  const name = Buffer.from(bytes).indexOf('b.xml');
  const damaged = Uint8Array.from(bytes, (byte, at) => (at === name + 'b.xml'.length + 3 ? byte ^ 4 : byte));
  expect(() => new Zip(damaged)).toThrow();
});

test('bytes that are no package throw', () => {
  expect(() => new Zip(new Uint8Array([1, 2, 3]))).toThrow();
});

test('base64 gives its bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect([...bytesOfBase64(Buffer.from(bytes).toString('base64'))]).toEqual([...bytes]);
    }),
  );
});

test('any text is in UTF-8 what it is to other programs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      expect([...utf8Of(text)]).toEqual([...Buffer.from(text)]);
      expect(textOfUtf8(Buffer.from(text))).toBe(asKept(text));
    }),
  );
  const long = 'ก😀'.repeat(9_000);
  expect(textOfUtf8(utf8Of(long))).toBe(long);
});
