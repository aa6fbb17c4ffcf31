import { messages } from '../messages';
import {
  type KeptTemplate,
  type KeptTemplates,
  keptRows,
  NOTHING_KEPT,
  readKept,
  TEMPLATE_HEADINGS,
  TEMPLATE_SHEET,
} from '../reports/kept-templates';
import { withDocumentLock } from './lock';
import { readMadeSheet } from './made-sheets';
import { asText, ensureRows, refuseOwnSheet, sheetNamed } from './sheets';

const WIDTH = TEMPLATE_HEADINGS.length;

/** What the workbook keeps of report templates, in one call; nothing where it has no sheet for them. */
export function readTemplates(): KeptTemplates {
  return readKept(templateRows());
}

function templateRows(): string[][] {
  const sheet = sheetNamed(TEMPLATE_SHEET);
  return sheet ? readMadeSheet(sheet, WIDTH, (rows) => rows[1]?.[0] === TEMPLATE_HEADINGS[0]) : [];
}

/**
 * Changes what is kept for a form, whole or not at all: one write of the whole sheet, under the lock. The sheet is made
 * hidden where there is none. Gives what is kept now.
 */
export function changeTemplate(form: string, change: (kept: KeptTemplate) => KeptTemplate): KeptTemplates {
  return withDocumentLock(() => {
    const existing = sheetNamed(TEMPLATE_SHEET);
    const before = templateRows();
    if (existing && before.length === 0) refuseOwnSheet(TEMPLATE_SHEET);
    const kept = readKept(before);
    kept.set(form, change(kept.get(form) ?? NOTHING_KEPT));
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
    const sheet = existing ?? madeHidden();
    ensureRows(sheet, rows.length);
    sheet.getRange(1, 1, rows.length, WIDTH).setValues(rows.map((row) => row.map(asText)));
    return kept;
  });
}

function madeHidden(): GoogleAppsScript.Spreadsheet.Sheet {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const before = book.getActiveSheet();
  const sheet = book.insertSheet(TEMPLATE_SHEET, book.getSheets().length);
  book.setActiveSheet(before);
  return sheet.hideSheet();
}
