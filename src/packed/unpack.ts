import { inflateSync } from 'fflate';

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Thai letters stand in one byte each, from here on; what build/packed.ts writes is ASCII beside them. */
const THAI_BLOCK = 0x0e00;
const HALF = 0x80;

/** The value that build/packed.ts packed: JSON, a letter to a byte, deflated, in base64. */
export function unpack<T>(packed: string): T {
  let json = '';
  for (const byte of inflateSync(bytesOf(packed))) {
    json += String.fromCharCode(byte < HALF ? byte : byte - HALF + THAI_BLOCK);
  }
  return JSON.parse(json);
}

// Apps Script has no atob, and its own decoder would be a call to a service.
function bytesOf(base64: string): Uint8Array {
  const bytes = new Uint8Array((base64.length * 3) >> 2);
  let bits = 0;
  let held = 0;
  let length = 0;
  for (const letter of base64) {
    bits = ((bits << 6) | BASE64.indexOf(letter)) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[length++] = (bits >> held) & 0xff;
    }
  }
  return bytes.subarray(0, length);
}
