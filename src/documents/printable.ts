import { NOT_XML } from '../docx/xml';
import { type DigitStyle, printDigits } from '../thai/digits';
import { isBlank } from '../thai/text';

// U+000B and U+000C are Word's line and page breaks, U+2028 and U+2029 those of Unicode.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the line ends to read
const LINE_END = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;

/** Asked first: few texts have any of these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to look for
const SPECIAL = /[\u0000-\u0008\u000B-\u001F\u0085\u2028\u2029\uD800-\uDFFF\uFFFE\uFFFF]/;

/**
 * A cell's text as a document can hold it: all of its words, line ends of any kind as "\n", the characters that no
 * document can hold left out, digits in the office's style.
 */
export function printable(text: string, digits: DigitStyle): string {
  const clean = SPECIAL.test(text) ? text.replace(LINE_END, '\n').replace(NOT_XML, '') : text;
  return printDigits(clean, digits);
}

/** Printed where an office has set nothing: room to write by hand. */
export const DOTTED_BLANK = '.'.repeat(24);
/** The same for a figure in a column of a table. */
export const DOTTED_FIGURE = '.'.repeat(8);
/** Two lines of dots, the first one indented: room for an opinion. */
export const DOTTED_LINES = `${'.'.repeat(130)}\n${'.'.repeat(152)}`;
/** Printed where there rightly is nothing: a blank cell would look forgotten. */
export const NONE = '-';
/** A text as a document prints it, or else room to write. */
export const orDotted = (text: string, print: (text: string) => string, room = DOTTED_BLANK): string =>
  isBlank(text) ? room : print(text);
const ROOM: readonly unknown[] = [DOTTED_BLANK, DOTTED_FIGURE, DOTTED_LINES];
/** Whether a value is such room and nothing else. */
export const isDotted = (value: unknown): boolean => ROOM.includes(value);
