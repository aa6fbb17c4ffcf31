import { messages } from '../../messages';
import { SETTINGS_SHEET } from '../../settings/settings';
import { resultYearOf } from '../../settings/years';
import type { Rule } from '../rule';

export const yearMixed: Rule = {
  code: 'year/mixed',
  severity: 'warning',
  find: ({ table, settings }) => {
    const { year, sheet } = table;
    const stated = settings.fiscalYear;
    const used = resultYearOf(table, settings);
    const set = settings.resultYear;
    if (stated !== null && (year ?? stated) === stated && used !== null && set !== null && set !== used) {
      return [messages.yearChecks.result(stated, used, set, SETTINGS_SHEET)];
    }
    if (year === null || stated === null || year === stated) return [];
    // Last year's sheets stay in the workbook: only the sheet of another year that claims to be this one's is mixed.
    if (!sheet.includes(String(stated))) return [];
    return [
      messages.yearChecks.mixed(year, `หัวเรื่องของแผ่นงาน "${sheet}"`, stated, `แผ่นงาน "${SETTINGS_SHEET}"`),
    ];
  },
};
