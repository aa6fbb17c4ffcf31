import { BUDDHIST_YEAR, YEAR_WORD } from './buddhist-years';
import { BUDDHIST_ERA, isRealDate, type ThaiDate } from './calendar';
import { toArabicDigits } from './digits';
import { readMonth } from './months';

/** A day, or a month of which no day is written, in a text. */
interface WrittenDate {
  /** The first day that it can be: day 1 of a month alone. */
  first: ThaiDate;
  /** The year has two digits, which a number behind a month may have, too. */
  isShort: boolean;
  /** As written, and where in the text it begins and ends. */
  written: string;
  start: number;
  end: number;
}

const DAY_BEFORE = /(?<!\d|\d[.,/])(\d{1,2})\s*(?:เดือน\s*)?$/;
/** Of the years that no document is of, those in which digits of this century's are exchanged: 2858 for 2568. */
const YEAR_BEHIND = new RegExp(
  `^[\\s.]*(?:ปี\\s*)?(?:พ\\.?\\s?ศ\\.?\\s*)?(${BUDDHIST_YEAR}|2[6-9]\\d\\d|[4-9]\\d)(?![\\d/%]|[.,]\\d)`,
);
/** Counted things behind a number: "เม.ย. 68 คน" is a number of people, not a year. */
export const COUNTED =
  /^\s*(?:คน|ครั้ง|ราย|เรื่อง|แห่ง|ฉบับ|โครงการ|ชุด|บาท|ล้าน|พัน|หมู่|ข้อ|วัน|ชั่วโมง|นาที|ตัว|เครื่อง|คัน|หลัง|จุด|กิจกรรม|ช่อง|ท่าน|เปอร์|คะแนน|หน้า|สาย|ครัว|ต้น|ตัน|กิโล|เมตร|ไร่|แผ่น|เล่ม|ป้าย|หน่วย)/;
// Two digits of a year only behind "/": "1.2.68" may be the number of something.
const NUMERIC = new RegExp(
  `(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(${BUDDHIST_YEAR}|20\\d\\d|(?<=\\/)[4-9]\\d)(?![\\d/%]|[.-]\\d)`,
  'g',
);
const THAI_LETTER = /[ก-๎]/;

/**
 * The days and months with a year in a text, in its order: "๑๕ พ.ค. ๒๕๖๘", "พฤษภาคม 68", "15/5/2568"; of the Christian era in
 * numbers alone, as a sheet shows a day ("15/5/2025"). Of days side by side ("๑๕ – ๑๖ พ.ค. ๖๘") the last. What may be
 * something else is left out: a month or a year alone, a number of things behind a month.
 * @example datesIn('อบรมเมื่อ ๑๕ พ.ค. ๖๘') // [{ first: { year: 2568, month: 5, day: 15 }, written: '๑๕ พ.ค. ๖๘', … }]
 */
export const datesIn = (text: string): WrittenDate[] =>
  allDatesIn(text).filter(({ first }) => isRealDate(first));

/** A number before a month is hardly a day from here on. */
const MAX_DAY_WRITTEN = 39;

/**
 * The days in a text that no calendar has: "๓๑ ก.ย. ๒๕๖๘", "30/2/2568".
 * @example impossibleDatesIn('อบรมเมื่อ 31 ก.ย. 2568').map(({ written }) => written) // ['31 ก.ย. 2568']
 */
export const impossibleDatesIn = (text: string): WrittenDate[] =>
  allDatesIn(text).filter(
    ({ first }) =>
      first.month >= 1 && first.month <= 12 && first.day <= MAX_DAY_WRITTEN && !isRealDate(first),
  );

/** The days and months with a year in a text, also those that no calendar has. */
function allDatesIn(text: string): WrittenDate[] {
  // Arabic digits are where the Thai ones were, so places in `arabic` are places in `text`.
  const arabic = toArabicDigits(text);
  const found: WrittenDate[] = [];
  const add = (date: ThaiDate, isShort: boolean, start: number, end: number) => {
    found.push({ first: date, isShort, written: text.slice(start, end), start, end });
  };
  for (const match of arabic.matchAll(NUMERIC)) {
    const [written, day, , month, digits = ''] = match;
    const start = match.index;
    const isShort = digits.length === 2;
    const year = Number(digits) + (isShort ? 2500 : digits.startsWith('20') ? BUDDHIST_ERA : 0);
    add({ year, month: Number(month), day: Number(day) }, isShort, start, start + written.length);
  }
  for (let at = 0; at < arabic.length; at++) {
    const month = readMonth(arabic, at, !THAI_LETTER.test(arabic[at - 1] ?? ''));
    if (!month) continue;
    const behind = arabic.slice(at + month.length);
    const [year, digits = ''] = YEAR_BEHIND.exec(behind) ?? [];
    const start = at;
    at += month.length - 1;
    if (year === undefined) continue;
    const day = DAY_BEFORE.exec(arabic.slice(0, start));
    const isShort = digits.length === 2;
    if (isShort && !day && !YEAR_WORD.test(year) && COUNTED.test(behind.slice(year.length))) continue;
    add(
      { year: Number(digits) + (isShort ? 2500 : 0), month: month.month, day: Number(day?.[1] ?? 1) },
      isShort,
      day ? day.index : start,
      start + month.length + year.length,
    );
  }
  return found.sort((a, b) => a.start - b.start);
}
