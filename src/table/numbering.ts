import type { FieldId } from '../forms/fields';
import { nextNumber } from '../thai/digits';
import { textOf } from './measures';
import type { FormTable } from './table';

const PATTERNS = {
  // "9. ", "(๙) ", "9)": the number that opens a key cell.
  key: /^\s*(\(?)([0-9๐-๙]{1,3})(\s*[.)]\s*)/,
  // A number alone in its own column.
  number: /^\s*(\(?)([0-9๐-๙]{1,3})(\s*[.)]?)\s*$/,
};

/**
 * The number after that of a cell, in the digits and signs of that one; null where the cell has none.
 * @param column whether the cell has words behind its number (`key`) or is in the column of numbers
 * @example numberAfter('(๙) จัดทำแผน', 'key') // '(๑๐) '
 */
export function numberAfter(text: string, column: keyof typeof PATTERNS): string | null {
  const [found, before = '', digits = '', after = ''] = PATTERNS[column].exec(text) ?? [];
  return found === undefined ? null : before + nextNumber(digits) + after.replace(/\n/g, ' ');
}

/**
 * The numbers with which a new measure goes on under the last one, in the digits and signs of that one: "10. " in the key
 * field, "10" in the field of numbers. Nothing where the sheet does not number. Indicators have their own numbers.
 */
export function nextNumbers(table: FormTable): Partial<Record<FieldId, string>> {
  const last = table.measures[table.measures.length - 1];
  const { keyField } = table.form;
  if (!last) return {};
  const key = keyField === 'indicator' ? null : numberAfter(textOf(last, keyField), 'key');
  const number = numberAfter(textOf(last, 'number'), 'number');
  return { ...(key !== null && { [keyField]: key }), ...(number !== null && { number }) };
}
