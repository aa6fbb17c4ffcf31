/** A part of two texts: the same in both, or changed from `before` to `after`. */
export interface Stretch {
  before: string;
  after: string;
  isChanged: boolean;
}

// A letter with its vowels and tone marks, which would be drawn wrong without it. U+0E33 is ำ.
const LETTERS = /\P{M}[\p{M}\u0E33]*|[\p{M}\u0E33]+/gu;

/** With more added and removed letters than this, the whole middle counts as changed. */
const MAX_EDITS = 200;

/**
 * The differences of two texts, letter by letter, as parts in order.
 * @example difference('เเผน', 'แผน') // [{ before: 'เเ', after: 'แ', isChanged: true }, { before: 'ผน', after: 'ผน', … }]
 */
export function difference(before: string, after: string): Stretch[] {
  const a: readonly string[] = before.match(LETTERS) ?? [];
  const b: readonly string[] = after.match(LETTERS) ?? [];
  const found: Stretch[] = [];
  let x = 0;
  let y = 0;
  const changeUpTo = (endX: number, endY: number) => {
    if (x === endX && y === endY) return;
    found.push({ before: a.slice(x, endX).join(''), after: b.slice(y, endY).join(''), isChanged: true });
  };
  for (const [commonX, commonY] of commonLetters(a, b)) {
    changeUpTo(commonX, commonY);
    const letter = a[commonX] ?? '';
    const last = found[found.length - 1];
    if (last && !last.isChanged) {
      last.before += letter;
      last.after += letter;
    } else found.push({ before: letter, after: letter, isChanged: false });
    x = commonX + 1;
    y = commonY + 1;
  }
  changeUpTo(a.length, b.length);
  return found;
}

type Pair = [number, number];

/** The letters that both texts have, in order, as pairs of indices from 0. */
function commonLetters(a: readonly string[], b: readonly string[]): Pair[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) {
    end++;
  }
  const middle = commonInMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const ends = (count: number, pair: (i: number) => Pair) => Array.from({ length: count }, (_, i) => pair(i));
  return [
    ...ends(start, (i) => [i, i]),
    ...middle.map(([x, y]): Pair => [x + start, y + start]),
    ...ends(end, (i) => [a.length - end + i, b.length - end + i]),
  ];
}

/**
 * The common letters by the fewest edits. `reach` is how far each diagonal gets with a number of edits.
 * Source: E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
 */
function commonInMiddle(a: readonly string[], b: readonly string[]): Pair[] {
  const history: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let edits = 0; edits <= MAX_EDITS; edits++) {
    history.push(reach);
    const next = new Map<number, number>();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = startOf(reach, diagonal, edits);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return pathBack(history, a.length, b.length);
    }
    reach = next;
  }
  return [];
}

const goesDown = (reach: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean =>
  diagonal === -edits ||
  (diagonal !== edits && (reach.get(diagonal - 1) ?? 0) < (reach.get(diagonal + 1) ?? 0));

const startOf = (reach: ReadonlyMap<number, number>, diagonal: number, edits: number): number =>
  goesDown(reach, diagonal, edits) ? (reach.get(diagonal + 1) ?? 0) : (reach.get(diagonal - 1) ?? 0) + 1;

function pathBack(history: readonly Map<number, number>[], endX: number, endY: number): Pair[] {
  const common: Pair[] = [];
  let x = endX;
  let y = endY;
  for (let edits = history.length - 1; edits >= 0; edits--) {
    const reach = history[edits] ?? new Map();
    const diagonal = x - y;
    const from = startOf(reach, diagonal, edits);
    while (x > from && y > 0) common.push([--x, --y]);
    // The edit itself: a letter of the other text, or one of this.
    if (goesDown(reach, diagonal, edits)) y--;
    else x--;
  }
  return common.reverse();
}
