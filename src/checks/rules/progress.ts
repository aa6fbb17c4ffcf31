import type { FieldId } from '../../forms/fields';
import { setDay, sheetFiscalYear } from '../../settings/years';
import { type Measure, textOf } from '../../table/measures';
import { hasStatus, readStatus, resultField } from '../../table/status';
import type { FormTable } from '../../table/table';
import { compareDates, formatThaiDate } from '../../thai/calendar';
import { isBlank } from '../../thai/text';
import { type CheckedCell, cellOf, columnOf, isFormulaError, matchAt } from '../cells';
import { measureDeadline } from '../periods';
import type { Rule } from '../rule';

// What a clerk writes where there is no result yet; that goes with a measure that has not begun.
const NO_RESULT = /^[\s\-–—.]*$|^\s*-?\s*(?:ยังไม่|ยังมิ|ไม่มี|อยู่ในแผน|รอ|จะ|คาดว่า|กำหนด|เตรียม|เนื่องจาก)/;

export const statusNotStartedWithResult: Rule<'status/not-started-with-result'> = {
  code: 'status/not-started-with-result',
  severity: 'warning',
  find: ({ table }) => {
    if (!hasStatus(table.form)) return [];
    return table.measures.flatMap((measure) => {
      const field = resultField(table.form);
      const result = textOf(measure, field);
      if (isBlank(result) || NO_RESULT.test(result) || isFormulaError(result)) return [];
      if (readStatus(measure, table.form).status !== 'notStarted') return [];
      return (measure.fields[field]?.parts ?? [])
        .slice(0, 1)
        .map(({ row, text }) => matchAt(cellOf(table, field, row, text), {}));
    });
  },
};

export const statusOverdue: Rule<'status/overdue'> = {
  code: 'status/overdue',
  severity: 'warning',
  find: (input) => {
    const { table, settings, today } = input;
    const asOf = setDay(settings, sheetFiscalYear(table, settings), today) ?? today;
    return table.measures.flatMap((measure) => {
      const deadline = measureDeadline(measure, input);
      if (deadline.kind !== 'day' || compareDates(deadline.day, asOf) >= 0) return [];
      const cell = unfinishedCell(measure, table);
      if (!cell) return [];
      const isIn = (field: FieldId) => cell.column === columnOf(table, field);
      const by = isIn('statusText') ? 'words' : isIn(resultField(table.form)) ? 'result' : 'mark';
      return [matchAt(cell, { ended: formatThaiDate(deadline.day), asOf: formatThaiDate(asOf), by })];
    });
  },
};

/**
 * The cell by which a measure is not done yet: its status mark, or its blank result where the form has no marks. Null where it
 * is done, cannot be done, or its status is not clear.
 */
function unfinishedCell(measure: Measure, table: FormTable): CheckedCell | null {
  const { status, chosen } = readStatus(measure, table.form);
  if (status === null || status === 'done' || status === 'unable') return null;
  const [mark] = chosen;
  if (mark) return cellOf(table, mark.field, mark.row, mark.text);
  const field = resultField(table.form);
  if (columnOf(table, field) === null) return null;
  return cellOf(table, field, measure.rows[0], textOf(measure, field));
}
