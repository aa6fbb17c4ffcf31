import { describe, expect, test } from '@jest/globals';
import { UnusableInput } from '../../workbench/errors';
import { parseTable, readTextTable } from '../../workbench/text-table';
import fc from '../support/properties';

const ROWS = [
  ['มาตรการ', 'ผู้รับผิดชอบ'],
  ['“ทำป้าย” – 1', 'กองช่าง ☑'],
];
const TABLE = ROWS.map((row) => row.join('\t')).join('\r\n');
const little = Buffer.from(TABLE, 'utf16le');

describe('a file of text', () => {
  test.each([
    ['UTF-8', Buffer.from(TABLE), 'utf-8', false],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TABLE}`), 'utf-8', false],
    ['UTF-16 as Windows saves it', Buffer.concat([Buffer.from([0xff, 0xfe]), little]), 'utf-16le', false],
    [
      'UTF-16 with the high byte first',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(little).swap16()]),
      'utf-16be',
      false,
    ],
    ['UTF-16 without its mark', little, 'utf-16le', true],
    ['UTF-16 without its mark, the high byte first', Buffer.from(little).swap16(), 'utf-16be', true],
  ])('in %s is read', (_name, bytes, encoding, isGuessed) => {
    expect(readTextTable(bytes, 'table.txt')).toEqual({ rows: ROWS, encoding, isGuessed });
  });

  test('in Thai Windows is read, and said to be a guess', () => {
    // กอง, a tab, คลัง, a line break, "๒"; the quotes are those of Word.
    const bytes = Uint8Array.from([
      0xa1, 0xcd, 0xa7, 0x09, 0xa4, 0xc5, 0xd1, 0xa7, 0x0d, 0x0a, 0x93, 0xf2, 0x94,
    ]);
    expect(readTextTable(bytes, 'a.txt')).toEqual({
      rows: [['กอง', 'คลัง'], ['“๒”']],
      encoding: 'windows-874',
      isGuessed: true,
    });
  });

  test.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    [
      'a PDF',
      Uint8Array.from([...Buffer.from('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a, 0x78, 0x9c, 0x03]),
    ],
    ['any bytes', Uint8Array.from([0, 1, 2, 3, 0, 9, 200, 201])],
  ])('that is %s is refused by its name', (_what, bytes) => {
    expect(() => readTextTable(bytes, 'รูป.csv')).toThrow(UnusableInput);
    expect(() => readTextTable(bytes, 'รูป.csv')).toThrow('รูป.csv');
  });
});

describe('a .csv', () => {
  const rowsOf = (text: string, name = 'a.csv') => readTextTable(Buffer.from(text), name).rows;

  test.each([
    [',', 'ก,"ข, ค",ง\nจ,ฉ,"ช\r\nซ"'],
    [';', 'ก;ข, ค;ง\nจ;ฉ;"ช\nซ"'],
    ['tab', 'ก\tข, ค\tง\nจ\tฉ\t"ช\nซ"'],
    ['the sign that its first line names', 'sep=|\r\nก|ข, ค|ง\r\nจ|ฉ|"ช\nซ"\r\n'],
  ])('is parted by %s', (_name, text) => {
    expect(rowsOf(text)).toEqual([
      ['ก', 'ข, ค', 'ง'],
      ['จ', 'ฉ', 'ช\nซ'],
    ]);
  });

  test('is parted by what its lines have alike, though another sign is in more of its cells', () => {
    const cell = 'กองช่าง, กองคลัง, สำนักปลัด';
    expect(rowsOf(`ลำดับ;มาตรการ;ผู้รับผิดชอบ\n1;ก;กองคลัง\n2;ข;${cell}`)[2]).toEqual(['2', 'ข', cell]);
  });

  test('of one column stays one', () => {
    expect(rowsOf('มาตรการ\nทำป้าย\n')).toEqual([['มาตรการ'], ['ทำป้าย']]);
  });

  test('keeps its empty cells and lines, and may have nothing in it', () => {
    expect(rowsOf('ก,,ข\n\n,,')).toEqual([['ก', '', 'ข'], [''], ['', '', '']]);
    expect(rowsOf('')).toEqual([]);
  });
});

describe('text that was pasted', () => {
  test('is parted by tabs alone', () => {
    expect(readTextTable(Buffer.from('ก,ข\nค,ง'), 'a.tsv').rows).toEqual([['ก,ข'], ['ค,ง']]);
  });

  test.each<[string, string, string[][]]>([
    [
      'around some words',
      '"ป้าย" ใหญ่\tข\n"ค"\tง',
      [
        ['"ป้าย" ใหญ่', 'ข'],
        ['ค', 'ง'],
      ],
    ],
    ['inside a cell', 'ท่อ 5" ยาว\tข', [['ท่อ 5" ยาว', 'ข']]],
    [
      'that opens a cell and is never closed',
      '"เปิด\tข\nค\tง',
      [
        ['"เปิด', 'ข'],
        ['ค', 'ง'],
      ],
    ],
    [
      'that opens a cell, another being quoted below',
      '"เปิดแล้ว\tข\n"ปิด ""นี้"""\tง',
      [
        ['"เปิดแล้ว', 'ข'],
        ['ปิด "นี้"', 'ง'],
      ],
    ],
  ])('keeps a quote %s', (_where, text, rows) => {
    expect(parseTable(text, '\t')).toEqual(rows);
  });

  test('comes back as it was, whatever is in its cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('ก', '"', '\t', '\n', ',', ';', ' ', '๑'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
        const text = rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
        expect(parseTable(text, '\t')).toEqual(rows);
      }),
    );
  });
});

test('a line break within a cell is none of the table where lines end as Excel for Mac ends them', () => {
  expect(parseTable('ที่,มาตรการ\r1,อบรม\nสองรุ่น\r2,ตรวจ', ',')).toEqual([
    ['ที่', 'มาตรการ'],
    ['1', 'อบรม\nสองรุ่น'],
    ['2', 'ตรวจ'],
  ]);
});
