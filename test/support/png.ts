import { inflateSync } from 'node:zlib';

/** The numbers of the colours of a PNG with a palette, row by row. For unfiltered rows, as src/docx/png makes them. */
export function pixelsOf(bytes: Uint8Array): number[][] {
  const png = Buffer.from(bytes);
  const [width, height, depth] = [png.readUInt32BE(16), png.readUInt32BE(20), png.readUInt8(24)];
  const at = png.indexOf('IDAT');
  const data = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const length = 1 + Math.ceil((width * depth) / 8);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => {
      const bit = x * depth;
      const byte = data[y * length + 1 + (bit >> 3)] ?? 0;
      return (byte >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
    }),
  );
}
