import { SETTINGS_SHEET } from '../../settings/settings';
import { resultYearOf } from '../../settings/years';
import type { CheckInput, Rule, RuleMatch } from '../rule';

export const yearMixed: Rule<'year/mixed'> = {
  code: 'year/mixed',
  severity: 'warning',
  find: (input) => [...otherEra(input), ...mixed(input)],
};

type MixedYear = RuleMatch<'year/mixed'>;

function otherEra({ table: { otherEra: title } }: CheckInput): MixedYear[] {
  if (!title) return [];
  const { row, column, text: value, written, corrected, fix } = title;
  return [{ cell: { row, column }, value, fix, params: { kind: 'era', row, written, corrected } }];
}

function mixed({ table, settings }: CheckInput): MixedYear[] {
  const { year, sheet } = table;
  const { fiscalYear, resultYear } = settings;
  const settingsSheet = SETTINGS_SHEET;
  const used = resultYearOf(table, settings);
  if (fiscalYear !== null && (year ?? fiscalYear) === fiscalYear) {
    if (used !== null && resultYear !== null && resultYear !== used) {
      return [
        { params: { kind: 'result', year: fiscalYear, used, settingsYear: resultYear, settingsSheet } },
      ];
    }
  }
  if (year === null || fiscalYear === null || year === fiscalYear) return [];
  // Last year's sheets stay in the spreadsheet: only a sheet of another year that is named after this one is mixed.
  if (!sheet.includes(String(fiscalYear))) return [];
  return [{ params: { kind: 'fiscal', sheetYear: year, sheet, settingsYear: fiscalYear, settingsSheet } }];
}
