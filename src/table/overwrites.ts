import { type CellRef, cellKey } from '../sheet/cell-ref';
import type { SheetData } from '../sheet/sheet-data';
import { type ColumnKey, columnsByKey, fullHeader } from './columns';
import type { Measure } from './measures';
import type { CellChanges } from './saving';
import type { FormTable } from './table';

/** Something besides a measure's own text that saving would change: only the user can say whether it may. */
export interface Overwrite {
  /** A formula that gives the text, or a cell merged over other measures, whose text is theirs too. */
  why: 'formula' | 'shared';
  field: ColumnKey;
  header: string;
  /** The rows of the formulas, or the first rows of the other measures. */
  rows: number[];
}

/** What changes of a measure would overwrite besides its own text. `formulas` has those of the sheet, by `cellKey`. */
export function overwritesOf(
  table: FormTable,
  data: SheetData,
  measure: Measure,
  { writes, clears }: CellChanges,
  formulas: Pick<ReadonlySet<string>, 'has'>,
): Overwrite[] {
  const cells = [...writes, ...clears];
  return [...columnsByKey(table.headers)].flatMap(([key, column]) => {
    const ofColumn = cells.filter((cell) => cell.column === column.column);
    const found: Overwrite[] = [];
    const add = (why: Overwrite['why'], rows: number[]) => {
      if (rows.length > 0) found.push({ why, field: key, header: fullHeader(column), rows });
    };
    add(
      'formula',
      ofColumn.filter((cell) => formulas.has(cellKey(cell))).map(({ row }) => row),
    );
    add('shared', firstRowsSharing(table, data, measure, ofColumn));
    return found;
  });
}

/** The first rows of other measures that are under the same merged cells. */
function firstRowsSharing(
  { measures }: FormTable,
  { merges }: SheetData,
  measure: Measure,
  cells: readonly CellRef[],
): number[] {
  const over = merges.filter((merge) =>
    cells.some(({ row, column }) => merge.column === column && merge.row === row),
  );
  return measures
    .filter(
      (other) =>
        other !== measure &&
        over.some((merge) => other.rows.some((row) => merge.row <= row && row < merge.row + merge.rows)),
    )
    .map(({ rows }) => rows[0]);
}

/** Those that a user has not agreed to, as they are now: what was agreed to may have grown since. */
export function notAgreed(overwrites: readonly Overwrite[], agreed: readonly Overwrite[]): Overwrite[] {
  const key = (each: Overwrite) => JSON.stringify([each.why, each.field, each.rows]);
  const known = new Set(agreed.map(key));
  return overwrites.filter((each) => !known.has(key(each)));
}
