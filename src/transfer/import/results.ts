import { type FieldId, isStatusField } from '../../forms/fields';
import { type ColumnKey, columnsByKey, fullHeader, lastHeader, type TableColumn } from '../../table/columns';
import { cellsIn, type Measure, textOf } from '../../table/measures';
import { type OpenedMeasure, openedIn } from '../../table/saving';
import { type FormTable, headerOf } from '../../table/table';
import { NO_WORDS, readStatusWords } from '../../thai/status-words';
import { matchKey } from '../../thai/text';
import { isOnlySimilar, matchRows, TEXT_KEYS } from './match-rows';
import { type ReceivedText, receivedStatus, type StatusRemark, statusWordsOf } from './received-status';

/** A measure of the sheet for which something came. */
export interface MatchedMeasure {
  name: string;
  /** How the row that came names it, where the two are only similar: the user must say whether it is this measure. */
  similar?: string;
  opened: OpenedMeasure;
  texts: ReceivedText[];
}

/** A text that came for a measure, and that is put nowhere. */
interface LeftOutText {
  name: string;
  header: string;
  text: string;
}

/**
 * What came of a department for the measures of a sheet. Each row that came is a measure's or `unmatched`. Each text of a
 * measure's row is what names the measure, or what the sheet says already, or in `matched`, or in `leftOut`.
 */
export interface MatchedResults {
  /** Measures for which something came that their sheet does not say. */
  matched: MatchedMeasure[];
  /** How many measures say already all that came for them and has a column. */
  same: number;
  /** Rows that came and match no measure, or several. */
  unmatched: string[];
  /** Measures for which no row came, or one that reports nothing. */
  without: string[];
  /** Texts of rows that match, for which the sheet has no place. */
  leftOut: LeftOutText[];
  /** The headers of those among them for which the sheet has no column. */
  noColumn: string[];
  /** Texts of the paste that are in no row. */
  unplaced: readonly string[];
}

/** Fields of text that a department reports. */
const REPORTED: readonly FieldId[] = ['statusText', 'result6', 'result', 'outcome', 'problems', 'evidence'];

/** Finds for each row that came the measure of the sheet that it is about, by number, key and measure, and compares the texts. */
export function matchResults(
  table: FormTable,
  received: FormTable,
  unplaced: readonly string[] = [],
): MatchedResults {
  const pairs = matchRows(table, received);
  const isMatched = new Set(pairs.values());
  const found: MatchedResults = {
    matched: [],
    same: 0,
    without: [],
    leftOut: [],
    noColumn: [],
    unplaced,
    unmatched: received.measures.flatMap((row, i) => (isMatched.has(i) ? [] : [nameOf(row, received)])),
  };
  const noColumn = new Set<string>();
  table.measures.forEach((measure, at) => {
    const name = nameOf(measure, table);
    const source = received.measures[pairs.get(at) ?? -1];
    const { texts, left, reports } = source ? textsOfRow(table, measure, received, source) : NOTHING;
    const news = texts.filter((text) => matchKey(text.was) !== matchKey(text.received));
    for (const { header, text, hasColumn } of left) {
      found.leftOut.push({ name, header, text });
      if (!hasColumn) noColumn.add(header);
    }
    if (source && news.length > 0) {
      const similar = isOnlySimilar(measure, table, source, received) && {
        similar: nameOf(source, received),
      };
      found.matched.push({ name, ...similar, opened: openedIn(table, measure), texts: news });
    } else if (reports) found.same++;
    else if (left.length === 0) found.without.push(name);
  });
  return { ...found, noColumn: [...noColumn] };
}

/** What tells a measure from the others: with its activity, as a measure may have several. */
function nameOf(measure: Measure, { form }: FormTable): string {
  const named = ['measure', 'activity'] as const;
  const names = named.map((field) => textOf(measure, field)).filter((text) => !isEmpty(text));
  if (names.length > 0) return names.join(' – ');
  const fields: FieldId[] = [form.keyField, 'item', 'indicator', 'number'];
  const text = fields.map((field) => textOf(measure, field)).find((each) => !isEmpty(each));
  return text ?? Object.values(measure.fields).map((field) => field.text)[0] ?? '';
}

const isEmpty = (text: string): boolean => NO_WORDS.test(text);

/** What a row that came brings for its measure. */
interface TextsOfRow {
  texts: ReceivedText[];
  left: { header: string; text: string; hasColumn: boolean }[];
  /** Whether it reports something that the sheet has a place for. */
  reports: boolean;
}
const NOTHING: TextsOfRow = { texts: [], left: [], reports: false };

function textsOfRow(table: FormTable, measure: Measure, received: FormTable, source: Measure): TextsOfRow {
  const own = columnsByKey(table.headers);
  const status = receivedStatus(table, measure, received, source);
  const left = status.left.map(({ field, text }) => ({
    header: headerOf(received, field),
    text,
    hasColumn: own.has(field),
  }));
  const columns = columnsByKey(received.headers);
  const texts = new Map<ColumnKey, string>();
  for (const [asReceived, column] of columns) {
    const key = own.has(asReceived) ? asReceived : (keyByOwnWords(column, own) ?? asReceived);
    const text = cellsIn(source, column)?.text ?? '';
    const { field } = column;
    if (isEmpty(text) || field === 'number' || (field && isStatusField(field))) continue;
    if (field === 'statusText' && !own.has(field)) continue;
    const isPercent = field === 'statusText' && readStatusWords(text, headerOf(table, field)) === null;
    if (own.has(key) && !isName(field)) texts.set(key, isPercent ? statusWordsOf(received, source) : text);
    else if (!isName(field) || !isNamedSo(measure, field, text)) {
      left.push({ header: fullHeader(column), text, hasColumn: own.has(key) });
    }
  }
  const from = new Map<ColumnKey, string[]>();
  let hasReport = false;
  for (const remark of status.remarks) {
    const key = placeOf(remark, own);
    if (!key) {
      left.push({ header: remark.header, text: remark.text, hasColumn: own.has(remark.field) });
      continue;
    }
    const text = key === 'problems' ? remark.reason : remark.text;
    const there = texts.get(key);
    const says = (each: string) => matchKey(each).includes(matchKey(text));
    if (says(textOf(measure, key))) hasReport = true;
    else if (there === undefined || !says(there)) {
      texts.set(key, there === undefined ? text : `${there}\n${text}`);
      from.set(key, [...(from.get(key) ?? []), remark.header]);
    }
  }
  const isReported = (key: ColumnKey) => (REPORTED as readonly ColumnKey[]).includes(key);
  const ordered = [...texts].sort(([a], [b]) => Number(isReported(b)) - Number(isReported(a)));
  const others = ordered.map(([key, text]): ReceivedText => {
    const column = own.get(key);
    const was = (column && cellsIn(measure, column)?.text) ?? '';
    const mayAdd = (isReported(key) && key !== 'statusText') || !column?.field;
    const headers = from.get(key);
    return {
      header: column ? fullHeader(column) : '',
      ...(headers && { from: headers }),
      was: isEmpty(was) ? '' : was,
      received: text,
      taken: { [key]: text },
      added: mayAdd && !isEmpty(was) ? { [key]: `${was}\n${text}` } : null,
    };
  });
  return {
    texts: [...status.texts, ...others],
    left,
    reports: hasReport || status.texts.length > 0 || [...texts.keys()].some(isReported),
  };
}

/** The one custom column of a sheet that has a header's own words under another: "ร้อยละ" is "ผลการดำเนินงาน: ร้อยละ". */
function keyByOwnWords(column: TableColumn, own: ReadonlyMap<ColumnKey, TableColumn>): ColumnKey | undefined {
  if (column.field) return undefined;
  const words = (each: TableColumn) => matchKey(lastHeader(fullHeader(each)));
  const alike = [...own].filter(([, each]) => !each.field && words(each) === words(column));
  return alike.length === 1 ? alike[0]?.[0] : undefined;
}

/** Fields that name a measure or where it belongs: a department does not change them. */
const NAMES = [...TEXT_KEYS, 'instrument', 'section'] as const;
type NameField = (typeof NAMES)[number];
const isName = (field: FieldId | null): field is NameField =>
  field !== null && (NAMES as readonly FieldId[]).includes(field);

/** Whether a measure has such a name too, in its own cell or from above. What it has of `TEXT_KEYS` is like what came, or they did not match. */
function isNamedSo(measure: Measure, field: NameField, text: string): boolean {
  if (field !== 'instrument' && field !== 'section') return !isEmpty(textOf(measure, field));
  return [textOf(measure, field), measure[field]].some((own) => matchKey(own) === matchKey(text));
}

/** Where words beside a status belong: why something is not possible is a problem, all else a result. */
function placeOf({ isUnable }: StatusRemark, own: ReadonlyMap<ColumnKey, unknown>) {
  const places = isUnable
    ? (['problems', 'result', 'result6'] as const)
    : (['result', 'result6', 'problems'] as const);
  return places.find((field) => own.has(field));
}
