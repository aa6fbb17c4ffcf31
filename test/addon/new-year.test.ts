import { expect, test } from '@jest/globals';
import type { PasteView } from '../../src/actions/import';
import type { SettingsTexts } from '../../src/settings/settings';
import { MAX_CELLS } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { cellOf, sampleBook } from '../support/books';
import { QUARTERS } from '../support/office-tables';
import { PASTED, pasted } from '../support/pasted-book';

interface Source {
  sheet: string;
  year: number;
  measures: number;
  existingYears: number[];
  sameAs?: string | null;
}

const sourcesOf = (workbench: Workbench) =>
  (workbench.callFromPage('readNewYear') as { sources: Source[] }).sources;
const textsOf = (workbench: Workbench) =>
  (workbench.callFromPage('readSettingsPage') as { texts: SettingsTexts }).texts;
const begin = (workbench: Workbench, sheets: string[], opened = textsOf(workbench)) =>
  workbench.callFromPage('startNewYear', {
    opened,
    year: 2569,
    resultYear: 2568,
    sheets,
    emptied: ['asOf', 'meetingDate'],
  });
const sheetsOf = (workbench: Workbench, besides: string[]) =>
  JSON.stringify(workbench.book.sheets.filter(({ name }) => !besides.includes(name)));

test('a new year begins from several sheets, which do not change', () => {
  const workbench = sampleBook('progress');
  workbench.ui.answers.push('OK');
  workbench.run('carryOverTo', 'results');
  const [progress, results] = sourcesOf(workbench);
  expect([progress, results]).toMatchObject([
    { sheet: 'ติดตามความก้าวหน้า 2568', year: 2568, existingYears: [2568] },
    { sheet: 'รายงานผล 2568', year: 2568, existingYears: [2568] },
  ]);
  const before = sheetsOf(workbench, ['ตั้งค่า']);
  const texts = textsOf(workbench);
  const created = ['ติดตามความก้าวหน้า 2569', 'รายงานผล 2569'];
  expect(begin(workbench, [progress!.sheet, results!.sheet])).toMatchObject({
    kind: 'saved',
    carried: [
      { sheet: created[0], measures: progress!.measures },
      { sheet: created[1], measures: results!.measures },
    ],
  });
  expect(workbench.calls.total).toBeLessThanOrEqual(100);
  expect(sheetsOf(workbench, ['ตั้งค่า', ...created]) === before).toBe(true);
  expect(textsOf(workbench)).toEqual({
    ...texts,
    fiscalYear: '2569',
    resultYear: '2568',
    asOf: '',
    meetingDate: '',
  });
  expect(workbench.selected().sheet).toBe(created[0]);
  // The page says what it made; the dialog is that of the carrying over above.
  expect(workbench.ui.dialogs).toHaveLength(1);
});

test('status and results are cleared, periods are moved by a year', () => {
  const workbench = sampleBook('progress');
  begin(workbench, ['ติดตามความก้าวหน้า 2568']);
  expect(workbench.run('listFindings')).toMatchObject({ sheet: 'ติดตามความก้าวหน้า 2569' });
  const sheet = workbench.book.sheets.find(({ name }) => name === 'ติดตามความก้าวหน้า 2569')!;
  const values = sheet.cells.slice(2).flatMap((row) => row.map((cell) => cell?.value));
  expect(values).not.toContain('⊗');
  expect(values).toContain('ต.ค. 2568 - มี.ค. 2569');
});

test('if anything fails, nothing has changed', () => {
  const workbench = sampleBook('results');
  const used = workbench.book.sheets.reduce((sum, sheet) => sum + sheet.rows * sheet.columns, 0);
  workbench.book.sheets[0]!.rows += Math.floor(
    (MAX_CELLS - used - 10_000) / workbench.book.sheets[0]!.columns,
  );
  const before = sheetsOf(workbench, []);
  expect(begin(workbench, ['รายงานผล 2568'])).toMatchObject({ error: { code: 'settings/not-saved' } });
  expect(begin(workbench, ['ไม่มี'])).toMatchObject({ error: { code: 'sheet/gone' } });
  expect(sheetsOf(workbench, []) === before).toBe(true);
});

test('a colleague’s change of the year is not overwritten', () => {
  const workbench = sampleBook('results');
  const opened = textsOf(workbench);
  workbench.as('b@example.go.th').callFromPage('saveSettings', { opened, edits: { resultYear: '2566' } });
  const before = sheetsOf(workbench, []);
  expect(begin(workbench, ['รายงานผล 2568'], opened)).toMatchObject({ kind: 'changed', ids: ['resultYear'] });
  expect(sheetsOf(workbench, []) === before).toBe(true);
});

test('a new year that a colleague has begun is not begun again', () => {
  const workbench = sampleBook('results');
  const opened = textsOf(workbench);
  begin(workbench.as('b@example.go.th'), ['รายงานผล 2568'], opened);
  const before = sheetsOf(workbench, []);
  expect(begin(workbench, ['รายงานผล 2568'], opened)).toMatchObject({ kind: 'changed' });
  expect(sheetsOf(workbench, []) === before).toBe(true);
});

test('a sheet without a year counts as last year’s', () => {
  const workbench = sampleBook('results');
  const { sheet } = workbench.selected();
  workbench.type(sheet, 'A1', 'รายงาน');
  workbench.book.sheets.find(({ name }) => name === sheet)!.metadata = [];
  begin(workbench, [sheet]);
  expect(workbench.selected().sheet).toBe('รายงานผล 2569');
  const created = workbench.book.sheets.find(({ name }) => name === 'รายงานผล 2569')!;
  const at = cellOf('results', 'result', 3).charCodeAt(0) - 65;
  expect(created.cells[2]?.[at]?.value ?? null).toBe(null);
});

test('a paste beside the sheet that was made of it says so, and is no second source', () => {
  const workbench = pasted(QUARTERS, { today: '2025-09-30' });
  const { sheet, digest } = workbench.callFromPage('readPaste', { sheet: PASTED }) as PasteView;
  const request = { sheet, digest, fiscalYear: 2568, purpose: 'keep' };
  const { sheets } = workbench.callFromPage('makeSheets', request) as { sheets: { sheet: string }[] };
  const made = sheets[0]?.sheet;
  expect(sourcesOf(workbench)).toMatchObject([
    { sheet: PASTED, sameAs: made },
    { sheet: made, sameAs: null },
  ]);
});
