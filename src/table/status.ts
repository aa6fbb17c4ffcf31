import { STATUS_FIELDS, type StatusField } from '../forms/fields';
import type { Form } from '../forms/form';
import { readStatusMark } from '../thai/status-marks';
import { isBlank, matchKey } from '../thai/text';
import { type Measure, textOf } from './measures';

/** `unable`: it cannot be carried out. */
export type Status = 'notStarted' | 'inProgress' | 'done' | 'unable';

const STATUS_OF: Record<StatusField, Status> = {
  statusNotStarted: 'notStarted',
  statusInProgress: 'inProgress',
  statusDone: 'done',
  statusUnable: 'unable',
};

/** A status cell of a measure, text as written. */
export interface StatusCell {
  field: StatusField | 'statusText';
  row: number;
  text: string;
}

/** The status of a measure as its cells give it. */
export interface StatusReading {
  /** The one status that is marked; null where none or several are. */
  status: Status | null;
  /** The cell that marks each chosen field, in the order of a measure's life. */
  chosen: StatusCell[];
  /** Cells of status columns that hold neither a status mark nor its absence. */
  unknown: StatusCell[];
}

/** The state of a measure as a document counts it: `blank` has nothing clear. */
export type MeasureState = Status | 'blank';

// How a result begins that reports none. Source: docs/forms.md, "Status", and the ITA tracker.
const LIST_NUMBER = /^\s*(?:\(?[0-9๐-๙]{1,2}[.)]|[-–•*])?\s*/;
const NO_WORDS = /^[\s\-–—.]*$/;
const UNABLE = /^ไม่สามารถ(?:ดำเนิน|ปฏิบัติ|จัด)/;
const NOT_STARTED =
  /^ยัง(?:ไม่|มิ)(?:ได้)?\s*(?:ดำเนิน|เริ่ม|ทำ|จัด|ถึง|มีผลการดำเนิน|มีการดำเนิน)|^รอ(?:ดำเนิน|การ|ผล)|^จะ(?:ดำเนิน|จัด)|^อยู่ในแผน/;
const IN_PROGRESS =
  /^(?:อยู่|ใน)*ระหว่าง(?:การ)?(?:ดำเนิน|จัด|ปรับปรุง|รวบรวม)|^กำลัง(?:ดำเนิน|จัด|ปรับปรุง|รวบรวม|อยู่)|^ยังไม่แล้วเสร็จ/;

function stateOfResult(result: string): MeasureState {
  const text = result.replace(LIST_NUMBER, '');
  if (NO_WORDS.test(text)) return 'blank';
  if (UNABLE.test(text)) return 'unable';
  if (NOT_STARTED.test(text)) return 'notStarted';
  return IN_PROGRESS.test(text) ? 'inProgress' : 'done';
}

/** The state of a measure by its status columns or, in a form without any, by the words of its status or else of its result. */
export function stateOf(measure: Measure, form: Form): MeasureState {
  const result = textOf(measure, 'result');
  if (statusColumns(form).length === 0) {
    const words = readTextStatus(measure);
    return words ? (words.status ?? 'blank') : stateOfResult(result);
  }
  const { status, chosen } = readStatus(measure, form);
  if (status === 'done') return status;
  const isUnable = [result, ...chosen.map(({ text }) => text)].some(
    (text) => stateOfResult(text) === 'unable',
  );
  return isUnable ? 'unable' : (status ?? 'blank');
}

const PERCENT = /^(?:ร้อยละ|คิดเป็นร้อยละ)?(\d{1,3}(?:\.\d+)?)(?:%|เปอร์เซ็นต์)?$/;
/** Words in brackets behind a status only explain it: "ดำเนินการแล้ว (ไตรมาส 2)". */
const EXPLANATION = /\s*\([^()]*\)\s*$/;
const DONE_WORDS =
  /^(?:ได้)?(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ|ทำ|จัดทำ)?(?:(?:แล้ว)?เสร็จ(?:สิ้น|สมบูรณ์|เรียบร้อย)*(?:แล้ว)?|แล้ว|เรียบร้อย(?:แล้ว)?|ครบถ้วน(?:แล้ว)?)$/;
const NOT_STARTED_WORDS = /^(?:ยังไม่|ยังมิ|ไม่)(?:ได้)?(?:ดำเนินการ|ดำเนินงาน|เริ่ม(?:ดำเนินการ)?|ทำ|จัดทำ)?$/;

/**
 * The status that words mean, as one column of a table has them; null for words that mean none for sure.
 * @example readStatusWords('ร้อยละ ๖๐') // 'inProgress'
 */
export function readStatusWords(text: string): Status | null {
  const bare = text.replace(EXPLANATION, '');
  const key = matchKey(isBlank(bare) ? text : bare).replace(/^[-–•*]|[.()]/g, '');
  const percent = PERCENT.exec(key);
  if (percent && /ร้อยละ|%|เปอร์เซ็นต์/.test(key)) {
    const value = Number(percent[1]);
    return value > 100 ? null : value === 100 ? 'done' : value === 0 ? 'notStarted' : 'inProgress';
  }
  if (UNABLE.test(key)) return 'unable';
  if (NOT_STARTED_WORDS.test(key) || NOT_STARTED.test(key)) return 'notStarted';
  if (IN_PROGRESS.test(key)) return 'inProgress';
  return DONE_WORDS.test(key) ? 'done' : null;
}

/** The status by a column of words; null where it is blank. */
function readTextStatus(measure: Measure): StatusReading | null {
  const [part] = measure.fields.statusText?.parts ?? [];
  if (!part || /^[\s\-–—.]*$/.test(part.text)) return null;
  const status = readStatusWords(textOf(measure, 'statusText'));
  const cell: StatusCell = { field: 'statusText', row: part.row, text: part.text };
  return { status, chosen: status ? [cell] : [], unknown: status ? [] : [cell] };
}

/** Reads a measure's status in the way of its form; `form.status` says which. Words of a status column come first. */
export function readStatus(measure: Measure, form: Form): StatusReading {
  const text = readTextStatus(measure);
  if (text && statusColumns(form).every(({ field }) => textOf(measure, field) === '')) return text;
  if (form.status === 'result') {
    const state = stateOfResult(textOf(measure, 'result'));
    const status = state === 'unable' ? null : state === 'blank' ? 'notStarted' : state;
    return { status, chosen: [], unknown: [] };
  }
  if (form.status === 'none') return { status: null, chosen: [], unknown: [] };
  const chosen: StatusCell[] = [];
  const unknown: StatusCell[] = [];
  for (const field of STATUS_FIELDS) {
    const cells = (measure.fields[field]?.parts ?? []).map(({ row, text }) => ({ field, row, text }));
    const words = cells.filter(({ text }) => readStatusMark(text) === 'unknown');
    // Where a sentence is allowed in place of the mark, it chooses as the mark does.
    const mark = cells.find(({ text }) => readStatusMark(text) === 'chosen');
    const choosing = mark ?? (form.status === 'marksOrText' ? words[0] : undefined);
    if (choosing) chosen.push(choosing);
    if (form.status === 'marks') unknown.push(...words);
  }
  const [only, second] = chosen;
  const field = only && !second ? only.field : null;
  return { status: field && field !== 'statusText' ? STATUS_OF[field] : null, chosen, unknown };
}

/** The status columns that a form has, in its own order. */
export function statusColumns(form: Form) {
  return form.columns.filter((column): column is typeof column & { field: StatusField } =>
    (STATUS_FIELDS as readonly string[]).includes(column.field),
  );
}
