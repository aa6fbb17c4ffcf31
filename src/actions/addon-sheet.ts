import { withDocumentLock } from '../google/lock';
import { insertSheet, isEmpty } from '../google/new-sheet';
import { readCells, refuseAddonSheet, sheetNamed } from '../google/sheets';
import type { SheetPlan } from '../sheet/sheet-plan';

/**
 * Shows a sheet that the add-on makes for itself; made first where the workbook has none, and filled where an attempt to make
 * it was cut off. Whether it is there is asked under the lock: a colleague may be making it.
 */
export const openAddonSheet = (name: string, plan: () => SheetPlan): { sheet: string } =>
  withDocumentLock((registerRollback) => {
    const sheet = sheetNamed(name);
    const isToFill =
      !sheet ||
      readCells(
        sheet,
        () => isEmpty(sheet),
        () => refuseAddonSheet(name),
      );
    if (isToFill) return { sheet: insertSheet(plan(), registerRollback, 'only') };
    sheet.activate();
    return { sheet: name };
  });
