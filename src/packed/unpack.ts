import { inflateSync } from 'fflate';
import { bytesOfBase64 } from './base64';

/** Thai letters stand in one byte each, from here on; what build/packed.ts writes is ASCII beside them. */
const THAI_BLOCK = 0x0e00;
const HALF = 0x80;

/** The value that build/packed.ts packed: JSON, a letter to a byte, deflated, in base64. */
export function unpack<T>(packed: string): T {
  let json = '';
  for (const byte of inflateSync(bytesOfBase64(packed))) {
    json += String.fromCharCode(byte < HALF ? byte : byte - HALF + THAI_BLOCK);
  }
  return JSON.parse(json);
}
