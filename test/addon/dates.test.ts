import { expect, test } from '@jest/globals';
import type { SettingsTexts } from '../../src/office/settings';
import { toArabicDigits } from '../../src/thai/digits';
import { cellAt } from '../../workbench/book';
import { sampleBook } from '../support/books';
import { documentOf } from '../support/documents';
import { readDocx } from '../support/docx';

test.each([
  ['of the Buddhist era, which a sheet takes for one of the Christian era', '30/6/2568'],
  ['of the Christian era', '30/6/2025'],
])('a day typed into a cell without format, its year %s, is the day that was meant', (_, typed) => {
  const workbench = sampleBook('plan');
  const settings = workbench.book.sheets.find(({ name }) => name === 'ตั้งค่า')!;
  for (const label of ['ข้อมูล ณ วันที่', 'วันที่ประชุมกำหนดมาตรการ']) {
    const row = settings.cells.findIndex((line) => line?.[0]?.value === label) + 1;
    delete cellAt(settings, row, 2)!.numberFormat;
    workbench.type('ตั้งค่า', `B${row}`, typed);
    expect(typeof cellAt(settings, row, 2)?.value).toBe('number');
  }
  const { texts } = workbench.callFromPage('readSettingsPage') as { texts: SettingsTexts };
  expect(texts).toMatchObject({ asOf: '30 มิถุนายน 2568', meetingDate: '30 มิถุนายน 2568' });
  const text = toArabicDigits(JSON.stringify(readDocx(documentOf(workbench))));
  expect(text).toContain('30 มิถุนายน 2568');
  expect(text).not.toContain('3111');
});
