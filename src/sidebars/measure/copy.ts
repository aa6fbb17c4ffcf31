import type { MeasureView } from '../../actions/measure';
import { textIn } from './field-groups';
import type { Texts } from './status';

/** The number that a cell begins with, or all that it holds: "2. ", "(๒) ", "2". */
const NUMBER = /^\s*\(?[0-9๐-๙]{1,3}(?:\s*[.)]\s*|\s*$)/;

/**
 * The texts of a measure for a new one: numbered as the new one is, and with the instrument and the part of the table that it had
 * from rows above, where the new one has others above it.
 */
export function copyTexts(from: Pick<MeasureView, 'inherited'>, texts: Texts, blank: MeasureView): Texts {
  const copied: Texts = {};
  for (const { field } of blank.fields) {
    const text = textIn(texts, field);
    const number = textIn(blank.values, field);
    copied[field] = number === '' ? text : number + text.replace(NUMBER, '');
  }
  for (const field of ['instrument', 'section'] as const) {
    const isColumn = blank.fields.some((each) => each.field === field);
    const isOther = from.inherited[field] !== blank.inherited[field];
    if (isColumn && isOther && textIn(texts, field) === '') copied[field] = from.inherited[field];
  }
  return copied;
}
