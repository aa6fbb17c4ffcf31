import { toArabicDigits } from './digits';

/** A day of the Buddhist era calendar: year = CE + 543, month 1–12, day 1–31. */
export interface ThaiDate {
  year: number;
  month: number;
  day: number;
}

/** Buddhist era year = Gregorian year + 543. */
export const BUDDHIST_ERA = 543;

export const MONTH_NAMES = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
] as const;

export const MONTH_SHORT_NAMES = [
  'ม.ค.',
  'ก.พ.',
  'มี.ค.',
  'เม.ย.',
  'พ.ค.',
  'มิ.ย.',
  'ก.ค.',
  'ส.ค.',
  'ก.ย.',
  'ต.ค.',
  'พ.ย.',
  'ธ.ค.',
] as const;

/** Number of days of a month (1–12) in a Buddhist era year. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year - BUDDHIST_ERA, month, 0)).getUTCDate();
}

/** True when the day exists in the calendar. */
export function isRealDate(date: ThaiDate): boolean {
  return (
    date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month)
  );
}

/** A number that orders days: -1, 0 or 1 as `a` is before, the same as or after `b`. */
export function compareDates(a: ThaiDate, b: ThaiDate): number {
  return Math.sign(a.year - b.year || a.month - b.month || a.day - b.day);
}

/** How many days `b` comes after `a`; negative where it comes before. */
export function daysBetween(a: ThaiDate, b: ThaiDate): number {
  const at = ({ year, month, day }: ThaiDate) => Date.UTC(year - BUDDHIST_ERA, month - 1, day);
  return Math.round((at(b) - at(a)) / 86_400_000);
}

/** "๘ ตุลาคม ๒๕๖๘" in Arabic digits: "8 ตุลาคม 2568". */
export function formatThaiDate(date: ThaiDate): string {
  return `${date.day} ${MONTH_NAMES[date.month - 1]} ${date.year}`;
}

/** Whether a month of a fiscal year lies in the calendar year before: October to December. */
export const isBeforeNewYear = (month: number): boolean => month >= 10;

/** The fiscal year a day lies in: fiscal year n runs from 1 October n-1 to 30 September n. */
export function fiscalYearOf(date: ThaiDate): number {
  return isBeforeNewYear(date.month) ? date.year + 1 : date.year;
}

/**
 * The calendar month of a fiscal year by its index: 0 = October of the year before, 11 = September, 12 = the next October.
 * @example fiscalMonth(2568, 0) // { year: 2567, month: 10 }
 */
export const fiscalMonth = (fiscalYear: number, index: number): Pick<ThaiDate, 'year' | 'month'> => ({
  year: fiscalYear + Math.floor((index - 3) / 12),
  month: ((index + 9) % 12) + 1,
});

/** The first day of a fiscal year's month to the last day of another, by their indexes (see `fiscalMonth`). */
export function fiscalMonths(
  fiscalYear: number,
  from: number,
  to: number,
): { start: ThaiDate; end: ThaiDate } {
  const last = fiscalMonth(fiscalYear, to);
  return {
    start: { ...fiscalMonth(fiscalYear, from), day: 1 },
    end: { ...last, day: daysInMonth(last.year, last.month) },
  };
}

/** The last day of a fiscal year: 30 September. */
export const fiscalYearEnd = (year: number): ThaiDate => ({ year, month: 9, day: 30 });

/**
 * The Buddhist era day of a "yyyy-mm-dd", or null where that is no day. A sheet takes the year that a Thai types for a
 * Gregorian one: from 2400 on it is of the Buddhist era already.
 */
export const fromIsoDate = (iso: string): ThaiDate | null => real(isoDay(iso));

function isoDay(iso: string): ThaiDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso.trim());
  if (!match) return null;
  return { year: buddhistYear(Number(match[1])), month: Number(match[2]), day: Number(match[3]) };
}

const real = (date: ThaiDate | null): ThaiDate | null => (date && isRealDate(date) ? date : null);

/** A written year as a Buddhist era year: two digits mean 25xx, below 2400 means the Gregorian year. */
export function buddhistYear(written: number): number {
  if (written < 100) return 2500 + written;
  return written < 2400 ? written + BUDDHIST_ERA : written;
}

/**
 * Reads one day as an office types it: "30 มิถุนายน 2568", "๓๐ มิ.ย. ๖๘", "30/6/2568", "2025-06-30".
 * Day before month, as Thai offices write. Null where the text is not one day.
 */
export const parseThaiDate = (written: string): ThaiDate | null => real(writtenDay(written));

/** True where a text is written as one day, and the calendar has none such: "29/2/2568", "31 พ.ย. 2567". */
export function isImpossibleDay(written: string): boolean {
  const date = writtenDay(written);
  return date !== null && !isRealDate(date);
}

/** The parts of a text that is written as one day. */
function writtenDay(written: string): ThaiDate | null {
  const text = toArabicDigits(written)
    .trim()
    .replace(/^วันที่\s*/, '');
  const iso = isoDay(text);
  if (iso) return iso;
  const numeric = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/.exec(text);
  if (numeric) {
    return { year: buddhistYear(Number(numeric[3])), month: Number(numeric[2]), day: Number(numeric[1]) };
  }
  const named = /^(\d{1,2})\s*(?:เดือน)?\s*([ก-๛.]+?)\s*(?:พ\.?\s*ศ\.?)?\s*(\d{4}|\d{2})$/.exec(text);
  const month = monthOf(named?.[2] ?? '');
  return named && month ? { year: buddhistYear(Number(named[3])), month, day: Number(named[1]) } : null;
}

/** The month (1–12) a Thai name means, full or short, full stops optional; 0 where it is none. */
function monthOf(name: string): number {
  const bare = name.replace(/[.\s]/g, '');
  const isThis = (month: string) => month.replace(/\./g, '') === bare;
  return MONTH_NAMES.findIndex(isThis) + 1 || MONTH_SHORT_NAMES.findIndex(isThis) + 1;
}
