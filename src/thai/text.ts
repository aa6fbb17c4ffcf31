import { toArabicDigits } from './digits';

// Zero-width characters, the soft hyphen and the byte order mark: unseen by the reader, brought in from PDF and Word.
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

// White space too.
const UNSEEN = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/g;
// Tested first because few texts have any of them, and this runs for every cell several times.
const WRITTEN_OTHERWISE = /[๐-๙\u0E4D]|เเ/;

/**
 * The key by which two pieces of Thai text count as the same: digits Arabic, composed (NFC), เ+เ as แ, ํ+า as ำ,
 * Latin letters small, and without any space or invisible character. For comparing only, never for printing.
 */
export function matchKey(text: string): string {
  let key = text.normalize('NFC').replace(UNSEEN, '');
  if (WRITTEN_OTHERWISE.test(key)) {
    key = toArabicDigits(key)
      .replace(/เเ/g, 'แ')
      .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33');
  }
  return key.toLowerCase();
}

/** True when a cell shows nothing: empty, or only spaces and invisible characters. */
export function isBlank(text: string): boolean {
  return text.replace(INVISIBLE, '').trim() === '';
}

const CLUSTER = /[เ-ไ]?.\p{M}*[ะาำๅ]?(?:\u200D.\p{M}*)*/gsu;

/**
 * A text as the pieces that readers see as one: a consonant with its vowels and tone mark, a complete emoji.
 *
 * @example clusters('เก้าอี้') // ['เก้า', 'อี้']
 */
export const clusters = (text: string): string[] => text.match(CLUSTER) ?? [];
