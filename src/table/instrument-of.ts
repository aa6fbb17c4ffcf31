import type { FieldId } from '../forms/fields';
import {
  type FoundIndicator,
  findIndicators,
  findInstrument,
  type InstrumentCode,
  instrumentOfItem,
  type Scheme,
} from '../ita';
import { isBlank } from '../thai/text';
import { type Measure, textOf } from './measures';

/** The instrument a measure belongs to: as written or inherited, or else by its indicator's name. */
export function instrumentOf(measure: Measure, scheme: Scheme): InstrumentCode | null {
  if (!isBlank(measure.instrument)) return findInstrument(measure.instrument);
  return findIndicators(textOf(measure, 'indicator'), scheme)[0]?.instrument ?? null;
}

/** The text of each field of a measure; '' where it has none. */
type TextOfField = (field: FieldId) => string;

/** The indicators that a measure is about: as its own cell says, or else as its texts name them. */
export function namedIndicators(text: TextOfField, scheme: Scheme): FoundIndicator[] {
  const inCell = findIndicators(text('indicator'), scheme);
  if (inCell.length > 0) return inCell;
  const inMeasure = findIndicators(text('measure'), scheme);
  const entries = inMeasure.filter(({ isEntry }) => isEntry);
  if (inMeasure.length > 0) return entries.length > 0 ? entries : inMeasure;
  // A topic or an issue often mentions an indicator in passing; only one that it puts forward counts.
  for (const field of ['item', 'issue'] as const) {
    const found = findIndicators(text(field), scheme).filter(({ isEntry }) => isEntry);
    if (found.length > 0) return found;
  }
  return [];
}

/** The instruments that a measure's words name, each once: by indicators, or else by its item's code, or else by name. */
export function namedInstruments(text: TextOfField, scheme: Scheme): InstrumentCode[] {
  const ofIndicators = new Set(namedIndicators(text, scheme).map(({ instrument }) => instrument));
  if (ofIndicators.size > 0) return [...ofIndicators];
  const other = instrumentOfItem(text('item')) ?? findInstrument(text('measure'));
  return other ? [other] : [];
}
