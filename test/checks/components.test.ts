import { expect, test } from '@jest/globals';
import { runChecks } from '../../src/checks';
import { checkComponents } from '../../src/checks/components';
import type { Form } from '../../src/forms/form';
import { item } from '../../src/forms/item';
import { plan } from '../../src/forms/plan';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import type { FormTable } from '../../src/forms/table';
import { schemeOf } from '../../src/ita';
import { resultOf } from '../../src/scores/result';
import { SCORES_SHEET } from '../../src/scores/sheet';
import { office, TODAY } from '../support/office';
import { headingsOf, rowOf, sheet, tableOf } from '../support/sheets';

const title = (year: number) => [`แบบ ประจำปีงบประมาณ พ.ศ. ${year}`];
const ISSUE = 'ประเด็นที่ต้องแก้ไข/ปรับปรุง';

/** A sheet of a form in a fiscal year; `further` columns hold what each row has at their place. */
const made = (
  form: Form,
  year: number,
  rows: Record<string, string>[],
  further: [string, ...string[]][] = [],
) =>
  tableOf([
    title(year),
    [...headingsOf(form), ...further.map(([heading]) => heading)],
    ...rows.map((row, index) => [...rowOf(form, row), ...further.map(([, ...cells]) => cells[index] ?? '')]),
  ]);

const inputOf = (table: FormTable) => ({
  table,
  settings: office(),
  scheme: schemeOf(table.year ?? 0),
  schemeFor: schemeOf,
  today: TODAY,
  scores: null,
  rejected: [],
});

const missingOf = (table: FormTable) =>
  runChecks(inputOf(table), 'document').filter(({ code }) => code === 'component/missing');

test('a report of 2568 goes to round 2569, which asks for the issue: no column gives it, and what would is named', () => {
  const [finding, ...others] = missingOf(made(results, 2568, [{}]));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: 'warning', row: null });
  expect(finding?.message).toContain('O26 ของ ITA 2569');
  expect(finding?.message).toContain('ประเด็นที่ต้องปรับปรุงแก้ไข');
  expect(finding?.hint).toContain('ประเด็นที่ต้องปรับปรุงแก้ไข / ประเด็นที่ต้องพัฒนา');
  expect(finding?.hint).toContain(item.name);
});

test('a column of the office that gives the part ends the finding', () => {
  expect(missingOf(made(results, 2568, [{}], [[ISSUE, 'การสื่อสารยังน้อย']]))).toEqual([]);
});

test('the check of a sheet that is not yet printed does not speak of the round', () => {
  const table = made(results, 2568, [{}]);
  expect(runChecks(inputOf(table)).filter(({ code }) => code === 'component/missing')).toEqual([]);
});

test('the form made after the round has every part; rows with a blank one are named', () => {
  const table = made(item, 2568, [{ item: 'o1' }, { item: 'o2', outcome: ' ' }, { item: 'o3', result: '' }]);
  const { round, item: code, parts } = checkComponents(inputOf(table));
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

test('to 2566 the report goes to the round of its own year, and a progress sheet has what that asks', () => {
  const table = made(progress, 2566, [{ statusDone: '⊗' }]);
  expect(checkComponents(inputOf(table))).toMatchObject({ round: 2566, item: { code: 'o43' } });
  expect(missingOf(table)).toEqual([]);
  expect(missingOf(made(progress, 2567, [{ statusDone: '⊗' }])).length).toBe(2);
});

test('measures go to the round of their year; the scores sheet gives analysis and issues', () => {
  const table = made(plan, 2565, [{}]);
  expect(checkComponents(inputOf(table)).parts.filter(({ givenBy }) => givenBy === null)).toHaveLength(3);
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
  const { parts } = checkComponents({ ...inputOf(table), scores });
  expect(parts.filter(({ givenBy }) => givenBy === null)).toEqual([]);
  expect(parts[0]?.givenBy).toBe(SCORES_SHEET);
});
