import { INDICATOR_NUMBER } from '../ita/indicators';
import { BUDDHIST_YEAR } from '../thai/buddhist-years';
import { toArabicDigits } from '../thai/digits';
import { matchKey } from '../thai/text';

/** A part of a text: where it begins and ends. */
export type Span = readonly [start: number, end: number];

// Units, and words that only join a name to its score: nothing is lost with them.
const JOINING = /คะแนน(?:เฉลี่ย|ที่ได้)?|ร้อยละ|เปอร์เซ็นต์|เท่ากับ|คือ|ได้|ตัวชี้วัด(?:ที่|ข้อที่|ข้อ)?|[=:]/g;
// In a header of a row these are no sentence either; what they say is shown all the same where it is kept nowhere.
const OF_A_HEADER = /ตัวชี้วัด\s*(?:ที่|ข้อที่|ข้อ)?\s*\d*|ระดับ/g;
const ANY_NUMBERING = /(?<!\d)\d{1,2}\s*[.)]/g;
/** The number of an item of a list: where a line begins, or between a score and the next name. */
const NUMBERING = /(?:^|\n)\s*\(?\d{1,2}\s*[.)]|(?<=(?:_|คะแนน)[\s)%,]*)\(?\d{1,2}\s*[.)](?=\s*_)/g;
const READ = '_';

function without(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, [start, end]) => rest.slice(0, start) + READ.repeat(end - start) + rest.slice(end),
    toArabicDigits(text),
  );
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}\p{S}]/u.test(text);

/** True where a text has words or numbers that are in none of these parts of it: they would be lost. */
export function losesWords(text: string, spans: readonly Span[]): boolean {
  return hasWords(without(text, spans).replace(NUMBERING, ' ').replace(JOINING, ' '));
}

/** True where a text is more than the header of a row that these parts of it make: a sentence, or another name. */
export function isMoreThanHeader(text: string, spans: readonly Span[]): boolean {
  const bare = without(text, spans).replace(OF_A_HEADER, ' ').replace(JOINING, ' ');
  return hasWords(bare.replace(ANY_NUMBERING, ' '));
}

/** The number that a text calls the indicator's, right before the indicator's name. */
export function numberBefore(text: string, start: number): { number: string; spans: Span[] } {
  const match = INDICATOR_NUMBER.exec(text.slice(0, start));
  return match ? { number: match[1] ?? '', spans: [[match.index, start]] } : { number: '', spans: [] };
}

/** Whether a cell holds the code of an instrument alone. */
export const isCode = (text: string): boolean => /^(?:แบบวัด)?\(?[ieo0]it\)?$/.test(matchKey(text));

/** Whether a cell is a number of two digits, as rows and indicators have, alone. */
export const isNumbering = (text: string): boolean => /^\(?\d{1,2}[.)]?$/.test(toArabicDigits(text).trim());

/** Offices number indicators 1–10 or within an instrument: a higher number counts no rows. */
const MAX_ROW_NUMBER = 20;

/** Whether a cell may be the number of a row, alone. */
export const isRowNumber = (text: string): boolean =>
  isNumbering(text) && Number(toArabicDigits(text).replace(/\D/g, '')) <= MAX_ROW_NUMBER;

const YEAR_ALONE = new RegExp(`^(?:ประจำ)?(?:ปี)?(?:งบประมาณ|การประเมิน)?(?:พ\\.?ศ\\.?)?${BUDDHIST_YEAR}$`);

/** Whether a cell holds a year and only words for a year. */
export const isYearAlone = (text: string): boolean => YEAR_ALONE.test(matchKey(text));
