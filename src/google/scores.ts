import { scoreColumns } from '../scores/columns';
import { type OfficeScores, resultOf } from '../scores/result';
import type { ScoreChanges } from '../scores/saving';
import type { Schemes } from '../scores/scheme-sheet';
import { SCORES_SHEET } from '../scores/sheet';
import type { SheetData } from '../sheet/sheet-data';
import { isBlank } from '../thai/text';
import { readAddonSheet } from './addon-sheets';
import { rowsAfter, sheetNamed, withoutEmptyRowsAtEnd } from './sheets';
import { planCells, type Write } from './write-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const COLUMNS = 12;

/** Reads the scores sheet without the blank rows at its end: one call; null if it has no cells. */
export function readScoresSheet(sheet: Sheet): SheetData | null {
  const text = readAddonSheet(sheet, COLUMNS, (rows) => rows.some((row) => scoreColumns(row) !== null));
  if (text.length === 0) return null;
  return { name: SCORES_SHEET, text: withoutEmptyRowsAtEnd(text, isBlank, 1), merges: [] };
}

/** True for a sheet without content: its creation was interrupted, and it is still to be filled. */
export const isUnfilled = ({ text }: SheetData): boolean => text.every((row) => row.every(isBlank));

/** The display values of the scores sheet; null if there is none, or one without content. */
export function readScoreCells(): string[][] | null {
  const sheet = sheetNamed(SCORES_SHEET);
  const data = sheet && readScoresSheet(sheet);
  return data && !isUnfilled(data) ? data.text : null;
}

/**
 * The result of a year, or the latest one if `year` is null. `text` is the scores sheet if it was read already; null if
 * there is none.
 */
export function readOfficeScores(
  year: number | null,
  likelyYear: number,
  schemes: Schemes,
  text = readScoreCells(),
): OfficeScores | null {
  return text && resultOf({ name: SCORES_SHEET, text, merges: [] }, year, likelyYear, schemes.of);
}

/** Plans the writes of changed cells and of rows added below all content of the scores sheet. */
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
