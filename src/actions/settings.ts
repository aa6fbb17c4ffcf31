import { emblemOf } from '../documents/stored-templates';
import { FORMS } from '../forms';
import { formSheet } from '../forms/form-sheet';
import { today } from '../google/host';
import { succeeds } from '../google/lock';
import { readOfficeTexts } from '../google/office-settings';
import { readSchemes } from '../google/schemes';
import { sheetNamed } from '../google/sheets';
import { readTemplates } from '../google/templates';
import { UserError } from '../messages';
import { SETTINGS, SETTINGS_SHEET, type SettingsTexts, type TextId } from '../settings/settings';
import { settingsSheet } from '../settings/settings-sheet';
import { type YearOfMeasures, yearOfMeasures } from '../settings/years';
import { buddhistYearIn } from '../thai/buddhist-years';
import { fiscalYearOf } from '../thai/calendar';
import { openAddonSheet } from './addon-sheet';
import { requireFormById } from './read-form';
import { type SettingsEdits, type StoredSettings, storeSettings } from './store-settings';

/** Shows the settings sheet. If there is none, it is created for the year of the options, or the current fiscal year. */
export const openSettingsSheet = (options: { year?: number } = {}): { sheet: string } =>
  openAddonSheet(SETTINGS_SHEET, () => settingsSheet(options.year ?? fiscalYearOf(today())));

/** The settings, for the sidebar. */
export interface SettingsView {
  /** True while the office has no name: the sidebar then shows the set-up. */
  isNew: boolean;
  texts: SettingsTexts;
  /** The office's emblem as base64; '' for none. */
  emblem: string;
  /** The current fiscal year. */
  currentYear: number;
  /** The years that can be chosen, and where the documents of each are published. */
  years: YearOfMeasures[];
  /** The values of settings with a drop-down. */
  choices: Partial<Record<TextId, readonly string[]>>;
  forms: { id: string; name: string }[];
}

/** How many years before and after the current one are offered. */
const YEARS_BACK = 4;
const YEARS_AHEAD = 2;

/** Reads the settings as their page shows them. */
export function readSettingsPage(): SettingsView {
  const texts = readOfficeTexts();
  const schemes = readSchemes();
  const currentYear = fiscalYearOf(today());
  const offered = Array.from(
    { length: YEARS_BACK + YEARS_AHEAD + 1 },
    (_, i) => currentYear - YEARS_BACK + i,
  );
  const setYear = buddhistYearIn(texts.fiscalYear);
  if (setYear !== null && !offered.includes(setYear)) offered.push(setYear);
  return {
    isNew: texts.officeName === '',
    texts,
    emblem: emblemOf(readTemplates()),
    currentYear,
    years: offered.sort((a, b) => a - b).map((year) => yearOfMeasures(year, schemes.of)),
    choices: Object.fromEntries(SETTINGS.flatMap(({ id, choices }) => (choices ? [[id, choices]] : []))),
    forms: FORMS.map(({ id, name }) => ({ id, name })),
  };
}

/** Saves the changes of a section of the sidebar. */
export const saveSettings = (request: SettingsEdits): StoredSettings => storeSettings(request);

/** Finishes the set-up: stores the settings, inserts the sheets of the chosen forms, and shows the first one. */
export function finishSetup({ forms, ...request }: SettingsEdits & { forms: string[] }): StoredSettings {
  if ((request.edits.officeName ?? '').trim() === '') throw new UserError('settings/no-agency');
  const chosen = forms.map(requireFormById);
  const schemes = readSchemes();
  const stored = storeSettings(request, (now) => {
    const year = buddhistYearIn(now.fiscalYear) ?? fiscalYearOf(today());
    return chosen.map((form) => formSheet(form, year, schemes.of(year), now.departments));
  });
  const [first] = stored.kind === 'saved' ? stored.sheets : [];
  if (first !== undefined) succeeds(() => sheetNamed(first)?.activate());
  return stored;
}
