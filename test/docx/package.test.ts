import { describe, expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { OfficePackage } from '../../src/docx/package';
import fc, { anyLetters } from '../support/properties';

const paths = fc.stringMatching(/^[a-z]{1,8}(\/[a-zก-ฮ]{1,8}){0,2}\.xml$/);
const parts = fc.dictionary(paths, anyLetters(200), { noNullPrototype: true });
/** As UTF-8 keeps it: what XML has not, a lone half of a pair too, is left out. */
const asKept = (text: string) => text.replace(/[\uFFFE\uFFFF]|\p{Cs}/gu, '');

test('what is put into a package is read back, by itself and by another program', () => {
  fc.assert(
    fc.property(parts, (files) => {
      const made = new OfficePackage();
      for (const [path, text] of Object.entries(files)) made.put(path, text);
      const bytes = made.pack();
      const again = new OfficePackage(bytes);
      const other = new PizZip(bytes, { checkCRC32: true });
      expect(again.paths().sort()).toEqual(Object.keys(files).sort());
      for (const [path, text] of Object.entries(files)) {
        expect(again.text(path)).toBe(asKept(text));
        expect(other.file(path)?.asText()).toBe(asKept(text));
      }
    }),
    { numRuns: 30 },
  );
});

/** A package as another program writes it, with folders of their own. */
function byAnotherProgram(): Uint8Array {
  const zip = new PizZip();
  zip.file('word/document.xml', 'คำ'.repeat(200), { createFolders: true });
  zip.file('word/media/a.png', 'x'.repeat(300), { binary: true, compression: 'STORE' });
  zip.file('[Content_Types].xml', '<Types/>');
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

test('a part that is not changed is packed byte for byte as it was', () => {
  const bytes = byAnotherProgram();
  const made = new OfficePackage(bytes).put('word/new.xml', 'ใหม่').pack();
  const packed = (of: Uint8Array, text: string) => {
    const found = Buffer.from(of);
    return found.subarray(found.indexOf(text) + text.length).subarray(0, 20);
  };
  expect(packed(made, 'word/document.xml')).toEqual(packed(bytes, 'word/document.xml'));
  expect(new PizZip(made, { checkCRC32: true }).file('word/media/a.png')?.asText()).toBe('x'.repeat(300));
});

test('an Office file begins with its content types, whenever they were put in', () => {
  expect(new OfficePackage(new OfficePackage(byAnotherProgram()).pack()).paths()[0]).toBe(
    '[Content_Types].xml',
  );
});

test('a copy can be changed, and what it was made of stays', () => {
  const first = new OfficePackage(byAnotherProgram());
  const second = first.copy().put('word/document.xml', 'อื่น');
  second.remove('word/media/a.png');
  expect([first.text('word/document.xml'), first.has('word/media/a.png')]).toEqual(['คำ'.repeat(200), true]);
  expect([second.text('word/document.xml'), second.has('word/media/a.png')]).toEqual(['อื่น', false]);
});

test('the same document is the same file', () => {
  const make = () => new OfficePackage().put('a.xml', 'ก').pack();
  expect(make()).toEqual(make());
});

describe('bytes are refused that are', () => {
  const field = (signature: number, offset: number, value: number, size: 2 | 4) => {
    const bytes = Uint8Array.from(byAnotherProgram());
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) !== signature) continue;
      if (size === 2) view.setUint16(at + offset, value, true);
      else view.setUint32(at + offset, value, true);
    }
    return bytes;
  };
  test.each<[string, Uint8Array]>([
    ['no zip file', new Uint8Array([1, 2, 3])],
    ['nothing', new Uint8Array()],
    ['cut off', byAnotherProgram().subarray(0, 300)],
    ['far too large when unpacked', field(0x02014b50, 24, 1_000_000_000, 4)],
    ['encrypted', field(0x02014b50, 8, 1, 2)],
    ['packed in an unknown way', field(0x02014b50, 10, 12, 2)],
    ['without what the directory names', field(0x02014b50, 42, 7, 4)],
  ])('%s', (_what, bytes) => {
    expect(() => new OfficePackage(bytes)).toThrow();
  });

  test('damaged in a part, when that is asked for', () => {
    const damaged = new OfficePackage(field(0x02014b50, 16, 5, 4));
    expect(() => damaged.text('word/document.xml')).toThrow('word/document.xml');
  });

  test('longer than it says: it is unpacked no further', () => {
    const longer = new OfficePackage(field(0x02014b50, 24, 10, 4));
    expect(() => longer.text('word/document.xml')).toThrow();
  });
});
