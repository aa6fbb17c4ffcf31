import { type CellFix, fixesOf, planFixes } from '../checks/fixes';
import { annotateFindings, planAnnotations } from '../google/annotations';
import { logError, withDocumentLock } from '../google/lock';
import { activeSheet, isAsRead, readFormulas, readSheet } from '../google/sheets';
import { type Decision, writeAsRead } from '../google/write-as-read';
import { planCells } from '../google/write-cells';
import { messages } from '../messages';
import { cellKey } from '../sheet/cell-ref';
import type { SheetData } from '../sheet/sheet-data';
import { withTexts } from '../sheet/with-texts';
import { type CheckedSheet, checkSheet } from './check';
import { sheetOrGone } from './read-form';

/** The sheet to check: the one of this name, or the one the user is on. */
export interface CheckRequest {
  sheet?: string;
}

/** What a check found on a sheet, with the mends that are certain. */
export interface CheckResult extends CheckedSheet {
  sheet: string;
  fixes: CellFix[];
  /** False where Google refused marks, on a protected sheet say, and only some may be there: what was found holds all the same. */
  marked: boolean;
}

/** A mend that was left undone, with nothing written: somebody changed the cell since the check, or it holds a formula. */
export interface SkippedFix extends CellFix {
  why: 'changed' | 'formula';
}

/** What came of mending: the check made again, and the mends that were left undone. */
export interface FixedSheet extends CheckResult {
  written: number;
  left: SkippedFix[];
}

/** The mends that a user chose of those that a check gave. */
export interface FixRequest {
  sheet: string;
  fixes: CellFix[];
}

/** Checks a sheet and marks its cells, for a page that lists what was found; a UserError where it is gone or no form. */
export function checkAndAnnotate({ sheet: name }: CheckRequest): CheckResult {
  const sheet = name === undefined ? activeSheet() : sheetOrGone(name, messages.errors.checkedSheetGone);
  const data = readSheet(sheet, name === undefined ? {} : { name });
  const found = foundOn(data);
  try {
    annotateFindings(sheet, data, found.findings);
    return found;
  } catch (error) {
    logError(error);
    return { ...found, marked: false };
  }
}

/**
 * Mends cells under the document's lock: only those that still hold what was checked and hold no formula. The check of
 * the sheet as it is then is made before anything is written, so that nothing is read after.
 */
export function fixCells({ sheet: name, fixes }: FixRequest): FixedSheet {
  const sheet = sheetOrGone(name, messages.errors.checkedSheetGone);
  return withDocumentLock((registerRollback) =>
    writeAsRead((): Decision<FixedSheet> => {
      const data = readSheet(sheet, { name });
      const formulas = readFormulas(sheet, data);
      const isFormula = (fix: CellFix) => formulas.has(cellKey(fix));
      const { writes, stale } = planFixes(
        data,
        fixes.filter((fix) => !isFormula(fix)),
      );
      const fixed: SheetData = { ...data, text: withTexts(data.text, writes) };
      const found = foundOn(fixed);
      const mark = planAnnotations(sheet, fixed, found.findings);
      const write = planCells(sheet, data, { writes, clears: [] });
      const left = [
        ...stale.map((fix): SkippedFix => ({ ...fix, why: 'changed' })),
        ...fixes.filter(isFormula).map((fix): SkippedFix => ({ ...fix, why: 'formula' })),
      ];
      return {
        answer: { ...found, written: writes.length, left },
        write: { isCurrent: () => isAsRead(sheet, data), steps: [write, mark] },
      };
    }, registerRollback),
  );
}

function foundOn(data: SheetData): CheckResult {
  const checked = checkSheet(data);
  const { findings } = checked;
  return {
    ...checked,
    sheet: data.name,
    fixes: fixesOf(findings, data.name),
    marked: true,
  };
}
