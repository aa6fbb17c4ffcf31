import { showSidebar } from '../google/ui';
import { messages } from '../messages';

/** Opens the sidebar about the add-on. */
export function openAbout(): Record<string, never> {
  showSidebar('About', messages.titles.help);
  return {};
}

/** The name of the spreadsheet, in which all data stays. */
export function whereDataIs(): { spreadsheet: string } {
  return { spreadsheet: SpreadsheetApp.getActiveSpreadsheet().getName() };
}
