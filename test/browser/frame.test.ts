import { request } from 'node:http';
import { expect, test } from '@jest/globals';
import { cellAt } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { alsoOpen, type Bench, downloaded, openPage } from './support';

const CHECK = 'ตรวจสอบแผ่นงาน';
/** What the browser does when a user pastes. */
const pasting = (text: string): string => `
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', ${JSON.stringify(text)});
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));`;
/** And when it is a file that somebody copied. */
const pastingFile = (bytes: number[], name: string): string => `
  const clipboardData = new DataTransfer();
  clipboardData.items.add(new File([new Uint8Array(${JSON.stringify(bytes)})], ${JSON.stringify(name)}));
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));`;
const ODD = '<img src=x onerror="document.title=1"> {{x}} =1+1';

test('a typed text is checked, and the annotation shows on its cell', async () => {
  const bench = await openPage();
  await bench.type('D4', 'วันใดวันหนึ่ง');
  expect(await bench.cell('D4').textContent()).toBe('วันใดวันหนึ่ง');
  await bench.menu(CHECK);
  await bench.sidebar.getByText('"วันใดวันหนึ่ง"').waitFor();
  await bench.page.getByText(/^แถบด้านข้าง: เรียกบริการของ Google \d+ ครั้ง$/).waitFor();
  await bench.select('D4');
  await bench.page.locator('.note').getByText('วันใดวันหนึ่ง').waitFor();
  const { book } = await bench.book();
  expect(cellAt(book.sheets[0]!, 4, 4)?.note).toContain('วันใดวันหนึ่ง');
  expect(bench.faults).toEqual([]);
});

test('keys move, type, delete and paste as in a spreadsheet', async () => {
  const bench = await openPage();
  const { keyboard } = bench.page;
  await bench.select('A14');
  await keyboard.type('x');
  await keyboard.press('Alt+Enter');
  await keyboard.type('ข');
  await keyboard.press('Enter');
  await bench.expectSelected('A15');
  await keyboard.press('Shift+ArrowRight');
  await bench.expectSelected('A15:B15');
  await bench.settled();
  expect(await bench.texts('A14:A15')).toEqual([['x\nข'], ['']]);
  await bench.select('B3');
  await keyboard.press('Delete');
  await bench.settled();
  expect(await bench.texts('B3')).toEqual([['']]);
  await bench.select('A999');
  await bench.page.evaluate(pasting('ก\t"ข\nค"\nง\tจ\nฉ\tช'));
  await bench.cell('A999').getByText('ก', { exact: true }).waitFor();
  expect(await bench.texts('A999:B1001')).toEqual([
    ['ก', 'ข\nค'],
    ['ง', 'จ'],
    ['ฉ', 'ช'],
  ]);
});

test('a copied file of text is pasted, and another said to be none', async () => {
  const bench = await openPage();
  await bench.select('A20');
  // "กอง;คลัง" and a line "๒;๓", in Thai Windows.
  const bytes = [0xa1, 0xcd, 0xa7, 0x3b, 0xa4, 0xc5, 0xd1, 0xa7, 0x0d, 0x0a, 0xf2, 0x3b, 0xf3];
  await bench.page.evaluate(pastingFile(bytes, 'ตาราง.csv'));
  await bench.cell('A20').getByText('กอง', { exact: true }).waitFor();
  expect(await bench.texts('A20:B21')).toEqual([
    ['กอง', 'คลัง'],
    ['๒', '๓'],
  ]);
  await bench.page.evaluate(pastingFile([0x89, 0x50, 0x4e, 0x47, 0], 'รูป.png'));
  await bench.page.getByRole('alert').getByText('รูป.png').waitFor();
});

test('any text is shown as it is', async () => {
  const bench = await openPage();
  for (const [i, text] of [ODD, 'ยาว'.repeat(1_700), '{{x}}'].entries()) {
    const cell = `A${4 + i}`;
    await bench.type(cell, `'${text}`);
    await bench.cell(cell).getByText(text, { exact: true }).waitFor();
    await bench.select(cell);
    expect(await bench.page.getByLabel('เนื้อหาของช่อง').inputValue()).toContain(text.slice(0, 20));
  }
  expect(await bench.page.title()).toBe('โปร่งใส');
});

test('letters and moves typed 20, 60 or 120 ms apart each reach their cell', async () => {
  const bench = await openPage();
  const { keyboard } = bench.page;
  for (const [delay, row] of [
    [20, 14],
    [60, 16],
    [120, 18],
  ] as const) {
    await bench.select(`A${row}`);
    for (const part of ['abc', 'Tab', 'def', 'Tab', 'ghi', 'Enter', 'jkl', 'Tab']) {
      if (/^[A-Z]/.test(part)) await keyboard.press(part, { delay });
      else await keyboard.type(part, { delay });
    }
    // As in Sheets, Enter goes back to the column in which the Tabs began.
    await bench.expectSelected(`B${row + 1}`);
    await bench.settled();
    expect(await bench.texts(`A${row}:C${row + 1}`)).toEqual([
      ['abc', 'def', 'ghi'],
      ['jkl', '', ''],
    ]);
  }
  expect(bench.faults).toEqual([]);
});

test('a text typed right after an arrow key reaches the next cell', async () => {
  const bench = await openPage();
  await bench.select('A14');
  await bench.page.keyboard.press('ArrowRight');
  await bench.page.keyboard.type('abc', { delay: 20 });
  await bench.page.keyboard.press('Enter');
  await bench.expectSelected('B15');
  await bench.settled();
  expect(await bench.texts('A14:B14')).toEqual([['', 'abc']]);
});

test('text typed into a cell with choices stays while a colleague changes the sheet', async () => {
  const bench = await openPage('samples/progress.xlsx');
  const [before] = (await bench.texts('G3'))[0] ?? [];
  await bench.select('G3');
  await bench.page.keyboard.press('Enter');
  await bench.page.keyboard.type('ab', { delay: 60 });
  const other = await alsoOpen(bench, 'b@example.go.th');
  await other.type('A5', 'ของเพื่อน');
  await bench.cell('A5').getByText('ของเพื่อน').waitFor();
  await bench.page.keyboard.type('c', { delay: 60 });
  await bench.page.keyboard.press('Enter');
  await bench.expectSelected('G4');
  await bench.settled();
  expect(await bench.texts('G3')).toEqual([[`${before}abc`]]);
});

test('tabs change the sheet, by mouse and by keys', async () => {
  const bench = await openPage();
  await bench.openSheet('ตั้งค่า');
  await bench.cell('A1').getByText('ตั้งค่า').first().waitFor();
  await bench.page.getByRole('tab', { selected: true }).focus();
  await bench.page.keyboard.press('ArrowLeft');
  await bench.page.keyboard.press('Enter');
  await bench.page.getByRole('tab', { name: 'รายงานผล 2568', selected: true }).waitFor();
  await bench.cell('A1').getByText('แบบรายงานผลการดำเนินการ').waitFor();
});

async function newFormSheet(bench: Bench, form: RegExp): Promise<void> {
  await bench.menu('จัดเตรียมแผ่นงานมาตรการ');
  await bench.sidebar.getByRole('radio', { name: form }).check();
  await bench.sidebar.getByRole('button', { name: 'สร้างแผ่นงาน' }).click();
}

test('a new sheet of the script opens', async () => {
  const bench = await openPage();
  await newFormSheet(bench, /^แบบติดตามความก้าวหน้า/);
  await bench.page.getByRole('tab', { name: /ติดตาม/, selected: true }).waitFor();
  await bench.expectAccessible('frame');
});

test('a workbook is opened and saved', async () => {
  const bench = await openPage();
  await bench.page.getByLabel('เปิดไฟล์ .xlsx').setInputFiles('samples/plan.xlsx');
  await bench.page.getByRole('heading', { name: 'plan' }).waitFor();
  const saved = await downloaded(bench, () =>
    bench.page.getByRole('button', { name: 'บันทึกเป็น .xlsx' }).click(),
  );
  expect(saved.name).toBe('plan.xlsx');
  expect((await reread(saved.bytes)).book.sheets[0]?.name).toBe((await bench.book()).book.sheets[0]?.name);
});

const ADDED = 'รายงานผล 2568 (2)';

test('a newcomer adds a form, fills it, checks it, makes the document, saves the workbook and opens it again', async () => {
  const bench = await openPage();
  await newFormSheet(bench, /^แบบรายงานผลการดำเนินการ/);
  await bench.page.getByRole('tab', { name: ADDED, selected: true }).waitFor();
  await bench.select('A3');
  await bench.page.evaluate(
    pasting('1. ประกาศเจตนารมณ์\tจัดประชุม\tสำนักปลัด\tต.ค. 2567 - มี.ค. 2568\tประกาศแล้ว\tบุคลากรรับทราบทุกคน'),
  );
  await bench.cell('A3').getByText('ประกาศเจตนารมณ์').waitFor();
  await bench.settled();
  await bench.menu(CHECK);
  await bench.sidebar.getByRole('heading').first().waitFor();
  await bench.menu('จัดทำเอกสาร');
  const make = bench.sidebar.getByRole('button', { name: 'สร้างรายงาน', exact: true });
  await make.waitFor();
  await make.click();
  await bench.sidebar.getByText('สร้างรายงานเรียบร้อยแล้ว').waitFor();
  await bench.settled();
  const saved = await downloaded(bench, () =>
    bench.page.getByRole('button', { name: 'บันทึกเป็น .xlsx' }).click(),
  );
  await bench.page.getByLabel('เปิดไฟล์ .xlsx').setInputFiles({
    name: 'งานของฉัน.xlsx',
    mimeType: 'application/octet-stream',
    buffer: saved.bytes,
  });
  await bench.page.getByRole('heading', { name: 'งานของฉัน' }).waitFor();
  const { book } = await bench.book();
  const sheet = book.sheets.find(({ name }) => name === ADDED)!;
  expect(cellAt(sheet, 3, 1)?.value).toBe('1. ประกาศเจตนารมณ์');
  expect(book.sheets.map(({ name }) => name)).toContain('ประวัติรายงาน');
  expect(bench.faults).toEqual([]);
});

test('a file that is no workbook is an error, and the open workbook stays', async () => {
  const bench = await openPage();
  await bench.page.getByLabel('เปิดไฟล์ .xlsx').setInputFiles('package.json');
  await bench.page.getByRole('alert').waitFor();
  await bench.page.getByRole('heading', { name: 'results' }).waitFor();
});

test('two users see each other’s changes, each with their own selection', async () => {
  const one = await openPage();
  const two = await alsoOpen(one, 'b@example.go.th');
  await two.select('C5');
  await one.type('A4', 'ของคนแรก');
  await two.cell('A4').getByText('ของคนแรก').waitFor();
  await two.expectSelected('C5');
  // What the other is typing at that moment stays.
  await two.page.getByLabel('ช่อง', { exact: true }).fill('B7');
  await one.type('A5', 'อีกครั้ง');
  await two.cell('A5').getByText('อีกครั้ง').waitFor();
  await two.page.keyboard.press('Enter');
  await two.expectSelected('B7');
});

test('a second window is a colleague in the same workbook', async () => {
  const bench = await openPage();
  const { page } = bench;
  bench.isSpent = true;
  await bench.type('A4', 'ของคนแรก');
  await page.getByRole('button', { name: 'ผู้ใช้ (1)' }).click();
  const button = page.getByRole('button', { name: 'เปิดหน้าต่างของเพื่อนร่วมงาน' });
  const [colleague] = await Promise.all([page.waitForEvent('popup'), button.click()]);
  await colleague.locator('[data-a1="A4"]').getByText('ของคนแรก').waitFor();
  await colleague.getByRole('button', { name: 'ผู้ใช้ (2)' }).click();
  await colleague.getByText('กำลังเปิดอยู่ด้วย: a@example.go.th').waitFor();
});

test('the frame has no serious accessibility fault', async () => {
  const bench = await openPage();
  await bench.select('B4');
  await bench.expectAccessible('frame');
  await bench.page.getByRole('button', { name: 'โปร่งใส', exact: true }).click();
  await bench.expectAccessible('frame');
  // Nothing went wrong by being opened.
  expect(await bench.page.getByRole('alert').count()).toBe(0);
});

test('a request of another site or another name is refused', async () => {
  const { url } = await openPage();
  const at = url.replace('http://', '').replace('/', '');
  expect(await statusOf(url, { host: at })).toBe(200);
  expect(await statusOf(url, { host: 'evil.example' })).toBe(403);
  expect(await statusOf(url, { host: at, origin: 'http://evil.example' })).toBe(403);
  expect(await statusOf(`${url}book.xlsx`, { host: at, origin: 'null' })).toBe(403);
  expect(await statusOf(`${url}command`, { host: at, origin: 'null' }, 'POST')).toBe(403);
});

/** With these headers, which `fetch` would not send. */
function statusOf(url: string, headers: Record<string, string>, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

async function reread(bytes: Uint8Array): Promise<Workbench> {
  const workbench = new Workbench();
  await workbench.load(bytes);
  return workbench;
}
