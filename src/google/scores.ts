import type { Scheme } from '../ita';
import { messages } from '../messages';
import { SCORE_FIELDS, type ScoreColumns, scoreColumns } from '../scores/columns';
import { type OfficeScores, resultOf } from '../scores/result';
import type { Schemes } from '../scores/scheme-sheet';
import { SCORES_SHEET, scoreRows } from '../scores/sheet';
import { isBlank } from '../thai/text';
import { readMadeSheet } from './made-sheets';
import { literal } from './new-sheet';
import { sheetNamed } from './sheets';

const COLUMNS = 12;

/** What the scores sheet shows, without the empty rows under it; null where there is no such sheet. */
export function readScoreCells(): string[][] | null {
  const sheet = sheetNamed(SCORES_SHEET);
  if (!sheet) return null;
  const text = readMadeSheet(sheet, COLUMNS, (rows) => rows.some((row) => scoreColumns(row) !== null));
  while (text[text.length - 1]?.every(isBlank)) text.pop();
  return text;
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

/** Adds the rows of a further year under everything on the scores sheet, in the columns that the sheet has. */
export function addScoreRows(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  columns: ScoreColumns,
  year: number,
  scheme: Scheme,
): void {
  const width = Math.max(...SCORE_FIELDS.map((field) => columns[field]?.column ?? 1));
  const blank = () => Array.from({ length: width }, () => '');
  // The year stands over the rows too: a sheet without a column for it would not tell them apart.
  const title = blank();
  title[0] = messages.scores.sheetTitle(year);
  const rows = scoreRows(year, scheme).map((cells) => {
    const row = blank();
    for (const field of SCORE_FIELDS) {
      const place = columns[field];
      if (place) row[place.column - 1] = literal(cells[field] ?? '');
    }
    return row;
  });
  const added = [title, ...rows];
  const first = sheet.getLastRow() + 2;
  const lacking = first + added.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  sheet.getRange(first, 1, added.length, width).setValues(added);
}
