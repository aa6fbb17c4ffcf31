import { columnLetter } from '../forms/columns';
import type { CellChanges } from '../forms/saving';
import { literal } from './new-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const address = ({ row, column }: { row: number; column: number }): string => `${columnLetter(column)}${row}`;

/**
 * Writes texts into cells as they are typed, neighbours in one call, and empties others. No other cell
 * is written, so formulas, dates and colours beside them stay.
 */
export function writeCells(sheet: Sheet, { writes, clears }: CellChanges): void {
  if (writes.length > 0) {
    // Text format first, or "1-3" would become a date and "007" a number.
    sheet.getRangeList(writes.map(address)).setNumberFormat('@');
  }
  for (const { row, column, texts } of blocks(writes)) {
    const [first = []] = texts;
    sheet.getRange(row, column, texts.length, first.length).setValues(texts.map((line) => line.map(literal)));
  }
  if (clears.length > 0) sheet.getRangeList(clears.map(address)).clearContent();
}

/** Cells that form a rectangle: their first, and their texts line by line. */
interface Block {
  row: number;
  column: number;
  texts: string[][];
}

/** Writes, in order of row and column, as the rectangles they form: side by side first, then runs of the same columns. */
function blocks(writes: CellChanges['writes']): Block[] {
  const runs: Block[] = [];
  for (const { row, column, text } of writes) {
    const last = runs[runs.length - 1];
    const [line] = last?.texts ?? [];
    if (last && line && last.row === row && last.column + line.length === column) line.push(text);
    else runs.push({ row, column, texts: [[text]] });
  }
  const found: Block[] = [];
  for (const run of runs) {
    const above = found.find(
      ({ row, column, texts }) =>
        row + texts.length === run.row && column === run.column && texts[0]?.length === run.texts[0]?.length,
    );
    if (above) above.texts.push(...run.texts);
    else found.push(run);
  }
  return found;
}
