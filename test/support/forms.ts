import { FORMS } from '../../src/forms';
import type { Form } from '../../src/forms/form';

/** The form of an id: `formNamed('progress')`. */
export const formNamed = (id: string): Form => {
  const form = FORMS.find((each) => each.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
};
