import { deflate } from './deflate';
import { crc32 } from './package';

// Source: PNG specification, 5.3 "Chunk layout", 11.2.2 "IHDR", 11.2.3 "PLTE"; RFC 1950, 2.2 "Data format".
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const ZLIB = [0x78, 0x9c];
const ADLER = 65_521;

/**
 * A picture of few colours as PNG. The same picture is the same bytes.
 * @param palette its colours as 0xRRGGBB, at most 16
 * @param rows of each pixel the number of its colour; rows that look alike may be one array
 */
export function pngOf(palette: readonly number[], rows: readonly Uint8Array[]): Uint8Array {
  const width = rows[0]?.length ?? 0;
  const depth = palette.length <= 2 ? 1 : 4;
  const length = 1 + Math.ceil((width * depth) / 8);
  const data = new Uint8Array(rows.length * length);
  const packed = new Map<Uint8Array, Uint8Array>();
  rows.forEach((row, y) => {
    const bytes = packed.get(row) ?? packedRow(row, depth, length);
    packed.set(row, bytes);
    data.set(bytes, y * length);
  });
  const colours = palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]);
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', [...bytesOf(width), ...bytesOf(rows.length), depth, 3, 0, 0, 0]),
    ...chunk('PLTE', colours),
    ...chunk('IDAT', [...ZLIB, ...deflate(data), ...bytesOf(adler32(data))]),
    ...chunk('IEND', []),
  ]);
}

/** A row as it is stored: a byte that says that it is not filtered, then its pixels, the leftmost in the highest bits. */
function packedRow(row: Uint8Array, depth: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  row.forEach((colour, x) => {
    const bit = x * depth;
    const at = 1 + (bit >> 3);
    bytes[at] = (bytes[at] ?? 0) | (colour << (8 - depth - (bit & 7)));
  });
  return bytes;
}

function chunk(name: string, data: readonly number[]): number[] {
  const named = [...[...name].map((letter) => letter.charCodeAt(0)), ...data];
  return [...bytesOf(data.length), ...named, ...bytesOf(crc32(Uint8Array.from(named)))];
}

const bytesOf = (number: number): number[] => [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff);

function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % ADLER;
    b = (b + a) % ADLER;
  }
  return ((b << 16) | a) >>> 0;
}
