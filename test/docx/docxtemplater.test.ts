import { expect, test } from '@jest/globals';
import { docx } from '../nets/documents/word-xml';
import { LONG } from '../support/long';
import fc from '../support/properties';
import { openXmlErrors } from '../support/validator';
import { readBody, wordsOf } from './support/canonical';
import { fillByDocxtemplater, filled } from './support/fill';
import { randomBody, randomData } from './support/random';

/** The validator takes half a second for each. */
const VALIDATED = LONG ? 200 : 3;

test('a template is filled as docxtemplater fills it: the same words in the same paragraphs, cells and rows', () => {
  let validated = 0;
  fc.assert(
    fc.property(randomBody, randomData, (body, data) => {
      const template = docx(body);
      // Where a table is left out docxtemplater puts blank paragraphs, at times two.
      const counted = { blank: data.list.length > 0 };
      const made = filled(template, data);
      const ours = wordsOf(readBody(made.text('word/document.xml')), counted);
      if (validated++ < VALIDATED) expect(openXmlErrors(made.pack())).toEqual([]);
      expect(ours).toEqual(wordsOf(readBody(fillByDocxtemplater(template, data)), counted));
    }),
    { numRuns: 40 },
  );
});
