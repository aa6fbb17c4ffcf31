import { describe, expect, test } from '@jest/globals';
import { colord } from 'colord';
import { FORMS } from '../../src/forms';
import { cellAt, copyOf, type SheetData } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { snapshot } from '../support/books';

const rowTexts = (sheet: SheetData, row: number, width: number) =>
  Array.from({ length: width }, (_, i) => cellAt(sheet, row, i + 1)?.value ?? '');

/** The colours of a sheet's conditional formats, and their conditions. */
const coloursOf = ({ conditionalRules }: SheetData) =>
  conditionalRules.map(({ look, args }) => {
    const { h: hue, s: saturation } = colord(look.background ?? '').toHsl();
    return { hue, isGrey: saturation < 10, text: args.join() };
  });

/** The degrees between two hues. */
const apart = (a: number, b: number) => Math.min(Math.abs(a - b), 360 - Math.abs(a - b));

describe.each(FORMS.map((form) => [form.id, form] as const))('the template sheet %s', (id, form) => {
  const workbench = new Workbench({ today: '2025-01-15' });
  workbench.run('insertSheet', id);
  const { total } = workbench.calls;
  const sheet = workbench.book.sheets.find(({ name }) => name === `${form.sheetName} 2568`)!;

  test('has the title with form and fiscal year, and the official headers, frozen', () => {
    expect(cellAt(sheet, 1, 1)?.value).toBe(`${form.name} ประจำปีงบประมาณ พ.ศ. 2568`);
    expect(rowTexts(sheet, 2, form.columns.length)).toEqual(form.columns.map((column) => column.header));
    expect(sheet.frozenRows).toBe(2);
  });

  test('keeps the columns in sight that tell which row it is, and leaves half of a screen for the others', () => {
    const key = form.columns.findIndex(({ field }) => field === form.keyField) + 1;
    expect(sheet.frozenColumns).toBeGreaterThanOrEqual(key);
    const frozen = form.columns.slice(0, sheet.frozenColumns).reduce((sum, { pixels }) => sum + pixels, 0);
    expect(frozen).toBeLessThanOrEqual(1366 / 2);
  });

  test('has no colour of a status that is like one of the check', () => {
    const statuses = coloursOf(sheet);
    const checked = new Workbench({ book: copyOf(workbench.book), today: '2025-01-15' });
    checked.selectSheet(sheet.name);
    checked.type(sheet.name, 'A3', 'เเผน');
    checked.type(sheet.name, 'B3', 'กิจกรรม');
    checked.run('listFindings');
    const check = coloursOf(checked.book.sheets.find(({ name }) => name === sheet.name)!).filter(({ text }) =>
      text.includes('prongsai'),
    );
    expect(check.length).toBeGreaterThan(0);
    for (const { hue, isGrey } of statuses) {
      for (const one of check) expect(isGrey || apart(hue, one.hue) > 40).toBe(true);
    }
  });

  test('is shown to the user, and is read as its form', () => {
    expect(workbench.selected().sheet).toBe(sheet.name);
    expect(workbench.run('listFindings')).toMatchObject({ measures: 0 });
  });

  test('takes at most 40 service calls', () => expect(total).toBeLessThanOrEqual(40));

  test('does not change typed text', () => {
    for (const [i, text] of ['1-3', '๐๑๙', '007', '1/10/2567', '50%'].entries()) {
      workbench.type(sheet.name, `B${10 + i}`, text);
      expect(cellAt(sheet, 10 + i, 2)?.value).toBe(text);
    }
  });

  test('offers choices down to its last row and forbids nothing', () => {
    for (const [index, { field }] of form.columns.entries()) {
      const rule = cellAt(sheet, sheet.rows, index + 1)?.validation;
      const offered = ['instrument', 'indicator'].includes(field) || field.startsWith('status');
      expect([field, rule !== undefined]).toEqual([field, offered]);
      if (rule) expect(rule.allowInvalid).toBe(true);
    }
  });
});

test('departments of the settings sheet are offered', () => {
  const workbench = new Workbench({ today: '2025-01-15' });
  workbench.run('openSettingsSheet');
  const settings = workbench.book.sheets[1]!;
  const at = Array.from({ length: 40 }, (_, i) => i + 1).find(
    (r) => cellAt(settings, r, 1)?.value === 'ส่วนราชการ',
  )!;
  workbench.type('ตั้งค่า', `B${at}`, 'สำนักปลัด');
  workbench.type('ตั้งค่า', `B${at + 1}`, 'กองคลัง');
  workbench.run('insertSheet', 'results');
  const sheet = workbench.book.sheets[2]!;
  expect(JSON.stringify(cellAt(sheet, 3, 3)?.validation)).toContain('กองคลัง');
});

test('the settings sheet decides the fiscal year', () => {
  const workbench = new Workbench({ today: '2025-01-15' });
  workbench.run('openSettingsSheet', { year: 2570 });
  workbench.run('insertSheet', 'results');
  expect(workbench.book.sheets[2]?.name).toBe('รายงานผล 2570');
});

test('a second sheet of a form gets another name, and the first does not change', () => {
  const workbench = new Workbench({ today: '2025-01-15' });
  workbench.run('insertSheet', 'results');
  workbench.type('รายงานผล 2568', 'A3', 'ก');
  const before = JSON.stringify([...workbench.book.sheets[1]!.cells]);
  workbench.run('insertSheet', 'results');
  expect(workbench.book.sheets.map(({ name }) => name).slice(1)).toEqual([
    'รายงานผล 2568',
    'รายงานผล 2568 (2)',
  ]);
  expect(JSON.stringify([...workbench.book.sheets[1]!.cells])).toBe(before);
});

test('opening the settings again changes nothing and shows them', () => {
  const workbench = new Workbench({ today: '2025-01-15' });
  workbench.run('openSettingsSheet');
  workbench.run('insertSheet', 'results');
  const before = snapshot(workbench);
  workbench.run('openSettingsSheet');
  expect(snapshot(workbench)).toBe(before);
  expect(workbench.selected().sheet).toBe('ตั้งค่า');
});
