import { compareDates, daysInMonth, MONTH_NAMES, MONTH_SHORT_NAMES, type ThaiDate } from './calendar';
import { type DigitStyle, digitsOf, toThaiDigits } from './digits';
import { type Period, readPeriod } from './period';

/** `short`: whole months by short names, other days in full · `long`: always the days, months by full names. */
type PeriodStyle = 'short' | 'long';

/**
 * A period in its regular form, digits Arabic: "ต.ค. 2567 – มี.ค. 2568", "1 ตุลาคม 2567 – 15 มีนาคม 2568", "ต.ค. 2567 เป็นต้นไป",
 * "ภายใน 31 มีนาคม 2569". Read again by `readPeriod` it gives the same days. How often follows in brackets; a period that
 * was not read stays as written.
 */
export function formatPeriod(period: Period, style: PeriodStyle = 'short'): string {
  const { start, end, frequency } = period;
  const often = frequency ? ` (${frequency})` : '';
  switch (period.kind) {
    case 'dates':
      return start && end ? formatRange(start, end, style) + often : period.written;
    case 'open':
      return start ? `${formatOne(start, start.day === 1, style)} เป็นต้นไป${often}` : period.written;
    case 'deadline':
      return end ? `ภายใน ${formatOne(end, isLastDay(end), style)}${often}` : period.written;
    case 'frequency':
      return frequency ?? period.written;
    case 'undated':
    case 'unreadable':
      return period.written;
  }
}

function formatRange(start: ThaiDate, end: ThaiDate, style: PeriodStyle): string {
  const wholeMonths = start.day === 1 && isLastDay(end);
  const from = formatOne(start, wholeMonths, style);
  const to = formatOne(end, wholeMonths, style);
  return from === to ? from : `${from} – ${to}`;
}

function formatOne({ year, month, day }: ThaiDate, wholeMonth: boolean, style: PeriodStyle): string {
  return wholeMonth && style === 'short'
    ? `${MONTH_SHORT_NAMES[month - 1]} ${year}`
    : `${day} ${MONTH_NAMES[month - 1]} ${year}`;
}

function isLastDay({ year, month, day }: ThaiDate): boolean {
  return day === daysInMonth(year, month);
}

/** What makes the regular form of a period unsure, or would lose words of the cell. */
const UNSURE: readonly Period['problems'][number][] = [
  'two-digit-ce',
  'day-missing',
  'in-figures',
  'reversed',
  'no-such-day',
  'end-missing',
  'fiscal-year-assumed',
  'quarter-assumed',
  'several-periods',
  'words-ignored',
];

/**
 * A period's regular form in the digits it is written in; null where it is not certain.
 * @param others digits of one written without a number ("ตลอดปีงบประมาณ")
 */
export function formatWritten(
  period: Period,
  fiscalYear: number,
  others: DigitStyle = 'arabic',
): string | null {
  if (['undated', 'unreadable', 'frequency'].includes(period.kind)) return null;
  if (period.problems.some((problem) => UNSURE.includes(problem))) return null;
  const plain = formatPeriod(period);
  const form = (digitsOf(period.written) ?? others) === 'thai' ? toThaiDigits(plain) : plain;
  const again = readPeriod(form, fiscalYear);
  const same =
    again.problems.length === 0 &&
    again.kind === period.kind &&
    isSameDay(again.start, period.start) &&
    isSameDay(again.end, period.end);
  return same ? form : null;
}

const isSameDay = (a: ThaiDate | undefined, b: ThaiDate | undefined): boolean =>
  a === undefined || b === undefined ? a === b : compareDates(a, b) === 0;
