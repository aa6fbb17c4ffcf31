import type { FieldId } from '../../forms/fields';
import { readStatusMark, STATUS_MARK } from '../../thai/status-marks';

/** Text of each field of a measure. */
export type Texts = Partial<Record<FieldId, string>>;

/** What a status cell says: a measure of several rows has several marks in it. */
export function markOf(text: string): 'chosen' | 'notChosen' | 'words' {
  const marks = text.split('\n').map(readStatusMark);
  if (marks.includes('chosen')) return 'chosen';
  return marks.every((mark) => mark === 'notChosen') ? 'notChosen' : 'words';
}

/** The status fields that are marked, or in which words stand for the mark where these may. */
export function chosenStatus(fields: readonly FieldId[], texts: Texts, mayBeWords: boolean): FieldId[] {
  return fields.filter((field) => {
    const mark = markOf(texts[field] ?? '');
    return mark === 'chosen' || (mayBeWords && mark === 'words');
  });
}

/**
 * The status cells when one is chosen: it takes the mark, or the words that stood for the mark in another; a mark in another
 * becomes ○. Words that have no place to go stay where they are: nothing that was written is lost.
 */
export function chooseStatus(
  fields: readonly FieldId[],
  texts: Texts,
  chosen: FieldId,
  mayBeWords: boolean,
): Texts {
  const said = (field: FieldId) => texts[field] ?? '';
  const words = mayBeWords
    ? fields.find((field) => field !== chosen && markOf(said(field)) === 'words')
    : undefined;
  const result: Texts = {};
  for (const field of fields) {
    const mark = markOf(said(field));
    if (field !== chosen) {
      const leaves = mark === 'chosen' || field === words || (mark === 'notChosen' && !mayBeWords);
      if (leaves && said(field) !== STATUS_MARK.notChosen) result[field] = STATUS_MARK.notChosen;
    } else if (mark === 'notChosen') result[field] = words === undefined ? STATUS_MARK.chosen : said(words);
  }
  // Words can go only where nothing is.
  if (words !== undefined && result[chosen] !== said(words)) delete result[words];
  return result;
}
