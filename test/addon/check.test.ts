import { describe, expect, test } from '@jest/globals';
import type { Checked } from '../../src/actions/check';
import { FORMS } from '../../src/forms';
import { cellAt, type SheetData } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { bookWith, cellOf, sampleBook, snapshot } from '../support/books';

const checkOf = (workbench: Workbench) => workbench.run('checkActiveSheet') as Checked;
const formSheet = (workbench: Workbench): SheetData => workbench.book.sheets[0]!;
const lastDialog = (workbench: Workbench) =>
  workbench.ui.dialogs[workbench.ui.dialogs.length - 1]?.html ?? '';

describe.each(FORMS.map(({ id }) => id))('the sample workbook of %s', (id) => {
  test('has no finding, and checking it changes nothing', () => {
    const workbench = sampleBook(id);
    const before = snapshot(workbench);
    const { findings, measures } = checkOf(workbench);
    expect(findings).toEqual([]);
    expect(measures).toBeGreaterThanOrEqual(8);
    expect(snapshot(workbench)).toBe(before);
    expect(lastDialog(workbench)).toContain('ไม่พบข้อที่ต้องแก้ไข');
  });
});

describe('what the check finds', () => {
  test('is listed in a dialog, each with what to do', () => {
    const workbench = bookWith('progress', [
      { indicator: 'การปฏิบัติหน้าที่' },
      { indicator: 'การใช้อำนาจ', statusDone: '⊗', period: '' },
    ]);
    const { findings } = checkOf(workbench);
    expect(findings.map(({ code, row }) => [code, row])).toEqual([
      ['status/none', 3],
      ['required/blank', 4],
    ]);
    for (const { message, hint } of findings) {
      expect(lastDialog(workbench)).toContain(message.replace(/"/g, '&quot;'));
      expect(lastDialog(workbench)).toContain(hint.replace(/"/g, '&quot;'));
    }
  });

  test('shows any text as itself in the dialog', () => {
    const text = '<img src=x onerror=alert(1)> {{x}} "&\'';
    const workbench = bookWith('progress', [{ statusDone: text }]);
    checkOf(workbench);
    expect(lastDialog(workbench)).not.toContain('<img');
    expect(lastDialog(workbench)).toContain('&lt;img src=x onerror=alert(1)&gt; {{x}} &quot;&amp;&#39;');
  });

  test('is marked on its cell by a note and a colour', () => {
    const workbench = bookWith('progress', [{ statusDone: '⊗', period: '' }]);
    checkOf(workbench);
    const cell = cellAt(formSheet(workbench), 3, 6);
    expect(cell?.note).toContain('ยังว่าง');
    expect(JSON.stringify(formSheet(workbench).conditionalRules[0])).toContain('prongsai:error');
  });

  test('marks on cells go when they are mended', () => {
    const workbench = bookWith('progress', [{ statusDone: '⊗', period: '', steps: '' }]);
    const { name } = formSheet(workbench);
    const rulesBefore = formSheet(workbench).conditionalRules.length;
    checkOf(workbench);
    workbench.type(name, cellOf('progress', 'period', 3), 'ต.ค. 2567');
    checkOf(workbench);
    expect(cellAt(formSheet(workbench), 3, 6)?.note ?? '').toBe('');
    expect(cellAt(formSheet(workbench), 3, 4)?.note).toContain('ยังว่าง');
    workbench.type(name, cellOf('progress', 'steps', 3), '1. จัดประชุม');
    expect(checkOf(workbench).findings).toEqual([]);
    expect(cellAt(formSheet(workbench), 3, 4)?.note ?? '').toBe('');
    expect(formSheet(workbench).conditionalRules).toHaveLength(rulesBefore);
  });

  test("the user's own notes, colours and conditional formats stay as they are", () => {
    const workbench = bookWith('progress', [{ statusDone: '⊗', period: '' }]);
    const sheet = formSheet(workbench);
    const blank = cellAt(sheet, 3, 6)!;
    blank.note = 'ถามกองช่าง';
    blank.background = '#00ff00';
    cellAt(sheet, 3, 4)!.note = 'ของฉัน';
    const rules = JSON.stringify(sheet.conditionalRules);
    checkOf(workbench);
    expect(cellAt(sheet, 3, 6)?.note).toMatch(/^ถามกองช่าง\n/);
    expect(cellAt(sheet, 3, 6)?.background).toBe('#00ff00');
    expect(cellAt(sheet, 3, 4)?.note).toBe('ของฉัน');
    workbench.type(sheet.name, 'F3', 'ต.ค. 2567');
    checkOf(workbench);
    expect(cellAt(sheet, 3, 6)?.note).toBe('ถามกองช่าง');
    expect(cellAt(sheet, 3, 6)?.background).toBe('#00ff00');
    expect(JSON.stringify(sheet.conditionalRules)).toBe(rules);
  });

  test('is the same whichever digits and marks the office types', () => {
    const codes = (row: Record<string, string>) =>
      checkOf(bookWith('progress', [row])).findings.map(({ code }) => code);
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

  test.each([10, 5000])('at most 14 with %i measures, each with a finding to mark', (count) => {
    const workbench = bookWith('progress', rows(count));
    expect(checkOf(workbench).findings).toHaveLength(count);
    expect(workbench.calls.total).toBeLessThanOrEqual(14);
  });
});

describe('a sheet that is no form', () => {
  test('gives a sentence that says what to do, and nothing changes', () => {
    const workbench = new Workbench();
    workbench.type('Sheet1', 'A1', 'รายชื่อ');
    const before = snapshot(workbench);
    expect(checkOf(workbench)).toMatchObject({ error: { code: 'sheet/not-a-form' } });
    const [alert] = workbench.ui.alerts;
    expect(alert?.message).toContain('"Sheet1"');
    expect(alert?.message).toContain('เพิ่มแผ่นงานแบบฟอร์ม');
    expect(snapshot(workbench)).toBe(before);
  });
});
