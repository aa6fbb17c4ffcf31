import { type FieldId, fieldName } from '../../forms/fields';
import type { SheetPlan } from '../../sheet/sheet-plan';
import { withColumnOrder } from '../../sheet/sheet-plan';
import type { ImportedMeasures } from '.';
import type { ColumnSource } from './form-rows';

const WIDTHS: Partial<Record<FieldId, number>> = { number: 50, instrument: 80 };
const CUSTOM_WIDTH = 160;

/**
 * The plan of a form's empty sheet with imported measures in it. Columns of the paste that a built-in form does not have come
 * behind the form's; those of a form of its own are in the order of the paste.
 */
export function importedSheet(plan: SheetPlan, { form, extras, rows, from }: ImportedMeasures): SheetPlan {
  const [title = [], headers = []] = plan.rows;
  const filled: SheetPlan = {
    ...plan,
    rows: [[...title, ...extras.map(() => '')], [...headers, ...extras.map(({ header }) => header)], ...rows],
    widths: [...plan.widths, ...extras.map(({ field }) => (field && WIDTHS[field]) || CUSTOM_WIDTH)],
  };
  if (!form.isCustom) return filled;
  const places = from.map((source) => (source.kind === 'paste' ? source.column : source.behind));
  // What is added behind a column of the paste comes after it.
  const isAdded = (at: number) => Number(from[at]?.kind === 'added');
  const order = from
    .map((_, i) => i)
    .sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || isAdded(a) - isAdded(b) || a - b);
  return withColumnOrder(filled, order);
}

/** The measures with a blank column for each of these fields, behind all others. */
export const withFields = (measures: ImportedMeasures, fields: readonly FieldId[]): ImportedMeasures => ({
  ...measures,
  extras: [...measures.extras, ...fields.map((field) => ({ header: fieldName(field), field }))],
  rows: measures.rows.map((row) => [...row, ...fields.map(() => '')]),
  from: [
    ...measures.from,
    ...fields.map((): ColumnSource => ({ kind: 'added', behind: Number.MAX_SAFE_INTEGER })),
  ],
});
