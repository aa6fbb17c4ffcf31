import type { CellText } from '../sheet/cell-blocks';
import type { SheetData } from '../sheet/sheet-data';
import { normalizeText } from '../thai/normalize';
import type { Finding } from './rule';

/** The mend of one cell: every certain mend of it in one text. */
export interface CellFix {
  row: number;
  column: number;
  /** What the column is called; '' where it has no heading. */
  heading: string;
  /** The cell's text as it was checked, and as it would be. */
  before: string;
  after: string;
  /** The codes of the findings that it mends. */
  codes: string[];
}

/** What becomes of fixes on the sheet as it is now. */
export interface PlannedFixes {
  writes: CellText[];
  /** Fixes of cells that no longer hold what was checked; nothing is written to them. */
  stale: CellFix[];
}

/**
 * The fixes of a sheet's findings, one a cell, or of one kind of finding only. A fix of a name or a period begins with the
 * letters mended, so that of several fixes of a cell it is the one that does more.
 */
export function fixesOf(findings: readonly Finding[], sheet: string, code?: string): CellFix[] {
  const fixes = new Map<string, CellFix>();
  for (const finding of findings) {
    const { row, column, value, fix } = finding;
    if (finding.sheet !== sheet || row === null || column === null || fix === null || value === null)
      continue;
    if ((code !== undefined && finding.code !== code) || fix === value) continue;
    const key = `${row}:${column}`;
    const known = fixes.get(key);
    const heading = finding.heading ?? '';
    if (!known) fixes.set(key, { row, column, heading, before: value, after: fix, codes: [finding.code] });
    else {
      known.codes.push(finding.code);
      if (known.after === normalizeText(value)) known.after = fix;
    }
  }
  return [...fixes.values()];
}

/** What to write so that cells take their fixes; only cells that still hold what was checked. */
export function planFixes(data: SheetData, fixes: readonly CellFix[]): PlannedFixes {
  const isCurrent = ({ row, column, before }: CellFix) => (data.text[row - 1]?.[column - 1] ?? '') === before;
  return {
    writes: fixes.filter(isCurrent).map(({ row, column, after }) => ({ row, column, text: after })),
    stale: fixes.filter((fix) => !isCurrent(fix)),
  };
}
