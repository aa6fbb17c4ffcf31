import { colord, extend } from 'colord';
import names from 'colord/plugins/names';
import type { Box, Size } from '../a1';
import { type Book, MAX_CELLS } from '../book';
import { ServiceError } from '../errors';

/** Throws Google's error for a table that does not have the size of its range. */
export function checkTable(table: unknown, box: Box, method: string): asserts table is unknown[][] {
  if (!Array.isArray(table) || !table.every(Array.isArray)) {
    throw new ServiceError(`The parameters (Object) don't match the method signature for ${method}.`);
  }
  if (table.length !== box.rows) {
    throw new ServiceError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${table.length} but the range has ${box.rows}.`,
    );
  }
  const odd = table.find((line: unknown[]) => line.length !== box.columns);
  if (odd) {
    throw new ServiceError(
      `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${box.columns}.`,
    );
  }
}

/** Throws Google's error for an invalid range, or one outside the sheet. */
export function checkBox(box: Box, size: Size): void {
  if (!(box.row >= 1)) throw new ServiceError('The starting row of the range is too small.');
  if (!(box.column >= 1)) throw new ServiceError('The starting column of the range is too small.');
  if (!(box.rows >= 1)) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (!(box.columns >= 1)) throw new ServiceError('The number of columns in the range must be at least 1.');
  if (box.row + box.rows - 1 > size.rows || box.column + box.columns - 1 > size.columns) {
    throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

/** Throws if adding cells would make the workbook too big. */
export function checkCellCount(book: Book, added: number): void {
  const now = book.sheets.reduce((sum, sheet) => sum + sheet.rows * sheet.columns, 0);
  if (now + added > MAX_CELLS) {
    throw new ServiceError(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  }
}

/** Throws if a sheet may not have this name. */
export function checkSheetName(book: Book, name: string, except?: string): void {
  const taken = book.sheets.some(
    (sheet) => sheet.name !== except && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) {
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  if (name === '' || name.length > 100 || /[[\]*?:/\\]/.test(name)) {
    throw new ServiceError(`Invalid sheet name: ${name}`);
  }
}

extend([names]);

/** Names of CSS that Google does not know. Source: gas-fakes, notes/named-colors.md. */
const UNKNOWN_TO_GOOGLE = ['rebeccapurple', 'transparent'];

/** A colour, in hex or by its name in CSS, as "#rrggbb". Google accepts an invalid colour without an error; here it changes nothing (undefined). */
export function colorOf(text: string): string | undefined {
  const lower = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(lower);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`;
  if (!/^[a-z]+$/.test(lower) || UNKNOWN_TO_GOOGLE.includes(lower)) return undefined;
  const named = colord(lower);
  return named.isValid() ? named.toHex() : undefined;
}
