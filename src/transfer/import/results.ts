import { type FieldId, fieldName, isStatusField, STATUS_FIELDS, type StatusField } from '../../forms/fields';
import { type Measure, textOf } from '../../table/measures';
import { type Edits, type OpenedMeasure, openedIn } from '../../table/saving';
import { readStatus } from '../../table/status';
import { type FormTable, headerOf } from '../../table/table';
import { toArabicDigits } from '../../thai/digits';
import { distance } from '../../thai/distance';
import { readStatusMark, STATUS_MARK } from '../../thai/status-marks';
import { NO_WORDS, type Status } from '../../thai/status-words';
import { matchKey } from '../../thai/text';

/** A text that came for a measure, beside what its sheet says. */
export interface CameText {
  /** The header of its column in the sheet. */
  header: string;
  was: string;
  came: string;
  /** The cells that change where the new text is taken · where it is added to the old; null where it cannot be added. */
  taken: Edits;
  added: Edits | null;
}

/** A measure of the sheet for which something came. */
export interface MatchedMeasure {
  name: string;
  opened: OpenedMeasure;
  texts: CameText[];
}

/** What came of a department for the measures of a sheet. */
export interface MatchedResults {
  matched: MatchedMeasure[];
  /** How many measures say already what came. */
  same: number;
  /** Rows that came and match no measure, or several. */
  unmatched: string[];
  /** Measures for which nothing came. */
  without: string[];
  /** Headers that came with something under them, for which the sheet has no column. */
  noColumn: string[];
}

/** Fields of text that a department reports. */
const REPORTED: readonly FieldId[] = ['statusText', 'result6', 'result', 'outcome', 'problems', 'evidence'];

/** Finds for each row that came the measure of the sheet that it is about, by number, key and measure, and compares the texts. */
export function matchResults(table: FormTable, came: FormTable): MatchedResults {
  const pairs = pairsOf(
    table.measures.map((measure) => keysOf(measure, table)),
    came.measures.map((measure) => keysOf(measure, came)),
  );
  const matched: MatchedMeasure[] = [];
  let same = 0;
  for (const [at, from] of pairs) {
    const [measure, source] = [table.measures[at], came.measures[from]];
    if (!measure || !source) continue;
    const texts = [...statusTexts(table, measure, came, source), ...cameTexts(table, measure, source)];
    const news = texts.filter((text) => matchKey(text.was) !== matchKey(text.came));
    if (news.length > 0)
      matched.push({ name: nameOf(measure, table), opened: openedIn(table, measure), texts: news });
    else if (texts.length > 0) same++;
  }
  const isMatched = new Set(pairs.values());
  return {
    matched,
    same,
    unmatched: came.measures.flatMap((measure, i) => (isMatched.has(i) ? [] : [nameOf(measure, came)])),
    without: table.measures.flatMap((measure, i) => (pairs.has(i) ? [] : [nameOf(measure, table)])),
    noColumn: noColumnOf(table, came),
  };
}

function nameOf(measure: Measure, { form }: FormTable): string {
  const fields: FieldId[] = ['measure', form.keyField, 'item', 'indicator', 'number'];
  const text = fields.map((field) => textOf(measure, field)).find((each) => !isEmpty(each));
  return text ?? Object.values(measure.fields).map((field) => field.text)[0] ?? '';
}

const isEmpty = (text: string): boolean => NO_WORDS.test(text);

/** By what a row is known. Texts without spaces and numbering; '' where it has none. */
interface Keys {
  number: string;
  texts: readonly string[];
}

// "1.", "(๒)", "1.2)": what numbers an item of a list.
const LIST_NUMBER = /^\s*\(?(\d{1,3}(?:\.\d{1,3})*)\s*[.)]\s*/;
const TEXT_KEYS = ['measure', 'item', 'indicator'] as const;

function keysOf(measure: Measure, { form }: FormTable): Keys {
  const texts = TEXT_KEYS.map((field) => toArabicDigits(textOf(measure, field)));
  const ofColumn = matchKey(textOf(measure, 'number')).replace(/[^\d.]|\.$/g, '');
  const [, ofKey = ''] = LIST_NUMBER.exec(toArabicDigits(textOf(measure, form.keyField))) ?? [];
  return {
    number: ofColumn === '' ? ofKey : ofColumn,
    texts: texts.map((text) => matchKey(text.replace(LIST_NUMBER, ''))),
  };
}

/** Letters for each of which one may differ in two ways to write one name. */
const LETTERS_PER_TYPO = 8;

/** How two texts of one field compare; null where one of them is blank. */
function compare(a: string, b: string): 'same' | 'similar' | 'other' | null {
  if (a === '' || b === '') return null;
  if (a === b) return 'same';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= LETTERS_PER_TYPO && long.startsWith(short)) return 'similar';
  const allowed = Math.floor(short.length / LETTERS_PER_TYPO);
  if (long.length - short.length > allowed) return 'other';
  return distance(a, b) <= allowed ? 'similar' : 'other';
}

/** Ways by which a row is known to be a measure's, the surest first. */
const WAYS: readonly ((a: Keys, b: Keys) => boolean)[] = [
  (a, b) => textsOf(a, b) === 'same' && isSameNumber(a, b),
  (a, b) => textsOf(a, b) === 'same',
  (a, b) => textsOf(a, b) === 'similar' && isSameNumber(a, b),
  (a, b) => textsOf(a, b) === 'similar',
  (a, b) => textsOf(a, b) === null && isSameNumber(a, b),
];

const isSameNumber = (a: Keys, b: Keys): boolean => a.number !== '' && a.number === b.number;

/** How the texts compare that both have: as different as the most different of them; null where they share none. */
function textsOf(a: Keys, b: Keys): 'same' | 'similar' | 'other' | null {
  const all = a.texts.flatMap((text, i) => compare(text, b.texts[i] ?? '') ?? []);
  if (all.length === 0) return null;
  return all.includes('other') ? 'other' : all.includes('similar') ? 'similar' : 'same';
}

/** Which row (index) belongs to which measure (index): by each way only where it is the one of both. */
function pairsOf(measures: readonly Keys[], rows: readonly Keys[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const fits of WAYS) {
    const open = measures.flatMap((_, i) => (pairs.has(i) ? [] : [i]));
    const free = rows.flatMap((_, i) => (taken.has(i) ? [] : [i]));
    const candidates = free.map((row) => open.filter((at) => fits(measures[at] as Keys, rows[row] as Keys)));
    free.forEach((row, i) => {
      const [at, more] = candidates[i] ?? [];
      if (at === undefined || more !== undefined) return;
      if (candidates.some((others, j) => j !== i && others.includes(at))) return;
      pairs.set(at, row);
      taken.add(row);
    });
  }
  return new Map([...pairs].sort(([a], [b]) => a - b));
}

function cameTexts(table: FormTable, measure: Measure, source: Measure): CameText[] {
  return REPORTED.flatMap((field): CameText[] => {
    const came = textOf(source, field);
    if (isEmpty(came) || !table.headers.columnOf.has(field)) return [];
    const was = textOf(measure, field);
    const added = field === 'statusText' || isEmpty(was) ? null : { [field]: `${was}\n${came}` };
    return [
      { header: headerOf(table, field), was: isEmpty(was) ? '' : was, came, taken: { [field]: came }, added },
    ];
  });
}

const FIELD_OF: Record<Status, StatusField> = {
  notStarted: 'statusNotStarted',
  inProgress: 'statusInProgress',
  done: 'statusDone',
  unable: 'statusUnable',
};

/** The status that came, in the way in which the sheet keeps it: a column of words, or marks. */
function statusTexts(table: FormTable, measure: Measure, came: FormTable, source: Measure): CameText[] {
  const { columnOf } = table.headers;
  const { status } = readStatus(source, came.form);
  if (!hasStatus(came) || status === null) return [];
  const field = FIELD_OF[status];
  // Words that came for a column of words are taken as they are written.
  if (columnOf.has('statusText')) {
    if (!isEmpty(textOf(source, 'statusText'))) return [];
    const [was, text] = [textOf(measure, 'statusText'), fieldName(field)];
    return [
      { header: headerOf(table, 'statusText'), was, came: text, taken: { statusText: text }, added: null },
    ];
  }
  if (!columnOf.has(field)) return [];
  const chosen = readStatus(measure, table.form).chosen.flatMap((cell) => {
    const mark = readStatusMark(cell.text) === 'chosen';
    return [mark ? headerOf(table, cell.field) : `${headerOf(table, cell.field)}: ${cell.text}`];
  });
  const taken: Edits = { [field]: STATUS_MARK.chosen };
  for (const other of STATUS_FIELDS) {
    if (other === field || !columnOf.has(other)) continue;
    if (readStatusMark(textOf(measure, other)) !== 'notChosen') taken[other] = STATUS_MARK.notChosen;
  }
  const header = STATUS_FIELDS.filter((each) => columnOf.has(each)).map((each) => headerOf(table, each));
  return [
    { header: header.join(' / '), was: chosen.join('\n'), came: headerOf(table, field), taken, added: null },
  ];
}

const hasStatus = ({ headers: { columnOf } }: FormTable): boolean =>
  columnOf.has('statusText') || STATUS_FIELDS.some((field) => columnOf.has(field));

function noColumnOf(table: FormTable, came: FormTable): string[] {
  const { columnOf } = table.headers;
  const fields = [...REPORTED, ...STATUS_FIELDS].filter((field) => came.headers.columnOf.has(field));
  const isLost = (field: FieldId) => {
    const says = (text: string) =>
      isStatusField(field) ? readStatusMark(text) !== 'notChosen' : !isEmpty(text);
    if (!came.measures.some((measure) => says(textOf(measure, field)))) return false;
    if (isStatusField(field)) return !columnOf.has(field) && !columnOf.has('statusText');
    return !columnOf.has(field) && !(field === 'statusText' && hasStatus(table));
  };
  return fields.filter(isLost).map((field) => headerOf(came, field));
}
