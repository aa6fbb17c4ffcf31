import { describe, expect, test } from '@jest/globals';
import type { MeasureView } from '../../src/actions/measure';
import type { SaveAnswer, SaveRequest } from '../../src/actions/save-measure';
import { cellAt } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { sampleBook, snapshot } from '../support/books';

const SHEET = 'รายงานผล 2568';
const open = (workbench: Workbench, row: number) =>
  workbench.callFromPage('openMeasure', { row }) as MeasureView;
const save = (workbench: Workbench, request: Omit<SaveRequest, 'sheet'>) =>
  workbench.callFromPage('saveMeasure', { sheet: SHEET, ...request }) as SaveAnswer;
const at = (workbench: Workbench, row: number, column: number) =>
  cellAt(workbench.book.sheets[0]!, row, column)!;

/** Merges cells of a column as the office does: the first keeps its text, the others lose theirs. */
function merge(workbench: Workbench, row: number, column: number, rows: number, columns = 1): void {
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++)
      if (r !== row || c !== column) at(workbench, r, c).value = null;
  workbench.book.sheets[0]!.merges.push({ row, column, rows, columns });
}

describe('a formula', () => {
  const withFormula = () => {
    const workbench = sampleBook('results');
    Object.assign(at(workbench, 3, 5), { value: 'จากสูตร', formula: '=A1&"x"' });
    return workbench;
  };

  test('needs the user’s agreement before a text replaces it', () => {
    const workbench = withFormula();
    const { opened } = open(workbench, 3);
    const before = snapshot(workbench);
    const edits = { result: 'ใหม่', outcome: 'อื่น' };
    const answer = save(workbench, { opened, edits });
    expect(answer).toEqual({
      kind: 'overwrites',
      overwrites: [{ why: 'formula', field: 'result', header: 'สรุปผลการดำเนินการ', rows: [3] }],
    });
    expect(snapshot(workbench)).toBe(before);
    if (answer.kind !== 'overwrites') throw new Error('no agreement is needed');
    expect(save(workbench, { opened, edits, agreed: answer.overwrites })).toMatchObject({ kind: 'saved' });
    expect(at(workbench, 3, 5)).toMatchObject({ value: 'ใหม่' });
    expect(at(workbench, 3, 5)).not.toHaveProperty('formula');
    expect(workbench.calls.total).toBeLessThanOrEqual(15);
  });

  test('in a cell that does not change needs no agreement', () => {
    const workbench = withFormula();
    const { opened } = open(workbench, 3);
    expect(save(workbench, { opened, edits: { outcome: 'อื่น' } })).toMatchObject({ kind: 'saved' });
    expect(at(workbench, 3, 5).formula).toBe('=A1&"x"');
  });

  test('that was added after the agreement needs another one', () => {
    const workbench = withFormula();
    const { opened } = open(workbench, 3);
    const edits = { result: 'ใหม่', outcome: 'อื่น' };
    const answer = save(workbench, { opened, edits });
    if (answer.kind !== 'overwrites') throw new Error('no agreement is needed');
    at(workbench, 3, 6).formula = '=B1';
    expect(save(workbench, { opened, edits, agreed: answer.overwrites })).toMatchObject({
      kind: 'overwrites',
      overwrites: [{ field: 'result' }, { field: 'outcome' }],
    });
  });
});

describe('a merged cell', () => {
  test('over two measures needs agreement, with the rows that share it', () => {
    const workbench = sampleBook('results');
    merge(workbench, 3, 3, 2);
    const { opened, values } = open(workbench, 4);
    expect(values.responsible).toBe('สำนักปลัด/กองคลัง/กองช่าง');
    const before = snapshot(workbench);
    const edits = { responsible: 'กองคลัง' };
    const answer = save(workbench, { opened, edits });
    expect(answer).toMatchObject({
      kind: 'overwrites',
      overwrites: [{ why: 'shared', header: 'หน่วยงาน ผู้รับผิดชอบ', rows: [3] }],
    });
    expect(snapshot(workbench)).toBe(before);
    if (answer.kind !== 'overwrites') throw new Error('no agreement is needed');
    expect(save(workbench, { opened, edits, agreed: answer.overwrites })).toMatchObject({ kind: 'saved' });
    expect([open(workbench, 3), open(workbench, 4)].map((each) => each.values.responsible)).toEqual([
      'กองคลัง',
      'กองคลัง',
    ]);
  });

  test('that is blank gets its text in its first cell', () => {
    const workbench = sampleBook('results');
    merge(workbench, 3, 6, 2);
    at(workbench, 3, 6).value = null;
    const { opened } = open(workbench, 4);
    const edits = { outcome: 'ของทั้งสองข้อ' };
    const answer = save(workbench, { opened, edits });
    if (answer.kind !== 'overwrites') throw new Error('no agreement is needed');
    expect(save(workbench, { opened, edits, agreed: answer.overwrites })).toMatchObject({
      kind: 'saved',
      state: { values: edits },
    });
    expect(at(workbench, 3, 6).value).toBe('ของทั้งสองข้อ');
  });

  test('over the rows of one measure needs no agreement', () => {
    const workbench = sampleBook('results');
    workbench.insertRows(SHEET, 4);
    workbench.type(SHEET, 'B4', '4. ต่อ');
    merge(workbench, 3, 3, 2);
    const { opened } = open(workbench, 3);
    expect(opened?.rows).toEqual([3, 4]);
    expect(save(workbench, { opened, edits: { responsible: 'กองคลัง' } })).toMatchObject({ kind: 'saved' });
  });

  test('that hides the cell beside it refuses text there', () => {
    const workbench = sampleBook('results');
    merge(workbench, 3, 5, 1, 2);
    const { opened } = open(workbench, 3);
    const before = snapshot(workbench);
    expect(save(workbench, { opened, edits: { outcome: 'หาย' } })).toMatchObject({
      error: { code: 'cell/merged', message: expect.stringContaining('"ผลลัพธ์/ความสำเร็จ" แถวที่ 3') },
    });
    expect(snapshot(workbench)).toBe(before);
  });
});
