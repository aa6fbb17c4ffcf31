import { lazy } from '../thai/lazy';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What each letter stands for, by its code. */
const values = lazy(() => {
  const table = new Uint8Array(0x80);
  for (let i = 0; i < LETTERS.length; i++) table[LETTERS.charCodeAt(i)] = i;
  return table;
});

/** The bytes of a base64 text. Apps Script has no atob, and its own decoder would be a call to a service. */
export function bytesOfBase64(base64: string): Uint8Array {
  const table = values();
  const length = base64.length - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);
  const bytes = new Uint8Array((length * 3) >> 2);
  let bits = 0;
  let bitCount = 0;
  let to = 0;
  for (let i = 0; i < length; i++) {
    bits = ((bits << 6) | (table[base64.charCodeAt(i)] ?? 0)) & 0xffff;
    bitCount += 6;
    if (bitCount >= 8) {
      bitCount -= 8;
      bytes[to++] = bits >> bitCount;
    }
  }
  return bytes;
}
