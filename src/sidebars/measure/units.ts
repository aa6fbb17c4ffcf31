import type { MeasureState, MeasureView } from '../../actions/measure';
import type { FieldControl } from '../../actions/measure-fields';
import type { FieldId } from '../../forms/fields';
import { measure as messages } from '../../messages/th/measure';
import { isBlank } from '../../thai/text';
import { chosenStatus, type Texts } from './status';

/** What is filled in together: one field, or the status in all its columns. */
export interface Unit {
  label: string;
  fields: [FieldControl, ...FieldControl[]];
  required: boolean;
}

/** True where words may stand for the mark of a status. */
export const mayBeWords = ({ status }: MeasureView): boolean => status === 'marksOrText';

/** The fields in the order of the form, the status columns as one where the first of them stands. */
export function unitsOf(shown: MeasureView): Unit[] {
  const units: Unit[] = [];
  const isStatus = (unit: Unit) => unit.fields[0].control === 'status';
  for (const field of shown.fields) {
    const status = field.control === 'status' ? units.find(isStatus) : undefined;
    if (status) status.fields.push(field);
    else if (field.control === 'status') {
      const required = shown.status === 'marks' || shown.status === 'marksOrText';
      units.push({ label: messages.status, fields: [field], required });
    } else units.push({ label: field.heading, fields: [field], required: field.required });
  }
  return units;
}

export const textIn = (texts: Texts, field: FieldId): string => texts[field] ?? '';

/** True where a unit that must be filled is blank; the number that was offered for a new measure fills nothing. */
export function isLacking(unit: Unit, shown: MeasureView, texts: Texts): boolean {
  if (!unit.required) return false;
  const [first] = unit.fields;
  if (first.control === 'status') {
    const fields = unit.fields.map(({ field }) => field);
    return chosenStatus(fields, texts, mayBeWords(shown)).length === 0;
  }
  const text = textIn(texts, first.field);
  const offered = shown.opened ? '' : textIn(shown.values, first.field);
  return isBlank(text) || text.trim() === offered.trim();
}

/** What the user has changed since the measure was read. */
export function editsOf({ values }: Pick<MeasureState, 'values'>, texts: Texts): Texts {
  const changed = (Object.entries(texts) as [FieldId, string][]).filter(
    ([field, text]) => text !== textIn(values, field),
  );
  return Object.fromEntries(changed);
}
