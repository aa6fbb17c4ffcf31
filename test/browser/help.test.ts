import { expect, test } from '@jest/globals';
import { openPage } from './support';

test('a page opens its piece of the guide beside it, and keeps what is typed', async () => {
  const bench = await openPage('samples/results.xlsx');
  await bench.select('A3');
  await bench.menu('บันทึกมาตรการและผลการดำเนินการ');
  const { sidebar, dialog } = bench;
  await sidebar.getByLabel('ระยะเวลา').first().fill('ม.ค. 2568');
  await bench.expectAccessible('sidebar');
  await sidebar.getByRole('button', { name: 'คู่มือของหน้านี้' }).click();
  await dialog.getByRole('heading', { name: 'กรอกข้อมูล', level: 1 }).waitFor();
  await dialog.getByText('แถวละหนึ่งมาตรการ').waitFor();
  await bench.expectAccessible('dialog');
  await bench.closeDialog();
  expect(await sidebar.getByLabel('ระยะเวลา').first().inputValue()).toBe('ม.ค. 2568');
  expect(bench.faults).toEqual([]);
});

test('what to do about problems is opened from any page, and every other section from there', async () => {
  const bench = await openPage('samples/results.xlsx');
  await bench.menu('คู่มือและการแก้ไขปัญหา');
  const { sidebar, dialog } = bench;
  await sidebar.getByRole('button', { name: 'การแก้ไขปัญหา', exact: true }).click();
  await dialog.getByText('เข้าสู่ระบบ Google ไว้หลายบัญชี').first().waitFor();
  const section = dialog.getByLabel('เรื่องในคู่มือ');
  await section.selectOption('ปัญหา: Google แจ้งว่าแอปยังไม่ได้รับการยืนยัน');
  await dialog.getByText("Google hasn't verified this app").waitFor();
  await section.selectOption('จัดทำเอกสาร');
  await dialog.getByRole('heading', { name: 'ปรับปรุงเอกสารเดิม' }).waitFor();
  await dialog.getByRole('cell', { name: '{{ชื่อรายงาน}}' }).waitFor();
  expect(await dialog.getByRole('img').count()).toBe(0);
  await bench.expectAccessible('dialog');
});
