import { type FieldId, STATUS_FIELDS } from '../../forms/fields';
import { columnOf } from '../../forms/form';
import { messages } from '../../messages';
import { setDay } from '../../settings/years';
import { type Measure, textOf } from '../../table/measures';
import { readStatus } from '../../table/status';
import { type FormTable, headerOf } from '../../table/table';
import { compareDates, formatThaiDate } from '../../thai/calendar';
import { isBlank } from '../../thai/text';
import { isFormulaError } from '../cells';
import { statedYear, whenDue } from '../periods';
import type { Found, Rule } from '../rule';

const hasStatusColumns = ({ form }: FormTable): boolean =>
  STATUS_FIELDS.some((field) => columnOf(form, field) !== undefined);

// What a clerk writes where there is no result yet; that goes with a measure that has not begun.
const NO_RESULT = /^[\s\-–—.]*$|^\s*-?\s*(?:ยังไม่|ยังมิ|ไม่มี|อยู่ในแผน|รอ|จะ|คาดว่า|กำหนด|เตรียม|เนื่องจาก)/;

export const statusNotStartedWithResult: Rule = {
  code: 'status/not-started-with-result',
  severity: 'warning',
  find: ({ table }) => {
    if (!hasStatusColumns(table)) return [];
    return table.measures.flatMap((measure): Found[] => {
      const result = textOf(measure, 'result');
      if (isBlank(result) || NO_RESULT.test(result) || isFormulaError(result)) return [];
      if (readStatus(measure, table.form).status !== 'notStarted') return [];
      const [part] = measure.fields.result?.parts ?? [];
      const row = part?.row ?? measure.rows[0] ?? 0;
      const heading = headerOf(table, 'result');
      const said = messages.checks.statusNotStartedWithResult(row, heading, part?.text ?? result);
      return [
        { ...said, row, column: table.headers.columnOf.get('result'), heading, value: part?.text ?? result },
      ];
    });
  },
};

export const statusOverdue: Rule = {
  code: 'status/overdue',
  severity: 'warning',
  find: (input) => {
    const { table, settings, today } = input;
    const asOf = setDay(settings, statedYear(input), today) ?? today;
    return table.measures.flatMap((measure): Found[] => {
      const due = whenDue(measure, input);
      if (due.kind !== 'day' || compareDates(due.day, asOf) >= 0) return [];
      const place = unfinishedCell(measure, table);
      if (!place) return [];
      const { row, heading, value } = place;
      const days = [formatThaiDate(due.day), formatThaiDate(asOf)] as const;
      const say = messages.checks;
      const said =
        value === ''
          ? say.resultOverdue(row, heading, ...days)
          : say.statusOverdue(row, heading, value, ...days);
      return [{ ...said, ...place }];
    });
  },
};

/**
 * The cell that says a measure is not done yet: its mark, or its blank result where the form has no marks. Null where it is
 * done, or its status is not clear.
 */
function unfinishedCell(measure: Measure, table: FormTable) {
  const { status, chosen } = readStatus(measure, table.form);
  if (status === null || status === 'done') return null;
  const [mark] = chosen;
  const field: FieldId = mark?.field ?? 'result';
  const column = table.headers.columnOf.get(field);
  if (column === undefined) return null;
  const row = mark?.row ?? measure.rows[0] ?? 0;
  return { row, column, heading: headerOf(table, field), value: mark?.text ?? textOf(measure, field) };
}
