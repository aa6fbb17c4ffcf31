import { type FieldId, fieldName } from '../../forms/fields';
import type { Form } from '../../forms/form';
import { sheetWords } from '../../messages/written/sheets';
import { NO_WORDS, readStatusWords, STATUS_WORDS, type Status } from '../../thai/status-words';
import { isBlank, matchKey } from '../../thai/text';
import { type Answers, KEYS } from './answers';
import type { FormRows } from './form-rows';
import { groupOfPart, groupsOfParts, isTick, partOfYear, textOfParts } from './parts-of-year';
import type { UnderstoodHeaders } from './understand-headers';

/**
 * Changes the rows of a paste as the answers about its words, days and ticks say.
 * @returns the words of its status column that mean no status for sure, as they were before
 */
export function applyAnswers(
  table: FormRows,
  { columns }: Form,
  days: UnderstoodHeaders['days'],
  answers: Answers,
): string[] {
  const all = [...columns, ...table.extras];
  const cells = { ...table, fields: all.map(({ field }) => field) };
  const headers = all.map(({ header }) => header);
  const status = cells.fields.indexOf('statusText');
  const statusCells = table.rows.map((row) => row[status] ?? '');
  const words = status < 0 ? [] : unknownStatusWords(statusCells, headers[status] ?? '');
  applyStatusAnswers(cells, answers);
  if (days) applyDaysAnswer(cells, days, answers);
  applyQuarterAnswers(cells, headers, answers);
  return words;
}

/** The columns of the new sheet by what they hold, with a further one where a field has none. */
type Cells = Pick<FormRows, 'extras' | 'rows' | 'from'> & { fields: (FieldId | null)[] };

function columnFor(cells: Cells, field: FieldId, behind: number): number {
  const known = cells.fields.indexOf(field);
  if (known >= 0) return known;
  cells.extras.push({ header: fieldName(field), field });
  cells.fields.push(field);
  cells.from.push({ kind: 'added', behind });
  for (const row of cells.rows) row.push('');
  return cells.fields.length - 1;
}

/** The column of the paste of a column of the new sheet, or the one that it is behind. */
function placeOf({ from }: Cells, at: number): number {
  const source = from[at];
  if (!source) return 0;
  return source.kind === 'paste' ? source.column : source.behind;
}

/** The distinct words of a status column that mean no status for sure, in their order. */
function unknownStatusWords(cells: readonly string[], header: string): string[] {
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
function applyStatusAnswers(cells: Cells, answers: Answers): void {
  const column = cells.fields.indexOf('statusText');
  if (column < 0) return;
  for (const row of cells.rows) {
    const word = row[column] ?? '';
    const answer = isBlank(word) ? undefined : answers[KEYS.status(word)];
    if (answer === undefined || readStatusWords(word) !== null) continue;
    if (answer === 'unable') row[column] = `${STATUS_WORDS.unable} ${word}`;
    else if (answer in STATUS_WORDS) row[column] = `${STATUS_WORDS[answer as Status]} (${word})`;
    else if (answer === 'result') {
      const result = columnFor(cells, 'result', placeOf(cells, column));
      row[result] = [row[result] ?? '', word].filter((text) => text !== '').join('\n');
      row[column] = '';
    }
  }
}

/**
 * Makes of ticks under parts of the year what the user says of each group of them: the period, or that a measure is done. Only blank
 * cells are filled; the ticks stay where they are.
 */
function applyQuarterAnswers(cells: Cells, headers: readonly string[], answers: Answers): void {
  const parts = headers.flatMap((header, column) => {
    const part = partOfYear(header);
    return part === null ? [] : [{ column, part, group: groupOfPart(header) }];
  });
  const hasMarks = cells.fields.some((field) => field?.startsWith('status') && field !== 'statusText');
  for (const [i, group] of groupsOfParts(headers).entries()) {
    const answer = answers[KEYS.quarters(i)];
    if ((answer !== 'period' && answer !== 'done') || (answer === 'done' && hasMarks)) continue;
    const ofGroup = parts.filter((each) => each.group === group);
    const last = Math.max(...ofGroup.map(({ column }) => placeOf(cells, column)));
    const target = columnFor(cells, answer === 'period' ? 'period' : 'statusText', last);
    for (const row of cells.rows) {
      const ticked = ofGroup.filter(({ column }) => isTick(row[column] ?? ''));
      if (ticked.length === 0 || !isBlank(row[target] ?? '')) continue;
      const text = textOfParts(ticked.map(({ part }) => part));
      row[target] = answer === 'period' ? text : `${STATUS_WORDS.done} (${text})`;
    }
  }
}

/**
 * Makes periods of two columns, in which they begin and end, unless the user says otherwise. Both columns stay.
 * @param days the columns of the paste, from 1
 */
function applyDaysAnswer(cells: Cells, days: { first: number; last: number }, answers: Answers): void {
  if ((answers[KEYS.days] ?? 'period') !== 'period') return;
  const [first, last] = [days.first, days.last].map((column) =>
    cells.from.findIndex((source) => source.kind === 'paste' && source.column === column),
  );
  if (first === undefined || last === undefined || first < 0 || last < 0) return;
  const target = columnFor(cells, 'period', days.last);
  for (const row of cells.rows) {
    const [from = '', to = ''] = [row[first], row[last]].map((text) =>
      NO_WORDS.test(text ?? '') ? '' : text,
    );
    if (isBlank(row[target] ?? '') && from + to !== '') row[target] = sheetWords.fromTo(from, to);
  }
}
