import { toArabicDigits } from '../thai/digits';
import { instrumentOfLetter } from './instruments';
import type { InstrumentCode, Scheme, SchemeItem } from './scheme';

/** An item's code as typed at the head of a text. */
export interface ItemCode {
  /** Normal form, "i7", "e12", "o19"; null where only a number is typed, so that the instrument is not known. */
  code: string | null;
  number: number;
  /** The code as typed, without the words before it. */
  written: string;
  /** True where the digit 0 or ๐ was typed for the letter O: "ข้อ ๐๑๙". */
  letterO: boolean;
}

// "ข้อ", "ข้อที่", "คำถามข้อ", an instrument's code, or the number of a list ("๑. O12"): what may be before the code.
const LEAD =
  /^[\s("'“\-–•*]*(?:(?:(?:ข้อ)?คำถาม)?\s*(?:ข้อ)?\s*(?:ที่|รหัส)?[\s:.]*)(?:\(?([IEO])IT\)?[\s:\-–]*(?:ข้อ)?\s*(?:ที่)?\s*)?/i;
const LIST_NUMBER = /^\d{1,2}\s*[.)]\s*(?=[ieol0][\s.-]*\d)/i;

// The letter (a small l passes for I), or the digit 0 for O, or nothing; then one or two digits.
const LETTERED = /^([ieol])[\s.\-–]*0*([1-9]\d?)(?!\d)(?!\.\d)/i;
const ZERO_FOR_O = /^0\s*0*([1-9]\d?)(?!\d)(?!\.\d)/;
const NUMBER_ONLY = /^([1-9]\d?)(?!\d)(?!\.\d)/;

/**
 * The item code a text begins with: `I7`, `๗ ท่านรู้…` (number only), `E๑๒หน่วยงาน…`, `ข้อ ๐๑๙` (= o19), `O ๒๓`.
 * Null where the text begins with none. A number after an instrument's code ("IIT ข้อ ๗") takes its letter.
 */
export function parseItemCode(text: string): ItemCode | null {
  // Arabic digits are where the Thai ones were, so places in `arabic` are places in `text`.
  const arabic = toArabicDigits(text);
  const lead = LEAD.exec(arabic);
  let from = lead?.[0].length ?? 0;
  from += LIST_NUMBER.exec(arabic.slice(from))?.[0].length ?? 0;
  const tail = arabic.slice(from);
  const result = (length: number, letter: string | null, digits: string, letterO: boolean): ItemCode => ({
    code: letter === null ? null : letter.toLowerCase().replace('l', 'i') + digits,
    number: Number(digits),
    written: text.slice(from, from + length),
    letterO,
  });
  const lettered = LETTERED.exec(tail);
  if (lettered) return result(lettered[0].length, lettered[1] ?? '', lettered[2] ?? '', false);
  const zero = ZERO_FOR_O.exec(tail);
  if (zero) return result(zero[0].length, 'o', zero[1] ?? '', true);
  const number = NUMBER_ONLY.exec(tail);
  if (number) return result(number[0].length, lead?.[1] ?? null, number[1] ?? '', false);
  return null;
}

/** An item of a scheme; parts that no source gives are absent. */
export interface FoundItem {
  code: string;
  instrument: InstrumentCode;
  title?: string;
  /** The national number of its indicator. */
  indicatorNumber?: number;
}

/** The instrument of the item whose code a text begins with; null where it begins with none, or with a number alone. */
export const instrumentOfItem = (text: string): InstrumentCode | null =>
  instrumentOfLetter(parseItemCode(text)?.code?.charAt(0) ?? '');

// No known round has more questions in IIT or EIT [A for IIT 2564; C for the rest].
const MAX_QUESTIONS = 30;

/**
 * The item with a code ("i7", "O27") in a scheme. Where the scheme lists an instrument's items only in part, a code
 * within the count is taken to exist and comes without a title. Null where there is no such item.
 */
export function findItem(code: string, scheme: Scheme): FoundItem | null {
  const match = /^([ieo])0*([1-9]\d*)$/i.exec(toArabicDigits(code).trim());
  if (!match) return null;
  const letter = (match[1] ?? '').toLowerCase();
  const wanted = letter + match[2];
  const instrument = scheme.instruments.find((candidate) => candidate.code === instrumentOfLetter(letter));
  if (!instrument) return null;
  const found = (item: SchemeItem, indicatorNumber?: number): FoundItem => ({
    code: item.code,
    instrument: instrument.code,
    ...(item.title !== undefined && { title: item.title }),
    ...(indicatorNumber !== undefined && { indicatorNumber }),
  });
  for (const { indicatorNumber, items } of instrument.indicators) {
    const item = items?.find((candidate) => candidate.code === wanted);
    if (item) return found(item, indicatorNumber);
  }
  const unplaced = instrument.itemsIndicatorUnknown?.find((candidate) => candidate.code === wanted);
  if (unplaced) return found(unplaced);
  for (const { code, text } of [scheme.measureItem, scheme.reportItem]) {
    if (code === wanted) return found({ code, title: text });
  }
  const listed = instrument.indicators.every(({ items }) => items !== undefined);
  const count = instrument.code === 'OIT' ? (scheme.oitItemCount ?? 0) : MAX_QUESTIONS;
  return !listed && Number(match[2]) <= count ? found({ code: wanted }) : null;
}
