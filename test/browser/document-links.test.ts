import { expect, test } from '@jest/globals';
import { openPage } from './support';

const DRIVE = 'https://drive.google.com/drive/folders/1AbCdEfGhIjKlMnOpQrStUvWxYz01234';

test('all links of the document are one list: each opens in a new tab, leads to its cell, and is marked where it is likely closed', async () => {
  const bench = await openPage('samples/results.xlsx', { today: '2025-10-08' });
  await bench.type('E4', `ภาพกิจกรรม ${DRIVE}`);
  await bench.type('E5', 'บันทึกไว้ที่ D:\\ITA\\2568.pdf');
  await bench.menu('จัดทำเอกสาร');
  const { sidebar } = bench;
  const fold = sidebar.locator('summary', { hasText: 'ลิงก์ทั้งหมดในเอกสาร' });
  await fold.click();
  await sidebar.getByText('ผู้อื่นอาจเปิดไม่ได้ 2 ลิงก์').waitFor();
  const list = sidebar.locator('ol.links');
  const count = await list.locator('> li').count();
  await fold.getByText(`ลิงก์ทั้งหมดในเอกสาร (${count})`).waitFor();
  const drive = list.locator('> li', { hasText: DRIVE.slice(0, 40) });
  expect(await drive.getByRole('link').getAttribute('href')).toBe(DRIVE);
  await drive.getByText('ไฟล์ในไดรฟ์ ผู้อื่นอาจเปิดไม่ได้').waitFor();
  await drive.getByText('ทุกคนที่มีลิงก์').waitFor();
  const file = list.locator('> li', { hasText: '2568.pdf' });
  expect(await file.getByRole('link').count()).toBe(0);
  await file.getByRole('button', { name: /^แถว 5 / }).click();
  await bench.expectSelected('E5');
  await bench.expectAccessible('sidebar');
  // The list is of the document that is chosen.
  await sidebar.getByLabel('ส่วนราชการ', { exact: true }).selectOption('กองช่าง');
  await fold.click();
  await sidebar.locator('ol.links').waitFor();
  expect(await sidebar.locator('ol.links > li').count()).toBeLessThan(count);
  expect(bench.faults).toEqual([]);
});
