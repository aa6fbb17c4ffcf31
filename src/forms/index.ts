import type { Form } from './form';
import { progress } from './progress';
import { results } from './results';

/** Every form of the program, in the order of its menu. A new form is one file and one line here. */
export const FORMS: readonly Form[] = [progress, results];

/** The form with this id, or undefined. */
export function formById(id: string): Form | undefined {
  return FORMS.find((form) => form.id === id);
}
