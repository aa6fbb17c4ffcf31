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

/** The office's corrections of the schemes; [] if it has no sheet for them. One call, after the sheet is found. */
export function readCorrections(): SchemeRow[] {
  const sheet = sheetNamed(SCHEME_SHEET);
  return sheet ? readSchemeRows(readAddonSheet(sheet, COLUMNS, isSchemeSheet)) : [];
}

/** The schemes of all years, with the office's corrections. */
export const readSchemes = (): Schemes => correctedSchemes(readCorrections());
