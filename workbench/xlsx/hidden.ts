import type { Box } from '../a1';
import type { Book, Metadata, SheetData } from '../book';

/** The hidden sheet for data that .xlsx cannot store. */
export const HIDDEN_SHEET = '_workbench';
/** Characters of one piece. Less than the 32,767 of a cell of .xlsx. */
const PIECE = 30_000;
/** Column A has the pieces; lists of drop-downs follow from B. */
export const FIRST_LIST_COLUMN = 2;

/** The data of a sheet on the hidden sheet. */
export interface HiddenSheetData {
  /** Its name in the .xlsx, with at most 31 characters. */
  shortName: string;
  name: string;
  id: number;
  rows: number;
  columns: number;
  metadata: Metadata[];
  /** Cells that clip their text: .xlsx only has wrapping or not. */
  clipped: Box[];
}

/** The data of a workbook on the hidden sheet. */
export interface HiddenBookData {
  version: 1;
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  metadata: Metadata[];
  nextMetadataId: number;
  sheets: HiddenSheetData[];
}

/** The data of a book as texts for column A of the hidden sheet. */
export function hiddenPieces(book: Book, sheets: HiddenSheetData[]): string[] {
  const { id, name, locale, timeZone, metadata, nextMetadataId } = book;
  const kept: HiddenBookData = { version: 1, id, name, locale, timeZone, metadata, nextMetadataId, sheets };
  const text = JSON.stringify(kept);
  return Array.from({ length: Math.ceil(text.length / PIECE) }, (_piece, index) =>
    text.slice(index * PIECE, (index + 1) * PIECE),
  );
}

/** The data of a hidden sheet; null if this version cannot read it, or somebody has changed it. */
export function readHidden(pieces: readonly string[]): HiddenBookData | null {
  try {
    const kept: unknown = JSON.parse(pieces.join(''));
    return isBook(kept) && new Intl.DateTimeFormat('en', { timeZone: kept.timeZone }) ? kept : null;
  } catch {
    return null;
  }
}

/** Whether a value is an object with these fields. */
function has<T>(value: unknown, fields: { [K in keyof T]-?: (field: unknown) => boolean }): value is T {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries<(field: unknown) => boolean>(fields).every(([name, is]) =>
      is((value as Record<string, unknown>)[name]),
    )
  );
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isPlace = (value: unknown): boolean => isCount(value) && Number(value) > 0;
const listOf = (is: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(is);

const isBox = (value: unknown): boolean =>
  has<Box>(value, { row: isPlace, column: isPlace, rows: isPlace, columns: isPlace });
const isMetadata = (value: unknown): boolean =>
  has<Metadata>(value, {
    id: isCount,
    key: isText,
    value: (text) => text === null || isText(text),
    visibility: (word) => word === 'DOCUMENT' || word === 'PROJECT',
    row: (row) => row === undefined || isPlace(row),
    column: (column) => column === undefined || isPlace(column),
  });
const isSheet = (value: unknown): boolean =>
  has<HiddenSheetData>(value, {
    shortName: isText,
    name: isText,
    id: isCount,
    rows: isPlace,
    columns: isPlace,
    metadata: listOf(isMetadata),
    clipped: listOf(isBox),
  });
const isBook = (value: unknown): value is HiddenBookData =>
  has<HiddenBookData>(value, {
    version: (version) => version === 1,
    id: isText,
    name: isText,
    locale: isText,
    timeZone: isText,
    metadata: listOf(isMetadata),
    nextMetadataId: isCount,
    sheets: listOf(isSheet),
  });

/** What Excel refuses in a name, and what an attribute of XML cannot have. */
const REFUSED = /[*?:\\/[\]\p{Cc}\p{Cs}\uFFFE\uFFFF]|(?<=^'*)'|'(?='*$)/gu;

/** Different names of at most 31 characters, without the characters that .xlsx forbids. */
export function shortNames(sheets: readonly SheetData[]): string[] {
  // Excel reserves a name too.
  const taken = new Set([HIDDEN_SHEET.toLowerCase(), 'history']);
  return sheets.map(({ name }) => {
    const plain = name.slice(0, 31).replace(REFUSED, '_') || 'Sheet';
    let short = plain;
    for (let number = 2; taken.has(short.toLowerCase()); number++) {
      short = `${plain.slice(0, 31 - String(number).length - 1)}_${number}`;
    }
    taken.add(short.toLowerCase());
    return short;
  });
}
