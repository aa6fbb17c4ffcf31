// Apps Script has no TextEncoder and no TextDecoder, and what fflate has in their stead garbles letters beyond U+FFFF.

/** What the first byte of a letter of 1, 2, 3 or 4 bytes begins with. */
const LEADS = [0x00, 0xc0, 0xe0, 0xf0] as const;
/** As many letters are put together at once. */
const PIECE = 8_192;

/** A text as UTF-8; a lone half of a pair, which is no letter, as U+FFFD. */
export function utf8Of(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const letter of text) {
    const read = letter.codePointAt(0) ?? 0;
    const code = read >= 0xd800 && read < 0xe000 ? 0xfffd : read;
    const more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[length++] = (LEADS[more] ?? 0) | (code >> (6 * more));
    for (let part = more - 1; part >= 0; part--) bytes[length++] = 0x80 | ((code >> (6 * part)) & 0x3f);
  }
  return bytes.subarray(0, length);
}

/** The text that UTF-8 bytes are. */
export function textOfUtf8(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let codes: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at++] ?? 0;
    const more = first < 0xc0 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let code = first & ~(LEADS[more] ?? 0);
    for (let part = 0; part < more; part++) code = (code << 6) | ((bytes[at++] ?? 0) & 0x3f);
    codes.push(code);
    if (codes.length < PIECE) continue;
    pieces.push(String.fromCodePoint(...codes));
    codes = [];
  }
  return pieces.join('') + String.fromCodePoint(...codes);
}
