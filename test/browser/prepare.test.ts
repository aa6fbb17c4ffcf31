import { expect, test } from '@jest/globals';
import { openEmptyBook, openPage } from './support';

test('a form is chosen, and the next step is a button', async () => {
  const bench = await openEmptyBook();
  await bench.menu('จัดเตรียมแผ่นงานมาตรการ');
  await bench.sidebar.getByText('ยังไม่ได้ตั้งค่าหน่วยงาน').waitFor();
  await bench.expectAccessible('sidebar');
  await bench.sidebar.getByRole('radio', { name: /^แบบรายงานผลการดำเนินการ/ }).check();
  const make = bench.sidebar.getByRole('button', { name: 'สร้างแผ่นงาน', exact: true });
  await make.click();
  await bench.sidebar.getByRole('button', { name: 'เลิกทำการสร้างแผ่นงาน' }).click();
  await bench.sidebar.getByText('เลิกทำแล้ว แผ่นงานที่สร้างถูกลบ').waitFor();
  expect((await bench.book()).book.sheets).toHaveLength(1);
  await make.click();
  await bench.sidebar.getByRole('button', { name: 'บันทึกมาตรการ' }).click();
  await bench.sidebar.getByRole('heading', { name: 'มาตรการใหม่' }).waitFor();
});

test('a sheet is carried over into another form, and a new year begins from here', async () => {
  const bench = await openPage('samples/results.xlsx');
  await bench.menu('จัดเตรียมแผ่นงานมาตรการ');
  await bench.picture('prepare');
  await bench.sidebar.getByLabel('แบบของแผ่นงานใหม่').selectOption({ label: 'แบบติดตามความก้าวหน้า' });
  await bench.sidebar.getByRole('button', { name: 'นำข้อมูลไปยังแบบนี้' }).click();
  await bench.page
    .getByRole('dialog')
    .getByRole('button', { name: /ตกลง|OK/ })
    .click();
  await bench.sidebar
    .getByRole('status')
    .getByText(/สร้างแผ่นงาน "ติดตาม/)
    .waitFor();
  await bench.page.locator('dialog.page button.close').click();
  await bench.sidebar.getByRole('button', { name: 'บันทึกมาตรการ', exact: true }).waitFor();
  await bench.sidebar.getByRole('button', { name: 'เลิกทำการสร้างแผ่นงาน' }).click();
  await bench.sidebar.getByText('เลิกทำแล้ว แผ่นงานที่สร้างถูกลบ').waitFor();
  await bench.sidebar.getByRole('button', { name: 'เริ่มปีงบประมาณใหม่' }).click();
  await bench.sidebar.getByRole('heading', { name: 'เริ่มปีงบประมาณใหม่' }).waitFor();
  expect(await bench.sidebar.getByRole('button', { name: 'นำตารางเดิมเข้ามา' }).count()).toBe(0);
});
