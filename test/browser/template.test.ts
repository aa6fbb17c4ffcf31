import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { partsOf, readDocx } from '../support/docx';
import { asGoogleDocsWrites } from '../support/google-docs';
import { alsoOpen, type Bench, openPage } from './support';

const FORM = 'แบบรายงานผลการดำเนินการ';
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** The present Doc of a name, from the list of documents. */
async function docx(bench: Bench, name: string): Promise<Uint8Array> {
  await bench.page.getByRole('button', { name: /เอกสารที่สร้าง/ }).click();
  const link = bench.page.locator('.document', { hasText: name }).getByRole('link', { name: '.docx' });
  const answer = await bench.page.request.get(
    `${bench.url.replace(/\/$/, '')}${await link.getAttribute('href')}`,
  );
  await bench.page.keyboard.press('Escape');
  return answer.body();
}

/** The user edits the template in Google Docs: here, a changed .docx takes its place. */
async function edit(bench: Bench, from: Uint8Array, words: string): Promise<void> {
  const file = join(tmpdir(), `prongsai-${process.pid}.docx`);
  writeFileSync(
    file,
    asGoogleDocsWrites(from, (xml) => xml.replace('<w:body>', `<w:body>${words}`)),
  );
  await bench.page.getByRole('button', { name: /เอกสารที่สร้าง/ }).click();
  await bench.page.getByLabel(/นำไฟล์ .docx ที่แก้ไขแล้วมาแทน แม่แบบ/).setInputFiles(file);
  await bench.page.locator('.document').first().waitFor({ state: 'detached' });
}

test('a Doc of a template is made, corrected after its mistakes are listed, used by all, and removed again', async () => {
  const bench = await openPage();
  await bench.openBehind('จัดทำเอกสาร', 'เปลี่ยนแม่แบบรายงาน');
  const { sidebar } = bench;
  await sidebar.getByText('แม่แบบมาตรฐานของโปร่งใส').waitFor();
  expect(await sidebar.getByLabel('แบบ', { exact: true }).inputValue()).toBe('results');
  await bench.expectAccessible('sidebar');
  await sidebar.getByRole('button', { name: 'รับแม่แบบเป็น Google เอกสาร' }).click();
  const link = sidebar.getByRole('link', { name: 'เปิดเอกสารแม่แบบ' });
  expect(await link.getAttribute('href')).toMatch(/^https:\/\/docs\.google\.com\/document\/d\/\w+\/edit$/);

  const template = await docx(bench, `แม่แบบ ${FORM}`);
  expect(readDocx(template).text).toContain('{{หน่วยงาน}}');
  const hostile = '&lt;img src=x onerror=alert(1)&gt; {{หน่วยงาย}} {{#ผู้เห็นชอบ}}';
  await edit(bench, template, paragraph(hostile) + paragraph('{{ผู้รับผิดชอบ}} อยู่นอกตาราง'));
  const read = sidebar.getByRole('button', { name: 'อ่านแม่แบบ', exact: true });
  await read.click();
  const wrong = sidebar.getByRole('alert').filter({ hasText: 'แม่แบบมีข้อที่ต้องแก้ไข 3 ข้อ' });
  await wrong.waitFor();
  expect(await wrong.getByRole('listitem').allTextContents()).toEqual([
    expect.stringContaining(
      'ไม่มีรหัสแทนข้อความ {{หน่วยงาย}} ที่ใกล้เคียงคือ {{หน่วยงาน}} ให้แก้ตัวสะกดหรือลบออกย่อหน้า "<img',
    ),
    expect.stringContaining('{{ผู้รับผิดชอบ}} อยู่นอกส่วนของตน'),
    expect.stringContaining('{{#ผู้เห็นชอบ}} ไม่มีรหัสแทนข้อความที่ปิดส่วน'),
  ]);
  await sidebar.getByText('แม่แบบมาตรฐานของโปร่งใส').waitFor();
  await bench.expectAccessible('sidebar');
  await bench.picture('template-mistakes');

  await edit(bench, template, paragraph('ถ้อยคำของ {{หน่วยงาน}}'));
  await read.click();
  await sidebar.getByText('อ่านแม่แบบเรียบร้อยแล้ว').waitFor();
  await sidebar.getByText('แม่แบบของหน่วยงาน', { exact: true }).waitFor();
  expect(await wrong.count()).toBe(0);

  const colleague = await alsoOpen(bench, 'b@example.go.th');
  await colleague.menu('จัดทำเอกสาร');
  await colleague.sidebar.getByRole('button', { name: 'เปลี่ยนแม่แบบรายงาน' }).click();
  await colleague.sidebar.getByText('แม่แบบของหน่วยงาน', { exact: true }).waitFor();
  await colleague.sidebar.getByRole('button', { name: 'อ่านแม่แบบ', exact: true }).click();
  await colleague.sidebar.getByText('อ่านเอกสารแม่แบบไม่ได้ เพราะผู้สร้างคือ a@example.go.th').waitFor();
  await colleague.menu('จัดทำเอกสาร');
  await colleague.sidebar.getByRole('button', { name: 'สร้างรายงาน', exact: true }).click();
  await colleague.sidebar.getByRole('link', { name: 'เปิดใน Google เอกสาร' }).waitFor();
  const report = await docx(colleague, `${FORM} `);
  expect(readDocx(report).text).toContain('ถ้อยคำของ องค์การบริหารส่วนตำบลตัวอย่าง');
  expect(partsOf(report)['word/document.xml']).not.toContain('{{');

  // By the keyboard alone: the harmless answer has it first.
  const back = sidebar.getByRole('button', { name: 'กลับไปใช้แม่แบบมาตรฐาน' });
  await back.focus();
  await bench.page.keyboard.press('Enter');
  await sidebar.getByRole('alertdialog').waitFor();
  await bench.page.keyboard.press('Escape');
  await sidebar.getByRole('alertdialog').waitFor({ state: 'detached' });
  expect(await sidebar.locator(':focus').textContent()).toBe('กลับไปใช้แม่แบบมาตรฐาน');
  await back.click();
  await sidebar.getByRole('button', { name: 'ใช้แม่แบบมาตรฐาน', exact: true }).click();
  await sidebar.getByText('กลับมาใช้แม่แบบมาตรฐานแล้ว').waitFor();
  await sidebar.getByText('แม่แบบมาตรฐานของโปร่งใส').waitFor();
  expect(await back.count()).toBe(0);

  await sidebar.getByText('รหัสแทนข้อความที่ใช้ได้').click();
  await sidebar.getByText('{{#รายการมาตรการ}}', { exact: true }).first().waitFor();
  await bench.expectAccessible('sidebar');
  expect(bench.faults).toEqual([]);
  expect(colleague.faults).toEqual([]);
});
