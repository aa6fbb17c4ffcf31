import { messages } from '../messages';
import type { Choices, SheetPlan } from '../sheet/sheet-plan';
import { HEADER_COLOUR, SHEET_FONT } from './addon-sheets';
import { logError, type RegisterRollback, succeeds } from './lock';
import { ORIGIN_KEY, PASTE_KEY } from './sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Makes the sheet of a plan, shows it, and gives its name: another where a sheet with something on it has the plan's name,
 * unless it is to be `only` that one. Nothing else in the workbook changes. Where a write fails half way the sheet goes
 * again and the user is where they were.
 */
export function insertSheet(plan: SheetPlan, registerRollback: RegisterRollback, only?: 'only'): string {
  for (let i = 1; ; i++) {
    const name = i === 1 ? plan.name : `${plan.name} (${i})`;
    const sheet = emptySheet(name, registerRollback);
    if (!sheet && only) throw new Error(`the sheet "${name}" is there`);
    if (!sheet) continue;
    fillSheet(sheet, plan);
    return name;
  }
}

/** Whether nothing is on a sheet. */
export const isEmpty = (sheet: Sheet): boolean => sheet.getLastRow() === 0;

/**
 * A sheet of this name to fill, shown: a new one at the end, or one with nothing on it, as an attempt leaves that was cut off
 * before it could take it away. Null where one with something on it has the name.
 */
export function emptySheet(name: string, registerRollback: RegisterRollback): Sheet | null {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const before = book.getActiveSheet();
  const there = book.getSheetByName(name);
  if (there) return isEmpty(there) ? toFill(there, registerRollback) : null;
  let made: Sheet | null = null;
  registerRollback(() => {
    const sheet = book.getSheetByName(name);
    // Google may have made it and then failed.
    if (sheet && (made || isEmpty(sheet))) book.deleteSheet(sheet);
    succeeds(() => book.setActiveSheet(before));
    return undefined;
  }, messages.google.sheetOf(name));
  const { sheet, isSure } = newSheetNamed(name);
  if (isSure) made = sheet;
  return isSure || isEmpty(sheet) ? sheet : null;
}

/**
 * A new sheet of this name at the end, shown. Where Google fails, the one that has the name all the same, and then `isSure` is
 * false: made after all, or by a colleague in this very moment. Throws where there is none.
 */
export function newSheetNamed(name: string): { sheet: Sheet; isSure: boolean } {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  try {
    return { sheet: book.insertSheet(name, book.getSheets().length), isSure: true };
  } catch (error) {
    const sheet = book.getSheetByName(name);
    if (!sheet) throw error;
    logError(error);
    return { sheet, isSure: false };
  }
}

function toFill(sheet: Sheet, registerRollback: RegisterRollback): Sheet {
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
  // Text format comes before the values: what is typed stays as typed, "1-3" no date and "007" no number.
  all.setNumberFormat('@').setFontFamily(SHEET_FONT).setVerticalAlignment('top').setWrap(true);
  sheet.getRange(1, 1, plan.rows.length, columns).setValues(plan.rows.map((row) => row.map(literal)));
  sheet.getRange(1, 1, 1, columns).setWrap(false).setFontSize(14).setFontWeight('bold');
  sheet
    .getRange(plan.headerRow, 1, 1, columns)
    .setBackground(HEADER_COLOUR)
    .setFontWeight('bold')
    .setHorizontalAlignment('center');
  sheet.setFrozenRows(plan.headerRow);
  setWidths(sheet, plan.widths);
  setChoices(sheet, plan.choices, rows);
  colourAndCentre(sheet, plan, rows);
  if (plan.origin) sheet.addDeveloperMetadata(ORIGIN_KEY, JSON.stringify(plan.origin));
  if (plan.paste) sheet.addDeveloperMetadata(PASTE_KEY, plan.paste);
}

/** The columns of a new sheet; asked for only by a plan that has more. */
const NEW_SHEET_COLUMNS = 26;
/** Rows that stay free under a filled table, to go on typing. */
const FREE_ROWS = 100;

/** Gives a new sheet the rows and columns its plan needs; tells how many rows it has. */
function makeRoom(sheet: Sheet, plan: SheetPlan): number {
  const columns = plan.widths.length;
  if (columns > NEW_SHEET_COLUMNS) {
    const has = sheet.getMaxColumns();
    if (columns > has) sheet.insertColumnsAfter(has, columns - has);
  }
  const rows = sheet.getMaxRows();
  if (plan.rows.length <= rows) return rows;
  const wanted = plan.rows.length + FREE_ROWS;
  sheet.insertRowsAfter(rows, wanted - rows);
  return wanted;
}

/** Text that Sheets must take as it is: "=" makes a formula even of a cell of text, and "'" is taken away. */
export const literal = (text: string): string => (/^[='+]/.test(text) ? `'${text}` : text);

/** Neighbours that offer the same in one call. */
function setChoices(sheet: Sheet, choices: readonly Choices[], rows: number): void {
  const isLike = (a: Choices, b: Choices | undefined, columns: number) =>
    b !== undefined &&
    b.column === a.column + columns &&
    b.firstRow === a.firstRow &&
    b.rows === a.rows &&
    b.help === a.help &&
    b.values.join('\n') === a.values.join('\n');
  for (let i = 0; i < choices.length; ) {
    const choice = choices[i] as Choices;
    let columns = 1;
    while (isLike(choice, choices[i + columns], columns)) columns++;
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

/** Neighbours of the same width in one call. */
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
  const below = plan.headerRow + 1;
  const column = (number: number) => sheet.getRange(below, number, rows - plan.headerRow, 1);
  if (plan.centred.length > 0) {
    const ranges = plan.centred.map((number) => column(number).getA1Notation());
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
