import { LOG_SHEET } from '../documents/log';
import { PICTURE_SHEET } from '../documents/pictures';
import { TEMPLATE_SHEET } from '../documents/stored-templates';
import { FORMS, formById } from '../forms';
import type { Form } from '../forms/form';
import { headerWordsOnce, mergesOf, readSheet, sheetData } from '../google/read-sheet';
import { goesOn, readTop, readWhole, sheetsBut } from '../google/sheet-tops';
import { sheetNamed } from '../google/sheets';
import { UserError } from '../messages';
import type { SheetUse } from '../messages/th/google';
import { OVERVIEW_SHEET } from '../overview/sheet';
import { SCHEME_SHEET } from '../scores/scheme-sheet';
import { SCORES_SHEET } from '../scores/sheet';
import { SETTINGS_SHEET } from '../settings/settings';
import { mayBeMerged, type SheetData } from '../sheet/sheet-data';
import { type FormTable, formOnSheet, readTable } from '../table/table';

/**
 * The sheet with this name.
 * @throws UserError if there is none. Its hint depends on the use.
 */
export function requireSheet(name: string, use: SheetUse): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = sheetNamed(name);
  if (!sheet) throw new UserError('sheet/gone', name, use);
  return sheet;
}

/**
 * Reads a sheet as a form.
 * @throws UserError if it has the headers of none
 */
export function readForm(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  known?: Parameters<typeof readSheet>[1],
): { data: SheetData; table: FormTable } {
  const data = readSheet(sheet, known);
  return { data, table: requireForm(data) };
}

/**
 * The table of a sheet that was read.
 * @throws UserError if it has the headers of no form
 */
export function requireForm(data: SheetData): FormTable {
  const table = readTable(data, FORMS);
  if (!table) throw notAForm(data);
  return table;
}

/**
 * The form with this id.
 * @throws UserError if there is none
 */
export function requireFormById(id: string): Form {
  const form = formById(id);
  if (!form) throw new UserError('form/unknown', id);
  return form;
}

/** The sheets that the add-on has for itself. They are never forms, and some of them are long. */
const ADDON_SHEETS: readonly string[] = [
  SETTINGS_SHEET,
  SCORES_SHEET,
  SCHEME_SHEET,
  LOG_SHEET,
  OVERVIEW_SHEET,
  TEMPLATE_SHEET,
  PICTURE_SHEET,
];

/** Whether a sheet has the name of one that the add-on makes for itself. */
export const isAddonSheet = (name: string): boolean => ADDON_SHEETS.includes(name);

const addonSheets = () => ADDON_SHEETS.flatMap((name) => sheetNamed(name) ?? []);

/**
 * The names and forms of the sheets that are forms according to their first rows, in the order of their tabs. Another sheet
 * costs one call, and a form one more for its name. Where the office's words are known, they are not read again; one sheet may
 * be passed over.
 */
export function findFormSheets(
  words = headerWordsOnce(),
  but?: GoogleAppsScript.Spreadsheet.Sheet,
): { name: string; form: Form }[] {
  return sheetsBut(but ? [...addonSheets(), but] : addonSheets()).flatMap((sheet) => {
    const top = readTop(sheet);
    if (!top) return [];
    const data = sheetData(sheet, '', top, [], { words });
    let form = formOnSheet(data, FORMS)?.form;
    if (!form && goesOn(top)) {
      data.text = readWhole(sheet)?.text ?? [];
      form = formOnSheet(data, FORMS)?.form;
    }
    return form ? [{ name: sheet.getName(), form }] : [];
  });
}

/** The years that form sheets name. */
type FormYears = Set<number | null | undefined>;

/**
 * Reads form sheets whole, in the order of their tabs, but those whose titles name a year that is not wanted. Another sheet costs
 * one call, and a form one more for its name, and one for its merged cells where these may say something.
 * @returns the tables, and the years of all form sheets
 */
export function readForms(
  words = headerWordsOnce(),
  isWanted: (year: number | null) => boolean = () => true,
): { tables: FormTable[]; years: FormYears } {
  const years: FormYears = new Set();
  const tables = sheetsBut(addonSheets()).flatMap((sheet) => {
    const read = readWhole(sheet);
    const data = read && sheetData(sheet, '', read.text, [], { words });
    const found = data && formOnSheet(data, FORMS);
    if (!found) return [];
    years.add(found.year);
    if (!isWanted(found.year)) return [];
    if (mayBeMerged(read.text)) data.merges = mergesOf(read.range);
    data.name = sheet.getName();
    const table = readTable(data, FORMS);
    years.add(table?.year);
    return table ?? [];
  });
  return { tables, years };
}

/** The form sheets of the spreadsheet with the numbers of their measures, in the order of their tabs. */
export const listFormSheets = (): { sheets: { sheet: string; form: string; measures: number }[] } => ({
  sheets: readForms().tables.map(({ sheet, form, measures }) => ({
    sheet,
    form: form.id,
    measures: measures.length,
  })),
});

/** The error for a sheet that has the headers of no form. */
export function notAForm({ name }: SheetData): UserError {
  const forms = FORMS.map((form) => form.name);
  return new UserError('sheet/not-a-form', name, forms);
}
