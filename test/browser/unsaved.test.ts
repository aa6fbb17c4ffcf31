import { expect, test } from '@jest/globals';
import { QUARTERS } from '../support/office-tables';
import { pasted } from '../support/pasted-book';
import { type Bench, openBook, openEmptyBook, openPage } from './support';
import { openWithDocument } from './with-document';

const OFFER = 'ข้อความที่ยังไม่ได้บันทึก';
const offer = (bench: Bench) => bench.sidebar.getByRole('region', { name: OFFER });
const press = (bench: Bench, name: string) =>
  bench.sidebar.getByRole('button', { name, exact: true }).click();

/** Waits until the page has kept what was typed, by the add-on's answer. */
async function typed(bench: Bench, type: () => Promise<void>): Promise<void> {
  const kept = bench.page.waitForResponse(
    (response) => response.request().postData()?.includes('keepUnsaved') ?? false,
  );
  await type();
  await kept;
}

test('what is typed is offered again when the page was closed before it was saved', async () => {
  const bench = await openPage('samples/progress.xlsx');
  await bench.select('A4');
  await bench.menu('บันทึกมาตรการและผลการดำเนินการ');
  const result = bench.sidebar.getByRole('textbox', { name: 'การรายงานผลการดำเนินการ' });
  const before = await result.inputValue();
  await typed(bench, () => result.fill('ประชุมแล้ว 2 ครั้ง'));

  // Another menu item, and back on another row.
  await bench.menu('ผลการประเมิน ITA');
  await bench.sidebar
    .getByRole('heading', { name: /ผลคะแนน|คะแนน/ })
    .first()
    .waitFor();
  await bench.select('A5');
  await bench.menu('บันทึกมาตรการและผลการดำเนินการ');
  await offer(bench).waitFor();
  await bench.expectAccessible('sidebar');
  await press(bench, 'นำกลับมาใส่');
  await bench.sidebar.getByRole('heading', { name: 'มาตรการที่ 2 จาก 10' }).waitFor();
  expect(await result.inputValue()).toBe('ประชุมแล้ว 2 ครั้ง');
  expect(await offer(bench).count()).toBe(0);
  expect(before).not.toBe('ประชุมแล้ว 2 ครั้ง');

  // Once saved it is not offered any more.
  await typed(bench, () => press(bench, 'บันทึก'));
  await bench.sidebar.getByText('บันทึกแล้วที่แถว 4').first().waitFor();
  await bench.menu('บันทึกมาตรการและผลการดำเนินการ');
  await result.waitFor();
  expect(await offer(bench).count()).toBe(0);
});

test('what is saved while it waits to be kept is not offered again', async () => {
  const bench = await openPage('samples/progress.xlsx');
  await bench.select('A4');
  await bench.menu('บันทึกมาตรการและผลการดำเนินการ');
  const isCall = (data: string | null, name: string) => data?.includes(name) ?? false;
  await bench.page.route(
    (url) => url.pathname !== '/',
    async (route) => {
      if (!isCall(route.request().postData(), 'saveMeasure')) return route.continue();
      const response = await route.fetch();
      // Longer than the page waits before it keeps what is typed.
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      await route.fulfill({ response });
    },
  );
  const result = bench.sidebar.getByRole('textbox', { name: 'การรายงานผลการดำเนินการ' });
  await result.fill('ประชุมแล้ว');
  const removed = bench.page.waitForResponse((response) => {
    const data = response.request().postData();
    return isCall(data, 'keepUnsaved') && isCall(data, '"value":null');
  });
  await press(bench, 'บันทึก');
  await bench.sidebar.getByText('บันทึกแล้วที่แถว 4').first().waitFor();
  await removed;
  await bench.menu('บันทึกมาตรการและผลการดำเนินการ');
  await result.waitFor();
  expect(await offer(bench).count()).toBe(0);
});

test('the set-up goes on where it was left', async () => {
  const bench = await openEmptyBook();
  await bench.menu('ตั้งค่าหน่วยงานและปีงบประมาณ');
  const name = bench.sidebar.getByRole('textbox', { name: /ชื่อหน่วยงาน/ }).first();
  await typed(bench, () => name.fill('เทศบาลตำบลหนองแสง'));
  await bench.menu('คู่มือและการแก้ไขปัญหา');
  await bench.menu('ตั้งค่าหน่วยงานและปีงบประมาณ');
  await offer(bench).waitFor();
  await press(bench, 'นำกลับมาใส่');
  expect(await name.inputValue()).toBe('เทศบาลตำบลหนองแสง');
});

test('a section of the settings and scores are offered too, and dropped when they are not wanted', async () => {
  const bench = await openPage('samples/results.xlsx');
  await bench.menu('ตั้งค่าหน่วยงานและปีงบประมาณ');
  await bench.sidebar.getByRole('button', { name: /^แก้ไข/ }).first().click();
  const name = bench.sidebar.getByRole('textbox', { name: /ชื่อหน่วยงาน/ }).first();
  await typed(bench, () => name.fill('เทศบาลตำบลใหม่'));
  await bench.menu('ผลการประเมิน ITA');
  await bench.sidebar.getByRole('heading', { name: /^คะแนน ITA/ }).waitFor();
  const score = bench.sidebar.getByRole('textbox').first();
  await typed(bench, () => score.fill('12.34'));
  await bench.menu('ตั้งค่าหน่วยงานและปีงบประมาณ');
  await offer(bench).waitFor();
  await press(bench, 'นำกลับมาใส่');
  expect(await name.inputValue()).toBe('เทศบาลตำบลใหม่');
  await bench.menu('ผลการประเมิน ITA');
  await offer(bench).waitFor();
  await typed(bench, () => press(bench, 'ไม่ใช้แล้ว'));
  expect(await score.inputValue()).not.toBe('12.34');
  await bench.menu('ผลการประเมิน ITA');
  await score.waitFor();
  expect(await offer(bench).count()).toBe(0);
});

test('the answers about a pasted table are offered again, with the step that was reached', async () => {
  const bench = await openBook(pasted(QUARTERS), { today: '2025-09-30' });
  const openImport = () => bench.openBehind('จัดเตรียมแผ่นงานมาตรการ', 'นำตารางเดิมเข้ามา');
  const sameItem = bench.sidebar.getByRole('group', { name: /แถวที่ 3 และ 4/ });
  await openImport();
  await press(bench, 'ต่อไป');
  await typed(bench, () => sameItem.getByLabel('เป็นมาตรการเดียวกัน').check());
  await bench.menu('คู่มือและการแก้ไขปัญหา');
  await openImport();
  await offer(bench).waitFor();
  await bench.expectAccessible('sidebar');
  await press(bench, 'นำกลับมาใส่');
  await bench.sidebar.getByText('อ่านตารางแล้วพบ 2 มาตรการ').waitFor();
  expect(await sameItem.getByLabel('เป็นมาตรการเดียวกัน').isChecked()).toBe(true);
  await press(bench, 'ต่อไป');
  await press(bench, 'สร้างแผ่นงาน (2 มาตรการ)');
  await bench.sidebar.getByText(/แล้ว มี 2 มาตรการ/).waitFor();
});

test('what is typed of the state of a document is asked about before it is dropped, and offered again after the page was closed', async () => {
  const bench = await openWithDocument();
  const { sidebar } = bench;
  await bench.menu('ติดตามและเผยแพร่');
  const record = sidebar.getByRole('button', { name: 'บันทึกสถานะของ' });
  const letter = sidebar.getByLabel('เลขที่หนังสือ');
  // What is only looked at is closed unasked.
  await record.click();
  await press(bench, 'ยกเลิก');
  await letter.waitFor({ state: 'detached' });
  await record.click();
  await typed(bench, () => letter.fill('อบต. 71001/25'));
  await press(bench, 'ยกเลิก');
  await sidebar.getByRole('alertdialog').waitFor();
  await bench.expectAccessible('sidebar');
  await press(bench, 'แก้ไขต่อ');
  expect(await letter.inputValue()).toBe('อบต. 71001/25');

  await bench.menu('หน้าหลัก');
  await bench.menu('ติดตามและเผยแพร่');
  await offer(bench).waitFor();
  await press(bench, 'นำกลับมาใส่');
  expect(await letter.inputValue()).toBe('อบต. 71001/25');
  // Nobody overwrites what a colleague has said meanwhile.
  await bench.openSheet('ประวัติรายงาน');
  await bench.type('L2', 'อบต. 9');
  await press(bench, 'บันทึก');
  await sidebar.getByText('มีผู้แก้ไขรายการนี้ก่อนท่านบันทึก').waitFor();
  await typed(bench, () => press(bench, 'บันทึก'));
  await sidebar.getByText('บันทึกลงแผ่นงาน "ประวัติรายงาน" แล้ว').waitFor();
  expect(await bench.texts('K2:L2', 'ประวัติรายงาน')).toEqual([['เสนอผู้บริหาร', 'อบต. 71001/25']]);
  await bench.menu('หน้าหลัก');
  await bench.menu('ติดตามและเผยแพร่');
  await record.waitFor();
  await bench.settled();
  expect(await offer(bench).count()).toBe(0);
  expect(bench.faults).toEqual([]);
});
