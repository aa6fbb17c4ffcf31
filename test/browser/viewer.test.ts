import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { project } from '../workbench/tiny';
import { type Bench, openPage } from './support';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The smallest document with one paragraph. */
function documentOf(text: string): string {
  const zip = new PizZip();
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${DOCX}.main+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  );
  return zip.generate({ type: 'base64' });
}

const code = (docx: string): string => `
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Make', 'make').addToUi(); }
function make() {
  var blob = Utilities.newBlob(Utilities.base64Decode('${docx}'), '${DOCX}', 'a.docx');
  var file = Drive.Files.create({ name: 'รายงาน', mimeType: '${DOCX}' }, blob, { fields: 'webViewLink' });
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<a href="' + file.webViewLink + '">Open</a>'), 'Made');
}`;

const path = process.env.PATH;
const folders: string[] = [];
afterEach(() => {
  process.env.PATH = path;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Makes a document of a text, or of these bytes, and opens it by the link that the script gives. */
async function openDocument(docx: string): Promise<Bench> {
  const bench = await openPage('samples/plan.xlsx', { distFolder: project(code(docx), {}) });
  await bench.menu('Make');
  await bench.dialog.getByRole('link', { name: 'Open' }).click();
  return bench;
}

const viewer = ({ page }: Bench) => page.getByRole('dialog', { name: 'รายงาน' });

test('a made document is drawn on the page, and its PDF says that it is being made', async () => {
  const bench = await openDocument(documentOf('มาตรการของหน่วยงาน'));
  const { page } = bench;
  await viewer(bench).getByText('มาตรการของหน่วยงาน').waitFor();
  let letGo = (): void => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/as=pdf/, async (route) => {
    await gate;
    await route.fulfill({ contentType: 'application/pdf', body: '%PDF-1.7' });
  });
  await viewer(bench).getByRole('button', { name: 'ดาวน์โหลด รายงาน เป็น PDF' }).click();
  await viewer(bench).getByText('กำลังแปลงเป็น PDF').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), letGo()]);
  expect(download.suggestedFilename()).toBe('รายงาน.pdf');
  await viewer(bench).getByText('กำลังแปลงเป็น PDF').waitFor({ state: 'hidden' });
  expect(bench.faults).toEqual([]);
});

test('where LibreOffice is there, and a browser that shows PDFs, a document is seen as pages', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-office-'));
  folders.push(folder);
  for (const name of ['soffice', 'soffice.exe']) writeFileSync(join(folder, name), '');
  process.env.PATH = `${folder}${delimiter}${path}`;
  const bench = await openPage('samples/plan.xlsx', { distFolder: project(code(documentOf('ก')), {}) });
  await bench.page.evaluate("Object.defineProperty(navigator, 'pdfViewerEnabled', { get: () => true })");
  await bench.page.route(/as=pdf/, (route) =>
    route.fulfill({ contentType: 'text/html', body: 'pages of the PDF' }),
  );
  await bench.menu('Make');
  await bench.dialog.getByRole('link', { name: 'Open' }).click();
  await viewer(bench).locator('iframe').contentFrame().getByText('pages of the PDF').waitFor();
});

test('a document that cannot be drawn says so in Thai', async () => {
  const bench = await openDocument(Buffer.from('PK').toString('base64'));
  await viewer(bench).getByRole('alert').getByText('แสดงเอกสารนี้ในหน้านี้ไม่ได้').waitFor();
  await viewer(bench).getByRole('link', { name: 'ดาวน์โหลด รายงาน เป็น .docx' }).waitFor();
});
