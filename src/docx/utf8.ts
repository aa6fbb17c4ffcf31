// Apps Script has no TextDecoder, and what fflate has in its stead garbles letters beyond U+FFFF.

/** What the first byte of a letter of 1, 2, 3 or 4 bytes begins with. */
const LEADS = [0x00, 0xc0, 0xe0, 0xf0] as const;
const [LAST_LETTER, REPLACEMENT] = [0x10ffff, 0xfffd];
/** As many letters are put together at once. */
const PIECE = 8_192;

/** The text that UTF-8 bytes are. */
export function textOfUtf8(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let codes: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at++] ?? 0;
    const more = first < 0xc0 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let code = first & ~(LEADS[more] ?? 0);
    for (let part = 0; part < more; part++) code = (code << 6) | ((bytes[at++] ?? 0) & 0x3f);
    // Bytes that are no UTF-8, as of a part in another encoding.
    codes.push(code > LAST_LETTER ? REPLACEMENT : code);
    if (codes.length < PIECE) continue;
    pieces.push(String.fromCodePoint(...codes));
    codes = [];
  }
  return pieces.join('') + String.fromCodePoint(...codes);
}
