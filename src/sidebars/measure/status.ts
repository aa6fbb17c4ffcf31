import type { ColumnKey } from '../../table/columns';
import { readStatusMark, STATUS_MARK } from '../../thai/status-marks';

/** Text of each column of a measure. */
export type Texts = Partial<Record<ColumnKey, string>>;

/** Reads the text of a status cell. A measure on several rows has several marks in it: one chosen mark is enough. */
export function readStatusCell(text: string): 'chosen' | 'notChosen' | 'text' {
  const marks = text.split('\n').map(readStatusMark);
  if (marks.includes('chosen')) return 'chosen';
  return marks.every((mark) => mark === 'notChosen') ? 'notChosen' : 'text';
}

/** The status fields that are chosen: by their mark, or by a text where `mayBeText` allows one in its place; why something is not possible always may be. */
export function chosenStatuses(fields: readonly ColumnKey[], texts: Texts, mayBeText: boolean): ColumnKey[] {
  return fields.filter((field) => {
    const content = readStatusCell(texts[field] ?? '');
    return content === 'chosen' || (content === 'text' && (mayBeText || field === 'statusUnable'));
  });
}

/**
 * The status cells that change when one is chosen. The chosen cell gets the mark, or the text that took the place of the
 * mark in another cell; a mark in another cell becomes ○. A text that cannot be moved stays where it is, so that nothing
 * is lost that was written.
 */
export function chooseStatus(
  fields: readonly ColumnKey[],
  texts: Texts,
  chosen: ColumnKey,
  mayBeText: boolean,
): Texts {
  const textIn = (field: ColumnKey) => texts[field] ?? '';
  const textField = mayBeText
    ? fields.find((field) => field !== chosen && readStatusCell(textIn(field)) === 'text')
    : undefined;
  const result: Texts = {};
  for (const field of fields) {
    const content = readStatusCell(textIn(field));
    if (field !== chosen) {
      const isCleared =
        content === 'chosen' || field === textField || (content === 'notChosen' && !mayBeText);
      if (isCleared && textIn(field) !== STATUS_MARK.notChosen) result[field] = STATUS_MARK.notChosen;
    } else if (content === 'notChosen') {
      result[field] = textField === undefined ? STATUS_MARK.chosen : textIn(textField);
    }
  }
  // A text moves only into a cell without a text.
  if (textField !== undefined && result[chosen] !== textIn(textField)) delete result[textField];
  return result;
}
