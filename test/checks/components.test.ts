import { expect, test } from '@jest/globals';
import { runChecks } from '../../src/checks';
import { checkComponents } from '../../src/checks/components';
import type { Form } from '../../src/forms/form';
import { item } from '../../src/forms/item';
import { plan } from '../../src/forms/plan';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { knownYears, schemeOf } from '../../src/ita';
import { resultOf } from '../../src/scores/result';
import { SCORES_SHEET } from '../../src/scores/sheet';
import type { FormTable } from '../../src/table/table';
import { findingsOf } from '../support/check';
import { office, TODAY } from '../support/office';
import { headersOf, rowOf, sheet, tableOf } from '../support/sheets';

const title = (year: number) => [`แบบ ประจำปีงบประมาณ พ.ศ. ${year}`];
const ISSUE = 'ประเด็นที่ต้องแก้ไข/ปรับปรุง';

/** A sheet of a form in a fiscal year; `further` columns hold what each row has there. */
const made = (
  form: Form,
  year: number,
  rows: Record<string, string>[],
  further: [string, ...string[]][] = [],
) =>
  tableOf([
    title(year),
    [...headersOf(form), ...further.map(([header]) => header)],
    ...rows.map((row, index) => [...rowOf(form, row), ...further.map(([, ...cells]) => cells[index] ?? '')]),
  ]);

const inputOf = (table: FormTable, isPartOfYear = false) => ({
  document: { round: '', lastDay: null, isPartOfYear, isFirstHalf: false, department: '' },
  table,
  settings: office(),
  scheme: schemeOf(table.year ?? 0),
  schemeFor: schemeOf,
  today: TODAY,
  scores: null,
  rejected: [],
});

const missingOf = (table: FormTable, isPartOfYear = false) =>
  findingsOf(runChecks(inputOf(table, isPartOfYear), 'document'), 'component/missing');

/** What a document has of its item; fails where it belongs to none. */
const componentsOf = (input: Parameters<typeof checkComponents>[0]) => {
  const checked = checkComponents(input);
  if (!checked) throw new Error('no item');
  return checked;
};

test('a report of 2568 goes to round 2569, which asks for the issue: no column gives it, and what would is named', () => {
  const [finding, ...others] = missingOf(made(results, 2568, [{}]));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: 'warning', cell: null });
  expect(finding?.message).toContain('O26 ของ ITA 2569');
  expect(finding?.message).toContain('ประเด็นที่ต้องปรับปรุงแก้ไข');
  expect(finding?.hint).toContain('ประเด็นที่ต้องปรับปรุงแก้ไข / ประเด็นที่ต้องพัฒนา');
  expect(finding?.hint).toContain(item.name);
});

test('a column of the office that gives the part ends the finding', () => {
  expect(missingOf(made(results, 2568, [{}], [[ISSUE, 'การสื่อสารยังน้อย']]))).toEqual([]);
});

test('the check of a sheet without a document has no findings about the round', () => {
  const table = made(results, 2568, [{}]);
  expect(findingsOf(runChecks(inputOf(table)), 'component/missing')).toEqual([]);
});

test('the form that follows the round has every part; rows with a blank one are named', () => {
  const table = made(item, 2568, [{ item: 'o1' }, { item: 'o2', outcome: ' ' }, { item: 'o3', result: '' }]);
  const { round, item: code, parts } = componentsOf(inputOf(table));
  expect([round, code.code]).toEqual([2569, 'o26']);
  expect(parts.map(({ givenBy, rowsLacking }) => [givenBy, rowsLacking])).toEqual([
    [ISSUE_OF_FORM, []],
    [expect.stringContaining('มาตรการหรือกิจกรรม'), []],
    [expect.stringContaining('สรุปผล'), [5]],
    [expect.stringContaining('ผลลัพธ์'), [4]],
  ]);
  expect(missingOf(table)).toEqual([]);
});
const ISSUE_OF_FORM = 'ประเด็นที่ต้องปรับปรุงแก้ไข / ประเด็นที่ต้องพัฒนา';

test('a progress sheet has what the round of a part of the year asks for', () => {
  expect(missingOf(made(progress, 2566, [{ statusDone: '⊗' }]), true)).toEqual([]);
  expect(missingOf(made(progress, 2567, [{ statusDone: '⊗' }])).length).toBe(2);
});

test.each([
  [results, 2565, true, 'o43', 2565],
  [results, 2565, false, 'o43', 2565],
  [results, 2566, true, 'o43', 2566],
  [results, 2566, false, 'o35', 2567],
  [results, 2567, false, 'o28', 2568],
  [results, 2568, false, 'o26', 2569],
  [plan, 2568, false, 'o27', 2568],
  [plan, 2569, true, 'o25', 2569],
])(
  'the document of the form %# and its year goes to its item and round',
  (form, year, isPartOfYear, code, round) => {
    const checked = componentsOf(inputOf(made(form, year, [{}]), isPartOfYear));
    expect([checked.item.code, checked.round]).toEqual([code, round]);
  },
);

test.each([2567, 2568, 2569])('a report on a part of %i belongs to no item', (year) => {
  const table = made(results, year, [{}]);
  expect(checkComponents(inputOf(table, true))).toBeNull();
  expect(missingOf(table, true)).toEqual([]);
});

test('a round whose parts are not known is named', () => {
  const [finding, ...others] = missingOf(made(plan, 2569, [{}]));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    severity: 'warning',
    message: 'ยังไม่มีข้อมูลองค์ประกอบของข้อ O25 โปรดเทียบกับคู่มือ ITA 2569',
  });
});

test('for a round that is not known yet the known round that is used is named', () => {
  const last = Math.max(...knownYears());
  const table = made(item, last + 1, [{}]);
  const { round, assumedFrom } = componentsOf(inputOf(table));
  expect(round).toBeGreaterThan(last);
  expect(assumedFrom).toBe(last);
  const [message] = missingOf(table).map((finding) => finding.message);
  expect(message).toContain(`ยังไม่มีเกณฑ์ของ ITA ${round}`);
  expect(message).toContain(`ของ ITA ${last} `);
  expect(message).toContain(`โปรดเทียบกับคู่มือ ITA ${round}`);
});

test.each([2567, 2568])(
  'measures of %i need their analysis, which no column of a bare plan gives',
  (year) => {
    const [finding, ...others] = missingOf(made(plan, year, [{}]));
    expect(others).toEqual([]);
    expect(finding?.message).toContain('การวิเคราะห์ผลการประเมิน ITA ของปีที่ผ่านมา');
    expect(finding?.hint).toContain('คะแนน ITA');
  },
);

test('an issue is analysis, of which the aspects are for the reader', () => {
  const { parts } = componentsOf(inputOf(made(plan, 2568, [{}], [[ISSUE, 'ขั้นตอนยังไม่ชัดเจน']])));
  expect(parts[0]).toMatchObject({ givenBy: ISSUE, rowsLacking: [] });
  expect(parts[0]?.aspects).toHaveLength(7);
});

test('an empty sheet has no part', () => {
  const { parts } = componentsOf(inputOf(made(item, 2568, [])));
  expect(parts.map(({ isBlank }) => isBlank)).toEqual([true, true, true, true]);
});

test.each(['', ' - '])('a column of nothing but "%s" gives no part', (result) => {
  const table = made(item, 2568, [{ result }, { result }]);
  const [finding, ...others] = missingOf(table);
  expect(others).toEqual([]);
  expect(finding?.message).toContain('ยังว่างทุกแถว');
});

test('measures go to the round of their year; the scores sheet gives analysis and issues', () => {
  const table = made(plan, 2565, [{}]);
  expect(componentsOf(inputOf(table)).parts.filter(({ givenBy }) => givenBy === null)).toHaveLength(3);
  const scores = resultOf(
    sheet(
      [
        ['ตัวชี้วัด', 'คะแนน', ISSUE],
        ['การปฏิบัติหน้าที่', '80.00', 'ให้บริการยังช้า'],
      ],
      [],
      SCORES_SHEET,
    ),
    2564,
    2564,
    schemeOf,
  );
  const { parts } = componentsOf({ ...inputOf(table), scores });
  expect(parts.filter(({ givenBy }) => givenBy === null)).toEqual([]);
  expect(parts[0]?.givenBy).toBe(SCORES_SHEET);
});
