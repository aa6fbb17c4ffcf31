import type { FormTable } from '../forms/table';
import type { OfficeSettings } from '../office/settings';
import { type DocumentPart, reportYear } from './data';
import { roundName } from './rounds';

const LONGEST_NAME = 100;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no file name can hold them
const NOT_IN_NAMES = /[/\\:*?"<>|\u0000-\u001F]+/g;

/**
 * A document's file name: form, office and year, and its round and department where it has them, without the characters
 * that a file name cannot hold.
 */
export function reportName(
  table: FormTable,
  settings: OfficeSettings,
  { round = null, department = '' }: DocumentPart = {},
): string {
  const office = settings.agencyShort || settings.agency;
  const year = reportYear(table, settings);
  const part = [round ? roundName(round) : '', department];
  const name = [table.form.name, office, year === null ? '' : String(year), ...part]
    .filter((part) => part !== '')
    .join(' ');
  const safe = name.replace(NOT_IN_NAMES, ' ').replace(/\s+/g, ' ').trim();
  return [...safe].slice(0, LONGEST_NAME).join('');
}
