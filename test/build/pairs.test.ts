import { expect, test } from '@jest/globals';
import { mayBePaired, pairTexts } from '../../build/pairs';
import { pairedTextReader } from '../../src/documents/paired-text';
import fc, { anyLetters } from '../support/properties';

test('a paired text is the same afterwards, whatever it is', () => {
  const text = fc.oneof(fc.stringMatching(/^[a-c]{0,60}$/), anyLetters(20)).filter(mayBePaired);
  fc.assert(
    fc.property(fc.array(text), fc.constantFrom(1, 5), (texts, atOnce) => {
      const { texts: paired, pairs } = pairTexts(texts, atOnce);
      expect(paired.map(pairedTextReader(pairs))).toEqual(texts);
    }),
  );
});

test('texts of which much is the same are much shorter', () => {
  const row = '<w:tc><w:tcPr><w:tcW w:w="1474"/></w:tcPr><w:p><w:r><w:t>ก</w:t></w:r></w:p></w:tc>';
  const { texts, pairs } = pairTexts([row.repeat(40)], 1);
  expect((texts[0] ?? '').length + pairs.length).toBeLessThan(row.length * 4);
});

test('a letter that replaces a pair may be in no text', () => {
  expect(() => pairTexts(['Ā'], 1)).toThrow();
});
