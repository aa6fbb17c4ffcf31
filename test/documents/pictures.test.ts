import { expect, test } from '@jest/globals';
import { MAX_PICTURE_CHARACTERS } from '../../src/documents/picture-limits';
import {
  isPictureSheet,
  PICTURE_HEADERS,
  type PictureOwner,
  pictureId,
  pictureOwner,
  pictureRow,
  picturesOf,
  readPictures,
  type StoredPicture,
} from '../../src/documents/pictures';
import { textOf } from '../../src/table/measures';
import type { FormTable } from '../../src/table/table';
import { tableOf } from '../support/sheets';

const OWNER: PictureOwner = { sheet: 'แผน', year: 2568, texts: { measure: 'อบรมจริยธรรม', number: '1' } };

const stored = (given: Partial<StoredPicture> = {}): Omit<StoredPicture, 'row'> => ({
  id: pictureId(given.base64 ?? 'AAAA'),
  owner: OWNER,
  measure: 'อบรมจริยธรรม',
  order: 1,
  caption: 'วิทยากรบรรยาย',
  size: '1000 × 750',
  who: 'officer@example.go.th',
  when: '30/11/2568',
  base64: 'AAAA',
  ...given,
});

/** The rows of the sheet with these pictures. */
const rowsOf = (pictures: Omit<StoredPicture, 'row'>[]): string[][] => [
  ['คำอธิบาย'],
  PICTURE_HEADERS,
  ...pictures.map(pictureRow),
];

test.each([1, 29_999, 30_000, 30_001, MAX_PICTURE_CHARACTERS])(
  'a picture of %d characters is read back as it was, from cells of at most 30,000',
  (length) => {
    const base64 = 'AbC9'.repeat(Math.ceil(length / 4)).slice(0, length);
    const picture = stored({ base64, id: pictureId(base64), caption: '=ภาพ "ก"\n' });
    const rows = rowsOf([picture]);
    expect(Math.max(...rows.flat().map((cell) => cell.length))).toBeLessThanOrEqual(30_000);
    expect(readPictures(rows)).toEqual([{ ...picture, row: 3 }]);
  },
);

test('a picture of which a piece is lost or changed has no bytes, and is still listed', () => {
  const base64 = 'Q'.repeat(70_000);
  const [, , row = []] = rowsOf([stored({ base64, id: pictureId(base64) })]);
  const damaged = row.map((cell, i) => (i === 10 ? '' : cell));
  expect(readPictures([[], PICTURE_HEADERS, damaged])).toMatchObject([
    { caption: 'วิทยากรบรรยาย', base64: '' },
  ]);
});

test('rows that somebody wrote are passed over, and only the sheet with our hidden headers is ours', () => {
  const rows = [...rowsOf([stored()]), ['แผน', 'จดไว้เอง'], [], ['แผน', 'x', '1', '', '', '', '', '{', 'id']];
  expect(readPictures(rows)).toHaveLength(1);
  expect(isPictureSheet(rows)).toBe(true);
  expect(isPictureSheet([['ภาพกิจกรรม'], ['วันที่', 'ภาพ']])).toBe(false);
});

const HEADERS = ['ที่', 'ตัวชี้วัด', 'มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ'];
const tableWith = (rows: string[][], name = 'แผน'): FormTable => tableOf([HEADERS, ...rows], [], name);
const PLAN = [
  ['1', 'การปฏิบัติหน้าที่', 'อบรมจริยธรรม', 'ก', 'สำนักปลัด'],
  ['2', 'การใช้งบประมาณ', 'เผยแพร่งบประมาณ', 'ข', 'กองคลัง'],
  ['3', 'การใช้อำนาจ', 'อบรมจริยธรรม', 'ค', 'กองช่าง'],
];

/** Of which rows of a table (their fourth cell) the pictures are that were added to each measure of PLAN. */
function homesIn(
  rows: string[][],
  name?: string,
  isThere: (sheet: string) => boolean = (sheet) => sheet === 'แผน',
) {
  const before = tableWith(PLAN);
  const pictures = before.measures.map((measure, i) => ({
    ...stored({ owner: pictureOwner(measure, before), caption: `ภาพ ${i + 1}` }),
    row: i + 3,
  }));
  const table = tableWith(rows, name);
  const { of, homeless } = picturesOf(table, pictures, isThere);
  return {
    homes: [...of]
      .map(([measure, found]) => [textOf(measure, 'steps'), ...found.map(({ caption }) => caption)])
      .sort(),
    homeless: homeless.map(({ caption }) => caption),
  };
}
const [FIRST = [], SECOND = [], THIRD = []] = PLAN;
const HOMES = [
  ['ก', 'ภาพ 1'],
  ['ข', 'ภาพ 2'],
  ['ค', 'ภาพ 3'],
];

test('pictures go with their measures where rows are moved, numbered anew, and other columns changed', () => {
  expect(homesIn(PLAN)).toEqual({ homes: HOMES, homeless: [] });
  const moved = [
    ['๑', ...THIRD.slice(1)],
    ['๒', ...SECOND.slice(1)],
    ['๓', ...FIRST.slice(1)],
  ];
  expect(homesIn(moved)).toEqual({ homes: HOMES, homeless: [] });
  const edited = PLAN.map(([no = '', indicator = '', measure = '', steps = '']) => [
    no,
    indicator,
    ` ${measure}`,
    steps,
    'x',
  ]);
  expect(homesIn(edited)).toEqual({ homes: HOMES, homeless: [] });
});

test('a picture whose measure is gone is homeless, and never goes to another measure', () => {
  expect(homesIn([SECOND, THIRD])).toEqual({ homes: HOMES.slice(1), homeless: ['ภาพ 1'] });
  const renamed = [FIRST, ['2', 'การใช้งบประมาณ', 'มาตรการอื่น', 'ข', 'กองคลัง'], THIRD];
  expect(homesIn(renamed).homeless).toEqual(['ภาพ 2']);
});

test('pictures are of their own sheet alone, or of its new name where it is renamed', () => {
  expect(homesIn(PLAN, 'แผน 2569')).toEqual({ homes: [], homeless: [] });
  expect(homesIn(PLAN, 'แผน (ใหม่)', () => false)).toEqual({ homes: HOMES, homeless: [] });
});

test('pictures of a measure are in the order of their numbers, which may be typed anew', () => {
  const table = tableWith(PLAN);
  const [measure] = table.measures;
  const owner = measure ? pictureOwner(measure, table) : OWNER;
  const pictures = [2, 3, 1, 1].map((order, i) => ({
    ...stored({ owner, order, caption: `${order}${i}` }),
    row: i + 3,
  }));
  const found = [...picturesOf(table, pictures, () => true).of.values()].flat();
  expect(found.map(({ caption }) => caption)).toEqual(['12', '13', '20', '31']);
});
