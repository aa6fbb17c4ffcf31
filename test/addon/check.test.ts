import { describe, expect, test } from '@jest/globals';
import type { CheckResult } from '../../src/actions/fix';
import { FORMS } from '../../src/forms';
import { cellAt, type SheetData } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { bookWith, cellOf, sampleBook, snapshot } from '../support/books';
import { findingsOf } from '../support/check';
import { LONG } from '../support/long';

const checkOf = (workbench: Workbench) => workbench.run('listFindings') as CheckResult;
const formSheet = (workbench: Workbench): SheetData => workbench.book.sheets[0]!;

describe.each(FORMS.map(({ id }) => id))('the sample workbook of %s', (id) => {
  test('has no finding, and checking it changes nothing', () => {
    const workbench = sampleBook(id);
    const before = snapshot(workbench);
    const { findings, measures } = checkOf(workbench);
    expect(findings).toEqual([]);
    expect(measures).toBeGreaterThanOrEqual(8);
    expect(snapshot(workbench)).toBe(before);
  });
});

describe('what the check finds', () => {
  /** The conditional formats with which a sheet's errors are coloured, and the user's own. */
  const errorFormats = ({ conditionalRules }: SheetData) =>
    conditionalRules.filter((rule) => JSON.stringify(rule).includes('prongsai:error'));
  const ownFormats = ({ conditionalRules }: SheetData) =>
    JSON.stringify(conditionalRules.filter((rule) => !JSON.stringify(rule).includes('prongsai:')));

  test('has its cell, and each kind its title', () => {
    const workbench = bookWith('progress', [
      { indicator: 'การปฏิบัติหน้าที่' },
      { indicator: 'การใช้อำนาจ', statusDone: '⊗', period: '' },
    ]);
    const findings = findingsOf(checkOf(workbench).findings, 'status/none', 'required/blank');
    expect(findings.map(({ code, cell }) => [code, cell?.row])).toEqual([
      ['status/none', 3],
      ['required/blank', 4],
    ]);
  });

  test('is annotated on its cell by a note and a colour', () => {
    const workbench = bookWith('progress', [{ statusDone: '⊗', period: '' }]);
    checkOf(workbench);
    const cell = cellAt(formSheet(workbench), 3, 6);
    expect(cell?.note).toContain('ยังว่าง');
    expect(errorFormats(formSheet(workbench))).toHaveLength(1);
  });

  test('annotations disappear when the cells are fixed', () => {
    const workbench = bookWith('progress', [{ statusDone: '⊗', period: '', steps: '' }]);
    const { name } = formSheet(workbench);
    checkOf(workbench);
    workbench.type(name, cellOf('progress', 'period', 3), 'ต.ค. 2567');
    checkOf(workbench);
    expect(cellAt(formSheet(workbench), 3, 6)?.note ?? '').toBe('');
    expect(cellAt(formSheet(workbench), 3, 4)?.note).toContain('ยังว่าง');
    workbench.type(name, cellOf('progress', 'steps', 3), '1. จัดประชุม');
    expect(findingsOf(checkOf(workbench).findings, 'required/blank')).toEqual([]);
    expect(cellAt(formSheet(workbench), 3, 4)?.note ?? '').toBe('');
    expect(errorFormats(formSheet(workbench))).toEqual([]);
  });

  test("the user's notes, colours and conditional formats do not change", () => {
    const workbench = bookWith('progress', [{ statusDone: '⊗', period: '' }]);
    const sheet = formSheet(workbench);
    const blank = cellAt(sheet, 3, 6)!;
    blank.note = 'ถามกองช่าง';
    blank.background = '#00ff00';
    cellAt(sheet, 3, 4)!.note = 'ของฉัน';
    const formats = ownFormats(sheet);
    checkOf(workbench);
    expect(cellAt(sheet, 3, 6)?.note).toMatch(/^ถามกองช่าง\n/);
    expect(cellAt(sheet, 3, 6)?.background).toBe('#00ff00');
    expect(cellAt(sheet, 3, 4)?.note).toBe('ของฉัน');
    workbench.type(sheet.name, 'F3', 'ต.ค. 2567');
    checkOf(workbench);
    expect(cellAt(sheet, 3, 6)?.note).toBe('ถามกองช่าง');
    expect(cellAt(sheet, 3, 6)?.background).toBe('#00ff00');
    expect(ownFormats(sheet)).toBe(formats);
  });

  test('notes that others add while it runs are not lost', () => {
    const workbench = bookWith('progress', [
      { statusDone: '⊗', period: '' },
      { statusDone: '⊗', period: 'ต.ค. 2567' },
    ]);
    // A colleague's note that the check has not seen: whatever it writes, it does not write there.
    const sheet = formSheet(workbench);
    Object.defineProperty(cellAt(sheet, 4, 4)!, 'note', { get: () => 'ของเพื่อน', configurable: false });
    checkOf(workbench);
    expect(cellAt(sheet, 4, 4)?.note).toBe('ของเพื่อน');
    expect(cellAt(sheet, 3, 6)?.note).toContain('ยังว่าง');
    // Notes are written by the call after the one that read them.
    const { log } = workbench.calls;
    expect(log[log.indexOf('Range.getNotes') + 1]).toBe('Range.setNotes');
  });

  test('does not depend on the digits and marks that the office types', () => {
    const codes = (row: Record<string, string>) =>
      findingsOf(
        checkOf(bookWith('progress', [row])).findings,
        'indicator/wrong-number',
        'period/unreadable',
        'status/unknown-mark',
        'status/several',
        'status/none',
      ).map(({ code }) => code);
    expect(codes({ indicator: '๑. การปฏิบัติหน้าที่', period: 'ต.ค. ๒๕๖๗', statusDone: '✓' })).toEqual([]);
    expect(
      codes({ indicator: '1. การปฏิบัติหน้าที่', period: 'ต.ค. 2567', statusDone: 'x', statusNotStarted: '/' }),
    ).toEqual(['status/several']);
  });
});

describe('service calls of a check', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      indicator: `การปฏิบัติหน้าที่ (${i})`,
      period: '',
      statusDone: '⊗',
    }));

  /** The calls of a check of so many measures, each of which has a finding. */
  const callsOf = (measures: ReturnType<typeof rows>) => {
    const workbench = bookWith('progress', measures);
    const { findings } = checkOf(workbench);
    expect(findingsOf(findings, 'required/blank', 'status/none')).toHaveLength(measures.length);
    return workbench.calls;
  };

  test('are as many with 500 findings as with 10, and at most 14', () => {
    const [few, many] = [callsOf(rows(10)), callsOf(rows(LONG ? 5000 : 500))];
    expect(many.log).toEqual(few.log);
    expect(many.total).toBeLessThanOrEqual(14);
  });

  test('do not grow if the findings are scattered', () => {
    const scattered = (count: number) =>
      rows(count).map((row, i) =>
        i % 2 === 0 ? row : { ...row, period: 'ต.ค. 2567', statusDone: '', statusInProgress: '' },
      );
    const [few, many] = [callsOf(scattered(10)), callsOf(scattered(LONG ? 1000 : 200))];
    expect(many.log).toEqual(few.log);
    expect(many.total).toBeLessThanOrEqual(14);
  });
});

describe('a sheet that is no form', () => {
  test('gives an error with a hint, and nothing changes', () => {
    const workbench = new Workbench();
    workbench.type('Sheet1', 'A1', 'รายชื่อ');
    const before = snapshot(workbench);
    expect(checkOf(workbench)).toMatchObject({
      error: {
        code: 'sheet/not-a-form',
        message: expect.stringContaining('"Sheet1"'),
        hint: expect.stringContaining('จัดเตรียมแผ่นงานมาตรการ'),
      },
    });
    expect(workbench.ui.alerts).toEqual([]);
    expect(snapshot(workbench)).toBe(before);
  });
});

describe('the sidebar', () => {
  test('opens from the menu, and reads nothing by itself', () => {
    const workbench = sampleBook('results');
    workbench.run('openCheck');
    expect(workbench.ui.sidebars.map(({ title }) => title)).toEqual(['ตรวจสอบแผ่นงาน']);
    expect(workbench.calls.log).toEqual(['ScriptApp.getAuthorizationInfo', 'Ui.showSidebar']);
  });

  test('checks its sheet again by name, whichever sheet is active', () => {
    const workbench = bookWith('results', [{ period: '' }]);
    const { name } = formSheet(workbench);
    workbench.selectSheet('ตั้งค่า');
    expect(workbench.callFromPage('listFindings', { sheet: name })).toMatchObject({
      sheet: name,
      findings: expect.arrayContaining([expect.objectContaining({ code: 'required/blank' })]),
    });
    expect(workbench.callFromPage('listFindings', { sheet: 'ไม่มี' })).toMatchObject({
      error: { code: 'sheet/gone' },
    });
  });
});

describe('going to a cell', () => {
  const goTo = (workbench: Workbench, cell: object) => workbench.callFromPage('goToCell', cell);

  test('shows its sheet and selects the cell', () => {
    const workbench = sampleBook('results');
    const { name } = formSheet(workbench);
    workbench.selectSheet('ตั้งค่า');
    expect(goTo(workbench, { sheet: name, row: 4, column: 3 })).toEqual({});
    expect(workbench.selected()).toMatchObject({ sheet: name, box: { row: 4, column: 3 } });
    goTo(workbench, { sheet: 'ตั้งค่า', row: null, column: null });
    expect(workbench.selected()).toMatchObject({ sheet: 'ตั้งค่า' });
  });

  test('that no longer exists is an error, and the selection does not change', () => {
    const workbench = sampleBook('results');
    const before = workbench.selected();
    const { name } = formSheet(workbench);
    expect(goTo(workbench, { sheet: 'ไม่มี', row: 1, column: 1 })).toMatchObject({
      error: { code: 'sheet/gone', message: expect.stringContaining('"ไม่มี"') },
    });
    expect(goTo(workbench, { sheet: name, row: 99999, column: 1 })).toMatchObject({
      error: { code: 'cell/gone', message: expect.stringContaining('99999') },
    });
    expect(workbench.selected()).toEqual(before);
  });
});
