import { expect, test } from '@jest/globals';
import type { Library } from '../../src/actions/library';
import type { OverviewView } from '../../src/actions/overview';
import { SETTINGS_SHEET, type SettingRow } from '../../src/settings/settings';
import type { Workbench } from '../../workbench/workbench';
import { sampleBook } from '../support/books';
import { findingsOf } from '../support/check';
import { documentOf, makeDocuments } from '../support/documents';
import { readDocx } from '../support/docx';
import { settingCell } from '../support/settings';

// From October on an office closes one year and works on the next: ตั้งค่า is of 2569, the sheet still of 2568.
const set = (workbench: Workbench, id: SettingRow['id'], text: string) =>
  workbench.type(SETTINGS_SHEET, settingCell(id), text);

function closing(form: string, today = '2025-11-20'): Workbench {
  const workbench = sampleBook(form, { today });
  set(workbench, 'fiscalYear', '2569');
  set(workbench, 'resultYear', '2568');
  set(workbench, 'asOf', '');
  return workbench;
}
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

test('a document of the closed year has the result and the lowest scores of that year', () => {
  const text = plain(readDocx(documentOf(closing('instrument'))).text);
  expect(text).toContain('Integrity and Transparency Assessment: ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๗');
  expect(text).not.toContain('พ.ศ. ๒๕๖๘ มากำหนด');
  expect(text.match(/ผลการประเมินต่ำที่สุดของเครื่องมือนี้/g)).toHaveLength(3);
});

test('none of its scores is reported as missing', () => {
  const { findings } = makeDocuments(closing('instrument'));
  expect(findingsOf(findings, 'score/missing')).toEqual([]);
});

test('its day of the data is the last day of its year', () => {
  const text = readDocx(documentOf(closing('instrument'))).text;
  expect(text).toContain('ข้อมูล ณ วันที่ ๓๐ กันยายน ๒๕๖๘');
  expect(text).not.toContain('พฤศจิกายน ๒๕๖๘');
});

test('measures overdue today are not reported for an earlier day of the data', () => {
  const overdue = makeDocuments(closing('instrument')).findings.filter(
    ({ code }) => code === 'status/overdue',
  );
  expect(overdue.length).toBeGreaterThan(0);
  for (const { message } of overdue) {
    expect(message).toContain('นับถึงวันที่ 20 พฤศจิกายน 2568');
    expect(message).not.toContain('ข้อมูล ณ วันที่');
  }
});

test('the overview of a past year is of its last day, and counts deadlines on that day as overdue', () => {
  const workbench = closing('instrument');
  set(workbench, 'fiscalYear', '2568');
  const { asOf, sheets } = workbench.callFromPage('readOverview') as OverviewView;
  expect(asOf).toBe('30 กันยายน 2568');
  expect(sheets[0]?.overview.overdue.length).toBeGreaterThan(0);
});

test('the library uses the same result', () => {
  expect((closing('plan').callFromPage('readLibrary') as Library).scores).toMatchObject({ year: 2567 });
});

test('a check of the scores does not demand a year that is not announced yet', () => {
  const workbench = closing('plan');
  workbench.selectSheet('คะแนน ITA');
  const { findings } = workbench.callFromPage('listFindings', {}) as { findings: { code: string }[] };
  expect(findingsOf(findings, 'score/missing')).toEqual([]);
});

test('a reporting period’s document has its last day as its day of the data', () => {
  const text = (round: string) =>
    readDocx(documentOf(sampleBook('instrument', { today: '2025-04-20' }), { round })).text;
  expect(text('6')).toContain('ข้อมูล ณ วันที่ ๒๐ เมษายน ๒๕๖๘');
  expect(readDocx(documentOf(closing('instrument'), { round: '6' })).text).toContain(
    'ข้อมูล ณ วันที่ ๓๐ กันยายน ๒๕๖๘',
  );
});

test('a result after the end of the reporting period is a finding of its document', () => {
  const workbench = sampleBook('results', { today: '2025-04-20' });
  workbench.type(workbench.selected().sheet, 'E3', 'อบรมเจ้าหน้าที่เมื่อ 18 เม.ย. 2568');
  const later = (round?: string) =>
    findingsOf(makeDocuments(workbench, round ? { round } : {}).findings, 'round/later-result').filter(
      ({ cell }) => cell?.row === 3,
    );
  expect(later('6')).toHaveLength(1);
  expect(later('9')).toEqual([]);
  expect(later()).toEqual([]);
  // The document of the year, whose day is the year's last, is later than no result either.
  workbench.type(workbench.selected().sheet, 'E3', 'อบรมเจ้าหน้าที่เมื่อ 18 ต.ค. 2568');
  expect(later()).toHaveLength(1);
});
