/** Thai digits (๐–๙, U+0E50–U+0E59) and Arabic digits mean the same numbers everywhere in the program. */

const THAI_ZERO = 0x0e50;

/** Text with every Thai digit written as the Arabic one. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}

const THAI_DIGITS = '๐๑๒๓๔๕๖๗๘๙';

function thaiNumber(number: string): string {
  let thai = '';
  for (let i = 0; i < number.length; i++) thai += THAI_DIGITS.charAt(number.charCodeAt(i) - 0x30);
  return thai;
}

/** Text with every Arabic digit written as the Thai one, links and codes included; see `printDigits`. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]+/g, thaiNumber);
}

/**
 * The next integer, in the same digits.
 * @example nextNumber('๙') // '๑๐'
 */
export function nextNumber(written: string): string {
  const next = String(Number(toArabicDigits(written)) + 1);
  return /[๐-๙]/.test(written) ? toThaiDigits(next) : next;
}

/** The digits of a document, which the office chooses. */
export type DigitStyle = 'thai' | 'arabic';

/** The digits that a text is written in, Thai ones where it has any; null where it has none. */
export function digitsOf(text: string): DigitStyle | null {
  if (/[๐-๙]/.test(text)) return 'thai';
  return /[0-9]/.test(text) ? 'arabic' : null;
}

/** Before a Latin letter, a number so short with a full stop is a list's ("1.Facebook"), and no domain's first label. */
const LIST_NUMBER = String.raw`[0-9]{1,2}\.(?=[a-z])`;
// A web address or e-mail with or without its scheme, or a run in which Latin letters and digits touch
// ("E12", "ISO9001:2015"): Thai digits would break the one and misname the other.
const LINKS_AND_CODES = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"]+`,
    // The codes of hospitals' evidence, a space before their number or not: "MOIT 2", "EB 4.1".
    String.raw`(?<![a-z])(?:MOIT|EB)[\s.:-]?[0-9]+(?:\.[0-9]+)*`,
    String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    // A name of figures only is a domain where what is last can be one: "163.com".
    String.raw`(?:[0-9]{3,}\.(?:com|net|org|info|th)|(?:[0-9-]*[a-z][\w-]*)(?:\.[\w-]+)*\.[a-z]{2,})(?![\w-])(?:\/[^\s<>"]*)?`,
    String.raw`[0-9]*[a-z](?:(?!\/${LIST_NUMBER})[\w./:-])*[0-9](?:(?!\/${LIST_NUMBER})[\w./:-])*`,
    String.raw`[0-9]+[a-z][\w]*`,
  ].join('|'),
  'gi',
);

// Asked first, of every text of a document: without digits there is nothing to change, without Latin letters no link or code.
const ARABIC = /[0-9]/;
const LATIN = /[a-z@]/i;

/**
 * Text as a document prints it: digits in the office's style, links, e-mail addresses and codes as typed.
 * Typed Thai digits stay Thai in either style, because a cell's words are printed as written.
 */
export function printDigits(text: string, style: DigitStyle): string {
  if (style === 'arabic' || !ARABIC.test(text)) return text;
  if (!LATIN.test(text)) return toThaiDigits(text);
  let printed = '';
  let from = 0;
  for (const match of text.matchAll(LINKS_AND_CODES)) {
    const at = match.index;
    printed += toThaiDigits(text.slice(from, at)) + match[0];
    from = at + match[0].length;
  }
  return printed + toThaiDigits(text.slice(from));
}
