import { expect, test } from '@jest/globals';
import { openPage } from './support';

test('about says where the data is, how the work goes and whom to tell of faults, and goes away', async () => {
  const bench = await openPage();
  await bench.menu('เกี่ยวกับโปร่งใส');
  const { sidebar, page } = bench;
  await sidebar.getByText('อยู่ในสเปรดชีต "results" นี้').waitFor();
  await sidebar.getByText('สร้างรายงานจากแผ่นงานนี้').waitFor();
  await sidebar.getByText(/แจ้งผู้ดูแล.*\d+\.\d+\.\d+/).waitFor();
  expect(await page.locator('aside').evaluate((aside) => aside.clientWidth)).toBe(300);
  await bench.expectAccessible('sidebar');
  await bench.picture('about');
  await sidebar.getByRole('button', { name: 'ปิด' }).click();
  await page.locator('aside').waitFor({ state: 'detached' });
  expect(bench.faults).toEqual([]);
});
