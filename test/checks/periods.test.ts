import { describe, expect, test } from '@jest/globals';
import { type Finding, runChecks } from '../../src/checks';
import type { FieldId } from '../../src/forms/fields';
import type { Form } from '../../src/forms/form';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { schemeOf } from '../../src/ita';
import { overviewOf } from '../../src/overview/overview';
import type { Merge } from '../../src/sheet/sheet-data';
import { checkTable, findingsOf } from '../support/check';
import { office, TODAY } from '../support/office';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const PERIOD = 6;

const check = (fields: Record<string, string>, settings = office()): Finding[] =>
  checkTable(
    tableOf([
      ['แบบ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'],
      headersOf(progress),
      rowOf(progress, { statusDone: '⊗', ...fields }),
    ]),
    settings,
  );
/** The findings of the rules that read a period: a mistake is found by one of them. */
const periodFindings = (period: string) =>
  findingsOf(
    check({ period }),
    'period/unreadable',
    'period/unsure',
    'period/reversed',
    'period/two-digit-ce',
    'period/outside-year',
    'text/placeholder',
  );
const ofPeriod = (period: string) =>
  periodFindings(period).map(({ code, cell, fix }) => ({ code, cell, fix }));

describe('periods', () => {
  test.each(['ต.ค. 2567 - ก.ย. 2568', 'ตุลาคม ๒๕๖๗ ถึง มีนาคม ๒๕๖๘', 'ไตรมาส 2', 'ตลอดปีงบประมาณ'])(
    '%s is right',
    (period) => {
      expect(ofPeriod(period)).toEqual([]);
    },
  );

  test('period/unreadable: words that are no days', () => {
    expect(ofPeriod('แล้วแต่ผู้บริหาร')).toEqual([
      { code: 'period/unreadable', cell: { row: 3, column: PERIOD } },
    ]);
  });

  test.each([
    ['Q1/2568', 'ต.ค. 2567 – ธ.ค. 2567'],
    ['ตลอดปีการศึกษา ๒๕๖๘', 'ปีการศึกษา'],
    ['ภาคเรียนที่ 2/2567', 'ภาคเรียน'],
  ])('period/unsure: %s is looked at, and no text offered for it', (period, said) => {
    expect(ofPeriod(period)).toEqual([{ code: 'period/unsure', cell: { row: 3, column: PERIOD } }]);
    expect(periodFindings(period)[0]?.message).toContain(said);
  });

  test.each(['Q1 ปีงบประมาณ 2568', 'ตามห้วงเวลาจัดงานประเพณี', 'ทุกวันที่ ๑ - ๕ ของทุกเดือน', 'ก.ย. 30 2568'])(
    'nothing is found in %s',
    (period) => expect(ofPeriod(period)).toEqual([]),
  );

  test('period/unreadable: a length without its beginning, a day that is in no calendar', () => {
    const [length] = periodFindings('6 เดือน');
    expect(length?.message).toContain('ไม่บอกว่าเริ่มเดือนใด');
    const [day] = periodFindings('ก.ย. 31 2568');
    expect([day?.code, day?.message]).toEqual(['period/unreadable', expect.stringContaining('ไม่มีในปฏิทิน')]);
  });

  test('period/unreadable: the missing day is named', () => {
    const [finding] = periodFindings('วันที่ มีนาคม ๒๕๖๘');
    expect(finding?.code).toBe('period/unreadable');
    expect(finding?.message).toContain('วันที่ มีนาคม ๒๕๖๘');
  });

  test('a date in figures may have its month first: a typo of it is found, and no text offered for it', () => {
    expect(ofPeriod('1o/1/2568')).toEqual([{ code: 'period/unreadable', cell: { row: 3, column: PERIOD } }]);
    expect(ofPeriod('1/10/2567 - 30/9/2568')).toEqual([]);
  });

  test('period/reversed: the end before the start', () => {
    expect(ofPeriod('มี.ค. 2568 - ต.ค. 2567')).toMatchObject([{ code: 'period/reversed', cell: { row: 3 } }]);
  });

  test('period/two-digit-ce: years of two digits that are years CE', () => {
    expect(ofPeriod('ต.ค. 24 - ก.ย. 25').map(({ code }) => code)).toEqual(['period/two-digit-ce']);
  });

  test('period/outside-year: the next fiscal year, with its days named', () => {
    const [finding, more] = periodFindings('ต.ค. 2568 - ธ.ค. 2568');
    expect(more).toBeUndefined();
    expect(finding?.code).toBe('period/outside-year');
    expect(finding?.message).toContain('2568');
    expect(finding?.hint).toContain('1 ตุลาคม 2567');
  });
});

describe('status/overdue', () => {
  const late = { period: 'ต.ค. 2567 - มี.ค. 2568', statusDone: '○', statusInProgress: '⊗' };
  const asOf = (month: number, day: number) => office({ asOf: { year: 2568, month, day } });
  const overdue = (...given: Parameters<typeof check>) => findingsOf(check(...given), 'status/overdue');

  test('a period that ended before the as-of date and is not done', () => {
    expect(overdue(late, asOf(6, 30))).toMatchObject([
      { code: 'status/overdue', cell: { row: 3 }, header: 'อยู่ระหว่างดำเนินการ' },
    ]);
  });

  test('a result that says so is quoted as a result, and no status', () => {
    const rows = [
      ['แบบ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'],
      headersOf(results),
      rowOf(results, { measure: 'ก', result: 'อยู่ระหว่างดำเนินการ', period: late.period }),
    ];
    const [finding] = findingsOf(checkTable(tableOf(rows), asOf(6, 30)), 'status/overdue');
    expect(finding?.message).toContain('แถวที่ 3 ช่อง "สรุปผลการดำเนินการ" ระบุว่ายังไม่แล้วเสร็จ ("อยู่ระหว่างดำเนินการ")');
  });

  test('not on its last day, and not where it is done', () => {
    expect(overdue(late, asOf(3, 31))).toEqual([]);
    expect(overdue(late, asOf(4, 1))).toHaveLength(1);
    expect(overdue({ period: late.period }, asOf(6, 30))).toEqual([]);
  });

  test('without an as-of date the day of the check counts', () => {
    expect(overdue(late)).toMatchObject([{ code: 'status/overdue' }]);
  });
});

describe('the check and the overview name the same overdue measures', () => {
  const asOf = { year: 2568, month: 6, day: 30 };
  const TITLE = ['แบบ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'];

  /** Rows that the check calls overdue; the overview must list the same. */
  function overdueRows(form: Form, rows: Partial<Record<FieldId, string>>[], merges: Merge[] = []): number[] {
    const table = tableOf([TITLE, headersOf(form), ...rows.map((row) => rowOf(form, row))], merges);
    const scheme = schemeOf(2568);
    const found = runChecks({
      table,
      scheme,
      schemeFor: schemeOf,
      today: TODAY,
      scores: null,
      rejected: [],
      settings: office({ asOf }),
    });
    const rowsFound = findingsOf(found, 'status/overdue').map(({ cell }) => cell?.row ?? 0);
    const { overdue } = overviewOf({ tables: [table], year: 2568, scheme, departments: [], asOf });
    expect(overdue.map(({ row }) => row).sort()).toEqual(rowsFound);
    return rowsFound;
  }
  const names = ['1. การปฏิบัติหน้าที่', '2. การใช้งบประมาณ', '3. การใช้อำนาจ'];
  const measure = (i: number, period: string, status: FieldId = 'statusInProgress') => ({
    indicator: names[i] ?? '',
    [status]: '⊗',
    period,
  });

  test('every measure of a period merged over several', () => {
    const rows = [
      measure(0, 'ต.ค. 2567 - มี.ค. 2568'),
      measure(1, '', 'statusDone'),
      measure(2, '', 'statusNotStarted'),
    ];
    expect(overdueRows(progress, rows, [{ row: 3, column: PERIOD, rows: 3, columns: 1 }])).toEqual([3, 5]);
  });

  test('a period cut by a page, one that goes on, and one that cannot be read', () => {
    const rows = [
      measure(0, 'ต.ค. 2567 -'),
      { indicator: '', responsible: '', steps: 'ต่อ', followUp: '', result: '', period: 'มี.ค. 2568' },
      measure(1, 'ต.ค. 2567 เป็นต้นไป'),
      measure(2, 'วันที่ มีนาคม 2568'),
    ];
    expect(overdueRows(progress, rows)).toEqual([3]);
  });

  test('where the form has no status columns, the blank result means that it is not done', () => {
    const rows = [
      { measure: '1. ก', period: 'มี.ค. 2568', result: '' },
      { measure: '2. ข', period: 'มี.ค. 2568' },
      { measure: '3. ค', period: 'ก.ย. 2568', result: '' },
    ];
    expect(overdueRows(results, rows)).toEqual([3]);
  });
});

describe('status/not-started-with-result', () => {
  const withResult = (result: string) =>
    findingsOf(check({ statusDone: '○', statusNotStarted: '⊗', result }), 'status/not-started-with-result');

  test('a result beside "not started"', () => {
    expect(withResult('จัดอบรมแล้วสองครั้ง')).toMatchObject([
      { code: 'status/not-started-with-result', cell: { row: 3 }, value: 'จัดอบรมแล้วสองครั้ง' },
    ]);
  });

  test.each(['', '-', 'ยังไม่ได้ดำเนินการ', 'อยู่ในแผนไตรมาส 4'])('"%s" is no result', (result) => {
    expect(withResult(result)).toEqual([]);
  });
});
