import { matchKey } from '../thai/text';

// Tone marks, the short-vowel mark and the silencer: what scans and hurried typing lose or misplace first.
const MARKS = /[\u0E47-\u0E4E]/g;

/**
 * A key for finding names of the field in what staff typed: `matchKey`, and moreover ฎ as ฏ ("ปฎิบัติ" for "ปฏิบัติ" is
 * the commonest typo in these names) and without tone marks. Too fuzzy to call two sentences the same.
 * @example fuzzyKey('การปฎิบัติหน้าที่') === fuzzyKey('การปฏิบัติหนาที่') // true
 */
export function fuzzyKey(text: string): string {
  return matchKey(text).replace(MARKS, '').replace(/ฎ/g, 'ฏ');
}

/** A text's fuzzy key, with the position in the text of each character of the key. */
interface FuzzyText {
  key: string;
  /** `from[i]`–`to[i]`: the part of the text that gave character i of the key, spaces after it left out. */
  from: number[];
  to: number[];
}

// One letter with everything that `matchKey` may join to it, so that pieces can be keyed one by one.
const PIECE =
  /(?:เ[\s\u00AD\u200B-\u200D\u2060\uFEFF]*เ|[\s\S])[\u0E31-\u0E3A\u0E47-\u0E4E\u00AD\u200B-\u200D\u2060\uFEFF\s]*/g;

/** The fuzzy key of a text with the positions of its characters in the text. */
export function fuzzyText(text: string): FuzzyText {
  const result: FuzzyText = { key: '', from: [], to: [] };
  for (const match of text.matchAll(PIECE)) {
    const at = match.index;
    const key = fuzzyKey(match[0]);
    for (let i = 0; i < key.length; i++) {
      result.from.push(at);
      result.to.push(at + match[0].trimEnd().length);
    }
    result.key += key;
  }
  return result;
}
