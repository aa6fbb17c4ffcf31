import { describe, expect, test } from '@jest/globals';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { readStatus } from '../../src/forms/status';
import { readMark } from '../../src/thai/marks';
import { headingsOf, rowOf, tableOf } from '../support/sheets';

const statusOf = (fields: Record<string, string>) => {
  const [measure] = tableOf([headingsOf(progress), rowOf(progress, fields)]).measures;
  return readStatus(measure!, progress);
};

test.each([...'⊗●◉⦿✓✔☑✗✘Xx×/√ü', 'TRUE', 'true', ' ⊗ ', '✔️'])('%j chooses a status', (mark) => {
  expect(readMark(mark)).toBe('chosen');
});

test.each([...'○◯☐□-–—', 'FALSE', '', '  '])('%j does not', (mark) => {
  expect(readMark(mark)).toBe('notChosen');
});

describe('three mark columns', () => {
  test.each([
    [{ statusNotStarted: '⊗' }, 'notStarted'],
    [{ statusInProgress: 'x' }, 'inProgress'],
    [{ statusDone: '✓', statusNotStarted: '' }, 'done'],
  ])('%j is %s', (fields, status) => {
    expect(statusOf(fields).status).toBe(status);
  });

  test('none and several are no status', () => {
    expect(statusOf({}).status).toBeNull();
    expect(statusOf({ statusDone: '⊗', statusNotStarted: '⊗' })).toMatchObject({
      status: null,
      chosen: [{ field: 'statusNotStarted' }, { field: 'statusDone' }],
    });
  });

  test('a word is no mark, and is named with its row', () => {
    expect(statusOf({ statusDone: 'เสร็จ' })).toMatchObject({
      status: null,
      unknown: [{ field: 'statusDone', row: 2, text: 'เสร็จ' }],
    });
  });
});

test('without status columns a measure is done when its result is filled', () => {
  const { measures } = tableOf([
    headingsOf(results),
    rowOf(results, { result: 'จัดอบรมแล้ว' }),
    rowOf(results, { measure: 'ข', result: '' }),
  ]);
  expect(measures.map((measure) => readStatus(measure, results).status)).toEqual(['done', 'notStarted']);
});
