import { scoreColumns } from '../scores/columns';
import { type OfficeScores, resultOf } from '../scores/result';
import type { ScoreChanges } from '../scores/saving';
import type { Schemes } from '../scores/scheme-sheet';
import { SCORES_SHEET } from '../scores/sheet';
import type { SheetData } from '../sheet/sheet-data';
import { isBlank } from '../thai/text';
import { readAddonSheet } from './addon-sheets';
import { rowsAfter, sheetNamed } from './sheets';
import { planCells, type Write } from './write-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const COLUMNS = 12;

/** What the scores sheet shows, without the blank rows at its end: one call. Null where it has no cells. */
export function readScoresSheet(sheet: Sheet): SheetData | null {
  const text = readAddonSheet(sheet, COLUMNS, (rows) => rows.some((row) => scoreColumns(row) !== null));
  if (text.length === 0) return null;
  let filled = text.length;
  while (filled > 1 && (text[filled - 1] ?? []).every(isBlank)) filled--;
  return { name: SCORES_SHEET, text: text.slice(0, filled), merges: [] };
}

/** Whether nothing is on a sheet: one that is still to be filled, since making it was cut off. */
export const isUnfilled = ({ text }: SheetData): boolean => text.every((row) => row.every(isBlank));

/** What the scores sheet shows; null where there is no such sheet, or one that is still to be filled. */
export function readScoreCells(): string[][] | null {
  const sheet = sheetNamed(SCORES_SHEET);
  const data = sheet && readScoresSheet(sheet);
  return data && !isUnfilled(data) ? data.text : null;
}

/**
 * The result of a year, or of the latest there is, from the scores sheet (or from its cells, where they are read
 * already); null where there is no such sheet.
 */
export function readOfficeScores(
  year: number | null,
  likelyYear: number,
  schemes: Schemes,
  text = readScoreCells(),
): OfficeScores | null {
  return text && resultOf({ name: SCORES_SHEET, text, merges: [] }, year, likelyYear, schemes.of);
}

/** Plans to write the changed cells of the scores sheet, and to add rows under everything on it; all of it or nothing. */
export function planScores(
  sheet: Sheet,
  data: SheetData,
  { writes, clears, added }: ScoreChanges,
): readonly Write[] {
  if (added.length === 0) return [planCells(sheet, data, { writes, clears })];
  const first = sheet.getLastRow() + 1;
  const row = first + added.length - 1;
  const last = sheet.getMaxRows();
  const under = added.flatMap((cells, r) =>
    cells.map((text, c) => ({ row: first + r, column: c + 1, text })),
  );
  const write = planCells(sheet, data, { writes: [...writes, ...under], clears }, { last });
  return [rowsAfter(sheet, last, row), write];
}
