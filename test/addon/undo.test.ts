import { describe, expect, test } from '@jest/globals';
import type { CheckResult, FixedSheet } from '../../src/actions/fix';
import type { InsertedPoint } from '../../src/actions/library';
import type { MeasureView } from '../../src/actions/measure';
import type { SaveAnswer } from '../../src/actions/save-measure';
import type { Undone, UndoRecord } from '../../src/actions/undo';
import { fixesOf } from '../../src/checks/fixes';
import type { Edits } from '../../src/table/saving';
import { ensureCell } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { bookWith, cellOf, FIRST_ROW, sampleBook, snapshot } from '../support/books';
import { startingPoint } from '../support/library';

const SHEET = 'รายงานผล 2568';
const undo = (workbench: Workbench, record: UndoRecord) =>
  workbench.callFromPage('undoWrite', record) as Undone;

/** Saves a measure as the page does; of a row, or a new one. */
function save(workbench: Workbench, row: number | null, edits: Edits): UndoRecord {
  const opened = row === null ? null : (workbench.callFromPage('openMeasure', { row }) as MeasureView).opened;
  const { sheet } = workbench.selected();
  const answer = workbench.callFromPage('saveMeasure', { sheet, opened, edits }) as SaveAnswer;
  if (answer.kind !== 'saved' || !answer.undo) throw new Error(JSON.stringify(answer));
  return answer.undo;
}

describe('a saved measure that is taken back', () => {
  test('leaves every cell as it was: formulas, dates, numbers, and rows that a list went on in', () => {
    const workbench = bookWith('results', [{ measure: '1. ก', steps: '1. ข', outcome: 'จ' }]);
    workbench.type(SHEET, 'B4', '2. ค');
    for (const column of [4, 5, 6]) delete ensureCell(workbench.book.sheets[0]!, 3, column).numberFormat;
    workbench.type(SHEET, 'D3', '1/10/2024');
    workbench.type(SHEET, 'E3', '=HYPERLINK("https://example.go.th","ผล")');
    workbench.type(SHEET, 'F3', '12.50');
    const before = snapshot(workbench);
    const view = workbench.callFromPage('openMeasure', { row: 3 }) as MeasureView;
    const edits = { steps: '1. ใหม่', period: 'ม.ค. 2568', result: 'พิมพ์เอง', outcome: '' };
    const request = { sheet: SHEET, opened: view.opened, edits };
    const asked = workbench.callFromPage('saveMeasure', request) as SaveAnswer;
    const agreed = asked.kind === 'overwrites' ? asked.overwrites : [];
    const answer = workbench.callFromPage('saveMeasure', { ...request, agreed }) as SaveAnswer;
    if (answer.kind !== 'saved' || !answer.undo) throw new Error(JSON.stringify(answer));
    expect(snapshot(workbench)).not.toBe(before);
    expect(undo(workbench, answer.undo)).toEqual({ kind: 'undone' });
    expect(snapshot(workbench)).toBe(before);
  });

  test('unticks and ticks its checkboxes again', () => {
    const workbench = sampleBook('progress');
    for (const column of [7, 8, 9]) {
      const cell = ensureCell(workbench.book.sheets[0]!, 3, column);
      delete cell.numberFormat;
      cell.value = column === 8;
      cell.validation = { criteria: 'CHECKBOX', args: [], allowInvalid: false, helpText: null };
    }
    const before = snapshot(workbench);
    const record = save(workbench, 3, { statusInProgress: '○', statusDone: '⊗' });
    expect(undo(workbench, record)).toEqual({ kind: 'undone' });
    expect(snapshot(workbench)).toBe(before);
  });

  test('goes with the row that was appended for it', () => {
    const workbench = sampleBook('results');
    workbench.deleteRows(SHEET, 12, workbench.book.sheets[0]!.rows - 11);
    const before = snapshot(workbench);
    const record = save(workbench, null, { measure: '10. ใหม่', period: 'ต.ค. 2567' });
    expect(undo(workbench, record)).toEqual({ kind: 'undone' });
    expect(snapshot(workbench)).toBe(before);
  });

  test('takes at most 15 service calls', () => {
    const workbench = sampleBook('progress');
    const record = save(workbench, 3, { steps: 'ใหม่', period: 'ม.ค. 2568', result: 'ผล' });
    undo(workbench, record);
    expect(workbench.calls.total).toBeLessThanOrEqual(15);
  });

  test('is undone although the answer to the first try was lost', () => {
    const workbench = sampleBook('results');
    const record = save(workbench, 4, { result: 'ผล' });
    undo(workbench, record);
    const before = snapshot(workbench);
    expect(undo(workbench, record)).toEqual({ kind: 'undone' });
    expect(snapshot(workbench)).toBe(before);
  });
});

describe('nothing is taken back', () => {
  const later: Record<string, (workbench: Workbench) => void> = {
    'the same cell': (workbench) => workbench.type(SHEET, cellOf('results', 'result', 4), 'ของเพื่อน'),
    'another cell of the row': (workbench) => workbench.type(SHEET, cellOf('results', 'period', 4), 'ใหม่'),
    'the place of the row': (workbench) => workbench.insertRows(SHEET, 3),
    'the name of the sheet': ({ book }) => {
      book.sheets[0]!.name = 'ชื่อใหม่';
    },
  };

  test.each(Object.entries(later))('where somebody has changed %s since', (_, change) => {
    const workbench = sampleBook('results');
    const record = save(workbench, 4, { result: 'ผล', outcome: 'ผลลัพธ์' });
    change(workbench);
    const before = snapshot(workbench);
    expect(undo(workbench, record)).toEqual({ kind: 'changed' });
    expect(snapshot(workbench)).toBe(before);
  });

  test('where a colleague’s add-on is writing', () => {
    const workbench = sampleBook('results');
    const record = save(workbench, 4, { result: 'ผล' });
    workbench.lock.holdElsewhere();
    const before = snapshot(workbench);
    expect(undo(workbench, record)).toMatchObject({ error: { code: 'busy' } });
    expect(snapshot(workbench)).toBe(before);
  });
});

test('a save is taken back beside a formula that counts its text', () => {
  const workbench = sampleBook('results');
  const length = ensureCell(workbench.book.sheets[0]!, 4, 8);
  Object.assign(length, { formula: '=LEN(E4)', value: 10 });
  const record = save(workbench, 4, { result: 'ผล' });
  length.value = 2;
  expect(undo(workbench, record)).toEqual({ kind: 'undone' });
});

test('fixes are taken back together', () => {
  const workbench = bookWith('results', [{ measure: 'เเผน', steps: 'นํ้า' }, { measure: 'ท่ี' }]);
  const { sheet, findings } = workbench.callFromPage('listFindings') as CheckResult;
  const fixes = fixesOf(findings, sheet);
  const before = snapshot(workbench);
  const { undo: record } = workbench.callFromPage('fixFindings', { sheet, fixes }) as FixedSheet;
  expect(undo(workbench, record!)).toEqual({ kind: 'undone' });
  workbench.callFromPage('listFindings');
  expect(snapshot(workbench)).toBe(before);
});

test('a starting point is taken back with the row of its instrument', () => {
  const workbench = bookWith('results', [{ measure: '1. ก', steps: 'ข', responsible: 'ค', period: 'ง' }]);
  workbench.insertRows(SHEET, FIRST_ROW);
  workbench.type(SHEET, `A${FIRST_ROW}`, 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)');
  const before = snapshot(workbench);
  const point = startingPoint('9-audit');
  const { undo: record } = workbench.callFromPage('insertStartingPoint', { point }) as InsertedPoint;
  expect(undo(workbench, record!)).toEqual({ kind: 'undone' });
  expect(snapshot(workbench)).toBe(before);
});
