// ECMA-376 part 1, 22.9.2.19 (ST_Xstring): a character that XML cannot hold, or that a reader of XML would change, is
// written "_xHHHH_"; an underscore with which such a sign would begin by chance is itself written so.
/** What exceljs drops (DEL), what XML forbids (control characters, lone surrogates) or changes (a carriage return). */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are searched for.
  /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Also what an attribute changes. */
const LINES = /[\t\n]/g;

const sign = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text for the content of an element of .xlsx, before entities are escaped. */
export function toXstring(text: string): string {
  // The last "_" of an escape may also be the first "_" of another escape.
  const plain = text.replace(/_(?=x[0-9a-f]{4})/gi, '_x005F_');
  return plain.replace(UNWRITABLE, sign);
}

/** Text for an attribute of .xlsx. */
export const toXattribute = (text: string): string => toXstring(text).replace(LINES, sign);

/** The text of the content of an element or of an attribute. */
export const fromXstring = (written: string): string =>
  written.includes('_')
    ? written.replace(/_x([0-9a-f]{4})_/gi, (_sign, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : written;
