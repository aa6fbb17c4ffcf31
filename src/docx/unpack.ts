import { inflateSync } from 'fflate';
import { bytesOfBase64 } from './base64';

/** Thai letters are in one byte each, from here on; what build/packed.ts writes is ASCII beside them. */
const THAI_BLOCK = 0x0e00;
const HALF = 0x80;
/** As many letters are put together at once: one by one they cost more than all else. */
const PIECE = 8_192;

/** The value that build/packed.ts packed: JSON, a letter to a byte, deflated, in base64. */
export function unpack<T>(packed: string): T {
  const codes = new Uint16Array(inflateSync(bytesOfBase64(packed)));
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    if (code >= HALF) codes[at] = code - HALF + THAI_BLOCK;
  }
  let json = '';
  for (let at = 0; at < codes.length; at += PIECE) {
    json += String.fromCharCode.apply(null, codes.subarray(at, at + PIECE) as unknown as number[]);
  }
  return JSON.parse(json);
}
