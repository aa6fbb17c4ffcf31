import { FORMS } from '../forms';
import { succeeds } from '../google/lock';
import { readSettingsToMake } from '../google/office-settings';
import { readSheet } from '../google/read-sheet';
import { readSchemes } from '../google/schemes';
import { sheetNamed } from '../google/sheets';
import { UserError } from '../messages';
import type { OfficeSettings, SettingsTexts } from '../settings/settings';
import { columnsByKey } from '../table/columns';
import { textOf } from '../table/measures';
import { type FormTable, readTable } from '../table/table';
import { matchKey } from '../thai/text';
import { planCarry, readCarrySource, sameColumns } from './carry-over';
import { readForms } from './read-form';
import { type MadeRecord, type StoredSettings, storeSettings } from './store-settings';

/** A form sheet whose measures can be carried over to a new fiscal year. */
export interface YearSource {
  sheet: string;
  formName: string;
  year: number | null;
  measures: number;
  /** The fiscal years for which the spreadsheet has a sheet of this form. */
  existingYears: number[];
  /** A later sheet of the year that has the same measures, as the one made of a paste; null where there is none. */
  sameAs: string | null;
}

/** Whether two sheets have the measures of one year, in columns of the same kind: a paste, and what was made of it. */
function haveSameMeasures(a: FormTable, b: FormTable): boolean {
  const isOneKind = a.form.id === b.form.id || (a.form.isCustom && b.form.isCustom);
  const isOneYear = a.year === null || a.year === b.year;
  const names = ({ form, measures }: FormTable) =>
    measures.map((measure) => matchKey(textOf(measure, form.keyField))).join('\n');
  return Boolean(isOneKind) && isOneYear && names(a) === names(b);
}

/** The form sheets with measures, in the order of their tabs. */
export function readNewYear(): { sources: YearSource[] } {
  const { tables } = readForms();
  // A sheet of own columns is continued by one of the same columns alone.
  const kindOf = ({ form, headers }: FormTable) =>
    form.isCustom ? [...columnsByKey(headers).keys()].join('\n') : form.id;
  const yearsOf = (kind: string) =>
    tables.flatMap((table) => (kindOf(table) === kind && table.year !== null ? [table.year] : []));
  const filled = tables.filter(({ measures }) => measures.length > 0);
  return {
    sources: filled.map((table, i) => ({
      sheet: table.sheet,
      formName: table.form.name,
      year: table.year,
      measures: table.measures.length,
      existingYears: yearsOf(kindOf(table)),
      sameAs: filled.slice(i + 1).find((other) => haveSameMeasures(table, other))?.sheet ?? null,
    })),
  };
}

/** How to begin a new fiscal year. */
export interface NewYearRequest {
  /** The settings as the sidebar received them. */
  opened: SettingsTexts;
  year: number;
  resultYear: number;
  /** The names of the sheets whose measures are carried over. */
  sheets: string[];
  /** Settings of last year to empty. */
  emptied: ('asOf' | 'surveyUntil' | 'publishUntil' | 'meetingDate')[];
}

/** The result: the new sheets, each with notes for the user. */
export type NewYear =
  | Extract<StoredSettings, { kind: 'changed' }>
  | {
      kind: 'saved';
      texts: SettingsTexts;
      undo: MadeRecord;
      carried: { from: string; sheet: string; measures: number; notes: string[] }[];
    };

/**
 * Begins a fiscal year: stores its settings, and carries the measures of the chosen sheets over into new sheets, with
 * status and results cleared. Existing sheets do not change. If anything fails, nothing has changed.
 */
export function startNewYear({ opened, year, resultYear, sheets, emptied }: NewYearRequest): NewYear {
  // The new year is set here already, or the notes would ask the user to change it in the settings.
  const settings: OfficeSettings = { ...readSettingsToMake(), fiscalYear: year };
  const schemes = readSchemes();
  const planned = sheets.map((name) => {
    const sheet = sheetNamed(name);
    const read = sheet && readSheet(sheet, { name });
    if (!read || !readTable(read, FORMS)) throw new UserError('sheet/gone', name, 'newYear');
    const source = readCarrySource(sheet, read);
    // A sheet without a year is taken for one of the year before.
    const dated = { ...source.table, year: source.table.year ?? year - 1 };
    return planCarry({ ...source, table: dated }, settings, schemes, sameColumns, year);
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
  return { kind: 'saved', texts: stored.texts, undo: stored.undo, carried };
}
