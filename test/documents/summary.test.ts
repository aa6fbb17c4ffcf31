import { describe, expect, test } from '@jest/globals';
import { printable } from '../../src/documents/printable';
import { reportingPeriodById } from '../../src/documents/reporting-periods';
import {
  countTables,
  earlierRounds,
  overdueMeasures,
  printedComparison,
  statusBars,
} from '../../src/documents/summary';
import type { FieldId } from '../../src/forms/fields';
import { schemeOf } from '../../src/ita';
import { formNamed } from '../support/forms';
import { office, TODAY } from '../support/office';
import { scoreSheet, scoresOfSheet } from '../support/scores';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const form = formNamed('progress');
const print = (text: string) => printable(text, 'arabic');
type Fields = Partial<Record<FieldId, string>>;
const done: Fields = { statusDone: '⊗' };
const begun: Fields = { statusInProgress: '⊗' };

/** What a document is made of whose measures are these. */
const input = (...measures: Fields[]) => ({
  table: tableOf([headersOf(form), ...measures.map((fields) => rowOf(form, fields))]),
  settings: office({ digits: 'arabic', departments: ['สำนักปลัด', 'กองคลัง'] }),
  scheme: schemeOf(2568),
  scores: null,
  today: TODAY,
});

describe('the counts of measures', () => {
  const measures = input(
    { indicator: '1. การปฏิบัติหน้าที่', ...done, responsible: 'สำนักปลัด' },
    { indicator: '6. คุณภาพการดำเนินงาน', ...begun, responsible: 'สำนักปลัด/กองคลัง' },
    { indicator: '9. การเปิดเผยข้อมูล', responsible: 'คณะกรรมการ' },
  );

  test('are by instrument with all of them, and by department, one that several have in each', () => {
    const [instruments, departments] = countTables(measures, print).map(({ counts }) =>
      counts.map(({ name, total, done: isDone, inProgress, blank }) => [
        name,
        total,
        isDone,
        inProgress,
        blank,
      ]),
    );
    expect(
      instruments?.map(([name, ...counts]) => [/\((\w+)\)/.exec(name ?? '')?.[1] ?? name, ...counts]),
    ).toEqual([
      ['IIT', '1', '1', '0', '0'],
      ['EIT', '1', '0', '1', '0'],
      ['OIT', '1', '0', '0', '1'],
      ['รวมทั้งหมด', '3', '1', '1', '1'],
    ]);
    expect(departments).toEqual([
      ['สำนักปลัด', '2', '1', '1', '0'],
      ['กองคลัง', '1', '0', '1', '0'],
      ['ไม่ระบุส่วนราชการ', '1', '0', '0', '1'],
      ['รวมทั้งหมด', '3', '1', '1', '1'],
    ]);
  });

  test('are not by department in one department’s document, and on a sheet that names none', () => {
    expect(countTables({ ...measures, department: 'กองคลัง' }, print)).toHaveLength(1);
    const table = tableOf([
      ['มาตรการ', 'ผลการดำเนินการ', 'ผลลัพธ์/ความสำเร็จ'],
      ['1. ก', 'ข', 'ค'],
    ]);
    // Nor by instrument, where no measure names one.
    expect(countTables({ ...measures, table }, print)).toEqual([]);
  });

  test('are bars too, each with its words; what no measure is has none', () => {
    expect(statusBars(measures, print).pictures.map(({ alternativeText }) => alternativeText)).toEqual([
      'ดำเนินการแล้ว 1 จาก 3 มาตรการ',
      'อยู่ระหว่างดำเนินการ 1 จาก 3 มาตรการ',
      'ยังไม่ดำเนินการ 0 จาก 3 มาตรการ',
      'ยังไม่ระบุ 1 จาก 3 มาตรการ',
    ]);
  });
});

describe('the counts of earlier rounds', () => {
  const counts = {
    'รอบ 3 เดือน': 'ดำเนินการแล้ว 1',
    'รอบ 6 เดือน': 'ดำเนินการแล้ว 4',
    'รอบ 6 เดือน · กองคลัง': 'ดำเนินการแล้ว 2',
    'รอบ 9 เดือน': '',
    'รอบ 12 เดือน': 'ดำเนินการแล้ว 7',
    'ไตรมาสที่ 1': 'ดำเนินการแล้ว 1',
  };
  const roundsOf = (id: string, department = '') =>
    earlierRounds({ reportingPeriod: reportingPeriodById(id), department }, counts, print).map(
      ({ roundName, roundCounts }) => `${roundName}: ${roundCounts}`,
    );

  test('are of rounds that ended before, of the same department, and of those that counted', () => {
    expect(roundsOf('12')).toEqual([
      'รอบ 3 เดือน: ดำเนินการแล้ว 1',
      'รอบ 6 เดือน: ดำเนินการแล้ว 4',
      'ไตรมาสที่ 1: ดำเนินการแล้ว 1',
    ]);
    expect(roundsOf('')).toEqual(roundsOf('12'));
    expect(roundsOf('6')).toEqual(['รอบ 3 เดือน: ดำเนินการแล้ว 1', 'ไตรมาสที่ 1: ดำเนินการแล้ว 1']);
    expect(roundsOf('3')).toEqual([]);
    expect(roundsOf('12', 'กองคลัง')).toEqual(['รอบ 6 เดือน: ดำเนินการแล้ว 2']);
    expect(roundsOf('12', 'สำนักปลัด')).toEqual([]);
  });
});

test('overdue is what is neither done nor impossible after its period, the oldest first', () => {
  const until = (period: string, more: Fields) => ({ indicator: `ข้อ ${period}`, period, ...more });
  const overdue = overdueMeasures(
    input(
      until('ม.ค. - มี.ค. 2568', begun),
      until('ต.ค. - ธ.ค. 2567', { statusNotStarted: '⊗' }),
      until('พ.ย. 2567', done),
      until('ธ.ค. 2567', { ...begun, result: 'ไม่สามารถดำเนินการได้ เพราะน้ำท่วม' }),
      until('ต.ค. 2567 - ก.ย. 2568', begun),
    ),
    print,
  );
  expect((overdue || { late: [] }).late.map(({ name, deadline }) => [name, deadline])).toEqual([
    ['ข้อ ต.ค. - ธ.ค. 2567\nคำของ steps', '31 ธันวาคม 2567'],
    ['ข้อ ม.ค. - มี.ค. 2568\nคำของ steps', '31 มีนาคม 2568'],
  ]);
  expect(overdueMeasures(input(until('พ.ย. 2567', done)), print)).toBe(false);
});

test('the results of two years are beside each other, with what became of each', () => {
  const [earlier, later] = [
    scoresOfSheet(scoreSheet(2566, ['90.00', '๘๐.๕๐', '70', '', '85'], { total: '84.10' }), 2566).summary!,
    scoresOfSheet(scoreSheet(2567, ['91.25', '80.50', '69.5', '88', '85'], { total: '85.36' }), 2567)
      .summary!,
  ];
  const { compared, ...years } = printedComparison(earlier, later, print);
  expect(years).toEqual({ earlier: '2566', later: '2567' });
  expect(compared.map(({ before, after, change }) => [before, after, change])).toEqual([
    ['90.00', '91.25', 'เพิ่มขึ้น 1.25'],
    ['๘๐.๕๐', '80.50', 'เท่าเดิม'],
    ['70', '69.5', 'ลดลง 0.50'],
    ['-', '88', '-'],
    ['85', '85', 'เท่าเดิม'],
    ...Array(5).fill(['-', '-', '-']),
    ['84.10', '85.36', 'เพิ่มขึ้น 1.26'],
  ]);
});
