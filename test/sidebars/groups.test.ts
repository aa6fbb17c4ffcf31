import { expect, test } from '@jest/globals';
import type { CheckResult } from '../../src/actions/fix';
import type { Finding } from '../../src/checks';
import { groupsOf, tidyKinds } from '../../src/sidebars/check/groups';

const finding = (given: Partial<Finding>): Finding => ({
  code: 'text/thai',
  severity: 'warning',
  sheet: 'แบบ',
  row: 3,
  column: 1,
  heading: 'มาตรการ',
  value: 'เเผน',
  message: 'ข้อความ',
  hint: 'คำแนะนำ',
  fix: null,
  ...given,
});

const found = (given: Partial<CheckResult>): CheckResult => ({
  sheet: 'แบบ',
  marked: true,
  kind: 'form',
  measures: 1,
  findings: [],
  fixes: [],
  tidy: [],
  ...given,
});

test('the checked sheet comes first, and in each sheet errors before warnings', () => {
  const groups = groupsOf(
    found({
      findings: [
        finding({ sheet: 'ตั้งค่า', code: 'settings/missing', severity: 'error', row: null, column: null }),
        finding({}),
        finding({ code: 'required/blank', severity: 'error' }),
        finding({ row: 4 }),
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

test('a kind mends what its own findings say, one mend a cell', () => {
  const [group] = groupsOf(
    found({
      findings: [
        finding({ fix: 'แผน' }),
        finding({ fix: 'แผนอื่น', message: 'อีกข้อ' }),
        finding({ row: 4, fix: 'แผน' }),
        finding({ row: 5 }),
        finding({ sheet: 'คะแนน ITA', fix: '90' }),
      ],
    }),
  );
  expect(group?.kinds[0]?.fixes).toEqual([
    { row: 3, column: 1, heading: 'มาตรการ', before: 'เเผน', after: 'แผน', codes: ['text/thai'] },
    { row: 4, column: 1, heading: 'มาตรการ', before: 'เเผน', after: 'แผน', codes: ['text/thai'] },
  ]);
});

test('what could be more regular is listed by kind, and leads to its cell', () => {
  const fix = {
    row: 3,
    column: 4,
    heading: 'ระยะเวลา',
    before: 'ตค 67',
    after: 'ต.ค. 2567',
    codes: ['tidy/period'],
  };
  expect(tidyKinds(found({ tidy: [fix] }))).toMatchObject([
    {
      tone: 'tidy',
      title: 'เขียนระยะเวลาเป็นแบบเดียวกัน',
      items: [{ text: 'แถวที่ 3 ช่อง "ระยะเวลา"', place: { sheet: 'แบบ', row: 3, column: 4 }, fix }],
      fixes: [fix],
    },
  ]);
});
