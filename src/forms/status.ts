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

/** What the status cells of a measure say. */
export interface StatusReading {
  /** The one status that holds; null where none or several are marked. */
  status: Status | null;
  /** Fields marked as holding. */
  chosen: StatusField[];
  /** Cells of mark columns that hold neither a mark nor its absence. */
  unknown: { field: StatusField; row: number; text: string }[];
}

/** Reads a measure's status in the way of its form; `form.status` says which. */
export function readStatus(measure: Measure, form: Form): StatusReading {
  if (form.status === 'result') {
    const status: Status = isBlank(textOf(measure, 'result')) ? 'notStarted' : 'done';
    return { status, chosen: [], unknown: [] };
  }
  const chosen: StatusField[] = [];
  const unknown: StatusReading['unknown'] = [];
  for (const field of STATUS_FIELDS) {
    const parts = measure.fields[field]?.parts ?? [];
    const readings = parts.map((part) => ({ ...part, mark: readMark(part.text) }));
    const says = form.status === 'marksOrText' ? ['chosen', 'unknown'] : ['chosen'];
    if (readings.some(({ mark }) => says.includes(mark))) chosen.push(field);
    if (form.status === 'marks') {
      for (const { mark, row, text } of readings) if (mark === 'unknown') unknown.push({ field, row, text });
    }
  }
  const [only] = chosen;
  return { status: only && chosen.length === 1 ? STATUS_OF[only] : null, chosen, unknown };
}

/** The status columns that a form has, in its own order. */
export function statusColumns(form: Form) {
  return form.columns.filter((column): column is typeof column & { field: StatusField } =>
    (STATUS_FIELDS as readonly string[]).includes(column.field),
  );
}
