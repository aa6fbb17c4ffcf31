import { type FieldId, STATUS_FIELDS } from '../../forms/fields';
import { guessHeader } from '../../forms/header-guesses';
import { fieldOfHeader } from '../../forms/header-meaning';
import { lastHeader } from '../../table/columns';

/** What belongs to one year alone and is left behind when a new one begins. */
export const OF_THE_YEAR: readonly FieldId[] = [
  ...STATUS_FIELDS,
  'statusText',
  'result6',
  'result',
  'outcome',
  'problems',
  'evidence',
];

/** True for a field that is left behind when a new year begins. */
export const isOfTheYear = (field: FieldId): boolean => OF_THE_YEAR.includes(field);

/**
 * Whether a column of the office's own has likely texts of one year alone: a further column of a result or a status, or, in a report,
 * remarks.
 * @param isReport whether the table has a column of status or results
 * @example mayBeOfYear('รอบ 6 เดือน: สถานะ', true) // true
 */
export function mayBeOfYear(header: string, isReport: boolean): boolean {
  const meanings = [header, lastHeader(header)].map((words) => {
    const field = fieldOfHeader(words);
    return field ? { field, others: [] } : guessHeader(words);
  });
  const sure = meanings.flatMap((guess) => guess?.field ?? []);
  const others = meanings.flatMap((guess) => guess?.others ?? []);
  return sure.some(isOfTheYear) || (isReport && others.some(isOfTheYear));
}
