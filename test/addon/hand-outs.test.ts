import { describe, expect, test } from '@jest/globals';
import type { OpenWork } from '../../src/actions/hand-outs';
import type { OverviewView } from '../../src/actions/overview';
import { type ReadWork, readAllWork } from '../../src/sidebars/overview/read-work';
import type { Workbench } from '../../workbench/workbench';
import { bookWith, cellOf, FIRST_ROW } from '../support/books';

const read = (workbench: Workbench, after = 0) =>
  workbench.callFromPage('readOpenWork', { after }) as OpenWork;

const columnOf = (field: 'statusNotStarted' | 'result' | 'indicator' | 'responsible') =>
  cellOf('progress', field, FIRST_ROW).charCodeAt(0) - 64;

test('what is left to do has its cells: status, result, what must be filled, and deadlines', () => {
  const workbench = bookWith('progress', [
    { indicator: '1. การปฏิบัติหน้าที่', statusNotStarted: '', statusDone: '' },
    { indicator: '2. การใช้งบประมาณ', statusDone: '⊗', result: '' },
    { indicator: '3. การใช้อำนาจ', statusDone: '⊗', result: 'เสร็จ', responsible: '' },
    { indicator: '4. การใช้ทรัพย์สินของราชการ', statusNotStarted: '⊗', period: 'มี.ค. 2568' },
    { indicator: '5. การแก้ไขปัญหาการทุจริต', statusDone: '⊗', result: 'เสร็จ' },
  ]);
  const { sheets, url, measures, total, departments } = read(workbench);
  expect(sheets).toEqual([{ name: workbench.book.sheets[0]!.name, id: workbench.book.sheets[0]!.id }]);
  expect(url).toMatch(/^https:\/\/docs\.google\.com\/spreadsheets\/d\//);
  expect(departments.length).toBeGreaterThan(0);
  expect(total).toBe(4);
  expect(measures.map(({ row, lacks, days }) => [row, lacks, days])).toEqual([
    [FIRST_ROW, [{ row: FIRST_ROW, column: columnOf('statusNotStarted'), header: 'สถานะ' }], null],
    [
      FIRST_ROW + 1,
      [{ row: FIRST_ROW + 1, column: columnOf('result'), header: 'การรายงานผลการดำเนินการ' }],
      null,
    ],
    [
      FIRST_ROW + 2,
      [{ row: FIRST_ROW + 2, column: columnOf('responsible'), header: 'ผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง' }],
      null,
    ],
    [FIRST_ROW + 3, [], -91],
  ]);
  const { overdue } = (workbench.callFromPage('readOverview') as OverviewView).sheets[0]!.overview;
  expect(overdue.map(({ row, days }) => [row, days])).toEqual([[FIRST_ROW + 3, -91]]);
});

describe('many measures', () => {
  const book = (measures: number) =>
    bookWith(
      'progress',
      Array.from({ length: measures }, (_, i) => ({
        indicator: `${i + 1}. ${'การปฏิบัติหน้าที่ '.repeat(8)}`,
        responsible: 'สำนักปลัดและกองคลังขององค์การบริหารส่วนตำบลตัวอย่าง '.repeat(12),
        ...{ statusNotStarted: '⊗', period: 'มี.ค. 2568' },
      })),
    );

  test('come in answers of at most 1 MB, none twice and none left out', () => {
    const workbench = book(800);
    const rows: number[] = [];
    let answers = 0;
    for (let total = 1; rows.length < total; answers++) {
      const answer = read(workbench, rows.length);
      expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThanOrEqual(1_000_000);
      expect(answer.measures.length).toBeGreaterThan(0);
      rows.push(...answer.measures.map(({ row }) => row));
      total = answer.total;
    }
    expect(answers).toBeGreaterThan(1);
    expect(rows).toEqual(Array.from({ length: 800 }, (_, i) => FIRST_ROW + i));
  });

  test('are of one moment: what a colleague inserts or types between two answers has all read anew', async () => {
    const rowsOf = ({ work }: ReadWork) => work.measures.map(({ row }) => row);
    const changes: [string, (workbench: Workbench, sheet: string) => void, number][] = [
      ['a row above', (workbench, sheet) => workbench.insertRows(sheet, FIRST_ROW, 1), 2],
      ['a row of those read, deleted', (workbench, sheet) => workbench.deleteRows(sheet, FIRST_ROW), 2],
      [
        'a word',
        (workbench, sheet) => workbench.type(sheet, cellOf('progress', 'indicator', FIRST_ROW), 'ก'),
        2,
      ],
      ['nothing', () => undefined, 1],
    ];
    for (const [name, change, times] of changes) {
      const workbench = book(800);
      let calls = 0;
      const all = await readAllWork(async ({ after }) => {
        if (++calls === 2) change(workbench.as('b@example.go.th'), workbench.selected().sheet);
        return read(workbench, after);
      });
      expect([name, all?.times]).toEqual([name, times]);
      expect(rowsOf(all!)).toEqual(rowsOf((await readAllWork(async ({ after }) => read(workbench, after)))!));
    }
  });

  test('are not shown in part where somebody types all the time', async () => {
    const workbench = book(800);
    const cell = cellOf('progress', 'indicator', FIRST_ROW);
    let calls = 0;
    const all = await readAllWork(async ({ after }) => {
      workbench.type(workbench.selected().sheet, cell, `${++calls}`);
      return read(workbench, after);
    });
    expect(all).toBeNull();
  });

  test('take no more calls than few', () => {
    const callsOf = (measures: number) => {
      const workbench = book(measures);
      read(workbench);
      return workbench.calls.total;
    };
    expect(callsOf(200)).toBe(callsOf(2));
  });
});
