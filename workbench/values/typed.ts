import type { CellValue } from '../book';
import { calculate } from './formula';
import { getFormatFromId, isDateFormat, isTextFormat, localeTag, parseValue } from './numfmt';

/** The content of a cell after a text was typed into it. */
export interface Typed {
  value: CellValue;
  formula?: string;
  /** The number format that the text implies; used only if the cell has none. */
  numberFormat?: string;
}

/** True for a number format by which Sheets chooses the format of a value ("automatic"). */
export function isAutomatic(numberFormat: string | undefined): boolean {
  return !numberFormat || /^(?:general|0\.#{15})$/i.test(numberFormat);
}

/** Converts a text that a user types into a cell of this number format, in this locale. */
export function parseTyped(text: string, numberFormat: string | undefined, locale: string): Typed {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  // Reported of Sheets: a formula stays a formula even under the text format.
  if (text.length > 1 && text.startsWith('=')) return { value: calculate(text), formula: text };
  if (!isAutomatic(numberFormat) && isTextFormat(numberFormat ?? '')) return { value: text };
  return parsePlain(text, locale);
}

function parsePlain(text: string, locale: string): Typed {
  if (/^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!)$/.test(text))
    return { value: { error: text } };
  // Sheets also reads the dollar, whatever the locale's own currency.
  const dollars = /^(-?)\$\s?(\d[\d,]*(?:\.\d+)?)$/.exec(text.trim());
  if (dollars) {
    const amount = Number((dollars[2] ?? '').replace(/,/g, ''));
    return { value: dollars[1] ? -amount : amount, numberFormat: '"$"#,##0.00' };
  }
  const tag = localeTag(locale);
  const parsed = parseValue(text, { locale: tag });
  if (!parsed) return { value: text };
  const value = parsed.value;
  if (typeof value === 'boolean' || typeof value === 'string') return { value };
  if (typeof value !== 'number' || !Number.isFinite(value)) return { value: text };
  const formatId = 'formatId' in parsed ? parsed.formatId : undefined;
  const numberFormat = formatId === undefined ? undefined : getFormatFromId(formatId, tag);
  return numberFormat ? { value, numberFormat } : { value };
}

/** True if a number of this format is a date or a time. */
export function showsDate(numberFormat: string | undefined): boolean {
  return !isAutomatic(numberFormat) && isDateFormat(numberFormat ?? '');
}

/** The number format of a day that a script writes. */
export function dateFormatOf(locale: string, withTime: boolean): string {
  return getFormatFromId(withTime ? 22 : 14, localeTag(locale)) ?? (withTime ? 'd/m/yyyy h:mm' : 'd/m/yyyy');
}
