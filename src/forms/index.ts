import type { FieldId } from './fields';
import type { Form, FormColumn } from './form';
import { instrument } from './instrument';
import { item } from './item';
import { plan } from './plan';
import { progress } from './progress';
import { results } from './results';

/** Every form of the program, in the order of its menu. A new form is one file and one line here. */
export const FORMS: readonly Form[] = [plan, progress, instrument, results, item];

/** The form with this id, or undefined. */
export function formById(id: string): Form | undefined {
  return FORMS.find((form) => form.id === id);
}

/** The column of a field in the first built-in form that prints it; undefined where none has it. */
export const usualColumn = (field: FieldId): FormColumn | undefined =>
  FORMS.flatMap(({ columns }) => columns).find(
    (column) => column.field === field && column.millimetres !== undefined,
  );
