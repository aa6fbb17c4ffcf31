import { expect, test } from '@jest/globals';
import { UnusableInput } from '../../workbench/errors';
import { decodeText } from '../../workbench/tsv';

const TABLE = 'มาตรการ\tผู้รับผิดชอบ\r\n“ทำป้าย” – 1\tกองช่าง ☑';
const little = Buffer.from(TABLE, 'utf16le');

test.each([
  ['UTF-8', Buffer.from(TABLE)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${TABLE}`)],
  ['UTF-16 as Windows saves it', Buffer.concat([Buffer.from([0xff, 0xfe]), little])],
  [
    'UTF-16 with the high byte first',
    Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(little).swap16()]),
  ],
  ['UTF-16 without its mark', little],
  ['UTF-16 without its mark, the high byte first', Buffer.from(little).swap16()],
])('a table of text in %s is read', (_encoding, bytes) => {
  expect(decodeText(bytes, 'table.txt')).toBe(TABLE);
});

test('a file of any bytes is no table of text', () => {
  expect(() => decodeText(Uint8Array.from([0, 1, 2, 3, 0, 9, 200, 201]), 'picture.png')).toThrow(
    UnusableInput,
  );
});
