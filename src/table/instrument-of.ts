import { findIndicators } from '../ita/indicators';
import { findInstrument } from '../ita/instruments';
import type { InstrumentCode, Scheme } from '../ita/scheme';
import { isBlank } from '../thai/text';
import { type Measure, textOf } from './measures';

/** The instrument a measure belongs to: as written or inherited, or else by its indicator's name. */
export function instrumentOf(measure: Measure, scheme: Scheme): InstrumentCode | null {
  if (!isBlank(measure.instrument)) return findInstrument(measure.instrument);
  return findIndicators(textOf(measure, 'indicator'), scheme)[0]?.instrument ?? null;
}
