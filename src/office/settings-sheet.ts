import type { SheetPlan } from '../forms/sheet-plan';
import { messages } from '../messages';
import { blankSettingsRows, SETTINGS, SETTINGS_HEADINGS, SETTINGS_SHEET, settingRowIndex } from './settings';

const HEADING_ROW = 2;
const VALUE_COLUMN = 2;

/** A new settings sheet; the fiscal year and the result year are filled in as they most likely are. */
export function settingsSheet(fiscalYear: number): SheetPlan {
  const rows = blankSettingsRows();
  const put = (id: 'fiscalYear' | 'resultYear', value: number) => {
    const row = rows[settingRowIndex(id)];
    if (row) row[VALUE_COLUMN - 1] = String(value);
  };
  put('fiscalYear', fiscalYear);
  put('resultYear', fiscalYear - 1);
  return {
    name: SETTINGS_SHEET,
    rows: [
      [messages.sheet.settingsTitle, ...SETTINGS_HEADINGS.slice(1).map(() => '')],
      [...SETTINGS_HEADINGS],
      ...rows,
    ],
    headingRow: HEADING_ROW,
    widths: [190, 320, 240, 240, 200, 380],
    choices: SETTINGS.flatMap(({ id, choices }) =>
      choices
        ? [
            {
              column: VALUE_COLUMN,
              firstRow: HEADING_ROW + 1 + settingRowIndex(id),
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
