import { columnLetter } from '../forms/columns';
import type { CellChanges } from '../forms/saving';
import { literal } from './new-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const address = ({ row, column }: { row: number; column: number }): string => `${columnLetter(column)}${row}`;

/**
 * Writes texts into the cells of one measure as they are typed, neighbours in one call, and empties others. No other cell
 * is written, so formulas, dates and colours beside them stay.
 */
export function writeCells(sheet: Sheet, { writes, clears }: CellChanges): void {
  if (writes.length > 0) {
    // Text format first, or "1-3" would become a date and "007" a number.
    sheet.getRangeList(writes.map(address)).setNumberFormat('@');
  }
  for (const run of runs(writes)) {
    const [first] = run;
    if (!first) continue;
    sheet.getRange(first.row, first.column, 1, run.length).setValues([run.map(({ text }) => literal(text))]);
  }
  if (clears.length > 0) sheet.getRangeList(clears.map(address)).clearContent();
}

/** Writes that stand side by side in a row. */
function runs(writes: CellChanges['writes']): CellChanges['writes'][] {
  const found: CellChanges['writes'][] = [];
  for (const write of writes) {
    const last = found[found.length - 1];
    const before = last?.[last.length - 1];
    if (last && before && before.row === write.row && before.column === write.column - 1) last.push(write);
    else found.push([write]);
  }
  return found;
}
