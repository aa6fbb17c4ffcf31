import { type FieldId, isStatusField } from '../../forms/fields';
import { dayOfPeriod, guessHeader, type HeaderGuess, knownGuesses } from '../../forms/header-guesses';
import { fieldOfHeader, type HeaderWords, headerKey } from '../../forms/header-meaning';
import type { Scheme } from '../../ita';
import { findIndicators } from '../../ita/indicators';
import { yearsIn } from '../../scores/years';
import { fullHeader, type TableColumn } from '../../table/columns';
import { fieldInGroup } from '../../table/header-groups';
import { fieldOfStatus } from '../../table/status';
import { fiscalYearOfTitles } from '../../table/title-years';
import { readStatusMark } from '../../thai/status-marks';
import { readStatusWords } from '../../thai/status-words';
import { isBlank, matchKey } from '../../thai/text';
import { fieldByCells, guessByCells } from './fields-by-cells';
import { findPasteBlocks, headerInOneRow, type MeasureBlock, SAMPLE_ROWS } from './header-blocks';
import { isTick, partOfYear } from './parts-of-year';

/** A column of a paste as it is understood. */
export interface UnderstoodColumn {
  /** From 1, in the paste. */
  column: number;
  header: string;
  /** Null for a custom column. */
  field: FieldId | null;
  /** `sure` by the vocabulary or the office's own words · `guess` · `own`: kept as a custom column. */
  how: 'sure' | 'guess' | 'own';
  /** What else a guess may mean, the likelier first. */
  others: readonly FieldId[];
  /** True for a custom column that the office, or a user, has said to be one, or about which another question asks. */
  isSettled?: true;
  /** True under a header over several columns. */
  isGrouped?: true;
  /** The field that its header means, where a column left of it has that field. */
  duplicateOf?: FieldId;
}

/** The columns of a paste, and the words by which its headers mean them. */
export interface UnderstoodHeaders {
  columns: UnderstoodColumn[];
  words: HeaderWords;
  /** The columns (from 1) in which periods begin and end, where a table has two such columns and none of the periods. */
  days: { first: number; last: number } | null;
  /** The last row (from 1) of the first headers; 0 where there are none. */
  lastRow: number;
}

type Rows = readonly (readonly string[])[];

/** Header rows are looked for no further down where no header is known. */
const MAX_TITLE_ROWS = 15;
const MAX_GUESSED_HEADER = 60;
const MIN_GUESSED_HEADERS = 3;

/** How headers of a paste are to be understood. */
export interface HeaderContext {
  /** The office's words and what a user has answered: they hold before all else. */
  known: HeaderWords;
  scheme: Scheme;
  /** The fiscal year of the table where the user has said it. */
  year?: number | undefined;
  /** The header row (from 1) that the user has pointed at. */
  pointedRow?: number | undefined;
}

/**
 * Understands the headers of a paste: by the vocabulary, the office's own words and guesses by the headers and the cells under
 * them. A guess never takes a field that another column surely has; of guesses the one by telling words comes first.
 */
export function understandHeaders(rows: Rows, context: HeaderContext): UnderstoodHeaders {
  const { known, scheme, pointedRow } = context;
  const first = new Map<string, FieldId | null>([...knownGuesses(), ...known]);
  const block = blockBy(rows, first, pointedRow) ?? blockBy(rows, withGuessedRow(rows, first), pointedRow);
  if (!block) return { columns: [], words: known, days: null, lastRow: 0 };
  const open = block.columns.map((each) => openColumn(each, block, rows, context));
  const days = daysOf(open);
  for (const each of open) {
    if (each.column === days?.first || each.column === days?.last) Object.assign(each, OWN);
  }
  const words = new Map(known);
  const columnOf = new Map<FieldId, number>();
  for (const { certain, column } of open) {
    if (certain && !columnOf.has(certain)) columnOf.set(certain, column);
  }
  const taken = new Set(columnOf.keys());
  const claimed = new Set(open.flatMap(({ guess }) => guess?.field ?? []));
  const found = [...open].sort(byTelling).map((each): UnderstoodColumn => {
    const { column, header, certain, guess, cells, isGrouped } = each;
    const isUnderGroup = isGrouped && { isGrouped: true as const };
    const own = { column, header, field: null, how: 'own' as const, others: [], ...isUnderGroup };
    if (certain && columnOf.get(certain) === column) return { ...own, field: certain, how: 'sure' };
    if (certain) return { ...own, duplicateOf: certain };
    if (each.isSettled) return { ...own, isSettled: true };
    const chosen = guess ? guessByCells(header, guess, cells, { taken, claimed }, scheme) : null;
    const alone = chosen ?? { field: fieldByCells(header, cells, taken, claimed), others: [] };
    const field = alone.field && !taken.has(alone.field) ? alone.field : null;
    words.set(headerKey(header), field);
    if (field) taken.add(field);
    const others = alone.others.filter((other) => other !== field);
    return { ...own, field, how: field ? 'guess' : 'own', others };
  });
  return {
    columns: withMeasure(found.sort((a, b) => a.column - b.column)),
    words,
    days,
    lastRow: block.lastRow,
  };
}

/** A column while other columns may still take its field. */
interface OpenColumn {
  column: number;
  header: string;
  /** The field that its header surely means. */
  certain: FieldId | null;
  guess: HeaderGuess | null;
  /** True for a custom column of which nothing is to be guessed. */
  isSettled: boolean;
  /** True where the office, or a user, has said what it is. */
  isKnown: boolean;
  isGrouped: boolean;
  cells: readonly string[];
}

const OWN: Partial<OpenColumn> = { certain: null, guess: null, isSettled: true };

/** Certain headers, then those that speak of one field only, then those that mean several, then the rest; each from left to right. */
function byTelling(a: OpenColumn, b: OpenColumn): number {
  const rank = ({ certain, guess }: OpenColumn) =>
    certain ? 0 : !guess ? 3 : guess.field && guess.others.length === 0 ? 1 : 2;
  return rank(a) - rank(b) || a.column - b.column;
}

function openColumn(
  each: TableColumn,
  { lastRow, columns }: MeasureBlock,
  rows: Rows,
  { known, scheme, year }: HeaderContext,
): OpenColumn {
  const { column } = each;
  const earlier = fieldOfEarlierRound(each, columns);
  const header = earlier ? fullHeader(each) : headerInOneRow(each);
  const cells = rows.slice(lastRow, lastRow + SAMPLE_ROWS).map((row) => row[column - 1] ?? '');
  const isKnown = known.has(headerKey(header)) || known.has(headerKey(each.header));
  const certain = fieldInGroup(each.group, each.header, known);
  const isGrouped = each.group !== '';
  const open = { column, header, certain, guess: null, isSettled: false, isKnown, isGrouped, cells };
  if (isKnown) return { ...open, isSettled: certain === null };
  const tableYear = year ?? fiscalYearOfTitles(rows.slice(0, lastRow - 1).flat());
  const isTicked = cells.every((cell) => readStatusMark(cell) !== 'unknown' || isTick(cell));
  if (earlier) return { ...open, certain: null, guess: { field: null, others: [earlier] } };
  if (isTicked && partOfYear(header)) return { ...open, certain: null, isSettled: true };
  const marked = isTicked && (isGrouped || !cells.every(isBlank)) ? statusOfMarks(each.header) : null;
  const guess = marked ? { field: marked, others: [] } : certain ? null : guessOf(each, header);
  const field = certain ?? guess?.field ?? null;
  const years = yearsIn(header);
  if (field && years.length === 1 && isOfOneYear(field)) {
    const ofColumns = columns.flatMap((other) => yearsIn(headerInOneRow(other)));
    // Of two years the later one is that of the table, of more nobody knows which.
    const latest = new Set(ofColumns).size > 2 ? null : Math.max(...ofColumns);
    const isOther = years[0] !== (tableYear ?? latest);
    return {
      ...open,
      certain: null,
      guess: isOther ? { field: null, others: [field] } : { field, others: [] },
    };
  }
  if (certain === 'indicator' && isTarget(header, cells, columns, scheme))
    return { ...open, certain: null, guess: { field: 'target', others: ['indicator'] } };
  return { ...open, guess };
}

/** Over marks, beside "ไม่ดำเนินการ". */
const DONE = /^(?:ได้)?ดำเนินการ$/;

/** The status that a header over marks names: "ดำเนินการ", "ร้อยละ ๑-๙๙". */
function statusOfMarks(header: string): FieldId | null {
  if (DONE.test(headerKey(header))) return 'statusDone';
  const status = fieldOfHeader(header) ? null : readStatusWords(header);
  return status && fieldOfStatus(status);
}

/** What a header may mean: under another first by its own words. */
function guessOf({ header, group }: TableColumn, whole: string): HeaderGuess | null {
  const alone = group === '' ? null : guessHeader(header);
  // Beside a result, problems are those of the work.
  if (alone?.field === 'issue' && alone.others.includes('problems') && /ผล|รอบ/.test(group))
    return { field: 'problems', others: ['issue'] };
  return alone ?? guessHeader(whole);
}

const FIRST_HALF = /6เดือน(?!หลัง)/;
const WHOLE_YEAR = /12เดือน|6เดือนหลัง/;

/** The field that a column of the first half of the year would have, where one of the whole year is beside it; null for any other. */
function fieldOfEarlierRound(column: TableColumn, columns: readonly TableColumn[]): FieldId | null {
  if (!FIRST_HALF.test(matchKey(column.group))) return null;
  const meaning = (each: TableColumn) =>
    fieldOfHeader(each.header) ?? guessOf(each, each.header)?.field ?? null;
  const field = meaning(column);
  const isLater = (other: TableColumn) => WHOLE_YEAR.test(matchKey(other.group)) && meaning(other) === field;
  // A result of the first half has a field of its own.
  return field && field !== 'result' && isOfOneYear(field) && columns.some(isLater) ? field : null;
}

/** Fields that are another thing in another year. */
const isOfOneYear = (field: FieldId): boolean =>
  isStatusField(field) ||
  ['statusText', 'result', 'result6', 'outcome', 'problems', 'evidence', 'budget', 'target'].includes(field);

/** What a project is to reach: how much, how many, that there is something. */
const AMOUNT = /[\d๐-๙%]|^(?:จำนวน|ร้อยละ|ระดับ|ความสำเร็จ|มี)/;
const LIST_NUMBER = /^\s*\(?[\d๐-๙]{1,2}[.)]\s*/;

/** Whether "ตัวชี้วัด" is what a project is to reach, as beside projects or money, and no indicator of ITA. */
function isTarget(
  header: string,
  cells: readonly string[],
  columns: readonly TableColumn[],
  scheme: Scheme,
): boolean {
  const isAmbiguous = /^ตัวชี้วัด$/.test(headerKey(header).replace(/\([^()]*\)/g, ''));
  const filled = cells.filter((cell) => !isBlank(cell));
  return (
    isAmbiguous &&
    filled.length > 0 &&
    filled.every((cell) => findIndicators(cell, scheme).length === 0) &&
    filled.filter((cell) => AMOUNT.test(cell.replace(LIST_NUMBER, ''))).length * 2 > filled.length &&
    columns.some(({ field, header: other }) => field === 'budget' || /โครงการ|กิจกรรม/.test(other))
  );
}

/** The columns in which periods begin and end, side by side; null where a table has none, or a column of periods. */
function daysOf(open: readonly OpenColumn[]): UnderstoodHeaders['days'] {
  for (const [i, { header, column, isKnown }] of open.entries()) {
    const next = open[i + 1];
    if (!next || isKnown || next.isKnown) continue;
    if (dayOfPeriod(header) !== 'first' || dayOfPeriod(next.header) !== 'last') continue;
    const hasPeriod = open.some(
      (each) => each.certain === 'period' && each.column !== column && each !== next,
    );
    return hasPeriod ? null : { first: column, last: next.column };
  }
  return null;
}

/** Where no column is the measure, an activity is. */
function withMeasure(columns: readonly UnderstoodColumn[]): UnderstoodColumn[] {
  const hasMeasure = columns.some(({ field }) => field === 'measure');
  if (hasMeasure) return [...columns];
  return columns.map((column) => ({
    ...column,
    ...(column.field === 'activity' && { field: 'measure' as const }),
    ...(column.duplicateOf === 'activity' && { duplicateOf: 'measure' as const }),
  }));
}

const blockBy = (rows: Rows, words: HeaderWords, pointedRow?: number): MeasureBlock | undefined =>
  findPasteBlocks(rows, words, pointedRow).find((block) => block.kind === 'measures');

/** The row (from 1) with most of the headers that a user has given a meaning; undefined where no row has one. */
export function rowWithHeaders(rows: Rows, keys: HeaderWords = new Map()): number | undefined {
  const counts = rows.map((row) => row.filter((cell) => !isBlank(cell) && keys.has(headerKey(cell))).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : counts.indexOf(most) + 1;
}

/** The words with a guess for each header of the row that looks most like headers, where no header is known. */
function withGuessedRow(rows: Rows, words: HeaderWords): HeaderWords {
  let best = new Map<FieldId, string>();
  for (const [index, row] of rows.slice(0, MAX_TITLE_ROWS).entries()) {
    const filled = row.filter((cell) => !isBlank(cell));
    if (filled.length < MIN_GUESSED_HEADERS || filled.some((cell) => cell.length > MAX_GUESSED_HEADER))
      continue;
    const guessed = new Map<FieldId, string>();
    for (const [i, cell] of row.entries()) {
      if (isBlank(cell)) continue;
      const below = rows.slice(index + 1, index + 1 + SAMPLE_ROWS).map((each) => each[i] ?? '');
      const guess =
        fieldOfHeader(cell) ?? guessHeader(cell)?.field ?? fieldByCells(cell, below, new Set(guessed.keys()));
      if (guess && !guessed.has(guess)) guessed.set(guess, headerKey(cell));
    }
    if (guessed.size > best.size) best = guessed;
  }
  return new Map([...words, ...[...best].map(([field, key]) => [key, field] as const)]);
}
