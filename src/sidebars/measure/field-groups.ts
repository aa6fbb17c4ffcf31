import type { MeasureView, OpenedMeasureView } from '../../actions/measure';
import type { FieldControl } from '../../actions/measure-fields';
import { measure as messages } from '../../messages/th/sidebars/measure';
import type { ColumnKey } from '../../table/columns';
import { isBlank } from '../../thai/text';
import { chosenStatuses, type Texts } from './status';

/** What is filled in together: one field, or the status with all its columns. */
export interface FieldGroup {
  /** Two columns may have the same label. */
  id: ColumnKey;
  label: string;
  fields: [FieldControl, ...FieldControl[]];
  required: boolean;
}

/** True where a text may take the place of the status mark. */
export const mayBeText = ({ status }: MeasureView): boolean => status === 'marksOrText';

/** The fields in the order of the sheet, with all status columns as one group at the place of the first of them. */
export function fieldGroupsOf(view: MeasureView): FieldGroup[] {
  const groups: FieldGroup[] = [];
  const isStatus = (group: FieldGroup) => group.fields[0].control === 'status';
  for (const field of view.fields) {
    const status = field.control === 'status' ? groups.find(isStatus) : undefined;
    if (status) status.fields.push(field);
    else if (field.control === 'status') {
      const required = view.status === 'marks' || view.status === 'marksOrText';
      groups.push({ id: field.field, label: messages.status, fields: [field], required });
    } else groups.push({ id: field.field, label: field.header, fields: [field], required: field.required });
  }
  return groups;
}

export const textIn = (texts: Texts, field: ColumnKey): string => texts[field] ?? '';

/** True where a required group is blank. The number that was proposed for a new measure does not count as filled in. */
export function isMissing(group: FieldGroup, view: MeasureView, texts: Texts): boolean {
  if (!group.required) return false;
  const [first] = group.fields;
  if (first.control === 'status') {
    const fields = group.fields.map(({ field }) => field);
    return chosenStatuses(fields, texts, mayBeText(view)).length === 0;
  }
  const text = textIn(texts, first.field);
  const proposed = view.opened ? '' : textIn(view.values, first.field);
  return isBlank(text) || text.trim() === proposed.trim();
}

/** The texts that differ from those of the measure as it was read. */
export function editsOf({ values }: Pick<OpenedMeasureView, 'values'>, texts: Texts): Texts {
  const changed = (Object.entries(texts) as [ColumnKey, string][]).filter(
    ([field, text]) => text !== textIn(values, field),
  );
  return Object.fromEntries(changed);
}

/**
 * The edits that a save sends; null where there is nothing to save. Of a new measure all texts are sent that are not
 * blank, but one that holds nothing beside the proposed texts is no measure yet.
 */
export function editsToSave(measure: OpenedMeasureView, texts: Texts): Texts | null {
  const edits = editsOf(measure, texts);
  if (Object.keys(edits).length === 0) return null;
  if (measure.opened) return edits;
  const filled = (Object.entries(texts) as [ColumnKey, string][]).filter(([, text]) => !isBlank(text));
  return filled.length === 0 ? null : Object.fromEntries(filled);
}
