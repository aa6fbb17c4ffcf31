import { describe, expect, test } from '@jest/globals';
import type { CheckResult } from '../../src/actions/fix';
import type { MeasureView } from '../../src/actions/measure';
import type { SaveAnswer } from '../../src/actions/save-measure';
import type { FieldId } from '../../src/forms/fields';
import { cellAt, ensureCell } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { bookWith } from '../support/books';
import { findingsOf } from '../support/check';
import { startingPoint } from '../support/library';

const SHEET = 'ติดตามความก้าวหน้า 2568';
/** The columns of the three statuses. */
const STATUS = [7, 8, 9];

/** A sheet in which the office ticks boxes: each of these rows has its status ticked, and further rows wait blank. */
function ticked(fields: Partial<Record<FieldId, string>>[], spare = 5): Workbench {
  const workbench = bookWith(
    'progress',
    fields.map((each) => ({ statusNotStarted: '', statusInProgress: '', statusDone: '', ...each })),
  );
  const sheet = workbench.book.sheets[0]!;
  for (let row = 3; row < 3 + fields.length + spare; row++) {
    for (const column of STATUS) {
      const cell = ensureCell(sheet, row, column);
      cell.value = cell.value === '⊗';
      delete cell.numberFormat;
      cell.validation = { criteria: 'CHECKBOX', args: [], allowInvalid: false, helpText: null };
    }
  }
  return workbench;
}

const values = ({ book }: Workbench, row: number) =>
  STATUS.map((column) => cellAt(book.sheets[0]!, row, column)?.value ?? null);
const open = (workbench: Workbench, row: number) =>
  workbench.callFromPage('openMeasure', { row }) as MeasureView;
const save = (workbench: Workbench, request: object) =>
  workbench.callFromPage('saveMeasure', { sheet: SHEET, ...request }) as SaveAnswer;

const ONE = { indicator: '1. การปฏิบัติหน้าที่', statusNotStarted: '⊗' };
const TWO = { indicator: '2. การใช้งบประมาณ', statusInProgress: '⊗' };

describe('a sheet with checkboxes', () => {
  test('unticks the other boxes when one is ticked, in the rights of a simple trigger', () => {
    const workbench = ticked([ONE]);
    workbench.type(SHEET, 'I3', 'TRUE');
    expect(values(workbench, 3)).toEqual([false, false, true]);
    expect(workbench.triggerErrors).toEqual([]);
    // Nothing is written where nothing is to be unticked.
    workbench.type(SHEET, 'I3', 'FALSE');
    workbench.type(SHEET, 'G3', 'TRUE');
    expect(workbench.calls.log.filter((call) => /\.set/.test(call))).toEqual([]);
  });

  test('keeps checkboxes and marks of one row exclusive', () => {
    const workbench = ticked([ONE]);
    const mark = cellAt(workbench.book.sheets[0]!, 3, 8)!;
    delete mark.validation;
    mark.value = '⊗';
    workbench.type(SHEET, 'I3', 'TRUE');
    expect(values(workbench, 3)).toEqual([false, '○', true]);
    expect(workbench.triggerErrors).toEqual([]);
  });

  test('is ticked from the sidebar, and checkboxes stay checkboxes', () => {
    const workbench = ticked([ONE, TWO]);
    const { opened, values: view } = open(workbench, 3);
    expect(view).toMatchObject({ statusNotStarted: 'TRUE', statusDone: '' });
    const edits = { statusNotStarted: '○', statusInProgress: '○', statusDone: '⊗', result: 'แล้วเสร็จ' };
    const answer = save(workbench, { opened, edits });
    expect(answer).toMatchObject({ kind: 'saved', state: { values: { statusDone: 'TRUE' } } });
    expect(values(workbench, 3)).toEqual([false, false, true]);
    expect(cellAt(workbench.book.sheets[0]!, 3, 10)?.value).toBe('แล้วเสร็จ');
    if (answer.kind !== 'saved') throw new Error('not saved');
    expect(answer.state).toMatchObject({ values: open(workbench, 3).values });
    expect(workbench.calls.total).toBeLessThanOrEqual(15);
  });

  test('gets a new measure in the first row with nothing but checkboxes, and the check finds nothing', () => {
    const workbench = ticked([ONE, TWO]);
    const edits = { ...ONE, indicator: '3. การใช้อำนาจ', statusInProgress: '○', responsible: 'กองคลัง' };
    expect(save(workbench, { opened: null, edits })).toMatchObject({ kind: 'saved', row: 5 });
    expect(workbench.calls.total).toBeLessThanOrEqual(15);
    expect(values(workbench, 5)).toEqual([true, false, false]);
    const { measures, findings } = workbench.callFromPage('listFindings') as CheckResult;
    expect(measures).toBe(3);
    expect(findingsOf(findings, 'status/none', 'status/several', 'status/unknown-mark')).toEqual([]);
  });

  test('gets a measure below the last checkbox, and a starting point', () => {
    const workbench = ticked([ONE, TWO], 0);
    workbench.deleteRows(SHEET, 5, workbench.book.sheets[0]!.rows - 4);
    const edits = { indicator: '3. การใช้อำนาจ', statusDone: '⊗', responsible: 'กองคลัง' };
    expect(save(workbench, { opened: null, edits })).toMatchObject({ kind: 'saved', row: 5 });
    expect(values(workbench, 5)).toEqual([null, null, true]);
    expect(workbench.calls.total).toBeLessThanOrEqual(15);
    expect(workbench.callFromPage('insertStartingPoint', { point: startingPoint('4-loan') })).toMatchObject({
      row: 6,
    });
    expect(values(workbench, 6)).toEqual([true, null, null]);
  });

  test('does not use a row with a formula', () => {
    const workbench = ticked([ONE]);
    Object.assign(ensureCell(workbench.book.sheets[0]!, 4, 1), { value: '', formula: '=IF(B4="","","IIT")' });
    expect(save(workbench, { opened: null, edits: TWO })).toMatchObject({ kind: 'saved', row: 9 });
    expect(cellAt(workbench.book.sheets[0]!, 4, 1)?.formula).toBe('=IF(B4="","","IIT")');
  });
});
