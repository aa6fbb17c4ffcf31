import { withDocumentLock } from '../google/lock';
import { insertSheet, isEmpty } from '../google/new-sheet';
import { readCells, refuseAddonSheet, sheetNamed } from '../google/sheets';
import type { SheetPlan } from '../sheet/sheet-plan';

/**
 * Shows a sheet that the add-on has for itself. It is created if there is none, and filled if its creation was interrupted.
 * Both are checked under the lock, because a colleague may be creating it.
 */
export const openAddonSheet = (name: string, plan: () => SheetPlan): { sheet: string } =>
  withDocumentLock((registerRollback) => {
    const sheet = sheetNamed(name);
    const needsFilling =
      !sheet ||
      readCells(
        sheet,
        () => isEmpty(sheet),
        () => refuseAddonSheet(name),
      );
    if (needsFilling) return { sheet: insertSheet(plan(), registerRollback, 'only') };
    sheet.activate();
    return { sheet: name };
  });
