import type { CellText } from '../sheet/cell-blocks';
import { withTexts } from '../sheet/with-texts';
import { findSettings, type SettingRows } from './read-settings';
import {
  hasName,
  type Person,
  SETTINGS,
  SETTINGS_COLUMN,
  type SettingRow,
  type SettingsTexts,
  settingHint,
} from './settings';

/** The changes that give a settings sheet other settings. Rows and columns from 1. */
export interface SettingsChanges {
  /** Rows to insert, the lowest first; `after` is the row as the sheet is before any insert. */
  inserts: { after: number; count: number }[];
  /** Cells to write, by row and column after the inserts; '' clears the cell. */
  cells: CellText[];
}

type Id = SettingRow['id'];
type Rows = readonly (readonly string[])[];

/** A cell to write: in a row that is there (`nth` 0, rows from 0), or in the nth row inserted after it. */
interface Planned {
  row: number;
  nth: number;
  column: number;
  text: string;
}

/**
 * The changes that write edits to a settings sheet. Only cells whose text changes are written, wherever their rows are. A
 * list that needs more room gets new rows; rows that the office filled are never used for it. A setting without a row is
 * added at the end.
 */
export function settingsChanges(rows: Rows, edits: Partial<SettingsTexts>): SettingsChanges {
  const found = findSettings(rows);
  const last = rows.length - 1;
  const planned: Planned[] = [];
  const missing: { setting: SettingRow; lines: string[][] }[] = [];
  for (const setting of SETTINGS) {
    const wanted = edits[setting.id];
    if (wanted === undefined) continue;
    const lines = linesOf(wanted);
    const at = found.get(setting.id);
    if (at) planned.push(...(isList(setting) ? listCells : lineCells)(rows, at, lines, widthOf(setting.id)));
    else if (lines.some((line) => line.some((text) => text !== ''))) missing.push({ setting, lines });
  }
  let end = Math.max(0, ...planned.filter(({ row }) => row === last).map(({ nth }) => nth));
  for (const { setting, lines } of missing) {
    planned.push(...newSetting(setting, lines, last, end));
    end += lines.length;
  }
  return placed(planned, last);
}

/** The rows of a sheet after changes; it may be of any width. */
export function withChanges(rows: Rows, { inserts, cells }: SettingsChanges): string[][] {
  const changed = rows.map((row) => [...row]);
  for (const { after, count } of inserts)
    changed.splice(after, 0, ...Array.from({ length: count }, () => []));
  return withTexts(changed, cells);
}

const isList = ({ shape }: SettingRow): boolean => shape !== 'text' && shape !== 'person';

const lineOf = ({ name, position, position2, opinion }: Person): string[] => [
  name,
  position,
  position2,
  opinion,
];

/** A setting as lines of cells from the column of values on. */
function linesOf(value: SettingsTexts[Id]): string[][] {
  if (typeof value === 'string') return [[value]];
  if (!Array.isArray(value)) return [lineOf(value)];
  return value.map((each) =>
    typeof each === 'string'
      ? [each]
      : 'header' in each
        ? [each.header, each.meaning, each.printed]
        : lineOf(each),
  );
}

const WIDTHS: Partial<Record<Id, number>> = { signer: 4, endorsers: 4, headers: 3 };

const widthOf = (id: Id): number => WIDTHS[id] ?? 1;

const currentLine = (rows: Rows, row: number, width: number): string[] =>
  Array.from({ length: width }, (_, i) => (rows[row]?.[SETTINGS_COLUMN.value + i] ?? '').trim());

/** The cells of a line that are to change. */
function changedCells(rows: Rows, row: number, line: readonly string[]): Planned[] {
  const current = currentLine(rows, row, line.length);
  return line.flatMap((text, i) =>
    text === current[i] ? [] : [{ row, nth: 0, column: SETTINGS_COLUMN.value + i, text }],
  );
}

const lineCells = (rows: Rows, at: SettingRows, lines: readonly string[][]): Planned[] =>
  changedCells(rows, at[0], lines[0] ?? []);

/**
 * Where entries were only removed from a list, the others stay in their rows, with the office's text beside them. Any other
 * list is written over its entries in order, and continues in free rows below the last of them.
 */
function listCells(rows: Rows, at: SettingRows, lines: readonly string[][], width: number): Planned[] {
  const lineAt = (row: number) => currentLine(rows, row, width);
  const entries = at.filter((row) => isEntry(lineAt(row)));
  const empty = Array<string>(width).fill('');
  const stays = entriesThatStay(entries.map(lineAt), lines);
  if (stays) return entries.flatMap((row, i) => (stays[i] ? [] : changedCells(rows, row, empty)));
  const last = entries[entries.length - 1] ?? -1;
  const slots = [...entries, ...at.filter((row) => row > last && isFree(rows, row, width))];
  const used = slots.slice(0, lines.length);
  const below = used[used.length - 1] ?? at[0];
  return [
    ...lines.flatMap((line, i) => {
      const slot = slots[i];
      return slot === undefined
        ? inNewRow(below, i - slots.length + 1, SETTINGS_COLUMN.value, line)
        : changedCells(rows, slot, line);
    }),
    ...entries.slice(lines.length).flatMap((row) => changedCells(rows, row, empty)),
  ];
}

const isEntry = ([name = '', position = '', position2 = '', opinion = '']: readonly string[]): boolean =>
  hasName({ name, position, position2, opinion });

/** Which entries stay where a list only lost some; null where it changed otherwise. */
function entriesThatStay(
  entries: readonly (readonly string[])[],
  wanted: readonly (readonly string[])[],
): boolean[] | null {
  let next = 0;
  const result = entries.map((entry) => {
    const stays = wanted[next]?.every((text, i) => text === entry[i]) ?? false;
    if (stays) next++;
    return stays;
  });
  return next === wanted.length ? result : null;
}

/** True where an entry may be written: nothing is in its cells and, but for a labelled row, nothing beside them. */
function isFree(rows: Rows, row: number, width: number): boolean {
  const cells = rows[row] ?? [];
  if (currentLine(rows, row, width).some((text) => text !== '')) return false;
  return (cells[SETTINGS_COLUMN.label] ?? '').trim() !== '' || cells.every((text) => text.trim() === '');
}

const inNewRow = (row: number, nth: number, firstColumn: number, texts: readonly string[]): Planned[] =>
  texts.flatMap((text, i) => (text === '' ? [] : [{ row, nth, column: firstColumn + i, text }]));

function newSetting(setting: SettingRow, lines: readonly string[][], last: number, end: number): Planned[] {
  return lines.flatMap((line, i) => [
    ...(i === 0 ? inNewRow(last, end + 1, SETTINGS_COLUMN.label, [setting.label]) : []),
    ...inNewRow(last, end + 1 + i, SETTINGS_COLUMN.value, line),
    ...(i === 0 ? inNewRow(last, end + 1, SETTINGS_COLUMN.hint, [settingHint(setting.id)]) : []),
  ]);
}

/** Turns planned cells into cells of the changed sheet; rows after the last one need not be inserted. */
function placed(planned: readonly Planned[], last: number): SettingsChanges {
  const counts = new Map<number, number>();
  for (const { row, nth } of planned) {
    if (nth > 0) counts.set(row, Math.max(nth, counts.get(row) ?? 0));
  }
  const grown = [...counts].filter(([row]) => row < last);
  const cells = planned.map(({ row, nth, column, text }) => {
    const above = grown.reduce((sum, [after, count]) => (after < row ? sum + count : sum), 0);
    return { row: row + above + nth + 1, column: column + 1, text };
  });
  return {
    inserts: grown.sort(([a], [b]) => b - a).map(([row, count]) => ({ after: row + 1, count })),
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** True where two settings have the same texts. */
export const isSameSetting = (a: SettingsTexts[Id] | undefined, b: SettingsTexts[Id] | undefined): boolean =>
  a !== undefined && b !== undefined && JSON.stringify(linesOf(a)) === JSON.stringify(linesOf(b));
