import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { drawIcon, ICON_SIZES, iconFile } from '../../build/icon';

/** The size and the points of a PNG with opacity, whose rows have no filter. */
function readPng(bytes: Buffer) {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const rows = inflateSync(bytes.subarray(41, 41 + bytes.readUInt32BE(33)));
  const rowLength = width * 4 + 1;
  const points = Array.from({ length: height }, (_, row) => [
    ...rows.subarray(row * rowLength + 1, (row + 1) * rowLength),
  ]).flat();
  return { width, height, points };
}

test('the icons have the sizes that Google asks for', () => {
  expect(ICON_SIZES).toEqual([32, 48, 96, 128]);
});

describe.each(ICON_SIZES)('the icon of %i pixels', (size) => {
  const drawn = drawIcon(size);

  test('is the drawing of build/icon.ts; `npm run icons` makes it anew', () => {
    const { width, height, points } = readPng(readFileSync(iconFile(size)));
    expect([width, height]).toEqual([size, size]);
    expect(Buffer.compare(Buffer.from(points), Buffer.from(drawn))).toBe(0);
  });

  test('has corners to see through, and is filled in the middle of each side', () => {
    const opacityAt = (column: number, row: number) => drawn[(row * size + column) * 4 + 3];
    const end = size - 1;
    for (const corner of [opacityAt(0, 0), opacityAt(end, 0), opacityAt(0, end), opacityAt(end, end)]) {
      expect(corner).toBeLessThan(64);
    }
    const middle = size / 2;
    for (const side of [
      opacityAt(middle, 0),
      opacityAt(0, middle),
      opacityAt(end, middle),
      opacityAt(middle, end),
    ]) {
      expect(side).toBe(255);
    }
  });
});
