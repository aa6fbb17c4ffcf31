import { messages } from '../messages';
import type { SheetPlan } from '../sheet/sheet-plan';
import { version } from './made-by';
import { findSettings } from './read-settings';
import {
  SETTINGS,
  SETTINGS_COLUMN,
  SETTINGS_HEADERS,
  SETTINGS_SHEET,
  type SettingRow,
  type SettingsTexts,
  settingHint,
} from './settings';
import { settingsChanges, withChanges } from './settings-changes';

/** The rows a new settings sheet leaves for a list. */
const ROWS_OF_LIST: Record<SettingRow['shape'], number> = {
  text: 1,
  person: 1,
  list: 8,
  people: 3,
  headers: 1,
};

/** The cells of a new settings sheet under its header row, blank but for labels and hints. */
export function blankSettingsRows(): string[][] {
  return SETTINGS.flatMap((setting) =>
    Array.from({ length: ROWS_OF_LIST[setting.shape] }, (_, i) =>
      i === 0 ? [setting.label, '', '', '', '', settingHint(setting.id)] : ['', '', '', '', '', ''],
    ),
  );
}

/** A new settings sheet with these texts, made by this version; `fiscalYear` and the year before it where no years are given. */
export function settingsSheet(fiscalYear: number, texts: Partial<SettingsTexts> = {}): SheetPlan {
  const blanks = SETTINGS_HEADERS.map(() => '');
  const blank = [
    [messages.sheet.settingsTitle, ...blanks.slice(1)],
    [...SETTINGS_HEADERS],
    ...blankSettingsRows(),
  ];
  const years = { fiscalYear: String(fiscalYear), resultYear: String(fiscalYear - 1) };
  const rows = withChanges(blank, settingsChanges(blank, { ...years, ...texts, madeBy: version })).map(
    (row) => blanks.map((_, i) => row[i] ?? ''),
  );
  const found = findSettings(rows);
  const choices = SETTINGS.flatMap(({ id, choices: values }) => {
    const [row] = found.get(id) ?? [];
    if (!values || row === undefined) return [];
    const help = messages.sheet.choiceHelp;
    return [{ column: SETTINGS_COLUMN.value + 1, firstRow: row + 1, rows: 1, values, help }];
  });
  return {
    name: SETTINGS_SHEET,
    rows,
    widths: [190, 320, 240, 240, 200, 380],
    choices,
    centred: [],
    colours: [],
  };
}
