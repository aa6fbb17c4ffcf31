import type { FieldId } from './fields';
import type { Form } from './form';

/** Columns that any form may have or lack; they do not tell forms apart. */
const OPTIONAL: readonly FieldId[] = ['number', 'instrument', 'evidence'];

/**
 * The form whose columns fit these fields best: one point for each column of the form that is there, less one for
 * each that is missing or is no column of the form. What the sheet was made as decides between equals.
 */
export function identifyForm(
  fields: ReadonlySet<FieldId>,
  forms: readonly Form[],
  madeAs?: string,
): Form | null {
  let best: { form: Form; score: number } | null = null;
  for (const form of forms) {
    const own = form.columns.map((column) => column.field).filter((field) => !OPTIONAL.includes(field));
    const there = own.filter((field) => fields.has(field)).length;
    const foreign = [...fields].filter((field) => !own.includes(field) && !OPTIONAL.includes(field)).length;
    if (there < 2) continue;
    const score = there - (own.length - there) - foreign;
    if (!best || score > best.score || (score === best.score && form.id === madeAs)) best = { form, score };
  }
  return best?.form ?? null;
}
