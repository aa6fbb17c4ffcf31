import { expect, test } from '@jest/globals';
import { unusedSheetId } from '../../workbench/book';
import { sampleBook } from '../support/books';
import { ROUNDS } from '../support/office-tables';
import { PASTED, pasted } from '../support/pasted-book';
import { openBook } from './support';

test('a sheet of own columns goes into one like another, asked first about what that has no column for', async () => {
  const workbench = sampleBook('results', { today: '2025-06-30' });
  const [sheet] = pasted(ROUNDS).book.sheets;
  if (sheet) workbench.book.sheets.push({ ...sheet, id: unusedSheetId(workbench.book) });
  const bench = await openBook(workbench, { today: '2025-06-30' });
  const { sidebar } = bench;
  const press = (name: string) => sidebar.getByRole('button', { name, exact: true }).click();
  await bench.openSheet('ตั้งค่า');
  await bench.openBehind('จัดเตรียมแผ่นงานมาตรการ', 'ให้เหมือนแผ่นงานอื่น');
  await sidebar
    .getByText(/แผ่นงาน "ตั้งค่า"/)
    .first()
    .waitFor();
  await bench.openSheet(PASTED);
  await press('อ่านแผ่นงานที่เปิดอยู่');
  await sidebar.getByText(`นำ 2 มาตรการของแผ่นงาน "${PASTED}" ไปยังแผ่นงานใหม่`).waitFor();
  await sidebar.getByLabel('รายงานผล 2568', { exact: true }).check();
  await press('สร้างแผ่นงาน (2 มาตรการ)');
  const question = sidebar.getByRole('alertdialog');
  await question.getByText(/แผ่นงาน "รายงานผล 2568" ไม่มีคอลัมน์ .*งบประมาณ/).waitFor();
  await bench.expectAccessible('sidebar');
  await bench.picture('carry');
  expect((await bench.book()).book.sheets).toHaveLength(workbench.book.sheets.length);
  await question.getByRole('button', { name: 'สร้างแผ่นงาน', exact: true }).click();
  await sidebar.getByText(/^สร้างแผ่นงาน ".*" แล้ว มี 2 มาตรการ/).waitFor();
  await bench.expectAccessible('sidebar');
  const [headers] = await bench.texts('A2:F2', (await bench.book()).selected().sheet);
  expect(headers?.[0]).toBe('มาตรการ/แนวทาง');
  await press('เลิกทำการสร้างแผ่นงาน');
  await sidebar.getByText('เลิกทำแล้ว แผ่นงานที่สร้างถูกลบ').waitFor();
  expect((await bench.book()).book.sheets).toHaveLength(workbench.book.sheets.length);
  expect(bench.faults).toEqual([]);
});
