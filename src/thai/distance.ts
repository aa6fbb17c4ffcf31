/** One letter in so many may be wrong in two ways to write one name. */
export const LETTERS_PER_TYPO = 8;

/**
 * The edit distance of two words: how many letters are inserted, removed or changed to make one the other.
 * @param most for a distance over this any number over it is returned, which costs less
 * @example distance('กองช่าง', 'กองชาง') // 1
 */
export function distance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const fewest = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(fewest);
      if (fewest < least) least = fewest;
    }
    // No row is less than the one before it at its least.
    if (least > most) return least;
    row = next;
  }
  return row[b.length] ?? 0;
}
