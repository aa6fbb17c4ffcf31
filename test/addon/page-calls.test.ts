import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { newSheet, unusedSheetId } from '../../workbench/book';
import { enterValues } from '../../workbench/entries';
import type { Workbench } from '../../workbench/workbench';
import { sampleBook } from '../support/books';
import { ROUNDS } from '../support/office-tables';
import { PASTED, pasted } from '../support/pasted-book';

/** What each page asks for when it opens. */
const OPENING = [
  'whereDataIs',
  'openMeasure',
  'readMeasures',
  'listDocumentSources',
  'listTemplates',
  'readResult',
  'readHome',
  'readOverview',
  'readOpenWork',
  'readLibrary',
  'readSettingsPage',
  'readNewYear',
] as const;

/** The pages that count the measures of each form sheet, and so read those whole. */
const COUNTING = ['readHome', 'readOverview', 'readOpenWork', 'readNewYear'];

/** The page that names the form sheets: a sheet's name is a call. */
const NAMING = ['listDocumentSources'];

/** Adds sheets of the office's own making until the workbook has this many. */
function fill(workbench: Workbench, sheets: number): void {
  const { book } = workbench;
  while (book.sheets.length < sheets) {
    const sheet = newSheet(`บัญชี ${book.sheets.length}`, unusedSheetId(book));
    book.sheets.push(sheet);
    const table = Array.from({ length: 40 }, (_, i) => [`รายการที่ ${i + 1}`, `${i * 7}`]);
    enterValues(book, sheet, { row: 1, column: 1, rows: 40, columns: 2 }, table);
  }
}

/** The sample's two sheets, or those with a sheet of every other form and the office's own up to 32. */
function bookOf(sheets: 2 | 32): { workbench: Workbench; forms: number } {
  const workbench = sampleBook('results');
  expect(workbench.book.sheets).toHaveLength(2);
  if (sheets === 2) return { workbench, forms: 1 };
  const { sheet } = workbench.selected();
  for (const { id } of FORMS.filter((form) => form.id !== 'results')) workbench.run('insertSheet', id);
  fill(workbench, sheets);
  workbench.selectSheet(sheet);
  return { workbench, forms: FORMS.length };
}

describe.each([2, 32] as const)('with %d sheets', (sheets) => {
  const { workbench, forms } = bookOf(sheets);

  test.each(OPENING)(
    '%s takes at most 8 calls and one for each sheet, and what it needs of forms',
    (name) => {
      const answer = workbench.callFromPage(name);
      expect(answer).not.toHaveProperty('error');
      const [fixed, each] = NAMING.includes(name) ? [4, 1] : [8, COUNTING.includes(name) ? 3 : 0];
      expect(workbench.calls.total).toBeLessThanOrEqual(fixed + sheets + each * forms);
    },
  );
});

test('a sidebar that lists no sheets takes no more calls with many sheets', () => {
  const counts = ([2, 32] as const).map((sheets) => {
    const { workbench } = bookOf(sheets);
    return ['openMeasure', 'listTemplates', 'readResult', 'readLibrary', 'readSettingsPage'].map((name) => {
      workbench.callFromPage(name);
      return workbench.calls.total;
    });
  });
  expect(counts[1]).toEqual(counts[0]);
});

test('the page of measures names the sheets that have some for one call more each', () => {
  const { workbench, forms } = bookOf(32);
  workbench.selectSheet('ตั้งค่า');
  expect(workbench.callFromPage('readMeasures')).toMatchObject({ formSheets: { length: forms } });
  expect(workbench.calls.total).toBeLessThanOrEqual(8 + 32 + forms);
});

describe.each([2, 32] as const)('with %d sheets, on a pasted table', (sheets) => {
  const { workbench, forms } = bookOf(sheets);
  const paste = pasted(ROUNDS).book.sheets[0]!;
  workbench.book.sheets.push({ ...paste, id: unusedSheetId(workbench.book) });
  workbench.selectSheet(PASTED);

  test('readPaste asks Google for no more than 8 things and one a sheet, and one for the name of each form', () => {
    expect(workbench.callFromPage('readPaste')).toMatchObject({ targets: { length: forms } });
    expect(workbench.calls.total).toBeLessThanOrEqual(8 + sheets + 1 + forms);
  });
});

describe('a sheet whose table begins far down', () => {
  const far = (lines: number): unknown => {
    const workbench = sampleBook('results');
    const { sheet } = workbench.selected();
    workbench.insertRows(sheet, 1, lines);
    workbench.paste(
      sheet,
      'A1',
      Array.from({ length: lines }, (_, i) => [`ความเป็นมา ข้อ ${i + 1}`]),
    );
    return workbench.callFromPage('listDocumentSources');
  };

  test.each([10, 60, 220])('is listed as a form, below %d lines', (lines) => {
    expect(far(lines)).toMatchObject({ sheets: [{ formName: 'แบบรายงานผลการดำเนินการ' }] });
  });
});

test('a sheet with few rows is listed as a form', () => {
  const workbench = sampleBook('results');
  const { sheet } = workbench.selected();
  const data = workbench.book.sheets.find(({ name }) => name === sheet)!;
  workbench.deleteRows(sheet, 21, data.rows - 20);
  expect(workbench.callFromPage('listDocumentSources')).toMatchObject({ sheets: [{ sheet }] });
  expect(workbench.callFromPage('readNewYear')).toMatchObject({ sources: [{ sheet, measures: 9 }] });
});

test('measures far down are counted', () => {
  const workbench = sampleBook('results');
  const { sheet } = workbench.selected();
  workbench.paste(sheet, 'A400', [['10. จัดทำช่องทางร้องเรียน', 'เปิดช่องทาง', 'กองคลัง', 'ต.ค. 2567']]);
  expect(workbench.callFromPage('readNewYear')).toMatchObject({ sources: [{ measures: 10 }] });
});
