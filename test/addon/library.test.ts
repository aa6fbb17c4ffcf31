import { describe, expect, test } from '@jest/globals';
import type { CheckResult } from '../../src/actions/fix';
import type { InsertedPoint, Library } from '../../src/actions/library';
import type { MeasureView } from '../../src/actions/measure';
import { FORMS } from '../../src/forms';
import { cellAt } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { sampleBook, snapshot } from '../support/books';
import { startingPoint } from '../support/library';

const read = (workbench: Workbench) => workbench.callFromPage('readLibrary', ['ต.ค. - ก.ย.']) as Library;
const insert = (workbench: Workbench, id: string) =>
  workbench.callFromPage('insertStartingPoint', { point: startingPoint(id) }) as InsertedPoint;

describe('reading', () => {
  test('gives all ten indicators, and years and departments of the office', () => {
    const library = read(sampleBook('plan'));
    expect(library.indicators.map(({ indicatorNumber }) => indicatorNumber)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(library.periods).toEqual({ 'ต.ค. - ก.ย.': 'ต.ค. 2567 – ก.ย. 2568' });
    expect(library.departments).toContain('กองคลัง');
    expect(library).toMatchObject({
      formName: 'แบบวิเคราะห์ผลและกำหนดมาตรการ',
      scores: { year: 2567, target: 85 },
    });
  });

  test('an indicator below target is open until a measure is about it', () => {
    const workbench = sampleBook('plan');
    const { sheet } = workbench.selected();
    workbench.deleteRows(sheet, 3, 40);
    const open = () => read(workbench).indicators.filter((each) => each.open);
    const before = open().map(({ indicatorNumber }) => indicatorNumber);
    expect(before).toContain(4);
    expect(open().find(({ indicatorNumber }) => indicatorNumber === 4)).toMatchObject({
      score: '82.64',
      need: 'weakness',
      answered: false,
    });
    insert(workbench, '4-loan');
    expect(open().map(({ indicatorNumber }) => indicatorNumber)).toEqual(
      before.filter((indicatorNumber) => indicatorNumber !== 4),
    );
  });

  test('a workbook without a form or scores still shows the library', () => {
    const workbench = sampleBook('results');
    workbench.selectSheet('ตั้งค่า');
    expect(read(workbench)).toMatchObject({ sheet: 'ตั้งค่า', formName: null, scores: null });
  });
});

describe.each(FORMS.map(({ id }) => id))('inserting one into the sample of %s', (id) => {
  test('adds one measure below all others, selects it, and changes nothing else', () => {
    const workbench = sampleBook(id);
    const { sheet } = workbench.selected();
    const count = (workbench.callFromPage('openMeasure', { row: 3 }) as MeasureView).count;
    const { row } = insert(workbench, '4-vehicle');
    expect(workbench.calls.total).toBeLessThanOrEqual(20);
    expect(workbench.selected()).toMatchObject({ sheet, box: { row } });
    const view = workbench.callFromPage('openMeasure', { row }) as MeasureView;
    expect([view.position, view.count]).toEqual([count + 1, count + 1]);
    expect(Object.values(view.values).join('\n')).toContain('กำหนดให้ขออนุญาตใช้รถทุกครั้ง');
    const book = workbench.book.sheets.find(({ name }) => name === sheet)!;
    const untouched = sampleBook(id).book.sheets.find(({ name }) => name === sheet)!;
    expect(book.cells.slice(0, row - 1)).toEqual(untouched.cells.slice(0, row - 1));
  });

  test('the check finds nothing in it', () => {
    const workbench = sampleBook(id, { today: '2025-01-15' });
    const { row } = insert(workbench, '7-answer');
    const { findings } = workbench.run('listFindings') as CheckResult;
    expect(findings.filter(({ cell }) => cell?.row === row)).toEqual([]);
  });
});

test('a sheet that is no form is an error, and nothing is written', () => {
  const workbench = sampleBook('results');
  workbench.selectSheet('ตั้งค่า');
  const before = snapshot(workbench);
  expect(insert(workbench, '1-queue')).toMatchObject({ error: { code: 'sheet/not-a-form' } });
  workbench.selectSheet('รายงานผล 2568');
  workbench.lock.holdElsewhere();
  expect(insert(workbench, '1-queue')).toMatchObject({ error: { code: 'busy' } });
  expect(snapshot(workbench)).toBe(before);
});

test('goes into the named sheet, not the active one; a deleted one is an error', () => {
  const workbench = sampleBook('results');
  const { sheet } = workbench.selected();
  workbench.selectSheet('ตั้งค่า');
  const into = (name: string) =>
    workbench.callFromPage('insertStartingPoint', { point: startingPoint('1-queue'), sheet: name });
  expect(into(sheet)).toMatchObject({ sheet });
  expect(workbench.selected().sheet).toBe(sheet);
  const before = snapshot(workbench);
  expect(into('ลบแล้ว')).toMatchObject({ error: { code: 'sheet/gone' } });
  expect(snapshot(workbench)).toBe(before);
});

test('a full sheet gets a row', () => {
  const workbench = sampleBook('results');
  const sheet = workbench.book.sheets.find(({ name }) => name === 'รายงานผล 2568')!;
  workbench.deleteRows(sheet.name, 12, sheet.rows - 11);
  expect(insert(workbench, '1-queue')).toMatchObject({ sheet: sheet.name, row: 12, wantsItem: false });
  expect(cellAt(sheet, 12, 1)?.value).toMatch(/^10\. ให้บริการตามลำดับก่อนหลัง/);
});

test('goToCell shows a cell; a deleted sheet is an error', () => {
  const workbench = sampleBook('results');
  workbench.callFromPage('goToCell', { sheet: 'ตั้งค่า', row: 4, column: 2 });
  expect(workbench.selected()).toMatchObject({ sheet: 'ตั้งค่า', box: { row: 4, column: 2 } });
  expect(workbench.callFromPage('goToCell', { sheet: 'x', row: 1, column: 1 })).toMatchObject({
    error: { code: 'sheet/gone' },
  });
});
