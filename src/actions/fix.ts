import { type CellFix, fixesOf, planFixes } from '../checks/fixes';
import { annotateFindings, planAnnotations } from '../google/annotations';
import { logError, withDocumentLock } from '../google/lock';
import { activeSheet, isAsRead, readFormulas, readSheet } from '../google/sheets';
import { type Decision, writeAsRead } from '../google/write-as-read';
import { planCells } from '../google/write-cells';
import { cellKey } from '../sheet/cell-ref';
import type { SheetData } from '../sheet/sheet-data';
import { withTexts } from '../sheet/with-texts';
import { type CheckedSheet, checkSheet } from './check';
import { sheetOrGone } from './read-form';

/** The sheet to check: the one of this name, or the one the user is on. */
export interface CheckRequest {
  sheet?: string;
}

/** The findings of one sheet, with the fixes that are certain. */
export interface CheckResult extends CheckedSheet {
  sheet: string;
  fixes: CellFix[];
  /** False where Google refused the annotations, on a protected sheet say, or only some were set. The findings hold all the same. */
  annotated: boolean;
}

/** A fix that was not written, because the cell has changed since the check or holds a formula. */
export interface SkippedFix extends CellFix {
  why: 'changed' | 'formula';
}

/** The findings after fixing, and the fixes that were not written. */
export interface FixedSheet extends CheckResult {
  written: number;
  skipped: SkippedFix[];
}

/** The fixes that a user chose of those that a check gave. */
export interface FixRequest {
  sheet: string;
  fixes: CellFix[];
}

/** Checks a sheet and annotates its cells. Throws a UserError where the sheet is gone or is no form. */
export function checkAndAnnotate({ sheet: name }: CheckRequest): CheckResult {
  const sheet = name === undefined ? activeSheet() : sheetOrGone(name, 'check');
  const data = readSheet(sheet, name === undefined ? {} : { name });
  const found = findingsOn(data);
  try {
    annotateFindings(sheet, data, found.findings);
    return found;
  } catch (error) {
    logError(error);
    return { ...found, annotated: false };
  }
}

/**
 * Writes fixes into their cells under the document's lock: only into cells that still hold the checked text and no
 * formula. The fixed sheet is checked before anything is written, so that nothing is read after the write.
 */
export function fixCells({ sheet: name, fixes }: FixRequest): FixedSheet {
  const sheet = sheetOrGone(name, 'check');
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
      const found = findingsOn(fixed);
      const annotate = planAnnotations(sheet, fixed, found.findings);
      const write = planCells(sheet, data, { writes, clears: [] });
      const skipped = [
        ...stale.map((fix): SkippedFix => ({ ...fix, why: 'changed' })),
        ...fixes.filter(isFormula).map((fix): SkippedFix => ({ ...fix, why: 'formula' })),
      ];
      return {
        answer: { ...found, written: writes.length, skipped },
        write: { isCurrent: () => isAsRead(sheet, data), steps: [write, annotate] },
      };
    }, registerRollback),
  );
}

function findingsOn(data: SheetData): CheckResult {
  const checked = checkSheet(data);
  const { findings } = checked;
  return {
    ...checked,
    sheet: data.name,
    fixes: fixesOf(findings, data.name),
    annotated: true,
  };
}
