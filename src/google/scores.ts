import type { SheetData } from '../forms/sheet-data';
import { scoreColumns } from '../scores/columns';
import { type OfficeScores, resultOf } from '../scores/result';
import type { ScoreChanges } from '../scores/saving';
import type { Schemes } from '../scores/scheme-sheet';
import { SCORES_SHEET } from '../scores/sheet';
import { isBlank } from '../thai/text';
import { readMadeSheet } from './made-sheets';
import { literal } from './new-sheet';
import { ensureRows, sheetNamed } from './sheets';
import { writeCells } from './write-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const COLUMNS = 12;

/** What the scores sheet shows, without the blank rows at its end: one call. */
export function readScoresSheet(sheet: Sheet): SheetData {
  const text = readMadeSheet(sheet, COLUMNS, (rows) => rows.some((row) => scoreColumns(row) !== null));
  let filled = text.length;
  while (filled > 1 && (text[filled - 1] ?? []).every(isBlank)) filled--;
  return { name: SCORES_SHEET, text: text.slice(0, filled), merges: [] };
}

/** What the scores sheet shows; null where there is no such sheet. */
export function readScoreCells(): string[][] | null {
  const sheet = sheetNamed(SCORES_SHEET);
  return sheet && readScoresSheet(sheet).text;
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

/** Writes the changed cells of the scores sheet, and adds rows under everything on it. */
export function writeScores(sheet: Sheet, { added, ...cells }: ScoreChanges): void {
  writeCells(sheet, cells);
  const [row] = added;
  if (!row) return;
  const first = sheet.getLastRow() + 1;
  ensureRows(sheet, first + added.length - 1);
  const range = sheet.getRange(first, 1, added.length, row.length);
  // Text format first, or "90.30" would become 90.3.
  range.setNumberFormat('@').setValues(added.map((cells) => cells.map(literal)));
}
