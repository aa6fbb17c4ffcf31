import type { SheetData } from '../forms/sheet-data';
import { scoreColumns } from '../scores/columns';
import { type OfficeScores, resultOf } from '../scores/result';
import type { ScoreChanges } from '../scores/saving';
import type { Schemes } from '../scores/scheme-sheet';
import { SCORES_SHEET } from '../scores/sheet';
import { isBlank } from '../thai/text';
import type { OnRefusal } from './lock';
import { readMadeSheet } from './made-sheets';
import { ensureRows, sheetNamed } from './sheets';
import { writeCells } from './write-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const COLUMNS = 12;

/** What the scores sheet shows, without the blank rows at its end: one call. Null where it has no cells. */
export function readScoresSheet(sheet: Sheet): SheetData | null {
  const text = readMadeSheet(sheet, COLUMNS, (rows) => rows.some((row) => scoreColumns(row) !== null));
  if (text.length === 0) return null;
  let filled = text.length;
  while (filled > 1 && (text[filled - 1] ?? []).every(isBlank)) filled--;
  return { name: SCORES_SHEET, text: text.slice(0, filled), merges: [] };
}

/** What the scores sheet shows; null where there is no such sheet, or none with cells. */
export function readScoreCells(): string[][] | null {
  const sheet = sheetNamed(SCORES_SHEET);
  return (sheet && readScoresSheet(sheet)?.text) ?? null;
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

/** Writes the changed cells of the scores sheet, and adds rows under everything on it; all of it or nothing. */
export function writeScores(
  sheet: Sheet,
  data: SheetData,
  { writes, clears, added }: ScoreChanges,
  onRefusal: OnRefusal,
): void {
  const first = added.length > 0 ? sheet.getLastRow() + 1 : 0;
  if (added.length > 0) ensureRows(sheet, first + added.length - 1, onRefusal);
  const under = added.flatMap((cells, r) =>
    cells.map((text, c) => ({ row: first + r, column: c + 1, text })),
  );
  writeCells(sheet, data, { writes: [...writes, ...under], clears }, onRefusal);
}
