import type { FieldId } from './fields';
import { isStatusField } from './fields';
import type { Form, FormColumn } from './form';
import { hasResults } from './identify';
import { otherDocument } from './other-document';

/** The usual widths of columns that no built-in form has: on paper in millimetres. A pixel column is four times as wide. */
const MILLIMETRES: Partial<Record<FieldId, number>> = {
  number: 10,
  section: 30,
  instrument: 18,
  activity: 46,
  budget: 24,
  target: 36,
  statusUnable: 20,
  statusText: 26,
  result6: 48,
  problems: 38,
  evidence: 38,
};
const USUAL_MILLIMETRES = 36;
const PIXELS_PER_MM = 4;

/** Letters of a title that make the name of a new sheet; a year comes behind. */
const MAX_SHEET_NAME = 60;

/**
 * The form of a sheet whose columns are the office's own: of a built-in kind (skeleton, grouping, parts), with the columns
 * that the sheet has, in its order and under its headers, and its title. A field is required where the kind requires it.
 */
export function customForm(
  kind: Form,
  columns: readonly { field: FieldId | null; header: string }[],
  usual: (field: FieldId) => FormColumn | undefined,
  title = '',
): Form {
  const fields = columns.flatMap(({ field }) => field ?? []);
  const isReport = hasResults(new Set(fields));
  const other = otherDocument(title, isReport);
  const required = (field: FieldId) => kind.columns.some((each) => each.field === field && each.required);
  return {
    ...kind,
    isCustom: true,
    ...(title !== '' && title !== kind.name && { title }),
    ...(other && { other, sheetName: title.slice(0, MAX_SHEET_NAME) }),
    keyField: fields.includes(kind.keyField) ? kind.keyField : (nearestKey(fields) ?? kind.keyField),
    status: other && !isReport ? 'none' : statusBy(kind, fields),
    columns: columns.flatMap(({ field, header }): FormColumn[] =>
      field ? [{ field, header, ...(required(field) && { required: true }), ...widthsOf(field, usual) }] : [],
    ),
  };
}

/** The widths of a field's column: as the built-in forms have it, or else as is usual. */
export function widthsOf(
  field: FieldId,
  usual: (field: FieldId) => FormColumn | undefined,
): Required<Pick<FormColumn, 'pixels' | 'millimetres'>> {
  const known = usual(field);
  const millimetres = known?.millimetres ?? MILLIMETRES[field] ?? USUAL_MILLIMETRES;
  return { millimetres, pixels: known?.pixels ?? millimetres * PIXELS_PER_MM };
}

const KEYS: readonly FieldId[] = ['measure', 'item', 'indicator', 'activity', 'number'];

const nearestKey = (fields: readonly FieldId[]): FieldId | undefined =>
  KEYS.find((field) => fields.includes(field));

/** Marks where the sheet has columns for them, sentences allowed unless the kind has marks alone; else by words, or the result. */
function statusBy(kind: Form, fields: readonly FieldId[]): Form['status'] {
  if (fields.some(isStatusField)) return kind.status === 'marks' ? 'marks' : 'marksOrText';
  if (fields.includes('statusText')) return 'words';
  return kind.status === 'result' || kind.status === 'none' ? kind.status : 'none';
}
