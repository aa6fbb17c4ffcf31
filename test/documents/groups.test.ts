import { expect, test } from '@jest/globals';
import { groupsOf } from '../../src/documents/groups';
import { progress } from '../../src/forms/progress';
import { schemeOf } from '../../src/ita';
import { headersOf, rowOf, tableOf } from '../support/sheets';

/** The groups of a progress sheet whose measures have these instruments, each with the results of its measures. */
const groups = (...rows: [instrument: string, result: string, indicator?: string][]) =>
  groupsOf(
    tableOf([
      headersOf(progress),
      ...rows.map(([instrument, result, indicator = 'เรื่องของหน่วยงาน']) =>
        rowOf(progress, { instrument, result, indicator: `${indicator} ${result}`, statusDone: '⊗' }),
      ),
    ]),
    schemeOf(2568),
  ).map(({ title, measures }) => [
    /\((\w+)\)$/.exec(title)?.[1] ?? title,
    measures.map(({ fields }) => fields.result?.text).join(''),
  ]);

test('instruments are in the order IIT, EIT, OIT whatever the order of their rows', () => {
  expect(groups(['OIT', 'ก'], ['IIT', 'ข'], ['EIT', 'ค'], ['IIT', 'ง'])).toEqual([
    ['IIT', 'ขง'],
    ['EIT', 'ค'],
    ['OIT', 'ก'],
  ]);
});

test('measures of no instrument are before the first title, so that no instrument seems theirs', () => {
  expect(groups(['', 'ก'], ['EIT', 'ข'])).toEqual([
    ['', 'ก'],
    ['EIT', 'ข'],
  ]);
});

test('what is no known instrument is last, under its own words', () => {
  expect(groups(['แบบสำรวจของหน่วยงาน', 'ก'], ['OIT', 'ข'])).toEqual([
    ['OIT', 'ข'],
    ['แบบสำรวจของหน่วยงาน', 'ก'],
  ]);
});
