import type { FieldId } from './fields';
import { columnOf, type Form } from './form';

/** A field printed in the cell of another, above or below that one's own words. */
export interface Extra {
  field: FieldId;
  host: FieldId;
  place: 'above' | 'below';
}

/**
 * Fields that a form without a column for them still prints, where the sheet has the column: inside the cell of the first
 * of these fields that the form has. They are parts that a round of ITA may demand of any report.
 */
const EXTRAS: readonly { field: FieldId; hosts: readonly FieldId[]; place: Extra['place'] }[] = [
  { field: 'issue', hosts: ['measure', 'indicator'], place: 'above' },
  { field: 'outcome', hosts: ['result'], place: 'below' },
];

/** The further fields that a form prints, each where it has a place and no column of its own. */
export const extrasOf = (form: Form): Extra[] =>
  EXTRAS.flatMap(({ field, hosts, place }) => {
    const host = columnOf(form, field) ? undefined : hosts.find((each) => columnOf(form, each));
    return host ? [{ field, host, place }] : [];
  });
