/** The letters that stand for pairs are of these: Latin, Greek, Cyrillic and Armenian, two bytes each, which no text of the program has. */
export const FIRST_PAIR = 0x100;
export const LAST_PAIR = 0x587;

/**
 * Gives back texts that build/pairs.ts has written shorter. Texts of which much is the same are a quarter as long by it, and are
 * had back in less time than inflating takes to begin.
 * @param pairs what the letters stand for, two letters each
 * @returns the text of a paired one; what a pair stands for is put together once for all texts
 */
export function pairedTextReader(pairs: string): (paired: string) => string {
  const known: string[] = [];
  const textOf = (letter: string): string => {
    const code = letter.charCodeAt(0);
    if (code < FIRST_PAIR || code > LAST_PAIR) return letter;
    const number = code - FIRST_PAIR;
    known[number] ??= textOf(pairs.charAt(number * 2)) + textOf(pairs.charAt(number * 2 + 1));
    return known[number];
  };
  return (paired) => paired.replace(/[\u0100-\u0587]/g, textOf);
}
