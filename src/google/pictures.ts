import {
  isPictureSheet,
  PICTURE_COLUMNS,
  PICTURE_HEADER_ROW,
  PICTURE_HEADERS,
  PICTURE_SHEET,
  PICTURE_WIDTHS,
  type PicturesOfTable,
  pictureRow,
  picturesOf,
  readPictures,
  type StoredPicture,
} from '../documents/pictures';
import { messages, UserError } from '../messages';
import { columnLetter } from '../sheet/a1';
import type { FormTable } from '../table/table';
import { HEADER_COLOUR, readAddonSheet, SHEET_FONT } from './addon-sheets';
import { type RegisterRollback, withDocumentLock } from './lock';
import { emptySheet, setWidths } from './new-sheet';
import { readSettingsToMake } from './office-settings';
import { asText, sheetNamed } from './sheets';
import { isSame } from './write-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const WIDTH = PICTURE_HEADERS.length;
const { data: DATA } = PICTURE_COLUMNS;

/** The pictures of the spreadsheet, without their bytes: one call, none if it has no sheet of them. */
export const readPictureList = (): StoredPicture[] => readPictures(rowsUpTo(DATA - 1));

/** The pictures of the spreadsheet with their bytes: one call. */
export const readAllPictures = (): StoredPicture[] => readPictures(rowsUpTo(WIDTH));

function rowsUpTo(columns: number): string[][] {
  const sheet = sheetNamed(PICTURE_SHEET);
  const rows = sheet ? readAddonSheet(sheet, columns, isPictureSheet) : [];
  return isPictureSheet(rows) ? rows : [];
}

/** Finds the pictures of a table's measures among those that were read. */
export const storedPictures =
  (read: () => StoredPicture[]) =>
  (table: FormTable): PicturesOfTable =>
    picturesOf(table, read(), (name) => sheetNamed(name) !== null);

/** The same pictures with their bytes: one call for all rows from the first to the last of them. */
export function withPictureData(pictures: readonly StoredPicture[]): StoredPicture[] {
  const sheet = sheetNamed(PICTURE_SHEET);
  if (!sheet || pictures.length === 0) return [...pictures];
  const rows = pictures.map(({ row }) => row);
  const first = Math.min(...rows);
  const count = Math.max(...rows) - first + 1;
  const texts: string[][] = sheet.getRange(first, 1, count, WIDTH).getDisplayValues();
  return pictures.map((picture) => {
    const [now] = readPictures([texts[picture.row - first] ?? []]);
    return { ...picture, base64: now?.id === picture.id ? now.base64 : '' };
  });
}

/** What a change of the sheet of pictures does: it writes a block of cells, puts in a picture, or takes a row's away. */
export type PictureWrite =
  | { kind: 'cells'; row: number; column: number; texts: string[][]; before: string[][] }
  | { kind: 'add'; picture: Omit<StoredPicture, 'row'> }
  | { kind: 'clear'; picture: StoredPicture };

/**
 * Changes the sheet of pictures under the lock, with rollback; it is created for the first picture.
 * @param decide gets the pictures without their bytes, and the text of each cell
 * @throws UserError if an other sheet has its name, the picture to take away is no longer there, or the sheet is to be
 * created in a workbook of a later version
 */
export function changePictureSheet<T>(
  decide: (
    stored: readonly StoredPicture[],
    rows: readonly string[][],
  ) => { answer: T; write?: PictureWrite },
): T {
  return withDocumentLock((registerRollback) => {
    const existing = sheetNamed(PICTURE_SHEET);
    const rows = existing ? readAddonSheet(existing, DATA - 1, isPictureSheet) : [];
    const isOurs = isPictureSheet(rows);
    if (!isOurs && rows.some((row) => row.some((text) => text !== ''))) {
      throw new UserError('sheet/taken', PICTURE_SHEET);
    }
    const { answer, write } = decide(isOurs ? readPictures(rows) : [], rows);
    if (!write) return answer;
    if (write.kind === 'add') {
      const sheet = existing && isOurs ? existing : newPictureSheet(registerRollback);
      addRow(sheet, rows.length, write.picture, registerRollback);
    } else if (existing) {
      const { row, column, texts, before } =
        write.kind === 'cells' ? write : clearing(existing, write.picture);
      writeCells(existing, row, column, texts, before, registerRollback);
    }
    return answer;
  });
}

function clearing(sheet: Sheet, { row, id }: StoredPicture) {
  // Read last: a colleague may have moved rows by hand since.
  const before: string[][] = sheet.getRange(row, 1, 1, WIDTH).getDisplayValues();
  if (before[0]?.[PICTURE_COLUMNS.id - 1] !== id) throw new UserError('pictures/gone');
  return { row, column: 1, texts: [PICTURE_HEADERS.map(() => '')], before };
}

function writeCells(
  sheet: Sheet,
  row: number,
  column: number,
  texts: readonly string[][],
  before: readonly string[][],
  registerRollback: RegisterRollback,
): void {
  const range = sheet.getRange(row, column, texts.length, texts[0]?.length ?? 1);
  registerRollback(() => {
    range.setValues(before.map((line) => line.map(asText)));
    return undefined;
  }, messages.google.sheetOf(PICTURE_SHEET));
  range.setValues(texts.map((line) => line.map(asText)));
}

/** Appends a picture below all others in a single step of Sheets, whatever rows a colleague has moved; `rows`: the sheet's. */
function addRow(
  sheet: Sheet,
  rows: number,
  picture: Omit<StoredPicture, 'row'>,
  registerRollback: RegisterRollback,
): void {
  registerRollback(() => {
    const added = readPictures(readAddonSheet(sheet, DATA - 1, isPictureSheet)).find(
      ({ id, owner }) => id === picture.id && isSame(owner, picture.owner),
    );
    if (!added) return undefined;
    if (added.row > rows) sheet.deleteRow(added.row);
    else sheet.getRange(added.row, 1, 1, WIDTH).clearContent();
    return undefined;
  }, messages.google.sheetOf(PICTURE_SHEET));
  sheet.appendRow(pictureRow(picture).map(asText));
}

/** A new sheet of pictures behind the others; the user still sees the sheet that was shown. */
function newPictureSheet(registerRollback: RegisterRollback): Sheet {
  readSettingsToMake();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const shownBefore = spreadsheet.getActiveSheet();
  const sheet = emptySheet(PICTURE_SHEET, registerRollback);
  if (!sheet) throw new UserError('sheet/taken', PICTURE_SHEET);
  const seen = PICTURE_WIDTHS.length;
  const last = columnLetter(seen);
  sheet.getRange(`A:${last}`).setFontFamily(SHEET_FONT).setVerticalAlignment('top').setWrap(true);
  sheet.getRange('A1').setWrap(false);
  sheet
    .getRange(`A${PICTURE_HEADER_ROW}:${last}${PICTURE_HEADER_ROW}`)
    .setFontWeight('bold')
    .setBackground(HEADER_COLOUR);
  setWidths(sheet, PICTURE_WIDTHS);
  sheet.setFrozenRows(PICTURE_HEADER_ROW);
  sheet.hideColumns(seen + 1, WIDTH - seen);
  const notice = PICTURE_HEADERS.map((_, i) => (i === 0 ? messages.pictures.sheetNotice : ''));
  sheet.getRange(1, 1, PICTURE_HEADER_ROW, WIDTH).setValues([notice, PICTURE_HEADERS]);
  spreadsheet.setActiveSheet(shownBefore);
  return sheet;
}
