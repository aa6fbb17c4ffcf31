import { toArabicDigits } from './digits';

/** A year of the Buddhist era in Arabic digits, as part of a regular expression: 2400 to 2599. */
export const BUDDHIST_YEAR = '2[45]\\d\\d';

/** The same in Arabic or in Thai digits. */
export const BUDDHIST_YEAR_ANY_DIGITS = `(?:${BUDDHIST_YEAR}|๒[๔๕][๐-๙]{2})`;

/** Narrower, for a number that no word calls a year: one from 2400 to 2499 may count something. */
export const BARE_BUDDHIST_YEAR = '25\\d\\d';

const ANYWHERE = new RegExp(BUDDHIST_YEAR);

/** What calls a number a year: "ปี", "พ.ศ.". */
export const YEAR_WORD = /ปี|พ\.?\s?ศ/;

/**
 * The first year of the Buddhist era that a text names, in either kind of digits; null where it names none.
 * @example buddhistYearIn('ปีงบประมาณ พ.ศ. ๒๕๖๘') // 2568
 */
export function buddhistYearIn(text: string): number | null {
  const match = ANYWHERE.exec(toArabicDigits(text));
  return match ? Number(match[0]) : null;
}
