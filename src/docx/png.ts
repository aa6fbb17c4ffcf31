import { deflate } from './deflate';
import { crc32 } from './package';

// Source: PNG specification, 5.3 "Chunk layout", 11.2.2 "IHDR", 11.2.3 "PLTE"; RFC 1950, 2.2 "Data format".
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const ZLIB = [0x78, 0x9c];
const ADLER = 65_521;

/**
 * A picture of few colours as PNG. The same picture is the same bytes.
 * @param palette its colours as 0xRRGGBB
 * @param rows of each pixel the number of its colour
 */
export function pngOf(palette: readonly number[], rows: readonly Uint8Array[]): Uint8Array {
  const width = rows[0]?.length ?? 0;
  const data = new Uint8Array(rows.length * (width + 1));
  // A byte before each row says that it is not filtered.
  rows.forEach((row, y) => {
    data.set(row, y * (width + 1) + 1);
  });
  const colours = palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]);
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', [...bytesOf(width), ...bytesOf(rows.length), 8, 3, 0, 0, 0]),
    ...chunk('PLTE', colours),
    ...chunk('IDAT', [...ZLIB, ...deflate(data), ...bytesOf(adler32(data))]),
    ...chunk('IEND', []),
  ]);
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
