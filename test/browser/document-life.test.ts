import { expect, test } from '@jest/globals';
import { sampleBook } from '../support/books';
import { withOldLog } from '../support/documents';
import { alsoOpen, type Bench, countActions, openBook, openPage } from './support';
import { openWithDocument } from './with-document';

const LOG = 'ประวัติรายงาน';

const MAKE = { name: 'สร้างรายงาน', exact: true };

const press = ({ sidebar }: Bench, name: string) =>
  sidebar.getByRole('button', { name, exact: true }).click();

/** The names of the documents in the log. */
const logged = async (bench: Bench): Promise<string[]> =>
  (await bench.texts('B2:B20', LOG)).flat().filter((name) => name !== '');

test('from a finished sheet to published with all recorded in at most 12 actions; a colleague overwrites nothing unasked', async () => {
  const bench = await openPage('samples/progress.xlsx', { today: '2025-10-08' });
  const { sidebar } = bench;
  const actions = await countActions(bench);
  await bench.menu('จัดทำเอกสาร');
  await sidebar.getByLabel('ฉบับร่าง').check();
  await press(bench, 'สร้างรายงาน');
  await sidebar.getByText('ร่าง แบบ').first().waitFor();
  await sidebar.getByRole('link', { name: 'ไฟล์อยู่ในโฟลเดอร์ของปีงบประมาณ' }).waitFor();
  await sidebar.getByLabel('ฉบับสำหรับเสนอ').check();
  await press(bench, 'สร้างรายงาน');
  await sidebar.getByText('สร้างรายงานเรียบร้อยแล้ว').waitFor();
  await bench.settled();
  await bench.menu('ติดตามและเผยแพร่');
  await sidebar.getByRole('button', { name: 'บันทึกสถานะของ' }).click();
  await sidebar.getByLabel('สถานะ', { exact: false }).last().selectOption('เผยแพร่แล้ว');
  await sidebar.getByLabel('เลขที่หนังสือ').fill('อบต. 71001/25');
  await sidebar.getByLabel('วันที่ลงนาม').fill('7/10/2568');
  await sidebar.getByLabel('ลิงก์ฉบับลงนาม').fill('https://www.example.go.th/o26-signed.pdf');
  await sidebar.getByLabel('ที่อยู่ที่เผยแพร่').fill('https://www.example.go.th/o26');
  await press(bench, 'บันทึก');
  await sidebar.getByText('บันทึกลงแผ่นงาน "ประวัติรายงาน" แล้ว').waitFor();
  expect(actions()).toBeLessThanOrEqual(12);
  // The draft is in no log.
  expect((await bench.texts('A2:K3', LOG)).map((row) => row?.[10])).toEqual(['เผยแพร่แล้ว', '']);

  const other = await alsoOpen(bench, 'b@example.go.th');
  await other.menu('จัดทำเอกสาร');
  await other.sidebar.getByText('เอกสารเดิมเป็นของ a@example.go.th').waitFor();
  await other.sidebar.getByText(/^เผยแพร่แล้ว · .*a@example.go.th/).waitFor();
  await press(other, 'หาโฟลเดอร์เอกสารของปีงบประมาณ (สร้างให้หากยังไม่มี)');
  await other.sidebar.getByRole('link', { name: 'เปิดโฟลเดอร์เอกสารในไดรฟ์ของฉัน' }).waitFor();
  await bench.menu('จัดทำเอกสาร');
  await sidebar.getByLabel('ปรับปรุงเอกสารเดิม (ลิงก์เดิม)').check();
  await press(bench, 'สร้างรายงาน');
  const question = sidebar.getByRole('alertdialog');
  await question.getByText('ระบุสถานะของเอกสารเดิมว่า "เผยแพร่แล้ว"').waitFor();
  await bench.expectAccessible('sidebar');
  await bench.page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await logged(bench)).toHaveLength(1);
  await press(bench, 'สร้างรายงาน');
  await question.getByRole('button', { name: 'สร้างเอกสารใหม่', exact: true }).click();
  await sidebar.getByText('สร้างรายงานเรียบร้อยแล้ว').waitFor();
  expect(await logged(bench)).toHaveLength(2);
  expect(bench.faults).toEqual([]);
});

test('documents of departments that are published are asked about together, the others renewed', async () => {
  const bench = await openPage('samples/progress.xlsx', { today: '2025-10-08' });
  const { sidebar } = bench;
  const chooseEach = async () => {
    await bench.menu('จัดทำเอกสาร');
    await bench.settled();
    await sidebar.getByRole('button', MAKE).waitFor();
    await sidebar.getByLabel('ส่วนราชการ', { exact: true }).selectOption('*');
  };
  await chooseEach();
  await press(bench, 'สร้างรายงาน');
  await sidebar.getByText(/สร้างรายงานครบทั้ง \d ฉบับแล้ว/).waitFor();
  await bench.settled();
  const names = await logged(bench);
  const sheet = 'ติดตามความก้าวหน้า 2568';
  await bench.openSheet(LOG);
  await bench.type('K2', 'เผยแพร่แล้ว');
  await bench.type('K3', 'เสนอผู้บริหาร');
  await bench.openSheet(sheet);
  await bench.menu('หน้าหลัก');
  await chooseEach();
  await sidebar.getByLabel('ปรับปรุงเอกสารเดิม (ลิงก์เดิม)').check();
  await press(bench, 'สร้างรายงาน');
  const question = sidebar.getByRole('alertdialog');
  await sidebar.getByText(/สร้างรายงานแล้ว \d จาก \d ฉบับ/).waitFor();
  await question.getByText('ยังไม่ได้ปรับปรุง 2 ฉบับ').waitFor();
  await sidebar.getByText('สถานะของเอกสารเดิมว่า "เสนอผู้บริหาร"').waitFor();
  await bench.expectAccessible('sidebar');
  expect(await logged(bench)).toHaveLength(2 * names.length - 2);
  // What was made meanwhile is not made again.
  await question.getByRole('button', { name: 'ปรับปรุงเอกสารเดิม' }).click();
  await sidebar.getByText(/สร้างรายงานครบทั้ง \d ฉบับแล้ว/).waitFor();
  expect(await logged(bench)).toHaveLength(2 * names.length);
  expect(bench.faults).toEqual([]);
});

test('a log that has lost the header of its states is told of, and a document is not renewed unasked', async () => {
  const bench = await openWithDocument();
  const { sidebar } = bench;
  await bench.openSheet(LOG);
  await bench.type('K2', 'เผยแพร่แล้ว');
  await bench.type('K1', 'สถานะ');
  const told = sidebar.getByText('ไม่มีหัวคอลัมน์ "สถานะของเอกสาร"');
  await bench.menu('ติดตามและเผยแพร่');
  await told.waitFor();
  await bench.menu('จัดทำเอกสาร');
  await told.waitFor();
  await sidebar.getByLabel('ปรับปรุงเอกสารเดิม (ลิงก์เดิม)').check();
  await press(bench, 'สร้างรายงาน');
  const question = sidebar.getByRole('alertdialog');
  await question.getByText('ไม่มี "สถานะของเอกสาร" ของเอกสารเดิม').waitFor();
  await bench.expectAccessible('sidebar');
  expect(await logged(bench)).toHaveLength(1);
  await question.getByRole('button', { name: 'ปรับปรุงเอกสารเดิม' }).click();
  await sidebar.getByText('สร้างรายงานเรียบร้อยแล้ว').waitFor();
  expect(await logged(bench)).toHaveLength(2);
  expect(bench.faults).toEqual([]);
});

test('a log of an earlier version has its later columns before the next document, and not where none is made', async () => {
  const workbench = sampleBook('progress', { today: '2025-10-08' });
  const { sheet } = workbench.selected();
  withOldLog(workbench, ['https://docs.google.com/document/d/old/edit']);
  workbench.selectSheet(sheet);
  const bench = await openBook(workbench);
  const { sidebar } = bench;
  const expectOld = async () => {
    await bench.settled();
    expect(await bench.texts('J1:K1', LOG)).toEqual([['', '']]);
  };
  await bench.menu('จัดทำเอกสาร');
  await sidebar.getByLabel('ฉบับร่าง').check();
  await press(bench, 'สร้างรายงาน');
  await sidebar.getByText('ร่าง แบบ').first().waitFor();
  await expectOld();
  await sidebar.getByLabel('ฉบับสำหรับเสนอ').check();
  await sidebar.getByLabel('ปรับปรุงเอกสารเดิม (ลิงก์เดิม)').check();
  await press(bench, 'สร้างรายงาน');
  await sidebar.getByRole('alertdialog').waitFor();
  await expectOld();
  await bench.page.keyboard.press('Escape');
  await sidebar.getByLabel('สร้างเอกสารใหม่').check();
  const [[first = ''] = []] = await bench.texts('B3', sheet);
  await bench.type('B3', '');
  await press(bench, 'สร้างรายงาน');
  await sidebar.getByRole('alertdialog').waitFor();
  await expectOld();
  await bench.type('B3', first);
  await press(bench, 'สร้างรายงาน');
  await sidebar.getByText('สร้างรายงานเรียบร้อยแล้ว').waitFor();
  await bench.settled();
  expect(await bench.texts('J1:K3', LOG)).toEqual([
    ['จำนวนตามสถานะ', 'สถานะของเอกสาร'],
    ['', ''],
    [expect.stringContaining('ดำเนินการแล้วเสร็จ 5 มาตรการ จากทั้งหมด 10 มาตรการ'), 'ร่าง'],
  ]);
  expect(bench.faults).toEqual([]);
});

test('a document that is returned gets no day of publication, and the list of files tells its state at once', async () => {
  const bench = await openWithDocument();
  const { sidebar } = bench;
  await bench.openSheet(LOG);
  await bench.type('K2', 'เสนอผู้บริหาร');
  await bench.menu('ติดตามและเผยแพร่');
  await sidebar.getByText('ส่งมอบงาน: ไฟล์ทั้งหมดและผู้จัดทำ').click();
  await sidebar.getByText(/· เสนอผู้บริหาร$/).waitFor();
  await sidebar.getByRole('button', { name: 'บันทึกสถานะของ' }).click();
  await sidebar.getByLabel('เลขที่หนังสือ').fill('อบต. 71001/25');
  // What is doubtful is told beside its field, before anything is saved.
  await sidebar.getByLabel('วันที่ลงนาม').fill('9/10/2568');
  await sidebar.getByText('วันที่ลงนามอยู่หลังวันนี้').waitFor();
  await sidebar.getByText('วันที่เผยแพร่อยู่ก่อนวันที่ลงนาม').waitFor();
  await sidebar.getByLabel('ที่อยู่ที่เผยแพร่').fill('http://192.168.1.5/x');
  await sidebar.getByText('ลิงก์ในเครือข่ายภายใน ผู้อื่นอาจเปิดไม่ได้').waitFor();
  await bench.expectAccessible('sidebar');
  await sidebar.getByLabel('วันที่ลงนาม').fill('');
  await sidebar.getByText('วันที่ลงนามอยู่หลังวันนี้').waitFor({ state: 'detached' });
  await sidebar.getByLabel('ที่อยู่ที่เผยแพร่').fill('ยังไม่มี');
  await sidebar.getByLabel('สถานะ', { exact: false }).last().selectOption('ส่งคืนแก้ไข');
  await press(bench, 'บันทึก');
  await sidebar.getByText('บันทึกลงแผ่นงาน "ประวัติรายงาน" แล้ว').waitFor();
  expect(await bench.texts('K2:P2', LOG)).toEqual([['ส่งคืนแก้ไข', 'อบต. 71001/25', '', '', '', '']]);
  await sidebar.getByText(/· ส่งคืนแก้ไข$/).waitFor();
  expect(bench.faults).toEqual([]);
});
