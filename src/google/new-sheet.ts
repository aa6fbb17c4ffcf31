import type { SheetPlan } from '../forms/sheet-plan';
import { MADE_KEY } from './sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADING_COLOUR = '#E3ECF7';
const FONT = 'Sarabun';

/** Makes the sheet of a plan, shows it, and gives its name. Nothing else in the workbook changes. */
export function insertSheet(plan: SheetPlan): string {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  let name = plan.name;
  for (let i = 2; book.getSheetByName(name); i++) name = `${plan.name} (${i})`;
  const sheet = book.insertSheet(name, book.getSheets().length);
  const columns = plan.widths.length;
  const rows = sheet.getMaxRows();
  const all = sheet.getRange(1, 1, rows, columns);
  // Text format comes before the values: what is typed stays as typed, "1-3" no date and "007" no number.
  all.setNumberFormat('@').setFontFamily(FONT).setVerticalAlignment('top').setWrap(true);
  sheet.getRange(1, 1, plan.rows.length, columns).setValues(plan.rows.map((row) => row.map(literal)));
  sheet.getRange(1, 1, 1, columns).setWrap(false).setFontSize(14).setFontWeight('bold');
  sheet
    .getRange(plan.headingRow, 1, 1, columns)
    .setBackground(HEADING_COLOUR)
    .setFontWeight('bold')
    .setHorizontalAlignment('center');
  sheet.setFrozenRows(plan.headingRow);
  setWidths(sheet, plan.widths);
  for (const { column, firstRow, rows: count, values, help } of plan.choices) {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...values], true)
      .setAllowInvalid(true)
      .setHelpText(help)
      .build();
    sheet.getRange(firstRow, column, count ?? rows - firstRow + 1, 1).setDataValidation(rule);
  }
  colourAndCentre(sheet, plan, rows);
  if (plan.made) sheet.addDeveloperMetadata(MADE_KEY, JSON.stringify(plan.made));
  return name;
}

/** Text that Sheets must take as it stands: "=" makes a formula even of a cell of text, and "'" is taken away. */
export const literal = (text: string): string => (/^[='+]/.test(text) ? `'${text}` : text);

/** Neighbours of the same width in one call. */
function setWidths(sheet: Sheet, widths: readonly number[]): void {
  let start = 0;
  while (start < widths.length) {
    let end = start + 1;
    while (end < widths.length && widths[end] === widths[start]) end++;
    sheet.setColumnWidths(start + 1, end - start, widths[start] ?? 0);
    start = end;
  }
}

function colourAndCentre(sheet: Sheet, plan: SheetPlan, rows: number): void {
  const below = plan.headingRow + 1;
  const column = (number: number) => sheet.getRange(below, number, rows - plan.headingRow, 1);
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
