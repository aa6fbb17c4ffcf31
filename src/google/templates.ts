import {
  type KeptTemplate,
  type KeptTemplates,
  keptRows,
  NOTHING_KEPT,
  readKept,
  TEMPLATE_HEADINGS,
  TEMPLATE_SHEET,
} from '../documents/kept-templates';
import { messages } from '../messages';
import { type OnRefusal, withDocumentLock } from './lock';
import { readMadeSheet } from './made-sheets';
import { emptySheet } from './new-sheet';
import { asText, refuseOwnSheet, rowsAfter, sheetNamed } from './sheets';

const WIDTH = TEMPLATE_HEADINGS.length;

/** What the workbook keeps of report templates, in one call; nothing where it has no sheet for them. */
export function readTemplates(): KeptTemplates {
  return readKept(templateRows());
}

function templateRows(): string[][] {
  const sheet = sheetNamed(TEMPLATE_SHEET);
  return sheet ? readMadeSheet(sheet, WIDTH, isTemplateSheet) : [];
}

const isTemplateSheet = (rows: readonly (readonly string[])[]): boolean =>
  rows[1]?.[0] === TEMPLATE_HEADINGS[0];

/**
 * Changes what is kept for a form, whole or not at all: one write of the whole sheet, under the lock. The sheet is made
 * hidden where there is none, before `change` makes anything outside the workbook. Gives what is kept now.
 */
export function changeTemplate(
  form: string,
  change: (kept: KeptTemplate, onRefusal: OnRefusal) => KeptTemplate,
): KeptTemplates {
  return withDocumentLock((onRefusal) => {
    const existing = sheetNamed(TEMPLATE_SHEET);
    const before = templateRows();
    if (existing && before.length === 0) refuseOwnSheet(TEMPLATE_SHEET);
    const kept = readKept(before);
    const sheet = hiddenSheet(existing, before, onRefusal);
    kept.set(form, change(kept.get(form) ?? NOTHING_KEPT, onRefusal));
    const blank = TEMPLATE_HEADINGS.map(() => '');
    const rows = [
      blank.map((_, i) => (i === 0 ? messages.template.sheetNotice : '')),
      TEMPLATE_HEADINGS,
      ...keptRows(kept),
    ];
    // Rows of an earlier template that was longer go with the same write.
    let filled = before.length;
    while (filled > rows.length && before[filled - 1]?.every((cell) => cell === '')) filled--;
    while (rows.length < filled) rows.push(blank);
    rowsAfter(sheet, sheet.getMaxRows(), rows.length)(onRefusal);
    const range = sheet.getRange(1, 1, rows.length, WIDTH);
    onRefusal(() => {
      range.setValues(rows.map((_, r) => blank.map((__, c) => asText(before[r]?.[c] ?? ''))));
      return undefined;
    }, messages.google.sheetOf(TEMPLATE_SHEET));
    range.setValues(rows.map((row) => row.map(asText)));
    return kept;
  });
}

/** The sheet, hidden; made where there is none, and hidden where making it was cut off. */
function hiddenSheet(
  there: GoogleAppsScript.Spreadsheet.Sheet | null,
  rows: readonly (readonly string[])[],
  onRefusal: OnRefusal,
): GoogleAppsScript.Spreadsheet.Sheet {
  if (there && isTemplateSheet(rows)) return there;
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const before = book.getActiveSheet();
  const sheet = there ?? emptySheet(TEMPLATE_SHEET, onRefusal);
  if (!sheet) throw new Error(`the sheet "${TEMPLATE_SHEET}" is there`);
  book.setActiveSheet(before);
  return sheet.hideSheet();
}
