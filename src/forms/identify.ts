import type { FieldId } from './fields';
import type { Form } from './form';

/** Columns that any form may have or lack; they do not distinguish forms. */
export const OPTIONAL: readonly FieldId[] = ['number', 'instrument', 'evidence'];

/**
 * The form whose columns fit these fields best: one point for each column of the form that is there, less one for
 * each that is missing or is no column of the form. What the sheet was made as decides between equals.
 */
export function identifyForm(
  fields: ReadonlySet<FieldId>,
  forms: readonly Form[],
  madeAs: () => string | undefined = () => undefined,
): Form | null {
  let best: Form[] = [];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const form of forms) {
    const own = form.columns.map((column) => column.field).filter((field) => !OPTIONAL.includes(field));
    const there = own.filter((field) => fields.has(field)).length;
    const foreign = [...fields].filter((field) => !own.includes(field) && !OPTIONAL.includes(field)).length;
    if (there < 2) continue;
    const score = there - (own.length - there) - foreign;
    if (score > bestScore) best = [];
    if (score >= bestScore) best.push(form);
    bestScore = Math.max(score, bestScore);
  }
  const made = best.length > 1 ? madeAs() : undefined;
  return best.find((form) => form.id === made) ?? best[0] ?? null;
}
