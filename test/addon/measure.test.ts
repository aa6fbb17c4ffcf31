import { describe, expect, test } from '@jest/globals';
import type { MeasureView, OpenRequest } from '../../src/actions/measure';
import type { SaveAnswer, SaveRequest } from '../../src/actions/save-measure';
import { cellAt, ensureCell } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { bookWith, cellOf, sampleBook, snapshot } from '../support/books';

const SHEET = 'รายงานผล 2568';
const open = (workbench: Workbench, options?: OpenRequest) =>
  workbench.callFromPage('openMeasure', options) as MeasureView;
const save = (workbench: Workbench, request: SaveRequest) =>
  workbench.callFromPage('saveMeasure', request) as SaveAnswer;
const text = (workbench: Workbench, a1row: number, column: number) =>
  cellAt(workbench.book.sheets[0]!, a1row, column)?.value ?? '';

const rowSelected = (row: number) => ({ sheet: SHEET, box: { row, column: 1, rows: 1, columns: 6 } });

describe('opening', () => {
  test('shows the measure of the selected row, its fields in the order of the form', () => {
    const workbench = sampleBook('results');
    workbench.select(SHEET, 'C5');
    const view = open(workbench);
    expect(view).toMatchObject({
      sheet: SHEET,
      form: 'results',
      position: 3,
      count: 9,
      fiscalYear: 2568,
    });
    expect(view.fields.map(({ field }) => field)).toEqual([
      'measure',
      'steps',
      'responsible',
      'period',
      'result',
      'outcome',
    ]);
    expect(view.values.measure).toBe(text(workbench, 5, 1));
    expect(view.fields.find(({ field }) => field === 'responsible')?.choices).toContainEqual({
      value: 'กองคลัง',
      label: 'กองคลัง',
    });
  });

  test('shows a measure of several rows joined, from any of them', () => {
    const workbench = bookWith('results', [{ measure: 'ก', steps: '1. ข' }, { measure: 'ง' }]);
    workbench.insertRows(SHEET, 4);
    workbench.type(SHEET, 'B4', '2. ค');
    const view = open(workbench, { row: 4 });
    expect(view.opened?.rows).toEqual([3, 4]);
    expect(view.values.steps).toBe('1. ข\n2. ค');
  });

  test('shows a blank measure if the row has none, or on request', () => {
    const workbench = sampleBook('results');
    workbench.select(SHEET, 'A900');
    expect(open(workbench)).toMatchObject({ opened: null, position: 0, count: 9 });
    expect(open(workbench, { blank: true, row: 3 }).opened).toBeNull();
  });
});

describe('moving', () => {
  test('to the next and the one before, selected in the sheet, also after rows have moved', () => {
    const workbench = sampleBook('results');
    const { sheet, opened } = open(workbench, { row: 5 });
    workbench.insertRows(SHEET, 3, 2);
    expect(open(workbench, { sheet, beside: { opened, step: 1 } })).toMatchObject({ position: 4 });
    expect(workbench.selected()).toMatchObject(rowSelected(8));
    expect(open(workbench, { sheet, beside: { opened, step: -1 } })).toMatchObject({ position: 2 });
  });

  test('from a deleted one to its neighbours, and never beyond the ends', () => {
    const workbench = sampleBook('results');
    const { opened } = open(workbench, { row: 5 });
    workbench.deleteRows(SHEET, 5);
    expect(open(workbench, { sheet: SHEET, beside: { opened, step: 1 } })).toMatchObject({ position: 3 });
    expect(open(workbench, { sheet: SHEET, beside: { opened, step: -1 } })).toMatchObject({ position: 2 });
    const last = open(workbench, { row: 10 });
    expect(open(workbench, { sheet: SHEET, beside: { opened: last.opened, step: 1 } })).toMatchObject({
      position: 8,
    });
    expect(open(workbench, { sheet: SHEET, beside: { opened: null, step: -1 } })).toMatchObject({
      position: 8,
    });
  });

  test('shows its sheet again', () => {
    const workbench = sampleBook('results');
    const { sheet, opened } = open(workbench, { row: 5 });
    workbench.selectSheet('ตั้งค่า');
    open(workbench, { sheet, beside: { opened, step: 1 } });
    expect(workbench.selected()).toMatchObject(rowSelected(6));
    expect(open(workbench, { sheet: 'ไม่มี', blank: true })).toMatchObject({ error: { code: 'sheet/gone' } });
  });

  test('a new one gets the next number as the office writes it', () => {
    expect(open(sampleBook('results'), { blank: true }).values.measure).toBe('10. ');
    const thai = bookWith('results', [{ measure: '(๙) ก', steps: 'ข', responsible: 'ค', period: 'ง' }]);
    expect(open(thai, { blank: true }).values.measure).toBe('(๑๐) ');
    const plain = bookWith('results', [{ measure: 'ก', steps: 'ข', responsible: 'ค', period: 'ง' }]);
    expect(open(plain, { blank: true }).values.measure).toBe('');
    expect(open(sampleBook('progress'), { blank: true }).values.indicator).toBe('');
  });
});

describe('saving', () => {
  test('gives the measure as it is now, without reading the sheet again', () => {
    const workbench = sampleBook('results');
    const { opened } = open(workbench, { row: 4 });
    const answer = save(workbench, { sheet: SHEET, opened, edits: { period: 'มี.ค. 2568' } });
    expect(workbench.calls.log.filter((call) => call === 'Range.getDisplayValues')).toHaveLength(1);
    const { values, opened: now, position, count, inherited } = open(workbench, { row: 4 });
    expect(answer).toEqual({
      kind: 'saved',
      row: 4,
      state: { values, opened: now, position, count, inherited },
      undo: expect.anything(),
    });
    expect(workbench.selected()).toMatchObject(rowSelected(4));
  });

  test('a new measure on a full sheet takes at most 15 service calls', () => {
    const workbench = sampleBook('progress');
    const { sheet, fields } = open(workbench, { blank: true });
    workbench.deleteRows(sheet, 13, workbench.book.sheets[0]!.rows - 12);
    const edits = Object.fromEntries(fields.map(({ field }, i) => [field, i % 2 ? `ใหม่ ${field}` : '']));
    expect(save(workbench, { sheet, opened: null, edits })).toMatchObject({ kind: 'saved', row: 13 });
    expect(workbench.calls.total).toBeLessThanOrEqual(15);
  });

  test.each([
    ['without its number', { measure: 'ไม่มีเลขข้อ', steps: 'ก' }],
    ['without a key', { steps: 'ก', result: 'ข' }],
  ])('a new measure %s, which would be part of the one above, is refused', (_, edits) => {
    const workbench = sampleBook('results');
    const before = snapshot(workbench);
    expect(save(workbench, { sheet: SHEET, opened: null, edits })).toMatchObject({
      error: { code: 'measure/joined', message: expect.stringContaining('แถวที่ 12') },
    });
    expect(snapshot(workbench)).toBe(before);
  });

  test('a measure that would be split is refused', () => {
    const workbench = bookWith('results', [
      { measure: '1. ปรับวิธี', responsible: 'ทุกกอง', steps: 'ข', period: 'จ' },
      { measure: 'ทำงาน', responsible: 'ในองค์กร', steps: 'ฉ' },
    ]);
    const { sheet, opened } = open(workbench, { row: 3 });
    expect(opened?.rows).toEqual([3, 4]);
    const before = snapshot(workbench);
    expect(save(workbench, { sheet, opened, edits: { measure: '1. ช' } })).toMatchObject({
      error: { code: 'measure/split', message: expect.stringContaining('แถวที่ 4') },
    });
    expect(snapshot(workbench)).toBe(before);
  });

  describe('beside rows that are no part of the measure', () => {
    const measure = { measure: '1. ทำคู่มือ', steps: 'ร่าง', responsible: 'กองคลัง', period: 'ต.ค. 2567' };
    const book = () => {
      const workbench = bookWith('results', [
        measure,
        { measure: '', steps: 'เวียน', responsible: 'สำนักปลัด' },
      ]);
      workbench.type(SHEET, 'A5', 'รวม 1 มาตรการ');
      return workbench;
    };
    const saved = (row: number) => {
      const workbench = book();
      const { sheet, opened } = open(workbench, { row });
      expect(opened?.rows).toEqual([row]);
      expect(save(workbench, { sheet, opened, edits: { steps: 'ใหม่' } })).toMatchObject({
        kind: 'saved',
        row,
      });
      return [3, 4, 5].map((at) => [text(workbench, at, 1), text(workbench, at, 2)]);
    };

    test('a measure is saved into its row', () => {
      expect(saved(3)).toEqual([
        [measure.measure, 'ใหม่'],
        ['', 'เวียน'],
        ['รวม 1 มาตรการ', ''],
      ]);
    });

    test('a row with another responsible is saved into its row', () => {
      expect(saved(4)).toEqual([
        [measure.measure, 'ร่าง'],
        ['', 'ใหม่'],
        ['รวม 1 มาตรการ', ''],
      ]);
    });

    test('a total opens no measure', () => {
      expect(open(book(), { row: 5 }).opened).toBeNull();
    });
  });

  test('a text that is too long for a cell is refused', () => {
    const workbench = sampleBook('results');
    const { opened } = open(workbench, { row: 3 });
    const before = snapshot(workbench);
    expect(save(workbench, { sheet: SHEET, opened, edits: { result: 'ก'.repeat(50_001) } })).toMatchObject({
      error: { code: 'cell/too-long', message: expect.stringContaining('50001') },
    });
    expect(snapshot(workbench)).toBe(before);
  });

  test('writes the changed fields and nothing else, as they are typed', () => {
    const workbench = sampleBook('results');
    const view = open(workbench, { row: 3 });
    ensureCell(workbench.book.sheets[0]!, 3, 8).formula = '=1+1';
    const before = snapshot(workbench);
    const period = '1-3 =๒๕๖๘ <img src=x onerror=1> {{x}}';
    expect(save(workbench, { sheet: SHEET, opened: view.opened, edits: { period } })).toMatchObject({
      kind: 'saved',
      row: 3,
    });
    expect(workbench.calls.total).toBeLessThanOrEqual(15);
    expect(text(workbench, 3, 4)).toBe(period);
    workbench.book.sheets[0]!.cells[2]![3]!.value = view.values.period ?? '';
    expect(snapshot(workbench)).toBe(before);
  });

  test.each(['=1+1', "'ก", '+66', '-', '007', '1/10/2567', 'TRUE', '50%', '  เว้นวรรค  '])(
    'keeps %j as it is',
    (typed) => {
      const workbench = sampleBook('results');
      save(workbench, { sheet: SHEET, opened: open(workbench, { row: 3 }).opened, edits: { result: typed } });
      expect(text(workbench, 3, 5)).toBe(typed);
      expect(open(workbench, { row: 3 }).values.result).toBe(typed);
    },
  );

  test('every field at once takes at most 15 service calls', () => {
    const workbench = sampleBook('progress');
    const view = open(workbench, { row: 3 });
    const edits = Object.fromEntries(
      view.fields.map(({ field }, i) => [field, i % 2 ? `ใหม่ ${field}` : view.values[field]]),
    );
    expect(save(workbench, { sheet: view.sheet, opened: view.opened, edits })).toMatchObject({
      kind: 'saved',
    });
    expect(workbench.calls.total).toBeLessThanOrEqual(15);
  });

  test('a measure on several rows gets a changed field in its first row, and its further rows are cleared', () => {
    const workbench = bookWith('results', [{ measure: 'ก', steps: '1. ข', result: 'จ' }]);
    workbench.type(SHEET, 'B4', '2. ค');
    workbench.type(SHEET, 'E4', 'ฉ');
    const { opened } = open(workbench, { row: 3 });
    save(workbench, { sheet: SHEET, opened, edits: { steps: '1. ข\n2. ค\n3. ง' } });
    expect([text(workbench, 3, 2), text(workbench, 4, 2)]).toEqual(['1. ข\n2. ค\n3. ง', '']);
    expect([text(workbench, 3, 5), text(workbench, 4, 5)]).toEqual(['จ', 'ฉ']);
  });

  test('a new measure is written below all others, also on a full sheet', () => {
    const workbench = sampleBook('results');
    workbench.deleteRows(SHEET, 12, workbench.book.sheets[0]!.rows - 11);
    expect(
      save(workbench, { sheet: SHEET, opened: null, edits: { measure: '10. ใหม่', period: 'ต.ค. 2567' } }),
    ).toMatchObject({ kind: 'saved', row: 12 });
    expect(text(workbench, 12, 1)).toBe('10. ใหม่');
    expect(open(workbench, { row: 12 }).values).toMatchObject({
      measure: '10. ใหม่',
      period: 'ต.ค. 2567',
      steps: '',
    });
  });
});

describe('two users at once', () => {
  test('a moved row is found again', () => {
    const workbench = sampleBook('results');
    const { opened } = open(workbench, { row: 5 });
    workbench.insertRows(SHEET, 3, 2);
    expect(save(workbench, { sheet: SHEET, opened, edits: { period: 'ใหม่' } })).toMatchObject({
      kind: 'saved',
      row: 7,
    });
    expect(text(workbench, 7, 4)).toBe('ใหม่');
  });

  test('a row that another user changed is shown, never overwritten', () => {
    const workbench = sampleBook('results');
    const { opened } = open(workbench, { row: 5 });
    workbench.type(SHEET, 'D5', 'ของเพื่อน');
    const before = snapshot(workbench);
    const answer = save(workbench, { sheet: SHEET, opened, edits: { period: 'ของฉัน' } });
    expect(answer).toMatchObject({ kind: 'changed', state: { values: { period: 'ของเพื่อน' } } });
    expect(snapshot(workbench)).toBe(before);
    if (answer.kind !== 'changed') throw new Error('not changed');
    expect(
      save(workbench, { sheet: SHEET, opened: answer.state.opened, edits: { period: 'ของฉัน' } }),
    ).toMatchObject({ kind: 'saved' });
  });

  test('a row with a changed key is found by its other cells', () => {
    const workbench = sampleBook('results');
    const { opened } = open(workbench, { row: 5 });
    workbench.type(SHEET, 'A5', '3. ชื่อใหม่');
    expect(save(workbench, { sheet: SHEET, opened, edits: { period: 'x' } })).toMatchObject({
      kind: 'changed',
    });
  });

  test('a deleted row is reported, and nothing is written', () => {
    const workbench = sampleBook('results');
    const { opened } = open(workbench, { row: 5 });
    workbench.deleteRows(SHEET, 5);
    const before = snapshot(workbench);
    expect(save(workbench, { sheet: SHEET, opened, edits: { period: 'x' } })).toEqual({ kind: 'gone' });
    expect(snapshot(workbench)).toBe(before);
  });

  test('between two duplicates the user chooses', () => {
    const same = { measure: 'ก', steps: 'ข', responsible: 'ค', period: 'ง', result: 'จ', outcome: 'ฉ' };
    const workbench = bookWith('results', [same, same]);
    const { opened } = open(workbench, { row: 4 });
    const request = { sheet: SHEET, opened, edits: { period: 'x' } };
    expect(save(workbench, request)).toEqual({ kind: 'several', rows: [3, 4] });
    expect(save(workbench, { ...request, chosenRow: 4 })).toMatchObject({ kind: 'saved', row: 4 });
    expect([text(workbench, 3, 4), text(workbench, 4, 4)]).toEqual(['ง', 'x']);
  });

  test('between two that were duplicates when opened the user chooses', () => {
    const same = { measure: 'ก', steps: 'ข', responsible: 'ค', period: 'ง', result: 'จ', outcome: 'ฉ' };
    const workbench = bookWith('results', [same, same]);
    const { opened } = open(workbench, { row: 4 });
    workbench.type(SHEET, cellOf('results', 'result', 4), 'ผลที่เพื่อนกรอก');
    const request = { sheet: SHEET, opened, edits: { outcome: 'x' } };
    expect(save(workbench, request)).toEqual({ kind: 'several', rows: [3, 4] });
    expect(save(workbench, { ...request, chosenRow: 4 })).toMatchObject({ kind: 'changed' });
    expect(save(workbench, { ...request, chosenRow: 3 })).toMatchObject({ kind: 'saved', row: 3 });
  });

  test('a save whose answer was lost is not repeated', () => {
    const workbench = sampleBook('results');
    const edits = { measure: '10. ใหม่', steps: '1. ทำ', period: 'ม.ค. 2568' };
    const first = save(workbench, { sheet: SHEET, opened: null, edits });
    expect(first).toMatchObject(save(workbench, { sheet: SHEET, opened: null, edits }));
    const { opened } = open(workbench, { row: 5 });
    const request = { sheet: SHEET, opened, edits: { result: 'แล้วเสร็จ' } };
    save(workbench, request);
    expect(save(workbench, request)).toMatchObject({ kind: 'saved', row: 5 });
    expect(open(workbench, { row: 3 }).count).toBe(10);
  });

  test('a colleague who is saving is waited for, then reported', () => {
    const workbench = sampleBook('results');
    const { opened } = open(workbench, { row: 3 });
    workbench.lock.holdElsewhere();
    const before = snapshot(workbench);
    expect(save(workbench, { sheet: SHEET, opened, edits: { period: 'x' } })).toMatchObject({
      error: { code: 'busy' },
    });
    expect(snapshot(workbench)).toBe(before);
  });

  test('a deleted sheet or column is reported, and nothing is written', () => {
    const workbench = sampleBook('results');
    const { opened } = open(workbench, { row: 3 });
    workbench.type(SHEET, cellOf('results', 'outcome', 2), 'อื่น');
    const before = snapshot(workbench);
    expect(save(workbench, { sheet: SHEET, opened, edits: { outcome: 'x' } })).toMatchObject({
      error: { code: 'heading/missing' },
    });
    expect(save(workbench, { sheet: 'ไม่มี', opened, edits: {} })).toMatchObject({
      error: { code: 'sheet/gone' },
    });
    expect(snapshot(workbench)).toBe(before);
  });
});
