import { expect, test } from '@jest/globals';
import { settingCell } from '../support/settings';
import { openPage } from './support';

const HOSTILE = 'สำนักปลัด<img src=x onerror="throw 1">';
/** The row of the first department on the settings sheet. */
const DEPARTMENT = settingCell('departments');

test('a starting point is chosen, read and inserted into the sheet', async () => {
  const bench = await openPage('samples/plan.xlsx');
  await bench.openSheet('ตั้งค่า');
  await bench.type(DEPARTMENT, HOSTILE);
  await bench.openSheet('กำหนดมาตรการ 2568');
  await bench.openBehind('บันทึกมาตรการและผลการดำเนินการ', 'คลังมาตรการ');
  const { sidebar } = bench;
  await sidebar.getByText('ใส่ลงแผ่นงาน: กำหนดมาตรการ 2568').waitFor();
  await bench.expectAccessible('sidebar');
  const indicator = sidebar.locator('details').filter({ hasText: '4. การใช้ทรัพย์สินของราชการ' });
  if (!(await indicator.getAttribute('open').then((open) => open !== null))) {
    await indicator.locator('summary').click();
  }
  await indicator.getByRole('button', { name: /ควบคุมการใช้รถราชการ/ }).click();
  await sidebar.getByText('บันทึกการใช้รถและน้ำมัน').waitFor();
  await sidebar.getByText(HOSTILE).waitFor();
  await bench.expectAccessible('sidebar');

  await sidebar.getByRole('button', { name: 'ใส่ในแผ่นงาน "กำหนดมาตรการ 2568"' }).click();
  const status = await sidebar.getByText(/ใส่ไว้ในแถวที่/).textContent();
  const row = Number(/แถวที่ (\d+)/.exec(status ?? '')?.[1]);
  await bench.expectSelected(`A${row}`);
  const [cells = []] = await bench.texts(`A${row}:E${row}`);
  expect(cells[0]).toMatch(/ควบคุมการใช้รถราชการ.*\(ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ\)$/);
  expect(cells[1]).toMatch(/^1\. กำหนดให้ขออนุญาตใช้รถทุกครั้ง/);
  expect(cells[3]).toBe('ต.ค. 2567 – ก.ย. 2568');
  expect(cells[2]).toContain(HOSTILE);

  await sidebar.getByRole('button', { name: 'เลิกทำการใส่มาตรการ' }).click();
  await sidebar.getByText('คืนแผ่นงานเป็นอย่างเดิมแล้ว').waitFor();
  expect(await bench.texts(`A${row}:E${row}`)).toEqual([['', '', '', '', '']]);
  await sidebar.getByRole('button', { name: 'ใส่ในแผ่นงาน "กำหนดมาตรการ 2568"' }).click();
  await sidebar.getByText(/ใส่ไว้ในแถวที่/).waitFor();

  await sidebar.getByRole('button', { name: 'กลับไปรายการ' }).click();
  await indicator.getByText('มีมาตรการแล้ว').waitFor();
  expect(await indicator.locator('button:focus').textContent()).toContain('ควบคุมการใช้รถราชการ');
  expect(bench.faults).toEqual([]);
});

test('a sheet that is no form is named before and after the click, and all works by the keyboard', async () => {
  const bench = await openPage('samples/plan.xlsx');
  await bench.openSheet('ตั้งค่า');
  await bench.openBehind('จัดเตรียมแผ่นงานมาตรการ', 'คลังมาตรการ');
  const { sidebar } = bench;
  await sidebar.getByText('แผ่นงาน "ตั้งค่า" ที่เปิดอยู่ไม่ใช่แบบฟอร์ม').waitFor();
  await sidebar.getByText('ควรเพิ่มมาตรการก่อน').waitFor();
  await bench.picture('library');
  const indicator = sidebar.locator('details').filter({ hasText: '10. การป้องกันการทุจริต' });
  await indicator.locator('summary').focus();
  if ((await indicator.getAttribute('open')) === null) await bench.page.keyboard.press('Enter');
  await bench.page.keyboard.press('Tab');
  await bench.page.keyboard.press('Enter');
  const insert = sidebar.getByRole('button', { name: 'ใส่ในแผ่นงานที่เปิดอยู่' });
  await insert.focus();
  await bench.page.keyboard.press('Enter');
  await sidebar.getByRole('alert').getByText('ไม่มีหัวตารางของแบบใด').waitFor();
  await bench.expectAccessible('sidebar');
  expect(bench.faults).toEqual([]);
});
