import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import type { FieldId } from '../../src/forms/fields';
import { item } from '../../src/forms/item';
import { plan } from '../../src/forms/plan';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { schemeOf } from '../../src/ita';
import { overviewSummary } from '../../src/messages/th/sidebars/overview';
import { type Overview, overviewOf, SOON_DAYS } from '../../src/overview/overview';
import { isOverviewSheet, OVERVIEW_COLUMNS, overviewPlan } from '../../src/overview/sheet';
import { isScoresSheet } from '../../src/scores/result';
import { readTable } from '../../src/table/table';
import { formatThaiDate, type ThaiDate } from '../../src/thai/calendar';
import fc from '../support/properties';
import { headersOf, rowOf, sheet, tableOf } from '../support/sheets';

const TITLE = ['แบบ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'];
const AS_OF: ThaiDate = { year: 2568, month: 6, day: 30 };
const DEPARTMENTS = ['สำนักปลัด', 'กองคลัง', 'กองช่าง'];

const tableWith = (form: typeof progress, rows: Partial<Record<FieldId, string>>[], name = 'ก') =>
  tableOf([TITLE, headersOf(form), ...rows.map((row) => rowOf(form, row))], [], name);

const overview = (tables: ReturnType<typeof tableWith>[], departments = DEPARTMENTS): Overview =>
  overviewOf({ tables, year: 2568, scheme: schemeOf(2568), departments, asOf: AS_OF });

const NAMES = ['การปฏิบัติหน้าที่', 'การใช้งบประมาณ', 'การใช้อำนาจ', 'คุณภาพการดำเนินงาน', 'การเปิดเผยข้อมูล'];
const marked = (i: number, status: FieldId, period: string, responsible = 'สำนักปลัด') => ({
  indicator: `${i + 1}. ${NAMES[i]}`,
  [status]: '⊗',
  period,
  responsible,
});

describe('counts', () => {
  const table = tableWith(progress, [
    marked(0, 'statusDone', 'ต.ค. 2567', 'สำนักปลัด/กองคลัง'),
    marked(1, 'statusInProgress', 'ต.ค. 2567 - ก.ย. 2568', 'ทุกส่วนราชการ'),
    marked(2, 'statusNotStarted', 'ก.ย. 2568', 'กองอื่น'),
    { ...marked(3, 'statusDone', 'ก.ย. 2568', 'กองคลัง'), statusInProgress: '⊗' },
  ]);
  const { counts, percent, departments, instruments } = overview([table]);

  test('by status; where none or several are marked it is said, not guessed', () => {
    expect(counts).toEqual({ done: 1, inProgress: 1, notStarted: 1, unclear: 1, total: 4 });
    expect(percent).toBe(25);
  });

  test('by department: one for each that a measure names, everyone for all, others separate', () => {
    expect(departments.map(({ key, counts: { done, total } }) => [key, done, total])).toEqual([
      ['สำนักปลัด', 1, 2],
      ['กองคลัง', 1, 3],
      ['กองช่าง', 0, 1],
      ['', 0, 1],
    ]);
  });

  test('by instrument, also where a form has no column for it', () => {
    expect(instruments.map(({ key, counts: { total } }) => [key, total])).toEqual([
      ['IIT', 3],
      ['EIT', 1],
    ]);
    const named = tableWith(results, [
      { measure: '1. เผยแพร่ (ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล)' },
      { measure: '2. อบรมพนักงาน' },
    ]);
    expect(overview([named]).instruments.map(({ key }) => key)).toEqual(['OIT', null]);
  });

  test('a form without status is not counted, and said', () => {
    const none = [plan, item].map((form) => tableWith(form, [{ measure: '1. ก', item: 'i1 ก' }]));
    expect(overview(none)).toMatchObject({ withoutStatus: 2, percent: null, overdue: [], departments: [] });
  });

  test('all done is 100 per cent, and nothing less is', () => {
    const many = (left: number) =>
      tableWith(
        progress,
        Array.from({ length: 400 }, (_, i) => ({
          indicator: `${(i % 10) + 1}. การใช้อำนาจ ${i}`,
          [i < left ? 'statusNotStarted' : 'statusDone']: '⊗',
        })),
      );
    expect([overview([many(0)]).percent, overview([many(1)]).percent]).toEqual([100, 99]);
  });
});

describe('what is due', () => {
  const due = (periods: string[], status: FieldId = 'statusInProgress') =>
    overview([
      tableWith(
        progress,
        periods.map((period, i) => marked(i % 5, status, period)),
      ),
    ]);

  test('past its last day it is overdue, the longest first; done is not', () => {
    const { overdue } = due(['ต.ค. 2567 - มี.ค. 2568', '29 มิถุนายน 2568', '30 มิถุนายน 2568', 'ต.ค. 2567']);
    expect(overdue.map(({ row, days, ends }) => [row, days, ends])).toEqual([
      [6, -242, '31 ตุลาคม 2567'],
      [3, -91, '31 มีนาคม 2568'],
      [4, -1, '29 มิถุนายน 2568'],
    ]);
    expect(due(['ต.ค. 2567'], 'statusDone').overdue).toEqual([]);
  });

  test('within 30 days of the as-of date it is due soon, the day itself included', () => {
    const { soon } = due(['30 กรกฎาคม 2568', '31 กรกฎาคม 2568', '30 มิถุนายน 2568', 'ภายใน 15 กรกฎาคม 2568']);
    expect(soon.map(({ row, days }) => [row, days])).toEqual([
      [5, 0],
      [6, 15],
      [3, SOON_DAYS],
    ]);
  });

  test('a blank, unreadable or reversed period is named; one without an end is not', () => {
    const { unreadable } = due(['', 'เร็ว ๆ นี้', 'มี.ค. 2568 - ต.ค. 2567', 'ต.ค. 2567 เป็นต้นไป', 'ทุกเดือน']);
    expect(unreadable.map(({ row, column, ends }) => [row, column, ends])).toEqual([
      [3, 6, ''],
      [4, 6, 'เร็ว ๆ นี้'],
      [5, 6, 'มี.ค. 2568 - ต.ค. 2567'],
    ]);
  });

  test('where done is known by the result, a blank result past its time is overdue', () => {
    const rows = [
      { measure: '1. ก', result: '', period: 'ต.ค. 2567' },
      { measure: '2. ข', period: 'ต.ค. 2567' },
    ];
    expect(overview([tableWith(results, rows)]).overdue).toMatchObject([
      { name: '1. ก', progress: 'notStarted', row: 3, column: 1 },
    ]);
  });
});

test('several sheets together are the sum of each', () => {
  const one = tableWith(progress, [marked(0, 'statusDone', 'ต.ค. 2567')], 'ก');
  const two = tableWith(progress, [marked(1, 'statusNotStarted', 'ต.ค. 2567')], 'ข');
  expect(overview([one, two])).toMatchObject({
    sheets: ['ก', 'ข'],
    counts: { done: 1, notStarted: 1, total: 2 },
    overdue: [{ sheet: 'ข', row: 3 }],
  });
});

test('whatever a sheet holds, every measure is counted once, and nothing done is listed', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '⊗', '○', 'x', 'ต.ค. 2567', 'กองคลัง', '#REF!', '=1'),
    fc.string(),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...FORMS),
      fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 8 }),
      (form, rows) => {
        const table = tableOf([TITLE, headersOf(form), ...rows]);
        const { counts, withoutStatus, instruments, overdue, soon, unreadable } = overview([table]);
        expect(counts.done + counts.inProgress + counts.notStarted + counts.unclear).toBe(counts.total);
        expect(counts.total + withoutStatus).toBe(table.measures.length);
        expect(instruments.reduce((sum, each) => sum + each.counts.total, 0)).toBe(counts.total);
        expect([...overdue, ...soon, ...unreadable].filter((each) => each.progress === 'done')).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

describe('the sheet ภาพรวม', () => {
  const rows = Array.from({ length: 12 }, (_, i) =>
    marked(i % 5, i % 2 ? 'statusDone' : 'statusInProgress', i % 3 ? 'ต.ค. 2567' : 'ก.ค. 2568'),
  );
  const made = overviewPlan(overview([tableWith(progress, rows)]), 2568, AS_OF);
  const asSheet = (plan: typeof made) =>
    sheet(
      plan.rows.map((row) => row.map(String)),
      [],
      'ภาพรวม',
    );

  test('holds the add-on’s own columns alone, and is known again by its title', () => {
    for (const row of made.rows) expect(row).toHaveLength(OVERVIEW_COLUMNS);
    const cells = asSheet(made).text;
    expect(isOverviewSheet(cells)).toBe(true);
    expect(isOverviewSheet([['ภาพรวมของหน่วยงาน', '']])).toBe(false);
    expect(
      isOverviewSheet([
        ['', ''],
        ['', ''],
      ]),
    ).toBe(true);
  });

  test('its charts draw complete tables with their header rows', () => {
    const at = (block: { row: number; rows: number; columns: number }) =>
      made.rows.slice(block.row - 1, block.row - 1 + block.rows).map((row) => row.slice(0, block.columns));
    expect(at(made.charts!.status)).toEqual([
      ['สถานะล่าสุด', 'จำนวนมาตรการ'],
      ['ดำเนินการแล้ว', 6],
      ['อยู่ระหว่างดำเนินการ', 6],
      ['ยังไม่ดำเนินการ', 0],
      ['สถานะไม่ชัดเจน', 0],
    ]);
    expect(at(made.charts!.departments).slice(1)).toEqual([['สำนักปลัด', 6, 6, 0, 0]]);
  });

  test('is taken neither for a form nor for scores', () => {
    for (const plan of [made, overviewPlan(overview([]), 2568, AS_OF)]) {
      expect(readTable(asSheet(plan), FORMS)).toBeNull();
      expect(isScoresSheet({ ...asSheet(plan), name: 'สำเนา' })).toBe(false);
    }
  });
});

test('the summary for the chat names what matters, in few lines, however much is overdue', () => {
  const rows = Array.from({ length: 300 }, (_, i) => marked(i % 5, 'statusInProgress', 'ต.ค. 2567'));
  const of = overview([tableWith(progress, rows)]);
  const totals = { overdue: of.overdue.length, soon: of.soon.length };
  const text = overviewSummary({
    ...{ year: 2568, asOf: formatThaiDate(AS_OF), soonDays: SOON_DAYS },
    ...{ ...of, totals },
  });
  expect(text).toContain('ดำเนินการแล้ว 0 จาก 300 มาตรการ (ร้อยละ 0)');
  expect(text).toContain('พ้นกำหนดแล้ว 300 มาตรการ');
  expect(text).toContain('และอีก 295 มาตรการ');
  expect(text.split('\n').length).toBeLessThan(25);
});
