import { quote } from '../messages/th/quote';
import { departmentsOf } from '../settings/departments';
import type { CellRef } from '../sheet/cell-ref';
import { deadlineOf } from '../table/measure-period';
import { textOf } from '../table/measures';
import { type FormTable, headerOf } from '../table/table';
import { daysBetween, formatThaiDate, type ThaiDate } from '../thai/calendar';
import type { Period } from '../thai/period';
import { isBlank } from '../thai/text';
import { progressOf } from './counts';
import { SOON_DAYS } from './overview';

/** A cell of a measure that is still to be filled. */
export interface LackingCell extends CellRef {
  header: string;
}

/** A measure with something left to do. Rows and columns from 1. */
export interface OpenMeasure extends CellRef {
  /** Its place among the sheets. */
  sheet: number;
  /** Its key cell on one line. */
  name: string;
  /** Who is responsible, as written; '' where nobody is. */
  responsible: string;
  lacks: LackingCell[];
  /** The last day as printed, where that is past or near; '' elsewhere. */
  ends: string;
  /** Days to that day, negative where it is past; null where it is neither past nor near. */
  days: number | null;
}

/**
 * The measures with something left to do, in the order of the sheets: a cell that lacks, or a deadline that is past or near, of
 * what is not done. By the same deadlines as the lists of the overview.
 *
 * @param lackingOf the cells that the check wants filled, in rows of measures; evidence of what is done is added
 */
export function openMeasures(
  { tables, year, asOf }: { tables: readonly FormTable[]; year: number; asOf: ThaiDate },
  lackingOf: (table: FormTable) => readonly LackingCell[],
): OpenMeasure[] {
  const periods = new Map<string, Period>();
  return tables.flatMap((table, sheet) => {
    const byRow = new Map<number, LackingCell[]>();
    for (const cell of lackingOf(table)) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
    const { headers, form } = table;
    const [keyColumn = 1, evidence] = [headers.columnOf.get(form.keyField), headers.columnOf.get('evidence')];
    return table.measures.flatMap((measure): OpenMeasure[] => {
      const [row] = measure.rows;
      const lacks = measure.rows.flatMap((each) => byRow.get(each) ?? []);
      const progress = progressOf(measure, table);
      if (progress === 'done' && evidence && isBlank(textOf(measure, 'evidence'))) {
        lacks.push({ row, column: evidence, header: headerOf(table, 'evidence') });
      }
      const deadline = progress && progress !== 'done' ? deadlineOf(measure, year, periods) : null;
      const days = deadline?.kind === 'day' ? daysBetween(asOf, deadline.day) : SOON_DAYS + 1;
      const isDue = deadline?.kind === 'day' && days <= SOON_DAYS;
      if (lacks.length === 0 && !isDue) return [];
      return [
        {
          ...{ sheet, row, column: keyColumn, lacks },
          name: quote(textOf(measure, form.keyField)),
          responsible: textOf(measure, 'responsible'),
          ...(isDue ? { ends: formatThaiDate(deadline.day), days } : { ends: '', days: null }),
        },
      ];
    });
  });
}

/** What one department has left to do; a measure may be in several lists. */
export interface HandOut<Measure extends OpenMeasure = OpenMeasure> {
  /** '' for measures of no department. */
  department: string;
  /** Past their deadline, the oldest first. */
  overdue: Measure[];
  /** Near it, the nearest first. */
  soon: Measure[];
  lacking: Measure[];
}

/** The lists of some measures. */
export function handOutOf<Measure extends OpenMeasure>(
  department: string,
  measures: readonly Measure[],
): HandOut<Measure> {
  const due = measures
    .filter(({ days }) => days !== null)
    .sort(({ days: one }, { days: other }) => (one ?? 0) - (other ?? 0));
  return {
    department,
    overdue: due.filter(({ days }) => days !== null && days < 0),
    soon: due.filter(({ days }) => days !== null && days >= 0),
    lacking: measures.filter(({ lacks }) => lacks.length > 0),
  };
}

/**
 * The hand-outs of the departments that have anything left to do, in their order, and of what names none of them last. A measure
 * of several departments is in the hand-out of each.
 */
export function handOutsByDepartment<Measure extends OpenMeasure>(
  measures: readonly Measure[],
  departments: readonly string[],
): HandOut<Measure>[] {
  const { isResponsible } = departmentsOf([], departments);
  const namedIn = new Map<string, readonly string[]>();
  const namesOf = (cell: string): readonly string[] => {
    const known = namedIn.get(cell) ?? departments.filter((name) => isResponsible(cell, name));
    namedIn.set(cell, known);
    return known;
  };
  return [...departments, '']
    .map((department) =>
      handOutOf(
        department,
        measures.filter(({ responsible }) => {
          const names = namesOf(responsible);
          return department === '' ? names.length === 0 : names.includes(department);
        }),
      ),
    )
    .filter(({ overdue, soon, lacking }) => overdue.length + soon.length + lacking.length > 0);
}
