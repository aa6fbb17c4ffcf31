import type { Box } from './a1';
import { type Book, cellAt, ensureCell, MAX_CELL_TEXT, type SheetData } from './book';
import { hiddenByMerges } from './edits';
import { ServiceError } from './errors';
import { obeys, violation } from './validation';
import { serialOfInstant } from './values/time';
import { dateFormatOf, isAutomatic, parseTyped, type Typed } from './values/typed';

/** The content of a cell after a script or a user has entered a value. */
function entryOf(book: Book, value: unknown, numberFormat: string | undefined): Typed {
  if (value === null || value === undefined) return { value: null };
  if (typeof value === 'string') {
    if (value.length > MAX_CELL_TEXT) {
      throw new ServiceError(
        'Your input contains more than the maximum of 50000 characters in a single cell.',
      );
    }
    return parseTyped(value, numberFormat, book.locale);
  }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return { value: { error: '#NUM!' } };
    const serial = serialOfInstant(value.getTime(), book.timeZone);
    return { value: serial, numberFormat: dateFormatOf(book.locale, !Number.isInteger(serial)) };
  }
  if (typeof value === 'number') return { value: Number.isFinite(value) ? value : { error: '#NUM!' } };
  return { value: typeof value === 'boolean' ? value : String(value) };
}

/** Writes a table of values into a box: all, or none if a rule rejects one. */
export function enterValues(
  book: Book,
  sheet: SheetData,
  box: Box,
  values: readonly (readonly unknown[])[],
): void {
  const hidden = hiddenByMerges(sheet, box);
  const entries: { row: number; column: number; typed: Typed }[] = [];
  values.forEach((line, rowOffset) => {
    line.forEach((value, columnOffset) => {
      const row = box.row + rowOffset;
      const column = box.column + columnOffset;
      if (hidden.size > 0 && hidden.has(`${row},${column}`)) return;
      const cell = cellAt(sheet, row, column);
      const typed = entryOf(book, value, cell?.numberFormat);
      const rule = cell?.validation;
      if (rule && !rule.allowInvalid && !obeys(book, rule, typed, cell.numberFormat)) {
        throw violation(book, rule, row, column);
      }
      if (cell || typed.value !== null) entries.push({ row, column, typed });
    });
  });
  for (const { row, column, typed } of entries) {
    const cell = ensureCell(sheet, row, column);
    cell.value = typed.value;
    delete cell.links;
    if (typed.formula === undefined) delete cell.formula;
    else cell.formula = typed.formula;
    if (typed.numberFormat !== undefined && isAutomatic(cell.numberFormat))
      cell.numberFormat = typed.numberFormat;
  }
}
