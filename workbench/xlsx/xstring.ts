// ECMA-376 part 1, 22.9.2.19 (ST_Xstring): a character that XML cannot hold, or that a reader of XML would change, is
// written "_xHHHH_"; an underscore with which such a sign would begin by chance is itself written so.
/** What exceljs drops (DEL), what XML forbids (control characters, halves of pairs) or reads otherwise (a carriage return). */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Also what an attribute does not keep. */
const LINES = /[\t\n]/g;

const sign = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text as the content of an element of .xlsx holds it, entities aside. */
export function toXstring(text: string): string {
  // The sign's last "_" may also be the first of a character that becomes a sign itself.
  const plain = text.replace(/_(?=x[0-9a-f]{4})/gi, '_x005F_');
  return plain.replace(UNWRITABLE, sign);
}

/** Text as an attribute of .xlsx holds it. */
export const toXattribute = (text: string): string => toXstring(text).replace(LINES, sign);

/** The text that the content of an element, or an attribute, stands for. */
export const fromXstring = (written: string): string =>
  written.replace(/_x([0-9a-f]{4})_/gi, (_sign, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
