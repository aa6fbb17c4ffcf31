import {
  correctedSchemes,
  isSchemeSheet,
  readSchemeRows,
  SCHEME_SHEET,
  type Schemes,
} from '../scores/scheme-sheet';
import { readMadeSheet } from './made-sheets';
import { sheetNamed } from './sheets';

const COLUMNS = 8;

/** The criteria of every year, with the office's corrections where it has made any: one call to Google, or none. */
export function readSchemes(): Schemes {
  const sheet = sheetNamed(SCHEME_SHEET);
  return correctedSchemes(sheet ? readSchemeRows(readMadeSheet(sheet, COLUMNS, isSchemeSheet)) : []);
}
