import { describe, expect, test } from '@jest/globals';
import type { DocumentView } from '../../src/actions/document';
import { sampleBook } from '../support/books';
import { makeDocuments } from '../support/documents';
import { readDocx } from '../support/docx';

const viewOf = (workbench: ReturnType<typeof sampleBook>, request: object = {}) =>
  workbench.callFromPage('readDocument', { sheet: workbench.selected().sheet, ...request }) as DocumentView;

describe('a document of the selected rows', () => {
  test('is offered for the rows of the selection in the sheet that is open', () => {
    const workbench = sampleBook('results');
    const { sheet } = workbench.selected();
    workbench.select(sheet, 'B4:C6');
    expect(workbench.callFromPage('readSelection', { sheet })).toEqual({ rows: [4, 6] });
    workbench.selectSheet('ตั้งค่า');
    expect(workbench.callFromPage('readSelection', { sheet })).toEqual({ rows: null });
  });

  test('has the measures of these rows only, counted, and is in the log with them', () => {
    const workbench = sampleBook('results');
    const all = viewOf(workbench);
    const view = viewOf(workbench, { rows: [4, 6] });
    expect(view).toMatchObject({ measures: 3, allMeasures: 3, part: 'แถว 4-6' });
    expect(view.departments.every((each, i) => each.measures <= (all.departments[i]?.measures ?? 0))).toBe(
      true,
    );
    const { created } = makeDocuments(workbench, { rows: [4, 6], target: 'word' });
    expect(created).toMatchObject([{ measures: 3, recent: { part: 'แถว 4-6' } }]);
    const [file] = workbench.drive.files;
    const { tables, text } = readDocx(file!.bytes);
    expect(tables.flat().filter(([first]) => /^[๑-๙]/.test(first ?? ''))).toHaveLength(3);
    expect(text).toMatch(/จำนวน\s๓\sมาตรการ/);
    const log = workbench
      .sheet('ประวัติรายงาน')
      .cells.flat()
      .map((cell) => String(cell?.value ?? ''));
    expect(log).toEqual(expect.arrayContaining(['แถว 4-6', '3', '4-6']));
  });

  test('of every department has documents for those with measures in the rows', () => {
    const workbench = sampleBook('results');
    const { created } = makeDocuments(workbench, { rows: [4, 4], each: true });
    expect(created.length).toBeGreaterThan(0);
    expect(created.every(({ measures }) => measures === 1)).toBe(true);
  });

  test('is refused where the rows have no measures', () => {
    const { error, created } = makeDocuments(sampleBook('results'), { rows: [1, 2] });
    expect(created).toEqual([]);
    expect(error?.code).toBe('sheet/empty');
  });
});

test('a filter of the sheet is known, and its document has every row', () => {
  const workbench = sampleBook('results');
  const { sheet } = workbench.selected();
  expect(viewOf(workbench).hasFilter).toBe(false);
  workbench.sheet(sheet).filter = { row: 2, column: 1, rows: 10, columns: 5 };
  expect(viewOf(workbench)).toMatchObject({ hasFilter: true, measures: 9 });
});
