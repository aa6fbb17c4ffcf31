import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import type { Overview } from '../../src/overview/overview';
import { columnLetter } from '../../src/sheet/a1';
import { newSheet, unusedSheetId } from '../../workbench/book';
import { insertColumns, mergeBox } from '../../workbench/edits';
import { enterValues } from '../../workbench/entries';
import type { Workbench } from '../../workbench/workbench';
import { sampleBook } from '../support/books';
import { formNamed } from '../support/forms';
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

/**
 * What a page may ask for besides one thing for each sheet: the name of each form sheet, where it names these, and the merged
 * cells of each filled one, where it counts measures.
 */
const MAY_TAKE: Record<string, { fixed: number; each: number }> = {
  readHome: { fixed: 3, each: 2 },
  readOverview: { fixed: 3, each: 2 },
  readOpenWork: { fixed: 3, each: 2 },
  readNewYear: { fixed: 1, each: 2 },
  listDocumentSources: { fixed: 5, each: 1 },
};

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
      const { fixed, each } = MAY_TAKE[name] ?? { fixed: 8, each: 0 };
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

test.each([
  ['readHome', 13],
  ['readOverview', 14],
  ['readNewYear', 12],
  ['listDocumentSources', 14],
] as const)('%s asks for nothing twice: one filled sheet, four that are still empty', (name, calls) => {
  const workbench = sampleBook('results');
  const { sheet } = workbench.selected();
  for (const { id } of FORMS.filter((form) => form.id !== 'results')) workbench.run('insertSheet', id);
  workbench.selectSheet(sheet);
  workbench.callFromPage(name);
  expect(workbench.book.sheets).toHaveLength(6);
  expect(workbench.calls.total).toBe(calls);
});

describe('measures are counted', () => {
  const counted = (change: (workbench: Workbench, sheet: string) => void) => {
    const workbench = sampleBook('results');
    change(workbench, workbench.selected().sheet);
    return workbench.callFromPage('readNewYear');
  };

  test.each([2, 30])('in a sheet with %d columns more than Google gives', (more) => {
    const answer = counted(({ book }) => {
      book.sheets[0]!.columns = 26 + more;
    });
    expect(answer).toMatchObject({ sources: [{ measures: 9 }] });
  });

  test('beyond those columns', () => {
    const answer = counted(({ book }) => insertColumns(book.sheets[0]!, 1, 40, 1));
    expect(answer).toMatchObject({ sources: [{ measures: 9 }] });
  });

  test('by merged cells: a department over two rows has both measures', () => {
    const departments = (merge: boolean) => {
      const workbench = sampleBook('progress');
      const { sheet } = workbench.selected();
      const column = formNamed('progress').columns.findIndex(({ field }) => field === 'responsible') + 1;
      workbench.paste(sheet, `${columnLetter(column)}3`, [['กองคลัง'], ['']]);
      if (merge) mergeBox(workbench.sheet(sheet), { row: 3, column, rows: 2, columns: 1 });
      return workbench.callFromPage('readOverview') as { sheets: { overview: unknown }[] };
    };
    const [{ overview }] = departments(true).sheets as [{ overview: Overview }];
    const [{ overview: unmerged }] = departments(false).sheets as [{ overview: Overview }];
    const of = ({ departments: all }: Overview, name: string) =>
      all.find(({ key }) => key === name)?.counts.total ?? 0;
    expect(of(overview, 'กองคลัง')).toBe(of(unmerged, 'กองคลัง') + 1);
    expect(of(overview, '')).toBe(of(unmerged, '') - 1);
  });
});

test('measures far down are counted', () => {
  const workbench = sampleBook('results');
  const { sheet } = workbench.selected();
  workbench.paste(sheet, 'A400', [['10. จัดทำช่องทางร้องเรียน', 'เปิดช่องทาง', 'กองคลัง', 'ต.ค. 2567']]);
  expect(workbench.callFromPage('readNewYear')).toMatchObject({ sources: [{ measures: 10 }] });
});
