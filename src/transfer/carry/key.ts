import type { FieldId } from '../../forms/fields';
import type { Form } from '../../forms/form';
import type { Scheme } from '../../ita';
import { sheetWords } from '../../messages/written/sheets';
import { namedIndicators, namedInstruments } from '../../table/instrument-of';
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
    const named = namedIndicators(textIn(fields), scheme);
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

/** The instrument of a measure as written, or else as its words name it; '' where nothing tells it. */
export function instrumentText(fields: Fields, scheme: Scheme): string {
  const written = fields.instrument ?? '';
  if (!isBlank(written) && written !== sheetWords.noInstrument) return written;
  // A measure for indicators of two instruments is printed under the first, as its document groups it.
  return namedInstruments(textIn(fields), scheme)[0] ?? '';
}

const textIn = (fields: Fields) => (field: FieldId) => fields[field] ?? '';
