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

/** The data of a hidden sheet; null if this version cannot read it. */
export function readHidden(pieces: readonly string[]): HiddenBookData | null {
  try {
    const kept = JSON.parse(pieces.join('')) as Partial<HiddenBookData>;
    return kept.version === 1 && Array.isArray(kept.sheets) ? (kept as HiddenBookData) : null;
  } catch {
    return null;
  }
}

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
