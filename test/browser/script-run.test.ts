import { expect, test } from '@jest/globals';
import { project } from '../workbench/tiny';
import { type Bench, openPage } from './support';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const CODE = `
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Page', 'showPage').addItem('Ask', 'ask').addItem('Make', 'make').addToUi(); }
function showPage() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Page').setTitle('T')); }
function ask() {
  var ui = SpreadsheetApp.getUi();
  var name = ui.prompt('Name?').getResponseText();
  var sure = ui.alert('Sure', '<b>' + name + '</b>', ui.ButtonSet.YES_NO);
  SpreadsheetApp.getActiveSpreadsheet().toast(name + ':' + (sure === ui.Button.YES));
}
function make() {
  var type = '${DOCX}';
  var file = Drive.Files.create({ name: 'รายงาน', mimeType: type }, Utilities.newBlob([80, 75], type, 'a.docx'), { fields: 'webViewLink' });
  var link = '<a target="_blank" href="' + file.webViewLink + '">Open</a>';
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(link), 'Made');
}
function echo(value) { return value; }
function day() { return new Date(); }
function fail() { throw new TypeError('wrong'); }
function where() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
function write(value) { SpreadsheetApp.getActiveSheet().getRange('B2').setValue(value).activate(); }
function hidden_() { return 1; }
var tools = { inside: function () { return 1; } };
var arrow = () => 'arrow';
`;

async function openTiny(page = '<p>Page</p>'): Promise<Bench> {
  const bench = await openPage('samples/plan.xlsx', { distFolder: project(CODE, { Page: page }) });
  await bench.menu('Page');
  await bench.sidebar.locator('body').waitFor();
  return bench;
}

/** What a call of google.script.run gives the page: "answer: …" or "error: …"; what is thrown at once: "thrown: …". */
async function call(bench: Bench, expression: string): Promise<unknown> {
  const frame = await bench.sidebarFrame();
  return frame.evaluate(`new Promise((resolve) => {
    const run = google.script.run
      .withSuccessHandler((value) => resolve(['answer', value]))
      .withFailureHandler((error) => resolve(['error', error.name, error.message]));
    try { run.${expression}; } catch (error) { resolve(['thrown', error.message]); }
  })`);
}

test('google.script.run carries copies of plain data, and refuses the rest', async () => {
  const bench = await openTiny();
  expect(await call(bench, "echo({ a: [1, undefined, 'ก'], b: undefined, c: null })")).toEqual([
    'answer',
    { a: [1, null, 'ก'], c: null },
  ]);
  expect(await call(bench, 'echo()')).toEqual(['answer', null]);
  expect(await call(bench, 'echo({ at: new Date() })')).toEqual([
    'thrown',
    expect.stringContaining('illegal value'),
  ]);
  expect(await call(bench, 'echo(() => 1)')).toEqual(['thrown', expect.stringContaining('illegal value')]);
  expect(await call(bench, 'day()')).toEqual([
    'error',
    'Exception',
    expect.stringContaining('not a supported return'),
  ]);
  expect(await call(bench, 'fail()')).toEqual(['error', 'TypeError', 'wrong']);
});

test('only the functions at the top of the script can be called', async () => {
  const bench = await openTiny();
  expect(await call(bench, 'arrow()')).toEqual(['answer', 'arrow']);
  for (const name of ['hidden_', 'inside', 'tools', 'nothing']) {
    expect(await call(bench, `${name}()`)).toEqual(['thrown', expect.stringContaining('not a function')]);
  }
});

test('ten calls run at once, and the others wait their turn', async () => {
  const bench = await openTiny();
  const { page } = bench;
  let letGo = (): void => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/command*', async (route) => {
    await gate;
    await route.continue();
  });
  await page.evaluate(`
    self.heard = 0;
    self.allCalled = new Promise((resolve) => addEventListener('message', ({ data }) => {
      if (data.kind === 'run') self.heard += 1;
      if (data === 'all called') resolve(self.heard);
    }));
    0`);
  const frame = await bench.sidebarFrame();
  const answers = frame.evaluate(`new Promise((resolve) => {
    const answers = [];
    for (let n = 0; n < 25; n++) {
      google.script.run.withSuccessHandler((value) => answers.push(value) === 25 && resolve(answers)).echo(n);
    }
    parent.postMessage('all called', '*');
  })`);
  expect(await page.evaluate('self.allCalled')).toBe(10);
  letGo();
  expect(await answers).toEqual(Array.from({ length: 25 }, (_, n) => n));
  expect(await page.evaluate('self.heard')).toBe(25);
});

test('the script knows the user’s cell, and what it writes and selects is shown', async () => {
  const bench = await openTiny();
  await bench.select('C5');
  expect(await call(bench, 'where()')).toEqual(['answer', 'C5']);
  expect(await call(bench, "write('ค่าใหม่')")).toEqual(['answer', null]);
  await bench.cell('B2').getByText('ค่าใหม่').waitFor();
  await bench.expectSelected('B2');
});

test('a page cannot reach the frame around it, nor the server', async () => {
  const bench = await openTiny();
  const frame = await bench.sidebarFrame();
  expect(
    await frame.evaluate("(() => { try { return parent.document.title; } catch { return 'refused'; } })()"),
  ).toBe('refused');
  const asked = `fetch('${bench.url}book.xlsx').then(() => 'given', () => 'refused')`;
  expect(await frame.evaluate(asked)).toBe('refused');
});

test('questions of the script are asked, and their text is no HTML', async () => {
  const bench = await openTiny();
  await bench.menu('Ask');
  await bench.question.getByRole('textbox').fill('สมชาย');
  await bench.question.getByRole('button', { name: 'ตกลง' }).click();
  await bench.question.getByText('<b>สมชาย</b>').waitFor();
  await bench.question.getByRole('button', { name: 'ใช่', exact: true }).click();
  await bench.page.locator('.toast').getByText('สมชาย:true').waitFor();
});

test('a document that the script makes is fetched from the list of documents', async () => {
  const bench = await openTiny();
  await bench.menu('Make');
  await bench.closeDialog();
  await bench.page.getByRole('button', { name: 'เอกสารที่สร้าง (1)' }).click();
  const link = bench.page.getByRole('link', { name: 'ดาวน์โหลด รายงาน เป็น .docx' });
  const [download] = await Promise.all([bench.page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('รายงาน.docx');
});
