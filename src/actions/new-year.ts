import { FORMS } from '../forms';
import { succeeds } from '../google/lock';
import { readSchemes } from '../google/schemes';
import { readOfficeSettings, readSheet, sheetNamed } from '../google/sheets';
import { UserError } from '../messages';
import type { OfficeSettings, SettingsTexts } from '../settings/settings';
import { readTable } from '../table/table';
import { planCarry, readCarrySource } from './carry-over';
import { readForms } from './read-form';
import { type StoredSettings, storeSettings } from './store-settings';

/** A form sheet that a new fiscal year may begin from. */
export interface YearSource {
  sheet: string;
  formName: string;
  year: number | null;
  measures: number;
  /** The fiscal years for which the workbook has a sheet of this form already. */
  taken: number[];
}

/** What a new fiscal year may begin from: the form sheets with measures, in the order of their tabs. */
export function readNewYear(): { sources: YearSource[] } {
  const tables = readForms();
  const yearsOf = (id: string) =>
    tables.flatMap(({ form, year }) => (form.id === id && year !== null ? [year] : []));
  return {
    sources: tables
      .filter(({ measures }) => measures.length > 0)
      .map(({ sheet, form, year, measures }) => ({
        sheet,
        formName: form.name,
        year,
        measures: measures.length,
        taken: yearsOf(form.id),
      })),
  };
}

/** How a new fiscal year begins. */
export interface NewYearRequest {
  /** The settings as the page was given them. */
  opened: SettingsTexts;
  year: number;
  resultYear: number;
  /** The sheets whose measures go on into sheets of the new year. */
  sheets: string[];
  /** Settings of last year to empty. */
  emptied: ('asOf' | 'meetingDate')[];
}

/** What came of it: the new sheets, with what the user should know of each. */
export type NewYear =
  | Extract<StoredSettings, { kind: 'changed' }>
  | {
      kind: 'saved';
      texts: SettingsTexts;
      carried: { from: string; sheet: string; measures: number; notes: string[] }[];
    };

/**
 * Begins a fiscal year: its settings, and new sheets into which the measures of the chosen ones are carried, status and
 * results cleared. Sheets that are there stay as they are; should anything fail, nothing has changed.
 */
export function startNewYear({ opened, year, resultYear, sheets, emptied }: NewYearRequest): NewYear {
  // The notes of a carrying over would ask for the year to be changed here.
  const settings: OfficeSettings = { ...readOfficeSettings(), fiscalYear: year };
  const schemes = readSchemes();
  const planned = sheets.map((name) => {
    const sheet = sheetNamed(name);
    const read = sheet && readSheet(sheet, { name });
    if (!read || !readTable(read, FORMS)) throw new UserError('sheet/gone', name, 'newYear');
    const source = readCarrySource(sheet, read);
    // A sheet that names no year is last year's: its year begins anew.
    const dated = { ...source.table, year: source.table.year ?? year - 1 };
    return planCarry(
      { ...source, table: dated },
      settings,
      schemes,
      (own) => own,
      () => year,
    );
  });
  const edits: Partial<SettingsTexts> = { fiscalYear: String(year), resultYear: String(resultYear) };
  for (const id of emptied) edits[id] = '';
  const stored = storeSettings({ opened, edits }, () => planned.map(({ plan }) => plan));
  if (stored.kind === 'changed') return stored;
  const [first] = stored.sheets;
  if (first !== undefined) succeeds(() => sheetNamed(first)?.activate());
  const carried = planned.map(({ from, measures, notes }, i) => ({
    from,
    sheet: stored.sheets[i] ?? '',
    measures,
    notes,
  }));
  return { kind: 'saved', texts: stored.texts, carried };
}
