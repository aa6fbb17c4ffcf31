import type { FieldId } from '../forms/fields';
import type { SheetData } from '../sheet/sheet-data';
import type { Measure } from './measures';
import type { CellChanges } from './saving';
import { type FormTable, headingOf } from './table';

/** Something besides a measure's own text that saving would change: only the user can say whether it may. */
export interface Overwrite {
  /** A formula that gives the text, or a cell merged over other measures, whose text is theirs too. */
  why: 'formula' | 'shared';
  field: FieldId;
  heading: string;
  /** The rows of the formulas, or the first rows of the other measures. */
  rows: number[];
}

/** What changes of a measure would overwrite besides its own text. `formulas` are those of the sheet, by "row:column". */
export function overwritesOf(
  table: FormTable,
  data: SheetData,
  measure: Measure,
  { writes, clears }: CellChanges,
  formulas: Pick<ReadonlySet<string>, 'has'>,
): Overwrite[] {
  const cells = [...writes, ...clears];
  return [...table.headings.columns].flatMap(([field, column]) => {
    const own = cells.filter((cell) => cell.column === column);
    const found: Overwrite[] = [];
    const note = (why: Overwrite['why'], rows: number[]) => {
      const heading = headingOf(table, field).replace(/\s+/g, ' ');
      if (rows.length > 0) found.push({ why, field, heading, rows });
    };
    note(
      'formula',
      own.filter((cell) => formulas.has(`${cell.row}:${column}`)).map(({ row }) => row),
    );
    note('shared', sharing(table, data, measure, own));
    return found;
  });
}

/** The first rows of other measures that lie under the same merged cells. */
function sharing(
  { measures }: FormTable,
  { merges }: SheetData,
  measure: Measure,
  cells: readonly { row: number; column: number }[],
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
    .map(({ rows }) => rows[0] ?? 0);
}

/** Those that a user has not agreed to, as they are now: what was agreed to may have grown since. */
export function notAgreed(overwrites: readonly Overwrite[], agreed: readonly Overwrite[]): Overwrite[] {
  const key = (each: Overwrite) => JSON.stringify([each.why, each.field, each.rows]);
  const known = new Set(agreed.map(key));
  return overwrites.filter((each) => !known.has(key(each)));
}
