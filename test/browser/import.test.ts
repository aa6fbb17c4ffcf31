import { expect, test } from '@jest/globals';
import { unusedSheetId } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { FIRST_ROW, sampleBook } from '../support/books';
import { ASPECTS, DEPARTMENT_RESULTS, PLAIN, QUARTERS, ROUNDS } from '../support/office-tables';
import { PASTED, pasted } from '../support/pasted-book';
import { type Bench, countActions, openBook } from './support';

const TODAY = '2025-09-30';
const press = ({ sidebar }: Bench, name: string | RegExp) =>
  sidebar.getByRole('button', { name, exact: typeof name === 'string' }).click();
const openImport = (bench: Bench) => bench.openBehind('จัดเตรียมแผ่นงานมาตรการ', 'นำตารางเดิมเข้ามา');
const find = ({ sidebar }: Bench, text: string | RegExp) => sidebar.getByText(text).first().waitFor();
const question = ({ sidebar }: Bench, name: RegExp) => sidebar.getByRole('group', { name });
const namesOf = async (bench: Bench) => (await bench.book()).book.sheets.map(({ name }) => name);

/** The sample with a paste of its measures' results beside it. */
function withResults(rows: (names: string[]) => string[][]): Workbench {
  const workbench = sampleBook('results', { today: TODAY });
  const data = workbench.book.sheets.find(({ name }) => name === workbench.selected().sheet);
  const names = [0, 1, 2, 3, 4].map((i) => String(data?.cells[FIRST_ROW - 1 + i]?.[0]?.value ?? ''));
  // No result yet: what is sent comes into blank cells.
  for (const i of names.keys()) workbench.type(data?.name ?? '', `E${FIRST_ROW + i}`, '');
  const [sheet] = pasted(rows(names)).book.sheets;
  if (sheet) workbench.book.sheets.push({ ...sheet, id: unusedSheetId(workbench.book) });
  return workbench;
}

test('from a pasted table of a new kind to its document in at most 15 actions', async () => {
  const bench = await openBook(pasted(ASPECTS), { today: TODAY });
  const actions = await countActions(bench);
  await openImport(bench);
  await find(bench, 'อ่านตารางแล้วพบ 3 มาตรการ ใน 2 ด้าน');
  await find(bench, /ยังไม่มีการสร้างหรือแก้ไขแผ่นงานใด/);
  await bench.expectAccessible('sidebar');
  await bench.picture('import');
  await press(bench, 'ต่อไป');
  await question(bench, /“?"ประเด็นการประเมิน"/)
    .getByLabel('ประเด็นที่ต้องปรับปรุงแก้ไข / ประเด็นที่ต้องพัฒนา')
    .waitFor();
  await bench.expectAccessible('sidebar');
  await bench.picture('import-questions');
  await press(bench, 'ต่อไป');
  await find(bench, /^แผ่นงานใหม่จะใช้หัวตารางและลำดับคอลัมน์เดิมของท่าน/);
  await question(bench, /ข้อ O26 ต้องมี "ผลลัพธ์/)
    .getByLabel('เพิ่ม', { exact: true })
    .waitFor();
  await bench.expectAccessible('sidebar');
  await bench.picture('import-make');
  expect(await namesOf(bench)).toEqual([PASTED]);
  await press(bench, 'สร้างแผ่นงาน (3 มาตรการ)');
  await find(bench, 'สร้างแผ่นงาน "รายงานผล 2568" แล้ว มี 3 มาตรการ');
  await bench.page.getByRole('tab', { name: 'รายงานผล 2568', exact: true, selected: true }).waitFor();

  await bench.menu('จัดทำเอกสาร');
  const kind = bench.sidebar.getByLabel('รูปแบบของเอกสาร', { exact: true });
  await kind.locator('option:checked', { hasText: 'แบบรายงานผลการดำเนินการ' }).waitFor({ state: 'attached' });
  await press(bench, 'สร้างรายงาน');
  const anyway = bench.sidebar.getByRole('alertdialog');
  await anyway.or(bench.sidebar.getByText('สร้างรายงานเรียบร้อยแล้ว')).first().waitFor();
  if (await anyway.isVisible()) await anyway.getByRole('button').first().click();
  await find(bench, 'สร้างรายงานเรียบร้อยแล้ว');
  expect(actions()).toBeLessThanOrEqual(15);
  expect(bench.faults).toEqual([]);
});

test('to the sheet of the next year in at most 10 actions, ticks answered first', async () => {
  const bench = await openBook(pasted(QUARTERS), { today: TODAY });
  const actions = await countActions(bench);
  await openImport(bench);
  await find(bench, 'อ่านตารางแล้วพบ 3 มาตรการ');
  await bench.sidebar.getByLabel(/^ใช้ตั้งต้นมาตรการปี 2569/).check();
  await press(bench, 'ต่อไป');
  const ticks = question(bench, /เครื่องหมายใต้ "ไตรมาส ๑" ถึง "ไตรมาส ๔"/);
  expect(await ticks.getByRole('radio', { checked: true }).count()).toBe(0);
  await find(bench, 'ยังไม่ได้เลือก 1 ข้อ');
  await ticks.getByLabel('ช่วงที่กำหนดจะดำเนินการ').check();
  await question(bench, /แถวที่ 3 และ 4/)
    .getByLabel('เป็นมาตรการเดียวกัน')
    .check();
  await find(bench, 'อ่านตารางแล้วพบ 2 มาตรการ');
  await press(bench, 'ต่อไป');
  await find(bench, 'เว้นว่างไว้สำหรับปีใหม่: "ทำแล้ว" "ยังไม่ทำ"');
  expect(
    await question(bench, /นำข้อความไปด้วย/)
      .getByRole('checkbox', { checked: true })
      .count(),
  ).toBe(5);
  await press(bench, 'สร้างแผ่นงาน (2 มาตรการ)');
  await find(bench, /สร้างแผ่นงาน ".* 2569" แล้ว มี 2 มาตรการ/);
  expect(actions()).toBeLessThanOrEqual(10);
  await press(bench, 'เลิกทำการสร้างแผ่นงาน');
  await find(bench, 'เลิกทำแล้ว แผ่นงานที่สร้างถูกลบ และการตั้งค่าเป็นอย่างเดิม');
  expect(await namesOf(bench)).toEqual([PASTED]);
  await bench.expectAccessible('sidebar');
  await press(bench, 'สร้างแผ่นงาน (2 มาตรการ)');
  await find(bench, /สร้างแผ่นงาน ".* 2569" แล้ว มี 2 มาตรการ/);
  await press(bench, 'ตรวจสอบแผ่นงาน');
  await find(bench, 'ตรวจสอบอีกครั้ง');
  expect(bench.faults).toEqual([]);
});

test('five results of a department, two under names that are not quite the same, are in the sheet in at most 8 actions', async () => {
  const nearly = (name: string, i: number) => (i < 2 ? `${name}ทุกปี` : name);
  const bench = await openBook(
    withResults((names) => DEPARTMENT_RESULTS(names.map(nearly))),
    {
      today: TODAY,
    },
  );
  await bench.openSheet(PASTED);
  const actions = await countActions(bench);
  await openImport(bench);
  await bench.sidebar.getByLabel('เป็นผลที่ส่วนราชการส่งมา ให้นำเข้าแผ่นงาน "รายงานผล 2568"').check();
  await press(bench, 'ต่อไป');
  await find(bench, 'มีข้อความใหม่สำหรับ 5 มาตรการของแผ่นงาน "รายงานผล 2568"');
  await bench.expectAccessible('sidebar');
  await press(bench, 'ใช้ข้อความใหม่ทั้ง 2 ช่องที่ยังไม่ได้เลือก');
  await press(bench, 'นำเข้า 5 ช่อง');
  await find(bench, 'นำผลเข้าแผ่นงาน "รายงานผล 2568" แล้ว 5 มาตรการ');
  expect(actions()).toBeLessThanOrEqual(8);
  expect(await bench.texts('E3:E7', 'รายงานผล 2568')).toEqual(
    [1, 2, 3, 4, 5].map((i) => [`กองรายงานผลข้อที่ ${i}`]),
  );
  await press(bench, 'เลิกทำการนำผลเข้า');
  await find(bench, 'คืนแผ่นงานเป็นอย่างเดิมแล้ว');
  expect(await bench.texts('E3:E7', 'รายงานผล 2568')).toEqual([[''], [''], [''], [''], ['']]);
  expect(bench.faults).toEqual([]);
});

test('where both say something none is chosen, and what matches nothing is named', async () => {
  const workbench = withResults((names) => [
    ...DEPARTMENT_RESULTS(names.slice(0, 2)).map((row, i) => [...row, ['สถานะ', '', 'แล้วเสร็จ'][i] ?? '']),
    ['9', 'ติดตั้งกล้องวงจรปิด', 'ติดแล้ว', ''],
  ]);
  workbench.type('รายงานผล 2568', 'E3', 'ผลเดิมของหน่วยงาน');
  const bench = await openBook(workbench, { today: TODAY });
  await bench.openSheet(PASTED);
  await openImport(bench);
  await bench.sidebar.getByLabel(/^เป็นผลที่ส่วนราชการส่งมา/).check();
  await press(bench, 'ต่อไป');
  await find(bench, 'ติดตั้งกล้องวงจรปิด');
  await find(bench, 'ข้อความที่ส่งมาแต่ไม่ได้นำเข้า 1 ช่อง');
  await find(bench, /สถานะ: แล้วเสร็จ$/);
  await find(bench, /พิมพ์หัวคอลัมน์ "สถานะ" ในช่องว่างถัดจากหัวคอลัมน์สุดท้าย/);
  await find(bench, 'มาตรการที่ไม่มีผลส่งมา 7 มาตรการ');
  await find(bench, 'ยังไม่ได้เลือก 1 ช่อง');
  const both = question(bench, /^สรุปผลการดำเนินการ$/).first();
  expect(await both.getByRole('radio', { checked: true }).count()).toBe(0);
  await bench.expectAccessible('sidebar');
  await bench.picture('import-results');
  await both.getByLabel('ต่อท้ายข้อความเดิม').check();
  await press(bench, 'นำเข้า 2 ช่อง');
  await find(bench, 'แล้ว 2 มาตรการ');
  expect(await bench.texts('E3:E4', 'รายงานผล 2568')).toEqual([
    ['ผลเดิมของหน่วยงาน\nกองรายงานผลข้อที่ 1'],
    ['กองรายงานผลข้อที่ 2'],
  ]);
});

test('a sheet without a column for what came says how to give it one, and reads it again', async () => {
  const workbench = withResults((names) =>
    DEPARTMENT_RESULTS(names.slice(0, 2)).map((row, i) => [...row, ['สถานะ', 'แล้วเสร็จ', ''][i] ?? '']),
  );
  const bench = await openBook(workbench, { today: TODAY });
  await bench.openSheet(PASTED);
  await openImport(bench);
  await bench.sidebar.getByLabel(/^เป็นผลที่ส่วนราชการส่งมา/).check();
  await press(bench, 'ต่อไป');
  await find(bench, /พิมพ์หัวคอลัมน์ "สถานะ" ในช่องว่างถัดจากหัวคอลัมน์สุดท้าย/);
  await bench.openSheet('รายงานผล 2568');
  await bench.select('G2');
  await bench.page.keyboard.type('สถานะ');
  await bench.page.keyboard.press('Enter');
  await bench.settled();
  await press(bench, 'อ่านแผ่นงาน "รายงานผล 2568" อีกครั้ง');
  await press(bench, 'นำเข้า 3 ช่อง');
  await find(bench, 'แล้ว 2 มาตรการ');
  expect(await bench.texts('G3:G3', 'รายงานผล 2568')).toEqual([['แล้วเสร็จ']]);
  expect(bench.faults).toEqual([]);
});

test('where no header is known the user points at the header row, says two columns, and the sheet is made', async () => {
  const bench = await openBook(pasted(PLAIN), { today: TODAY });
  const actions = await countActions(bench);
  await openImport(bench);
  const rows = question(bench, /^อ่านหัวตารางไม่ออก/);
  await rows.getByLabel(/^แถวที่ 2: สิ่งที่ยังไม่ดี \| ลงมือทำ/).waitFor();
  await bench.expectAccessible('sidebar');
  await bench.picture('import-header-row');
  await rows.getByLabel(/^แถวที่ 2:/).check();
  await bench.sidebar.getByLabel('ลงมือทำ', { exact: true }).selectOption('มาตรการ/แนวทาง');
  await find(bench, /^ยังนับมาตรการไม่ได้/);
  expect(await bench.sidebar.getByRole('button', { name: 'ต่อไป' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  await bench.sidebar.getByLabel('คนดูแล', { exact: true }).selectOption('ผู้รับผิดชอบ');
  await find(bench, 'อ่านตารางแล้วพบ 2 มาตรการ');
  await bench.expectAccessible('sidebar');
  await bench.picture('import-columns');
  await press(bench, 'ต่อไป');
  await press(bench, 'สร้างแผ่นงาน (2 มาตรการ)');
  await find(bench, /สร้างแผ่นงาน ".*" แล้ว มี 2 มาตรการ/);
  expect(actions()).toBeLessThanOrEqual(15);
  expect(bench.faults).toEqual([]);
});

test('a table that may be none of measures is said to need no import', async () => {
  const complaints = [
    ['เดือน', 'จำนวนเรื่อง', 'ดำเนินการแล้ว', 'อยู่ระหว่างดำเนินการ'],
    ['ตุลาคม', '0', '0', '0'],
    ['พฤศจิกายน', '2', '1', '1'],
  ];
  const bench = await openBook(pasted(complaints), { today: TODAY });
  await openImport(bench);
  await find(bench, /หากไม่ใช่ตารางมาตรการ เช่น สถิติเรื่องร้องเรียน ไม่ต้องนำเข้า/);
  await press(bench, 'ต่อไป');
  await question(bench, /หากไม่ใช่ตารางมาตรการ ไม่ต้องนำเข้า/).waitFor();
  expect(bench.faults).toEqual([]);
});

test('what a column was taken for can be changed, and rows can be joined that were told apart', async () => {
  const rows = [
    ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'หมายเหตุ'],
    ['ทำทะเบียนทรัพย์สิน', 'สำรวจ', 'กองคลัง', 'ต.ค. 2567', ''],
    ['', 'ติดเลขทะเบียน', 'กองช่าง', 'พ.ย. 2567', 'รอหมายเลข'],
  ];
  const bench = await openBook(pasted(rows), { today: TODAY });
  await openImport(bench);
  await find(bench, 'อ่านตารางแล้วพบ 2 มาตรการ');
  await bench.sidebar.getByText('หัวคอลัมน์ที่อ่านได้ 5 คอลัมน์').click();
  await bench.sidebar.getByLabel('หมายเหตุ').selectOption('ปัญหา/อุปสรรค');
  await press(bench, 'ต่อไป');
  await bench.sidebar.getByText('แถวที่รวมหรือแยกตามข้อความในช่อง 1 แถว').click();
  await bench.sidebar.getByLabel('แถวที่ 3 "ติดเลขทะเบียน"').check();
  await find(bench, 'อ่านตารางแล้วพบ 1 มาตรการ');
  await bench.expectAccessible('sidebar');
  await bench.picture('import-rows');
  await press(bench, 'สร้างแผ่นงาน (1 มาตรการ)');
  await find(bench, /แล้ว มี 1 มาตรการ/);
  const made = (await namesOf(bench)).find((name) => name !== PASTED && name !== 'ตั้งค่า');
  expect(await bench.texts('B3', made)).toEqual([['สำรวจ\nติดเลขทะเบียน']]);
});

test('a sheet without a table is named as what it is, and another can be read without opening the page anew', async () => {
  const workbench = sampleBook('results', { today: TODAY });
  const [sheet] = pasted(ROUNDS).book.sheets;
  if (sheet) workbench.book.sheets.push({ ...sheet, id: unusedSheetId(workbench.book) });
  const bench = await openBook(workbench, { today: TODAY });
  await bench.openSheet('ตั้งค่า');
  await openImport(bench);
  await find(bench, 'แผ่นงาน "ตั้งค่า" เป็นแผ่นงานของโปร่งใสเอง');
  await bench.openSheet(PASTED);
  await press(bench, 'อ่านแผ่นงานที่เปิดอยู่');
  await find(bench, 'อ่านตารางแล้วพบ 2 มาตรการ');
  await bench.expectAccessible('sidebar');
});

test('a table that changed before the last button is shown anew, and nothing is made', async () => {
  const bench = await openBook(pasted(ROUNDS), { today: TODAY });
  await openImport(bench);
  await press(bench, 'ต่อไป');
  await press(bench, 'ต่อไป');
  await bench.type('B4', 'อบรมผู้บริหาร');
  await press(bench, 'สร้างแผ่นงาน (2 มาตรการ)');
  await find(bench, /ตารางในแผ่นงานเปลี่ยนไปจากที่แสดงไว้/);
  expect(await namesOf(bench)).toEqual([PASTED]);
  await press(bench, 'สร้างแผ่นงาน (2 มาตรการ)');
  await find(bench, /สร้างแผ่นงาน ".*" แล้ว มี 2 มาตรการ/);
});

test('a second import of the same table says where it is', async () => {
  const bench = await openBook(pasted(ROUNDS), { today: TODAY });
  for (const made of [false, true]) {
    await bench.openSheet(PASTED);
    await openImport(bench);
    // Said before any question is answered.
    if (made) await find(bench, /ตารางนี้นำเข้าแล้วในแผ่นงาน/);
    await press(bench, 'ต่อไป');
    await press(bench, 'ต่อไป');
    if (made) await find(bench, /ตารางนี้นำเข้าแล้วในแผ่นงาน/);
    else {
      await press(bench, /^สร้างแผ่นงาน/);
      await find(bench, /แล้ว มี 2 มาตรการ/);
    }
  }
  expect(await bench.sidebar.getByRole('button', { name: /^สร้างแผ่นงาน/ }).count()).toBe(0);
  await press(bench, 'เปิดแผ่นงานนั้น');
  await bench.page.getByRole('tab', { name: /^รายงานผล/, selected: true }).waitFor();
});
