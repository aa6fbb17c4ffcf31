import {
  correctedSchemes,
  isSchemeSheet,
  readSchemeRows,
  SCHEME_SHEET,
  type SchemeRow,
  type Schemes,
} from '../scores/scheme-sheet';
import { readAddonSheet } from './addon-sheets';
import { sheetNamed } from './sheets';

const COLUMNS = 8;

/** The office's corrections of the criteria: one call to Google, or none where it has no sheet for them. */
export function readCorrections(): SchemeRow[] {
  const sheet = sheetNamed(SCHEME_SHEET);
  return sheet ? readSchemeRows(readAddonSheet(sheet, COLUMNS, isSchemeSheet)) : [];
}

/** The criteria of every year, with the office's corrections where it has made any. */
export const readSchemes = (): Schemes => correctedSchemes(readCorrections());
