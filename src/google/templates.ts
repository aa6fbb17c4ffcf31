import {
  NOTHING_STORED,
  readStoredTemplates,
  type StoredTemplate,
  type StoredTemplates,
  storedTemplateRows,
  TEMPLATE_HEADINGS,
  TEMPLATE_SHEET,
} from '../documents/stored-templates';
import { messages } from '../messages';
import { readAddonSheet } from './addon-sheets';
import { type RegisterRollback, withDocumentLock } from './lock';
import { emptySheet } from './new-sheet';
import { asText, refuseAddonSheet, rowsAfter, sheetNamed } from './sheets';

const WIDTH = TEMPLATE_HEADINGS.length;

/** What the workbook keeps of report templates, in one call; nothing where it has no sheet for them. */
export function readTemplates(): StoredTemplates {
  return readStoredTemplates(templateRows());
}

function templateRows(): string[][] {
  const sheet = sheetNamed(TEMPLATE_SHEET);
  return sheet ? readAddonSheet(sheet, WIDTH, isTemplateSheet) : [];
}

const isTemplateSheet = (rows: readonly (readonly string[])[]): boolean =>
  rows[1]?.[0] === TEMPLATE_HEADINGS[0];

/**
 * Changes what is kept for a form, whole or not at all: one write of the whole sheet, under the lock. The sheet is made
 * hidden where there is none, before `change` makes anything outside the workbook. Gives what is kept now.
 */
export function changeTemplate(
  form: string,
  change: (kept: StoredTemplate, registerRollback: RegisterRollback) => StoredTemplate,
): StoredTemplates {
  return withDocumentLock((registerRollback) => {
    const existing = sheetNamed(TEMPLATE_SHEET);
    const before = templateRows();
    if (existing && before.length === 0) refuseAddonSheet(TEMPLATE_SHEET);
    const kept = readStoredTemplates(before);
    const sheet = hiddenSheet(existing, before, registerRollback);
    kept.set(form, change(kept.get(form) ?? NOTHING_STORED, registerRollback));
    const blank = TEMPLATE_HEADINGS.map(() => '');
    const rows = [
      blank.map((_, i) => (i === 0 ? messages.template.sheetNotice : '')),
      TEMPLATE_HEADINGS,
      ...storedTemplateRows(kept),
    ];
    // Rows of an earlier template that was longer go with the same write.
    let filled = before.length;
    while (filled > rows.length && before[filled - 1]?.every((cell) => cell === '')) filled--;
    while (rows.length < filled) rows.push(blank);
    rowsAfter(sheet, sheet.getMaxRows(), rows.length)(registerRollback);
    const range = sheet.getRange(1, 1, rows.length, WIDTH);
    registerRollback(() => {
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
  registerRollback: RegisterRollback,
): GoogleAppsScript.Spreadsheet.Sheet {
  if (there && isTemplateSheet(rows)) return there;
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const before = book.getActiveSheet();
  const sheet = there ?? emptySheet(TEMPLATE_SHEET, registerRollback);
  if (!sheet) throw new Error(`the sheet "${TEMPLATE_SHEET}" is there`);
  book.setActiveSheet(before);
  return sheet.hideSheet();
}
