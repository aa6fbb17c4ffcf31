import { toArabicDigits } from '../thai/digits';
import { matchKey } from '../thai/text';
import { findItem } from './items';
import type { Indicator, Instrument, InstrumentCode, LevelBand, Scheme, SchemeItem } from './scheme';
import { parseScore } from './scores';

/** One correction by an office, as one row of a sheet: what it corrects (kind and key) and the right value. */
export interface Override {
  /** The Buddhist era year it applies to; null or absent for every year. */
  year?: number | null;
  /**
   * `item`: key is the code ("o12"), value the title · `indicator`: key the national number ("8"), value the name ·
   * `level`: key the level's code or name ("A", "ผ่านดี"), value the least total; key with " each" or " ทุกเครื่องมือ" behind
   * it: the least score of every instrument · `target`: no key, value the score that indicators must reach ·
   * `weight`: key the instrument ("IIT"), value per cent.
   */
  kind: string;
  key: string;
  value: string;
}

/** The corrected scheme, and why rows could not be used, which the check reports. */
export interface Overridden {
  scheme: Scheme;
  rejected: Reason[];
}

type Reason = 'unknown-kind' | 'unknown-key' | 'bad-value';

/** A scheme with an office's corrections, later rows over earlier ones. The scheme given stays as it is. */
export function applyOverrides(scheme: Scheme, overrides: readonly Override[]): Overridden {
  let corrected = scheme;
  const rejected: Overridden['rejected'] = [];
  for (const override of overrides) {
    if (override.year != null && override.year !== scheme.year) continue;
    const result = applyOne(corrected, override);
    if (typeof result === 'string') rejected.push(result);
    else corrected = result;
  }
  return { scheme: corrected, rejected };
}

function applyOne(scheme: Scheme, { kind, key, value }: Override): Scheme | Reason {
  switch (kind.trim().toLowerCase()) {
    case 'item':
      return withItemTitle(scheme, key, value.trim());
    case 'indicator':
      return withIndicatorName(scheme, Number(toArabicDigits(key)), value.trim());
    case 'level':
      return withBound(scheme, key, scoreFrom(value));
    case 'target': {
      const targetScore = scoreFrom(value);
      return targetScore === null ? 'bad-value' : { ...scheme, targetScore };
    }
    case 'weight':
      return withWeight(scheme, key, scoreFrom(value));
    default:
      return 'unknown-kind';
  }
}

function scoreFrom(value: string): number | null {
  const read = parseScore(value);
  return read && !read.problems.includes('out-of-range') ? read.score : null;
}

function withItemTitle(scheme: Scheme, key: string, title: string): Scheme | Reason {
  const match = /^([ieo])0*([1-9]\d?)$/.exec(toArabicDigits(key).trim().toLowerCase());
  if (!match) return 'unknown-key';
  if (title === '') return 'bad-value';
  const code = `${match[1]}${match[2]}`;
  const instrumentCode: InstrumentCode = match[1] === 'i' ? 'IIT' : match[1] === 'e' ? 'EIT' : 'OIT';
  const retitle = (items: readonly SchemeItem[]) =>
    items.map((item) => (item.code === code ? { code, title } : item));
  const known = findItem(code, scheme);
  const document = (item: Scheme['measureItem']) => (item.code === code ? { code, text: title } : item);
  const instruments = scheme.instruments.map((instrument): Instrument => {
    if (instrument.code !== instrumentCode) return instrument;
    if (known?.indicatorNumber !== undefined) {
      const indicators = instrument.indicators.map(
        (indicator): Indicator =>
          indicator.items ? { ...indicator, items: retitle(indicator.items) } : indicator,
      );
      return { ...instrument, indicators };
    }
    // A code the year's list lacks is added: a new round's items can be typed in before the program knows them.
    const unplaced = instrument.itemsIndicatorUnknown ?? [];
    const listed = unplaced.some((item) => item.code === code);
    return {
      ...instrument,
      itemsIndicatorUnknown: listed ? retitle(unplaced) : [...unplaced, { code, title }],
    };
  });
  const { measureItem, reportItem } = scheme;
  return { ...scheme, instruments, measureItem: document(measureItem), reportItem: document(reportItem) };
}

function withIndicatorName(scheme: Scheme, indicatorNumber: number, name: string): Scheme | Reason {
  if (
    !scheme.instruments.some(({ indicators }) =>
      indicators.some((one) => one.indicatorNumber === indicatorNumber),
    )
  )
    return 'unknown-key';
  if (name === '') return 'bad-value';
  // The old name stays as an alias: last year's documents have it.
  const rename = (one: Indicator): Indicator =>
    one.indicatorNumber === indicatorNumber
      ? { ...one, name, aliases: [...(one.aliases ?? []), one.name] }
      : one;
  const instruments = scheme.instruments.map(
    (instrument): Instrument => ({ ...instrument, indicators: instrument.indicators.map(rename) }),
  );
  return { ...scheme, instruments };
}

function withBound(scheme: Scheme, key: string, bound: number | null): Scheme | Reason {
  const each = /\s*(?:each|ทุกเครื่องมือ)\s*$/i;
  const wanted = matchKey(key.replace(each, ''));
  const isMeant = ({ code, name }: LevelBand) => matchKey(code) === wanted || matchKey(name) === wanted;
  if (!scheme.levels.some(isMeant)) return 'unknown-key';
  if (bound === null) return 'bad-value';
  const part = each.test(key) ? { each: bound } : { total: bound };
  const levels = scheme.levels.map(
    (level): LevelBand => (isMeant(level) ? { ...level, atLeast: { ...level.atLeast, ...part } } : level),
  );
  return { ...scheme, levels };
}

function withWeight(scheme: Scheme, key: string, weight: number | null): Scheme | Reason {
  const code = key.trim().toUpperCase();
  if (!scheme.instruments.some((instrument) => instrument.code === code)) return 'unknown-key';
  if (weight === null) return 'bad-value';
  const instruments = scheme.instruments.map(
    (instrument): Instrument => (instrument.code === code ? { ...instrument, weight } : instrument),
  );
  return { ...scheme, instruments };
}
