import { toArabicDigits } from './digits';
import { type Token, tokenAt } from './period-words';

/** Cuts a period's text into tokens; `letterO` where a letter o was typed for a zero. */
export function tokenize(written: string): { tokens: Token[]; letterO: boolean } {
  let letterO = false;
  const text = withoutListNumbers(normalizeLetters(toArabicDigits(written)))
    .replace(/(?<![a-z])[\do]*\d[\do]*(?![a-z])/gi, (digits) => {
      if (!/o/i.test(digits)) return digits;
      letterO = true;
      return digits.replace(/o/gi, '0');
    })
    // As a sheet shows its dates: "1-ต.ค.-67", "ต.ค.-67". Without spaces, and the number no day: no range.
    .replace(/(?<!\d)(\d{1,2})-([ก-๛.]+)-(\d{4}|\d{2})(?!\d)/g, '$1 $2 $3')
    .replace(/([ก-ฮ]\.?)-(\d{4}|[4-9]\d)(?!\d)/g, '$1 $2')
    .replace(/(?:สิบสอง|สาม|หก|เก้า)(?=\s*เดือน)/g, (name) => NUMBER_WORDS[name] ?? name);
  const tokens: Token[] = [];
  let isInUnknownWord = false;
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? '')) {
      isInUnknownWord = false;
      at++;
      continue;
    }
    const found = tokenAt(text, at, tokens[tokens.length - 1], !isInUnknownWord);
    if (found) {
      tokens.push(found.token);
      at += found.length;
      isInUnknownWord = false;
    } else {
      // Letters of one unknown word make one token.
      if (!isInUnknownWord) tokens.push({ type: 'word', word: 'unknown' });
      isInUnknownWord = true;
      at++;
    }
  }
  return { tokens, letterO };
}

// What scans and pastes part is put together, as `matchKey` does, but spaces stay.
function normalizeLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/เเ/g, 'แ');
}

const NUMBER_WORDS: Readonly<Record<string, string>> = { สาม: '3', หก: '6', เก้า: '9', สิบสอง: '12' };

/** "๑. ต.ค. ๖๗ (line) ๒. มี.ค. ๖๘": the numbers of a list are no days. Counted from 1, at least two of them. */
function withoutListNumbers(text: string): string {
  const listNumbers = /(^|\n)(\s*)(\d{1,2})([.)])(?=\s*[^\d\s])/g;
  const numbers = [...text.matchAll(listNumbers)].map((match) => Number(match[3]));
  const isList = numbers.length > 1 && numbers.every((value, index) => value === index + 1);
  return isList ? text.replace(listNumbers, '$1$2, ') : text;
}
