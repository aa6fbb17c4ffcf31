import { describe, expect, test } from '@jest/globals';
import type { CheckResult, FixedSheet, FixRequest } from '../../src/actions/fix';
import { fixesOf } from '../../src/checks/fixes';
import { cellAt } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { bookWith, cellOf, FIRST_ROW, sampleBook, snapshot } from '../support/books';
import { findingsOf } from '../support/check';

/** With the fixes that the page makes of the findings. */
const withFixes = <T extends CheckResult>(answer: T) => ({
  ...answer,
  ...('findings' in answer && { fixes: fixesOf(answer.findings, answer.sheet) }),
});
const check = (workbench: Workbench) => {
  const answer = workbench.callFromPage('listFindings') as CheckResult;
  return { ...answer, fixes: fixesOf(answer.findings, answer.sheet) };
};
const fix = (workbench: Workbench, request: FixRequest) =>
  withFixes(workbench.callFromPage('fixFindings', request) as FixedSheet);
const sheetOf = (workbench: Workbench) =>
  workbench.book.sheets.find(({ name }) => name === workbench.selected().sheet)!;
const textAt = (workbench: Workbench, column: number, row = FIRST_ROW) =>
  cellAt(sheetOf(workbench), row, column)?.value;
const MEASURE = 1;
const STEPS = 2;

test('a sheet without findings has nothing to fix', () => {
  expect(check(sampleBook('results'))).toMatchObject({ measures: 9, fixes: [] });
});

test('returns the findings of a protected sheet, with annotated = false', () => {
  const workbench = bookWith('results', [{ measure: 'เเผน' }]);
  const { sheet } = workbench.selected();
  workbench.as('owner@example.go.th').protect(sheet, 'A1:F10');
  expect(check(workbench.as('b@example.go.th'))).toMatchObject({
    annotated: false,
    fixes: [{ before: 'เเผน' }],
  });
});

describe('fixing', () => {
  const rows = [{ measure: 'เเผน', steps: 'นํ้า' }, { measure: 'ท่ี' }];

  test('all: each cell gets its text, the sheet is checked again and the annotations disappear', () => {
    const workbench = bookWith('results', rows);
    const { sheet, fixes } = check(workbench);
    expect(fixes.map(({ before, after }) => [before, after])).toEqual([
      ['เเผน', 'แผน'],
      ['นํ้า', 'น้ำ'],
      ['ท่ี', 'ที่'],
    ]);
    expect(cellAt(sheetOf(workbench), FIRST_ROW, STEPS)?.note).toContain('โปร่งใส');
    const fixed = fix(workbench, { sheet, fixes });
    expect(fixed).toMatchObject({ written: 3, skipped: [], fixes: [] });
    expect(findingsOf(fixed.findings, 'text/thai')).toEqual([]);
    expect([textAt(workbench, MEASURE), textAt(workbench, STEPS), textAt(workbench, MEASURE, 4)]).toEqual([
      'แผน',
      'น้ำ',
      'ที่',
    ]);
    expect(cellAt(sheetOf(workbench), FIRST_ROW, STEPS)?.note ?? '').toBe('');
  });

  test('one: the others do not change and are found again', () => {
    const workbench = bookWith('results', rows);
    const { sheet, fixes } = check(workbench);
    const fixed = fix(workbench, { sheet, fixes: fixes.slice(1, 2) });
    expect(fixed).toMatchObject({ written: 1, fixes: [{ before: 'เเผน' }, { before: 'ท่ี' }] });
    expect(textAt(workbench, MEASURE)).toBe('เเผน');
  });

  test('a cell that a colleague has changed is not written, and is named in the answer', () => {
    const workbench = bookWith('results', rows);
    const { sheet, fixes } = check(workbench);
    workbench.type(sheet, cellOf('results', 'measure', FIRST_ROW), 'ข้อความใหม่ของเพื่อน');
    const fixed = fix(workbench, { sheet, fixes });
    expect(fixed).toMatchObject({
      written: 2,
      skipped: [{ header: 'มาตรการ/แนวทาง', why: 'changed' }],
    });
    expect(textAt(workbench, MEASURE)).toBe('ข้อความใหม่ของเพื่อน');
  });

  test('a formula is never written over', () => {
    const workbench = bookWith('results', rows);
    const cell = cellAt(sheetOf(workbench), FIRST_ROW, MEASURE)!;
    cell.formula = '=CONCATENATE("เ","เผน")';
    const { sheet, fixes } = check(workbench);
    expect(fix(workbench, { sheet, fixes })).toMatchObject({
      written: 2,
      skipped: [{ why: 'formula' }],
    });
    expect(cellAt(sheetOf(workbench), FIRST_ROW, MEASURE)?.formula).toBe('=CONCATENATE("เ","เผน")');
  });

  test('text that begins like a formula is written as text', () => {
    const workbench = bookWith('results', [{ measure: "'=เเผน" }]);
    const { sheet, fixes } = check(workbench);
    fix(workbench, { sheet, fixes });
    expect(textAt(workbench, MEASURE)).toBe('=แผน');
    expect(cellAt(sheetOf(workbench), FIRST_ROW, MEASURE)?.formula).toBeFalsy();
  });

  test('while a colleague saves nothing is written, and the answer is an error', () => {
    const workbench = bookWith('results', rows);
    const { sheet, fixes } = check(workbench);
    workbench.lock.holdElsewhere();
    const before = snapshot(workbench);
    expect(fix(workbench, { sheet, fixes })).toMatchObject({ error: { code: 'busy' } });
    expect(snapshot(workbench)).toBe(before);
  });

  test('a deleted sheet is an error', () => {
    expect(fix(sampleBook('results'), { sheet: 'ไม่มี', fixes: [] })).toMatchObject({
      error: { code: 'sheet/gone' },
    });
  });
});

describe('service calls of fixing', () => {
  /** The calls after which something is written, and those that write texts. */
  function callsOf(rows: Record<string, string>[]) {
    const workbench = bookWith('results', rows);
    const { sheet, fixes } = check(workbench);
    expect(fix(workbench, { sheet, fixes })).toMatchObject({ written: fixes.length, fixes: [] });
    const { log, total } = workbench.calls;
    const texts = log.filter((call) => /\.setValues?$/.test(call)).length;
    const firstWrite = log.findIndex((call) => /\.set/.test(call));
    return { total, texts, reads: log.slice(firstWrite).filter((call) => /\.(get|find)/.test(call)) };
  }

  test.each([1, 10, 1000])(
    '%i fixes under each other are one write, and nothing is read after it',
    (count) => {
      const { total, texts, reads } = callsOf(
        Array.from({ length: count }, (_, i) => ({ measure: `เเผนที่ ${i}` })),
      );
      expect(texts).toBe(1);
      expect(reads).toEqual([]);
      expect(total).toBeLessThanOrEqual(17);
    },
  );

  test('the same text in separate cells is one write', () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({
      measure: `แผน ${i}`,
      ...(i % 2 === 0 && { steps: 'นํ้า' }),
    }));
    expect(callsOf(rows).texts).toBe(1);
  });

  test('cells beside fixed ones do not change', () => {
    const workbench = bookWith('results', [{ measure: 'เเผน' }, { measure: 'แผนเดิม' }, { measure: 'เเนว' }]);
    const beside = cellAt(sheetOf(workbench), FIRST_ROW + 1, MEASURE)!;
    beside.formula = '="แผนเดิม"';
    const { sheet, fixes } = check(workbench);
    fix(workbench, { sheet, fixes });
    expect([3, 4, 5].map((row) => textAt(workbench, MEASURE, row))).toEqual(['แผน', 'แผนเดิม', 'แนว']);
    expect(cellAt(sheetOf(workbench), FIRST_ROW + 1, MEASURE)?.formula).toBe('="แผนเดิม"');
  });
});
