/** The name of the spreadsheet, in which all data stays. */
export function whereDataIs(): { spreadsheet: string } {
  return { spreadsheet: SpreadsheetApp.getActiveSpreadsheet().getName() };
}
