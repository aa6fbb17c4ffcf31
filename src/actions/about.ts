import { readOfficeTexts } from '../google/office-settings';

/** The name and the address of the spreadsheet, in which all data stays, and the version that made its sheets; '' before 1.0.0. */
export function whereDataIs(): { spreadsheet: string; url: string; madeBy: string } {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  return { spreadsheet: file.getName(), url: file.getUrl(), madeBy: readOfficeTexts().madeBy };
}
