import { daysInMonth, type ThaiDate } from './calendar';
import { toArabicDigits } from './digits';
import { readMonth } from './months';
import { type Period, readPeriod } from './period';

// A year of four digits; also one that a page broke in two ("25 68"), as readPeriod takes it.
const FULL_YEAR = /(?<!\d)(?:25\s+[4-9]\d|25[4-9]\s+\d|2[4-6]\d\d|19\d\d|2[01]\d\d)(?!\d)/g;
// What two digits count, where they are no year: "ทั้งปี 12 เดือน".
const COUNTED = '(?!\\d)(?!\\s*(?:เดือน|วัน|ครั้ง|สัปดาห์|ไตรมาส|ปี|โครงการ|กิจกรรม|คน|ชั่วโมง|แห่ง|ราย))';
const YEAR_WORD = 'พ\\s*\\.?\\s*ศ\\s*\\.?|ค\\s*\\.?\\s*ศ\\s*\\.?|ปี\\s*(?:งบ(?:ประมาณ|ฯ)?)?';
// Two digits are a year behind a word for years, at the end of figures, and behind a quarter or a round.
const SHORT_YEARS: readonly RegExp[] = [
  new RegExp(`(?:${YEAR_WORD})[\\s.]*(\\d\\d)${COUNTED}`, 'g'),
  /(?<!\d)\d{1,2}\s*([/.-])\s*\d{1,2}\s*\1\s*(\d\d)(?!\d)/g,
  /(?:ไตรมาส|รอบ|Q|ภาค\s*(?:เรียน|การ\s*ศึกษา)|เทอม)[^\d\n]*\d\s*\/\s*(\d\d)(?!\d)/gi,
];
// And behind a month: "มี.ค.68", "มี.ค. ปี พ.ศ. 68", "ต.ค.-67".
const AFTER_MONTH = new RegExp(`(?:(?:\\s|\\.|${YEAR_WORD})*(\\d\\d)|-([4-9]\\d))${COUNTED}`, 'y');
const YEAR_BEHIND_DAY = /^[\s,]*(?:2[4-6]\d\d|19\d\d|2[01]\d\d)(?!\d)/;
const THAI_LETTER = /[ก-ฮะ-ฺเ-๎]/;

/**
 * A period of one fiscal year as it reads so many years later: the years that are in the text are raised, in the digits
 * they are written in and with as many of them, and every other letter stays: "ต.ค.๖๗-ก.ย.๖๘" → "ต.ค.๖๘-ก.ย.๖๙". A text
 * without a year ("ต.ค.-มี.ค.", "รายไตรมาส", "ตลอดปีงบประมาณ") follows its document's year and stays as it is.
 *
 * Both texts are read again to be sure: null where the new one would not mean the same days so many years later ("29 ก.พ.
 * 2567"), where a year is in a text that cannot be read, or in words that are no period ("(ครั้งที่ 1/2568)"). Such a
 * period is for people to write.
 */
export function shiftPeriod(text: string, fiscalYear: number, by: number): string | null {
  const places = yearPlaces(toArabicDigits(text));
  const before = readPeriod(text, fiscalYear);
  if (before.kind === 'unreadable') return places.length === 0 ? text : null;
  if (
    before.problems.includes('words-ignored') &&
    !places.every((place) => datesIt(place, text, before, fiscalYear))
  ) {
    return null;
  }
  const shifted = raisedAt(places, text, by);
  return isLater(before, readPeriod(shifted, fiscalYear + by), by) ? shifted : null;
}

/**
 * Whether a year is one of the period's own, beside words that are none of it: the period would be another with another
 * year. Of several periods nobody knows which belongs to those words.
 */
function datesIt(place: Place, text: string, period: Period, fiscalYear: number): boolean {
  if (period.problems.includes('several-periods')) return false;
  const other = readPeriod(raisedAt([place], text, 1), fiscalYear);
  const isSame = (a: ThaiDate | undefined, b: ThaiDate | undefined) =>
    a?.year === b?.year && a?.month === b?.month;
  return !isSame(period.start, other.start) || !isSame(period.end, other.end);
}

interface Place {
  start: number;
  end: number;
}

/** Where years are in a text of Arabic digits, in order. */
function yearPlaces(arabic: string): Place[] {
  const places = new Map<number, Place>();
  const keep = (start: number, length: number) => places.set(start, { start, end: start + length });
  for (const match of arabic.matchAll(FULL_YEAR)) keep(match.index, match[0].length);
  for (const pattern of SHORT_YEARS) {
    for (const match of arabic.matchAll(pattern)) keep(match.index + match[0].length - 2, 2);
  }
  for (let at = 0; at < arabic.length; at++) {
    const month = readMonth(arabic, at, !THAI_LETTER.test(arabic[at - 1] ?? ''));
    if (!month) continue;
    AFTER_MONTH.lastIndex = at + month.length;
    const year = AFTER_MONTH.exec(arabic);
    // In "5 ม.ค. 10 ก.พ. 68" 10 is the day of the next month, in "ก.ย. 30 2568" that of this one.
    if (year && !isDay(arabic, AFTER_MONTH.lastIndex)) keep(AFTER_MONTH.lastIndex - 2, 2);
    at += month.length - 1;
  }
  // "25" of a year broken in two is no year of its own.
  const all = [...places.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter((place, i) => !all.some((other, j) => j !== i && isInside(place, other)));
}

const isInside = (place: Place, other: Place): boolean =>
  place.start >= other.start && place.end <= other.end && place.end - place.start < other.end - other.start;

function isDay(arabic: string, end: number): boolean {
  const next = end + (/^\s*/.exec(arabic.slice(end))?.[0].length ?? 0);
  return readMonth(arabic, next) !== null || YEAR_BEHIND_DAY.test(arabic.slice(end));
}

function raisedAt(places: readonly Place[], text: string, by: number): string {
  let shifted = '';
  let from = 0;
  for (const { start, end } of places) {
    shifted += text.slice(from, start) + raised(text.slice(start, end), by);
    from = end;
  }
  return shifted + text.slice(from);
}

/** A written year so much later, each digit in the kind of the one it takes the place of. */
function raised(written: string, by: number): string {
  const digits = toArabicDigits(written).replace(/\D/g, '');
  const later = String(Number(digits) + by).padStart(digits.length, '0');
  if (later.length !== digits.length) return written;
  let next = 0;
  return written.replace(/[0-9๐-๙]/g, (digit) => {
    const wanted = Number(later[next++]);
    return /[0-9]/.test(digit) ? String(wanted) : String.fromCharCode(0x0e50 + wanted);
  });
}

function isLater(before: Period, after: Period, by: number): boolean {
  return (
    before.kind === after.kind &&
    before.frequency === after.frequency &&
    [...before.problems].sort().join() === [...after.problems].sort().join() &&
    isDayLater(before.start, after.start, by) &&
    isDayLater(before.end, after.end, by)
  );
}

function isDayLater(before: ThaiDate | undefined, after: ThaiDate | undefined, by: number): boolean {
  if (!before || !after) return before === after;
  const isLast = (date: ThaiDate) => date.day === daysInMonth(date.year, date.month);
  return (
    after.year === before.year + by &&
    after.month === before.month &&
    // February ends on another day in a leap year.
    (after.day === before.day || (isLast(before) && isLast(after)))
  );
}
