import { findInstrument, findItem, INSTRUMENT_CODES, type InstrumentCode, type Scheme } from '../ita';
import { fuzzyKey } from '../ita/fuzzy';
import type { Measure } from '../table/measures';
import { toArabicDigits } from '../thai/digits';
import { byNumber } from './read';
import type { IndicatorSummary, ScoreSummary } from './summary';

/** The indicators that need a measure and have none: those under the target, and the lowest of an instrument. */
export function openIndicators(summary: ScoreSummary, answered: ReadonlySet<number>): IndicatorSummary[] {
  return summary.instruments.flatMap(({ score: mean, indicators, lowest }) => {
    const open = indicators.filter(
      ({ indicatorNumber, belowTarget }) => belowTarget && !answered.has(indicatorNumber),
    );
    // The lowest is known only where every score is. Of several equal ones that reach the target, one answered is enough.
    const settled =
      mean === null ||
      lowest.some(({ indicatorNumber, need }) => need !== 'develop' || answered.has(indicatorNumber));
    return [...open, ...(settled ? [] : lowest)];
  });
}

const INDICATOR_NUMBER = /ตัวชี้วัด\s*(?:ที่|ข้อที่|ข้อ)?\s*(\d{1,2})(?![.\d]*\d)/g;
const ITEM_CODE = /(?<![a-z])([ieo])[\s.-]*0*([1-9]\d?)(?!\d)/gi;
/** A shorter title (in letters of its key) may be in a text by chance. */
const MIN_TITLE_LENGTH = 12;

/**
 * The indicators that measures name in any of their cells: by name or other name (also inside other words), by
 * number, national or within the instrument, or by a question or item of theirs. One too many is better than a false finding.
 */
export function answeredIndicators(measures: readonly Measure[], scheme: Scheme): Set<number> {
  const answered = new Set<number>();
  const known = scheme.instruments.flatMap(({ indicators }) =>
    indicators.map(({ indicatorNumber, name, aliases = [], items = [] }) => {
      const titles = items
        .map(({ title = '' }) => fuzzyKey(title))
        .filter((key) => key.length >= MIN_TITLE_LENGTH);
      return {
        indicatorNumber,
        keys: [...[name, ...aliases].map(fuzzyKey).filter((key) => key !== ''), ...titles],
      };
    }),
  );
  for (const measure of measures) {
    const text = [measure.instrument, ...Object.values(measure.fields).map((field) => field.text)].join('\n');
    const key = fuzzyKey(text);
    const arabic = toArabicDigits(text);
    const ofMeasure = findInstrument(measure.instrument);
    for (const { indicatorNumber, keys } of known) {
      if (!answered.has(indicatorNumber) && keys.some((each) => key.includes(each)))
        answered.add(indicatorNumber);
    }
    for (const [, number] of arabic.matchAll(INDICATOR_NUMBER)) {
      for (const instrument of ofMeasure ? [ofMeasure, null] : INSTRUMENT_CODES)
        addNumber(Number(number), instrument);
    }
    for (const [, letter = '', number = ''] of arabic.matchAll(ITEM_CODE)) addItem(letter + number);
  }
  return answered;

  function addNumber(number: number, instrument: InstrumentCode | null): void {
    const place = byNumber(number, instrument, scheme);
    if (place) answered.add(place.indicatorNumber);
  }

  function addItem(code: string): void {
    const item = findItem(code, scheme);
    if (item?.indicatorNumber !== undefined) answered.add(item.indicatorNumber);
    // Where the item's indicator is not known it may be any of its instrument.
    else if (item) {
      const instrument = scheme.instruments.find((each) => each.code === item.instrument);
      for (const { indicatorNumber } of instrument?.indicators ?? []) answered.add(indicatorNumber);
    }
  }
}
