import { messages } from '../messages';
import { columnLetter } from '../sheet/a1';
import type { Finding, Severity } from './rule';

/**
 * A cell's note with the add-on's own lines exchanged for these findings. Own lines begin with the add-on's mark; every
 * other line stays as it is, and a note without findings and without other lines is ''.
 */
export function noteWith(note: string, findings: readonly Finding[]): string {
  const mark = messages.findings.noteMark;
  const others = note === '' ? [] : note.split('\n').filter((line) => !line.startsWith(mark));
  const own = findings.map(({ message, hint }) => `${mark} ${message} → ${hint}`.replace(/\s*\n\s*/g, ' '));
  return [...others, ...own].join('\n');
}

/** Findings by the cell they stand at, as "row:column"; those about no cell of this sheet left out. */
export function findingsByCell(findings: readonly Finding[], sheet: string): Map<string, Finding[]> {
  const cells = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.sheet !== sheet || finding.row === null || finding.column === null) continue;
    const key = `${finding.row}:${finding.column}`;
    const there = cells.get(key);
    if (there) there.push(finding);
    else cells.set(key, [finding]);
  }
  return cells;
}

/** The cells of each severity as ranges in A1 notation, cells under each other in one; a cell takes its gravest. */
export function rangesBySeverity(cells: ReadonlyMap<string, readonly Finding[]>): Record<Severity, string[]> {
  const ranges: Record<Severity, string[]> = { error: [], warning: [] };
  const places = [...cells].map(([key, findings]) => {
    const [row = 0, column = 0] = key.split(':').map(Number);
    const severity: Severity = findings.some((each) => each.severity === 'error') ? 'error' : 'warning';
    return { row, column, severity };
  });
  places.sort((a, b) => a.column - b.column || a.row - b.row);
  let run: { row: number; last: number; column: number; severity: Severity } | null = null;
  const close = () => {
    if (!run) return;
    const letter = columnLetter(run.column);
    ranges[run.severity].push(`${letter}${run.row}:${letter}${run.last}`);
  };
  for (const { row, column, severity } of places) {
    if (run && run.column === column && run.severity === severity && run.last === row - 1) run.last = row;
    else {
      close();
      run = { row, last: row, column, severity };
    }
  }
  close();
  return ranges;
}
