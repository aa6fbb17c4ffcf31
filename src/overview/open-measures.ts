import type { FieldId } from '../forms/fields';
import { quote } from '../messages/th/quote';
import type { CellRef } from '../sheet/cell-ref';
import { deadlineOf, readPeriodOnce } from '../table/measure-period';
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
 * what is not done. By the same deadlines as the lists of the overview. A measure that has begun lacks its result from March on,
 * when the departments report their six months, and before that once its period is over.
 *
 * @param lackingOf the cells that the check wants filled, in rows of measures; evidence of what is done is added
 */
export function openMeasures(
  { tables, year, asOf }: { tables: readonly FormTable[]; year: number; asOf: ThaiDate },
  lackingOf: (table: FormTable) => readonly LackingCell[],
): OpenMeasure[] {
  const periods = new Map<string, Period>();
  const isHalfNear = daysBetween({ year, month: 3, day: 1 }, asOf) >= 0;
  return tables.flatMap((table, sheet) => {
    const byRow = new Map<number, LackingCell[]>();
    for (const cell of lackingOf(table)) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
    const { headers, form } = table;
    const { columnOf } = headers;
    return table.measures.flatMap((measure): OpenMeasure[] => {
      const [row] = measure.rows;
      const lacks = measure.rows.flatMap((each) => byRow.get(each) ?? []);
      const progress = progressOf(measure, table);
      const ask = (field: FieldId): void => {
        const column = columnOf.get(field);
        const isAsked = lacks.some((cell) => cell.column === column);
        if (column && !isAsked && isBlank(textOf(measure, field))) {
          lacks.push({ row, column, header: headerOf(table, field) });
        }
      };
      if (progress === 'done') ask('evidence');
      const deadline = progress && progress !== 'done' ? deadlineOf(measure, year, periods) : null;
      const days = deadline?.kind === 'day' ? daysBetween(asOf, deadline.day) : SOON_DAYS + 1;
      const { start = asOf } = readPeriodOnce(textOf(measure, 'period'), year, periods);
      const isReported = isHalfNear ? daysBetween(start, asOf) >= 0 : days < 0;
      if (isReported && isBlank(textOf(measure, 'result6') + textOf(measure, 'result'))) {
        ask(columnOf.has('result6') ? 'result6' : 'result');
      }
      const isDue = deadline?.kind === 'day' && days <= SOON_DAYS;
      if (lacks.length === 0 && !isDue) return [];
      return [
        {
          ...{ sheet, row, column: columnOf.get(form.keyField) ?? 1, lacks },
          name: quote(textOf(measure, form.keyField)),
          responsible: textOf(measure, 'responsible'),
          ...(isDue ? { ends: formatThaiDate(deadline.day), days } : { ends: '', days: null }),
        },
      ];
    });
  });
}
