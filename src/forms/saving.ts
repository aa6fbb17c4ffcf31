import { isBlank, matchKey } from '../thai/text';
import type { CellText } from './cell-blocks';
import type { FieldId } from './fields';
import type { Measure } from './measures';
import { textOf } from './measures';
import type { FormTable } from './table';

/** A measure as it was when a page opened it: where it stood, and every cell's text, to know it again by. */
export interface OpenedMeasure {
  rows: number[];
  /** The texts of each field, cell by cell. */
  cells: Partial<Record<FieldId, string[]>>;
}

/** What has become of an opened measure since. */
export type Located =
  | { kind: 'found'; measure: Measure }
  /** Somebody changed it. */
  | { kind: 'changed'; measure: Measure }
  /** Nothing like it is left. */
  | { kind: 'gone' }
  /** Several are alike to the letter: only the user knows which. */
  | { kind: 'several'; measures: Measure[] };

/** What a page keeps of a measure to find it again. */
export function openedMeasure(measure: Measure): OpenedMeasure {
  const cells: OpenedMeasure['cells'] = {};
  for (const [field, { parts }] of entries(measure)) cells[field] = parts.map((part) => part.text);
  return { rows: [...measure.rows], cells };
}

const entries = (measure: Measure) =>
  Object.entries(measure.fields) as [FieldId, NonNullable<Measure['fields'][FieldId]>][];

const signature = (cells: OpenedMeasure['cells']): string =>
  JSON.stringify(Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * Finds an opened measure again by its content, wherever its rows have moved. `chosenRow` is the user's answer where
 * several are alike: the first row of the one meant.
 */
export function locate(table: FormTable, opened: OpenedMeasure, chosenRow?: number): Located {
  const wanted = signature(opened.cells);
  const alike = table.measures.filter((measure) => signature(openedMeasure(measure).cells) === wanted);
  const chosen =
    alike.find((measure) => measure.rows[0] === chosenRow) ?? (alike.length === 1 ? alike[0] : undefined);
  if (chosen) return { kind: 'found', measure: chosen };
  if (alike.length > 1) return { kind: 'several', measures: alike };
  const { keyField } = table.form;
  const key = matchKey((opened.cells[keyField] ?? []).join(''));
  const isKin = (measure: Measure) =>
    key !== '' && matchKey((measure.fields[keyField]?.parts ?? []).map((part) => part.text).join('')) === key;
  const kin = table.measures.filter(isKin);
  const sameRow = table.measures.find((measure) => measure.rows[0] === opened.rows[0]);
  const changed = kin.length === 1 ? kin[0] : kin.find((measure) => measure === sameRow);
  // At its old row, with no key of its own left to tell: more likely changed than gone and another come.
  if (changed) return { kind: 'changed', measure: changed };
  if (sameRow && kin.length === 0 && sharesText(sameRow, opened))
    return { kind: 'changed', measure: sameRow };
  return { kind: 'gone' };
}

function sharesText(measure: Measure, opened: OpenedMeasure): boolean {
  return entries(measure).some(
    ([field, { parts }]) =>
      !field.startsWith('status') &&
      (opened.cells[field] ?? []).some((text) => !isBlank(text) && parts.some((part) => part.text === text)),
  );
}

/** New texts of a measure by field; what is left out stays as it is. */
export type Edits = Partial<Record<FieldId, string>>;

/** Cells to write, in order of row and column, and cells to empty. */
export interface CellChanges {
  writes: CellText[];
  clears: { row: number; column: number }[];
}

/**
 * The cells by which a measure takes its edits: a changed field goes to its first cell, and the cells in which it went
 * on are emptied; a field whose text is as it was is not touched.
 */
export function cellChanges(table: FormTable, measure: Measure, edits: Edits): CellChanges {
  const changes: CellChanges = { writes: [], clears: [] };
  for (const [field, text] of Object.entries(edits) as [FieldId, string][]) {
    const column = table.headings.columns.get(field);
    if (column === undefined || text === textOf(measure, field)) continue;
    const [first, ...rest] = measure.fields[field]?.parts ?? [];
    const row = first?.row ?? measure.rows[0] ?? table.headings.lastRow + 1;
    changes.writes.push({ row, column, text });
    for (const part of rest) changes.clears.push({ row: part.row, column });
  }
  return inOrder(changes);
}

/** The cells of a new measure at a free row; blank fields are left alone. */
export function newMeasureCells(table: FormTable, row: number, edits: Edits): CellChanges {
  const writes = (Object.entries(edits) as [FieldId, string][]).flatMap(([field, text]) => {
    const column = table.headings.columns.get(field);
    return column === undefined || isBlank(text) ? [] : [{ row, column, text }];
  });
  return inOrder({ writes, clears: [] });
}

function inOrder(changes: CellChanges): CellChanges {
  changes.writes.sort((a, b) => a.row - b.row || a.column - b.column);
  return changes;
}
