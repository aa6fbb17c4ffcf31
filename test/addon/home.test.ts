import { expect, test } from '@jest/globals';
import type { HomeView } from '../../src/actions/home';
import type { OverviewView } from '../../src/actions/overview';
import { NEW_LIFE } from '../../src/documents/life';
import { LOG_HEADERS, LOG_SHEET } from '../../src/documents/log';
import { columnLetter } from '../../src/sheet/a1';
import { Workbench } from '../../workbench/workbench';
import { sampleBook } from '../support/books';
import { makeDocuments } from '../support/documents';
import { startNewYear } from '../support/new-year';
import { settingCell } from '../support/settings';

const read = (workbench: Workbench): HomeView => workbench.callFromPage('readHome') as HomeView;
const openSteps = ({ years }: HomeView) =>
  years.map(({ year, steps }) => [year, steps.flatMap(({ id, state }) => (state === 'open' ? [id] : []))]);

test('an empty spreadsheet is sent to the set-up', () => {
  expect(read(new Workbench())).toEqual({ officeName: '', laterVersion: '', days: [], years: [], lost: [] });
});

test('the year of the office is shown with its next step', () => {
  const workbench = sampleBook('progress', { today: '2025-09-15' });
  const [now] = read(workbench).years;
  expect(now).toMatchObject({ year: 2568, next: { id: 'halfReport' } });
  expect(now?.publication.measures.code).toMatch(/^O\d+$/);
});

test('so many measures are overdue as the overview lists, on the day of the data', () => {
  const workbench = sampleBook('progress', { today: '2025-09-15' });
  const numbers = () => {
    const { sheets } = workbench.callFromPage('readOverview') as OverviewView;
    return [read(workbench).years[0]?.overdue, sheets[0]?.overview.overdue.length];
  };
  expect(numbers()).toEqual([0, 0]);
  workbench.type('ตั้งค่า', settingCell('asOf'), '');
  expect(numbers()).toEqual([2, 2]);
});

test('a part that the round demands is named where no sheet of its item gives it', () => {
  const workbench = sampleBook('results', { today: '2025-09-15' });
  const [measures, report] = read(workbench).years[0]?.items ?? [];
  expect(measures).toMatchObject({ sheets: [], lacking: [] });
  expect(report).toMatchObject({
    code: 'O26',
    sheets: ['รายงานผล 2568'],
    lacking: [expect.stringContaining('ประเด็นที่ต้องปรับปรุงแก้ไข')],
  });
  expect(report?.steps).toContainEqual({ id: 'parts', isDone: false });
  expect(openSteps(read(workbench))).toEqual([[2568, ['halfReport', 'report']]]);
});

test('the year before is shown until the log has its report as published', () => {
  const workbench = sampleBook('progress', { today: '2025-11-15' });
  const { sheet } = workbench.selected();
  startNewYear(workbench);
  expect(openSteps(read(workbench)).map(([year]) => year)).toEqual([2569, 2568]);
  const [report] = makeDocuments(workbench, { sheet }).created;
  workbench.callFromPage('formatDocumentLog');
  const before = () => read(workbench).years[1];
  expect(before()?.steps).toContainEqual(expect.objectContaining({ id: 'publish', state: 'open' }));
  workbench.callFromPage('saveDocumentLife', {
    link: report!.url,
    seen: NEW_LIFE,
    life: { ...NEW_LIFE, state: 'เผยแพร่แล้ว' },
  });
  expect(before()).toBeUndefined();
});

test('the year before stays, and what is lost is named, where the log has no header of the states any more', () => {
  const workbench = sampleBook('progress', { today: '2025-11-15' });
  const { sheet } = workbench.selected();
  startNewYear(workbench);
  makeDocuments(workbench, { sheet });
  workbench.callFromPage('formatDocumentLog');
  expect(read(workbench).lost).toEqual([]);
  const state = LOG_HEADERS.indexOf('สถานะของเอกสาร');
  workbench.type(LOG_SHEET, `${columnLetter(state + 1)}1`, 'สถานะ');
  expect(read(workbench).lost).toEqual(['สถานะของเอกสาร']);
  expect(read(workbench).years.map(({ year }) => year)).toEqual([2569, 2568]);
});

test('the year before is shown no longer than to the end of the next one', () => {
  const workbench = sampleBook('progress', { today: '2025-11-15' });
  startNewYear(workbench);
  const yearsOn = (today: string) => read(new Workbench({ book: workbench.book, today })).years.length;
  expect([yearsOn('2026-09-30'), yearsOn('2026-10-01')]).toEqual([2, 1]);
});

test('the last days of the round that the office has filled in are counted', () => {
  const workbench = sampleBook('progress', { today: '2025-04-20' });
  expect(read(workbench).days).toEqual([]);
  workbench.type('ตั้งค่า', settingCell('surveyUntil'), '31 มีนาคม 2568');
  workbench.type('ตั้งค่า', settingCell('publishUntil'), '30 เมษายน 2568');
  expect(read(workbench).days).toEqual([
    { id: 'surveyUntil', day: '31 มีนาคม 2568', left: -20 },
    { id: 'publishUntil', day: '30 เมษายน 2568', left: 10 },
  ]);
});
