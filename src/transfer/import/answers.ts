import { FIELD_IDS, type FieldId } from '../../forms/fields';
import { type HeaderWords, headerKey } from '../../forms/header-meaning';
import type { RowChoices } from '../../table/join-rows';
import { matchKey } from '../../thai/text';
import type { UnderstoodColumn } from './understand-headers';

/** What a user has answered to the questions of a paste: the value chosen, by the key of the question. */
export type Answers = Readonly<Record<string, string>>;

/** The keys of questions; those about one column, row or word end with it. */
export const KEYS = {
  column: (column: number) => `column:${column}`,
  days: 'days',
  measure: 'measure',
  sections: 'sections',
  totals: 'totals',
  rounds: 'rounds',
  /** About the ticks under one header over parts of the year, from 0. */
  quarters: (group: number) => (group === 0 ? 'quarters' : `quarters:${group + 1}`),
  status: (word: string) => `status:${matchKey(word)}`,
  joined: (row: number) => `joined:${row}`,
  sameKey: (row: number) => `sameKey:${row}`,
  duplicate: (field: FieldId) => `duplicate:${field}`,
  scoreColumn: 'scoreColumn',
  scoresYear: 'scoresYear',
  year: 'year',
};

const fieldOf = (value: string): FieldId | null => FIELD_IDS.find((field) => field === value) ?? null;

/** What headers mean by the answers about columns. `columns` are as they are understood without any answer. */
export function answeredWords(columns: readonly UnderstoodColumn[], answers: Answers): HeaderWords {
  const words = new Map<string, FieldId | null>();
  for (const { column, header, field } of columns) {
    const answer = answers[KEYS.column(column)];
    if (answer !== undefined) words.set(headerKey(header), fieldOf(answer));
    if (field === 'result6' && answers[KEYS.rounds] === 'one') words.set(headerKey(header), null);
  }
  const measure = answers[KEYS.measure];
  if (measure === undefined) return words;
  const chosen = columns.find(({ column }) => String(column) === measure);
  const guessed = columns.find(({ field, how }) => field === 'measure' && how === 'guess');
  if (chosen) words.set(headerKey(chosen.header), 'measure');
  else if (guessed && answers[KEYS.column(guessed.column)] === undefined)
    words.set(headerKey(guessed.header), null);
  return words;
}

/** Which rows are joined to the measure above or parted from it by the answers. */
export function answeredRows(answers: Answers): RowChoices {
  const choices = new Map<number, 'join' | 'part'>();
  for (const [key, answer] of Object.entries(answers)) {
    const [kind, row] = key.split(':');
    if (kind === 'joined' && answer === 'own') choices.set(Number(row), 'part');
    if (kind === 'sameKey' && answer === 'one') choices.set(Number(row), 'join');
  }
  return choices;
}
