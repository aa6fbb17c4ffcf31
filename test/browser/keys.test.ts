import { expect, test } from '@jest/globals';
import { cellAt } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { type Bench, openBook } from './support';

/** A sheet of numbers by their places, with a drop-down in E2, a checkbox in E3 and a merge in A5:B5. */
function sheetOfTwelve(): Workbench {
  const workbench = new Workbench();
  const [sheet] = workbench.book.sheets;
  workbench.paste(sheet!.name, 'A1', [
    ['a', 'b', 'c', 'd'],
    ['11', '12', '13', '14'],
    ['21', '22', '23', '24'],
    ['31', '32', '33', '34'],
  ]);
  const rule = { allowInvalid: false, helpText: null };
  sheet!.cells[1]![4] = {
    value: null,
    validation: { ...rule, criteria: 'VALUE_IN_LIST', args: [['ดี', 'ดีมาก', 'พอใช้']] },
  };
  sheet!.cells[2]![4] = { value: false, validation: { ...rule, criteria: 'CHECKBOX', args: [] } };
  sheet!.merges = [{ row: 5, column: 1, rows: 1, columns: 2 }];
  return workbench;
}

/** Presses keys one after the other; a text in quotes is typed. */
async function press({ page }: Bench, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    if (key.startsWith('"')) await page.keyboard.type(key.slice(1));
    else await page.keyboard.press(key);
  }
}

test('keys of the sheet move, select and empty as in Google Sheets', async () => {
  const bench = await openBook(sheetOfTwelve());
  await bench.select('B2');
  const reaches: [string[], string][] = [
    [['Control+ArrowDown'], 'B4'],
    [['Control+ArrowRight'], 'D4'],
    [['Home'], 'A4'],
    [['ArrowDown'], 'A5:B5'],
    [['ArrowRight'], 'C5'],
    [['Control+Home'], 'A1'],
    [['Shift+ArrowRight', 'Shift+ArrowDown'], 'A1:B2'],
    [['Enter', 'Enter', 'Enter', 'Enter'], 'A1:B2'],
    [['ArrowLeft', 'ArrowUp'], 'A1'],
    [['Control+End'], 'E4'],
    [['Shift+Tab'], 'D4'],
    [['Shift+Enter'], 'D3'],
  ];
  for (const [keys, a1] of reaches) {
    await press(bench, ...keys);
    await bench.expectSelected(a1);
  }
  await press(bench, 'Shift+ArrowUp', 'Delete');
  await bench.settled();
  expect(await bench.texts('C2:D3')).toEqual([
    ['13', ''],
    ['23', ''],
  ]);
});

test('F2 edits a text, Escape leaves it, arrows end a text that was begun by a letter', async () => {
  const bench = await openBook(sheetOfTwelve());
  await bench.select('A2');
  await press(bench, 'F2', 'ArrowLeft', '"x', 'Alt+Enter', 'Enter');
  await press(bench, '"changed', 'Escape');
  await bench.expectSelected('A3');
  await press(bench, 'ArrowRight', '"new', 'ArrowDown', '"below', 'Tab');
  await bench.expectSelected('C4');
  await bench.settled();
  expect(await bench.texts('A2:B4')).toEqual([
    ['1x\n1', '12'],
    ['21', 'new'],
    ['31', 'below'],
  ]);
});

test('a drop-down is chosen and a box ticked by the keyboard', async () => {
  const bench = await openBook(sheetOfTwelve());
  await bench.select('E2');
  await press(bench, 'Enter', 'ArrowDown', 'ArrowDown', 'Enter');
  await bench.expectSelected('E3');
  await press(bench, 'Space');
  await bench.settled();
  expect(await bench.texts('E2:E3')).toEqual([['ดีมาก'], ['TRUE']]);
  await press(bench, 'Space', 'ArrowUp', '"พอ', 'ArrowDown', 'Tab');
  await bench.settled();
  expect(await bench.texts('E2:E3')).toEqual([['พอใช้'], ['FALSE']]);
  await press(bench, 'ArrowLeft', '"แย่', 'Enter');
  await bench.page.getByRole('alert').getByText('ช่อง E2 รับเฉพาะค่าในรายการ').waitFor();
  expect(await bench.texts('E2')).toEqual([['พอใช้']]);
});

test('what was done is taken back and done again, but for what a colleague has changed since', async () => {
  const bench = await openBook(sheetOfTwelve());
  const take = async (...keys: string[]): Promise<string[][]> => {
    await press(bench, ...keys);
    await bench.settled();
    return bench.texts('A2:B3');
  };
  await bench.select('A2');
  await take('"one', 'Enter', '"two', 'Enter');
  expect(await take('Control+z')).toEqual([
    ['one', '12'],
    ['21', '22'],
  ]);
  expect(await take('Control+z', 'Control+y', 'Control+y')).toEqual([
    ['one', '12'],
    ['two', '22'],
  ]);
  await bench.page.getByRole('button', { name: 'ลบแถว' }).click();
  await bench.settled();
  await bench.select('A2');
  await take('Shift+ArrowRight', 'Delete');
  await fetch(`${bench.url}command?user=b@example.go.th`, {
    method: 'POST',
    body: JSON.stringify({ command: { do: 'type', sheet: 'Sheet1', a1: 'B2', text: 'ของเพื่อน' } }),
  });
  expect(await take('Control+z')).toEqual([
    ['one', 'ของเพื่อน'],
    ['two', '22'],
  ]);
});

test('cells are copied, cut and pasted with the looks that they have', async () => {
  const bench = await openBook(sheetOfTwelve());
  await bench.select('A1:B2');
  await press(bench, 'Control+c');
  await bench.select('G1');
  await press(bench, 'Control+v');
  await bench.select('A2:B2');
  await press(bench, 'Control+x');
  await bench.select('G5');
  await press(bench, 'Control+v');
  await bench.settled();
  expect(await bench.texts('G1:H5')).toEqual([
    ['a', 'b'],
    ['11', '12'],
    ['', ''],
    ['', ''],
    ['11', '12'],
  ]);
  expect(await bench.texts('A2:B2')).toEqual([['', '']]);
  await bench.select('E2');
  await press(bench, 'Control+c', 'ArrowRight', 'Shift+ArrowDown', 'Control+v');
  await bench.settled();
  const [sheet] = (await bench.book()).book.sheets;
  for (const row of [2, 3]) expect(cellAt(sheet!, row, 6)?.validation?.criteria).toBe('VALUE_IN_LIST');
});
