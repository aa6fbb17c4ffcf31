import { type CellFix, planFixes } from '../checks/fixes';
import { type ListedFindings, listFindings } from '../checks/listed';
import { annotateFindings, planAnnotations } from '../google/annotations';
import { logError, withDocumentLock } from '../google/lock';
import { isAsRead, readFormulas, readLinks, readSheet } from '../google/read-sheet';
import { activeSheet } from '../google/sheets';
import { type Decision, writeAsRead } from '../google/write-as-read';
import { planCells } from '../google/write-cells';
import { bytesOf, MAX_ANSWER_BYTES } from '../sheet/answer-size';
import { cellKey } from '../sheet/cell-ref';
import type { SheetData } from '../sheet/sheet-data';
import { withTexts } from '../sheet/with-texts';
import type { CellLink } from '../transfer/import/addresses';
import { type CheckedSheet, checkSheet } from './check';
import { requireSheet } from './read-form';
import { type UndoRecord, undoRecord } from './undo';

/** What to check. */
export interface CheckRequest {
  /** The name of the sheet; left out for the active one. */
  sheet?: string;
}

/** Which findings the page wants that an answer before had no room for. */
export interface MoreRequest {
  sheet: string;
  /** See `kindOf`. */
  kind: string;
  /** How many of them it has. */
  count: number;
}

/** The findings of one sheet, as many as one answer holds. */
export interface CheckResult extends Omit<CheckedSheet, keyof ListedFindings>, ListedFindings {
  sheet: string;
  /** False if Google refused annotations, for example on a protected sheet. Some may be set. */
  annotated: boolean;
}

/** A fix that was not written, because the cell has changed since the check or has a formula. */
export interface SkippedFix extends Pick<CellFix, 'row' | 'column' | 'header'> {
  why: 'changed' | 'formula';
}

/** The findings after fixing, and the fixes that were not written. */
export interface FixedSheet extends CheckResult {
  written: number;
  skipped: SkippedFix[];
  /** Left out where nothing was written, and where it would be too long for an answer. */
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
  const result = checkData(data, () => readLinks(sheet, data));
  try {
    annotateFindings(sheet, data, result.findings);
    return listed(result);
  } catch (error) {
    logError(error);
    return { ...listed(result), annotated: false };
  }
}

/**
 * Further findings of one kind; nothing is annotated.
 * @throws UserError if the sheet does not exist any more or cannot be checked
 */
export function listMoreFindings({ sheet, ...after }: MoreRequest): ListedFindings {
  const read = requireSheet(sheet, 'check');
  const data = readSheet(read, { name: sheet });
  const { findings, formatting } = checkSheet(data, () => readLinks(read, data));
  return listFindings(findings, formatting, sheet, { after });
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
      const result = checkData(fixed, () => readLinks(sheet, data));
      const annotate = planAnnotations(sheet, fixed, result.findings);
      const changes = { writes, clears: [] };
      const write = planCells(sheet, data, changes);
      const skippedFor =
        (why: SkippedFix['why']) =>
        ({ row, column, header }: CellFix): SkippedFix => ({ row, column, header, why });
      const skipped = [
        ...stale.map(skippedFor('changed')),
        ...fixes.filter(isFormula).map(skippedFor('formula')),
      ];
      const undo = undoRecord(data, formulas, changes, write);
      const outcome = {
        written: writes.length,
        skipped,
        ...(writes.length > 0 && bytesOf(undo) < MAX_ANSWER_BYTES / 2 && { undo }),
      };
      return {
        answer: { ...listed(result, outcome), ...outcome },
        write: { isCurrent: () => isAsRead(sheet, data), steps: [write, annotate] },
      };
    }, registerRollback),
  );
}

const checkData = (data: SheetData, links: () => CellLink[]) => ({
  ...checkSheet(data, links),
  sheet: data.name,
  annotated: true,
});

const listed = (checked: ReturnType<typeof checkData>, beside = {}): CheckResult => ({
  ...checked,
  ...listFindings(checked.findings, checked.formatting, checked.sheet, { beside }),
});
