import { UserError } from '../messages';
import { type CellRef, cellKey, cellOfKey } from '../sheet/cell-ref';
import type { HeaderSetting, Merge, SheetData, SheetOrigin } from '../sheet/sheet-data';
import type { CellLink } from '../transfer/import/addresses';
import { logError } from './lock';
import { readOfficeSettings } from './office-settings';
import { readOrigin } from './origin';
import { activeSheet, readCells } from './sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** What is known of a sheet before it is read. */
interface Known {
  name?: string;
  origin?: SheetOrigin | undefined;
  words?: SheetData['words'];
}

/**
 * Reads a whole sheet, each kind of thing in one call. Only display values are read, because the office sees them and a
 * document prints them; an error, a date or a ticked box shows as plainly as its value. What is `known` is not read again.
 * @throws UserError if the sheet has no cells
 */
export function readSheet(sheet: Sheet, known: Known = {}): SheetData {
  return readCells(
    sheet,
    () => readGrid(sheet, known),
    () => {
      throw new UserError('sheet/no-cells', known.name ?? sheet.getName(), false);
    },
  );
}

/** Reads the sheet that the user is on; an empty one if it has no cells. */
export function readActiveSheet(): SheetData {
  const sheet = activeSheet();
  return readCells(
    sheet,
    () => readGrid(sheet, {}),
    () => ({ name: sheet.getName(), text: [['']], merges: [] }),
  );
}

function readGrid(sheet: Sheet, { name = sheet.getName(), ...known }: Known): SheetData {
  const range = sheet.getDataRange();
  // Right after: a row that a colleague inserts between the two pushes the last one out.
  return sheetData(sheet, name, range.getDisplayValues(), range.getMergedRanges(), known);
}

/** The data of a sheet that was read. Its origin and the office's header words are read when they are first needed. */
export function sheetData(
  sheet: Sheet,
  name: string,
  text: string[][],
  merges: readonly Range[],
  known: Omit<Known, 'name'> = {},
): Required<SheetData> {
  let { origin } = known;
  return {
    name,
    text,
    merges: asMerges(merges),
    origin: () => {
      origin ??= readOrigin(sheet);
      return origin;
    },
    words: known.words ?? headerWordsOnce(),
  };
}

/** A function that gives the office's header words: it reads the settings at its first call only. */
export function headerWordsOnce(): () => readonly HeaderSetting[] {
  let words: readonly HeaderSetting[] | null = null;
  return () => {
    words ??= readOfficeSettings().headers;
    return words;
  };
}

/** The merged cells of a range: one call. */
export const mergesOf = (range: Range): Merge[] => asMerges(range.getMergedRanges());

const asMerges = (ranges: readonly Range[]): Merge[] =>
  ranges.map((merge) => ({
    row: merge.getRow(),
    column: merge.getColumn(),
    rows: merge.getNumRows(),
    columns: merge.getNumColumns(),
  }));

/** The cells of a sheet as they were read, from A1 on. */
const rangeOf = (sheet: Sheet, { text }: SheetData, rows = text.length): Range =>
  sheet.getRange(1, 1, Math.max(rows, text.length), text[0]?.length ?? 1);

/**
 * True if a sheet still shows the text that was read, and the rows below it are empty down to row `last`. One call; make
 * it the last one before the first write.
 */
export function isAsRead(sheet: Sheet, data: SheetData, last = data.text.length): boolean {
  let now: string[][];
  try {
    now = rangeOf(sheet, data, last).getDisplayValues();
  } catch (error) {
    // The sheet has fewer rows or columns than before.
    logError(error);
    return false;
  }
  return now.every((line, r) => line.every((cell, c) => cell === (data.text[r]?.[c] ?? '')));
}

/** The formulas of a sheet by `cellKey`. What their cells show was not typed. */
export const readFormulas = (sheet: Sheet, data: SheetData): ReadonlyMap<string, string> =>
  formulasByCell(rangeOf(sheet, data).getFormulas());

/** The formulas of a range that begins at A1, by `cellKey`. */
export const formulasByCell = (formulas: string[][]): ReadonlyMap<string, string> =>
  new Map(
    formulas.flatMap((row, r) =>
      row.flatMap((formula, c): [string, string][] =>
        formula === '' ? [] : [[cellKey({ row: r + 1, column: c + 1 }), formula]],
      ),
    ),
  );

const LINK_FORMULA = /^=HYPERLINK\(\s*"((?:[^"]|"")*)"\s*[,;)]/i;

/**
 * The addresses behind the words of a sheet: links of rich text, and HYPERLINK formulas with a literal address. Two
 * calls. A cell whose words have changed since `data` was read gives none.
 */
export function readLinks(sheet: Sheet, data: SheetData): CellLink[] {
  const links: CellLink[] = [];
  const add = (cell: CellRef, url: string): void => {
    // "#gid=0" leads to a place in the same spreadsheet.
    if (url !== '' && !url.startsWith('#')) links.push({ ...cell, url });
  };
  for (const [key, formula] of readFormulas(sheet, data)) {
    add(cellOfKey(key), (LINK_FORMULA.exec(formula)?.[1] ?? '').replace(/""/g, '"'));
  }
  const values = rangeOf(sheet, data).getRichTextValues();
  values.forEach((row, r) => {
    row.forEach((value, c) => {
      // Numbers and dates have no rich text, although the types say so.
      const words = data.text[r]?.[c];
      if (!value || !words || value.getText() !== words) return;
      const linkOfAll = value.getLinkUrl();
      const urls = linkOfAll ? [linkOfAll] : value.getRuns().map((run) => run.getLinkUrl() ?? '');
      for (const url of new Set(urls)) add({ row: r + 1, column: c + 1 }, url);
    });
  });
  return links;
}
