import { expect, test } from '@jest/globals';
import type { CheckResult } from '../../src/actions/fix';
import type { Finding } from '../../src/checks';
import type { CellFix } from '../../src/checks/fixes';
import { formattingKinds, groupsOf } from '../../src/sidebars/check/groups';

const finding = (given: Partial<Finding>): Finding => ({
  code: 'text/thai',
  severity: 'warning',
  sheet: 'แบบ',
  cell: { row: 3, column: 1 },
  header: 'มาตรการ',
  value: 'เเผน',
  message: 'ข้อความ',
  hint: 'คำแนะนำ',
  ...given,
});

const sheetWith = (given: Partial<CheckResult>): CheckResult => ({
  sheet: 'แบบ',
  annotated: true,
  kind: 'form',
  measures: 1,
  findings: [],
  formatting: [],
  totals: { errors: 0, warnings: 0, fixes: 0, kinds: {} },
  ...given,
});

test('the checked sheet comes first, and in each sheet errors before warnings', () => {
  const groups = groupsOf(
    sheetWith({
      findings: [
        finding({ sheet: 'ตั้งค่า', code: 'settings/missing', severity: 'error', cell: null }),
        finding({}),
        finding({ code: 'required/blank', severity: 'error' }),
        finding({ cell: { row: 4, column: 1 } }),
      ],
    }),
  );
  expect(
    groups.map(({ sheet, kinds }) => [
      sheet,
      kinds.map(({ tone, title, items }) => [tone, title, items.length]),
    ]),
  ).toEqual([
    [
      'แบบ',
      [
        ['error', 'ช่องที่ต้องกรอกยังว่าง', 1],
        ['warning', 'ตัวอักษรไทยผิดเพี้ยน', 2],
      ],
    ],
    ['ตั้งค่า', [['error', 'การตั้งค่าที่ยังขาดหรืออ่านไม่ได้', 1]]],
  ]);
});

test('a kind has the fixes of its own findings, one for each cell', () => {
  const [group] = groupsOf(
    sheetWith({
      findings: [
        finding({ fix: 'แผน' }),
        finding({ fix: 'แผนอื่น', message: 'อีกข้อ' }),
        finding({ cell: { row: 4, column: 1 }, fix: 'แผน' }),
        finding({ cell: { row: 5, column: 1 } }),
        finding({ sheet: 'คะแนน ITA', fix: '90' }),
      ],
    }),
  );
  expect(group?.kinds[0]?.fixes).toEqual([
    { row: 3, column: 1, header: 'มาตรการ', before: 'เเผน', after: 'แผน', codes: ['text/thai'] },
    { row: 4, column: 1, header: 'มาตรการ', before: 'เเผน', after: 'แผน', codes: ['text/thai'] },
  ]);
});

test('what could be formatted uniformly is listed by kind, and leads to its cell', () => {
  const fix: CellFix = {
    row: 3,
    column: 4,
    header: 'ระยะเวลา',
    before: 'ตค 67',
    after: 'ต.ค. 2567',
    codes: ['format/period'],
  };
  expect(formattingKinds(sheetWith({ formatting: [fix] }))).toMatchObject([
    {
      tone: 'formatting',
      title: 'เขียนระยะเวลาเป็นแบบเดียวกัน',
      items: [{ text: 'แถวที่ 3 ช่อง "ระยะเวลา"', place: { sheet: 'แบบ', row: 3, column: 4 }, fix }],
      fixes: [fix],
    },
  ]);
});
