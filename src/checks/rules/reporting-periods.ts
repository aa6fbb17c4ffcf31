import type { FieldId } from '../../forms/fields';
import { compareDates, formatThaiDate } from '../../thai/calendar';
import { datesIn } from '../../thai/dates';
import { cellsOf, columnOf, matchAt, REPORTING_FIELDS } from '../cells';
import type { Rule } from '../rule';

/** What is only planned may lie after the reporting period. */
const PLANNED = /(?:จะ|กำหนดจัด|กำหนดการ|กำหนดดำเนินการ|กำหนดแล้วเสร็จ|คาดว่า|ตามแผน|เตรียม|ภายใน)[^\n]{0,30}$/;

export const roundLaterResult: Rule<'round/later-result'> = {
  code: 'round/later-result',
  severity: 'warning',
  find: ({ table, scheme, document }) => {
    if (!document?.lastDay) return [];
    const { round, lastDay } = document;
    const isOfThePeriod = (field: FieldId) =>
      !(field === 'result' && document.isFirstHalf && columnOf(table, 'result6') !== null);
    const cells = REPORTING_FIELDS.filter(isOfThePeriod).flatMap((field) => cellsOf(table, field));
    return cells.flatMap((cell) => {
      const later = datesIn(cell.text).find(
        ({ first, isShort, start }) =>
          compareDates(first, lastDay) > 0 &&
          // A number far from the year is hardly a year of two digits.
          (!isShort || first.year <= scheme.year + 1) &&
          !PLANNED.test(cell.text.slice(0, start)),
      );
      return later ? [matchAt(cell, { date: later.written, round, lastDay: formatThaiDate(lastDay) })] : [];
    });
  },
};
