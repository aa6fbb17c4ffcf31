import { spreadsheetId } from './sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

// Of each sheet, part and kind of file a user has one draft. Its link is kept with the user, since no log has it.

/** The drafts that this user has of a sheet. */
export interface Drafts {
  /** Begins the key of each. */
  prefix: string;
  /** Their links by the rest of the key. */
  links: Record<string, string>;
}

/** Reads them in two calls; in three where the id of the spreadsheet is not known. */
export function readDrafts(sheet: Sheet, spreadsheet = spreadsheetId()): Drafts {
  const prefix = `draft ${spreadsheet} ${sheet.getSheetId()} `;
  const all = Object.entries(PropertiesService.getUserProperties().getProperties());
  return {
    prefix,
    links: Object.fromEntries(
      all.flatMap(([key, link]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), link]] : [])),
    ),
  };
}

/** Remembers a draft, in the place of an earlier one. */
export function storeDraft({ prefix }: Drafts, key: string, link: string): void {
  PropertiesService.getUserProperties().setProperty(prefix + key, link);
}
