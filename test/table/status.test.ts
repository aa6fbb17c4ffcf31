import { describe, expect, test } from '@jest/globals';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { readStatus, stateOf } from '../../src/table/status';
import { normalizeThai } from '../../src/thai/defects';
import { readStatusMark } from '../../src/thai/status-marks';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const statusOf = (fields: Record<string, string>) => {
  const [measure] = tableOf([headersOf(progress), rowOf(progress, fields)]).measures;
  return readStatus(measure!, progress);
};

test.each([...'⊗⊠●◉⦿■✓✔☑✅✗✘✕✖☒Xx×/√ü', 'TRUE', 'true', ' ⊗ ', '✔️'])('%j chooses a status', (mark) => {
  expect(readStatusMark(mark)).toBe('chosen');
});

test.each([...'○◯☐□-–—', 'FALSE', '', '  '])('%j does not', (mark) => {
  expect(readStatusMark(mark)).toBe('notChosen');
});

test.each(['\uF0FC', '\uF0FB', '\uF0FE', '\uF0FD', '\uF0A8'])(
  'what the fix writes for Wingdings %j is a known mark',
  (glyph) => {
    expect(readStatusMark(normalizeThai(glyph).text)).not.toBe('unknown');
  },
);

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
    headersOf(results),
    rowOf(results, { result: 'จัดอบรมแล้ว' }),
    rowOf(results, { measure: 'ข', result: '' }),
  ]);
  expect(measures.map((measure) => readStatus(measure, results).status)).toEqual(['done', 'notStarted']);
});

describe('where a measure stands for a document', () => {
  const stateIn = (form: typeof results, fields: Record<string, string>) => {
    const [measure] = tableOf([headersOf(form), rowOf(form, fields)]).measures;
    return stateOf(measure!, form);
  };

  test.each([
    ['อบรมแล้ว 2 ครั้ง', 'done'],
    ['ไม่มีเรื่องร้องเรียน', 'done'],
    ['ยังไม่พบการร้องเรียน', 'done'],
    ['กำหนดมาตรการแล้ว', 'done'],
    ['อยู่ระหว่างดำเนินการ', 'inProgress'],
    ['1. กำลังจัดทำคู่มือ', 'inProgress'],
    ['ยังไม่ได้ดำเนินการ', 'notStarted'],
    ['ไม่สามารถดำเนินการได้ เนื่องจากไม่มีงบประมาณ', 'unable'],
    ['', 'blank'],
    [' - ', 'blank'],
  ])('the result "%s" says %s', (result, state) => {
    expect(stateIn(results, { result })).toBe(state);
  });

  test('marks say it where the form has them, whatever the result', () => {
    expect(stateIn(progress, { statusInProgress: '⊗', result: 'อบรมแล้ว' })).toBe('inProgress');
    expect(stateIn(progress, { statusNotStarted: '⊗', result: '' })).toBe('notStarted');
  });

  test('no mark and several marks say nothing clear', () => {
    expect(stateIn(progress, { result: 'อบรมแล้ว' })).toBe('blank');
    expect(stateIn(progress, { statusDone: '⊗', statusNotStarted: '⊗' })).toBe('blank');
  });

  test('what cannot be done counts apart from what has not begun', () => {
    const result = 'ไม่สามารถดำเนินการได้ เพราะยกเลิกโครงการ';
    expect(stateIn(progress, { statusNotStarted: '⊗', result })).toBe('unable');
  });

  test('a result that tells of none is not done for checks and counts either', () => {
    const [measure] = tableOf([headersOf(results), rowOf(results, { result: 'ยังไม่ดำเนินการ' })]).measures;
    expect(readStatus(measure!, results).status).toBe('notStarted');
  });
});
