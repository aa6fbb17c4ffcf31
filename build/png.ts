import { crc32, deflateSync } from 'node:zlib';

/** A picture: red, green, blue and, where `hasOpacity`, opacity for each point, row by row. */
export interface Picture {
  width: number;
  height: number;
  points: Uint8Array;
  hasOpacity?: boolean;
}

/** A picture as PNG, eight bits a channel. */
export function encodePng({ width, height, points, hasOpacity = false }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, hasOpacity ? 6 : 2], 8);
  const rowLength = width * (hasOpacity ? 4 : 3);
  // Each row begins with the number of its filter: none.
  const rows = Array.from({ length: height }, (_, row) =>
    Buffer.concat([Buffer.alloc(1), points.subarray(row * rowLength, (row + 1) * rowLength)]),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
