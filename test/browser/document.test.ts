import { expect, test } from '@jest/globals';
import { sampleBook } from '../support/books';
import { readDocx } from '../support/docx';
import { settingCell } from '../support/settings';
import { alsoOpen, type Bench, downloaded, openBook, openPage } from './support';

const MENU = 'จัดทำเอกสาร';
const MAKE = { name: 'สร้างรายงาน', exact: true };
const LOG = 'ประวัติรายงาน';
const DEPARTMENT = 'ส่วนราชการ';
const EACH = /ทุกส่วนราชการ ทีละฉบับ/;
const HOSTILE = '<img src=x onerror="document.title=1"> {{x}} =1+1';

async function openDocuments(bench: Bench): Promise<Bench> {
  await bench.menu(MENU);
  await bench.sidebar.getByRole('button', MAKE).waitFor();
  return bench;
}

const start = async (sample = 'samples/results.xlsx') =>
  openDocuments(await openPage(sample, { today: '2025-10-08' }));

/** Chooses the option of a drop-down whose words begin so. */
async function choose({ sidebar }: Bench, label: string, option: string | RegExp): Promise<void> {
  const select = sidebar.getByLabel(label, { exact: true });
  const value = await select.locator('option', { hasText: option }).first().getAttribute('value');
  await select.selectOption(value);
}

/** Opens or closes what is chosen once or never. */
const toggleOptions = ({ sidebar }: Bench) => sidebar.getByText('ตัวเลือกอื่น').click();

const press = ({ sidebar }: Bench, name: string) =>
  sidebar.getByRole('button', { name, exact: true }).click();

/** Makes calls of a function of the script fail as without a connection, those for which `which` is true. */
async function failing({ page }: Bench, name: string, which: (body: string) => boolean): Promise<void> {
  await page.route('**/command*', (route) => {
    const body = route.request().postData() ?? '';
    return body.includes(`"name":"${name}"`) && which(body) ? route.abort() : route.continue();
  });
}

test('a document of a round and a department has links and files, and is in the log and the list', async () => {
  const bench = await start();
  const { sidebar } = bench;
  await choose(bench, 'รอบที่รายงาน', 'รอบ 6 เดือน');
  await choose(bench, DEPARTMENT, 'กองคลัง');
  const preview = sidebar.getByLabel('ข้อความตามที่จะพิมพ์');
  await preview.getByText(/^เรื่อง.*รอบ ๖ เดือน/s).waitFor();
  await preview.getByText('จัดทำโดย').waitFor();
  await toggleOptions(bench);
  await sidebar.getByLabel('ปก', { exact: true }).uncheck();
  await preview.getByText('จัดทำโดย').waitFor({ state: 'detached' });
  await sidebar.getByLabel('ลงนามท้ายรายงาน').check();
  await sidebar.getByText('ลงนามท้ายรายงานจึงเป็นการลงนามซ้ำ').waitFor();
  await sidebar.getByLabel('สรุปภาพรวม').check();
  await press(bench, 'สร้างรายงาน');
  await sidebar.getByText('สร้างรายงานเรียบร้อยแล้ว').waitFor();
  const name = 'แบบรายงานผลการดำเนินการ อบต.ตัวอย่าง 2568 รอบ 6 เดือน กองคลัง';
  const docx = await downloaded(bench, () =>
    sidebar.getByRole('link', { name: 'ดาวน์โหลด Word (.docx)' }).click(),
  );
  expect(docx.name).toBe(`${name}.docx`);
  expect(readDocx(docx.bytes).text).toMatch(/สรุปภาพรวม[\s\S]*ลงชื่อ/);
  const link = (await sidebar.getByRole('link', { name: 'เปิดใน Google เอกสาร' }).getAttribute('href')) ?? '';
  expect(await sidebar.getByRole('link', { name: 'ดาวน์โหลด PDF' }).getAttribute('href')).toBe(
    link.replace('/edit', '/export?format=pdf'),
  );
  await sidebar.getByRole('link', { name, exact: true }).waitFor();
  await bench.expectAccessible('sidebar');
  await toggleOptions(bench);
  await bench.picture('document');
  const pdf = sidebar.getByRole('link', { name: 'ดาวน์โหลด PDF' });
  // Without its address, since no test opens Google.
  await pdf.evaluate((element: unknown) => {
    const link = element as { removeAttribute(name: string): void; click(): void };
    link.removeAttribute('href');
    link.click();
  });
  await sidebar.getByText('Google กำลังจัดทำ PDF').waitFor();
  await bench.settled();
  const [headings, row] = await bench.texts('A1:I2', LOG);
  expect(headings?.[0]).toBe('เมื่อ');
  expect(row).toEqual(expect.arrayContaining([name, 'รอบ 6 เดือน · กองคลัง', link, 'a@example.go.th']));
  expect(bench.faults).toEqual([]);
});

test('a sheet without measures is not called right, and leads on to them', async () => {
  const workbench = sampleBook('results', { today: '2025-10-08' });
  workbench.deleteRows(workbench.selected().sheet, 3, 100);
  const bench = await openDocuments(await openBook(workbench));
  const { sidebar } = bench;
  await sidebar.getByText('แผ่นงานนี้ยังไม่มีมาตรการ', { exact: true }).waitFor();
  expect(await sidebar.getByText('ไม่พบข้อที่ต้องแก้ไข').count()).toBe(0);
  await bench.expectAccessible('sidebar');
  await press(bench, 'บันทึกมาตรการ');
  await sidebar.getByRole('heading', { name: 'มาตรการใหม่' }).waitFor();
});

test('the page asks before it makes a document with errors, and the answer no makes nothing', async () => {
  const bench = await openPage('samples/results.xlsx', { today: '2025-10-08' });
  await bench.type('A3', `'${HOSTILE}`);
  await bench.type('D3', '');
  await bench.openSheet('ตั้งค่า');
  await bench.type(settingCell('asOf'), HOSTILE);
  await bench.openSheet('รายงานผล 2568');
  await openDocuments(bench);
  const { sidebar } = bench;
  await sidebar.getByLabel('ข้อความตามที่จะพิมพ์').getByText('<img src=x onerror=').waitFor();
  await press(bench, 'สร้างรายงาน');
  await sidebar.getByRole('alertdialog').waitFor();
  await sidebar.getByRole('alert').getByText(HOSTILE).waitFor();
  await bench.expectAccessible('sidebar');
  await bench.page.keyboard.press('Escape');
  await sidebar.getByRole('alertdialog').waitFor({ state: 'detached' });
  expect((await bench.book()).book.sheets.map(({ name }) => name)).not.toContain(LOG);
  await sidebar
    .getByRole('alert')
    .getByRole('button', { name: /ระยะเวลา/ })
    .click();
  await bench.expectSelected('D3');
  await press(bench, 'สร้างรายงาน');
  await press(bench, 'สร้างทั้งที่ยังไม่แก้ไข');
  await sidebar.getByRole('link', { name: 'เปิดใน Google เอกสาร' }).waitFor();
  await sidebar.getByRole('alertdialog').waitFor({ state: 'detached' });
  expect(await bench.page.title()).toBe('โปร่งใส');
  expect(bench.faults).toEqual([]);
});

test('all departments one after another: progress, stopping, retrying failures, and updating the documents', async () => {
  const bench = await start('samples/progress.xlsx');
  const { sidebar } = bench;
  await choose(bench, DEPARTMENT, EACH);
  let calls = 0;
  // The second fails; in the third the user stops.
  await bench.page.route('**/command*', async (route) => {
    if (!(route.request().postData() ?? '').includes('"name":"makeDocument"')) return route.continue();
    calls += 1;
    if (calls === 2) return route.abort();
    if (calls === 3) {
      await sidebar.getByText(/กำลังจัดทำฉบับที่ 3 จาก \d/).waitFor();
      await press(bench, 'หยุดหลังฉบับนี้');
    }
    return route.continue();
  });
  await press(bench, 'สร้างรายงาน');
  await sidebar.getByText(/สร้างรายงานแล้ว 2 จาก \d ฉบับ/).waitFor();
  expect(calls).toBe(3);
  await sidebar.getByText('Google แจ้งว่า').waitFor();
  await bench.expectAccessible('sidebar');
  const before = await sidebar.getByRole('link', { name: /^เปิด / }).count();
  expect(before).toBe(2);
  await sidebar.getByRole('button', { name: /สร้างส่วนที่เหลือ/ }).click();
  await sidebar.getByText(/สร้างรายงานครบทั้ง \d ฉบับแล้ว/).waitFor();
  const links = sidebar.getByRole('link', { name: /^เปิด / });
  const all = await links.count();
  // Those that were made were not made again.
  expect(calls).toBe(3 + all - 2);
  const hrefs = await links.evaluateAll((found) => found.map((each) => each.getAttribute('href')));
  expect(new Set(hrefs).size).toBe(all);

  await sidebar.getByLabel('ปรับปรุงเอกสารเดิม (ลิงก์เดิม)').check();
  await press(bench, 'สร้างรายงาน');
  await sidebar.getByText(/สร้างรายงานครบทั้ง \d ฉบับแล้ว/).waitFor();
  expect(await links.evaluateAll((found) => found.map((each) => each.getAttribute('href')))).toEqual(hrefs);
  expect(await sidebar.getByText('ปรับปรุงเอกสารเดิมแล้ว').count()).toBe(all);
  expect(bench.faults).toEqual([]);
});

test('the rows selected in the sheet make a document of their measures, and a filter is said', async () => {
  const workbench = sampleBook('results');
  workbench.sheet(workbench.selected().sheet).filter = { row: 2, column: 1, rows: 10, columns: 5 };
  const bench = await openBook(workbench, { today: '2025-10-08' });
  await bench.select('A4:B6');
  await openDocuments(bench);
  const { sidebar } = bench;
  await sidebar.getByText('เอกสารพิมพ์ทุกแถว รวมทั้ง').waitFor();
  await toggleOptions(bench);
  await sidebar.getByLabel('เฉพาะแถวที่เลือกไว้ในแผ่นงาน').click();
  await sidebar.getByText('แถว 4-6 มี 3 มาตรการ').waitFor();
  await sidebar.getByText('เอกสารพิมพ์ทุกแถวในช่วงที่เลือก').waitFor();
  await bench.expectAccessible('sidebar');
  await bench.select('A1');
  await press(bench, 'อ่านแถวที่เลือกอีกครั้ง');
  await sidebar.getByText('ไม่มีมาตรการในแถว 1').waitFor();
  expect(await sidebar.getByRole('button', MAKE).getAttribute('aria-disabled')).toBe('true');
  await bench.select('A7:A8');
  await press(bench, 'อ่านแถวที่เลือกอีกครั้ง');
  await sidebar.getByText('แถว 7-8 มี 2 มาตรการ').waitFor();
  await press(bench, 'สร้างรายงาน');
  await sidebar.getByText('สร้างรายงานเรียบร้อยแล้ว มี 2 มาตรการ').waitFor();
  await bench.settled();
  expect((await bench.texts('A2:I2', LOG))[0]).toEqual(expect.arrayContaining(['แถว 7-8', '2', '7-8']));
  expect(bench.faults).toEqual([]);
});

test('a colleague’s document is named and stays, and a failed call keeps the choices', async () => {
  const first = await start();
  await press(first, 'สร้างรายงาน');
  await first.sidebar.getByRole('link', { name: 'ดาวน์โหลด PDF' }).waitFor();
  const bench = await openDocuments(await alsoOpen(first, 'b@example.go.th'));
  const { sidebar } = bench;
  await sidebar.getByText('เอกสารเดิมเป็นของ a@example.go.th').waitFor();
  await toggleOptions(bench);
  await sidebar.getByLabel('Word (ฟอนต์ TH Sarabun New)').check();
  await sidebar.getByLabel('ปก', { exact: true }).uncheck();
  await choose(bench, DEPARTMENT, 'กองช่าง');
  await sidebar.getByText('กำลังอ่านแผ่นงาน').waitFor({ state: 'detached' });
  await failing(bench, 'makeDocument', () => true);
  await press(bench, 'สร้างรายงาน');
  await sidebar.getByRole('alert').getByText('Google แจ้งว่า').waitFor();
  expect(await sidebar.getByLabel('Word (ฟอนต์ TH Sarabun New)').isChecked()).toBe(true);
  expect(await sidebar.getByLabel('ปก', { exact: true }).isChecked()).toBe(false);
  expect(await sidebar.getByLabel(DEPARTMENT, { exact: true }).inputValue()).toBe('กองช่าง');
  await bench.page.unroute('**/command*');
  await press(bench, 'สร้างรายงาน');
  await sidebar.getByRole('link', { name: 'เปิดไฟล์ Word ในไดรฟ์' }).waitFor();
  expect(bench.faults).toEqual([]);
});

test('a log that may lack its header row is named, and the report is made', async () => {
  const bench = await start();
  await failing(bench, 'formatDocumentLog', () => true);
  await press(bench, 'สร้างรายงาน');
  await bench.sidebar.getByText('"ประวัติรายงาน" อาจยังไม่มีหัวตาราง').waitFor();
  await bench.sidebar.getByRole('link', { name: 'ดาวน์โหลด PDF' }).waitFor();
  expect(bench.faults).toEqual([]);
});

test('a sheet that was deleted meanwhile is an error, and nothing is made', async () => {
  const bench = await start();
  const other = await alsoOpen(bench, 'b@example.go.th');
  await other.page.getByLabel('เปิดไฟล์ .xlsx').setInputFiles('samples/plan.xlsx');
  await other.page.getByRole('heading', { name: 'plan' }).waitFor();
  await press(bench, 'สร้างรายงาน');
  await bench.sidebar.getByRole('alert').getByText('ไม่พบแผ่นงาน "รายงานผล 2568"').waitFor();
  expect((await bench.book()).book.sheets.map(({ name }) => name)).not.toContain(LOG);
  expect(bench.faults).toEqual([]);
});

test('the parts that the ITA round demands are listed, with what is missing and what would add it', async () => {
  const bench = await start();
  const { sidebar } = bench;
  await sidebar.getByRole('heading', { name: 'องค์ประกอบตามข้อ O26 ของ ITA 2569' }).waitFor();
  await sidebar.getByText('มีแล้ว 3 จาก 4 ส่วน').waitFor();
  const missing = sidebar.getByRole('listitem').filter({ hasText: 'ประเด็นที่ต้องปรับปรุงแก้ไข/ประเด็นที่ต้องพัฒนา' });
  await missing.getByText('แบบรายงานรายข้อ').waitFor();
  await bench.type('G2', 'ประเด็นที่ต้องแก้ไข/ปรับปรุง');
  await bench.type('G3', 'การสื่อสารกับประชาชนยังน้อย');
  await bench.menu(MENU);
  await sidebar.getByText('ครบทั้ง 4 ส่วน').waitFor();
  await sidebar.getByText('ดูส่วนที่มีแล้ว').click();
  await sidebar.getByText('ยังว่างในแถวที่ 4, 5').waitFor();
  await bench.expectAccessible('sidebar');
  expect(bench.faults).toEqual([]);
});
