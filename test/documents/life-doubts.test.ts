import { expect, test } from '@jest/globals';
import { NEW_LIFE } from '../../src/documents/life';
import { lifeDoubts } from '../../src/documents/life-doubts';

const MADE = '1 ต.ค. 2568 09:00';
const TODAY = '8 ตุลาคม 2568';
const doubts = (said: Partial<typeof NEW_LIFE>, made = MADE) =>
  Object.fromEntries(
    Object.entries(lifeDoubts({ ...NEW_LIFE, ...said }, made, TODAY)).filter(([, doubt]) => doubt),
  );

test('what is said of a document in its usual order is not doubtful', () => {
  expect(doubts({})).toEqual({});
  const said = { signedOn: '7/10/2568', publishedOn: '8/10/2568', address: 'https://www.a.go.th/o26' };
  expect(doubts(said)).toEqual({});
  // A document may be signed, made and published on one day.
  expect(doubts({ signedOn: '1 ต.ค. 68', publishedOn: '๑ ตุลาคม ๒๕๖๘' })).toEqual({});
});

test('a day that has not come is doubtful', () => {
  expect(doubts({ signedOn: '9/10/2568' })).toEqual({ signedOn: 'future' });
  expect(doubts({ publishedOn: '9/10/2568' })).toEqual({ publishedOn: 'future' });
});

test('a publication before the signing, or before the document was made, is doubtful', () => {
  expect(doubts({ signedOn: '7/10/2568', publishedOn: '6/10/2568' })).toEqual({
    publishedOn: 'beforeSigned',
  });
  expect(doubts({ publishedOn: '30/9/2568' })).toEqual({ publishedOn: 'beforeMade' });
  expect(doubts({ publishedOn: '30/9/2568' }, 'ไม่ทราบ')).toEqual({});
});

test('an address that others cannot open is doubtful as the published one', () => {
  expect(doubts({ address: ' http://192.168.1.5/x ' })).toEqual({ address: 'network' });
  expect(doubts({ scan: 'http://192.168.1.5/x' })).toEqual({});
});

test('what cannot be read as a day is left to the form', () => {
  expect(doubts({ signedOn: 'วันจันทร์', publishedOn: 'เดี๋ยว' })).toEqual({});
});
