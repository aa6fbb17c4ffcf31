import type { FieldId } from './fields';
import { columnOf, type Form } from './form';

/**
 * Fields that a form without a column for them still prints, where the sheet has the column: inside the cell of the first
 * of these fields that the form has. They are parts that a round of ITA may demand of any report.
 */
const HOSTS: Partial<Record<FieldId, readonly FieldId[]>> = {
  issue: ['measure', 'indicator'],
  outcome: ['result'],
};

/** The field in whose cell a further field is printed; null where the form has a column for it, or no place. */
export function extraHost(form: Form, field: FieldId): FieldId | null {
  if (columnOf(form, field)) return null;
  return HOSTS[field]?.find((host) => columnOf(form, host)) ?? null;
}

/** The further fields printed in a field's cell, with their places: the issue above, the outcome below. */
export function extrasOf(form: Form, host: FieldId): { field: FieldId; place: 'above' | 'below' }[] {
  return (Object.keys(HOSTS) as FieldId[])
    .filter((field) => extraHost(form, field) === host)
    .map((field) => ({ field, place: field === 'issue' ? 'above' : 'below' }));
}
