import { readMark } from '../thai/marks';
import { isBlank } from '../thai/text';
import { STATUS_FIELDS, type StatusField } from './fields';
import type { Form } from './form';
import { type Measure, textOf } from './measures';

export type Status = 'notStarted' | 'inProgress' | 'done';

const STATUS_OF: Record<StatusField, Status> = {
  statusNotStarted: 'notStarted',
  statusInProgress: 'inProgress',
  statusDone: 'done',
};

/** A status cell of a measure, text as written. */
export interface StatusCell {
  field: StatusField;
  row: number;
  text: string;
}

/** What the status cells of a measure say. */
export interface StatusReading {
  /** The one status that holds; null where none or several are marked. */
  status: Status | null;
  /** The cell by which each field is marked as holding, in the order of a measure's life. */
  chosen: StatusCell[];
  /** Cells of mark columns that hold neither a mark nor its absence. */
  unknown: StatusCell[];
}

/** Reads a measure's status in the way of its form; `form.status` says which. */
export function readStatus(measure: Measure, form: Form): StatusReading {
  if (form.status === 'result') {
    const status: Status = isBlank(textOf(measure, 'result')) ? 'notStarted' : 'done';
    return { status, chosen: [], unknown: [] };
  }
  if (form.status === 'none') return { status: null, chosen: [], unknown: [] };
  const chosen: StatusCell[] = [];
  const unknown: StatusCell[] = [];
  for (const field of STATUS_FIELDS) {
    const cells = (measure.fields[field]?.parts ?? []).map(({ row, text }) => ({ field, row, text }));
    const words = cells.filter(({ text }) => readMark(text) === 'unknown');
    // Where a sentence may stand for the mark, it chooses as the mark does.
    const mark = cells.find(({ text }) => readMark(text) === 'chosen');
    const choosing = mark ?? (form.status === 'marksOrText' ? words[0] : undefined);
    if (choosing) chosen.push(choosing);
    if (form.status === 'marks') unknown.push(...words);
  }
  const [only] = chosen;
  return { status: only && chosen.length === 1 ? STATUS_OF[only.field] : null, chosen, unknown };
}

/** The status columns that a form has, in its own order. */
export function statusColumns(form: Form) {
  return form.columns.filter((column): column is typeof column & { field: StatusField } =>
    (STATUS_FIELDS as readonly string[]).includes(column.field),
  );
}
