/** Rows that were inserted (`count` above 0) or deleted at a row. */
export interface Shift {
  at: number;
  count: number;
}

/** A row after insertions and deletions; where it was deleted itself, the one in its place. */
export function rowAfter(row: number, shifts: readonly Shift[]): number {
  return shifts.reduce((now, { at, count }) => {
    if (now < at) return now;
    return count > 0 ? now + count : Math.max(at, now + count);
  }, row);
}
