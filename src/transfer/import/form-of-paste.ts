import { FORMS, usualColumn } from '../../forms';
import { customForm } from '../../forms/custom-form';
import type { FieldId } from '../../forms/fields';
import type { Form } from '../../forms/form';
import { identifyForm, kindOf } from '../../forms/identify';
import type { UnderstoodColumn } from './understand-headers';

/** Columns that a built-in form has room for behind its own. */
const BEHIND_ANY_FORM: readonly FieldId[] = ['number', 'instrument', 'evidence', 'section'];

/** The built-in form that has a place for every column of the paste. */
export function officialForm(
  fields: ReadonlySet<FieldId>,
  columns: readonly UnderstoodColumn[],
): Form | null {
  const form = identifyForm(fields, FORMS);
  const hasPlace = ({ field }: UnderstoodColumn) =>
    field !== null &&
    (BEHIND_ANY_FORM.includes(field) || form?.columns.some((column) => column.field === field));
  return form && columns.every(hasPlace) ? form : null;
}

/** A form of the paste's own columns, of the kind that fits best; `title`: the lines over them, without year and office. */
export function customFormOfPaste(
  fields: ReadonlySet<FieldId>,
  columns: readonly UnderstoodColumn[],
  official: Form | null,
  title: string,
): Form | null {
  const kind = official ?? kindOf(fields, FORMS, title);
  return kind && customForm(kind, columns, usualColumn, title);
}
