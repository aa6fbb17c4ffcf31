import { NOTE_PREFIX } from '../messages/written/sheets';
import { columnLetter } from '../sheet/a1';
import { type CellRef, cellKey, cellOfKey } from '../sheet/cell-ref';
import type { Finding, Severity } from './rule';

/**
 * A cell's note with the add-on's lines exchanged for these findings. Lines of the add-on begin with its prefix; every
 * other line stays as it is, and a note without findings and without other lines is ''.
 */
export function noteWith(note: string, findings: readonly Finding[]): string {
  const others = note === '' ? [] : note.split('\n').filter((line) => !line.startsWith(NOTE_PREFIX));
  const lines = findings.map(({ message, hint }) =>
    `${NOTE_PREFIX} ${message} → ${hint}`.replace(/\s*\n\s*/g, ' '),
  );
  return [...others, ...lines].join('\n');
}

/** Findings by the `cellKey` of their cell; those about no cell of this sheet left out. */
export function findingsByCell(findings: readonly Finding[], sheet: string): Map<string, Finding[]> {
  const cells = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { row, column = null } = finding.cell ?? {};
    if (finding.sheet !== sheet || row === undefined || column === null) continue;
    const key = cellKey({ row, column });
    const there = cells.get(key);
    if (there) there.push(finding);
    else cells.set(key, [finding]);
  }
  return cells;
}

/** The cells of each severity as ranges in A1 notation, cells under each other in one; a cell takes its gravest. */
export function rangesBySeverity(cells: ReadonlyMap<string, readonly Finding[]>): Record<Severity, string[]> {
  const ranges: Record<Severity, string[]> = { error: [], warning: [] };
  const graded = [...cells].map(([key, findings]) => {
    const severity: Severity = findings.some((each) => each.severity === 'error') ? 'error' : 'warning';
    return { ...cellOfKey(key), severity };
  });
  graded.sort((a, b) => a.column - b.column || a.row - b.row);
  let run: (CellRef & { last: number; severity: Severity }) | null = null;
  const close = () => {
    if (!run) return;
    const letter = columnLetter(run.column);
    ranges[run.severity].push(`${letter}${run.row}:${letter}${run.last}`);
  };
  for (const { row, column, severity } of graded) {
    if (run && run.column === column && run.severity === severity && run.last === row - 1) run.last = row;
    else {
      close();
      run = { row, last: row, column, severity };
    }
  }
  close();
  return ranges;
}
