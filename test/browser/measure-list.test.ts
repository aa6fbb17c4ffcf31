import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { bookWith } from '../support/books';
import { type Bench, countActions, openBook, openPage } from './support';

const MENU = 'บันทึกมาตรการและผลการดำเนินการ';
const PROGRESS = 'samples/progress.xlsx';

async function openOn(path: string, a1: string): Promise<Bench> {
  const bench = await openPage(path);
  await openSidebar(bench, a1);
  return bench;
}

async function openSidebar(bench: Bench, a1: string): Promise<void> {
  await bench.select(a1);
  await bench.menu(MENU);
  await titled(bench, /^มาตรการ/);
}

const titled = (bench: Bench, name: string | RegExp): Promise<void> =>
  bench.sidebar.getByRole('heading', { name }).waitFor();
const field = (bench: Bench, name: string): Locator => bench.sidebar.getByRole('textbox', { name });
const choice = (bench: Bench, name: string): Locator => bench.sidebar.getByRole('combobox', { name });
const press = (bench: Bench, name: string): Promise<void> =>
  bench.sidebar.getByRole('button', { name, exact: true }).click();
const waitForText = (bench: Bench, text: string | RegExp): Promise<void> =>
  bench.sidebar.getByText(text).first().waitFor();
const entries = (bench: Bench): Locator => bench.sidebar.getByRole('listitem');
/** The words of what has the focus in the sidebar. */
const focused = async (bench: Bench): Promise<string> =>
  (await bench.sidebarFrame()).evaluate<string>(
    "(document.activeElement.labels?.[0] ?? document.activeElement).textContent + ' ' + document.activeElement.tagName",
  );

test('a measure is found in the list, opened, and gone back from', async () => {
  const bench = await openOn(PROGRESS, 'A1');
  await titled(bench, 'มาตรการ 10 ข้อ');
  await waitForText(bench, /แถวที่ 1 ที่เลือกอยู่ \("แบบติดตาม.*"\) ไม่ใช่มาตรการ/);
  expect(await focused(bench)).toBe('ค้นหามาตรการ INPUT');
  await bench.expectAccessible('sidebar');
  await bench.picture('measure-list');
  await bench.page.keyboard.type('การใช้ งบ ประมาณ');
  await waitForText(bench, 'พบ 1 จาก 10 ข้อ');
  await entries(bench).first().hover();
  await bench.expectAccessible('sidebar');
  await entries(bench).first().getByRole('button').click();
  await titled(bench, 'มาตรการที่ 2 จาก 10');
  await bench.expectSelected('A4:J4');
  expect(await focused(bench)).toContain('SELECT');
  await press(bench, 'รายการมาตรการ');
  await waitForText(bench, 'พบ 1 จาก 10 ข้อ');
  expect(await focused(bench)).toContain('การใช้งบประมาณ');
  expect(bench.faults).toEqual([]);
});

test('the list leads to the results of a department, and says what to do first', async () => {
  const bench = await openOn(PROGRESS, 'A1');
  await press(bench, 'ใส่ผลที่ส่วนราชการส่งมา');
  await waitForText(bench, /วางในแผ่นงานว่าง และเปิดแผ่นงานนั้นไว้/);
  await bench.expectAccessible('sidebar');
  await bench.page.getByRole('button', { name: 'เพิ่มแผ่นงาน' }).click();
  await bench.settled();
  await bench.type('A1', 'มาตรการ');
  await press(bench, 'วางแล้ว อ่านตาราง');
  await bench.sidebar.getByRole('button', { name: 'อ่านแผ่นงานที่เปิดอยู่' }).waitFor();
});

test('of a thousand measures few are drawn at first, and more as the user goes down', async () => {
  const workbench = bookWith(
    'results',
    Array.from({ length: 1_000 }, (_, i) => ({ measure: `${i + 1}. มาตรการ`, responsible: 'กองคลัง' })),
  );
  const bench = await openBook(workbench);
  await openSidebar(bench, 'A1');
  await titled(bench, 'มาตรการ 1000 ข้อ');
  expect(await entries(bench).count()).toBe(50);
  await bench.sidebar.getByRole('button', { name: 'แสดงอีก 950 ข้อ' }).scrollIntoViewIfNeeded();
  await entries(bench).nth(99).waitFor();
  await field(bench, 'ค้นหามาตรการ').fill('๙๙๙.');
  await waitForText(bench, 'พบ 1 จาก 1000 ข้อ');
});

test('a new measure takes at most 8 actions, and the next at most 6', async () => {
  const bench = await openPage(PROGRESS);
  await bench.select('A13');
  const actions = await countActions(bench);
  const fill = async (indicator: string) => {
    await choice(bench, 'ตัวชี้วัด').selectOption({ label: indicator });
    await bench.sidebar.getByLabel('กองคลัง', { exact: true }).check();
    await field(bench, 'ขั้นตอน').fill('1. ประชุม');
    await field(bench, 'แนวทางการกำกับติดตาม').fill('1. รายงาน');
    await field(bench, 'ระยะเวลา').fill('ต.ค. 2567 - มี.ค. 2568');
    await bench.sidebar.getByLabel('ยังไม่ดำเนินการ').check();
  };
  await bench.menu(MENU);
  await titled(bench, 'มาตรการใหม่');
  await fill('6. คุณภาพการดำเนินงาน');
  await press(bench, 'บันทึกและเพิ่มใหม่');
  await waitForText(bench, 'บันทึกแล้วที่แถว 13');
  expect(actions()).toBeLessThanOrEqual(8);
  const before = actions();
  await titled(bench, 'มาตรการใหม่');
  expect(await focused(bench)).toContain('SELECT');
  await fill('1. การปฏิบัติหน้าที่');
  await press(bench, 'บันทึกและเพิ่มใหม่');
  await waitForText(bench, 'บันทึกแล้วที่แถว 14');
  expect(actions() - before).toBeLessThanOrEqual(6);
  // The indicator has filled in its instrument.
  expect(await bench.texts('A13:B14')).toEqual([
    ['EIT', '6. คุณภาพการดำเนินงาน'],
    ['IIT', '1. การปฏิบัติหน้าที่'],
  ]);
});

test('an instrument narrows the indicators, and is never changed by one', async () => {
  const bench = await openOn(PROGRESS, 'A4');
  const options = () => choice(bench, 'ตัวชี้วัด').locator('optgroup').count();
  expect(await options()).toBe(1);
  await choice(bench, 'เครื่องมือ').selectOption('EIT');
  await waitForText(bench, 'ตัวชี้วัดนี้อยู่ใน IIT แต่มาตรการนี้อยู่ใน EIT');
  await bench.expectAccessible('sidebar');
  await choice(bench, 'ตัวชี้วัด').selectOption({ label: '7. ประสิทธิภาพการสื่อสาร' });
  expect(await choice(bench, 'เครื่องมือ').inputValue()).toBe('EIT');
  expect(await bench.sidebar.getByText(/ตัวชี้วัดนี้อยู่ใน/).count()).toBe(0);
});

test('a save is taken back, and what was typed stays on the page', async () => {
  const bench = await openOn('samples/results.xlsx', 'A4');
  const before = await bench.texts('A4:F4');
  await field(bench, 'ผลลัพธ์').fill('บันทึกผิดข้อ');
  await press(bench, 'บันทึก');
  await press(bench, 'เลิกทำการบันทึกแถวที่ 4');
  await waitForText(bench, 'คืนแผ่นงานเป็นอย่างเดิมแล้ว ข้อความที่พิมพ์ยังอยู่ในแถบด้านข้างนี้');
  expect(await bench.sidebar.getByText('บันทึกแล้วที่แถว 4').count()).toBe(0);
  await bench.expectAccessible('sidebar');
  expect(await bench.texts('A4:F4')).toEqual(before);
  expect(await field(bench, 'ผลลัพธ์').inputValue()).toBe('บันทึกผิดข้อ');

  // From the list too.
  await press(bench, 'บันทึก');
  await press(bench, 'รายการมาตรการ');
  await press(bench, 'เลิกทำการบันทึกแถวที่ 4');
  await titled(bench, 'มาตรการที่ 2 จาก 9');
  expect(await bench.texts('A4:F4')).toEqual(before);
  expect(await field(bench, 'ผลลัพธ์').inputValue()).toBe('บันทึกผิดข้อ');

  // Not where somebody has changed the row since.
  await press(bench, 'บันทึก');
  await bench.type('D4', 'ของเพื่อน');
  await press(bench, 'เลิกทำการบันทึกแถวที่ 4');
  await waitForText(bench, 'แถวนี้ในแผ่นงานเปลี่ยนไปหลังจากนั้น จึงเลิกทำไม่ได้');
  expect(await bench.texts('D4:F4')).toEqual([['ของเพื่อน', before[0]?.[4], 'บันทึกผิดข้อ']]);
  expect(bench.faults).toEqual([]);
});

test('the copy of a measure is a new one, with its texts and the next number', async () => {
  const bench = await openOn('samples/results.xlsx', 'A4');
  const [cells = []] = await bench.texts('A4:F4');
  await press(bench, 'ทำสำเนา');
  await waitForText(bench, 'คัดลอกทุกช่องแล้ว ยังไม่ได้บันทึก');
  await titled(bench, 'มาตรการใหม่');
  await press(bench, 'บันทึก');
  await waitForText(bench, 'บันทึกแล้วที่แถว 12');
  const [copied = []] = await bench.texts('A12:F12');
  expect(copied).toEqual([cells[0]?.replace(/^2\./, '10.'), ...cells.slice(1)]);
});

test('in a low window the buttons stay in sight, and nothing that has the focus is under them', async () => {
  const bench = await openOn(PROGRESS, 'A4');
  await bench.page.setViewportSize({ width: 1280, height: 740 });
  const frame = await bench.sidebarFrame();
  expect(await frame.evaluate('innerHeight')).toBeLessThanOrEqual(620);
  const hidden = await frame.evaluate<
    string[]
  >(`[...document.querySelectorAll('.fields :is(select, textarea, input)')]
    .filter((control) => {
      control.focus();
      const { top, bottom } = control.getBoundingClientRect();
      const footer = document.querySelector('footer').getBoundingClientRect();
      return top < 0 || bottom > footer.top || footer.bottom > innerHeight || footer.height > 160;
    }).map(({ outerHTML }) => outerHTML)`);
  expect(hidden).toEqual([]);
});

test('what was typed is offered in the list too, and opens its measure', async () => {
  const bench = await openOn('samples/results.xlsx', 'A4');
  const kept = bench.page.waitForResponse(
    (response) => response.request().postData()?.includes('keepUnsaved') ?? false,
  );
  await field(bench, 'ผลลัพธ์').fill('ยังพิมพ์ไม่จบ');
  await kept;
  await bench.menu('คู่มือและการแก้ไขปัญหา');
  await openSidebar(bench, 'A1');
  await titled(bench, 'มาตรการ 9 ข้อ');
  await press(bench, 'นำกลับมาใส่');
  await titled(bench, 'มาตรการที่ 2 จาก 9');
  expect(await field(bench, 'ผลลัพธ์').inputValue()).toBe('ยังพิมพ์ไม่จบ');
});
