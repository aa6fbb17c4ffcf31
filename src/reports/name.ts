import type { FormTable } from '../forms/table';
import type { OfficeSettings } from '../office/settings';
import { reportYear } from './data';

const LONGEST_NAME = 100;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no file name can hold them
const NOT_IN_NAMES = /[/\\:*?"<>|\u0000-\u001F]+/g;

/** A document's file name: form, office and year, without the characters that a file name cannot hold. */
export function reportName(table: FormTable, settings: OfficeSettings): string {
  const office = settings.agencyShort || settings.agency;
  const year = reportYear(table, settings);
  const name = [table.form.name, office, year === null ? '' : String(year)]
    .filter((part) => part !== '')
    .join(' ');
  const safe = name.replace(NOT_IN_NAMES, ' ').replace(/\s+/g, ' ').trim();
  return [...safe].slice(0, LONGEST_NAME).join('');
}
