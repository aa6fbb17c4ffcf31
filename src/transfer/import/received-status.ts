import { type FieldId, fieldName, isStatusField, STATUS_FIELDS, type StatusField } from '../../forms/fields';
import { fieldOfHeader } from '../../forms/header-meaning';
import { type Measure, textOf } from '../../table/measures';
import type { Edits } from '../../table/saving';
import { fieldOfStatus, hasStatus, readStatus } from '../../table/status';
import { type FormTable, headerOf } from '../../table/table';
import { readStatusMark, STATUS_MARK } from '../../thai/status-marks';
import {
  NO_WORDS,
  PERCENT_WORD,
  readStatusWords,
  STATUS_WORDS,
  type Status,
  unableReason,
} from '../../thai/status-words';
import { matchKey } from '../../thai/text';

/** A text that came for a measure, beside what its sheet says. */
export interface ReceivedText {
  /** The header of its column in the sheet. */
  header: string;
  /** Headers of the status under which a part of it came; left out where none did. */
  from?: string[];
  was: string;
  received: string;
  /** The cells that change where the new text is taken · where it is added to the old; null where it cannot be added. */
  taken: Edits;
  added: Edits | null;
}

/** Words that came in a column of the status, and that belong in the result or the problems. */
export interface StatusRemark {
  /** The header under which they came. */
  header: string;
  field: StatusField | 'statusText';
  /** What a column of results is given, and one of problems. */
  text: string;
  reason: string;
  isUnable: boolean;
}

/** What the columns of the status of a row that came bring for a measure. */
interface ReceivedStatus {
  /** The status itself, in the way in which the sheet keeps it. */
  texts: ReceivedText[];
  remarks: StatusRemark[];
  /** What can be put nowhere. */
  left: { field: FieldId; text: string }[];
}

/** The status that came, and all that its cells say beside it. */
export function receivedStatus(
  table: FormTable,
  measure: Measure,
  received: FormTable,
  source: Measure,
): ReceivedStatus {
  const { columnOf } = table.headers;
  const found: ReceivedStatus = { texts: [], remarks: [], left: [] };
  if (!hasStatus(received.form)) return found;
  const { status } = readStatus(source, received.form);
  const { marks, sentences } = statusCells(source);
  const words = statusWordsOf(received, source);
  const isInWords = columnOf.has('statusText');
  const remark = (field: StatusRemark['field'], text: string) =>
    found.remarks.push({ header: headerOf(received, field), field, ...remarkOf(field, text) });
  // Words that came for a column of words are taken as they are written, with the other texts.
  const known = isInWords && words !== '' ? readStatusWords(words) : status;
  const isSet = status !== null && (isInWords || columnOf.has(fieldOfStatus(status)));
  if (isInWords && words === '' && status) {
    found.texts.push(statusWords(table, measure, status, sentences));
  } else if (!isInWords && isSet) found.texts.push(statusMark(table, measure, status));

  if (!isInWords && words !== '') {
    const isSaid = isSet && readStatusWords(words) === status && isPlain(words);
    if (!isSaid && isPlain(words) && !hasStatus(table.form))
      found.left.push({ field: 'statusText', text: words });
    else if (!isSaid) remark('statusText', words);
  }
  for (const field of marks) {
    if (isSet && known && field === fieldOfStatus(known)) continue;
    if (status && marks.length === 1 && !isInWords && hasStatus(table.form)) remark(field, fieldName(field));
    else found.left.push({ field, text: textOf(source, field) });
  }
  for (const { field, text } of sentences) {
    if (!(isInWords && words === '' && status === 'unable' && field === 'statusUnable')) remark(field, text);
  }
  return found;
}

/**
 * The words of a measure's status, so that they say it without their header: "ร้อยละ 60" for 60 under "ความก้าวหน้า (ร้อยละ)"; '' where
 * it has none.
 */
export function statusWordsOf(table: FormTable, measure: Measure): string {
  const text = textOf(measure, 'statusText');
  if (NO_WORDS.test(text)) return '';
  const isByHeader =
    readStatusWords(text) === null && readStatusWords(text, headerOf(table, 'statusText')) !== null;
  return isByHeader ? `${PERCENT_WORD} ${text.trim()}` : text;
}

/** The cells of the status that say something: marks that choose, and sentences in place of marks. */
function statusCells(source: Measure) {
  const cells = STATUS_FIELDS.flatMap((field) =>
    (source.fields[field]?.parts ?? []).map(({ text }) => ({ field, text, mark: readStatusMark(text) })),
  );
  return {
    marks: [...new Set(cells.flatMap(({ field, mark }) => (mark === 'chosen' ? [field] : [])))],
    sentences: cells.filter(({ text, mark }) => mark === 'unknown' && !NO_WORDS.test(text)),
  };
}

// Not begun and under way, and nothing more.
const PLAIN =
  /^(?:ยัง(?:ไม่|มิ)(?:ได้)?(?:เริ่ม)?(?:ดำเนินการ|ดำเนินงาน|แล้วเสร็จ)?|รอดำเนินการ|(?:อยู่|ใน)*ระหว่าง(?:การ)?ดำเนิน(?:การ|งาน)|กำลังดำเนิน(?:การ|งาน))$/;

/** True for words that tell a status and nothing beside it. */
function isPlain(text: string): boolean {
  const field = fieldOfHeader(text);
  const status = readStatusWords(text);
  if (field && isStatusField(field) && !/[(]/.test(text)) return true;
  if (status === 'done') return !/[\d๐-๙(]/.test(text);
  if (status === 'unable') return unableReason(text) === '';
  return PLAIN.test(matchKey(text));
}

function remarkOf(field: StatusRemark['field'], text: string) {
  const isUnable = field === 'statusUnable' || readStatusWords(text) === 'unable';
  const reason = unableReason(text);
  if (!isUnable || reason === '') return { text, reason: text, isUnable };
  // A result that begins so is read as what cannot be carried out.
  return {
    text: readStatusWords(text) === 'unable' ? text : STATUS_WORDS.unable + reason,
    reason,
    isUnable,
  };
}

function statusWords(
  table: FormTable,
  measure: Measure,
  status: Status,
  sentences: readonly { field: StatusField; text: string }[],
): ReceivedText {
  const why = status === 'unable' && sentences.find(({ field }) => field === 'statusUnable');
  const text = why ? remarkOf('statusUnable', why.text).text : fieldName(fieldOfStatus(status));
  const was = textOf(measure, 'statusText');
  return {
    header: headerOf(table, 'statusText'),
    was: NO_WORDS.test(was) ? '' : was,
    received: text,
    taken: { statusText: text },
    added: null,
  };
}

function statusMark(table: FormTable, measure: Measure, status: Status): ReceivedText {
  const { columnOf } = table.headers;
  const field = fieldOfStatus(status);
  const own = readStatus(measure, table.form).chosen.flatMap((cell) => {
    const mark = readStatusMark(cell.text) === 'chosen';
    return [mark ? headerOf(table, cell.field) : `${headerOf(table, cell.field)}: ${cell.text}`];
  });
  const taken: Edits = { [field]: STATUS_MARK.chosen };
  for (const other of STATUS_FIELDS) {
    if (other === field || !columnOf.has(other)) continue;
    if (readStatusMark(textOf(measure, other)) !== 'notChosen') taken[other] = STATUS_MARK.notChosen;
  }
  const header = STATUS_FIELDS.filter((each) => columnOf.has(each)).map((each) => headerOf(table, each));
  return {
    header: header.join(' / '),
    was: own.join('\n'),
    received: headerOf(table, field),
    taken,
    added: null,
  };
}
