import { lazy } from './lazy';
import { readMonth } from './months';

/**
 * A word that steers the reading; `fill` says nothing of the time, `unknown` is not in the vocabulary. `school` is a year or
 * a term of schools, `occasion` an event that gives the time, `ongoing` no end, `length` how long and not when ("6 เดือน").
 */
export type Word =
  | 'fiscal'
  | 'whole'
  | 'calendar'
  | 'year'
  | 'be'
  | 'ce'
  | 'day'
  | 'month'
  | 'since'
  | 'onward'
  | 'now'
  | 'deadline'
  | 'before'
  | 'dash'
  | 'separator'
  | 'blank'
  | 'fill'
  | 'school'
  | 'occasion'
  | 'ongoing'
  | 'length'
  | 'unknown';

/** A number with the count of its digits, which tells a day from a short and a full year. */
export interface NumberToken {
  type: 'number';
  value: number;
  digits: number;
}

/** From one month of the fiscal year to another, 0 = October. */
interface MonthSpan {
  from: number;
  to: number;
}

export type Token =
  | NumberToken
  | { type: 'month'; month: number; misspelt: boolean }
  /** All figures: 30/9/2568; without a day: 9/2568. `guessed` where nothing but custom says which is day and which month. */
  | { type: 'figures'; day?: number; month: number; year: NumberToken; guessed: boolean }
  /**
   * Months of the fiscal year, 0 = October; `year` where it is written with them ("ไตรมาส 1/2568"); `others` where several
   * are in a row that do not follow one another ("ไตรมาส 1 และ 3"); `assumed` where only custom says that the quarters are
   * the fiscal year's ("Q1").
   */
  | { type: 'span'; from: number; to: number; year?: NumberToken; others?: MonthSpan[]; assumed?: true }
  | { type: 'frequency'; frequency: string }
  | { type: 'word'; word: Word };

type Make = (match: RegExpExecArray, text: string, last: Token | undefined) => Token | null;

const word = (which: Word): Make => {
  return () => ({ type: 'word', word: which });
};
const number = (written: string): NumberToken => ({
  type: 'number',
  value: Number(written.replace(/\s/g, '')),
  digits: written.replace(/\s/g, '').length,
});
/** How often a thing is done, in its words. */
const frequency = (written: string): Token => ({ type: 'frequency', frequency: written });
const span = (from: number, to: number, year?: string): Token | null =>
  from < 0 || to > 11 || from > to
    ? null
    : { type: 'span', from, to, ...(year !== undefined && { year: number(year) }) };

/** Equal parts of a fiscal year by their numbers: "1-2" run on, "1 และ 3" are separate, "1 และ 2" run on, too. */
function partsOfYear(
  written: string,
  months: number,
  year: string | undefined,
): Extract<Token, { type: 'span' }> {
  const parts: MonthSpan[] = [];
  for (const [, joint = '', sign = ''] of written.matchAll(/(\D*)(\d)/g)) {
    const part = { from: (Number(sign) - 1) * months, to: Number(sign) * months - 1 };
    const last = parts[parts.length - 1];
    if (last && (/[-–—~]|ถึง/.test(joint) || part.from === last.to + 1)) last.to = part.to;
    else parts.push(part);
  }
  const [first = { from: 0, to: 11 }, ...others] = parts;
  return {
    type: 'span',
    ...first,
    ...(others.length > 0 && { others }),
    ...(year !== undefined && { year: number(year) }),
  };
}

const UNIT = '(?:วัน|สัปดาห์|อาทิตย์|เดือน|ไตรมาส|ปี)';
const WEEKDAY = '(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)';
const QUARTER = 'ไตรมาส\\s*(?:ที่)?\\s*';
const Q = '(?<![a-z])Q\\s*';
const HALF = 'รอบ\\s*(?:การประเมิน)?\\s*(?:ที่)?\\s*';
// "1 - 2", "1, 2 และ 4" behind the first of equal parts of a year; `SIGNS` are the numbers a part can have.
const MORE_OF = (signs: string, name: string) =>
  `((?:\\s*(?:[-–—~,]|จน\\s*ถึง|ถึง|และ)\\s*(?:${name})?(?:ที่\\s*)?[${signs}](?!\\d|\\s*/\\s*\\d{1,2}\\s*/))*)`;
const DAYS_OF_MONTH =
  'วัน\\s*ที่\\s*\\d{1,2}(?:\\s*(?:[-–—~,]|จน\\s*ถึง|ถึง|และ|หรือ)\\s*(?:วัน\\s*ที่\\s*)?\\d{1,2})*\\s*';
// A school's year or term with the numbers that belong to it, so that none of them is read as a day or a month.
const SCHOOL_NAME =
  '(?:(?:ตลอด|ทั้ง|ประจำ|ทุก|เปิด|ปิด|สิ้น|ต้น|กลาง|ปลาย)\\s*)*(?:ปี\\s*การ\\s*ศึกษา|ภาค\\s*(?:เรียน|การ\\s*ศึกษา)|เทอม)';
const SCHOOL_YEAR = '(?:พ\\.?\\s*ศ\\.?\\s*)?2\\s*[4-6](?:\\s*\\d){2}(?!\\d)';
const TERM = '(?:ที่\\s*)?[1-3](?!\\d|\\s*/\\s*\\d{1,2}\\s*/)(?:\\s*/\\s*(?:\\d{4}|\\d{2})(?!\\d))?';
const SCHOOL_NUMBER = `(?:${SCHOOL_YEAR}|${TERM})`;
const SCHOOL = `${SCHOOL_NAME}(?:\\s*${SCHOOL_NUMBER}(?:\\s*(?:[-–—~,/]|จน\\s*ถึง|ถึง|และ|หรือ)\\s*${SCHOOL_NUMBER})*)?`;
const PART_BEFORE = /(ไตรมาส|รอบ|Q)\s*(?:ที่\s*)?\d\s*\/\s*\d{2,4}\s*(?:[-–—~,]|จน\s*ถึง|ถึง|และ)\s*(?:ที่\s*)?$/i;
const MAYBE_YEAR = '(?:\\s*/\\s*(\\d{4}|\\d{2})(?!\\d))?';

// Tried in this order at each place of the text; the first that makes a token wins. A pattern does not see the text
// before its place, so what must not be cut in two is first.
const RULES: readonly (readonly [string, Make])[] = [
  // Clock time and numbers of meetings are no dates.
  ['(?:เวลา\\s*)?\\d{1,2}[.:]\\d{2}\\s*(?:-\\s*\\d{1,2}[.:]\\d{2}\\s*)?น\\.', word('unknown')],
  ['ครั้ง\\s*ที่\\s*\\d+(?:\\s*/\\s*\\d+)?', word('unknown')],
  // Nor is the number of a resolution or an order: "มติที่ 12/2567".
  ['(?<!เดือน\\s*|วัน\\s*)ที่\\s*\\d+\\s*/\\s*\\d{2,}(?!\\d|\\s*/)', word('unknown')],

  ['(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)', (m) => figures(m[3], m[2], m[1], false)],
  ['(\\d{1,2})\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4}|\\d{2})(?!\\d)', (m) => figures(m[1], m[3], m[4])],

  [`ทุก\\s*${DAYS_OF_MONTH}(?:ของ)?\\s*(?:ทุก|แต่ละ)?\\s*เดือน`, (m) => frequency(m[0])],
  [`(?:(?:ภายใน|ก่อน|ไม่\\s*เกิน)\\s*)?${DAYS_OF_MONTH}(?:ของ)?\\s*(?:ทุก|แต่ละ)\\s*เดือน`, (m) => frequency(m[0])],
  ['(?:ราย|ทุก)\\s*วัน\\s*ทำการ', (m) => frequency(m[0])],
  [`ทุก\\s*วัน\\s*${WEEKDAY}`, (m) => frequency(m[0])],
  [`(?:ราย|ทุก)\\s*ๆ?\\s*(?:รอบ)?\\s*\\d{1,2}\\s*${UNIT}`, (m) => frequency(m[0])],
  [`(?:ราย|ทุก)\\s*ๆ?\\s*(?:สิ้น|ต้น|กลาง|รอบ)?\\s*${UNIT}(?!\\s*ที่)`, (m) => frequency(m[0])],
  [`${UNIT}\\s*ละ(?:\\s*\\d{1,2})?(?:\\s*ครั้ง)?`, (m) => frequency(m[0])],
  [`\\d{1,2}\\s*ครั้ง\\s*(?:/|ต่อ)\\s*${UNIT}`, (m) => frequency(m[0])],
  [`\\d{1,2}\\s*${UNIT}\\s*(?:/|ต่อ)\\s*(?:1\\s*)?ครั้ง`, (m) => frequency(m[0])],
  // "ประจำเดือน" with a month behind it is that month.
  [
    'ประจำ\\s*เดือน\\s*',
    (m, text) => {
      const end = m.index + m[0].length;
      return readMonth(text, end) || /^\d/.test(text.slice(end))
        ? word('month')(m, text, undefined)
        : frequency(m[0].trim());
    },
  ],

  [
    `${QUARTER}([1-4])(?!\\d)${MORE_OF('1-4', QUARTER)}${MAYBE_YEAR}`,
    (m) => partsOfYear(`${m[1]}${m[2]}`, 3, m[3]),
  ],
  [
    `${Q}([1-4])(?!\\d)${MORE_OF('1-4', Q)}${MAYBE_YEAR}`,
    (m) => ({ ...partsOfYear(`${m[1]}${m[2]}`, 3, m[3]), assumed: true }),
  ],
  [`${QUARTER}?แรก`, () => span(0, 2)],
  [`${QUARTER}?สุดท้าย`, () => span(9, 11)],
  ['(?:รอบ\\s*)?(\\d{1,2})\\s*เดือน\\s*แรก', (m) => span(0, Number(m[1]) - 1)],
  ['(?:รอบ\\s*)?(\\d{1,2})\\s*เดือน\\s*หลัง', (m) => span(12 - Number(m[1]), 11)],
  ['รอบ\\s*(?:ระยะเวลา)?\\s*(?:ที่)?\\s*(\\d{1,2})\\s*เดือน', (m) => span(0, Number(m[1]) - 1)],
  [`${HALF}([12])(?!\\d)${MORE_OF('12', HALF)}${MAYBE_YEAR}`, (m) => partsOfYear(`${m[1]}${m[2]}`, 6, m[3])],
  ['ครึ่ง\\s*(?:ปี)?\\s*(?:งบประมาณ)?\\s*แรก', () => span(0, 5)],
  ['ครึ่ง\\s*(?:ปี)?\\s*(?:งบประมาณ)?\\s*หลัง', () => span(6, 11)],
  ['12\\s*เดือน', () => span(0, 11)],

  [`${SCHOOL}(?:\\s*ละ(?:\\s*\\d{1,2})?(?:\\s*ครั้ง)?)?`, word('school')],
  ['(?:ตลอด|ทั้ง)\\s*(?:ทั้ง)?\\s*ปี\\s*(?:งบประมาณ)?', word('whole')],
  ['(?:ประจำ)?\\s*(?:ปี\\s*งบประมาณ|งบประมาณ\\s*ปี|ปี\\s*งบฯ?)', word('fiscal')],
  ['FY(?![a-z])', word('fiscal')],
  ['ปี\\s*ปฏิทิน', word('calendar')],
  ['(?:ประจำ)?\\s*ปี', word('year')],
  ['พ\\s*\\.\\s*ศ\\s*\\.?|พศ(?:\\.|(?![ก-ฮ]))', word('be')],
  ['ค\\s*\\.\\s*ศ\\s*\\.?|คศ(?:\\.|(?![ก-ฮ]))', word('ce')],

  ['(?:จนถึง|จน|ถึง|to)?\\s*(?:ปัจจุบัน|บัดนี้)', word('now')],
  ['สิ้นสุด|จน\\s*ถึง|ถึง|จน|to(?![a-z])|[-–—~‐‑‒―−]+', word('dash')],
  ['เป็น\\s*ต้น\\s*(?:ไป|มา)|สืบไป', word('onward')],
  ['นับ?\\s*ตั้งแต่|ตั้งแต่|นับแต่|เริ่ม(?:ต้น)?(?:ตั้งแต่|แต่|จาก)?', word('since')],
  ['(?:ให้)?(?:แล้ว)?(?:เสร็จ)?\\s*ภายใน|ไม่\\s*เกิน|สิ้น', word('deadline')],
  ['ก่อน', word('before')],
  [`วัน\\s*(?:${WEEKDAY}\\s*)?ที่|วัน\\s*${WEEKDAY}`, word('day')],
  [
    '\\d{1,3}\\s*(?:วัน(?!\\s*ที่)|สัปดาห์|เดือน|ปี(?!\\s*งบ)|ครั้ง|ชั่วโมง|คน|โครงการ|กิจกรรม)',
    (m, text, last) => {
      const follows = readMonth(
        text,
        m.index + m[0].length + (/^\s*/.exec(text.slice(m.index + m[0].length))?.[0].length ?? 0),
      );
      const isLength = /(?:วัน|สัปดาห์|เดือน|ปี|ชั่วโมง)$/.test(m[0]);
      return follows || last?.type === 'month' || isDayWord(last)
        ? null
        : word(isLength ? 'length' : 'unknown')(m, text, last);
    },
  ],
  [
    'เมื่อ\\s*(?=มี|เกิด|พบ|ได้รับ|ครบ)',
    (m, text, last) => (readMonth(text, m.index + m[0].length) ? null : word('occasion')(m, text, last)),
  ],
  [
    'ตาม\\s*(?:ห้วง|ช่วง)\\s*(?:ระยะ)?\\s*(?:เวลา)?|(?:ตาม|ช่วง)?\\s*(?:วัน)?\\s*(?:เทศกาล|ประเพณี|ฤดูกาล)',
    word('occasion'),
  ],
  ['ทุก\\s*ครั้ง\\s*(?:ที่|เมื่อ)', word('occasion')],
  ['(?:อย่าง)?\\s*(?:ต่อ\\s*เนื่อง|สม่ำเสมอ)|ตลอด\\s*(?:เวลา|ไป)', word('ongoing')],
  ['เดือน', word('month')],
  [
    'อย่างน้อย|เมื่อ|เป็นประจำ|ระหว่าง|(?:ช่วง|ห้วง)\\s*(?:ระยะ)?\\s*(?:เวลา)?|รอบ|ประจำ|ระยะเวลา|ดำเนินการ|ดำเนินงาน|ของ|ใน|ณ|ที่|โดย',
    word('fill'),
  ],
  ['และ|หรือ|[,;/()\\[\\]]', word('separator')],
  ['\\.{2,}|…+|_{2,}', word('blank')],
  ['[.:"“”\'*•]', word('fill')],
  // A year that a page broke in two: "25 68", "256 8". Nothing else a period holds looks so.
  ['25\\s+[4-9]\\d(?!\\d)|25[4-9]\\s+\\d(?!\\d)', (m) => number(m[0])],
  [
    '(\\d{1,2})\\s*/\\s*(\\d{4})(?!\\d)',
    (m, text) => {
      // "ไตรมาส 3/2567 - 1/2568" and "รอบที่ 1/2567, 2/2568" name no months. The part before says whether it is assumed.
      const [, part] = PART_BEFORE.exec(text.slice(0, m.index)) ?? [];
      return part && Number(m[1]) <= (part === 'รอบ' ? 2 : 4)
        ? partsOfYear(m[1] ?? '', part === 'รอบ' ? 6 : 3, m[2])
        : figures(undefined, m[1], m[2]);
    },
  ],
  ['\\d+', (m) => number(m[0])],
];

const stickyRules = lazy((): readonly (readonly [RegExp, Make])[] =>
  RULES.map(([pattern, make]) => [new RegExp(pattern, 'iy'), make]),
);

function figures(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  guessed = day !== undefined,
): Token | null {
  const value = Number(month);
  if (value < 1 || value > 12) return null;
  const written = number(year ?? '');
  return {
    type: 'figures',
    month: value,
    year: written,
    guessed,
    ...(day !== undefined && { day: Number(day) }),
  };
}

const isDayWord = (token: Token | undefined) => token?.type === 'word' && token.word === 'day';

/** The token at a place of a text of Arabic digits; null inside and at the beginning of a word that is not in the vocabulary. */
export function tokenAt(
  text: string,
  at: number,
  last: Token | undefined,
  wordStart: boolean,
): { token: Token; length: number } | null {
  const month = readMonth(text, at, wordStart);
  if (month)
    return { token: { type: 'month', month: month.month, misspelt: month.misspelt }, length: month.length };
  for (const [pattern, make] of stickyRules()) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const token = match && make(match, text, last);
    if (match && token) return { token, length: match[0].length };
  }
  return null;
}
