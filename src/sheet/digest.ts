/** Two multipliers of 32 bits, large odd numbers by which neighbouring letters go far apart. Source: cyrb53 (bryc, public domain). */
const [FIRST, SECOND] = [2654435761, 1597334677];

/**
 * A short text by which plain data is known again: the same data gives the same, other data almost certainly another. No secret
 * is kept by it.
 * @example digestOf([['ก']]) !== digestOf([['ข']])
 */
export function digestOf(data: unknown): string {
  const all = JSON.stringify(data);
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < all.length; i++) {
    const code = all.charCodeAt(i);
    a = Math.imul(a ^ code, FIRST);
    b = Math.imul(b ^ code, SECOND);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36) + all.length.toString(36);
}

/** The digest of rows of cells; blank cells at the end of a row, and blank rows at the end, make no difference. */
export const digestOfCells = (rows: readonly (readonly string[])[]): string =>
  digestOf(withoutBlankEnd(rows.map((row) => row.join('\0').replace(/\0+$/, ''))));

function withoutBlankEnd(rows: readonly string[]): readonly string[] {
  let end = rows.length;
  while (end > 0 && rows[end - 1] === '') end--;
  return rows.slice(0, end);
}
