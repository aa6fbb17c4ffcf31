import { digitsOf, nextNumber, toArabicDigits } from '../../thai/digits';

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

const TWICE = /^\s*\(?([0-9๐-๙]{1,3})[.)](\s*)(?=\(?([0-9๐-๙]{1,3})$)/;

/**
 * How many letters at the beginning of the caret's line are a number that is being typed once more, from the text before the caret;
 * 0 for none. "2.2" may become the number of an item within.
 * @example doubledNumber('1. ก\n2.๒') // 2
 */
export function doubledNumber(before: string): number {
  const [opening = '', first = '', space = '', second = ''] =
    TWICE.exec(before.slice(before.lastIndexOf('\n') + 1)) ?? [];
  const isSame = toArabicDigits(first) === toArabicDigits(second);
  return isSame && (space !== '' || digitsOf(first) !== digitsOf(second)) ? opening.length : 0;
}
