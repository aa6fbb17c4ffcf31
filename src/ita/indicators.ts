import { toArabicDigits } from '../thai/digits';
import { fuzzyKey, fuzzyText } from './fuzzy';
import type { Indicator, InstrumentCode, ScoringScheme } from './scheme';

/** An indicator found in a text. */
export interface FoundIndicator {
  /** The national number, 1–10. */
  indicatorNumber: number;
  /** The official name. */
  name: string;
  instrument: InstrumentCode;
  /** The number typed before the name; offices renumber, so it may be another than `indicatorNumber`. Null where none is. */
  writtenNumber: number | null;
  /** The name as typed. */
  written: string;
  /** Where `written` begins and ends in the text. */
  start: number;
  end: number;
  /** True where the name begins its line or follows a number or "ตัวชี้วัด"; false where a sentence mentions it. */
  isEntry: boolean;
}

interface Name {
  key: string;
  /** Null for a longer phrase that contains an indicator's name and means something else. */
  indicator: Indicator | null;
  instrument: InstrumentCode;
}

// The instrument's name contains indicator 9's. Behind "ตัวชี้วัด" the indicator is meant.
const INSTRUMENT_PHRASES = ['การเปิดเผยข้อมูลสาธารณะ', 'แบบวัดการเปิดเผยข้อมูล', 'แบบตรวจการเปิดเผยข้อมูล'];

// Words that join with a following "การ" into another word: มาตรการป้องกันการทุจริต is no "การป้องกันการทุจริต".
const JOINS_WITH_KAAN = /(?:มาตร|ปฏิบัติ|ดำเนิน|จัด|โครง|บริ|กิจ|หลัก|กรรม|ราช)$/;

const NUMBER_BEFORE = /(?:^|[^\d.])(?:(\d{1,2})\.)?(\d{1,2})[\s.)\-–:]*$/;
/** "ตัวชี้วัดที่ ๔" at the end of the text before a name, the number of any length. */
export const NUMBERED_INDICATOR_BEFORE = /ตัวชี้วัด\s*(?:ที่|ข้อที่|ข้อ)?\s*[\d๐-๙]+[\s.)\-–:]*$/;
/** A number that is called the indicator's, right before its name: one alone may count the lines of a list. */
export const INDICATOR_NUMBER = /ตัวชี้วัด\s*(?:ที่|ข้อที่|ข้อ)?\s*([\d๐-๙]{1,2})[\s.)\-–:]*$/;
const INDICATOR_WORD_BEFORE = /ตัวชี้วัด\s*(?:ที่|ข้อที่|ข้อ)?[\s\d.)\-–:]*$/;
const INDICATOR_WORD_AND_NUMBER = /ตัวชี้วัด\s*(?:ที่|ข้อที่|ข้อ)?\s*(\d{1,2})(?![.\d]*\d)/g;
// What may be between the beginning of a line and a name that opens it: bullets, quotes, an instrument's code.
const LINE_OPENING = /(?:^|\n)\s*(?:\(?[IEO]IT\)?)?[\s"“'(:•*·●○◦\-–]*$/i;

// Offices number indicators 1–10 or within an instrument; a higher number is no indicator's.
const MAX_NUMBER = 20;

/**
 * The indicators that a text names, in the order of the text, each once. By name first (official or alias; spaces,
 * line breaks, tone marks and ฎ/ฏ make no difference). In a text without any name "ตัวชี้วัดที่ ๔" is read as
 * the national number, and `written` is those words.
 */
export const findIndicators = (text: string, scheme: ScoringScheme): FoundIndicator[] =>
  findByNames(text, scheme, namesOf(scheme));

/** The same for many texts: each different one is read once. */
export function indicatorFinder(scheme: ScoringScheme): (text: string) => readonly FoundIndicator[] {
  const names = namesOf(scheme);
  const known = new Map<string, FoundIndicator[]>();
  return (text) => {
    const found = known.get(text) ?? findByNames(text, scheme, names);
    known.set(text, found);
    return found;
  };
}

function findByNames(text: string, scheme: ScoringScheme, names: readonly Name[]): FoundIndicator[] {
  const found = new Map<number, FoundIndicator>();
  const keep = (candidate: FoundIndicator) => {
    const known = found.get(candidate.indicatorNumber);
    if (!known || (candidate.isEntry && !known.isEntry)) found.set(candidate.indicatorNumber, candidate);
  };
  findNames(text, names).forEach(keep);
  if (found.size === 0) findNumbers(text, scheme).forEach(keep);
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function findNames(text: string, names: readonly Name[]): FoundIndicator[] {
  // The way back to the text is slow, and most texts name none.
  const key = fuzzyKey(text);
  if (!names.some((name) => key.includes(name.key))) return [];
  const fuzzy = fuzzyText(text);
  const arabic = toArabicDigits(text);
  const used: boolean[] = [];
  const found: FoundIndicator[] = [];
  // Longest first, and each letter once: a name inside a longer one is not found again.
  for (const name of names) {
    for (let at = fuzzy.key.indexOf(name.key); at >= 0; at = fuzzy.key.indexOf(name.key, at + 1)) {
      const last = at + name.key.length - 1;
      if (used[at] || used[last]) continue;
      const start = fuzzy.from[at] ?? 0;
      const before = arabic.slice(0, start);
      if (name.indicator === null && INDICATOR_WORD_BEFORE.test(before)) continue;
      if (joinsWithWordBefore(name.key, fuzzy.key.slice(0, at), before)) continue;
      for (let i = at; i <= last; i++) used[i] = true;
      if (name.indicator === null) continue;
      const end = fuzzy.to[last] ?? text.length;
      found.push(describe(text, before, start, end, name.indicator, name.instrument));
    }
  }
  return found;
}

function describe(
  text: string,
  before: string,
  start: number,
  end: number,
  indicator: Indicator,
  instrument: InstrumentCode,
): FoundIndicator {
  const writtenNumber = numberBefore(before);
  const isEntry = writtenNumber !== null || LINE_OPENING.test(before) || INDICATOR_WORD_BEFORE.test(before);
  const written = text.slice(start, end);
  return {
    indicatorNumber: indicator.indicatorNumber,
    name: indicator.name,
    instrument,
    writtenNumber,
    written,
    start,
    end,
    isEntry,
  };
}

// "๑.๒ การใช้งบประมาณ" is number 2 of a first part, but "๙๕.๖๐ การ…" is the score of what was before.
function numberBefore(before: string): number | null {
  const match = NUMBER_BEFORE.exec(before);
  if (!match) return null;
  const [, part, written = ''] = match;
  const number = Number(written);
  if (number < 1 || number > MAX_NUMBER) return null;
  if (part !== undefined && (Number(part) > 10 || written.length > String(number).length)) return null;
  return number;
}

function joinsWithWordBefore(nameKey: string, keyBefore: string, before: string): boolean {
  return nameKey.startsWith('การ') && JOINS_WITH_KAAN.test(keyBefore) && !/\n\s*$/.test(before);
}

function findNumbers(text: string, scheme: ScoringScheme): FoundIndicator[] {
  const found: FoundIndicator[] = [];
  for (const match of toArabicDigits(text).matchAll(INDICATOR_WORD_AND_NUMBER)) {
    const start = match.index;
    const end = start + match[0].length;
    const indicatorNumber = Number(match[1]);
    const place = indicatorByNumber(indicatorNumber, scheme);
    if (!place) continue;
    const { indicator, instrument } = place;
    const written = text.slice(start, end);
    found.push({
      indicatorNumber,
      name: indicator.name,
      instrument,
      writtenNumber: indicatorNumber,
      written,
      start,
      end,
      isEntry: true,
    });
  }
  return found;
}

/** The indicator with a national number (1–10) and its instrument, or null. */
export function indicatorByNumber(
  indicatorNumber: number,
  scheme: ScoringScheme,
): { indicator: Indicator; instrument: InstrumentCode } | null {
  for (const { code, indicators } of scheme.instruments) {
    const indicator = indicators.find((candidate) => candidate.indicatorNumber === indicatorNumber);
    if (indicator) return { indicator, instrument: code };
  }
  return null;
}

/** The place of an indicator within its instrument, from 1. */
export const placeWithin = (
  { indicatorNumber, instrument }: { indicatorNumber: number; instrument: InstrumentCode },
  scheme: ScoringScheme,
): number =>
  (scheme.instruments.find(({ code }) => code === instrument)?.indicators ?? []).findIndex(
    (each) => each.indicatorNumber === indicatorNumber,
  ) + 1;

function namesOf(scheme: ScoringScheme): Name[] {
  const names: Name[] = INSTRUMENT_PHRASES.map((phrase) => ({
    key: fuzzyKey(phrase),
    indicator: null,
    instrument: 'OIT',
  }));
  for (const { code, indicators } of scheme.instruments) {
    for (const indicator of indicators) {
      for (const name of [indicator.name, ...(indicator.aliases ?? [])]) {
        const key = fuzzyKey(name);
        // An office may blank a name by an override; an empty key would be found everywhere.
        if (key !== '') names.push({ key, indicator, instrument: code });
      }
    }
  }
  return names.sort((a, b) => b.key.length - a.key.length);
}
