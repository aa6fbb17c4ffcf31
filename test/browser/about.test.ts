import { expect, test } from '@jest/globals';
import { openPage } from './support';

test('the about sidebar names where the data is, the steps and how to report problems, and closes', async () => {
  const bench = await openPage();
  await bench.menu('คู่มือและการแก้ไขปัญหา');
  const { sidebar, page } = bench;
  await sidebar.getByText('อยู่ในสเปรดชีต "results" นี้').waitFor();
  await sidebar.getByText(/แผ่นงานตั้งค่า.*สร้างด้วยรุ่น \d+\.\d+\.\d+/).waitFor();
  await sidebar
    .getByText(/^จัดทำเอกสาร/)
    .first()
    .waitFor();
  await sidebar.getByText(/แจ้งผู้ดูแล.*\d+\.\d+\.\d+/).waitFor();
  expect(await page.locator('aside').evaluate((aside) => aside.clientWidth)).toBe(300);
  await bench.expectAccessible('sidebar');
  await sidebar.getByRole('button', { name: 'เปิดคู่มือ' }).click();
  await bench.dialog.getByRole('heading', { name: 'หน้าหลัก', level: 1 }).waitFor();
  await bench.closeDialog();
  await sidebar.getByRole('button', { name: 'นโยบายความเป็นส่วนตัว' }).click();
  await bench.dialog.getByText('ไม่มีเซิร์ฟเวอร์ของตนเอง').first().waitFor();
  await bench.closeDialog();
  await sidebar.getByRole('button', { name: 'ปิด', exact: true }).click();
  await page.locator('aside').waitFor({ state: 'detached' });
  expect(bench.faults).toEqual([]);
});

test('a missing permission is an error with a link to Google’s consent page, and the button tries again', async () => {
  const bench = await openPage();
  const authorize = 'https://script.google.com/authorize';
  let isGranted = false;
  await bench.page.route('**/command*', async (route) => {
    const { command } = route.request().postDataJSON();
    if (isGranted || command.name !== 'whereDataIs') return route.continue();
    const response = await route.fetch();
    const value = { error: { code: 'consent', message: 'ยังไม่ได้อนุญาต', hint: 'กดลิงก์ด้านล่าง', authorize } };
    await route.fulfill({ response, json: { ...(await response.json()), value } });
  });
  await bench.menu('คู่มือและการแก้ไขปัญหา');
  const link = bench.sidebar.getByRole('link', { name: 'เปิดหน้าขออนุญาตของ Google' });
  expect(await link.getAttribute('href')).toBe(authorize);
  expect(await link.getAttribute('target')).toBe('_blank');
  await bench.expectAccessible('sidebar');
  isGranted = true;
  await bench.sidebar.getByRole('button', { name: 'ลองอีกครั้ง' }).click();
  await bench.sidebar.getByText('อยู่ในสเปรดชีต "results" นี้').waitFor();
  expect(await link.count()).toBe(0);
});

test('a page that waits long for its answer names possible causes', async () => {
  const bench = await openPage();
  bench.isSpent = true;
  await bench.page.clock.install();
  await bench.page.route('**/command*', async (route) => {
    const { command } = route.request().postDataJSON();
    if (command.name !== 'whereDataIs') await route.continue();
  });
  await bench.menu('คู่มือและการแก้ไขปัญหา');
  await bench.sidebar.getByText('กำลังเปิดข้อมูล').waitFor();
  expect(await bench.sidebar.getByText('หลายบัญชี').count()).toBe(0);
  await bench.page.clock.fastForward(30_000);
  await bench.sidebar.getByText('หลายบัญชี').waitFor();
});
