import type { FieldId } from '../forms/fields';
import type { Form } from '../forms/form';
import { digestOf } from '../sheet/digest';
import { type Measure, textOf } from '../table/measures';
import type { FormTable } from '../table/table';
import { matchKey } from '../thai/text';
import { MAX_PICTURE_CHARACTERS } from './picture-limits';

/** The sheet, in sight, in which pictures of activities travel with the spreadsheet. */
export const PICTURE_SHEET = 'ภาพกิจกรรม';

/** A cell takes 50,000 characters, and one of an .xlsx 32,767. */
const LONGEST_PIECE = 30_000;
const PIECES = Math.ceil(MAX_PICTURE_CHARACTERS / LONGEST_PIECE);

/** Its columns, from 1; those from `owner` on are hidden. */
export const PICTURE_COLUMNS = {
  sheet: 1,
  measure: 2,
  order: 3,
  caption: 4,
  size: 5,
  who: 6,
  when: 7,
  owner: 8,
  id: 9,
  data: 10,
} as const;
export const PICTURE_HEADERS = [
  'แผ่นงาน',
  'มาตรการ',
  'ลำดับ',
  'คำบรรยายภาพ',
  'ขนาด',
  'ผู้เพิ่ม',
  'เมื่อ',
  'มาตรการของภาพ',
  'รหัสภาพ',
  ...Array.from({ length: PIECES }, (_, i) => `ข้อมูล ${i + 1}`),
];
/** Pixels, of the columns in sight. */
export const PICTURE_WIDTHS = [140, 300, 60, 300, 140, 180, 130];
/** The row of its headers; a notice is above it. */
export const PICTURE_HEADER_ROW = 2;

/** The measure to which a picture belongs: its texts, by which it is found again wherever its rows have moved. */
export interface PictureOwner {
  sheet: string;
  /** The fiscal year of the sheet; null where its title does not say it. */
  year: number | null;
  texts: Partial<Record<FieldId, string>>;
}

/** A picture of the sheet. */
export interface StoredPicture {
  row: number;
  id: string;
  owner: PictureOwner;
  /** Its measure as the sheet shows it. */
  measure: string;
  order: number;
  caption: string;
  size: string;
  who: string;
  when: string;
  /** A PNG or JPEG; '' where it was not read, or its pieces do not make a whole. */
  base64: string;
}

/** The same bytes have the same id, so that a picture that is added again is known. */
export const pictureId = (base64: string): string => digestOf(base64);

/** Whether rows are of the picture sheet. */
export const isPictureSheet = (rows: readonly (readonly string[])[]): boolean => {
  const column = PICTURE_COLUMNS.owner - 1;
  return rows[PICTURE_HEADER_ROW - 1]?.[column] === PICTURE_HEADERS[column];
};

/** Reads the sheet's rows, in their order; what is no row of ours is passed over. */
export function readPictures(rows: readonly (readonly string[])[]): StoredPicture[] {
  return rows.flatMap((cells, i): StoredPicture | [] => {
    const [sheet = '', measure = '', order = '', caption = '', size = '', who = '', when = ''] = cells;
    const [owner = '', id = '', ...pieces] = cells.slice(PICTURE_COLUMNS.owner - 1);
    const known = id === '' ? null : readOwner(owner, sheet);
    if (!known) return [];
    const base64 = pieces.join('');
    const isWhole = base64 !== '' && pictureId(base64) === id;
    const picture = { row: i + 1, id, owner: known, measure, caption, size, who, when };
    return { ...picture, order: Number(order) || 0, base64: isWhole ? base64 : '' };
  });
}

function readOwner(text: string, sheet: string): PictureOwner | null {
  try {
    const { year, texts } = JSON.parse(text) as Partial<PictureOwner>;
    return typeof texts === 'object' && texts !== null ? { sheet, year: year ?? null, texts } : null;
  } catch {
    return null;
  }
}

/** The row of a picture. */
export function pictureRow(picture: Omit<StoredPicture, 'row'>): string[] {
  const { owner, measure, order, caption, size, who, when, id, base64 } = picture;
  const pieces = Array.from({ length: PIECES }, (_, i) =>
    base64.slice(i * LONGEST_PIECE, (i + 1) * LONGEST_PIECE),
  );
  return [owner.sheet, measure, String(order), caption, size, who, when, ownerText(owner), id, ...pieces];
}

/** A measure's texts as they are stored; its sheet is in a column of its own, in sight. */
export const ownerText = ({ year, texts }: PictureOwner): string => JSON.stringify({ year, texts });

/** What tells one measure from the next, the most telling first. */
const identifying = ({ keyField }: Form): FieldId[] => [
  ...new Set<FieldId>(['measure', keyField, 'activity', 'item', 'indicator', 'number']),
];

/** A measure as the owner of pictures. */
export function pictureOwner(measure: Measure, { sheet, year, form }: FormTable): PictureOwner {
  const texts = identifying(form).map((field) => [field, textOf(measure, field)] as const);
  return { sheet, year, texts: Object.fromEntries(texts.filter(([, text]) => text !== '')) };
}

/** A measure as the sheet of pictures shows it. */
export const ownerName = ({ texts }: PictureOwner): string => Object.values(texts)[0] ?? '';

/** The pictures of a table's measures, and those of measures that it no longer has. */
export interface PicturesOfTable {
  /** In the order in which they are printed. */
  of: ReadonlyMap<Measure, readonly StoredPicture[]>;
  homeless: StoredPicture[];
}

/**
 * Finds the measures of pictures again. A picture is of a table if it names its sheet, or one that is gone (renamed) of the
 * table's year.
 * @param isThere whether the spreadsheet has a sheet of this name
 */
export function picturesOf(
  table: FormTable,
  stored: readonly StoredPicture[],
  isThere: (sheet: string) => boolean,
): PicturesOfTable {
  const of = new Map<Measure, StoredPicture[]>();
  const homeless: StoredPicture[] = [];
  const isOfTable = ({ owner: { sheet, year } }: StoredPicture) =>
    sheet === table.sheet || (year === table.year && !isThere(sheet));
  for (const picture of [...stored].filter(isOfTable).sort((a, b) => a.order - b.order || a.row - b.row)) {
    const measure = measureOf(table, picture.owner);
    if (measure) of.set(measure, [...(of.get(measure) ?? []), picture]);
    else homeless.push(picture);
  }
  return { of, homeless };
}

/** The pictures that a measure with the same texts has on another sheet, as that of the year before, but for those that it has itself. */
export function picturesElsewhere(
  table: FormTable,
  measure: Measure,
  stored: readonly StoredPicture[],
  own: readonly StoredPicture[],
): StoredPicture[] {
  const known = new Set(own.map(({ id }) => id));
  return stored.filter(
    ({ id, owner }) => owner.sheet !== table.sheet && !known.has(id) && measureOf(table, owner) === measure,
  );
}

/**
 * The measure with the owner's texts; of several that are the same to the letter the one of its number, which counts only then,
 * because rows are numbered anew. A picture under a wrong measure would be worse than one whose measure must be said again.
 */
function measureOf(table: FormTable, { texts }: PictureOwner): Measure | undefined {
  // A document shows an address below its words.
  const keyOf = (text: string) => matchKey(text.replace(/https?:\S+/g, ''));
  const isSame = (measure: Measure, field: FieldId): boolean =>
    keyOf(textOf(measure, field)) === keyOf(texts[field] ?? '');
  const fields = identifying(table.form).filter((field) => field !== 'number');
  const isKnown = fields.some((field) => matchKey(texts[field] ?? '') !== '');
  const same = table.measures.filter((measure) => fields.every((field) => isSame(measure, field)));
  if (!isKnown) return undefined;
  return same.length <= 1 ? same[0] : same.find((measure) => isSame(measure, 'number'));
}
