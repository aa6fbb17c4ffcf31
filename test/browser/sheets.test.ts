import { expect, test } from '@jest/globals';
import type { SheetData } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { type Bench, downloaded, openBook, openPage } from './support';

const names = async (bench: Bench): Promise<string[]> =>
  (await bench.book()).book.sheets.map(({ name }) => name);

/** Chooses what can be done with the open sheet. */
async function withSheet(bench: Bench, action: string): Promise<void> {
  await bench.page.getByRole('button', { name: /^จัดการแผ่นงาน/ }).click();
  await bench.page.locator('.list').getByRole('button', { name: action, exact: true }).click();
}

test('sheets are added, renamed, copied, moved and deleted, and deleting is taken back', async () => {
  const bench = await openPage('samples/plan.xlsx');
  const { page } = bench;
  const before = await names(bench);
  await page.getByRole('button', { name: 'เพิ่มแผ่นงาน', exact: true }).click();
  await page.getByRole('tab', { name: /^ชีต\d$/, selected: true }).waitFor();
  await withSheet(bench, 'เปลี่ยนชื่อ');
  await page.getByLabel('ชื่อแผ่นงาน', { exact: true }).fill(before[0]!);
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText(`มีแผ่นงานชื่อ "${before[0]}" อยู่แล้ว`).waitFor();
  await page.getByRole('tab', { name: /^ชีต\d$/ }).dblclick();
  await page.getByLabel('ชื่อแผ่นงาน', { exact: true }).fill('บันทึก');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'บันทึก', selected: true }).waitFor();
  await withSheet(bench, 'ย้ายไปทางซ้าย');
  await withSheet(bench, 'ทำสำเนา');
  await page.getByRole('tab', { name: 'สำเนาของ บันทึก', selected: true }).waitFor();
  await withSheet(bench, 'ลบ');
  await bench.question.getByRole('button', { name: 'ลบ' }).click();
  await page.getByRole('tab', { name: 'สำเนาของ บันทึก' }).waitFor({ state: 'detached' });
  await bench.settled();
  expect((await names(bench)).sort()).toEqual([...before, 'บันทึก'].sort());
  expect((await names(bench)).indexOf('บันทึก')).toBeLessThan(before.length);
  await page.getByRole('button', { name: 'เลิกทำ' }).click();
  await page.getByRole('tab', { name: 'สำเนาของ บันทึก' }).waitFor();
});

/** A sheet with all that the page draws beside texts. */
function sheetWithLooks(): Workbench {
  const workbench = new Workbench();
  const sheet = workbench.book.sheets[0] as SheetData;
  workbench.paste(sheet.name, 'A1', [
    ['หัว', 'ข'],
    ['ก', '1'],
    ['ข', '2'],
    ['ค', '9'],
    ['ง', '4'],
  ]);
  const long = 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน '.repeat(4);
  Object.assign(sheet.cells[4]![0]!, { value: long, wrap: 'WRAP', note: 'หมายเหตุของช่อง' });
  Object.assign(sheet, {
    frozenRows: 1,
    hiddenRows: [3],
    merges: [{ row: 7, column: 1, rows: 2, columns: 3 }],
  });
  sheet.conditionalRules = [
    {
      ranges: [{ row: 1, column: 2, rows: 9, columns: 1 }],
      criteria: 'NUMBER_GREATER_THAN',
      args: [5],
      look: { background: '#ffcccc' },
    },
  ];
  sheet.charts = [
    {
      id: 1,
      type: 'BAR',
      ranges: [{ row: 1, column: 1, rows: 3, columns: 2 }],
      headers: 1,
      options: { title: 'ผล', colors: ['#00ff00'], width: 300, height: 200 },
      anchor: { row: 9, column: 5, offsetX: 0, offsetY: 0 },
    },
  ];
  return workbench;
}

test('hidden rows, tall rows, merged and frozen cells, colours by rule, notes and charts are seen', async () => {
  const bench = await openBook(sheetWithLooks());
  const { page } = bench;
  const sizeOf = async (a1: string) => (await bench.cell(a1).boundingBox())!;
  expect(await bench.cell('A3').count()).toBe(0);
  const [shown, needed] = await page.evaluate<number[]>(
    `(() => { const { clientHeight, scrollHeight } = document.querySelector('[data-a1=A5]'); return [clientHeight, scrollHeight]; })()`,
  );
  expect(shown).toBeGreaterThan(90);
  expect(needed).toBeLessThanOrEqual(shown! + 1);
  expect((await sizeOf('A7')).width).toBeGreaterThan((await sizeOf('A1')).width * 2.9);
  const colour = (a1: string) =>
    page.evaluate(`getComputedStyle(document.querySelector('[data-a1=${a1}]')).backgroundColor`);
  expect(await colour('B4')).toBe('rgb(255, 204, 204)');
  expect(await colour('B5')).not.toBe('rgb(255, 204, 204)');
  await bench.cell('A5').hover();
  await page.getByRole('tooltip').getByText('หมายเหตุของช่อง').waitFor();
  await page.getByRole('img', { name: 'ผล: ก 1; ข 2' }).waitFor();
  // The library has drawn: a bar of the option's colour is on the canvas.
  await page.waitForFunction(`(() => {
    const canvas = document.querySelector('.chart canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    for (let i = 0; i < data.length; i += 4) if (data[i] === 0 && data[i + 1] === 255 && data[i + 2] === 0) return true;
    return false;
  })()`);
  await bench.select('A200');
  expect((await sizeOf('A1')).y).toBeLessThan((await sizeOf('A200')).y);
  await page.getByRole('button', { name: 'แสดงแถวที่ซ่อน' }).click();
  await bench.select('A3');
  await bench.cell('A3').getByText('ข').waitFor();
});

test('a workbook that is in no file of the user is asked about before it is replaced', async () => {
  const bench = await openPage();
  const { page } = bench;
  const open = () => page.getByLabel('เปิดไฟล์ .xlsx').setInputFiles('samples/plan.xlsx');
  await bench.type('A4', 'งานของฉัน');
  await open();
  await bench.question.getByText('ยังไม่ได้บันทึก').waitFor();
  await bench.question.getByRole('button', { name: 'ยกเลิก' }).click();
  await page.getByRole('heading', { name: 'results' }).waitFor();
  await open();
  const saved = await downloaded(bench, () =>
    bench.question.getByRole('button', { name: 'บันทึกเป็น .xlsx ก่อน' }).click(),
  );
  expect(saved.name).toBe('results.xlsx');
  await bench.type('A4', 'แก้อีกครั้ง');
  await open();
  await bench.question.getByRole('button', { name: 'เปิดสเปรดชีตอื่นเลย' }).click();
  await page.getByRole('heading', { name: 'plan' }).waitFor();
  await page.getByRole('button', { name: 'เริ่มใหม่' }).click();
  const begin = page.getByRole('dialog', { name: 'เริ่มงาน' });
  await begin.getByRole('button', { name: 'แบบติดตามความก้าวหน้า' }).waitFor();
  await bench.expectAccessible('frame');
  await begin.getByRole('button', { name: 'สเปรดชีตเปล่า' }).click();
  await page.getByRole('tab', { name: 'ชีต1', selected: true }).waitFor();
});

test('every stop of the keyboard has a name, and axe finds nothing in the page', async () => {
  const bench = await openPage('samples/progress.xlsx');
  const { page } = bench;
  await bench.select('B4');
  await bench.page.keyboard.press('Enter');
  await bench.expectAccessible('frame');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^ผู้ใช้/ }).click();
  await bench.expectAccessible('frame');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F6');
  const stops: string[] = [];
  for (let count = 0; count < 40; count++) {
    const stop = await page.locator(':focus').ariaSnapshot();
    if (stops.length > 0 && stop === stops[0]) break;
    stops.push(stop);
    await page.keyboard.press('Tab');
    if ((await page.locator('.cell-editor:focus').count()) > 0) await page.keyboard.press('F6');
  }
  expect(stops.length).toBeGreaterThan(5);
  for (const stop of stops) expect(stop).toMatch(/^- \w+ "[^"]+|^- \w+: \S/);
});
