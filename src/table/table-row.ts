import { type FieldId, isStatusField } from '../forms/fields';
import { CHECKBOX, readStatusMark } from '../thai/status-marks';
import { NO_WORDS } from '../thai/status-words';
import { isBlank, matchKey } from '../thai/text';
import { type Columns, fieldAt } from './columns';
import type { SheetRow } from './sheet-rows';

/** What ends above a row: a page, over which a measure may go on, or a part of the table, over which it never does. */
export type Boundary = 'page' | 'part';

/** A filled cell; a merged one may begin in a row above. */
export interface TableCell {
  row: number;
  text: string;
}

/** One row of a table, before it is known whether it continues the one above. */
export interface TableRow {
  /** Sheet row from 1. */
  row: number;
  cells: Map<FieldId, TableCell>;
  /** The cells of custom columns and of columns without a header, by column (from 1). */
  custom: Map<number, TableCell>;
  /** What ends right above it; null where another row of the table is there. */
  behind: Boundary | null;
}

/** The cells of a row by what its columns hold. An unticked checkbox counts as blank unless `keepsAllCells`. */
export function tableRow({ row, cells }: SheetRow, headers: Columns, keepsAllCells: boolean): TableRow {
  const found: TableRow = { row, cells: new Map(), custom: new Map(), behind: null };
  for (const { column, homeRow, text } of cells) {
    const field = fieldAt(headers, column);
    if (!keepsAllCells && field && isStatusField(field) && text === CHECKBOX.notChosen) continue;
    if (field) found.cells.set(field, { row: homeRow, text });
    else found.custom.set(column, { row: homeRow, text });
  }
  return found;
}

/** False for a blank cell, and for a mark that chooses nothing. */
export const saysSomething = (field: FieldId, text: string): boolean =>
  isStatusField(field) ? readStatusMark(text) !== 'notChosen' : !isBlank(text);

// A number that only counts a row.
const BARE_NUMBER = /^\(?\d{1,3}[.)]?$/;

/**
 * False for a row that holds only its number, dashes and marks that choose nothing, as an unfilled row of a template; and for one
 * that has nothing but words in custom columns.
 */
export function isFilled({ cells, custom }: Pick<TableRow, 'cells' | 'custom'>): boolean {
  return [...cells].some(([field, { text }]) => {
    if (NO_WORDS.test(text)) return false;
    if (field === 'number' && custom.size === 0) return !BARE_NUMBER.test(matchKey(text));
    return saysSomething(field, text);
  });
}
