import { expect, test } from '@jest/globals';
import { cellAt } from '../../workbench/book';
import { alsoOpen, type Bench, openPage } from './support';

const SHEET = 'คะแนน ITA';
const NAMES = [
  'การปฏิบัติหน้าที่',
  'การใช้งบประมาณ',
  'การใช้อำนาจ',
  'การใช้ทรัพย์สินของราชการ',
  'การแก้ไขปัญหาการทุจริต',
  'คุณภาพการดำเนินงาน',
  'ประสิทธิภาพการสื่อสาร',
  'การปรับปรุงระบบการทำงาน',
  'การเปิดเผยข้อมูล',
  'การป้องกันการทุจริต',
];
const field = ({ sidebar }: Bench, indicatorNumber: number) =>
  sidebar.getByLabel(`${indicatorNumber} ${NAMES[indicatorNumber - 1]}`, { exact: true });
const values = (bench: Bench) => Promise.all(NAMES.map((_, i) => field(bench, i + 1).inputValue()));
const save = ({ sidebar }: Bench) => sidebar.getByRole('button', { name: 'บันทึก', exact: true }).click();

/** What the browser does when a user pastes into the focused field. */
async function paste(bench: Bench, text: string): Promise<void> {
  const frame = await bench.sidebarFrame();
  await frame.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }`);
}

async function openScores(bench: Bench): Promise<void> {
  await bench.menu('ผลการประเมิน ITA');
  await field(bench, 1).waitFor();
}

const focusedLabel = async (bench: Bench) =>
  (await bench.sidebarFrame()).evaluate<string>('document.activeElement.labels?.[0]?.textContent ?? ""');

test('an office without scores types and pastes them, corrects a typo, and gets its sheet', async () => {
  const bench = await openPage('samples/results.xlsx');
  const { sidebar, page } = bench;
  await openScores(bench);
  expect((await bench.book()).book.sheets.map(({ name }) => name)).not.toContain(SHEET);
  await sidebar.getByLabel('ปีผลการประเมิน ITA').selectOption('2563');
  await sidebar.getByRole('heading', { name: 'คะแนน ITA ปี 2563' }).waitFor();

  await field(bench, 1).pressSequentially('๙o,๓๖');
  await sidebar.getByText('น่าจะเป็น ๙๐.๓๖').waitFor();
  await field(bench, 1).fill('903.6');
  await sidebar.getByText('ต้องอยู่ระหว่าง 0 ถึง 100').waitFor();
  expect(await sidebar.getByRole('img', { name: /^แท่งคะแนน/ }).count()).toBe(0);
  await field(bench, 1).fill('รอ');
  await sidebar.getByText('ไม่ใช่ตัวเลข').waitFor();
  await field(bench, 1).fill('50.36');
  await page.keyboard.press('Enter');
  expect(await focusedLabel(bench)).toContain(NAMES[1]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(await focusedLabel(bench)).toContain(NAMES[1]);
  await paste(
    bench,
    `พบว่ามีผลคะแนน ๕๗.๕๔ คะแนน อยู่ในระดับ D
๑. การปฏิบัติหน้าที่ ๕๐.๓๖ คะแนน
การใช้งบประมาณ\t82.41
การใช้อำนาจ\t86.26
ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของทางราชการ คือ ๘๐.๒๗ คะแนน
การแก้ไขปัญหาการทุจริต\t84.20
คุณภาพการดำเนินงาน 95.20 คะแนน ประสิทธิภาพการสื่อสาร 93.97 คะแนน
การปรับปรุงการทำงาน\t93.28
การเปิดเผยข้อมูล
13.17
การป้องกันการทุจริต\t6.25
หมายเหตุ ข้อมูลจากระบบ ITAS`,
  );
  await sidebar.getByText('วางแล้ว 12 ช่อง').waitFor();
  await sidebar.getByText('หมายเหตุ ข้อมูลจากระบบ ITAS').waitFor();
  expect(await values(bench)).toEqual([
    '๕๐.๓๖',
    '82.41',
    '86.26',
    '๘๐.๒๗',
    '84.20',
    '95.20',
    '93.97',
    '93.28',
    '13.17',
    '6.25',
  ]);
  await sidebar.getByText('หากตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ เป็น 90.36 แทน 50.36 จะตรงกัน').waitFor();
  await sidebar.getByRole('button', { name: 'ใส่ ๙๐.๓๖ ที่ตัวชี้วัดที่ 1' }).click();
  expect(await field(bench, 1).inputValue()).toBe('๙๐.๓๖');
  await sidebar.getByText('ไม่ตรงกับที่คำนวณ').waitFor({ state: 'detached' });
  await sidebar.getByRole('row', { name: 'คะแนนรวม ๕๗.๕๔ 57.54' }).waitFor();
  await sidebar.getByRole('row', { name: 'ระดับ D D' }).waitFor();
  await sidebar.getByRole('img', { name: 'แท่งคะแนน 6.25 จาก 100 ต่ำกว่าเป้าหมาย 85' }).waitFor();
  await save(bench);
  await sidebar.getByText('สร้างแผ่นงานคะแนน ITA และบันทึกแล้ว').waitFor();
  await bench.expectAccessible('sidebar');
  const cells = await bench.texts('A3:E14', SHEET);
  expect(cells.map((row) => row[0])).toEqual(Array(12).fill('2563'));
  expect(cells.map((row) => row[4])).toEqual([...(await values(bench)), '๕๗.๕๔', 'D']);
  expect(bench.faults).toEqual([]);
});

test('last year is shown beside this year; another year is read only after typed scores are saved or dropped', async () => {
  const bench = await openPage('samples/plan.xlsx');
  const { sidebar } = bench;
  await openScores(bench);
  const year = sidebar.getByLabel('ปีผลการประเมิน ITA');
  await year.selectOption('2566');
  await sidebar.getByRole('heading', { name: 'คะแนน ITA ปี 2566' }).waitFor();
  expect(await values(bench)).toEqual(Array(10).fill(''));
  await field(bench, 4).focus();
  await paste(bench, '90\n80\n88.35\n80.00\n87.90\n89.73\n83.58\n81.26\n92.86\n87.50');
  expect((await values(bench))[0]).toBe('90');
  await sidebar.getByRole('button', { name: 'คืนค่าก่อนวาง' }).click();
  expect(await values(bench)).toEqual(Array(10).fill(''));
  await field(bench, 4).focus();
  await paste(bench, '90\t80\t88.35\t80.00\t87.90\t89.73\t83.58\t81.26\t92.86\t87.50');

  await bench.page.route('**/command*', (route) => route.abort(), { times: 1 });
  await save(bench);
  await sidebar.getByRole('alert').getByText('Google แจ้งว่า').waitFor();
  expect((await values(bench))[9]).toBe('87.50');

  await year.selectOption('2567');
  const question = sidebar.getByRole('alertdialog');
  await question.getByText('ของปี 2566 ที่ยังไม่ได้บันทึก 10 ช่อง').waitFor();
  await question.getByRole('button', { name: 'อยู่ที่ปีเดิม' }).click();
  expect((await values(bench))[0]).toBe('90');
  await save(bench);
  await sidebar.getByText('แล้ว 10 ช่อง').waitFor();
  await year.selectOption('2567');
  const row = (indicatorNumber: number) =>
    sidebar.locator('.score').filter({ hasText: `${indicatorNumber} ${NAMES[indicatorNumber - 1]}` });
  await row(1).getByText('ปี 2566 ได้ 90.00 เพิ่มขึ้น 1.47').waitFor();
  await row(3).getByText('ปี 2566 ได้ 88.35 เท่าเดิม').waitFor();
  await field(bench, 1).fill('89.5');
  await row(1).getByText('ลดลง 0.50').waitFor();
  await bench.expectAccessible('sidebar');
  await bench.picture('scores');
  expect(bench.faults).toEqual([]);
});

test('of two users each keeps the other’s changes, and the page asks where both changed a value; any text stays text', async () => {
  const one = await openPage('samples/plan.xlsx');
  await openScores(one);
  const two = await alsoOpen(one, 'b@example.go.th');
  await openScores(two);
  const hostile = '<img src=x onerror="document.title=1"> {{x}} =1+1\n// ข้อ ๔';
  const issue = one.sidebar.locator('details').first();
  await issue.locator('summary').click();
  await issue.getByLabel('ประเด็นของตัวชี้วัดที่ 1').fill(hostile);
  await field(one, 1).fill('=90+1');
  await field(one, 2).fill('80.10');
  await field(one, 3).fill('81.10');
  await save(one);
  await one.sidebar.getByText('แล้ว 4 ช่อง').waitFor();

  await field(two, 2).fill('80.20');
  await field(two, 3).fill('81.20');
  await field(two, 5).fill('82.20');
  await save(two);
  const choices = two.sidebar.getByRole('alert').filter({ hasText: 'มีผู้แก้ไขค่าต่อไปนี้' });
  await choices.waitFor();
  expect(await two.texts('E3:E7', SHEET)).toEqual([['=90+1'], ['80.10'], ['81.10'], ['82.64'], ['87.90']]);
  expect(await field(two, 1).inputValue()).toBe('=90+1');
  await two.expectAccessible('sidebar');
  const choose = (indicatorNumber: number, label: string) =>
    choices
      .getByRole('group', { name: NAMES[indicatorNumber - 1]! })
      .getByLabel(label)
      .check();
  await choose(2, 'ที่อยู่ในแผ่นงานขณะนี้: 80.10');
  await choose(3, 'ที่ท่านกรอก: 81.20');
  expect(await field(two, 2).inputValue()).toBe('80.10');
  await save(two);
  await two.sidebar.getByText('แล้ว 2 ช่อง').waitFor();
  expect(await two.texts('E3:E7', SHEET)).toEqual([['=90+1'], ['80.10'], ['81.20'], ['82.64'], ['82.20']]);

  const { book } = await two.book();
  const sheet = book.sheets.find(({ name }) => name === SHEET)!;
  expect(cellAt(sheet, 3, 6)?.value).toBe(hostile);
  expect(cellAt(sheet, 3, 5)?.formula ?? null).toBeNull();
  await two.sidebar.getByText('<img src=x onerror="document.title=1"> {{x}} =1+1').waitFor();
  expect([await one.page.title(), await two.page.title()]).toEqual(['โปร่งใส', 'โปร่งใส']);
  expect([...one.faults, ...two.faults]).toEqual([]);
});
