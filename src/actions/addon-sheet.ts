import { withDocumentLock } from '../google/lock';
import { insertSheet, isEmpty } from '../google/new-sheet';
import { readSettingsToMake } from '../google/office-settings';
import { readCells, refuseAddonSheet, sheetNamed } from '../google/sheets';
import type { OfficeSettings } from '../settings/settings';
import type { SheetPlan } from '../sheet/sheet-plan';

/**
 * Shows a sheet that the add-on has for itself. It is created if there is none, and filled if its creation was interrupted.
 * Both are checked under the lock, because a colleague may be creating it.
 * @throws UserError if it is to be created in a workbook of a later version
 */
export const openAddonSheet = (
  name: string,
  plan: (settings: OfficeSettings) => SheetPlan,
): { sheet: string } =>
  withDocumentLock((registerRollback) => {
    const sheet = sheetNamed(name);
    const needsFilling =
      !sheet ||
      readCells(
        sheet,
        () => isEmpty(sheet),
        () => refuseAddonSheet(name),
      );
    if (needsFilling) return { sheet: insertSheet(plan(readSettingsToMake()), registerRollback, 'only') };
    sheet.activate();
    return { sheet: name };
  });
