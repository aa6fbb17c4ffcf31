import { expect, test } from '@jest/globals';
import { LONG } from '../support/long';
import { alsoOpen, type Bench, openPage } from './support';

const MS_PER_KEY = 30;
const COLLEAGUE = 'b@example.go.th';
/** The columns A to I of the sample "progress": drop-downs in A, B, G, H and I. */
const COLUMNS = 9;

/** What is typed into a cell: in a drop-down one of its choices, elsewhere a text that no other cell has. */
function textFor(row: number, column: number): string {
  if (column === 0) return ['IIT', 'EIT', 'OIT'][row % 3]!;
  if (column === 1) return row === 1 ? '3. การใช้อำนาจ' : '';
  if (column >= 6) return column === 8 ? '⊗' : '';
  return `${String.fromCharCode(97 + column)}${row}ก`;
}

/** What a page of a colleague sends, without a window of its own. */
async function asColleague({ url }: Bench, command: object): Promise<void> {
  const response = await fetch(`${url}command?user=${COLLEAGUE}&tab=colleague`, {
    method: 'POST',
    body: JSON.stringify({ command }),
  });
  expect(await response.json()).not.toHaveProperty('error');
}

async function typeBesideColleague(cells: number): Promise<void> {
  const bench = await openPage('samples/progress.xlsx');
  const { keyboard } = bench.page;
  const sheet = 'ติดตามความก้าวหน้า 2568';
  const rows = Math.ceil(cells / COLUMNS);
  const expected = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => textFor(row, column)),
  );
  await bench.select('A14');
  let isTyping = true;
  const colleague = (async (): Promise<number> => {
    let edits = 0;
    for (; isTyping; edits++) {
      await asColleague(bench, { do: 'type', sheet, a1: `J${4 + (edits % 5)}`, text: `ของเพื่อน ${edits}` });
      // Rows above the ones that are typed: all of these go one down.
      if (edits === 3) await asColleague(bench, { do: 'insertRows', sheet, row: 4, count: 2 });
      if (edits === 9) await asColleague(bench, { do: 'deleteRows', sheet, row: 4, count: 1 });
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    return edits;
  })();
  for (const line of expected) {
    for (const [column, text] of line.entries()) {
      await keyboard.type(text, { delay: MS_PER_KEY });
      await keyboard.press(column < COLUMNS - 1 ? 'Tab' : 'Enter', { delay: MS_PER_KEY });
    }
  }
  isTyping = false;
  expect(await colleague).toBeGreaterThan(10);
  await bench.expectSelected(`A${15 + rows}`);
  await bench.settled(TIMEOUT_MS);
  // The add-on writes ○ into the other status columns.
  const held = expected.map((line) =>
    line.map((text, column) => (column === 6 || column === 7 ? '○' : text)),
  );
  expect(await bench.texts(`A15:I${14 + rows}`)).toEqual(held);
  expect(bench.faults).toEqual([]);
}

const CELLS = LONG ? 500 : 40;
// The keys of 500 cells alone take a minute, and a busy machine several.
const TIMEOUT_MS = LONG ? 600_000 : 120_000;

test(
  `${CELLS} cells typed at 30 ms a key hold what was typed, while a colleague writes and moves rows`,
  () => typeBesideColleague(CELLS),
  TIMEOUT_MS,
);

test('what is being typed goes with its row when a colleague inserts one above', async () => {
  const bench = await openPage('samples/progress.xlsx');
  await bench.select('D14');
  await bench.page.keyboard.type('กำลัง', { delay: MS_PER_KEY });
  const other = await alsoOpen(bench, COLLEAGUE);
  await other.select('A5');
  await other.page.getByRole('button', { name: 'แทรกแถวเหนือ' }).click();
  await bench.expectSelected('D15');
  await bench.page.keyboard.type('พิมพ์', { delay: MS_PER_KEY });
  await bench.page.keyboard.press('Enter');
  await bench.expectSelected('D16');
  await bench.settled();
  expect(await bench.texts('D14:D15')).toEqual([[''], ['กำลังพิมพ์']]);
});
