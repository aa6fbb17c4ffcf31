import { messages } from '../../messages';
import { NAME_TAGS, type NameTag, unknownInPattern, written } from '../../settings/file-name';
import { SETTINGS, SETTINGS_SHEET, type SettingRow } from '../../settings/settings';
import { dataDay, setDay } from '../../settings/years';
import { formatThaiDate } from '../../thai/calendar';
import { statedYear } from '../periods';
import type { Found, Rule } from '../rule';

const labelOf = (id: SettingRow['id']): string => SETTINGS.find((setting) => setting.id === id)?.label ?? id;

export const settingsMissing: Rule = {
  code: 'settings/missing',
  severity: 'error',
  find: ({ table, settings, document }) => {
    const found: Found[] = [];
    const missing = (id: SettingRow['id'], severity: Found['severity'] = 'error') =>
      found.push({
        ...messages.checks.settingsMissing(labelOf(id), SETTINGS_SHEET),
        sheet: SETTINGS_SHEET,
        heading: labelOf(id),
        severity,
      });
    if (settings.agency === '') missing('agency');
    if (settings.fiscalYear === null && table.year === null) missing('fiscalYear');
    // A memo can be signed over dotted blanks, so a missing signer is for looking at.
    if (table.form.document.memo && (settings.signer?.name ?? '') === '') {
      const label = labelOf('signer');
      const row = `${label} ${document?.department}`;
      const say = messages.checks.settingsOfDepartment;
      if (!document?.department) missing('signer', 'warning');
      else
        found.push({ ...say(row, SETTINGS_SHEET), sheet: SETTINGS_SHEET, heading: row, severity: 'warning' });
    }
    for (const { label, text } of settings.unreadable) {
      found.push({
        ...messages.checks.settingsUnreadable(label, text, SETTINGS_SHEET),
        sheet: SETTINGS_SHEET,
        heading: label,
        value: text,
      });
    }
    const unknown = unknownInPattern(settings.fileName);
    if (unknown.length > 0) {
      const tags = (Object.keys(NAME_TAGS) as NameTag[]).map(written);
      found.push({
        ...messages.checks.fileNamePattern(labelOf('fileName'), unknown, tags, SETTINGS_SHEET),
        sheet: SETTINGS_SHEET,
        heading: labelOf('fileName'),
        value: settings.fileName,
        severity: 'warning',
      });
    }
    return found;
  },
};

export const settingsAsOf: Rule = {
  code: 'settings/as-of',
  severity: 'warning',
  find: (input) => {
    const { table, settings, today } = input;
    const year = statedYear(input);
    const isFit = !settings.asOf || setDay(settings, year, today) !== null;
    if (isFit || !settings.asOf || table.form.document.item !== 'report') return [];
    const label = labelOf('asOf');
    const [set, printed] = [settings.asOf, dataDay(settings, year, today)].map(formatThaiDate);
    return [
      {
        ...messages.checks.settingsAsOf(label, set ?? '', printed ?? '', SETTINGS_SHEET),
        sheet: SETTINGS_SHEET,
        heading: label,
        value: set ?? '',
      },
    ];
  },
};
