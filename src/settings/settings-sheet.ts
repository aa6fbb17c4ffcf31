import { messages } from '../messages';
import type { SheetPlan } from '../sheet/sheet-plan';
import {
  blankSettingsRows,
  findSettings,
  SETTINGS,
  SETTINGS_COLUMN,
  SETTINGS_HEADINGS,
  SETTINGS_SHEET,
  type SettingsTexts,
} from './settings';
import { settingsChanges, withChanges } from './settings-changes';

const HEADER_ROW = 2;

/** A new settings sheet with these settings; the fiscal year and the result year are as they most likely are. */
export function settingsSheet(fiscalYear: number, texts: Partial<SettingsTexts> = {}): SheetPlan {
  const blanks = SETTINGS_HEADINGS.map(() => '');
  const blank = [
    [messages.sheet.settingsTitle, ...blanks.slice(1)],
    [...SETTINGS_HEADINGS],
    ...blankSettingsRows(),
  ];
  const years = { fiscalYear: String(fiscalYear), resultYear: String(fiscalYear - 1) };
  const rows = withChanges(blank, settingsChanges(blank, { ...years, ...texts })).map((row) =>
    blanks.map((_, i) => row[i] ?? ''),
  );
  const found = findSettings(rows);
  return {
    name: SETTINGS_SHEET,
    rows,
    headerRow: HEADER_ROW,
    widths: [190, 320, 240, 240, 200, 380],
    choices: SETTINGS.flatMap(({ id, choices }) =>
      choices
        ? [
            {
              column: SETTINGS_COLUMN.value + 1,
              firstRow: (found.get(id)?.[0] ?? 0) + 1,
              rows: 1,
              values: choices,
              help: messages.sheet.choiceHelp,
            },
          ]
        : [],
    ),
    centred: [],
    colours: [],
  };
}
