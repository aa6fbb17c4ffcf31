import type { CellValue } from '../book';
import { format, localeTag } from './numfmt';
import { inThaiDigits, thaiFormat } from './thai-format';
import { isAutomatic } from './typed';

/** A number under the automatic format: whole numbers in full up to 15 digits, others to ten significant digits. */
function automaticNumber(value: number): string {
  if (Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-9)) {
    return format('0.00000E+00', value).replace(/\.?0+E/, 'E');
  }
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(10)));
}

/** The display text of a cell, by its number format and the book's locale. */
export function displayText(value: CellValue, numberFormat: string | undefined, locale: string): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isAutomatic(numberFormat)) return typeof value === 'number' ? automaticNumber(value) : value;
  const options = { locale: localeTag(locale), throws: false, leap1900: false };
  if (typeof value === 'string') {
    const shown = format(numberFormat ?? '', value, options);
    return shown === '######' ? value : shown;
  }
  const thai = thaiFormat(numberFormat ?? '', value);
  const shown = format(thai.format, value, options);
  return thai.thaiDigits ? inThaiDigits(shown) : shown;
}
