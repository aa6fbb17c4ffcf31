import { type FieldId, STATUS_FIELDS, type StatusField } from '../forms/fields';
import { columnOf, type Form } from '../forms/form';
import { readStatusMark } from '../thai/status-marks';
import {
  isNoResult,
  type MeasureState,
  NO_WORDS,
  readResultWords,
  readStatusWords,
  type Status,
} from '../thai/status-words';
import { type Measure, textOf } from './measures';

/** The column that marks each status. */
const FIELD_OF: Readonly<Record<Status, StatusField>> = {
  notStarted: 'statusNotStarted',
  inProgress: 'statusInProgress',
  done: 'statusDone',
  unable: 'statusUnable',
};

/** The field of the column that marks a status. */
export const fieldOfStatus = (status: Status): StatusField => FIELD_OF[status];

const STATUSES = Object.keys(FIELD_OF) as Status[];
/** The status that a column of marks means. */
const statusOf = (field: StatusField): Status | null =>
  STATUSES.find((status) => FIELD_OF[status] === field) ?? null;

/** A status cell of a measure, text as written. */
interface StatusCell {
  field: StatusField | 'statusText';
  row: number;
  text: string;
}

/** The status of a measure as its cells give it. */
interface StatusReading {
  /** The one status that is marked; null where none or several are. */
  status: Status | null;
  /** The cell that marks each chosen field, in the order of a measure's life. */
  chosen: StatusCell[];
  /** Cells of status columns that hold neither a status mark nor its absence. */
  unknown: StatusCell[];
}

/** The state of a measure by its status columns, or by the words of its status; in a form without either by those of its result. */
export function stateOf(measure: Measure, form: Form): MeasureState {
  const result = textOf(measure, resultField(form));
  const { status, chosen } = readStatus(measure, form);
  if (form.status === 'words') return status ?? 'blank';
  if (statusColumns(form).length === 0) return readResult(measure, form);
  if (status === 'done') return status;
  const isUnable = [result, ...chosen.map(({ text }) => text)].some(
    (text) => readResultWords(text) === 'unable',
  );
  return isUnable ? 'unable' : (status ?? 'blank');
}

const headerIn = (form: Form, field: FieldId): string => columnOf(form, field)?.header ?? '';

function readResult(measure: Measure, form: Form): MeasureState {
  const field = resultField(form);
  return readResultWords(textOf(measure, field), headerIn(form, field));
}

/** The status by a column of words; nothing is chosen where it is blank. */
function readTextStatus(measure: Measure, form: Form): StatusReading {
  const [part] = measure.fields.statusText?.parts ?? [];
  if (!part || NO_WORDS.test(part.text)) return { status: null, chosen: [], unknown: [] };
  const status = readStatusWords(textOf(measure, 'statusText'), headerIn(form, 'statusText'));
  const cell: StatusCell = { field: 'statusText', row: part.row, text: part.text };
  return { status, chosen: status ? [cell] : [], unknown: status ? [] : [cell] };
}

/** Reads a measure's status in the way of its form; `form.status` says which. Words beside marks count where no mark chooses. */
export function readStatus(measure: Measure, form: Form): StatusReading {
  if (form.status === 'words') return readTextStatus(measure, form);
  if (form.status === 'result') {
    const state = readResult(measure, form);
    const isBlank = state === 'blank' && isNoResult(textOf(measure, resultField(form)));
    const status = isBlank ? 'notStarted' : state === 'blank' || state === 'unable' ? null : state;
    return { status, chosen: [], unknown: [] };
  }
  if (form.status === 'none') return { status: null, chosen: [], unknown: [] };
  const chosen: StatusCell[] = [];
  const unknown: StatusCell[] = [];
  for (const field of STATUS_FIELDS) {
    const cells = (measure.fields[field]?.parts ?? []).map(({ row, text }) => ({ field, row, text }));
    const words = cells.filter(({ text }) => readStatusMark(text) === 'unknown');
    // Where a sentence is allowed in place of the mark, it chooses as the mark does; why something is not possible always is.
    const mayBeWords = form.status === 'marksOrText' || field === 'statusUnable';
    const denies = ({ text }: StatusCell) =>
      field === 'statusDone' && !['done', null].includes(readStatusWords(text));
    const mark = cells.find(({ text }) => readStatusMark(text) === 'chosen');
    const [choosing = null] = mark ? [mark] : mayBeWords ? words.filter((cell) => !denies(cell)) : [];
    if (choosing) chosen.push(choosing);
    unknown.push(...words.filter((cell) => !mayBeWords || denies(cell)));
  }
  const [only, second] = chosen;
  if (!only && unknown.length === 0) return readTextStatus(measure, form);
  const field = only && !second ? only.field : null;
  return { status: field && field !== 'statusText' ? statusOf(field) : null, chosen, unknown };
}

/** The field with the result of a form's measures: that of the first half of the year where it has no other. */
export function resultField({ columns }: Form): 'result' | 'result6' {
  const has = (field: FieldId) => columns.some((column) => column.field === field);
  return has('result6') && !has('result') ? 'result6' : 'result';
}

/** True where a measure's status is in columns of its own, marks or words. */
export const hasStatus = (form: Form): boolean => form.status === 'words' || statusColumns(form).length > 0;

/** The status columns that a form has, in its own order. */
export function statusColumns(form: Form) {
  return form.columns.filter((column): column is typeof column & { field: StatusField } =>
    (STATUS_FIELDS as readonly string[]).includes(column.field),
  );
}
