import { expect, test } from '@jest/globals';
import { DOCUMENT_STATES, fieldsOf } from '../../src/documents/life';

test('what can be said of a document grows on its way: its signing may be known before it is published', () => {
  expect(DOCUMENT_STATES.map(fieldsOf)).toEqual([
    [],
    ['letter', 'signedOn', 'scan'],
    ['letter'],
    ['letter', 'signedOn', 'scan', 'address', 'publishedOn'],
  ]);
  expect(fieldsOf('รอนายกลงนาม')).toContain('signedOn');
});
