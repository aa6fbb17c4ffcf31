import type { Scheme } from '../ita';
import { scoreWords } from '../messages/written/sheets';
import { type CellRef, cellKey } from '../sheet/cell-ref';
import type { SheetData } from '../sheet/sheet-data';
import { withTexts } from '../sheet/with-texts';
import type { CellChanges } from '../table/saving';
import { isBlank } from '../thai/text';
import { SCORE_FIELDS, type ScoreColumns, type ScoreField } from './columns';
import type { ImportedScores } from './imported';
import { type ReadScores, readScores } from './read';
import { scoreRows } from './sheet';
import {
  indicatorOfKey,
  issueKey,
  keysOf,
  rowsOf,
  type ScoreKey,
  type ScoreValues,
  scoreKey,
  valuesOf,
} from './values';

/** Why a page cannot change a value: only the office can change it on the sheet. */
export type Lock =
  | { kind: 'formula' | 'in-label'; row: number }
  | { kind: 'duplicate'; rows: number[] }
  | { kind: 'no-column' };

/** The values a page may not change, with the reason. `formulas` are the cells with a formula, by `cellKey`. */
export function locksOf(
  read: ReadScores,
  scheme: Scheme,
  formulas: Pick<ReadonlySet<string>, 'has'>,
): Partial<Record<ScoreKey, Lock>> {
  const locks: Partial<Record<ScoreKey, Lock>> = {};
  for (const key of keysOf(scheme)) {
    const lock = lockOf(key, read, formulas);
    if (lock) locks[key] = lock;
  }
  return locks;
}

function lockOf(key: ScoreKey, read: ReadScores, formulas: Pick<ReadonlySet<string>, 'has'>): Lock | null {
  const which = indicatorOfKey(key);
  const rows = which ? rowsOf(read, which.indicatorNumber) : [];
  if (rows.length > 1) return { kind: 'duplicate', rows: rows.map(({ row }) => row) };
  if (which?.part === 'issue' && !read.columns?.issue) return { kind: 'no-column' };
  const cells = cellsOf(key, read);
  const formula = cells.find((cell) => formulas.has(cellKey(cell)));
  if (formula) return { kind: 'formula', row: formula.row };
  const reported = key === 'total' ? read.reportedTotal : key === 'level' ? read.reportedLevel : null;
  return reported?.inLabel ? { kind: 'in-label', row: reported.row } : null;
}

/** The cells in which a value is; the first is the one to write. None where the sheet has no row for it. */
function cellsOf(key: ScoreKey, read: ReadScores): CellRef[] {
  const which = indicatorOfKey(key);
  if (!which) {
    const reported = key === 'total' ? read.reportedTotal : read.reportedLevel;
    if (!reported) return [];
    // The office's words beside an empty cell of the scores' column are read, but never overwritten.
    const column = reported.value === null ? read.columns?.score?.column : reported.column;
    return column === undefined ? [] : [{ row: reported.row, column }];
  }
  const [row] = rowsOf(read, which.indicatorNumber);
  const column = read.columns?.[which.part]?.column;
  if (!row || column === undefined) return [];
  return which.part === 'score'
    ? [{ row: row.row, column }]
    : row.issueRows.map((each) => ({ row: each, column }));
}

/** What saving does to the sheet: cells written and cleared, and rows added at the end. */
export interface ScoreChanges extends CellChanges {
  added: string[][];
}

/** The changes that give a sheet these values. A value without a row gets one; a year without rows gets all of them. */
export function scoreChanges(
  read: ReadScores,
  columns: ScoreColumns,
  year: number,
  scheme: Scheme,
  values: ScoreValues,
): ScoreChanges {
  const changes: ScoreChanges = { writes: [], clears: [], added: [] };
  const withoutCell: Partial<Record<ScoreKey, string>> = {};
  for (const [key, text] of Object.entries(values) as [ScoreKey, string][]) {
    const [first, ...more] = cellsOf(key, read);
    if (!first) withoutCell[key] = text;
    else if (text === '') changes.clears.push(first, ...more);
    else {
      changes.writes.push({ ...first, text });
      changes.clears.push(...more);
    }
  }
  changes.writes.sort((a, b) => a.row - b.row || a.column - b.column);
  changes.added = addedRows(read, columns, year, scheme, withoutCell);
  return changes;
}

/** The rows to add, in the columns that the sheet has; a year's begin with a blank one and its title. */
function addedRows(
  read: ReadScores,
  columns: ScoreColumns,
  year: number,
  scheme: Scheme,
  withoutCell: ScoreValues,
): string[][] {
  const isNewYear = read.rows.length === 0;
  const indicatorNumbers = scheme.instruments.flatMap(({ indicators }) =>
    indicators.map(({ indicatorNumber }) => indicatorNumber),
  );
  const isGiven = (keys: ScoreKey[]) => keys.some((key) => (withoutCell[key] ?? '') !== '');
  const wanted = [
    ...indicatorNumbers.map(
      (indicatorNumber) => isNewYear || isGiven([scoreKey(indicatorNumber), issueKey(indicatorNumber)]),
    ),
    !read.reportedTotal && (isNewYear || isGiven(['total'])),
    !read.reportedLevel && (isNewYear || isGiven(['level'])),
  ];
  const rows = scoreRows(year, scheme, asImported(withoutCell, scheme)).filter((_, i) => wanted[i]);
  if (rows.length === 0) return [];
  const width = Math.max(...SCORE_FIELDS.map((field) => columns[field]?.column ?? 1));
  const blank = () => Array.from({ length: width }, () => '');
  const added = rows.map((cells) => {
    const row = blank();
    for (const field of SCORE_FIELDS) {
      const column = columnFor(field, cells, columns);
      if (column !== undefined) row[column - 1] = cells[field] ?? '';
    }
    return row;
  });
  // A title with the year is over the rows, because a sheet without a column of years has no other mark of the year.
  const needsTitle = isNewYear || (!columns.year && read.years.length > 0);
  if (!needsTitle) return added;
  const title = blank();
  // In the issue's column it would be read as a continuation of the issue above.
  title[columns.issue?.column === 1 ? 1 : 0] = scoreWords.sheetTitle(year);
  return [blank(), title, ...added];
}

/** The words of the reported total and level need a column even where indicators have only numbers. */
const columnFor = (
  field: ScoreField,
  cells: Partial<Record<ScoreField, string>>,
  columns: ScoreColumns,
): number | undefined =>
  columns[field]?.column ??
  (field === 'indicator' && !cells.indicatorNumber ? columns.indicatorNumber?.column : undefined);

/** Values in the shape of an import's, for the rows of a new sheet or year. */
export function asImported(values: ScoreValues, scheme: Scheme): ImportedScores {
  return {
    year: null,
    rows: scheme.instruments.flatMap(({ code, indicators }) =>
      indicators.map(({ indicatorNumber, name }) => ({
        instrument: code,
        indicatorNumber,
        number: '',
        indicator: name,
        score: values[scoreKey(indicatorNumber)] ?? '',
        issue: values[issueKey(indicatorNumber)] ?? '',
      })),
    ),
    total: values.total ?? '',
    level: values.level ?? '',
  };
}

/** A sheet's text after the changes, added rows at the end. */
export function afterChanges({ text }: SheetData, { writes, clears, added }: ScoreChanges): string[][] {
  const after = withTexts(text, [...clears.map((cell) => ({ ...cell, text: '' })), ...writes]);
  if (added.length === 0) return after;
  let filled = after.length;
  while (filled > 0 && (after[filled - 1] ?? []).every(isBlank)) filled--;
  return [...after.slice(0, filled), ...added];
}

/** True where the changed sheet reads as the new values, and every other value of the year as before. */
export function readsBack(
  text: string[][],
  before: ReadScores,
  scheme: Scheme,
  values: ScoreValues,
): boolean {
  const after = valuesOf(readScores({ name: '', text, merges: [] }, scheme.year, scheme), scheme);
  const wanted = { ...valuesOf(before, scheme), ...values };
  return keysOf(scheme).every((key) => (after[key] ?? '') === (wanted[key] ?? ''));
}
