import { FIRST_PAIR, LAST_PAIR } from '../src/documents/paired-text';

/** Texts in which one letter stands for each of the most frequent pairs of letters. */
export interface PairedTexts {
  texts: string[];
  /** The pairs one behind the other, that of `FIRST_PAIR` first, blanks for a letter that stands for none; letters of earlier pairs are among their letters. */
  pairs: string;
}

/** Two letters of their own and one in the list of pairs: a pair that is there less often makes nothing shorter. */
const LEAST_COUNT = 4;

const SPAN = Array.from({ length: LAST_PAIR - FIRST_PAIR + 1 }, (_, i) =>
  String.fromCharCode(FIRST_PAIR + i),
);

/** Letters that stay what they are and where they are, however a script is kept: no signs over others, none that Unicode writes in two ways. */
const LETTERS = SPAN.filter((letter) => /[\p{Lu}\p{Ll}]/u.test(letter) && letter === letter.normalize('NFC'));

const SPAN_LETTER = new RegExp(`[${SPAN[0]}-${SPAN.at(-1)}]`);

/** Whether a text has none of the letters that stand for pairs. */
export const mayBePaired = (text: string): boolean => !SPAN_LETTER.test(text);

/**
 * Writes texts shorter (byte pair encoding). The way back: src/documents/paired-text.ts.
 * @param atOnce how many pairs are chosen from one count: fewer make it shorter, and take longer
 * @throws Error where a text has a letter that stands for a pair
 */
export function pairTexts(texts: readonly string[], atOnce: number): PairedTexts {
  if (!texts.every(mayBePaired)) throw new Error('a text has a letter that stands for a pair');
  let paired = texts.map((text) => [...text]);
  const pairs: string[] = [];
  while (pairs.length < LETTERS.length) {
    const chosen = frequentPairs(paired, Math.min(atOnce, LETTERS.length - pairs.length));
    if (chosen.length === 0) break;
    const letterOf = new Map(chosen.map((pair, i) => [pair, LETTERS[pairs.length + i] as string]));
    pairs.push(...chosen);
    paired = paired.map((letters) => withPairs(letters, letterOf));
  }
  return { texts: paired.map((letters) => letters.join('')), pairs: listed(pairs) };
}

/** The pairs as they are looked up, by how far the letter of each is from the first of all. */
function listed(pairs: readonly string[]): string {
  const pairOf = new Map(pairs.map((pair, i) => [LETTERS[i], pair]));
  const last = LETTERS[pairs.length - 1] ?? '';
  return SPAN.filter((letter) => letter <= last)
    .map((letter) => pairOf.get(letter) ?? '  ')
    .join('');
}

function frequentPairs(texts: readonly (readonly string[])[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const letters of texts) {
    for (let i = 0; i + 1 < letters.length; i++) {
      const pair = `${letters[i]}${letters[i + 1]}`;
      // Letters beyond 16 bits would make a pair of three or four.
      if (pair.length === 2) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST_COUNT)
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([pair]) => pair);
}

function withPairs(letters: readonly string[], letterOf: ReadonlyMap<string, string>): string[] {
  const shorter: string[] = [];
  for (let i = 0; i < letters.length; i++) {
    const letter = letterOf.get(`${letters[i]}${letters[i + 1]}`);
    shorter.push(letter ?? (letters[i] as string));
    if (letter !== undefined) i++;
  }
  return shorter;
}
