const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a base64 text. Apps Script has no atob, and its own decoder would be a call to a service. */
export function bytesOfBase64(base64: string): Uint8Array {
  const letters = base64.replace(/=+$/, '');
  const bytes = new Uint8Array((letters.length * 3) >> 2);
  let bits = 0;
  let bitCount = 0;
  let length = 0;
  for (const letter of letters) {
    bits = ((bits << 6) | LETTERS.indexOf(letter)) & 0xffff;
    bitCount += 6;
    if (bitCount >= 8) {
      bitCount -= 8;
      bytes[length++] = (bits >> bitCount) & 0xff;
    }
  }
  return bytes.subarray(0, length);
}
