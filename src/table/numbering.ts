import type { FieldId } from '../forms/fields';
import { nextNumber } from '../thai/digits';
import { type Measure, textOf } from './measures';
import type { FormTable } from './table';

// "9. ", "(๙) ", "9)": the number that opens a key cell.
const OPENING = /^\s*(\(?)([0-9๐-๙]{1,3})(\s*[.)]\s*)/;
// A number alone in its own column.
const ALONE = /^(\s*)([0-9๐-๙]{1,3})(\s*\.?\s*)$/;

/**
 * The numbers with which a new measure goes on under the last one, in the digits and signs of that one: "10. " in the key
 * field, "10" in the field of numbers. Nothing where the sheet does not number. Indicators have their own numbers.
 */
export function nextNumbers(table: FormTable): Partial<Record<FieldId, string>> {
  const last = table.measures[table.measures.length - 1];
  const { keyField } = table.form;
  const key = keyField === 'indicator' ? '' : following(last, keyField, OPENING);
  const number = following(last, 'number', ALONE);
  return { ...(key !== '' && { [keyField]: key }), ...(number !== '' && { number }) };
}

function following(last: Measure | undefined, field: FieldId, pattern: RegExp): string {
  const [found, before = '', digits = '', after = ''] = pattern.exec(last ? textOf(last, field) : '') ?? [];
  if (found === undefined) return '';
  return before + nextNumber(digits) + after.replace(/\n/g, ' ');
}
