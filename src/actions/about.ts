/** The name and the address of the spreadsheet, in which all data stays. */
export function whereDataIs(): { spreadsheet: string; url: string } {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  return { spreadsheet: file.getName(), url: file.getUrl() };
}
