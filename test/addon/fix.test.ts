import { describe, expect, test } from '@jest/globals';
import type { CheckResult, FixedSheet, FixRequest } from '../../src/actions/fix';
import { cellAt } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { bookWith, cellOf, FIRST_ROW, sampleBook, snapshot } from '../support/books';
import { findingsOf } from '../support/check';

const found = (workbench: Workbench) => workbench.callFromPage('listFindings') as CheckResult;
const mend = (workbench: Workbench, request: FixRequest) =>
  workbench.callFromPage('mendFindings', request) as FixedSheet;
const sheetOf = (workbench: Workbench) =>
  workbench.book.sheets.find(({ name }) => name === workbench.selected().sheet)!;
const textAt = (workbench: Workbench, column: number, row = FIRST_ROW) =>
  cellAt(sheetOf(workbench), row, column)?.value;
const MEASURE = 1;
const STEPS = 2;

test('a sheet that is right has nothing to mend', () => {
  expect(found(sampleBook('results'))).toMatchObject({ measures: 9, fixes: [] });
});

test('where Google refuses the marks, what was found is told all the same', () => {
  const workbench = bookWith('results', [{ measure: 'เเผน' }]);
  const { sheet } = workbench.selected();
  workbench.as('owner@example.go.th').protect(sheet, 'A1:F10');
  expect(found(workbench.as('b@example.go.th'))).toMatchObject({
    marked: false,
    fixes: [{ before: 'เเผน' }],
  });
});

describe('mending', () => {
  const rows = [{ measure: 'เเผน', steps: 'นํ้า' }, { measure: 'ท่ี' }];

  test('all: each cell gets its text, the check is made again and the marks go', () => {
    const workbench = bookWith('results', rows);
    const { sheet, fixes } = found(workbench);
    expect(fixes.map(({ before, after }) => [before, after])).toEqual([
      ['เเผน', 'แผน'],
      ['นํ้า', 'น้ำ'],
      ['ท่ี', 'ที่'],
    ]);
    expect(cellAt(sheetOf(workbench), FIRST_ROW, STEPS)?.note).toContain('โปร่งใส');
    const mended = mend(workbench, { sheet, fixes });
    expect(mended).toMatchObject({ written: 3, left: [], fixes: [] });
    expect(findingsOf(mended.findings, 'text/thai')).toEqual([]);
    expect([textAt(workbench, MEASURE), textAt(workbench, STEPS), textAt(workbench, MEASURE, 4)]).toEqual([
      'แผน',
      'น้ำ',
      'ที่',
    ]);
    expect(cellAt(sheetOf(workbench), FIRST_ROW, STEPS)?.note ?? '').toBe('');
  });

  test('one: the others stay, and stay found', () => {
    const workbench = bookWith('results', rows);
    const { sheet, fixes } = found(workbench);
    const mended = mend(workbench, { sheet, fixes: fixes.slice(1, 2) });
    expect(mended).toMatchObject({ written: 1, fixes: [{ before: 'เเผน' }, { before: 'ท่ี' }] });
    expect(textAt(workbench, MEASURE)).toBe('เเผน');
  });

  test('a cell that a colleague changed meanwhile is left, and said', () => {
    const workbench = bookWith('results', rows);
    const { sheet, fixes } = found(workbench);
    workbench.type(sheet, cellOf('results', 'measure', FIRST_ROW), 'ข้อความใหม่ของเพื่อน');
    const mended = mend(workbench, { sheet, fixes });
    expect(mended).toMatchObject({
      written: 2,
      left: [{ before: 'เเผน', heading: 'มาตรการ/แนวทาง', why: 'changed' }],
    });
    expect(textAt(workbench, MEASURE)).toBe('ข้อความใหม่ของเพื่อน');
  });

  test('a formula is never written over', () => {
    const workbench = bookWith('results', rows);
    const cell = cellAt(sheetOf(workbench), FIRST_ROW, MEASURE)!;
    cell.formula = '=CONCATENATE("เ","เผน")';
    const { sheet, fixes } = found(workbench);
    expect(mend(workbench, { sheet, fixes })).toMatchObject({
      written: 2,
      left: [{ before: 'เเผน', why: 'formula' }],
    });
    expect(cellAt(sheetOf(workbench), FIRST_ROW, MEASURE)?.formula).toBe('=CONCATENATE("เ","เผน")');
  });

  test('text that looks like a formula stays text', () => {
    const workbench = bookWith('results', [{ measure: "'=เเผน" }]);
    const { sheet, fixes } = found(workbench);
    mend(workbench, { sheet, fixes });
    expect(textAt(workbench, MEASURE)).toBe('=แผน');
    expect(cellAt(sheetOf(workbench), FIRST_ROW, MEASURE)?.formula).toBeFalsy();
  });

  test('while a colleague saves nothing is written, and the page is told', () => {
    const workbench = bookWith('results', rows);
    const { sheet, fixes } = found(workbench);
    workbench.lock.holdElsewhere();
    const before = snapshot(workbench);
    expect(mend(workbench, { sheet, fixes })).toMatchObject({ error: { code: 'busy' } });
    expect(snapshot(workbench)).toBe(before);
  });

  test('a sheet that is gone is said', () => {
    expect(mend(sampleBook('results'), { sheet: 'ไม่มี', fixes: [] })).toMatchObject({
      error: { code: 'sheet/gone' },
    });
  });
});

describe('service calls of mending', () => {
  /** The calls after which something is written, and those that write texts. */
  function callsOf(rows: Record<string, string>[]) {
    const workbench = bookWith('results', rows);
    const { sheet, fixes } = found(workbench);
    expect(mend(workbench, { sheet, fixes })).toMatchObject({ written: fixes.length, fixes: [] });
    const { log, total } = workbench.calls;
    const texts = log.filter((call) => /\.setValues?$/.test(call)).length;
    const firstWrite = log.findIndex((call) => /\.set/.test(call));
    return { total, texts, reads: log.slice(firstWrite).filter((call) => /\.(get|find)/.test(call)) };
  }

  test.each([1, 10, 1000])(
    '%i mends under each other are one write, and nothing is read after it',
    (count) => {
      const { total, texts, reads } = callsOf(
        Array.from({ length: count }, (_, i) => ({ measure: `เเผนที่ ${i}` })),
      );
      expect(texts).toBe(1);
      expect(reads).toEqual([]);
      expect(total).toBeLessThanOrEqual(17);
    },
  );

  test('the same text in cells far apart is one write', () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({
      measure: `แผน ${i}`,
      ...(i % 2 === 0 && { steps: 'นํ้า' }),
    }));
    expect(callsOf(rows).texts).toBe(1);
  });

  test('cells beside those that are mended keep what is in them', () => {
    const workbench = bookWith('results', [{ measure: 'เเผน' }, { measure: 'แผนเดิม' }, { measure: 'เเนว' }]);
    const beside = cellAt(sheetOf(workbench), FIRST_ROW + 1, MEASURE)!;
    beside.formula = '="แผนเดิม"';
    const { sheet, fixes } = found(workbench);
    mend(workbench, { sheet, fixes });
    expect([3, 4, 5].map((row) => textAt(workbench, MEASURE, row))).toEqual(['แผน', 'แผนเดิม', 'แนว']);
    expect(cellAt(sheetOf(workbench), FIRST_ROW + 1, MEASURE)?.formula).toBe('="แผนเดิม"');
  });
});
