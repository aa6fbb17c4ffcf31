import { expect, test } from '@jest/globals';
import type { CheckResult } from '../../src/actions/fix';
import type { SettingsTexts } from '../../src/settings/settings';
import { toArabicDigits } from '../../src/thai/digits';
import { cellAt } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { sampleBook } from '../support/books';
import { documentOf } from '../support/documents';
import { readDocx } from '../support/docx';

const DAYS = ['ข้อมูล ณ วันที่', 'วันที่ประชุมกำหนดมาตรการ'];

/** Types a day into a cell of the settings that has no format, where a sheet makes a date of it. */
function typeDay(workbench: Workbench, label: string, typed: string): void {
  const settings = workbench.book.sheets.find(({ name }) => name === 'ตั้งค่า')!;
  const row = settings.cells.findIndex((line) => line?.[0]?.value === label) + 1;
  delete cellAt(settings, row, 2)!.numberFormat;
  workbench.type('ตั้งค่า', `B${row}`, typed);
  expect(typeof cellAt(settings, row, 2)?.value).toBe('number');
}

test.each([
  ['of the Buddhist era, which a sheet takes for one of the Christian era', '30/6/2568'],
  ['of the Christian era', '30/6/2025'],
])('a day typed into a cell without format, its year %s, is the day that was meant', (_, typed) => {
  const workbench = sampleBook('plan');
  for (const label of DAYS) typeDay(workbench, label, typed);
  const { texts } = workbench.callFromPage('readSettingsPage') as { texts: SettingsTexts };
  expect(texts).toMatchObject({ asOf: '30 มิถุนายน 2568', meetingDate: '30 มิถุนายน 2568' });
  const text = toArabicDigits(JSON.stringify(readDocx(documentOf(workbench))));
  expect(text).toContain('30 มิถุนายน 2568');
  expect(text).not.toContain('3111');
});

test.each(DAYS)(
  'a day that Sheets has and the Buddhist calendar does not is reported with its label: %s',
  (label) => {
    const workbench = sampleBook('plan');
    typeDay(workbench, label, '29/2/2568');
    const { findings } = workbench.callFromPage('listFindings') as CheckResult;
    expect(findings.filter(({ header }) => header === label)).toMatchObject([
      { code: 'settings/missing', value: '29/2/2568', message: expect.stringContaining(label) },
    ]);
    const { texts } = workbench.callFromPage('readSettingsPage') as { texts: SettingsTexts };
    expect(Object.values(texts)).toContain('29/2/2568');
    expect(JSON.stringify(readDocx(documentOf(workbench)))).not.toContain('ไม่คาดคิด');
  },
);

test('a time of day or a year of five digits in a settings cell ends no action', () => {
  const workbench = sampleBook('plan');
  typeDay(workbench, 'ข้อมูล ณ วันที่', '8:30');
  expect(workbench.callFromPage('listFindings')).not.toHaveProperty('error');
  typeDay(workbench, 'ข้อมูล ณ วันที่', '30/6/2568');
  const settings = workbench.book.sheets.find(({ name }) => name === 'ตั้งค่า')!;
  const cell = settings.cells.find((line) => line?.[0]?.value === 'ข้อมูล ณ วันที่')?.[1];
  cell!.value = 3_900_000;
  expect(workbench.callFromPage('listFindings')).not.toHaveProperty('error');
});
