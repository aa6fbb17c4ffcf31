import { expect, test } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { pictureShape } from '../../src/docx/picture';
import { readSettingsTexts } from '../../src/settings/read-settings';
import { cellAt } from '../../workbench/book';
import { displayText } from '../../workbench/values/display';
import { alsoOpen, type Bench, countActions, openEmptyBook, openPage } from './support';

const MENU = 'ตั้งค่าหน่วยงานและปีงบประมาณ';
const ODD = '<img src=x onerror="document.title=1"> =1+1 {{x}}';
const press = (place: FrameLocator, name: string) => place.getByRole('button', { name, exact: true }).click();
const edit = (place: FrameLocator, section: string) => press(place, `แก้ไข ${section}`);

/** The settings sheet as the documents will read it. */
async function stored(bench: Bench) {
  const { book } = await bench.book();
  const sheet = book.sheets.find(({ name }) => name === 'ตั้งค่า')!;
  return readSettingsTexts(
    Array.from({ length: 80 }, (_, r) =>
      Array.from({ length: 6 }, (_, c) => {
        const cell = cellAt(sheet, r + 1, c + 1);
        return cell ? displayText(cell.value, cell.numberFormat, book.locale) : '';
      }),
    ),
  );
}

test('from an empty spreadsheet to a form sheet, in at most 6 actions', async () => {
  const bench = await openEmptyBook({ today: '2025-11-03' });
  const actions = await countActions(bench);
  await bench.menu(MENU);
  const { sidebar } = bench;
  await sidebar.getByText('เริ่มใช้โปร่งใสกับสเปรดชีตนี้').waitFor();
  // The first field has the focus, and Tab leads to the others.
  await bench.page.keyboard.insertText('องค์การบริหารส่วนตำบลตัวอย่าง');
  expect(await sidebar.getByLabel('ชื่อย่อหน่วยงาน').inputValue()).toBe('อบต.ตัวอย่าง');
  await sidebar.getByLabel('อำเภอ').fill('เมืองตัวอย่าง');
  await sidebar.getByLabel('จังหวัด').fill('ตัวอย่าง');
  await sidebar.getByText(/ส่วนราชการ: สำนักปลัด .*กองช่าง.*นายกองค์การบริหารส่วนตำบลตัวอย่าง/).waitFor();
  await bench.expectAccessible('sidebar');
  await bench.picture('settings-first');
  await press(sidebar, 'บันทึกและเริ่มใช้');
  await sidebar.getByText('ตั้งค่าเรียบร้อยแล้ว').waitFor();
  await bench.expectAccessible('sidebar');
  await press(sidebar, 'จัดเตรียมแผ่นงานมาตรการ');
  await sidebar.getByRole('radio', { name: /^แบบรายงานผลการดำเนินการ/ }).check();
  await press(sidebar, 'สร้างแผ่นงาน');
  await bench.page.getByRole('tab', { name: 'รายงานผล 2569', selected: true }).waitFor();
  expect(actions()).toBeLessThanOrEqual(6);
  expect(await stored(bench)).toMatchObject({
    officeName: 'องค์การบริหารส่วนตำบลตัวอย่าง',
    officeShortName: 'อบต.ตัวอย่าง',
    kind: 'องค์การบริหารส่วนตำบล',
    province: 'ตัวอย่าง',
    fiscalYear: '2569',
    resultYear: '2568',
    departments: expect.arrayContaining(['สำนักปลัด', 'กองช่าง']),
    preparedBy: 'สำนักปลัด',
    endorsers: [
      { name: '', position: 'ปลัดองค์การบริหารส่วนตำบลตัวอย่าง' },
      { name: '', position: 'นายกองค์การบริหารส่วนตำบลตัวอย่าง' },
    ],
  });
  expect(bench.faults).toEqual([]);
});

test('the first year is chosen, and that of the result follows', async () => {
  const bench = await openEmptyBook({ today: '2025-11-03' });
  await bench.menu(MENU);
  const { sidebar } = bench;
  await sidebar.getByLabel('ชื่อหน่วยงาน', { exact: false }).first().fill('เทศบาลตำบลตัวอย่าง');
  await sidebar.getByLabel('ปีงบประมาณของมาตรการ').selectOption('2568');
  await press(sidebar, 'บันทึกและเริ่มใช้');
  await sidebar.getByText('ตั้งค่าเรียบร้อยแล้ว').waitFor();
  expect(await stored(bench)).toMatchObject({ fiscalYear: '2568', resultYear: '2567' });
});

test('the office’s name is enough, and without it nothing is made', async () => {
  const bench = await openEmptyBook({ today: '2025-11-03' });
  await bench.menu(MENU);
  const { sidebar } = bench;
  await press(sidebar, 'บันทึกและเริ่มใช้');
  await sidebar.getByText('กรอกชื่อหน่วยงานก่อน').waitFor();
  expect((await bench.book()).book.sheets).toHaveLength(1);
  await sidebar.getByLabel('ชื่อหน่วยงาน').first().fill(ODD);
  await sidebar.getByText('กรอกชื่อหน่วยงานก่อน').waitFor({ state: 'detached' });
  await press(sidebar, 'บันทึกและเริ่มใช้');
  await sidebar.getByText('ตั้งค่าเรียบร้อยแล้ว').waitFor();
  expect(await stored(bench)).toMatchObject({
    officeName: ODD,
    fiscalYear: '2569',
    departments: [],
    endorsers: [],
  });
  await press(sidebar, 'ดูการตั้งค่าทั้งหมด');
  await sidebar.getByText(ODD).waitFor();
  expect(await bench.page.title()).toBe('โปร่งใส');
  expect(bench.faults).toEqual([]);
});

test('sections are changed one at a time; endorsers are moved, added and removed', async () => {
  const bench = await openPage();
  const before = await stored(bench);
  await bench.menu(MENU);
  const { sidebar } = bench;
  await sidebar.getByText('นางสาวชลธิชา').waitFor();
  await bench.expectAccessible('sidebar');
  await bench.picture('settings');

  await edit(sidebar, 'ปีงบประมาณและปี ITA');
  await sidebar
    .getByText(/ITA \d+ ข้อ O\d+/)
    .first()
    .waitFor();
  await bench.expectAccessible('sidebar');
  await bench.picture('settings-years');
  await press(sidebar, 'ยกเลิก');
  await edit(sidebar, 'ผู้ลงนามและผู้พิจารณาตามลำดับ');
  await bench.expectAccessible('sidebar');
  await bench.picture('settings-people');
  await press(sidebar, 'เลื่อนลง ผู้พิจารณาคนที่ 1');
  await press(sidebar, 'เพิ่มผู้พิจารณา');
  await bench.sidebar.locator(':focus').fill(ODD);
  await bench.expectAccessible('sidebar');
  await press(sidebar, 'บันทึก');
  await sidebar.getByText('บันทึกผู้ลงนามและผู้พิจารณาตามลำดับแล้ว').waitFor();

  await edit(sidebar, 'ส่วนราชการ');
  const lines = [...before.departments, 'กองใหม่', ODD];
  await sidebar.getByLabel('ส่วนราชการ').fill(lines.join('\n'));
  await press(sidebar, 'บันทึก');
  await sidebar.getByText('บันทึกส่วนราชการแล้ว').waitFor();

  await edit(sidebar, 'เอกสาร');
  await sidebar.getByLabel('ข้อมูล ณ วันที่').fill('31 กุมภาพันธ์ 2568');
  await press(sidebar, 'บันทึก');
  await sidebar.getByText('อ่านเป็นวันที่ไม่ได้').waitFor();
  await sidebar.getByLabel('อารบิก').check();
  await sidebar.getByLabel('ข้อมูล ณ วันที่').fill('');
  await press(sidebar, 'บันทึก');
  await sidebar.getByText('บันทึกเอกสารแล้ว').waitFor();

  const [first, second] = before.endorsers;
  expect(await stored(bench)).toEqual({
    ...before,
    departments: lines,
    endorsers: [second, first, { name: ODD, position: '', position2: '', opinion: '' }],
    digits: 'อารบิก (0-9)',
    asOf: '',
  });

  await edit(sidebar, 'หน่วยงาน');
  await sidebar.getByLabel('จังหวัด').fill('ยโสธร');
  await press(sidebar, 'ยกเลิก');
  await sidebar.getByText('จะทิ้งหรือไม่').waitFor();
  await press(sidebar, 'ทิ้งข้อความ');
  await press(sidebar, 'เปิดแผ่นงานตั้งค่า');
  await bench.page.getByRole('tab', { name: 'ตั้งค่า', selected: true }).waitFor();
  expect((await stored(bench)).province).toBe(before.province);
  expect(bench.faults).toEqual([]);
});

test('the emblem is chosen from a file, made small, and taken away again', async () => {
  const bench = await openPage('samples/results.xlsx');
  await bench.menu(MENU);
  const { sidebar } = bench;
  const choose = (name: string, mimeType: string, buffer: Buffer) =>
    sidebar.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  await choose('notes.png', 'image/png', Buffer.from('no picture'));
  await sidebar.getByText('เบราว์เซอร์เปิดไฟล์นี้เป็นรูปไม่ได้').waitFor();
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="1000"><circle cx="500" cy="500" r="400"/></svg>';
  await choose('emblem.svg', 'image/svg+xml', Buffer.from(svg));
  await sidebar.getByText('บันทึกตราแล้ว').waitFor();
  const image = sidebar.getByRole('img', { name: 'ตราของหน่วยงาน' });
  const [, bytes = ''] = (await image.getAttribute('src'))?.split(',') ?? [];
  expect(pictureShape(Buffer.from(bytes, 'base64'))).toMatchObject({ width: 360, height: 180 });
  await bench.expectAccessible('sidebar');
  await press(sidebar, 'นำตราออก');
  await sidebar.getByText('นำตราออกแล้ว').waitFor();
  expect(await image.count()).toBe(0);
});

test('of two users at once neither overwrites the other', async () => {
  const one = await openPage();
  const two = await alsoOpen(one, 'b@example.go.th');
  for (const bench of [one, two]) {
    await bench.menu(MENU);
    await edit(bench.sidebar, 'เอกสาร');
  }
  await two.sidebar.getByLabel('โทรศัพท์').fill('045 111 111');
  await press(two.sidebar, 'บันทึก');
  await two.sidebar.getByText('บันทึกเอกสารแล้ว').waitFor();
  await one.sidebar.getByLabel('โทรศัพท์').fill('045 222 222');
  await press(one.sidebar, 'บันทึก');
  await one.sidebar.getByText('มีผู้อื่นแก้ไขเรื่องนี้').waitFor();
  await one.sidebar.getByText('045 111 111').waitFor();
  await one.expectAccessible('sidebar');
  expect((await stored(one)).phone).toBe('045 111 111');
  await press(one.sidebar, 'ใช้ค่าปัจจุบัน');
  expect(await one.sidebar.getByLabel('โทรศัพท์').inputValue()).toBe('045 111 111');
  await one.sidebar.getByLabel('โทรศัพท์').fill('045 333 333');
  await press(one.sidebar, 'บันทึก');
  await one.sidebar.getByText('บันทึกเอกสารแล้ว').waitFor();
  expect((await stored(one)).phone).toBe('045 333 333');
  expect([...one.faults, ...two.faults]).toEqual([]);
});

test('a new fiscal year in at most 6 actions, last year’s sheets unchanged to the cell', async () => {
  const bench = await openPage('samples/progress.xlsx');
  const lastYear = async () =>
    JSON.stringify((await bench.book()).book.sheets.filter(({ name }) => name.endsWith('2568')));
  const before = await lastYear();
  const actions = await countActions(bench);
  await bench.menu(MENU);
  const { sidebar } = bench;
  await press(sidebar, 'เริ่มปีงบประมาณใหม่');
  await sidebar.getByLabel('ติดตามความก้าวหน้า 2568').waitFor();
  await bench.expectAccessible('sidebar');
  await bench.picture('settings-new-year');
  await press(sidebar, 'เริ่มปีงบประมาณ 2569');
  await sidebar.getByText('เริ่มปีงบประมาณ 2569 แล้ว').waitFor();
  expect(actions()).toBeLessThanOrEqual(6);
  await bench.page.getByRole('tab', { name: 'ติดตามความก้าวหน้า 2569', selected: true }).waitFor();
  expect((await lastYear()) === before).toBe(true);
  expect(await stored(bench)).toMatchObject({ fiscalYear: '2569', resultYear: '2568', asOf: '' });
  await press(sidebar, 'เลิกทำการเริ่มปีงบประมาณ 2569');
  await sidebar.getByText('เลิกทำแล้ว แผ่นงานที่สร้างถูกลบ และการตั้งค่าเป็นอย่างเดิม').waitFor();
  expect(await stored(bench)).toMatchObject({ fiscalYear: '2568' });
  await press(sidebar, 'เริ่มปีงบประมาณ 2569');
  await sidebar.getByText('เริ่มปีงบประมาณ 2569 แล้ว').waitFor();
  expect(bench.faults).toEqual([]);
});
