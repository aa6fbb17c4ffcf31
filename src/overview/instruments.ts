import { findIndicators, INSTRUMENT_CODES, type InstrumentCode, parseItemCode, type Scheme } from '../ita';
import { instrumentOf } from '../table/instrument-of';
import { type Measure, textOf } from '../table/measures';

/**
 * The instrument that a measure belongs to: by its form, else by its item's letter, else by the indicators that its words
 * name. Null where they name none, or those of several instruments.
 */
export function instrumentOfAny(measure: Measure, scheme: Scheme): InstrumentCode | null {
  const ofForm = instrumentOf(measure, scheme);
  if (ofForm) return ofForm;
  const letter = parseItemCode(textOf(measure, 'item'))?.code?.charAt(0).toUpperCase();
  const ofItem = INSTRUMENT_CODES.find((code) => code.charAt(0) === letter);
  if (ofItem) return ofItem;
  const words = (['item', 'measure', 'issue'] as const).map((field) => textOf(measure, field)).join('\n');
  const named = new Set(findIndicators(words, scheme).map(({ instrument }) => instrument));
  const [only] = named;
  return named.size === 1 && only ? only : null;
}
