/** A stretch of two texts: alike in both, or what stands in the one for what stands in the other. */
export interface Stretch {
  before: string;
  after: string;
  isChanged: boolean;
}

// A letter with all that stands over, under or against it: apart they would be drawn wrong. U+0E33 is ำ.
const LETTERS = /\P{M}[\p{M}\u0E33]*|[\p{M}\u0E33]+/gu;

/** The most letters that may come or go before the whole middle is called changed. */
const MOST_EDITS = 200;

/** The differences of two texts, letter by letter, as their stretches in order. */
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
  for (const [keptX, keptY] of keptLetters(a, b)) {
    changeUpTo(keptX, keptY);
    const letter = a[keptX] ?? '';
    const last = found[found.length - 1];
    if (last && !last.isChanged) {
      last.before += letter;
      last.after += letter;
    } else found.push({ before: letter, after: letter, isChanged: false });
    x = keptX + 1;
    y = keptY + 1;
  }
  changeUpTo(a.length, b.length);
  return found;
}

type Pair = [number, number];

/** Which letters of the one text are which of the other, in order. */
function keptLetters(a: readonly string[], b: readonly string[]): Pair[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) {
    end++;
  }
  const middle = keptInMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const ends = (count: number, pair: (i: number) => Pair) => Array.from({ length: count }, (_, i) => pair(i));
  return [
    ...ends(start, (i) => [i, i]),
    ...middle.map(([x, y]): Pair => [x + start, y + start]),
    ...ends(end, (i) => [a.length - end + i, b.length - end + i]),
  ];
}

/**
 * The fewest edits that lead from one text to the other, after E. Myers, "An O(ND) difference algorithm" (1986): `reach`
 * holds how far each diagonal gets with so many edits.
 */
function keptInMiddle(a: readonly string[], b: readonly string[]): Pair[] {
  const history: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let edits = 0; edits <= MOST_EDITS; edits++) {
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
  const kept: Pair[] = [];
  let x = endX;
  let y = endY;
  for (let edits = history.length - 1; edits >= 0; edits--) {
    const reach = history[edits] ?? new Map();
    const diagonal = x - y;
    const from = startOf(reach, diagonal, edits);
    while (x > from && y > 0) kept.push([--x, --y]);
    // The edit itself: a letter of the other text, or one of this.
    if (goesDown(reach, diagonal, edits)) y--;
    else x--;
  }
  return kept.reverse();
}
