import { printDigits } from '../thai/digits';
import { lettersOf } from '../thai/text';
import { TWIPS_PER_MM } from './units';

/** The width of a header's letter and of a cell's margins, in millimetres. */
const LETTER_MM = 1.9;
export const CELL_SIDES_MM = 2.5;

/** Whether words fit a line of a column, whose width is in twentieths of a point. */
const fits = (text: string, width: number): boolean =>
  lettersOf(text) * LETTER_MM + CELL_SIDES_MM <= width / TWIPS_PER_MM;

/** A word at a header's end that a printer breaks within. */
const LAST_WORD = /(?<=\S{3})(?=ดำเนินการ$)/;

/**
 * A header as a document prints it. One longer than its column is wide is broken at its spaces, where that leaves every word whole,
 * or else before its last word; official ones, whose columns are as wide as they want, stay as they are.
 */
export function headerLines(header: string, width: number, isCustom?: boolean): string[] {
  // Where the office wants Arabic digits, all of the template gets them.
  const text = printDigits(header, 'thai');
  if (fits(text, width)) return [text];
  // A mark alone ("/") stays with the word before it.
  const words = text.split(/\s+(?=\S*[a-zก-ฮ])/i);
  return words.every((word) => fits(word, width)) ? words : isCustom ? text.split(LAST_WORD) : [text];
}
