import type { FieldId } from './fields';
import type { Form } from './form';
import { otherDocument } from './other-document';

/** Columns that any form may have or lack; they do not distinguish forms. */
export const OPTIONAL: readonly FieldId[] = ['number', 'instrument', 'evidence'];

/**
 * The form whose columns fit these fields best: one point for each column of the form that is there, less one for
 * each that is missing or is no column of the form. What the sheet was made as decides between equals. Null where no form has so
 * many of its columns there (`atLeast`).
 */
export function identifyForm(
  fields: ReadonlySet<FieldId>,
  forms: readonly Form[],
  madeAs: () => string | undefined = () => undefined,
  atLeast = 2,
): Form | null {
  let best: Form[] = [];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const form of forms) {
    const ofForm = form.columns.map((column) => column.field).filter((field) => !OPTIONAL.includes(field));
    const there = ofForm.filter((field) => fields.has(field)).length;
    const foreign = [...fields].filter(
      (field) => !ofForm.includes(field) && !OPTIONAL.includes(field),
    ).length;
    if (there < atLeast) continue;
    const score = there - (ofForm.length - there) - foreign;
    if (score > bestScore) best = [];
    if (score >= bestScore) best.push(form);
    bestScore = Math.max(score, bestScore);
  }
  const made = best.length > 1 ? madeAs() : undefined;
  return best.find((form) => form.id === made) ?? best[0] ?? null;
}

/** Fields that only a report has: what was done, and what came of it. */
const OF_REPORTS: readonly FieldId[] = [
  'statusText',
  'statusNotStarted',
  'statusInProgress',
  'statusDone',
  'statusUnable',
  'result6',
  'result',
  'outcome',
  'problems',
];

/** Whether a table has a column that only a report has. */
export const hasResults = (fields: ReadonlySet<FieldId>): boolean =>
  OF_REPORTS.some((field) => fields.has(field));

/**
 * The kind of a sheet whose columns are the office's own: of the built-in forms for measures, or for reports on them, the one
 * that fits best; one that prints no scores, and groups by no instrument that the sheet does not have, where there is such a one.
 * None is of a form of another plan: what a sheet's title says of another plan, its own form has.
 * @param title what the sheet is called, without its year and office: a table of another kind than ITA's has a plain table for its document
 */
export function kindOf(fields: ReadonlySet<FieldId>, forms: readonly Form[], title = ''): Form | null {
  const isReport = hasResults(fields);
  const isOther = otherDocument(title, isReport) !== null;
  const item = isReport ? 'report' : 'measure';
  const hasInstrument = fields.has('instrument') || fields.has('indicator');
  const fitting = [
    (form: Form) => !form.other,
    (form: Form) =>
      isOther ? form.needsScores === undefined && form.orderBy === undefined : form.document.item === item,
    (form: Form) => form.needsScores === undefined,
    (form: Form) => hasInstrument || form.groupBy === 'none',
  ].reduce((left: readonly Form[], fits) => {
    const kept = left.filter(fits);
    return kept.length > 0 ? kept : left;
  }, forms);
  return identifyForm(fields, fitting, undefined, 0);
}
