import { expect, test } from '@jest/globals';
import { LOG_HEADERS, LOG_SHEET } from '../../src/documents/log';
import { columnLetter } from '../../src/sheet/a1';
import { sampleBook } from '../support/books';
import { makeDocuments } from '../support/documents';
import { settingCell } from '../support/settings';
import { openBook, openEmptyBook, openPage } from './support';

test('an empty spreadsheet leads to the set-up', async () => {
  const bench = await openEmptyBook();
  await bench.menu('หน้าหลัก');
  await bench.sidebar.getByRole('button', { name: 'เริ่มใช้โปร่งใส' }).click();
  await bench.sidebar.getByRole('heading', { name: 'เริ่มใช้โปร่งใสกับสเปรดชีตนี้' }).first().waitFor();
});

test('the next step is a button to the page where it is done, with its sheet in sight', async () => {
  const bench = await openPage('samples/plan.xlsx');
  await bench.menu('หน้าหลัก');
  await bench.sidebar.getByRole('heading', { name: 'ต้นปี' }).waitFor();
  await bench.expectAccessible('sidebar');
  await bench.picture('home');
  const next = bench.sidebar.getByRole('region', { name: 'ขั้นต่อไป' });
  await next.getByRole('button').click();
  await bench.sidebar.getByRole('button', { name: /สร้าง/ }).first().waitFor();
  expect(await next.count()).toBe(0);
});

test.each([
  ['2025-03-20', 'จัดทำรายงานรอบ 6 เดือน', 'รอบ 6 เดือน (ต.ค. 2567 – มี.ค. 2568)', 'รอบ 12 เดือน'],
  ['2025-09-20', 'จัดทำรายงานผลของทั้งปี', 'ทั้งปี (ไม่ระบุรอบ)', 'รอบ 6 เดือน'],
])(
  'on %s the step "%s" opens the page of documents with its period chosen',
  async (today, step, chosen, titled) => {
    const workbench = sampleBook('results', { today });
    const { sheet } = workbench.selected();
    if (!step.includes('6')) makeDocuments(workbench, { round: '6' });
    // By itself the page chooses the period of the sheet's title.
    workbench.type(sheet, 'A1', `รายงานผลการดำเนินการ ${titled} ประจำปีงบประมาณ พ.ศ. 2568`);
    const bench = await openBook(workbench, { today });
    const roundOf = async () => {
      const option = bench.sidebar.getByLabel('รอบที่รายงาน').locator('option:checked');
      await option.waitFor({ state: 'attached' });
      return option.textContent();
    };
    await bench.menu('จัดทำเอกสาร');
    expect(await roundOf()).toContain(titled);
    await bench.menu('หน้าหลัก');
    const next = bench.sidebar.getByRole('region', { name: 'ขั้นต่อไป' });
    await next.getByRole('button', { name: step }).click();
    await next.waitFor({ state: 'detached' });
    expect(await roundOf()).toBe(chosen);
  },
);

test('the period of a step is left with its sheet, unless the user has chosen one', async () => {
  const today = '2025-03-20';
  const workbench = sampleBook('results', { today });
  const { sheet: report } = workbench.selected();
  // Of a year that is not on the home page.
  const { sheet: planned } = workbench.run('insertSheet', 'plan', { year: 2569 }) as { sheet: string };
  workbench.selectSheet(report);
  const bench = await openBook(workbench, { today });
  await bench.menu('หน้าหลัก');
  const next = bench.sidebar.getByRole('region', { name: 'ขั้นต่อไป' });
  await next.getByRole('button', { name: 'จัดทำรายงานรอบ 6 เดือน' }).click();
  await next.waitFor({ state: 'detached' });
  const round = bench.sidebar.getByLabel('รอบที่รายงาน');
  // The page shows the round of the sheet before until it has read the other one.
  const shown = (text: string) =>
    round.locator('option:checked', { hasText: text }).waitFor({ state: 'attached' });
  const choose = (name: string) => bench.sidebar.getByLabel('แผ่นงาน', { exact: true }).selectOption(name);
  await shown('รอบ 6 เดือน');
  await choose(planned);
  await shown('ทั้งปี (ไม่ระบุรอบ)');
  await round.selectOption('9');
  await choose(report);
  await shown('รอบ 9 เดือน (ต.ค. 2567');
});

test('a log that has lost the header of its states is named, with what to do', async () => {
  const workbench = sampleBook('results');
  makeDocuments(workbench);
  workbench.callFromPage('formatDocumentLog');
  const state = LOG_HEADERS.indexOf('สถานะของเอกสาร');
  workbench.type(LOG_SHEET, `${columnLetter(state + 1)}1`, 'ของเรา');
  const bench = await openBook(workbench);
  await bench.menu('หน้าหลัก');
  await bench.sidebar.getByText('แผ่นงาน "ประวัติรายงาน" ไม่มีหัวคอลัมน์ "สถานะของเอกสาร"').waitFor();
});

test('a workbook of a later version says first what cannot be done in it', async () => {
  const workbench = sampleBook('plan');
  workbench.type('ตั้งค่า', settingCell('madeBy'), '99.0.0');
  const bench = await openBook(workbench);
  await bench.menu('หน้าหลัก');
  await bench.sidebar.getByText('สร้างด้วยโปร่งใสรุ่น 99.0.0 ซึ่งใหม่กว่า').waitFor();
  await bench.sidebar.getByRole('heading', { name: 'ต้นปี' }).waitFor();
  await bench.expectAccessible('sidebar');
});
