import { nextNumber } from '../../thai/digits';

// "1. ", "(๑) ", "- ": what opens an item of a list.
const NUMBERED = /^(\s*\(?)([0-9๐-๙]{1,3})([.)]\s*)(?![0-9๐-๙])/;
const BULLET = /^\s*[-–•*]\s+/;

/** What Enter does in a list: `opening` begins the next line; or an item left empty ends the list and is taken away. */
export type NextLine = { opening: string } | { emptied: number };

/** The next line of a list from the text before the caret; null where its line is no item of one. */
export function nextLine(before: string): NextLine | null {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const numbered = NUMBERED.exec(line);
  const opening = numbered?.[0] ?? BULLET.exec(line)?.[0];
  if (opening === undefined) return null;
  if (line.trim() === opening.trim()) return { emptied: line.length };
  if (!numbered) return { opening };
  const [, sign = '', digits = '', after = ''] = numbered;
  return { opening: sign + nextNumber(digits) + after };
}
