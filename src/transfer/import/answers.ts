import { FIELD_IDS, type FieldId, fieldName, type HeaderWords, headerKey } from '../../forms/fields';
import { messages } from '../../messages';
import type { RowChoices } from '../../table/join-rows';
import { readStatusMark } from '../../thai/status-marks';
import { NO_WORDS, readStatusWords, STATUS_WORDS, type Status } from '../../thai/status-words';
import { isBlank, matchKey } from '../../thai/text';
import type { FormRows } from './form-rows';
import { partOfYear, textOfParts } from './parts-of-year';
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
  quarters: 'quarters',
  status: (word: string) => `status:${matchKey(word)}`,
  joined: (row: number) => `joined:${row}`,
  twice: (row: number) => `twice:${row}`,
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
    if (kind === 'twice' && answer === 'one') choices.set(Number(row), 'join');
  }
  return choices;
}

/** The columns of the new sheet by what they hold, with a further one where a field has none. */
type Cells = Pick<FormRows, 'extras' | 'rows' | 'from'> & { fields: (FieldId | null)[] };

function columnFor(cells: Cells, field: FieldId, behind: number): number {
  const known = cells.fields.indexOf(field);
  if (known >= 0) return known;
  cells.extras.push({ header: fieldName(field), field });
  cells.fields.push(field);
  // A half: it comes behind the whole number of the column that it is made of.
  cells.from.push(behind + 0.5);
  for (const row of cells.rows) row.push('');
  return cells.fields.length - 1;
}

/** The distinct words of a status column that mean no status for sure, in their order. */
export function unknownStatusWords(cells: readonly string[], header: string): string[] {
  const words = new Map<string, string>();
  for (const cell of cells) {
    const isUnknown = !NO_WORDS.test(cell) && readStatusWords(cell, header) === null;
    if (isUnknown && !words.has(matchKey(cell))) words.set(matchKey(cell), cell);
  }
  return [...words.values()];
}

/**
 * Says beside a word what status it means (the word stays in brackets), or takes it to the result. Words for which there is no
 * answer stay as they are.
 */
export function applyStatusAnswers(cells: Cells, answers: Answers): void {
  const column = cells.fields.indexOf('statusText');
  if (column < 0) return;
  for (const row of cells.rows) {
    const word = row[column] ?? '';
    const answer = isBlank(word) ? undefined : answers[KEYS.status(word)];
    if (answer === undefined || readStatusWords(word) !== null) continue;
    if (answer === 'unable') row[column] = `${STATUS_WORDS.unable} ${word}`;
    else if (answer in STATUS_WORDS) row[column] = `${STATUS_WORDS[answer as Status]} (${word})`;
    else if (answer === 'result') {
      const result = columnFor(cells, 'result', cells.from[column] ?? 0);
      row[result] = [row[result] ?? '', word].filter((text) => text !== '').join('\n');
      row[column] = '';
    }
  }
}

/**
 * Makes of ticks under quarters what the user says that they mean: the period, or that a measure is done. Only blank cells are
 * filled; the ticks stay where they are.
 */
export function applyQuarterAnswer(cells: Cells, headers: readonly string[], answers: Answers): void {
  const answer = answers[KEYS.quarters];
  const columns = headers.flatMap((header, column) => {
    const part = partOfYear(header);
    return part === null ? [] : [{ column, part }];
  });
  const last = Math.max(...columns.map(({ column }) => cells.from[column] ?? 0));
  if (columns.length === 0 || (answer !== 'period' && answer !== 'done')) return;
  const hasMarks = cells.fields.some((field) => field?.startsWith('status') && field !== 'statusText');
  if (answer === 'done' && hasMarks) return;
  const target = columnFor(cells, answer === 'period' ? 'period' : 'statusText', last);
  for (const row of cells.rows) {
    const ticked = columns.filter(({ column }) => readStatusMark(row[column] ?? '') === 'chosen');
    if (ticked.length === 0 || !isBlank(row[target] ?? '')) continue;
    const text = textOfParts(ticked.map(({ part }) => part));
    row[target] = answer === 'period' ? text : `${STATUS_WORDS.done} (${text})`;
  }
}

/**
 * Makes periods of two columns, in which they begin and end, unless the user says otherwise. Both columns stay.
 * @param days the columns of the paste, from 1
 */
export function applyDaysAnswer(cells: Cells, days: { first: number; last: number }, answers: Answers): void {
  if ((answers[KEYS.days] ?? 'period') !== 'period') return;
  const [first, last] = [days.first, days.last].map((column) => cells.from.indexOf(column));
  if (first === undefined || last === undefined || first < 0 || last < 0) return;
  const target = columnFor(cells, 'period', days.last);
  for (const row of cells.rows) {
    const [from = '', to = ''] = [row[first], row[last]].map((text) =>
      NO_WORDS.test(text ?? '') ? '' : text,
    );
    if (isBlank(row[target] ?? '') && from + to !== '') row[target] = messages.importing.fromTo(from, to);
  }
}
