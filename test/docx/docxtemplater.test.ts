import { expect, test } from '@jest/globals';
import { docx } from '../nets/documents/word-xml';
import fc from '../support/properties';
import { readBody, wordsOf } from './support/canonical';
import { fill, fillByDocxtemplater } from './support/fill';
import { randomBody, randomData } from './support/random';

test('a template is filled as docxtemplater fills it: the same words in the same paragraphs, cells and rows', () => {
  fc.assert(
    fc.property(randomBody, randomData, (body, data) => {
      const template = docx(body);
      // Where a table is left out docxtemplater puts blank paragraphs, at times two.
      const counted = { blank: data.list.length > 0 };
      const ours = wordsOf(readBody(fill(template, data)), counted);
      expect(ours).toEqual(wordsOf(readBody(fillByDocxtemplater(template, data)), counted));
    }),
    { numRuns: 40 },
  );
});
