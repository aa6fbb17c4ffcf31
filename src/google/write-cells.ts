import { type CellBlock, planWrites } from '../forms/cell-blocks';
import { columnLetter } from '../forms/columns';
import type { CellChanges } from '../forms/saving';
import { literal } from './new-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const address = ({ row, column }: { row: number; column: number }): string => `${columnLetter(column)}${row}`;

const lastCell = ({ row, column, texts }: CellBlock) => ({
  row: row + texts.length - 1,
  column: column + (texts[0]?.length ?? 1) - 1,
});

/**
 * Writes texts into cells as they are typed, in few calls, and empties others. No other cell is written, so formulas,
 * dates and colours beside them stay; nothing is read, so Sheets carries all of it out at once.
 */
export function writeCells(sheet: Sheet, { writes, clears }: CellChanges): void {
  const { blocks, alike } = planWrites(writes);
  const ranges = [
    ...blocks.map((block) => `${address(block)}:${address(lastCell(block))}`),
    ...alike.flatMap(({ cells }) => cells.map(address)),
  ];
  // Text format first, or "1-3" would become a date and "007" a number.
  if (ranges.length > 0) sheet.getRangeList(ranges).setNumberFormat('@');
  for (const { row, column, texts } of blocks) {
    sheet
      .getRange(row, column, texts.length, texts[0]?.length ?? 1)
      .setValues(texts.map((line) => line.map(literal)));
  }
  for (const { text, cells } of alike) sheet.getRangeList(cells.map(address)).setValue(literal(text));
  if (clears.length > 0) sheet.getRangeList(clears.map(address)).clearContent();
}
