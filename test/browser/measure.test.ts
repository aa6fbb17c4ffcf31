import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { ensureCell } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { pasted } from '../support/pasted-book';
import { alsoOpen, type Bench, openBook, openPage } from './support';

const PROGRESS = 'samples/progress.xlsx';
const ODD = '<img src=x onerror="document.title=1"> {{x}}\n=1+1';

/** Opens the sidebar on the row of a cell, and waits for the title of its measure. */
async function openMeasures(samplePath?: string, a1 = 'A4'): Promise<Bench> {
  const bench = await openPage(samplePath);
  await openSidebar(bench, a1);
  return bench;
}

async function openSidebar(bench: Bench, a1: string): Promise<void> {
  await bench.select(a1);
  await bench.menu('บันทึกมาตรการและผลการดำเนินการ');
  await titled(bench, /^มาตรการ/);
}

const titled = (bench: Bench, name: string | RegExp): Promise<void> =>
  bench.sidebar.getByRole('heading', { name }).waitFor();
const field = (bench: Bench, name: string): Locator => bench.sidebar.getByRole('textbox', { name });
const button = (bench: Bench, name: string): Locator =>
  bench.sidebar.getByRole('button', { name, exact: true });
const press = (bench: Bench, name: string): Promise<void> => button(bench, name).click();
const waitForText = (bench: Bench, text: string | RegExp): Promise<void> =>
  bench.sidebar.getByText(text).first().waitFor();

test('the selected row is filled in, read back and saved', async () => {
  const bench = await openMeasures(PROGRESS);
  const { sidebar } = bench;
  await titled(bench, 'มาตรการที่ 2 จาก 10');
  await bench.expectAccessible('sidebar');
  await bench.picture('measure');
  const before = await bench.texts('A4:J4');

  // The departments as the office wrote them are ticked; a tick more keeps its way of writing.
  expect(await sidebar.getByLabel('กองคลัง').isChecked()).toBe(true);
  await sidebar.getByLabel('กองช่าง').check();
  expect(await field(bench, 'ผู้รับผิดชอบ').inputValue()).toBe('กองคลัง/สำนักปลัด/หน่วยตรวจสอบภายใน/กองช่าง');
  await field(bench, 'ระยะเวลา').fill('ต.ค.๖๗-มีค ๖๘');
  await waitForText(bench, 'อ่านได้ว่า 1 ตุลาคม 2567 – 31 มีนาคม 2568');
  await sidebar.getByLabel('ถึงเดือน').selectOption({ label: 'เม.ย. 2568' });
  expect(await field(bench, 'ระยะเวลา').inputValue()).toBe('ต.ค. 2567 – เม.ย. 2568');
  await sidebar.getByLabel('ดำเนินการแล้ว').check();
  await field(bench, 'การรายงานผลการดำเนินการ').fill('1. เผยแพร่แล้ว');
  await field(bench, 'การรายงานผลการดำเนินการ').press('End');
  await field(bench, 'การรายงานผลการดำเนินการ').press('Enter');
  await field(bench, 'การรายงานผลการดำเนินการ').pressSequentially('๒. ตรวจแล้ว');
  await field(bench, 'การรายงานผลการดำเนินการ').press('Control+Enter');
  await waitForText(bench, 'บันทึกแล้วที่แถว 4');
  await bench.expectSelected('A4:J4');

  const [cells = []] = await bench.texts('A4:J4');
  expect(cells).toEqual([
    ...(before[0] ?? []).slice(0, 2),
    'กองคลัง/สำนักปลัด/หน่วยตรวจสอบภายใน/กองช่าง',
    ...(before[0] ?? []).slice(3, 5),
    'ต.ค. 2567 – เม.ย. 2568',
    '○',
    '○',
    '⊗',
    '1. เผยแพร่แล้ว\n๒. ตรวจแล้ว',
  ]);
  await press(bench, 'ถัดไป');
  await titled(bench, 'มาตรการที่ 3 จาก 10');
  await bench.expectSelected('A5:J5');
  expect(bench.faults).toEqual([]);
});

test('a new measure is filled in by parts, survives a failed call, and is never dropped without a question', async () => {
  const bench = await openMeasures();
  await press(bench, 'เพิ่มใหม่');
  await titled(bench, 'มาตรการใหม่');
  await press(bench, 'บันทึก');
  await waitForText(bench, 'ไม่มีข้อความที่ต้องบันทึก');
  const key = field(bench, 'มาตรการ/แนวทาง');
  expect(await key.inputValue()).toBe('10. ');
  await key.fill('10. เปิดเผยราคากลาง');

  await bench.page.route('**/command*', (route) => route.abort());
  await press(bench, 'บันทึก');
  await waitForText(bench, /Google แจ้งว่า/);
  expect(await key.inputValue()).toBe('10. เปิดเผยราคากลาง');
  await bench.page.unroute('**/command*');

  await press(bench, 'ก่อนหน้า');
  await waitForText(bench, 'มาตรการนี้มีข้อความที่ยังไม่ได้บันทึก');
  await bench.expectAccessible('sidebar');
  await bench.page.keyboard.press('Escape');
  expect(await key.inputValue()).toBe('10. เปิดเผยราคากลาง');

  await press(bench, 'บันทึก');
  await waitForText(bench, 'บันทึกแล้วที่แถว 12');
  await press(bench, 'ยังขาด 3 ช่อง เช่น ขั้นตอน/วิธีการปฏิบัติ');
  expect(await field(bench, 'ขั้นตอน').evaluate('document.activeElement?.tagName')).toBe('TEXTAREA');
  await waitForText(bench, 'มาตรการที่ 10 จาก 10');
  expect(await bench.texts('A12:F12')).toEqual([['10. เปิดเผยราคากลาง', '', '', '', '', '']]);
  await field(bench, 'ผลลัพธ์').fill('ดี');
  await press(bench, 'ก่อนหน้า');
  await press(bench, 'บันทึกแล้วไปต่อ');
  await titled(bench, 'มาตรการที่ 9 จาก 10');
  expect(await bench.texts('F12')).toEqual([['ดี']]);
  // The keys that save answer the question too.
  await field(bench, 'ผลลัพธ์').fill('ดีขึ้น');
  await press(bench, 'ถัดไป');
  await waitForText(bench, 'มาตรการนี้มีข้อความที่ยังไม่ได้บันทึก');
  await bench.page.keyboard.press('Control+Enter');
  await titled(bench, 'มาตรการที่ 10 จาก 10');
  expect(await bench.texts('F11')).toEqual([['ดีขึ้น']]);

  // A forgotten number would make it part of the measure above.
  await press(bench, 'เพิ่มใหม่');
  await key.fill('ไม่มีเลขข้อ');
  await press(bench, 'บันทึก');
  await waitForText(bench, /แถวที่ 13 จะไม่นับเป็นมาตรการของตนเอง/);
  expect(await key.inputValue()).toBe('ไม่มีเลขข้อ');
  await bench.select('A5');
  await press(bench, 'แถวที่เลือกอยู่');
  await press(bench, 'ไม่บันทึก');
  await titled(bench, 'มาตรการที่ 3 จาก 10');
  expect(bench.faults).toEqual([]);
});

test('of two users at one measure no text is lost', async () => {
  const one = await openMeasures();
  const two = await alsoOpen(one, 'b@example.go.th');
  await field(one, 'ระยะเวลา').fill('ของคนแรก');
  await field(one, 'ผลลัพธ์').fill('ผลลัพธ์ของคนแรก');
  await two.type('D4', 'ของคนที่สอง');
  await two.type('E4', 'สรุปของคนที่สอง');
  await press(one, 'บันทึก');
  await titled(one, 'มีผู้อื่นแก้มาตรการนี้');
  for (const text of ['ของคนแรก', 'ของคนที่สอง', 'สรุปของคนที่สอง']) await waitForText(one, text);
  expect(await one.sidebar.getByText('ผลลัพธ์ของคนแรก').count()).toBe(0);
  await one.expectAccessible('sidebar');
  await one.picture('measure-conflict');
  await press(one, 'บันทึกตามที่เลือก');
  await waitForText(one, 'เลือกข้อความที่จะใช้ก่อน');
  expect(await one.texts('D4:F4')).toEqual([
    ['ของคนที่สอง', 'สรุปของคนที่สอง', expect.not.stringContaining('คนแรก')],
  ]);
  await one.sidebar.getByLabel(/ของท่าน/).check();
  await press(one, 'บันทึกตามที่เลือก');
  await waitForText(one, 'บันทึกแล้วที่แถว 4');
  expect(await one.texts('D4:F4')).toEqual([['ของคนแรก', 'สรุปของคนที่สอง', 'ผลลัพธ์ของคนแรก']]);

  // Deleted, the texts can become a measure of their own.
  await field(one, 'ผลลัพธ์').fill('ไม่หาย');
  for (const column of ['A', 'B', 'C', 'D', 'E', 'F']) await two.type(`${column}4`, '');
  await press(one, 'บันทึก');
  await waitForText(one, /ไม่พบมาตรการนี้ในแผ่นงานแล้ว/);
  await press(one, 'บันทึกเป็นมาตรการใหม่');
  await waitForText(one, 'บันทึกแล้วที่แถว 12');
  expect(await one.texts('D12:F12')).toEqual([['ของคนแรก', 'สรุปของคนที่สอง', 'ไม่หาย']]);
  expect([...one.faults, ...two.faults]).toEqual([]);
});

test('of two equal measures the user is asked which one', async () => {
  const bench = await openPage();
  const [cells = []] = await bench.texts('A3:F3');
  for (const [i, column] of ['A', 'B', 'C', 'D', 'E', 'F'].entries())
    await bench.type(`${column}4`, cells[i] ?? '');
  await openSidebar(bench, 'A4');
  await field(bench, 'ผลลัพธ์').fill('ข้อที่สอง');
  await press(bench, 'บันทึก');
  await waitForText(bench, 'มี 2 แถวที่เหมือนกันทุกตัวอักษร');
  await bench.sidebar.getByLabel('แถวที่ 4 (แถวที่เปิดไว้)').check();
  await press(bench, 'บันทึกลงแถวที่เลือก');
  await waitForText(bench, 'บันทึกแล้วที่แถว 4');
  expect(await bench.texts('F3:F4')).toEqual([[cells[5]], ['ข้อที่สอง']]);
});

test('a measure on several rows is opened as one, and saved into its first row', async () => {
  const bench = await openPage();
  await bench.type('B12', '4. ขั้นที่อยู่หน้าถัดไป');
  await openSidebar(bench, 'B12');
  await waitForText(bench, /แถว 11–12/);
  const steps = field(bench, 'ขั้นตอน');
  expect(await steps.inputValue()).toMatch(/^1\.[\s\S]*\n4\. ขั้นที่อยู่หน้าถัดไป$/);
  await steps.fill('1. ขั้นเดียว');
  await steps.press('Meta+Enter');
  await waitForText(bench, 'บันทึกแล้วที่แถว 11');
  expect(await bench.texts('B11:B12')).toEqual([['1. ขั้นเดียว'], ['']]);
  expect(bench.faults).toEqual([]);
});

test('a formula and a cell of two measures are overwritten only when the user agrees', async () => {
  const book = await Workbench.read('samples/results.xlsx');
  const [sheet] = book.book.sheets;
  ensureCell(sheet!, 4, 5).formula = '="จาก"&"สูตร"';
  ensureCell(sheet!, 4, 3).value = null;
  sheet!.merges.push({ row: 3, column: 3, rows: 2, columns: 1 });
  const bench = await openBook(book);
  await openSidebar(bench, 'A4');
  const shared = await field(bench, 'ผู้รับผิดชอบ').inputValue();
  await field(bench, 'ผู้รับผิดชอบ').fill('กองคลัง');
  await field(bench, 'สรุปผล').fill('พิมพ์เอง');
  const before = await bench.texts('A3:F4');
  await press(bench, 'บันทึก');
  await waitForText(bench, 'ช่อง "สรุปผลการดำเนินการ" แถวที่ 4 เป็นสูตร จะแทนที่ด้วยข้อความหรือไม่');
  await waitForText(bench, /ช่อง "หน่วยงาน ผู้รับผิดชอบ" ผสานร่วมกับมาตรการแถวที่ 3/);
  await bench.expectAccessible('sidebar');
  await bench.page.keyboard.press('Escape');
  expect(await bench.texts('A3:F4')).toEqual(before);
  expect(before[0]?.[2]).toBe(shared);
  expect(await field(bench, 'สรุปผล').inputValue()).toBe('พิมพ์เอง');

  await press(bench, 'บันทึก');
  await press(bench, 'เปลี่ยนและบันทึก');
  await waitForText(bench, 'บันทึกแล้วที่แถว 4');
  expect(await bench.texts('C3:E4')).toEqual([
    ['กองคลัง', before[0]?.[3], before[0]?.[4]],
    ['', before[1]?.[3], 'พิมพ์เอง'],
  ]);
  expect(bench.faults).toEqual([]);
});

test('a cell that takes only certain values is named, and nothing is saved', async () => {
  const book = await Workbench.read('samples/results.xlsx');
  const rule = { criteria: 'VALUE_IN_LIST', args: [['ดี', 'ร้าย']], allowInvalid: false, helpText: null };
  ensureCell(book.book.sheets[0]!, 4, 6).value = 'ดี';
  ensureCell(book.book.sheets[0]!, 4, 6).validation = rule;
  const bench = await openBook(book);
  await openSidebar(bench, 'A4');
  const before = await bench.texts('A4:F4');
  await field(bench, 'มาตรการ/แนวทาง').fill('2. เปลี่ยน');
  await field(bench, 'ผลลัพธ์').fill('พอใช้');
  await press(bench, 'บันทึก');
  await waitForText(bench, /ช่อง "ผลลัพธ์\/ความสำเร็จ" แถวที่ 4 รับเฉพาะค่าที่กำหนดไว้/);
  expect(await bench.texts('A4:F4')).toEqual(before);
  await field(bench, 'ผลลัพธ์').fill('ร้าย');
  await press(bench, 'บันทึก');
  await waitForText(bench, 'บันทึกแล้วที่แถว 4');
  expect(bench.faults).toEqual([]);
});

test('any text is shown as it is and stored as text', async () => {
  const bench = await openMeasures();
  const long = 'ยาว'.repeat(1_700);
  await field(bench, 'มาตรการ/แนวทาง').fill(`2. ${ODD}`);
  await field(bench, 'ระยะเวลา').fill('=1+1');
  await field(bench, 'ผลลัพธ์').fill(long);
  await field(bench, 'ผู้รับผิดชอบ').fill(ODD);
  await press(bench, 'บันทึก');
  await waitForText(bench, 'บันทึกแล้วที่แถว 4');
  expect(await bench.texts('A4:F4')).toEqual([
    [`2. ${ODD}`, expect.anything(), ODD, '=1+1', expect.anything(), long],
  ]);
  await press(bench, 'ถัดไป');
  await titled(bench, 'มาตรการที่ 3 จาก 9');
  await press(bench, 'ก่อนหน้า');
  await titled(bench, 'มาตรการที่ 2 จาก 9');
  expect(await field(bench, 'มาตรการ/แนวทาง').inputValue()).toBe(`2. ${ODD}`);
  expect(await field(bench, 'ระยะเวลา').inputValue()).toBe('=1+1');
  expect(await bench.sidebar.locator('img').count()).toBe(0);
  expect(bench.faults).toEqual([]);
});

test('a sheet that is no form leads on to one that is, or to making one', async () => {
  const bench = await openPage();
  await bench.openSheet('ตั้งค่า');
  await bench.menu('บันทึกมาตรการและผลการดำเนินการ');
  await titled(bench, 'แผ่นงาน "ตั้งค่า" ที่เปิดอยู่ไม่ใช่แผ่นงานมาตรการ');
  await bench.expectAccessible('sidebar');
  await press(bench, 'ไปที่แผ่นงาน "รายงานผล 2568"');
  await titled(bench, /^มาตรการ/);
  await bench.page.getByRole('tab', { name: 'รายงานผล 2568', selected: true }).waitFor();
  await bench.openSheet('ตั้งค่า');
  await press(bench, 'แถวที่เลือกอยู่');
  await press(bench, 'จัดเตรียมแผ่นงานมาตรการ');
  await bench.sidebar.getByRole('heading', { name: 'จากแบบมาตรฐาน' }).waitFor();
});

test('a sheet of the office’s own columns is filled in by each of them, its status in words', async () => {
  const bench = await openBook(
    pasted([
      ['โครงการ', 'มิติ', 'งบประมาณ', '', 'ผู้รับผิดชอบ', 'สถานะการดำเนินการ', 'พื้นที่'],
      ['', '', 'ตั้งไว้', 'ใช้ไป', '', '', ''],
      ['ทำทะเบียน', 'มิติที่ 1', '5,000', '', 'กองคลัง', 'ตามแผน', 'หมู่ 2'],
    ]),
  );
  await openSidebar(bench, 'A3');
  await waitForText(bench, /ข้อความนี้ไม่บอกว่าเป็นสถานะใด/);
  const status = bench.sidebar.getByRole('combobox', { name: 'สถานะการดำเนินการ' });
  await status.selectOption({ label: 'ร้อยละ…' });
  await field(bench, 'ข้อความในช่อง สถานะการดำเนินการ').fill('ร้อยละ 60');
  await waitForText(bench, 'อ่านได้ว่า อยู่ระหว่างดำเนินการ');
  await status.selectOption({ label: 'ไม่สามารถดำเนินการได้ เนื่องจาก…' });
  await waitForText(bench, 'เขียนเหตุผลที่ไม่สามารถดำเนินการได้');
  await field(bench, 'ข้อความในช่อง สถานะการดำเนินการ').press('End');
  await field(bench, 'ข้อความในช่อง สถานะการดำเนินการ').pressSequentially('ไม่มีงบ');
  await field(bench, 'งบประมาณ: ใช้ไป').fill('0');
  await field(bench, 'พื้นที่').fill('หมู่ 3');
  await bench.expectAccessible('sidebar');
  await bench.picture('measure-columns');
  await press(bench, 'บันทึก');
  await waitForText(bench, 'บันทึกแล้วที่แถว 3');
  expect(await bench.texts('A3:G3')).toEqual([
    ['ทำทะเบียน', 'มิติที่ 1', '5,000', '0', 'กองคลัง', 'ไม่สามารถดำเนินการได้ เนื่องจาก ไม่มีงบ', 'หมู่ 3'],
  ]);
  expect(bench.faults).toEqual([]);
});
