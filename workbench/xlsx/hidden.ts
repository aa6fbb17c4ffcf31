import type { Box } from '../a1';
import type { Book, Metadata, SheetData } from '../book';

/** The hidden sheet that carries what .xlsx has no place for. */
export const HIDDEN_SHEET = '_workbench';
/** HiddenBookData under the 32,767 characters of a cell. */
const PIECE = 30_000;
/** Column A holds the pieces; lists of drop-downs follow from B. */
export const FIRST_LIST_COLUMN = 2;

/** What is kept of a sheet. */
export interface HiddenSheetData {
  /** Its name in the .xlsx, where 31 characters are the most. */
  shortName: string;
  name: string;
  id: number;
  rows: number;
  columns: number;
  metadata: Metadata[];
  /** Cells that clip their text: .xlsx knows wrapping or not. */
  clipped: Box[];
}

/** What is kept of a workbook. */
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

/** A book's part for the hidden sheet. */
export function hiddenPieces(book: Book, sheets: HiddenSheetData[]): string[] {
  const { id, name, locale, timeZone, metadata, nextMetadataId } = book;
  const kept: HiddenBookData = { version: 1, id, name, locale, timeZone, metadata, nextMetadataId, sheets };
  const text = JSON.stringify(kept);
  return Array.from({ length: Math.ceil(text.length / PIECE) }, (_piece, index) =>
    text.slice(index * PIECE, (index + 1) * PIECE),
  );
}

/** What the pieces of a hidden sheet say; null where they say nothing this version understands. */
export function readHidden(pieces: readonly string[]): HiddenBookData | null {
  try {
    const kept = JSON.parse(pieces.join('')) as Partial<HiddenBookData>;
    return kept.version === 1 && Array.isArray(kept.sheets) ? (kept as HiddenBookData) : null;
  } catch {
    return null;
  }
}

/** What Excel refuses in a name, and what no attribute of XML holds as it is. */
const REFUSED = /[*?:\\/[\]\p{Cc}\p{Cs}\uFFFE\uFFFF]|(?<=^'*)'|'(?='*$)/gu;

/** Names of at most 31 characters, each once, without the signs .xlsx forbids. */
export function shortNames(sheets: readonly SheetData[]): string[] {
  // Excel keeps a name for itself too.
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
