import { describe, expect, test } from '@jest/globals';
import type { OverviewView } from '../../src/actions/overview';
import { type Chart, cellAt, type SheetData } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { bookWith, sampleBook, snapshot } from '../support/books';
import { settingCell } from '../support/settings';

const read = (workbench: Workbench) => workbench.callFromPage('readOverview') as OverviewView;
const make = (workbench: Workbench, request?: { sheet: string }) =>
  workbench.callFromPage('makeOverviewSheet', ...(request ? [request] : []));
const overviewSheet = (workbench: Workbench): SheetData => {
  const sheet = workbench.book.sheets.find(({ name }) => name === 'ภาพรวม');
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const numbersIn = (sheet: SheetData, { ranges: [box] }: Chart) =>
  Array.from({ length: (box?.rows ?? 0) - 1 }, (_, i) => cellAt(sheet, (box?.row ?? 0) + i + 1, 2)?.value);

describe('reading', () => {
  test('shows the active sheet, as of the office’s day of the data', () => {
    const workbench = sampleBook('progress');
    const view = read(workbench);
    expect(view).toMatchObject({ year: 2568, asOf: '30 มิถุนายน 2568', all: null, otherYears: [] });
    expect(view.chosen).toBe(workbench.selected().sheet);
    expect(view.sheets[0]?.overview).toMatchObject({
      counts: { done: 5, inProgress: 3, notStarted: 2, unclear: 0, total: 10 },
      percent: 50,
    });
  });

  test('leaves out and names sheets of other years, and sums those of the year', () => {
    const workbench = sampleBook('progress');
    workbench.run('insertSheet', 'results', { year: 2567 });
    expect(read(workbench)).toMatchObject({ all: null, otherYears: [2567] });
    workbench.run('insertSheet', 'results');
    const view = read(workbench);
    expect(view.sheets.map(({ sheet }) => sheet)).toEqual(['ติดตามความก้าวหน้า 2568', 'รายงานผล 2568']);
    expect(view.all?.counts.total).toBe(10);
    expect(view.chosen).toBe('รายงานผล 2568');
  });

  test('takes as many calls for many rows as for few', () => {
    const callsOf = (rows: number) => {
      const workbench = bookWith(
        'progress',
        Array.from({ length: rows }, () => ({ statusDone: '⊗' })),
      );
      read(workbench);
      return workbench.calls.total;
    };
    expect(callsOf(500)).toBe(callsOf(2));
    expect(callsOf(2)).toBeLessThanOrEqual(15);
  });
});

describe('the sheet ภาพรวม', () => {
  test('is created with values and two charts, in at most 40 calls for any number of rows', () => {
    const callsOf = (rows: number) => {
      const workbench = bookWith(
        'progress',
        Array.from({ length: rows }, () => ({ statusNotStarted: '⊗', period: 'ต.ค. 2567' })),
      );
      make(workbench);
      const first = workbench.calls.total;
      make(workbench);
      return [first, workbench.calls.total];
    };
    expect(callsOf(900)).toEqual(callsOf(2));
    for (const calls of callsOf(2)) expect(calls).toBeLessThanOrEqual(40);
    const workbench = sampleBook('progress');
    expect(make(workbench)).toEqual({ sheet: 'ภาพรวม' });
    expect(workbench.selected().sheet).toBe('ภาพรวม');
    const sheet = overviewSheet(workbench);
    expect(sheet.charts.map(({ type, options }) => [type, options.title])).toEqual([
      ['PIE', 'มาตรการตามสถานะ (โปร่งใส)'],
      ['BAR', 'มาตรการตามส่วนราชการ (โปร่งใส)'],
    ]);
    expect(numbersIn(sheet, sheet.charts[0]!)).toEqual([5, 3, 2, 0]);
    expect(sheet.cells.flat().filter((cell) => cell?.formula !== undefined)).toEqual([]);
  });

  test('is updated in place: its charts stay where they are, and the office’s content does not change', () => {
    const workbench = sampleBook('progress');
    const form = workbench.selected().sheet;
    make(workbench);
    const sheet = overviewSheet(workbench);
    workbench.type('ภาพรวม', 'G2', 'บันทึกของหน่วยงาน');
    workbench.type('ภาพรวม', 'H30', '=1+1');
    sheet.charts[1]!.anchor = { row: 40, column: 9, offsetX: 0, offsetY: 0 };
    sheet.charts.push({ ...sheet.charts[0]!, id: 99, options: { title: 'กราฟของหน่วยงาน' } });
    const others = JSON.stringify([cellAt(sheet, 2, 7), cellAt(sheet, 30, 8), sheet.charts[2]]);
    const columns = (from: number, to: number) =>
      JSON.stringify(sheet.cells.map((row) => row?.slice(from, to)));
    const addonColumns = columns(0, 6);
    make(workbench);
    expect(columns(0, 6)).toBe(addonColumns);
    workbench.deleteRows(form, 4, 5);
    make(workbench);
    expect(sheet.charts.map(({ id }) => id)).toEqual([1, 2, 99]);
    expect(sheet.charts[1]!.anchor).toMatchObject({ row: 40, column: 9 });
    expect(numbersIn(sheet, sheet.charts[0]!).reduce<number>((sum, n) => sum + Number(n), 0)).toBe(5);
    expect(JSON.stringify([cellAt(sheet, 2, 7), cellAt(sheet, 30, 8), sheet.charts[2]])).toBe(others);
  });

  test('stores any text unchanged: nothing becomes a formula or a number', () => {
    const workbench = bookWith('results', [
      { measure: "'=1+1", result: '', period: 'ต.ค. 2566', responsible: '007' },
    ]);
    make(workbench);
    const texts = overviewSheet(workbench)
      .cells.flat()
      .flatMap((cell) => (cell ? [cell.value] : []));
    expect(texts).toEqual(expect.arrayContaining(['=1+1', '007']));
    expect(
      overviewSheet(workbench)
        .cells.flat()
        .filter((cell) => cell?.formula),
    ).toEqual([]);
  });

  test('is refused if the office has its own sheet of that name, and nothing is written', () => {
    const workbench = sampleBook('progress');
    make(workbench);
    workbench.type('ภาพรวม', 'A1', 'ของหน่วยงาน');
    const before = snapshot(workbench);
    expect(make(workbench)).toMatchObject({ error: { code: 'overview/taken' } });
    expect(make(workbench, { sheet: 'ไม่มี' })).toMatchObject({ error: { code: 'sheet/gone' } });
    workbench.type('ตั้งค่า', settingCell('fiscalYear'), '2570');
    expect(read(workbench)).toMatchObject({ sheets: [], chosen: '', otherYears: [2568] });
    expect(make(workbench)).toMatchObject({ error: { code: 'overview/empty' } });
    workbench.type('ตั้งค่า', settingCell('fiscalYear'), '2568');
    expect(snapshot(workbench)).toBe(before);
  });
});
