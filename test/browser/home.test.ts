import { expect, test } from '@jest/globals';
import { sampleBook } from '../support/books';
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

test('a workbook of a later version says first what cannot be done in it', async () => {
  const workbench = sampleBook('plan');
  workbench.type('ตั้งค่า', settingCell('madeBy'), '99.0.0');
  const bench = await openBook(workbench);
  await bench.menu('หน้าหลัก');
  await bench.sidebar.getByText('สร้างด้วยโปร่งใสรุ่น 99.0.0 ซึ่งใหม่กว่า').waitFor();
  await bench.sidebar.getByRole('heading', { name: 'ต้นปี' }).waitFor();
  await bench.expectAccessible('sidebar');
});
