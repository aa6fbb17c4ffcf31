import type { Scratch } from './scratch';

/** What was seen, and whether it is what should be seen; null where a person must judge it. */
export interface Seen {
  ok: boolean | null;
  seen: string;
}

/** One thing that only a live account can show. */
export interface LivePoint {
  /** Its number in docs/live-check.md; what can be run by itself and what cannot of one matter have the same. */
  no: number;
  what: string;
  expected: string;
  /** Finds out by itself, in the scratch sheet or folder. Without it a person does what `what` says. */
  run?: (scratch: Scratch) => Seen;
}

/** Compares by the text that is written into the sheet too. */
export const same = (seen: unknown, expected: unknown): Seen => ({
  ok: JSON.stringify(seen) === JSON.stringify(expected),
  seen: typeof seen === 'string' ? seen : JSON.stringify(seen),
});
