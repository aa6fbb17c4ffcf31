import type { FieldId } from '../../forms/fields';
import type { Form } from '../../forms/form';
import { type FoundIndicator, findIndicators, findInstrument, parseItemCode, type Scheme } from '../../ita';
import { messages } from '../../messages';
import { isBlank } from '../../thai/text';
import type { SourceMeasure } from './source';

/** What fills the cell that tells a measure from the next, and how it was come by. */
export interface Key {
  text: string;
  /** `source`: it was in the source · `derived`: official names of the indicators named · `substitute`: the nearest text. */
  how: 'source' | 'derived' | 'substitute';
}

type Fields = SourceMeasure['fields'];

/** What replaces a key that the source does not have, the nearest in meaning first. */
const NEAREST: Partial<Record<FieldId, readonly FieldId[]>> = {
  measure: ['activity', 'indicator', 'item', 'issue', 'steps'],
  indicator: ['measure', 'item', 'issue', 'steps'],
  item: ['indicator', 'measure', 'issue', 'steps'],
};

/**
 * The key of a measure on a sheet of another form. Its own text where the source has such a field. A form of indicators
 * gets the official numbered names of the indicators that the measure, its topic or its issue names: those are what the
 * form's drop-down offers and its checks know. Else the nearest text takes its place: a blank key would make the row a
 * continuation of the one above, and the check tells that the text is no indicator. Codes of items (i7) tell no
 * indicator, since they change every year.
 */
export function keyOf(fields: Fields, source: Form, target: Form, scheme: Scheme): Key {
  const inSource = fields[target.keyField] ?? '';
  if (!isBlank(inSource) || source.keyField === target.keyField) return { text: inSource, how: 'source' };
  if (target.keyField !== 'measure' && isBlank(fields.indicator ?? '')) {
    const named = namedIndicators(fields, scheme);
    if (named.length > 0) {
      return {
        text: named.map(({ indicatorNumber, name }) => `${indicatorNumber}. ${name}`).join('\n'),
        how: 'derived',
      };
    }
  }
  const nearest = (NEAREST[target.keyField] ?? []).find((field) => !isBlank(fields[field] ?? ''));
  return { text: nearest ? (fields[nearest] ?? '') : '', how: 'substitute' };
}

/** The indicators that a measure is about: as its own cell says, or else as its texts name them. */
function namedIndicators(fields: Fields, scheme: Scheme): FoundIndicator[] {
  const inCell = findIndicators(fields.indicator ?? '', scheme);
  if (inCell.length > 0) return inCell;
  const inMeasure = findIndicators(fields.measure ?? '', scheme);
  const entries = inMeasure.filter(({ isEntry }) => isEntry);
  if (inMeasure.length > 0) return entries.length > 0 ? entries : inMeasure;
  // A topic or an issue often mentions an indicator in passing; only one that it puts forward counts.
  for (const field of ['item', 'issue'] as const) {
    const found = findIndicators(fields[field] ?? '', scheme).filter(({ isEntry }) => isEntry);
    if (found.length > 0) return found;
  }
  return [];
}

const INSTRUMENT_OF_LETTER: Readonly<Record<string, string>> = { i: 'IIT', e: 'EIT', o: 'OIT' };

/** The instrument of a measure as written, or else by its indicator or its item's code; '' where nothing tells it. */
export function instrumentOf(fields: Fields, scheme: Scheme): string {
  const written = fields.instrument ?? '';
  if (!isBlank(written) && written !== messages.carry.noInstrument) return written;
  // A measure for indicators of two instruments is printed under the first, as its document groups it.
  const [first] = namedIndicators(fields, scheme);
  if (first) return first.instrument;
  const letter = parseItemCode(fields.item ?? '')?.code?.[0] ?? '';
  return INSTRUMENT_OF_LETTER[letter] ?? findInstrument(fields.measure ?? '') ?? '';
}
