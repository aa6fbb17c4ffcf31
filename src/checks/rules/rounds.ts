import type { FieldId } from '../../forms/fields';
import { messages } from '../../messages';
import { compareDates, formatThaiDate } from '../../thai/calendar';
import { datesIn } from '../../thai/dates';
import { cellsOf, placeOf } from '../cells';
import type { Found, Rule } from '../rule';

const TELLING: readonly FieldId[] = ['result', 'outcome'];
/** What is only planned may lie after the round. */
const PLANNED = /(?:จะ|กำหนดจัด|กำหนดการ|กำหนดดำเนินการ|กำหนดแล้วเสร็จ|คาดว่า|ตามแผน|เตรียม|ภายใน)[^\n]{0,30}$/;

export const roundLaterResult: Rule = {
  code: 'round/later-result',
  severity: 'warning',
  find: ({ table, scheme, document }) => {
    if (!document?.lastDay) return [];
    const { round, lastDay } = document;
    return TELLING.flatMap((field) => cellsOf(table, field)).flatMap((cell): Found[] => {
      const later = datesIn(cell.text).find(
        ({ first, isShort, start }) =>
          compareDates(first, lastDay) > 0 &&
          // A number far from the year is hardly a year of two digits.
          (!isShort || first.year <= scheme.year + 1) &&
          !PLANNED.test(cell.text.slice(0, start)),
      );
      if (!later) return [];
      const said = messages.periodChecks.laterResult(
        cell.row,
        cell.heading,
        later.written,
        round,
        formatThaiDate(lastDay),
      );
      return [{ ...said, ...placeOf(cell) }];
    });
  },
};
