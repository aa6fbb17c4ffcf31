import { FIRST_PAIR, MOST_PAIRS } from '../src/documents/paired-text';

/** Texts in which one letter stands for each of the most frequent pairs of letters. */
export interface PairedTexts {
  texts: string[];
  /** The pairs one behind the other, those of `FIRST_PAIR` first; letters of earlier pairs are among their letters. */
  pairs: string;
}

/** Two letters of their own and one in the list of pairs: a pair that is there less often makes nothing shorter. */
const LEAST_COUNT = 4;

/** Whether a text has none of the letters that stand for pairs. */
export const mayBePaired = (text: string): boolean => !/[\u0100-\u02af]/.test(text);

/**
 * Writes texts shorter (byte pair encoding). The way back: src/documents/paired-text.ts.
 * @param atOnce how many pairs are chosen from one count: fewer make it shorter, and take longer
 * @throws Error where a text has a letter that stands for a pair
 */
export function pairTexts(texts: readonly string[], atOnce: number): PairedTexts {
  if (!texts.every(mayBePaired)) throw new Error('a text has a letter that stands for a pair');
  let paired = texts.map((text) => [...text]);
  const pairs: string[] = [];
  while (pairs.length < MOST_PAIRS) {
    const chosen = frequentPairs(paired, Math.min(atOnce, MOST_PAIRS - pairs.length));
    if (chosen.length === 0) break;
    const letterOf = new Map(
      chosen.map((pair, i) => [pair, String.fromCharCode(FIRST_PAIR + pairs.length + i)]),
    );
    pairs.push(...chosen);
    paired = paired.map((letters) => withPairs(letters, letterOf));
  }
  return { texts: paired.map((letters) => letters.join('')), pairs: pairs.join('') };
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
