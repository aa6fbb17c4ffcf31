import { nextNumber } from '../../thai/digits';

// "1. ", "(๑) ": the number that begins a list item.
const NUMBERED = /^(\s*\(?)([0-9๐-๙]{1,3})([.)]\s*)(?![0-9๐-๙])/;
const BULLET = /^\s*[-–•*]\s+/;

/** What Enter does in a list: it begins the next line with `opening`; in an empty item it removes `emptied` characters. */
type NextLine = { opening: string } | { emptied: number };

/**
 * The next line of a list, from the text before the caret; null where the caret's line is no list item.
 * @example nextLine('(๙) ข') // { opening: '(๑๐) ' }
 */
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
