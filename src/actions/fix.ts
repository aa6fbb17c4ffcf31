import { type CellFix, fixesOf, planFixes } from '../checks/fixes';
import { annotateFindings, planAnnotations } from '../google/annotations';
import { logError, withDocumentLock } from '../google/lock';
import { isAsRead, readFormulas, readSheet } from '../google/read-sheet';
import { activeSheet } from '../google/sheets';
import { type Decision, writeAsRead } from '../google/write-as-read';
import { planCells } from '../google/write-cells';
import { cellKey } from '../sheet/cell-ref';
import type { SheetData } from '../sheet/sheet-data';
import { withTexts } from '../sheet/with-texts';
import { type CheckedSheet, checkSheet } from './check';
import { requireSheet } from './read-form';
import { type UndoRecord, undoRecord } from './undo';

/** The name of the sheet to check; left out for the active one. */
export interface CheckRequest {
  sheet?: string;
}

/** The findings of one sheet, and their fixes. */
export interface CheckResult extends CheckedSheet {
  sheet: string;
  fixes: CellFix[];
  /** False if Google refused annotations, for example on a protected sheet. Some may be set. */
  annotated: boolean;
}

/** A fix that was not written, because the cell has changed since the check or has a formula. */
export interface SkippedFix extends CellFix {
  why: 'changed' | 'formula';
}

/** The findings after fixing, and the fixes that were not written. */
export interface FixedSheet extends CheckResult {
  written: number;
  skipped: SkippedFix[];
  /** Left out where nothing was written. */
  undo?: UndoRecord;
}

/** The fixes that the user chose. */
export interface FixRequest {
  sheet: string;
  fixes: CellFix[];
}

/**
 * Checks a sheet and annotates its cells.
 * @throws UserError if the sheet does not exist or cannot be checked
 */
export function checkAndAnnotate({ sheet: name }: CheckRequest): CheckResult {
  const sheet = name === undefined ? activeSheet() : requireSheet(name, 'check');
  const data = readSheet(sheet, name === undefined ? {} : { name });
  const result = checkData(data);
  try {
    annotateFindings(sheet, data, result.findings);
    return result;
  } catch (error) {
    logError(error);
    return { ...result, annotated: false };
  }
}

/**
 * Writes fixes into their cells under the lock: only into cells that still have the checked text and no formula. The fixed
 * sheet is checked before the write, so that nothing is read after it.
 */
export function fixCells({ sheet: name, fixes }: FixRequest): FixedSheet {
  const sheet = requireSheet(name, 'check');
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
      const result = checkData(fixed);
      const annotate = planAnnotations(sheet, fixed, result.findings);
      const changes = { writes, clears: [] };
      const write = planCells(sheet, data, changes);
      const skipped = [
        ...stale.map((fix): SkippedFix => ({ ...fix, why: 'changed' })),
        ...fixes.filter(isFormula).map((fix): SkippedFix => ({ ...fix, why: 'formula' })),
      ];
      return {
        answer: {
          ...result,
          ...{ written: writes.length, skipped },
          ...(writes.length > 0 && { undo: undoRecord(data, formulas, changes, write) }),
        },
        write: { isCurrent: () => isAsRead(sheet, data), steps: [write, annotate] },
      };
    }, registerRollback),
  );
}

function checkData(data: SheetData): CheckResult {
  const checked = checkSheet(data);
  const { findings } = checked;
  return {
    ...checked,
    sheet: data.name,
    fixes: fixesOf(findings, data.name),
    annotated: true,
  };
}
