import { messages, UserError } from '../messages';
import { readSettings, readSettingsTexts } from '../settings/read-settings';
import {
  type OfficeSettings,
  SETTINGS_HEADERS,
  SETTINGS_SHEET,
  type SettingsTexts,
} from '../settings/settings';
import { columnLetter } from '../sheet/a1';
import { cellKey } from '../sheet/cell-ref';
import type { HeaderSetting, Merge, SheetData, SheetOrigin } from '../sheet/sheet-data';
import { formatThaiDate } from '../thai/calendar';
import type { CellLink } from '../transfer/import/addresses';
import { thaiDate } from './host';
import { logError, type RegisterRollback } from './lock';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The key under which a sheet carries, unseen, with which form and year it was created: {"form","year"} as JSON. */
export const ORIGIN_KEY = 'prongsai';

/** The key under which a sheet carries, unseen, of which paste it was made. */
export const PASTE_KEY = 'prongsai.paste';

/** The most characters of a cell. Source: Google Sheets, "Your input contains more than the maximum of 50000 characters". */
export const MOST_IN_A_CELL = 50_000;

export const activeSheet = (): Sheet => SpreadsheetApp.getActiveSheet();

/** Whether a sheet has cells: a chart on a sheet of its own and a connected sheet have none to read. One call. */
export const hasCells = (sheet: Sheet): boolean => sheet.getType() === SpreadsheetApp.SheetType.GRID;

/**
 * Reads cells of a sheet; `none` where it has no cells. That is asked only where Google refuses the reading, since
 * asking is a call.
 */
export function readCells<T, N>(sheet: Sheet, read: () => T, none: () => N): T | N {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError || hasCells(sheet)) throw error;
    return none();
  }
}

/** Throws that one of the add-on's own sheets is a sheet without cells. */
export function refuseAddonSheet(name: string): never {
  throw new UserError('sheet/no-cells', name, true);
}

/** The row on which the user's selection begins; 0 on a sheet without cells. */
export const activeRow = (): number => {
  const range: GoogleAppsScript.Spreadsheet.Range | null = SpreadsheetApp.getActiveRange();
  return range?.getRow() ?? 0;
};

/** Selects a row from one column to another; `open` also where the user is on another sheet. */
export function selectRow(
  sheet: Sheet,
  row: number,
  { first, last, open }: { first: number; last: number; open: boolean },
): void {
  if (open) sheet.activate();
  sheet.getRange(row, first, 1, last - first + 1).activate();
}

/** Text of any kind as Sheets must take it: nothing of it becomes a formula, a number or a date. What is no text stays. */
export const asText = <T>(cell: T): T | string =>
  typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;

/** Gives a sheet whose last row is `last` rows up to this one; they go again where Google refuses what is written into them. */
export const rowsAfter =
  (sheet: Sheet, last: number, row: number) =>
  (registerRollback: RegisterRollback): void => {
    if (row <= last) return;
    registerRollback(
      () => {
        const added = sheet.getMaxRows() - last;
        if (added > 0) sheet.deleteRows(last + 1, added);
        return undefined;
      },
      messages.google.rowsOf(last + 1, row),
    );
    sheet.insertRowsAfter(last, row - last);
  };

/** Likewise columns for a sheet that has so many; `name` is the sheet's, for the user. */
export const columnsAfter =
  (sheet: Sheet, name: string, columns: number, wanted: number) =>
  (registerRollback: RegisterRollback): void => {
    if (wanted <= columns) return;
    registerRollback(() => {
      const added = sheet.getMaxColumns() - columns;
      if (added > 0) sheet.deleteColumns(columns + 1, added);
      return undefined;
    }, messages.google.sheetOf(name));
    sheet.insertColumnsAfter(columns, wanted - columns);
  };

export function sheetNamed(name: string): Sheet | null {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
}

/**
 * Reads a whole sheet, each kind of thing in one call. Only what cells show is read: that is what the office sees and
 * what a document prints, and an error, a date or a ticked box shows as plainly as it is held. What is known of the
 * sheet already is not asked for again. A UserError where the sheet has no cells.
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

/** The sheet that the user is on, read whole; with nothing on it where it has no cells. */
export function readActiveSheet(): SheetData {
  const sheet = activeSheet();
  return readCells(
    sheet,
    () => readGrid(sheet, {}),
    () => ({ name: sheet.getName(), text: [['']], merges: [] }),
  );
}

/** What is known of a sheet before it is read. */
interface Known {
  name?: string;
  origin?: SheetOrigin | undefined;
  words?: SheetData['words'];
}

function readGrid(sheet: Sheet, { name, ...known }: Known): SheetData {
  const range = sheet.getDataRange();
  return sheetData(sheet, name ?? sheet.getName(), range.getDisplayValues(), range.getMergedRanges(), known);
}

/** What was read of a sheet, with functions that read its origin and the custom headers. */
export function sheetData(
  sheet: Sheet,
  name: string,
  text: string[][],
  merges: readonly GoogleAppsScript.Spreadsheet.Range[],
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

/** The way to the office's words for headers: they are read when first asked for, and once. */
export function headerWordsOnce(): () => readonly HeaderSetting[] {
  let words: readonly HeaderSetting[] | null = null;
  return () => {
    words ??= readOfficeSettings().headers;
    return words;
  };
}

/** The merged cells of a range: one call. */
export const mergesOf = (range: GoogleAppsScript.Spreadsheet.Range): Merge[] =>
  asMerges(range.getMergedRanges());

const asMerges = (ranges: readonly GoogleAppsScript.Spreadsheet.Range[]): Merge[] =>
  ranges.map((merge) => ({
    row: merge.getRow(),
    column: merge.getColumn(),
    rows: merge.getNumRows(),
    columns: merge.getNumColumns(),
  }));

/**
 * Whether a sheet still shows what was read of it, and nothing in the rows under that down to `last`. One call, and the
 * last before the first write.
 */
export function isAsRead(sheet: Sheet, { text }: SheetData, last = text.length): boolean {
  const range = () => sheet.getRange(1, 1, Math.max(last, text.length), text[0]?.length ?? 1);
  let now: string[][];
  try {
    now = range().getDisplayValues();
  } catch (error) {
    // The sheet has fewer rows or columns than it had.
    logError(error);
    return false;
  }
  return now.every((line, r) => line.every((cell, c) => cell === (text[r]?.[c] ?? '')));
}

/** The formulas of a sheet by `cellKey`: what these cells show is not what was typed. */
export function readFormulas(sheet: Sheet, { text }: SheetData): ReadonlyMap<string, string> {
  return formulasByCell(sheet.getRange(1, 1, text.length, text[0]?.length ?? 1).getFormulas());
}

/** Formulas, as a range from A1 gives them, by `cellKey`. */
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
 * The addresses behind the words of a sheet's cells, in links of their own and in formulas of HYPERLINK with the address
 * written in them. Two calls; of cells that have other words by now none.
 */
export function readLinks(sheet: Sheet, data: SheetData): CellLink[] {
  const links: CellLink[] = [];
  const add = (row: number, column: number, url: string): void => {
    // "#gid=0" leads about in the workbook itself.
    if (url !== '' && !url.startsWith('#')) links.push({ row, column, url });
  };
  for (const [place, formula] of readFormulas(sheet, data)) {
    const [row = 0, column = 0] = place.split(':').map(Number);
    add(row, column, (LINK_FORMULA.exec(formula)?.[1] ?? '').replace(/""/g, '"'));
  }
  const { text } = data;
  const values = sheet.getRange(1, 1, text.length, text[0]?.length ?? 1).getRichTextValues();
  values.forEach((row, r) => {
    row.forEach((value, c) => {
      // Numbers and dates have none, whatever the types say.
      const words = text[r]?.[c];
      if (!value || !words || value.getText() !== words) return;
      const whole = value.getLinkUrl();
      const urls = whole ? [whole] : value.getRuns().map((run) => run.getLinkUrl() ?? '');
      for (const url of new Set(urls)) add(r + 1, c + 1, url);
    });
  });
  return links;
}

/** The form and year that the add-on noted when it created a sheet. */
export function readOrigin(sheet: Sheet): SheetOrigin {
  const [entry] = sheet.createDeveloperMetadataFinder().withKey(ORIGIN_KEY).find();
  const value = entry?.getValue();
  if (!value) return {};
  try {
    const origin: unknown = JSON.parse(value);
    if (typeof origin !== 'object' || origin === null) return {};
    const { form, year, own } = origin as Record<string, unknown>;
    return {
      ...(typeof form === 'string' ? { form } : {}),
      ...(typeof year === 'number' ? { year } : {}),
      ...(own === true ? { own } : {}),
    };
  } catch {
    // Another program's value under our key, or an older one: a tie-breaker that says nothing.
    return {};
  }
}

/** The names of the sheets that were made of each of these pastes; null for one of which none is. One call where nothing was imported. */
export function sheetsMadeOf(pastes: readonly string[]): (string | null)[] {
  const finder = SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder();
  const made = new Map(
    finder
      .withKey(PASTE_KEY)
      .find()
      .map((entry) => [entry.getValue(), entry]),
  );
  return pastes.map((paste) => made.get(paste)?.getLocation().getSheet()?.getName() ?? null);
}

/** Its columns, whole, are one call, where asking for the filled part first is two. */
function settingsValues(sheet: Sheet): unknown[][] {
  try {
    return sheet.getRange(`A:${columnLetter(SETTINGS_HEADERS.length)}`).getValues();
  } catch {
    // The office took columns away.
    return sheet.getDataRange().getValues();
  }
}

/** The settings sheet's cells as text; none where there is no such sheet. */
export function readSettingsRows(): string[][] {
  const sheet = sheetNamed(SETTINGS_SHEET);
  if (!sheet) return [];
  return readCells(
    sheet,
    () => cellTexts(settingsValues(sheet)),
    () => [],
  );
}

/** The office's settings; all blank where there is no settings sheet. */
export const readOfficeSettings = (): OfficeSettings => readSettings(readSettingsRows());

/** The office's settings as they are typed; all blank where there is no settings sheet. */
export const readOfficeTexts = (): SettingsTexts => readSettingsTexts(readSettingsRows());

/** Values of cells as text. A date is the day that the spreadsheet shows; one that is no day stays as it was typed. */
export function cellTexts(values: readonly (readonly unknown[])[]): string[][] {
  const hasDate = values.some((row) => row.some((value) => value instanceof Date));
  // A date typed into an unformatted cell is a moment; only the spreadsheet's own time zone tells its day.
  const timeZone = hasDate ? SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone() : '';
  const textOfDate = (moment: Date): string => {
    const date = thaiDate(moment, timeZone);
    return date ? formatThaiDate(date) : Utilities.formatDate(moment, timeZone, 'd/M/yyyy');
  };
  return values.map((row) => row.map((value) => (value instanceof Date ? textOfDate(value) : String(value))));
}
