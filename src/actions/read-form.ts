import { LOG_SHEET } from '../documents/log';
import { TEMPLATE_SHEET } from '../documents/stored-templates';
import { FORMS } from '../forms';
import type { Form } from '../forms/form';
import { readAllRows, readTops, readWhole } from '../google/sheet-tops';
import { headerWordsOnce, readSheet, sheetData, sheetNamed } from '../google/sheets';
import { UserError } from '../messages';
import type { SheetUse } from '../messages/th/google';
import { OVERVIEW_SHEET } from '../overview/sheet';
import { SCHEME_SHEET } from '../scores/scheme-sheet';
import { SCORES_SHEET } from '../scores/sheet';
import { SETTINGS_SHEET } from '../settings/settings';
import type { SheetData } from '../sheet/sheet-data';
import { type FormTable, formOnSheet, readTable, yearOverHeaders } from '../table/table';

/** The sheet of a name; throws a UserError that says it is gone, and what to do for what was `wanted` of it. */
export function sheetOrGone(name: string, wanted: SheetUse): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = sheetNamed(name);
  if (!sheet) throw new UserError('sheet/gone', name, wanted);
  return sheet;
}

/** A sheet of the workbook read as a form; throws a UserError where it has the headings of none. */
export function readForm(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  known?: Parameters<typeof readSheet>[1],
): { data: SheetData; table: FormTable } {
  const data = readSheet(sheet, known);
  return { data, table: requireForm(data) };
}

/** What was read of a sheet as a form; throws a UserError where it has the headings of none. */
export function requireForm(data: SheetData): FormTable {
  const table = readTable(data, FORMS);
  if (!table) throw notAForm(data);
  return table;
}

/** Sheets that the add-on makes for itself: long, some of them, and no forms whatever their headings. */
const OWN_SHEETS: readonly string[] = [
  SETTINGS_SHEET,
  SCORES_SHEET,
  SCHEME_SHEET,
  LOG_SHEET,
  OVERVIEW_SHEET,
  TEMPLATE_SHEET,
];

/** Whether a sheet has the name of one that the add-on makes for itself. */
export const isAddonSheet = (name: string): boolean => OWN_SHEETS.includes(name);

/** A sheet that is a form by its first rows. */
export interface FormSheet {
  name: string;
  form: Form;
  /** The year in the title over the headings; null where it names none. */
  year: number | null;
  /** Reads the sheet whole; null where it turns out to be no form. */
  read(): FormTable | null;
}

/**
 * The sheets of the workbook that are forms, in the order of their tabs. First rows tell, so another sheet costs one
 * call, and a form one more for its name. Where the office's words are known, they are not read again; one sheet may be passed over.
 */
export function findFormSheets(
  words = headerWordsOnce(),
  but?: GoogleAppsScript.Spreadsheet.Sheet,
): FormSheet[] {
  const own = OWN_SHEETS.flatMap((name) => sheetNamed(name) ?? []);
  return readTops(but ? [...own, but] : own).flatMap((top) => {
    const { sheet } = top;
    const seen = sheetData(sheet, '', top.text, [], { words });
    let form = formOnSheet(seen, FORMS);
    if (!form && top.goesOn) {
      seen.text = readAllRows(top);
      form = formOnSheet(seen, FORMS);
    }
    if (!form) return [];
    const name = sheet.getName();
    // The origin is read once, because it is a call to Google.
    const read = () => readTable({ ...readWhole(top, name), origin: seen.origin, words }, FORMS);
    return [{ name, form, year: yearOverHeaders(seen), read }];
  });
}

/** Every sheet of the workbook that is a form, read whole, in the order of their tabs. */
export const readForms = (): FormTable[] => findFormSheets().flatMap((each) => each.read() ?? []);

/** What is said of a sheet that has the headings of no form. */
export function notAForm({ name }: SheetData): UserError {
  const forms = FORMS.map((form) => form.name);
  return new UserError('sheet/not-a-form', name, forms);
}
