import type { Finding } from '../checks';
import { type CellFix, fixesOf, planFixes } from '../checks/fixes';
import { markFindings } from '../google/finding-marks';
import { withDocumentLock } from '../google/lock';
import { activeSheet, formulaCells, readSheet, sheetNamed } from '../google/sheets';
import { writeCells } from '../google/write-cells';
import { messages, UserError } from '../messages';
import { findOn } from './check';

/** What a check found on a sheet, with the mends that are certain. */
export interface FoundOnSheet {
  sheet: string;
  measures: number;
  findings: Finding[];
  fixes: CellFix[];
}

/** What came of mending: the check made again, and the mends that were left undone with nothing written. */
export interface Mended extends FoundOnSheet {
  written: number;
  /** Cells that somebody changed since the check, or that hold a formula. */
  left: CellFix[];
}

/** The mends that a user chose of those that a check gave. */
export interface MendRequest {
  sheet: string;
  fixes: CellFix[];
}

type Sheet = ReturnType<typeof activeSheet>;

/** Checks the sheet the user is on and marks its cells, for a page that lists what was found. */
export function findingsOfSheet(): FoundOnSheet {
  return findAndMark(activeSheet());
}

/**
 * Mends cells under the document's lock: only those that still hold what was checked and hold no formula; then checks the
 * sheet again.
 */
export function mendCells({ sheet: name, fixes }: MendRequest): Mended {
  const sheet = sheetNamed(name);
  if (!sheet) throw new UserError('sheet/gone', messages.errors.sheetGone(name));
  return withDocumentLock((): Mended => {
    const data = readSheet(sheet);
    const formulas = formulaCells(sheet, data);
    const isFormula = ({ row, column }: CellFix) => formulas.has(`${row}:${column}`);
    const { writes, stale } = planFixes(
      data,
      fixes.filter((fix) => !isFormula(fix)),
    );
    writes.sort((a, b) => a.row - b.row || a.column - b.column);
    if (writes.length > 0) writeCells(sheet, { writes, clears: [] });
    const left = [...stale, ...fixes.filter(isFormula)];
    return { ...findAndMark(sheet), written: writes.length, left };
  });
}

function findAndMark(sheet: Sheet): FoundOnSheet {
  const data = readSheet(sheet);
  const { measures, findings } = findOn(data);
  markFindings(sheet, data, findings);
  return { sheet: data.name, measures, findings, fixes: fixesOf(findings, data.name) };
}
