import { messages, UserError } from '../messages';
import { columnLetter } from '../sheet/a1';
import { digestOfCells } from '../sheet/digest';
import { type Choices, HEADER_ROW, type SheetPlan } from '../sheet/sheet-plan';
import { HEADER_COLOUR, SHEET_FONT } from './addon-sheets';
import { logError, type RegisterRollback, retryOnce, succeeds } from './lock';
import { ORIGIN_KEY, originEntry, PASTE_KEY } from './origin';
import { sheetNamed } from './sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Creates the sheet of a plan and shows it. The rollback deletes it and shows the sheet shown before.
 * @returns the name of the new sheet: the plan's, or with " (2)" and so on if a sheet with content has that name
 * @throws Error with `only`, if a sheet with content has the plan's name
 */
export function insertSheet(plan: SheetPlan, registerRollback: RegisterRollback, only?: 'only'): string {
  const { names, finish } = insertSheets([plan], registerRollback, only);
  finish();
  return names[0] ?? '';
}

/**
 * The same for several plans, whose sheets are made together.
 * @returns `finish` stores of which paste they are and their origins. Until all else of the action is written, a second
 * try finds sheets without them and goes on with these, should Google end the execution.
 */
export function insertSheets(
  plans: readonly SheetPlan[],
  registerRollback: RegisterRollback,
  only?: 'only',
): { names: string[]; finish(): void } {
  let isSecondTry = false;
  const made = plans.map((plan) => {
    for (let i = 1; ; i++) {
      const name = i === 1 ? plan.name : `${plan.name} (${i})`;
      let sheet = emptySheet(name, registerRollback);
      if (!sheet) {
        sheet = unfinishedSheet(name, plan, isSecondTry);
        if (!sheet && only) throw new Error(`the sheet "${name}" is there`);
        if (!sheet) continue;
        isSecondTry = true;
      }
      fillSheet(sheet, plan);
      return { name, sheet, plan };
    }
  });
  const finish = () => {
    // A paste that is stored is not imported again. The first sheet has its origin last, since it tells a second try.
    for (const { sheet, plan } of made) if (plan.paste) sheet.addDeveloperMetadata(PASTE_KEY, plan.paste);
    for (const { sheet, plan } of [...made].reverse()) {
      if (plan.origin) sheet.addDeveloperMetadata(ORIGIN_KEY, JSON.stringify(plan.origin));
    }
  };
  return { names: made.map(({ name }) => name), finish };
}

/** A sheet that was made, and the digest of its cells as they were written. */
export interface MadeSheet {
  name: string;
  digest: string;
}

/** Creates the sheet of a plan as `insertSheet` does; the answer is what undoes it. */
export const insertMade = (...[plan, ...how]: Parameters<typeof insertSheet>): MadeSheet => ({
  name: insertSheet(plan, ...how),
  digest: digestOfCells(plan.rows),
});

/** Creates the sheets of several plans as `insertSheets` does. */
export function insertMadeSheets(
  plans: readonly SheetPlan[],
  registerRollback: RegisterRollback,
): { made: MadeSheet[]; finish(): void } {
  const { names, finish } = insertSheets(plans, registerRollback);
  const made = plans.map(({ rows }, i) => ({ name: names[i] ?? '', digest: digestOfCells(rows) }));
  return { made, finish };
}

/** True while the cells of a sheet that was made show what was written into them. */
export const isAsMade = (made: MadeSheet): boolean => sheetAsMade(made) !== null;

function sheetAsMade({ name, digest }: MadeSheet): Sheet | null {
  const sheet = sheetNamed(name);
  return sheet && digestOfCells(sheet.getDataRange().getDisplayValues()) === digest ? sheet : null;
}

/** True if the spreadsheet shows other sheets than these: Google removes none that would be the last. */
export const showsOthers = (names: readonly string[]): boolean =>
  SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .some((sheet) => !sheet.isSheetHidden() && !names.includes(sheet.getName()));

/**
 * Removes a sheet that was made, unless somebody has just changed it: then it throws a UserError. Nothing brings the sheet
 * back: where a later step fails, the rollback names it.
 */
export const removeMade =
  (made: MadeSheet) =>
  (registerRollback: RegisterRollback): void => {
    const { name } = made;
    const sheet = sheetAsMade(made);
    if (!sheet) throw new UserError('sheet/in-use');
    registerRollback(() => {
      if (!sheetNamed(name)) throw new Error(`the sheet "${name}" was removed`);
      return undefined;
    }, messages.google.sheetOf(name));
    let isTried = false;
    retryOnce(() => {
      // Google may have removed it and then failed.
      if (isTried && !sheetNamed(name)) return;
      isTried = true;
      SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheet);
    });
  };

/**
 * The sheet of this name, shown, if an earlier execution was ended while it made it: it holds what the plan writes, and
 * not the origin, which comes last, unless it is another one of the same `isSecondTry`. Null otherwise, and for a plan
 * without an origin.
 */
function unfinishedSheet(name: string, { rows, origin }: SheetPlan, isSecondTry: boolean): Sheet | null {
  const sheet = origin && SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (!sheet || (!isSecondTry && originEntry(sheet))) return null;
  const values = sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getValues();
  const isAsPlanned =
    values.length <= rows.length &&
    rows.every((row, i) => row.every((text, j) => text === String(values[i]?.[j] ?? ''))) &&
    values.every((row) => row.slice(rows[0]?.length ?? 0).every((value) => value === ''));
  return isAsPlanned ? sheet.activate() : null;
}

/** True for a sheet without content. */
export const isEmpty = (sheet: Sheet): boolean => sheet.getLastRow() === 0;

/**
 * An empty sheet of this name, shown: a new one at the end, or an existing one without content, as an execution leaves it
 * that was interrupted before its rollback. Null if a sheet with content has the name.
 */
export function emptySheet(name: string, registerRollback: RegisterRollback): Sheet | null {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const shownBefore = spreadsheet.getActiveSheet();
  const existing = spreadsheet.getSheetByName(name);
  if (existing) return isEmpty(existing) ? clearedOnRollback(existing, registerRollback) : null;
  let isCreatedHere = false;
  registerRollback(() => {
    const sheet = spreadsheet.getSheetByName(name);
    // Google may have created it and then failed.
    if (sheet && (isCreatedHere || isEmpty(sheet))) spreadsheet.deleteSheet(sheet);
    succeeds(() => spreadsheet.setActiveSheet(shownBefore));
    return undefined;
  }, messages.google.sheetOf(name));
  const { sheet, isSure } = newSheetNamed(name);
  isCreatedHere = isSure;
  return isSure || isEmpty(sheet) ? sheet : null;
}

/**
 * Creates a sheet of this name at the end and shows it. If Google fails although a sheet has the name, that one is
 * returned with `isSure` false: Google created it after all, or a colleague did at the same moment.
 * @throws Google's error, if no sheet has the name
 */
export function newSheetNamed(name: string): { sheet: Sheet; isSure: boolean } {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  try {
    return { sheet: spreadsheet.insertSheet(name, spreadsheet.getSheets().length), isSure: true };
  } catch (error) {
    const sheet = spreadsheet.getSheetByName(name);
    if (!sheet) throw error;
    logError(error);
    return { sheet, isSure: false };
  }
}

/** Shows a sheet without content. The rollback clears it. */
function clearedOnRollback(sheet: Sheet, registerRollback: RegisterRollback): Sheet {
  registerRollback(() => {
    sheet.clear();
    return undefined;
  }, messages.google.sheetOf(sheet.getName()));
  return sheet.activate();
}

function fillSheet(sheet: Sheet, plan: SheetPlan): void {
  const columns = plan.widths.length;
  const rows = makeRoom(sheet, plan);
  const all = sheet.getRange(1, 1, rows, columns);
  // The text format comes before the values, so that "1-3" becomes no date and "007" no number.
  all.setNumberFormat('@').setFontFamily(SHEET_FONT).setVerticalAlignment('top').setWrap(true);
  sheet.getRange(1, 1, plan.rows.length, columns).setValues(plan.rows.map((row) => row.map(literal)));
  sheet.getRange(1, 1, 1, columns).setWrap(false).setFontSize(14);
  sheet.getRange(1, 1, HEADER_ROW, columns).setFontWeight('bold');
  sheet.getRange(HEADER_ROW, 1, 1, columns).setBackground(HEADER_COLOUR).setHorizontalAlignment('center');
  sheet.setFrozenRows(HEADER_ROW);
  const frozen = frozenColumns(plan);
  if (frozen > 0) sheet.setFrozenColumns(frozen);
  setWidths(sheet, plan.widths);
  setChoices(sheet, plan.choices, rows);
  colourAndCentre(sheet, plan, rows);
}

/** Under half of what a screen of 1366 pixels shows of a sheet beside a sidebar: what is frozen cannot be scrolled. */
const MAX_FROZEN_PIXELS = 500;

/** How many columns stay in sight: to the last identifying one that leaves room for the others. */
function frozenColumns({ identifying = [], widths }: SheetPlan): number {
  const isNarrow = (columns: number) =>
    widths.slice(0, columns).reduce((sum, width) => sum + width, 0) <= MAX_FROZEN_PIXELS;
  return Math.max(0, ...identifying.filter(isNarrow));
}

/** The columns of a new sheet. Only a plan with more reads how many there are. */
const NEW_SHEET_COLUMNS = 26;
/** Free rows under a filled table, for further typing. */
const FREE_ROWS = 100;

/** Gives a new sheet the rows and columns that its plan needs. Returns how many rows it has then. */
function makeRoom(sheet: Sheet, plan: SheetPlan): number {
  const columns = plan.widths.length;
  if (columns > NEW_SHEET_COLUMNS) {
    const present = sheet.getMaxColumns();
    if (columns > present) sheet.insertColumnsAfter(present, columns - present);
  }
  const rows = sheet.getMaxRows();
  if (plan.rows.length <= rows) return rows;
  const wanted = plan.rows.length + FREE_ROWS;
  sheet.insertRowsAfter(rows, wanted - rows);
  return wanted;
}

/**
 * Escapes text for a cell of text format: there too "=" makes a formula, and Sheets removes a leading "'".
 * @example literal('=1+1') // "'=1+1"
 */
export const literal = (text: string): string => (/^[='+]/.test(text) ? `'${text}` : text);

/** Sets drop-downs: neighbouring columns with the same choices in one call. */
function setChoices(sheet: Sheet, choices: readonly Choices[], rows: number): void {
  const isSame = (a: Choices, b: Choices | undefined, columns: number) =>
    b !== undefined &&
    b.column === a.column + columns &&
    b.firstRow === a.firstRow &&
    b.rows === a.rows &&
    b.help === a.help &&
    b.values.join('\n') === a.values.join('\n');
  for (let i = 0; i < choices.length; ) {
    const choice = choices[i] as Choices;
    let columns = 1;
    while (isSame(choice, choices[i + columns], columns)) columns++;
    const { column, firstRow, rows: count, values, help } = choice;
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...values], true)
      .setAllowInvalid(true)
      .setHelpText(help)
      .build();
    sheet.getRange(firstRow, column, count ?? rows - firstRow + 1, columns).setDataValidation(rule);
    i += columns;
  }
}

/** Sets column widths in pixels: neighbouring columns of the same width in one call. */
export function setWidths(sheet: Sheet, widths: readonly number[]): void {
  let start = 0;
  while (start < widths.length) {
    let end = start + 1;
    while (end < widths.length && widths[end] === widths[start]) end++;
    sheet.setColumnWidths(start + 1, end - start, widths[start] ?? 0);
    start = end;
  }
}

function colourAndCentre(sheet: Sheet, plan: SheetPlan, rows: number): void {
  const below = HEADER_ROW + 1;
  const column = (number: number) => sheet.getRange(below, number, rows - HEADER_ROW, 1);
  if (plan.centred.length > 0) {
    const ranges = plan.centred.map(columnLetter).map((letter) => `${letter}${below}:${letter}${rows}`);
    sheet.getRangeList(ranges).setHorizontalAlignment('center');
  }
  if (plan.colours.length > 0) {
    sheet.setConditionalFormatRules(
      plan.colours.map(({ column: number, text, colour }) =>
        SpreadsheetApp.newConditionalFormatRule()
          .whenTextEqualTo(text)
          .setBackground(colour)
          .setRanges([column(number)])
          .build(),
      ),
    );
  }
}
