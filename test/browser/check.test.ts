import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FieldId } from '../../src/forms/fields';
import { bookWith } from '../support/books';
import { alsoOpen, type Bench, countActions, openPage } from './support';

const CHECK = 'ตรวจสอบแผ่นงาน';
const MANUAL = 'จัดทำคู่มือการให้บริการประชาชน';
const ODD = '<img src=x onerror="document.title=1"> {{x}} =1+1';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The page of the check, opened from the menu on a sheet of the form results with these measures. */
async function openOn(rows: Partial<Record<FieldId, string>>[]): Promise<Bench> {
  const file = join(folder, 'book.xlsx');
  await bookWith('results', rows).save(file);
  const bench = await openPage(relative(join(__dirname, '../..'), file), { today: '2025-09-30' });
  await bench.menu(CHECK);
  await status(bench).getByText('ข้อ').or(status(bench).getByText('มาตรการ')).first().waitFor();
  return bench;
}

const status = ({ sidebar }: Bench) => sidebar.getByRole('status');
const button = ({ sidebar }: Bench, name: string) => sidebar.getByRole('button', { name, exact: true });
/** The items of a kind, by its name. */
const kind = ({ sidebar }: Bench, title: string) => sidebar.locator('details').filter({ hasText: title });
/** The button that fixes a cell of this row. */
const fixButton = ({ sidebar }: Bench, row: number) =>
  sidebar.getByRole('button', { name: new RegExp(`^แก้ช่องนี้: แถวที่ ${row} `) });

const FAULTY = [
  { measure: 'เเผนประชาสัมพันธ์', steps: 'ใช้นํ้าอย่างประหยัด', period: '' },
  { measure: 'แผนผังท่ีดิน', steps: 'ติดประกาศ\u200Bหน้าสำนักงาน', responsible: 'กองครัง' },
  { measure: MANUAL, steps: `เเนวทาง${MANUAL}` },
];

test('findings are listed by kind, lead to their cells, and are fixed', async () => {
  const bench = await openOn(FAULTY);
  const { sidebar, page } = bench;
  await status(bench).getByText('พบข้อที่ต้องแก้ไข 1 ข้อ และข้อควรตรวจดู 6 ข้อ').waitFor();
  // Errors come first.
  expect(await sidebar.locator('summary').first().textContent()).toContain('ช่องที่ต้องกรอกยังว่าง');
  await bench.expectAccessible('sidebar');
  await bench.picture('check');

  await bench.openSheet('ตั้งค่า');
  await sidebar.getByRole('button', { name: /^แถวที่ 3 ช่อง "ระยะเวลา/ }).click();
  await bench.expectSelected('D3');
  await page.getByRole('tab', { name: 'รายงานผล 2568', selected: true }).waitFor();

  await fixButton(bench, 3).first().click();
  await status(bench).getByText('แก้แล้ว 1 ช่อง').waitFor();
  expect(await bench.texts('A3:B3')).toEqual([['แผนประชาสัมพันธ์', 'ใช้นํ้าอย่างประหยัด']]);

  await button(bench, 'แก้ทั้ง 4 ช่องในหัวข้อนี้').click();
  await status(bench).getByText('แก้แล้ว 4 ช่อง').waitFor();
  expect(await bench.texts('A4:B5')).toEqual([
    ['แผนผังที่ดิน', 'ติดประกาศหน้าสำนักงาน'],
    [MANUAL, `แนวทาง${MANUAL}`],
  ]);
  expect(await kind(bench, 'ตัวอักษรไทยผิดเพี้ยน').count()).toBe(0);

  await button(bench, 'แก้ตามที่เสนอทั้งหมด 1 ช่อง').click();
  await status(bench).getByText('แก้แล้ว 1 ช่อง').waitFor();
  expect(await bench.texts('C4')).toEqual([['กองคลัง']]);

  await bench.type('D3', 'ต.ค. 2567 - ก.ย. 2568');
  await button(bench, 'ตรวจสอบอีกครั้ง').click();
  await status(bench).getByText('ตรวจแล้ว 3 มาตรการ ไม่พบข้อที่ต้องแก้ไข').waitFor();
  await bench.expectAccessible('sidebar');
  expect(bench.faults).toEqual([]);
});

test('any text in a finding is shown as it is and fixed as it is', async () => {
  const bench = await openOn([{ measure: ODD, steps: `เเนว ${ODD}` }]);
  await bench.sidebar.getByText(ODD).first().waitFor();
  await fixButton(bench, 3).first().click();
  await status(bench).getByText('แก้แล้ว 1 ช่อง').waitFor();
  expect(await bench.texts('A3:B3')).toEqual([[ODD, `แนว ${ODD}`]]);
  expect(await bench.page.title()).toBe('โปร่งใส');
  expect(bench.faults).toEqual([]);
});

test('a cell that a colleague changed is not fixed, and is named', async () => {
  const bench = await openOn(FAULTY);
  const other = await alsoOpen(bench, 'b@example.go.th');
  await other.type('A4', 'ของเพื่อน');
  await other.page.close();
  await button(bench, 'แก้ตามที่เสนอทั้งหมด 6 ช่อง').click();
  await status(bench).getByText('แก้แล้ว 5 ช่อง').waitFor();
  await status(bench).getByText('ไม่ได้แก้ 1 ช่อง').waitFor();
  await bench.sidebar.getByText('มีผู้แก้ไขช่องนี้หลังการตรวจ').waitFor();
  await bench.expectAccessible('sidebar');
  await button(bench, 'แถวที่ 4 ช่อง "มาตรการ/แนวทาง"').click();
  await bench.expectSelected('A4');
  expect(await bench.texts('A3:A5')).toEqual([['แผนประชาสัมพันธ์'], ['ของเพื่อน'], [MANUAL]]);
  expect(bench.faults).toEqual([]);
});

test('a sheet is checked and fixed in at most 3 actions; fixes are taken back, and found again', async () => {
  const bench = await openOn(FAULTY);
  const before = await bench.texts('A3:F5');
  const actions = await countActions(bench);
  await bench.menu(CHECK);
  await button(bench, 'แก้ตามที่เสนอทั้งหมด 6 ช่อง').click();
  await status(bench).getByText('แก้แล้ว 6 ช่อง').waitFor();
  expect(actions()).toBeLessThanOrEqual(3);
  await button(bench, 'เลิกทำการแก้ไข 6 ช่อง').click();
  await button(bench, 'แก้ตามที่เสนอทั้งหมด 6 ช่อง').waitFor();
  await bench.sidebar.getByText('คืนแผ่นงานเป็นอย่างเดิมแล้ว').waitFor();
  expect(await bench.texts('A3:F5')).toEqual(before);
  await bench.expectAccessible('sidebar');
});

test('everything works by the keyboard, and the focus keeps its place', async () => {
  const bench = await openOn(FAULTY);
  const { sidebar, page } = bench;
  const { keyboard } = page;
  await fixButton(bench, 3).first().focus();
  await keyboard.press('Enter');
  await status(bench).getByText('แก้แล้ว 1 ช่อง').waitFor();
  const frame = await bench.sidebarFrame();
  await frame.waitForFunction("document.activeElement.getAttribute('aria-label')?.startsWith('แก้ช่องนี้')");
  await button(bench, 'แก้ตามที่เสนอทั้งหมด 5 ช่อง').focus();
  await keyboard.press('Enter');
  await status(bench).getByText('แก้แล้ว 5 ช่อง').waitFor();
  await frame.waitForFunction("document.activeElement.tagName === 'H1'");
  const [first] = await sidebar.locator('details').all();
  expect(await first?.getAttribute('open')).not.toBeNull();
  await first?.locator('summary').focus();
  await keyboard.press('Enter');
  await frame.waitForFunction("!document.querySelector('details').open");
  await keyboard.press('Enter');
  await first?.getByRole('button').first().focus();
  await keyboard.press('Enter');
  await bench.expectSelected('D3');
  expect(bench.faults).toEqual([]);
});

test('three hundred findings stay a short list', async () => {
  const bench = await openOn(Array.from({ length: 300 }, (_, i) => ({ measure: `เเผนที่ ${i}` })));
  await status(bench).getByText('ข้อควรตรวจดู 300 ข้อ').waitFor();
  expect(await bench.sidebar.locator('.items > li').count()).toBe(20);
  await button(bench, 'แสดงอีก 280 ข้อ').click();
  await fixButton(bench, 302).waitFor();
  await button(bench, 'แก้ตามที่เสนอทั้งหมด 300 ช่อง').click();
  await status(bench).getByText('ไม่พบข้อที่ต้องแก้ไข').waitFor();
  expect(bench.faults).toEqual([]);
});

test('a sheet without measures, a sheet that is no form, and the corrected schemes have sentences of their own', async () => {
  const bench = await openOn([]);
  const { sidebar } = bench;
  await status(bench).getByText('แผ่นงานนี้ยังไม่มีมาตรการ').waitFor();
  await button(bench, 'บันทึกมาตรการ').waitFor();
  await bench.openSheet('ตั้งค่า');
  await button(bench, 'ตรวจแผ่นงานที่เปิดอยู่').click();
  await sidebar.getByRole('alert').getByText('เปิดแผ่นงานที่มีหัวตาราง').waitFor();
  await bench.openBehind('ผลการประเมิน ITA', 'เปิดแผ่นงานเกณฑ์ ITA');
  await bench.page.getByRole('tab', { name: 'เกณฑ์ ITA', selected: true }).waitFor();
  await bench.menu(CHECK);
  await status(bench).getByText('นำไปใช้ได้ทุกแถว').waitFor();
  expect(bench.faults).toEqual([]);
});

test('the scores sheet is checked as scores', async () => {
  const bench = await openPage('samples/plan.xlsx');
  await bench.openSheet('คะแนน ITA');
  await bench.type('E3', '903.6');
  await bench.menu('ตรวจสอบแผ่นงาน');
  await status(bench).getByText('พบข้อที่ต้องแก้ไข').waitFor();
  expect(await bench.sidebar.getByRole('heading', { name: 'คะแนน ITA' }).count()).toBe(1);
  await bench.sidebar.getByText('ไม่อยู่ระหว่าง 0 ถึง 100').first().waitFor();
  expect(bench.faults).toEqual([]);
});
