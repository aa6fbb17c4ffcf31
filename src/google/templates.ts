import {
  NOTHING_STORED,
  readStoredTemplates,
  type StoredTemplate,
  type StoredTemplates,
  storedTemplateRows,
  TEMPLATE_HEADERS,
  TEMPLATE_SHEET,
} from '../documents/stored-templates';
import { messages, UserError } from '../messages';
import { readAddonSheet } from './addon-sheets';
import { type RegisterRollback, withDocumentLock } from './lock';
import { emptySheet } from './new-sheet';
import { readSettingsToMake } from './office-settings';
import { asText, refuseAddonSheet, rowsAfter, sheetNamed, withoutEmptyRowsAtEnd } from './sheets';

const WIDTH = TEMPLATE_HEADERS.length;

/** The custom templates that the spreadsheet stores: one call; an empty Map if it has no sheet for them. */
export function readTemplates(): StoredTemplates {
  return readStoredTemplates(templateRows());
}

function templateRows(): string[][] {
  const sheet = sheetNamed(TEMPLATE_SHEET);
  return sheet ? readAddonSheet(sheet, WIDTH, isTemplateSheet) : [];
}

const isTemplateSheet = (rows: readonly (readonly string[])[]): boolean =>
  rows[1]?.[0] === TEMPLATE_HEADERS[0];

/**
 * Changes the stored template of a form: one write of the whole sheet, under the lock, with rollback. If there is no sheet
 * for templates, a hidden one is created before `change` creates anything outside the spreadsheet.
 * @returns all templates that are stored now
 * @throws UserError if an other sheet has its name, or in a workbook of a later version: what this one does not read of the sheet
 * would be gone
 */
export function changeTemplate(
  form: string,
  change: (stored: StoredTemplate, registerRollback: RegisterRollback) => StoredTemplate,
): StoredTemplates {
  return withDocumentLock((registerRollback) => {
    readSettingsToMake();
    const existing = sheetNamed(TEMPLATE_SHEET);
    const before = templateRows();
    if (existing && before.length === 0) refuseAddonSheet(TEMPLATE_SHEET);
    if (!isTemplateSheet(before) && before.some((row) => row.some((text) => text !== ''))) {
      throw new UserError('sheet/taken', TEMPLATE_SHEET);
    }
    const stored = readStoredTemplates(before);
    const sheet = hiddenSheet(existing, before, registerRollback);
    stored.set(form, change(stored.get(form) ?? NOTHING_STORED, registerRollback));
    const blank = TEMPLATE_HEADERS.map(() => '');
    const rows = [
      blank.map((_, i) => (i === 0 ? messages.template.sheetNotice : '')),
      TEMPLATE_HEADERS,
      ...storedTemplateRows(stored),
    ];
    // The same write clears the rows of an earlier, longer template.
    const filled = withoutEmptyRowsAtEnd(before, (cell) => cell === '').length;
    while (rows.length < filled) rows.push(blank);
    rowsAfter(sheet, sheet.getMaxRows(), rows.length)(registerRollback);
    const range = sheet.getRange(1, 1, rows.length, WIDTH);
    registerRollback(() => {
      range.setValues(rows.map((_, r) => blank.map((__, c) => asText(before[r]?.[c] ?? ''))));
      return undefined;
    }, messages.google.sheetOf(TEMPLATE_SHEET));
    range.setValues(rows.map((row) => row.map(asText)));
    return stored;
  });
}

/** The hidden sheet of templates: the existing one, or a new one, or one whose creation was interrupted. */
function hiddenSheet(
  existing: GoogleAppsScript.Spreadsheet.Sheet | null,
  rows: readonly (readonly string[])[],
  registerRollback: RegisterRollback,
): GoogleAppsScript.Spreadsheet.Sheet {
  if (existing && isTemplateSheet(rows)) return existing;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const shownBefore = spreadsheet.getActiveSheet();
  const sheet = existing ?? emptySheet(TEMPLATE_SHEET, registerRollback);
  if (!sheet) throw new Error(`the sheet "${TEMPLATE_SHEET}" is there`);
  spreadsheet.setActiveSheet(shownBefore);
  return sheet.hideSheet();
}
