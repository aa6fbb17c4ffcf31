import { describe, expect, test } from '@jest/globals';
import { type Finding, runChecks } from '../../src/checks';
import { progress } from '../../src/forms/progress';
import { schemeOf } from '../../src/ita';
import { office, TODAY } from '../support/office';
import { headingsOf, rowOf, tableOf } from '../support/sheets';

const PERIOD = 6;

const check = (fields: Record<string, string>, settings = office()): Finding[] =>
  runChecks({
    table: tableOf([
      ['แบบ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'],
      headingsOf(progress),
      rowOf(progress, { statusDone: '⊗', ...fields }),
    ]),
    settings,
    scheme: schemeOf(2568),
    schemeFor: schemeOf,
    today: TODAY,
    scores: null,
    rejected: [],
  });
const ofPeriod = (period: string) =>
  check({ period }).map(({ code, row, column, fix }) => ({ code, row, column, fix }));

describe('periods', () => {
  test.each(['ต.ค. 2567 - ก.ย. 2568', 'ตุลาคม ๒๕๖๗ ถึง มีนาคม ๒๕๖๘', 'ไตรมาส 2', 'ตลอดปีงบประมาณ'])(
    '%s is right',
    (period) => {
      expect(ofPeriod(period)).toEqual([]);
    },
  );

  test('period/unreadable: words that are no days', () => {
    expect(ofPeriod('แล้วแต่ผู้บริหาร')).toEqual([
      { code: 'period/unreadable', row: 3, column: PERIOD, fix: null },
    ]);
  });

  test('period/unreadable: the missing day is named', () => {
    const [finding] = check({ period: 'วันที่ มีนาคม ๒๕๖๘' });
    expect(finding?.code).toBe('period/unreadable');
    expect(finding?.message).toContain('วันที่ มีนาคม ๒๕๖๘');
  });

  test('a date in figures may have its month first: a slip of it is told, and no text offered for it', () => {
    expect(ofPeriod('1o/1/2568')).toEqual([{ code: 'period/unreadable', row: 3, column: PERIOD, fix: null }]);
    expect(ofPeriod('1/10/2567 - 30/9/2568')).toEqual([]);
  });

  test('period/reversed: the end before the start', () => {
    expect(ofPeriod('มี.ค. 2568 - ต.ค. 2567')).toMatchObject([{ code: 'period/reversed', row: 3 }]);
  });

  test('period/two-digit-ce: years of two digits that are years CE', () => {
    expect(ofPeriod('ต.ค. 24 - ก.ย. 25').map(({ code }) => code)).toEqual(['period/two-digit-ce']);
  });

  test('period/outside-year: the next fiscal year, with its days named', () => {
    const [finding, more] = check({ period: 'ต.ค. 2568 - ธ.ค. 2568' });
    expect(more).toBeUndefined();
    expect(finding?.code).toBe('period/outside-year');
    expect(finding?.message).toContain('2568');
    expect(finding?.hint).toContain('1 ตุลาคม 2567');
  });
});

describe('status/overdue', () => {
  const late = { period: 'ต.ค. 2567 - มี.ค. 2568', statusDone: '○', statusInProgress: '⊗' };
  const asOf = (month: number, day: number) => office({ asOf: { year: 2568, month, day } });

  test('a period that ended before the as-of date and is not done', () => {
    expect(check(late, asOf(6, 30))).toMatchObject([
      { code: 'status/overdue', row: 3, heading: 'อยู่ระหว่างดำเนินการ' },
    ]);
  });

  test('not on its last day, and not where it is done', () => {
    expect(check(late, asOf(3, 31))).toEqual([]);
    expect(check(late, asOf(4, 1))).toHaveLength(1);
    expect(check({ period: late.period }, asOf(6, 30))).toEqual([]);
  });

  test('without an as-of date the day of the check counts', () => {
    expect(check(late)).toMatchObject([{ code: 'status/overdue' }]);
  });
});

describe('status/not-started-with-result', () => {
  const notStarted = { statusDone: '○', statusNotStarted: '⊗' };

  test('a result beside "not started"', () => {
    expect(check({ ...notStarted, result: 'จัดอบรมแล้วสองครั้ง' })).toMatchObject([
      { code: 'status/not-started-with-result', row: 3, value: 'จัดอบรมแล้วสองครั้ง' },
    ]);
  });

  test.each(['', '-', 'ยังไม่ได้ดำเนินการ', 'อยู่ในแผนไตรมาส 4'])('"%s" is no result', (result) => {
    expect(check({ ...notStarted, result })).toEqual([]);
  });
});
