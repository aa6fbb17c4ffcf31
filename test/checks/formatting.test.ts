import { describe, expect, test } from '@jest/globals';
import type { CellFix } from '../../src/checks/fixes';
import { formattingOf } from '../../src/checks/formatting';
import { results } from '../../src/forms/results';
import { schemeOf } from '../../src/ita';
import { formatDepartments } from '../../src/settings/departments';
import { office, TODAY } from '../support/office';
import fc from '../support/properties';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const KNOWN = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา', 'กองการศึกษา ศาสนาและวัฒนธรรม'];

type Row = Record<string, string>;
const formatted = (row: Row | Row[], fixes: Parameters<typeof formattingOf>[1] = []) =>
  formattingOf(
    {
      table: tableOf([
        ['แบบ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'],
        headersOf(results),
        ...[row].flat().map((each) => rowOf(results, each)),
      ]),
      settings: office({ departments: KNOWN }),
      scheme: schemeOf(2568),
      schemeFor: schemeOf,
      today: TODAY,
      scores: null,
      rejected: [],
    },
    fixes,
  ).map(({ after, codes }) => [...codes, after]);

describe('departments', () => {
  test.each([
    ['กองช่าง กองคลัง', 'กองคลัง/กองช่าง'],
    ['กองคลัง, สำนักปลัดฯ\nและกองช่าง', 'สำนักปลัด/กองคลัง/กองช่าง'],
    ['กอง ช่าง และกองการศึกษาศาสนาและวัฒนธรรมฯ', 'กองช่าง/กองการศึกษา ศาสนาและวัฒนธรรม'],
    ['กองการศึกษา ศาสนาและวัฒนธรรม / กองช่าง', 'กองช่าง/กองการศึกษา ศาสนาและวัฒนธรรม'],
  ])('%j become the office’s order and one separator', (written, expected) => {
    expect(formatted({ responsible: written })).toEqual([['format/departments', expected]]);
  });

  test.each([
    'กองคลัง/กองช่าง',
    'ทุกกองในองค์กร',
    'กองคลัง/กองอื่น',
    'งานพัสดุ กองคลัง',
    'กองคลังกองช่าง',
    'กองคลัง (งานพัสดุ)/กองช่าง',
    '1. กองช่าง\n2. กองคลัง',
    '',
  ])('%j is left as it is', (written) => {
    expect(formatted({ responsible: written })).toEqual([]);
  });

  const format = formatDepartments(KNOWN);
  test('no name is lost or added, in whatever order and by whatever is between', () => {
    const between = fc.constantFrom(' ', '/', ', ', '\n', ' / ', ' และ', '  ');
    fc.assert(
      fc.property(fc.shuffledSubarray(KNOWN, { minLength: 1 }), between, (names, separator) => {
        const read = format(names.join(separator));
        // "กองการศึกษา" before "ศาสนาและวัฒนธรรม" is the longer name, which is a name of its own.
        expect(read?.split('/').sort()).toEqual([...names].sort());
        expect(format(read ?? '')).toBe(read);
      }),
    );
  });
});

describe('periods', () => {
  test.each([
    ['ต.ค.๖๗-ก.ย.๖๘', 'ต.ค. ๒๕๖๗ – ก.ย. ๒๕๖๘'],
    ['เดือนมกราคม 2568 ถึง มีนาคม 2568', 'ม.ค. 2568 – มี.ค. 2568'],
  ])('%j becomes the uniform format, digits unchanged', (written, expected) => {
    expect(formatted({ period: written })).toEqual([['format/period', expected]]);
  });

  test.each([
    'ต.ค. 2567 - ก.ย. 2568',
    'รายเดือน',
    'ม.ค.-มี.ย.๖๘',
    'โปรดดูแผนงาน',
    'ไตรมาส 1 และ 3',
    'ไตรมาส 2, 4',
    // 1 October as a workbook of the United States shows it.
    '10/1/2024',
    '1/10/2567 - 30/9/2568',
  ])('%j is left as it is', (written) => {
    expect(formatted({ period: written })).toEqual([]);
  });

  test.each([
    ['ต.ค. ๒๕๖๗ – มี.ค. ๒๕๖๘', 'ต.ค. ๒๕๖๗ – ก.ย. ๒๕๖๘'],
    ['ต.ค. 2567 – มี.ค. 2568', 'ต.ค. 2567 – ก.ย. 2568'],
  ])('one written without a number gets the digits of the others, as in %j', (other, expected) => {
    const rows = [
      { no: '1', measure: 'ก', period: 'ตลอดปีงบประมาณ' },
      { no: '2', measure: 'ข', period: other },
    ];
    expect(formatted(rows)).toEqual([['format/period', expected]]);
  });

  test('a cell that a finding fixes is left to it', () => {
    const fix: CellFix = { row: 3, column: 4, header: '', before: '', after: '', codes: ['text/thai'] };
    expect(formatted({ period: 'ต.ค.๖๗-ก.ย.๖๘' }, [fix])).toEqual([]);
  });
});
