import { NAME_TAG_TEXTS, unknownInPattern } from '../../settings/file-name';
import { SETTINGS_SHEET, settingLabel } from '../../settings/settings';
import { dataDay, setDay, sheetFiscalYear } from '../../settings/years';
import { formatThaiDate } from '../../thai/calendar';
import type { Rule, RuleMatch } from '../rule';

const sheet = SETTINGS_SHEET;

type Missing = RuleMatch<'settings/missing'>;

const blank = (label: string): Missing => ({ sheet, header: label, params: { kind: 'blank', label, sheet } });

export const settingsMissing: Rule<'settings/missing'> = {
  code: 'settings/missing',
  severity: 'error',
  find: ({ table, settings, document }) => {
    const found: Missing[] = [];
    if (settings.officeName === '') found.push(blank(settingLabel('officeName')));
    if (settings.fiscalYear === null && table.year === null) found.push(blank(settingLabel('fiscalYear')));
    // A memo can be signed over dotted blanks, so a missing signer is for looking at.
    if (table.form.document.memo && (settings.signer?.name ?? '') === '') {
      found.push({ ...missingSigner(document?.department ?? ''), severity: 'warning' });
    }
    for (const { label, text: value } of settings.unreadable) {
      found.push({ sheet, header: label, value, params: { kind: 'unreadable', label, value, sheet } });
    }
    const unknown = unknownInPattern(settings.fileName);
    if (unknown.length > 0) {
      const label = settingLabel('fileName');
      const params = { kind: 'file-name' as const, label, unknown, tags: NAME_TAG_TEXTS, sheet };
      found.push({ sheet, header: label, value: settings.fileName, params, severity: 'warning' });
    }
    return found;
  },
};

function missingSigner(department: string): Missing {
  const label = settingLabel('signer');
  if (department === '') return blank(label);
  const row = `${label} ${department}`;
  return { sheet, header: row, params: { kind: 'no-department-row', label: row, sheet } };
}

export const settingsAsOf: Rule<'settings/as-of'> = {
  code: 'settings/as-of',
  severity: 'warning',
  find: (input) => {
    const { table, settings, today } = input;
    const { asOf } = settings;
    const year = sheetFiscalYear(table, settings);
    if (!asOf || setDay(settings, year, today) !== null || table.form.document.item !== 'report') return [];
    const label = settingLabel('asOf');
    const value = formatThaiDate(asOf);
    const printed = formatThaiDate(dataDay(settings, year, today));
    return [{ sheet, header: label, value, params: { label, written: value, printed, sheet } }];
  },
};
