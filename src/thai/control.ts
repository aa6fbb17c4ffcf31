// Line ends of Word, scans and web pages that a cell does not show as such: U+000B and U+000C are Word's line and page
// breaks, U+0085, U+2028 and U+2029 those of Unicode. "\r\n" is a line end like "\n" and stays.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace
const FOREIGN_LINE_END = /[\u000B\u000C\u0085\u2028\u2029]/g;

// Control characters but tab and line end, halves of surrogate pairs, and code points that are no characters.
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFF9-\uFFFB\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

// Marks of writing direction, which phone numbers copied from a chat carry; Arabic and Hebrew need them.
const DIRECTION = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Text without characters that cannot be seen or printed; line ends of any kind become "\n". The rest stays as it is. */
export function withoutControl(text: string): string {
  const printable = text.replace(FOREIGN_LINE_END, '\n').replace(UNPRINTABLE, '');
  return RIGHT_TO_LEFT.test(printable) ? printable : printable.replace(DIRECTION, '');
}
