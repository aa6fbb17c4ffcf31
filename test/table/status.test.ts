import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { instrument } from '../../src/forms/instrument';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { readStatus, stateOf } from '../../src/table/status';
import { readTable } from '../../src/table/table';
import { normalizeThai } from '../../src/thai/defects';
import { readStatusMark } from '../../src/thai/status-marks';
import { readStatusWords } from '../../src/thai/status-words';
import { headersOf, rowOf, sheet, tableOf } from '../support/sheets';

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

describe('the state of a measure in a document', () => {
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

  test('what cannot be done counts separately from what has not begun', () => {
    const result = 'ไม่สามารถดำเนินการได้ เพราะยกเลิกโครงการ';
    expect(stateIn(progress, { statusNotStarted: '⊗', result })).toBe('unable');
  });

  test('a result that names none is not done for checks and counts either', () => {
    const [measure] = tableOf([headersOf(results), rowOf(results, { result: 'ยังไม่ดำเนินการ' })]).measures;
    expect(readStatus(measure!, results).status).toBe('notStarted');
  });
});

test.each([
  ['ดำเนินการแล้ว', 'done'],
  ['แล้วเสร็จ', 'done'],
  ['ร้อยละ ๑๐๐', 'done'],
  ['อยู่ระหว่างดำเนินการ', 'inProgress'],
  ['60 %', 'inProgress'],
  ['ยังไม่ได้ดำเนินการ', 'notStarted'],
  ['ร้อยละ 0', 'notStarted'],
  ['ร้อยละ 99.5', 'inProgress'],
  ['ไม่ได้ดำเนินการ', 'notStarted'],
  ['ไม่สามารถดำเนินการได้ เนื่องจากไม่มีงบประมาณ', 'unable'],
  ['ร้อยละ ๑๒๐', null],
  ['60', null],
  ['ตามแผน', null],
])('the words "%s" mean %s', (words, status) => {
  expect(readStatusWords(words)).toBe(status);
});

describe('one column of words', () => {
  const WORDS = ['มาตรการ', 'ผู้รับผิดชอบ', 'สถานะการดำเนินการ', 'ผลการดำเนินการ'];
  const read = (...rows: string[][]) => {
    const { measures, form } = tableOf([WORDS, ...rows]);
    return measures.map((measure) => ({ ...readStatus(measure, form), state: stateOf(measure, form) }));
  };

  test('is the status, whatever the result', () => {
    expect(read(['ก', 'กองคลัง', 'อยู่ระหว่างดำเนินการ', 'อบรมแล้ว'])).toMatchObject([
      { status: 'inProgress', state: 'inProgress', chosen: [{ field: 'statusText', row: 2 }] },
    ]);
  });

  test('blank, it is no status though a result is filled', () => {
    expect(read(['ก', 'กองคลัง', '-', 'อบรมแล้ว'])).toMatchObject([
      { status: null, state: 'blank', chosen: [], unknown: [] },
    ]);
  });

  test('with words that mean none, it is named', () => {
    expect(read(['ก', 'กองคลัง', 'ตามแผน', ''])).toMatchObject([
      { status: null, unknown: [{ field: 'statusText', text: 'ตามแผน' }] },
    ]);
  });

  test('keeps two measures of one name two', () => {
    expect(read(['ก', '', 'แล้วเสร็จ', 'ข'], ['ก', '', 'ร้อยละ 60', ''])).toHaveLength(2);
  });

  test('makes a sheet with all columns of a built-in form one of its own', () => {
    const { form } = tableOf([
      [...headersOf(results), 'สถานะ'],
      [...rowOf(results, {}), 'แล้วเสร็จ'],
    ]);
    expect(form).toMatchObject({ id: 'results', isCustom: true, status: 'words' });
  });

  test('leaves a sheet that was made as a form of that kind', () => {
    const rows = [
      [...headersOf(instrument), 'สถานะ'],
      [...rowOf(instrument, {}), 'แล้วเสร็จ'],
    ];
    const table = readTable({ ...sheet(rows), origin: () => ({ form: 'instrument' }) }, FORMS);
    expect(table?.form).toMatchObject({ id: 'instrument', isCustom: true });
  });
});

describe('a column for what is not possible', () => {
  const [unable, done] = ['ไม่สามารถดำเนินการได้', 'ดำเนินการแล้ว'];
  const statusIn = (cells: [string, string]) => {
    const { measures, form } = tableOf([
      ['ตัวชี้วัด', 'ขั้นตอน', 'ยังไม่ดำเนินการ', unable, done],
      ['1. การปฏิบัติหน้าที่', 'ข', '', ...cells],
    ]);
    return readStatus(measures[0]!, form).status;
  };

  test('is chosen by a mark, or by the reason in its place', () => {
    expect(statusIn(['⊗', ''])).toBe('unable');
    expect(statusIn(['ไม่มีงบประมาณ', '○'])).toBe('unable');
    expect(statusIn(['', '⊗'])).toBe('done');
  });
});
