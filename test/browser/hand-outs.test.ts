import { expect, test } from '@jest/globals';
import { sampleBook } from '../support/books';
import { makeDocuments } from '../support/documents';
import { type Bench, openBook, openPage } from './support';

/** What the next print of the page would show, in place of the printing itself. */
async function catchPrint(bench: Bench): Promise<void> {
  await (await bench.sidebarFrame()).evaluate(`window.print = () => {
    document.body.dataset.printed = document.querySelector('.paper').outerHTML;
    window.dispatchEvent(new Event('afterprint'));
  }`);
}

test('each department’s work is copied by one button and printed by another', async () => {
  const bench = await openPage('samples/progress.xlsx');
  await bench.type('F4', 'ต.ค. 2567 - มี.ค. 2568');
  await bench.type('C4', 'กองช่าง');
  await bench.type('D5', '');
  await bench.menu('ติดตามและเผยแพร่');
  const { sidebar } = bench;
  await sidebar.locator('summary', { hasText: 'งานค้างรายส่วนราชการ' }).click();
  await sidebar.getByRole('button', { name: 'คัดลอก ทั้งหน่วยงาน' }).waitFor();

  await sidebar.getByRole('button', { name: 'คัดลอก กองช่าง' }).click();
  await sidebar.getByText('คัดลอกแล้ว').waitFor();
  const paste = bench.page.getByLabel('ช่อง', { exact: true });
  await paste.focus();
  await bench.page.keyboard.press('Control+A');
  await bench.page.keyboard.press('Control+V');
  const pasted = await paste.inputValue();
  expect(pasted).toMatch(/^งานที่ต้องดำเนินการ กองช่าง/);
  expect(pasted).toContain('พ้นกำหนดแล้ว 1 มาตรการ');
  const shown = await sidebar.getByLabel(/ข้อความสำหรับส่งให้ กองช่าง/).inputValue();
  expect(shown).toMatch(/https:\/\/docs\.google\.com\/spreadsheets\/d\/[^\s/]+\/edit#gid=\d+&range=B4\n?/);
  await bench.expectAccessible('sidebar');

  await catchPrint(bench);
  await sidebar.getByRole('button', { name: 'พิมพ์ ทั้งหน่วยงาน' }).click();
  await sidebar.locator('body[data-printed]').waitFor();
  const paper = (await sidebar.locator('body').getAttribute('data-printed')) ?? '';
  expect(paper).toContain('งานที่ต้องดำเนินการ ทั้งหน่วยงาน');
  expect(paper).toContain('ขั้นตอนหรือวิธีปฏิบัติ');
  expect(paper.match(/<tr>/g)?.length).toBeGreaterThanOrEqual(3);
  // On paper a cell is found by its name.
  expect(paper).toContain('ขั้นตอนหรือวิธีปฏิบัติ (ช่อง D5)');
  expect(paper).toContain('ช่อง B4 แผ่นงาน "ติดตามความก้าวหน้า 2568"');
  // Nothing of the paper is left on the page.
  await sidebar.locator('.paper').waitFor({ state: 'detached' });
  expect(bench.faults).toEqual([]);
});

test('each thing that lacks leads to its own cell', async () => {
  const bench = await openPage('samples/progress.xlsx');
  await bench.type('D5', '');
  await bench.type('C5', '');
  await bench.menu('ติดตามและเผยแพร่');
  const { sidebar } = bench;
  await sidebar.locator('summary', { hasText: 'งานค้างรายส่วนราชการ' }).click();
  await sidebar.locator('summary', { hasText: /^ดูรายการ \(\d+\) ทั้งหน่วยงาน$/ }).click();
  for (const [header, cell] of [
    ['ขั้นตอนหรือวิธีปฏิบัติ', 'D5'],
    ['ผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง', 'C5'],
  ] as const) {
    await sidebar.getByRole('button', { name: header }).first().click();
    await bench.expectSelected(cell);
  }
  await bench.expectAccessible('sidebar');
  expect(bench.faults).toEqual([]);
});

test('where the clipboard is refused the text is there to be copied by hand', async () => {
  const bench = await openPage('samples/progress.xlsx');
  await bench.type('F4', 'ต.ค. 2567 - มี.ค. 2568');
  await bench.menu('ติดตามและเผยแพร่');
  const { sidebar } = bench;
  await sidebar.locator('summary', { hasText: 'งานค้างรายส่วนราชการ' }).click();
  await sidebar.getByRole('button', { name: 'คัดลอก ทั้งหน่วยงาน' }).waitFor();
  await (await bench.sidebarFrame()).evaluate(
    `navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); document.execCommand = () => false`,
  );
  await sidebar.getByRole('button', { name: 'คัดลอก ทั้งหน่วยงาน' }).click();
  await sidebar.getByRole('alert').getByText('กด Ctrl+C').waitFor();
  expect(await sidebar.getByLabel(/ข้อความสำหรับส่งให้ ทั้งหน่วยงาน/).inputValue()).toContain('(กอง');
  expect(bench.faults).toEqual([]);
});

test('who takes over has every file with its maker and state, as a list, a text and a page', async () => {
  const workbench = sampleBook('results');
  makeDocuments(workbench, { each: true });
  workbench.callFromPage('createTemplateDoc', 'results');
  const other = workbench.as('b@example.go.th');
  makeDocuments(other, {});
  const bench = await openBook(workbench);
  const { sidebar } = bench;
  await bench.openSheet('ประวัติรายงาน');
  await bench.type('M2', '7/10/2568');
  await bench.type('N2', 'https://www.example.go.th/o26-signed.pdf');
  await bench.type('O2', 'https://www.example.go.th/o26');
  await bench.menu('ติดตามและเผยแพร่');
  await sidebar.locator('summary', { hasText: 'ส่งมอบงาน' }).click();
  const mine = sidebar.locator('section', {
    has: sidebar.getByRole('heading', { name: /^a@example\.go\.th \(\d+ ไฟล์\)/ }),
  });
  await mine.getByRole('link', { name: 'แม่แบบของแบบรายงานผลการดำเนินการ' }).waitFor();
  await mine.getByText('ให้ a@example.go.th ย้ายไฟล์').waitFor();
  await sidebar.getByRole('heading', { name: 'b@example.go.th (1 ไฟล์)' }).waitFor();
  await bench.expectAccessible('sidebar');
  await sidebar.getByRole('button', { name: 'คัดลอกรายการ' }).click();
  await sidebar.getByText('คัดลอกแล้ว').waitFor();
  const text = await sidebar.getByLabel(/รายการส่งมอบงาน แก้ไขก่อนคัดลอกได้/).inputValue();
  expect(text).toMatch(/^รายการส่งมอบงาน\n\nสเปรดชีต /);
  expect(text.match(/^- /gm)?.length).toBe(await sidebar.locator('details[open] section li').count());
  await catchPrint(bench);
  await sidebar.getByRole('button', { name: 'พิมพ์รายการ' }).click();
  await sidebar.locator('body[data-printed]').waitFor();
  const paper = (await sidebar.locator('body').getAttribute('data-printed')) ?? '';
  expect(paper.match(/<tr>/g)?.length).toBe(1 + (text.match(/^- /gm)?.length ?? 0));
  expect(paper).toContain('เผยแพร่ที่ https://www.example.go.th/o26');
  // The day of the signing is not when the file was made.
  expect(paper).toMatch(/<td><\/td><td>ลงนามเมื่อ 7/);
  expect(bench.faults).toEqual([]);
});

test('reading again leaves no list of open work of an earlier reading', async () => {
  const bench = await openPage('samples/progress.xlsx');
  await bench.menu('ติดตามและเผยแพร่');
  const { sidebar } = bench;
  const fold = sidebar.locator('summary', { hasText: 'งานค้างรายส่วนราชการ' });
  await fold.click();
  await sidebar.getByRole('button', { name: 'อ่านงานค้างอีกครั้ง' }).waitFor();
  expect(await sidebar.getByText(/พ้นกำหนด 1/).count()).toBe(0);
  await bench.type('F4', 'ต.ค. 2567 - มี.ค. 2568');
  await sidebar.getByRole('button', { name: 'อ่านแผ่นงานอีกครั้ง' }).click();
  await sidebar.getByRole('heading', { name: 'พ้นกำหนดแล้ว 1 มาตรการ' }).waitFor();
  expect(await sidebar.getByRole('button', { name: 'อ่านงานค้างอีกครั้ง' }).count()).toBe(0);
  await fold.click();
  await sidebar
    .getByText(/พ้นกำหนด 1/)
    .first()
    .waitFor();
});
