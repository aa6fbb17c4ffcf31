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

const LETTERS = { first: 0x0e01, last: 0x0e2e };
/** Glyphs of old fonts, which normalizing makes letters. */
const GLYPHS = { first: 0xf700, last: 0xf71a };
const OPENING = '([{';
const CLOSING = ')]}';

/** So many letters tell one key from another well enough, and so many that most texts have none of the keys. */
const [HASHED_LETTERS, BEGUN_LETTERS] = [12, 4];

const withLetter = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** Numbers by which `mayMatch` knows keys: of their first consonants, and of the first few of these. */
export interface KeyHashes {
  whole: ReadonlySet<number>;
  begun: ReadonlySet<number>;
}

/** What `mayMatch` needs to know of keys. */
export function hashesOf(keys: Iterable<string>): KeyHashes {
  const whole = new Set<number>();
  const begun = new Set<number>();
  for (const key of keys) {
    let hash = 0;
    for (let i = 0, count = 0; i < key.length && count < HASHED_LETTERS; i++) {
      const code = key.charCodeAt(i);
      if (code < LETTERS.first || code > LETTERS.last) continue;
      hash = withLetter(hash, code);
      count++;
      if (count === BEGUN_LETTERS) begun.add(hash);
    }
    whole.add(hash);
  }
  return { whole, begun };
}

/**
 * Asked before a text's key is made, which costs ten times as much.
 * @returns false where the text, normalized, has none of these keys, with its notes in brackets or without them
 */
export function mayMatch(text: string, { whole: hashes, begun }: KeyHashes): boolean {
  let whole = 0;
  let wholeCount = 0;
  let bare = 0;
  let bareCount = 0;
  // What `bare` was before the bracket that is open; -1 where none is.
  let hashBefore = 0;
  let countBefore = -1;
  for (let i = 0; i < text.length && (bareCount < HASHED_LETTERS || countBefore >= 0); i++) {
    const code = text.charCodeAt(i);
    if (code >= LETTERS.first && code <= LETTERS.last) {
      if (wholeCount++ < HASHED_LETTERS) whole = withLetter(whole, code);
      if (bareCount++ < HASHED_LETTERS) bare = withLetter(bare, code);
      // No bracket yet: both begin alike.
      if (wholeCount === BEGUN_LETTERS && bare === whole && countBefore < 0 && !begun.has(whole))
        return false;
    } else if (code < 0x80) {
      const sign = text.charAt(i);
      if (OPENING.includes(sign)) {
        hashBefore = bare;
        countBefore = bareCount;
      } else if (countBefore >= 0 && CLOSING.includes(sign)) {
        bare = hashBefore;
        bareCount = countBefore;
        countBefore = -1;
      }
    } else if (code >= GLYPHS.first && code <= GLYPHS.last) return true;
  }
  return hashes.has(whole) || hashes.has(bare);
}

const CONTINUED = /(?:\(ต่อ[^()]{0,30}\)|[-–]ต่อ[-–]?)$/;

/** A text's key without the mark that it goes on from the page before: "ทำทะเบียนคุม (ต่อ)". */
export const keyWithoutContinued = (text: string): string => matchKey(text).replace(CONTINUED, '');

/** True for a text with the mark that it goes on from the page before. */
export const isContinued = (text: string): boolean => text.includes('ต่อ') && CONTINUED.test(matchKey(text));

/** True when a cell shows nothing: empty, or only spaces and invisible characters. */
export function isBlank(text: string): boolean {
  if (text === '') return true;
  const first = text.charCodeAt(0);
  // Most texts begin with a sign of ASCII or a Thai letter.
  if ((first > 0x20 && first < 0x7f) || (first >= LETTERS.first && first <= LETTERS.last)) return false;
  return text.replace(INVISIBLE, '').trim() === '';
}

/** Most texts are of ASCII and Thai letters, for which no table of all marks has to be made. */
const PLAIN = /^[\n -~\u0E00-\u0E7F]*$/;
const THAI_CLUSTER = /[เ-ไ]?[\s\S][\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]*[ะาำๅ]?/g;
const CLUSTER = /[เ-ไ]?.\p{M}*[ะาำๅ]?(?:\u200D.\p{M}*)*/gsu;

/**
 * A text as the pieces that readers see as one: a consonant with its vowels and tone mark, a complete emoji.
 *
 * @example clusters('เก้าอี้') // ['เก้า', 'อี้']
 */
export const clusters = (text: string): string[] =>
  text.match(PLAIN.test(text) ? THAI_CLUSTER : CLUSTER) ?? [];

/** How many letters of a text take room on a line: vowels and marks over and under them take none. */
export const lettersOf = (text: string): number => text.replace(/\p{M}/gu, '').length;

/**
 * How many bytes of UTF-8 a text has: a Thai letter three.
 * @example utf8Bytes('แผน 1') // 11
 */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
