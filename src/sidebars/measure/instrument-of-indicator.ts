import type { FieldChoice, FieldControl } from '../../actions/measure-fields';
import { findInstrument } from '../../ita/instruments';
import { isBlank, matchKey } from '../../thai/text';
import { textIn } from './field-groups';
import type { Texts } from './status';

/** The instrument of an indicator, by the list that it is chosen from; null for a text that is not in it. */
function instrumentIn(choices: readonly FieldChoice[], indicator: string): string | null {
  const key = matchKey(indicator);
  return (key !== '' && choices.find(({ value }) => matchKey(value) === key)?.group) || null;
}

const choicesOf = (fields: readonly FieldControl[]): FieldChoice[] | null => {
  const has = fields.some(({ field }) => field === 'instrument');
  return (has && fields.find(({ control }) => control === 'indicator')?.choices) || null;
};

/**
 * Adds the instrument of an indicator that is chosen. One that the user wrote or chose is never changed.
 *
 * @param inherited the instrument from the rows above, which counts where the measure's own cell is blank
 * @param filled the instrument that an indicator filled in before; null where none did
 * @returns what changes, and what an indicator has filled in
 */
export function withInstrument(
  fields: readonly FieldControl[],
  inherited: string,
  texts: Texts,
  changed: Texts,
  filled: string | null,
): { changed: Texts; filled: string | null } {
  if (changed.instrument !== undefined) return { changed, filled: null };
  const choices = choicesOf(fields);
  if (!choices || changed.indicator === undefined) return { changed, filled };
  const now = textIn(texts, 'instrument');
  if (!isBlank(now) && now !== filled) return { changed, filled };
  const wanted = instrumentIn(choices, changed.indicator) ?? '';
  const instrument = findInstrument(inherited) === wanted ? '' : wanted;
  return { changed: { ...changed, instrument }, filled: instrument === '' ? null : instrument };
}

/** The indicators to choose from: of the instrument that the user wrote, and the one that is chosen. All where none is known. */
export function indicatorChoices(
  choices: readonly FieldChoice[],
  texts: Texts,
  filled: string | null,
): FieldChoice[] {
  const written = textIn(texts, 'instrument');
  const code = written === filled ? null : findInstrument(written);
  const narrowed = choices.filter(({ group, value }) => group === code || value === texts.indicator);
  return code && choices.some(({ group }) => group === code) ? narrowed : [...choices];
}

/** The instrument of the indicator and that of the measure, where they are two; null elsewhere. */
export function otherInstrument(
  choices: readonly FieldChoice[],
  inherited: string,
  texts: Texts,
): { of: string; given: string } | null {
  const written = textIn(texts, 'instrument');
  const given = findInstrument(isBlank(written) ? inherited : written);
  const of = instrumentIn(choices, textIn(texts, 'indicator'));
  return of && given && of !== given ? { of, given } : null;
}
