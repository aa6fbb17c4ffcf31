import { type FieldId, STATUS_FIELDS } from '../forms/fields';
import { findInstrument, indicatorByNumber, type Scheme } from '../ita';
import { documentWords } from '../messages/written/documents';
import { startingPoints as text } from '../messages/written/library';
import { textOf } from '../table/measures';
import { numberAfter } from '../table/numbering';
import type { Edits } from '../table/saving';
import type { FormTable } from '../table/table';
import { readPeriod } from '../thai/period';
import { formatPeriod } from '../thai/period-format';
import { STATUS_MARK } from '../thai/status-marks';
import { STATUS_WORDS } from '../thai/status-words';
import { matchKey } from '../thai/text';
import { responsibleOf } from './responsible';
import type { StartingPoint } from './starting-point';

const numbered = (sentences: readonly string[]): string =>
  sentences.map((sentence, i) => `${i + 1}. ${sentence}`).join('\n');

/** A starting point's period with the years of a fiscal year. */
export const periodIn = (period: string, fiscalYear: number): string =>
  formatPeriod(readPeriod(period, fiscalYear));

/**
 * A starting point as a new measure of a sheet: the fields that the sheet has, by its fiscal year and in the office's own
 * names of departments. Its key is numbered as the sheet numbers, and distinguished from those above it, so that it is read as a
 * measure of its own.
 */
export function editsOf(
  point: StartingPoint,
  table: FormTable,
  { departments, scheme }: { departments: readonly string[]; scheme: Scheme },
): Edits {
  const has = (field: FieldId) => table.headers.columnOf.has(field);
  const place = indicatorByNumber(point.indicatorNumber, scheme);
  const name = place?.indicator.name ?? '';
  const steps = numbered(point.steps);
  const namesIndicator = has('indicator') || has('item');
  const measure = namesIndicator
    ? point.measure
    : `${point.measure} ${text.answers(point.indicatorNumber, name)}`;
  const edits: Edits = {
    instrument: place?.instrument ?? '',
    indicator: `${point.indicatorNumber}. ${name}`,
    item: text.item(point.indicatorNumber, name),
    issue: point.issue,
    // What has no column of its own is in the nearest one: nothing of the text is lost.
    measure: has('steps') ? measure : `${measure}\n${steps}`,
    steps: has('measure') ? steps : `${point.measure}\n${steps}`,
    responsible: responsibleOf(point.responsible, departments),
    followUp: numbered([...point.followUp, text.keep(point.evidence.join(', '))]),
    period: periodIn(point.period, scheme.year),
  };
  if (has('statusNotStarted')) {
    for (const field of STATUS_FIELDS)
      edits[field] = field === 'statusNotStarted' ? STATUS_MARK.chosen : STATUS_MARK.notChosen;
  }
  if (has('statusText')) edits.statusText = STATUS_WORDS.notStarted;
  return asOwnMeasure(edits, table);
}

/**
 * The row that must be over a new measure to give it its instrument, where the sheet tells instruments by such rows
 * and the last one is another's; null where none is needed.
 */
export function sectionOver(point: StartingPoint, table: FormTable, scheme: Scheme): string | null {
  if (table.headers.columnOf.has('instrument')) return null;
  const last = findInstrument(table.measures[table.measures.length - 1]?.instrument ?? '');
  const instrument = indicatorByNumber(point.indicatorNumber, scheme)?.instrument;
  const named = scheme.instruments.find(({ code }) => code === instrument);
  return last === null || last === instrument || !named
    ? null
    : documentWords.instrument(named.name, named.code);
}

/** Without a number in a numbered list, or with the key of the row above, a row would be read as more of that one. */
function asOwnMeasure(edits: Edits, table: FormTable): Edits {
  const { keyField } = table.form;
  const next = { ...edits };
  const number = numberAfterLast(table, 'number', 'number');
  if (number !== null) next.number = number;
  const keyNumber = keyField === 'indicator' ? null : numberAfterLast(table, keyField, 'key');
  if (keyNumber !== null) next[keyField] = `${keyNumber.trimEnd()} ${next[keyField]}`;
  const key = matchKey(edits[keyField] ?? '');
  const duplicates = table.measures.filter((measure) =>
    matchKey(textOf(measure, keyField)).includes(key),
  ).length;
  if (duplicates > 0) next[keyField] = `${next[keyField]} ${text.further(duplicates + 1)}`;
  return next;
}

/** The number after the last one in a column, written alike; null where the first measure has none. */
function numberAfterLast({ measures }: FormTable, field: FieldId, column: 'key' | 'number'): string | null {
  const found = measures.map((measure) => numberAfter(textOf(measure, field), column));
  const last = [...found].reverse().find((number) => number !== null);
  return found[0] && last ? last : null;
}
