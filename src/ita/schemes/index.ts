import type { Indicator, Instrument, ItemList, Scheme, SchemeItem, SchemeYear } from '../scheme';
import { schemeYears } from './years';

/** The Buddhist era years whose rules are known, oldest first. */
export const knownYears = (): number[] => schemeYears().map((scheme) => scheme.year);

/**
 * The scheme of an ITA round, `year` its Buddhist era fiscal year. A year that is not known gives the nearest known
 * year's rules (the newer of two as near) and names that year in `assumedFrom`.
 */
export function schemeOf(year: number): Scheme {
  const years = schemeYears();
  let source = years[years.length - 1] as SchemeYear;
  for (const candidate of years) {
    if (Math.abs(candidate.year - year) <= Math.abs(source.year - year)) source = candidate;
  }
  const scheme = build(source);
  return source.year === year ? scheme : { ...scheme, year, assumedFrom: source.year };
}

// Built when asked for: one call of the add-on needs one or two years.
function build(source: SchemeYear): Scheme {
  const { items, itemsIndicatorUnknown, ...rest } = source;
  const indicatorWithItems = (indicator: Indicator): Indicator => {
    const list = items?.[indicator.indicatorNumber];
    return list ? { ...indicator, items: itemsOf(list) } : indicator;
  };
  const instruments = source.instruments.map((instrument): Instrument => {
    const unknown = itemsIndicatorUnknown?.[instrument.code];
    const indicators = instrument.indicators.map(indicatorWithItems);
    return unknown
      ? { ...instrument, indicators, itemsIndicatorUnknown: itemsOf(unknown) }
      : { ...instrument, indicators };
  });
  return { ...rest, instruments };
}

function itemsOf(list: ItemList): SchemeItem[] {
  return isCodesOnly(list)
    ? list.map((code) => ({ code }))
    : Object.keys(list).map((code) => ({ code, title: list[code] ?? '' }));
}

function isCodesOnly(list: ItemList): list is readonly string[] {
  return Array.isArray(list);
}
