import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { a1Of } from '../../workbench/a1';
import { type Cell, cellAt } from '../../workbench/book';
import { openEmptyBook } from './support';

/** What programs put on the clipboard for a table: HTML, text without merged cells, and Excel a picture too. */
const stored = (name: string): string => readFileSync(join(__dirname, 'clipboards', name), 'utf8');

/** What the browser does when a user pastes. */
const pasting = (html: string): string => `
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', ${JSON.stringify(html)});
  clipboardData.setData('text/plain', 'text without merges');
  clipboardData.items.add(new File([new Uint8Array([0x89, 0x50])], 'image.png', { type: 'image/png' }));
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));`;

interface Expected {
  rows: string[][];
  merges: string[];
  /** The looks of cells beside the plain ones. */
  looks: Record<string, Partial<Cell>>;
}

const LOOKS = ['background', 'fontColor', 'fontWeight', 'fontStyle', 'horizontal'] as const;
const CORNER = { row: 10, column: 10 };

test.each(['word', 'excel', 'google'])(
  'a table copied in %s keeps its lines, merged cells and colours',
  async (program) => {
    const bench = await openEmptyBook();
    await bench.select('J10');
    await bench.page.evaluate(pasting(stored(`${program}.html`)));
    const { rows, merges, looks } = JSON.parse(stored(`${program}.json`)) as Expected;
    await bench.cell('J10').getByText(rows[0]![0]!, { exact: true }).waitFor();
    await bench.settled();
    expect(await bench.texts(a1Of({ ...CORNER, rows: rows.length, columns: 3 }))).toEqual(rows);
    const [sheet] = (await bench.book()).book.sheets;
    expect(sheet!.merges.map(a1Of)).toEqual(merges);
    const found: Expected['looks'] = {};
    for (let row = 10; row < 10 + rows.length; row++) {
      for (let column = 10; column < 13; column++) {
        const cell = cellAt(sheet!, row, column);
        const look = LOOKS.filter((name) => cell?.[name] !== undefined).map((name) => [name, cell?.[name]]);
        if (look.length > 0) found[a1Of({ row, column, rows: 1, columns: 1 })] = Object.fromEntries(look);
      }
    }
    expect(found).toEqual(looks);
  },
);
