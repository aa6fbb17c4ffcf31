import { lazy } from '../thai/lazy';
import { normalizeText } from '../thai/normalize';
import { hashesOf, matchKey, mayMatch } from '../thai/text';
import { FIELD_IDS, type FieldId, headersOf } from './fields';

/**
 * The key by which headers are compared. Small differences between offices do not make another header: spaces, line
 * breaks, digits, "/" and end marks, and what PDF and Word do to letters.
 */
export const headerKey = (header: string): string => matchKey(normalizeText(header)).replace(/[/*:.]/g, '');

/**
 * A note in brackets that only explains: "(บาท)", "(เดือน/ปี)", "[3]"; not one by which the column is another: "(จำนวน)", "(เริ่ม)",
 * "(ปี 2567)".
 */
const EXPLANATION =
  /[([{](?![^()[\]{}]*(?:จำนวน|ร้อยละ|%|คะแนน|เดิม|ก่อน|ยกมา|อื่น|ใหม่|ร่วม|เริ่ม|สิ้นสุด|คงเหลือ|ครั้งที่|ไตรมาส|25\d\d))[^()[\]{}]*[)\]}]/g;
const PERIOD_OF_RESULT = /(?:ใน|ณ)?(?:รอบ|ระยะ|ครบ)?(6|12)เดือน(แรก|หลัง)?/;
/** "รอบที่ ๑" before the months that it has. */
const NTH_ROUND = /(?:รอบ|ครั้ง|งวด|ช่วง)(?:ที่)?[1-4]?$/;
/** Months from which to which a result is, and the words of the reporting period that they are. */
const MONTHS_OF_RESULT: readonly [months: RegExp, round: string][] = [
  [/ต(?:ุลา)?ค(?:ม)?\d*[-–—ถึง]+มี(?:นา)?ค(?:ม)?\d*/, '6เดือน'],
  [/เม(?:ษา)?ย(?:น)?\d*[-–—ถึง]+ก(?:ันยา)?ย(?:น)?\d*/, '6เดือนหลัง'],
  [/ต(?:ุลา)?ค(?:ม)?\d*[-–—ถึง]+ก(?:ันยา)?ย(?:น)?\d*/, '12เดือน'],
];

/** What headers mean in the words of one office, by `headerKey`; null = a custom column, whatever else the header may mean. */
export type HeaderWords = ReadonlyMap<string, FieldId | null>;

/** The office's words for headers, as ตั้งค่า lists them: each header, and the name of its field or of none. */
export function headerWords(list: readonly { header: string; meaning: string }[]): HeaderWords {
  return new Map(list.map(({ header, meaning }) => [headerKey(header), fieldOfHeader(meaning)]));
}

/** `headerKey` of the vocabulary's own words, in which there is nothing to normalize. */
const cleanKey = (header: string): string => header.replace(/[\s/*:.]/g, '').toLowerCase();

const fieldsByHeader = lazy(
  () =>
    new Map<string, FieldId>(
      FIELD_IDS.flatMap((field) => headersOf(field).map((header) => [cleanKey(header), field] as const)),
    ),
);

const headerHashes = lazy(() => hashesOf(fieldsByHeader().keys()));
/** What `resultOf` reads may have words beside it. */
const MONTHS = /[6๖2๒][^ก-๙a-z\d]*เ|[-–—]\s{0,3}(?:มี|ก\.?ย|กันย)/i;

/** Longer cells tell a result, and are none's header. */
const MAX_MONTHS_LENGTH = 120;

/** Asked for every cell of a sheet: false where it is no header of the vocabulary. */
const mayBeHeader = (text: string): boolean =>
  mayMatch(text, headerHashes()) || (text.length <= MAX_MONTHS_LENGTH && MONTHS.test(text));

/**
 * The field a column's header means: by the office's own words first, then by the vocabulary, notes in brackets aside. Null for a
 * header that the program does not know.
 */
export function fieldOfHeader(header: string, words?: HeaderWords): FieldId | null {
  if (!words?.size && !mayBeHeader(header)) return null;
  const key = headerKey(header);
  const own = words?.get(key);
  if (own !== undefined) return own;
  const byHeader = fieldsByHeader();
  return (
    byHeader.get(key) ??
    resultOf(key.replace(/[()]/g, '')) ??
    byHeader.get(key.replace(EXPLANATION, '')) ??
    null
  );
}

/** A result of the first half of the year, or of the second or all of it: "ผลการดำเนินงาน รอบ ๖ เดือน". */
function resultOf(written: string): FieldId | null {
  const key = MONTHS_OF_RESULT.reduce((text, [months, round]) => text.replace(months, round), written);
  const [words, months, half] = PERIOD_OF_RESULT.exec(key) ?? [];
  if (words === undefined) return null;
  const rest = key.replace(words, '').replace(NTH_ROUND, '');
  const isResult = /^(?:การ)?(?:รายงาน)?ผล$/.test(rest) || fieldsByHeader().get(rest) === 'result';
  return isResult ? (months === '6' && half !== 'หลัง' ? 'result6' : 'result') : null;
}

/** True for a header of a field, and for one that the office has said to be of its own. */
export const isKnownHeader = (header: string, words: HeaderWords): boolean =>
  words.has(headerKey(header)) || fieldOfHeader(header) !== null;

/** True for a note in brackets and nothing else: it explains the header over it, and begins none. */
export const isExplanation = (text: string): boolean => headerKey(text).replace(EXPLANATION, '') === '';
