import type { CellText } from '../sheet/cell-blocks';
import { type CellRef, cellKey } from '../sheet/cell-ref';
import type { SheetData } from '../sheet/sheet-data';
import { normalizeText } from '../thai/normalize';
import type { Finding, FormattingCode, RuleCode } from './rule';

/** The fix of one cell: every certain correction of it in one text. */
export interface CellFix extends CellRef {
  /** The header of the column; '' where it has none. */
  header: string;
  /** The cell's text as it was checked, and as it would be. */
  before: string;
  after: string;
  /** The codes of the findings that it answers. */
  codes: [RuleCode | FormattingCode, ...(RuleCode | FormattingCode)[]];
}

/** Fixes compared with the sheet as it is now. */
interface PlannedFixes {
  writes: CellText[];
  /** Fixes of cells whose text has changed since the check; nothing is written to them. */
  stale: CellFix[];
}

/** The fix that a finding on a sheet offers for its cell; null where it offers none. */
export function fixOf({ code, sheet, cell, header = '', value, fix }: Finding, of: string): CellFix | null {
  if (sheet !== of || !cell || cell.column === null) return null;
  if (value === undefined || fix === undefined || fix === value) return null;
  return { row: cell.row, column: cell.column, header, before: value, after: fix, codes: [code] };
}

/**
 * The fixes of a sheet's findings, one a cell. A fix of a name or a period begins with the
 * letters normalized, so that of several fixes of a cell it is the one that does more.
 */
export function fixesOf(findings: readonly Finding[], sheet: string): CellFix[] {
  const fixes = new Map<string, CellFix>();
  for (const finding of findings) {
    const fix = fixOf(finding, sheet);
    if (!fix) continue;
    const known = fixes.get(cellKey(fix));
    if (!known) fixes.set(cellKey(fix), fix);
    else {
      known.codes.push(finding.code);
      if (known.after === normalizeText(fix.before)) known.after = fix.after;
    }
  }
  return [...fixes.values()];
}

/** The texts to write for fixes; only for cells that still have the checked text. */
export function planFixes(data: SheetData, fixes: readonly CellFix[]): PlannedFixes {
  const isCurrent = ({ row, column, before }: CellFix) => (data.text[row - 1]?.[column - 1] ?? '') === before;
  return {
    writes: fixes.filter(isCurrent).map(({ row, column, after }) => ({ row, column, text: after })),
    stale: fixes.filter((fix) => !isCurrent(fix)),
  };
}
