import { FORMS, formById } from '../forms';
import { formSheet } from '../forms/form-sheet';
import { today } from '../google/host';
import { succeeds } from '../google/lock';
import { readSchemes } from '../google/schemes';
import { readOfficeTexts, sheetNamed } from '../google/sheets';
import { showSidebar } from '../google/ui';
import { messages, UserError } from '../messages';
import { SETTINGS, SETTINGS_SHEET, type SettingsTexts, type TextId } from '../settings/settings';
import { settingsSheet } from '../settings/settings-sheet';
import { type YearOfMeasures, yearOfMeasures } from '../settings/years';
import { buddhistYearIn } from '../thai/buddhist-years';
import { fiscalYearOf } from '../thai/calendar';
import { openAddonSheet } from './addon-sheet';
import { type SettingsEdits, type StoredSettings, storeSettings } from './store-settings';

/** Opens the sidebar of the settings. */
export function openSettings(): Record<string, never> {
  showSidebar('Settings', messages.titles.settings);
  return {};
}

/** Shows the settings sheet, made first where the workbook has none, for the year asked for or else the running one. */
export const openSettingsSheet = (options: { year?: number } = {}): { sheet: string } =>
  openAddonSheet(SETTINGS_SHEET, () => settingsSheet(options.year ?? fiscalYearOf(today())));

/** The settings as their page shows them. */
export interface SettingsView {
  /** True while no office is named: the page leads through the set-up. */
  isNew: boolean;
  texts: SettingsTexts;
  /** The fiscal year of today. */
  runningYear: number;
  /** Where the documents of each year are published, for the years that may be chosen. */
  years: YearOfMeasures[];
  /** What is offered for the settings of a drop-down. */
  choices: Partial<Record<TextId, readonly string[]>>;
  forms: { id: string; name: string }[];
}

/** How many years before and after the running one are offered. */
const YEARS_BACK = 4;
const YEARS_AHEAD = 2;

export function readSettingsPage(): SettingsView {
  const texts = readOfficeTexts();
  const schemes = readSchemes();
  const runningYear = fiscalYearOf(today());
  const offered = Array.from(
    { length: YEARS_BACK + YEARS_AHEAD + 1 },
    (_, i) => runningYear - YEARS_BACK + i,
  );
  const own = buddhistYearIn(texts.fiscalYear);
  if (own !== null && !offered.includes(own)) offered.push(own);
  return {
    isNew: texts.agency === '',
    texts,
    runningYear,
    years: offered.sort((a, b) => a - b).map((year) => yearOfMeasures(year, schemes.of)),
    choices: Object.fromEntries(SETTINGS.flatMap(({ id, choices }) => (choices ? [[id, choices]] : []))),
    forms: FORMS.map(({ id, name }) => ({ id, name })),
  };
}

/** Saves what a section of the page changed. */
export const saveSettings = (request: SettingsEdits): StoredSettings => storeSettings(request);

/** Ends the set-up: the settings, and the template sheets of the forms the office uses. The first of them is shown. */
export function finishSetup({ forms, ...request }: SettingsEdits & { forms: string[] }): StoredSettings {
  if ((request.edits.agency ?? '').trim() === '') throw new UserError('settings/no-agency');
  const chosen = forms.map((id) => {
    const form = formById(id);
    if (!form) throw new UserError('form/unknown', id);
    return form;
  });
  const schemes = readSchemes();
  const stored = storeSettings(request, (now) => {
    const year = buddhistYearIn(now.fiscalYear) ?? fiscalYearOf(today());
    return chosen.map((form) => formSheet(form, year, schemes.of(year), now.departments));
  });
  const [first] = stored.kind === 'saved' ? stored.sheets : [];
  if (first !== undefined) succeeds(() => sheetNamed(first)?.activate());
  return stored;
}
