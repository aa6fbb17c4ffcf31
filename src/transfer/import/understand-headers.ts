import { type FieldId, fieldOfHeader, type HeaderWords, headerKey } from '../../forms/fields';
import { guessHeader, type HeaderGuess, knownGuesses } from '../../forms/header-guesses';
import type { Scheme } from '../../ita';
import { findIndicators } from '../../ita/indicators';
import { parseItemCode } from '../../ita/items';
import type { TableColumn } from '../../table/columns';
import { readStatusWords } from '../../thai/status-words';
import { isBlank } from '../../thai/text';
import { findPasteBlocks, headerInOneRow, type MeasureBlock } from './header-blocks';

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
  /** True for a custom column that the office, or a user, has said to be one. */
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
  /** The last row (from 1) of the first headers; 0 where there are none. */
  lastRow: number;
}

type Rows = readonly (readonly string[])[];

/** Rows under a header whose cells are looked at. */
const SAMPLE_ROWS = 40;
/** Header rows are looked for no further down where no header is known. */
const MAX_TITLE_ROWS = 15;
const MAX_GUESSED_HEADER = 60;
const MIN_GUESSED_HEADERS = 4;

/**
 * Understands the headers of a paste: by the vocabulary, the office's own words (`known`: ตั้งค่า, and what a user has answered),
 * and guesses by the headers and the cells under them. A guess never takes a field that another column surely has.
 * @param pointedRow the header row (from 1) that a user has pointed at
 */
export function understandHeaders(
  rows: Rows,
  known: HeaderWords,
  scheme: Scheme,
  pointedRow?: number,
): UnderstoodHeaders {
  const first = new Map<string, FieldId | null>([...knownGuesses(), ...known]);
  const block = blockBy(rows, first, pointedRow) ?? blockBy(rows, withGuessedRow(rows, first), pointedRow);
  if (!block) return { columns: [], words: known, lastRow: 0 };
  const certainOf = ({ header, group }: TableColumn) =>
    fieldOfHeader(`${group} ${header}`, known) ?? fieldOfHeader(header, known);
  const claimed = new Set(block.columns.flatMap(({ header }) => guessHeader(header)?.field ?? []));
  const words = new Map(known);
  const taken = new Set<FieldId>(block.columns.flatMap((column) => certainOf(column) ?? []));
  const given = new Set<FieldId>();
  const columns = block.columns.map((each): UnderstoodColumn => {
    const own = {
      column: each.column,
      header: headerInOneRow(each),
      ...(each.group !== '' && { isGrouped: true as const }),
    };
    const { column, header } = own;
    const certain = certainOf(each);
    if (certain && !given.has(certain)) {
      given.add(certain);
      return { ...own, field: certain, how: 'sure', others: [] };
    }
    if (certain) return { ...own, field: null, how: 'own', others: [], duplicateOf: certain };
    if (known.has(headerKey(header)) || known.has(headerKey(each.header)))
      return { ...own, field: null, how: 'own', others: [], isSettled: true };
    const cells = rows.slice(block.lastRow, block.lastRow + SAMPLE_ROWS).map((row) => row[column - 1] ?? '');
    const guess = guessByCells(header, cells, { taken, claimed }, scheme);
    const field = guess?.field && !taken.has(guess.field) ? guess.field : null;
    words.set(headerKey(header), field);
    if (field) taken.add(field);
    const others = (guess?.others ?? []).filter((other) => other !== field);
    return { ...own, field, how: field ? 'guess' : 'own', others };
  });
  return { columns: withMeasure(columns), words, lastRow: block.lastRow };
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
  let best: [string, FieldId][] = [];
  for (const row of rows.slice(0, MAX_TITLE_ROWS)) {
    const cells = row.filter((cell) => !isBlank(cell));
    if (cells.length < MIN_GUESSED_HEADERS || cells.some((cell) => cell.length > MAX_GUESSED_HEADER))
      continue;
    const guessed = cells.flatMap((cell): [string, FieldId][] => {
      const field = fieldOfHeader(cell) ?? guessHeader(cell)?.field;
      return field ? [[headerKey(cell), field]] : [];
    });
    if (guessed.length > best.length) best = guessed;
  }
  return new Map([...words, ...best]);
}

/** What a header means by its own words and by the cells under it. */
function guessByCells(
  header: string,
  cells: readonly string[],
  /** Fields that another column surely has, and those that are the likely ones of some column. */
  { taken, claimed }: { taken: ReadonlySet<FieldId>; claimed: ReadonlySet<FieldId> },
  scheme: Scheme,
): HeaderGuess | null {
  const guess = guessHeader(header);
  if (!guess) return null;
  const filled = cells.filter((cell) => !isBlank(cell));
  const most = (is: (cell: string) => boolean) => filled.filter(is).length * 2 > filled.length;
  const candidates = [guess.field, ...guess.others].filter((field): field is FieldId => field !== null);
  const chosen = candidates.find((field) => {
    const fits = FITS[field];
    return fits !== undefined && filled.length > 0 && most((cell) => fits(cell, scheme, header));
  });
  const isUnfit = (field: FieldId) =>
    field in MUST_FIT && filled.length > 0 && !most((cell) => FITS[field]?.(cell, scheme, header) ?? true);
  const isFree = (each: FieldId) =>
    !taken.has(each) && !isUnfit(each) && (each === guess.field || !claimed.has(each));
  // A measure is what a table is about: where no column has it, the steps are it.
  const needsMeasure = candidates.includes('measure') && isFree('measure') && !taken.has('activity');
  const likely = guess.field === null ? null : (candidates.find(isFree) ?? null);
  const field = chosen ?? (needsMeasure ? 'measure' : likely);
  return { field, others: candidates.filter((each) => each !== field) };
}

/** What the cells of a field look like, for fields that their cells tell. */
const FITS: Partial<Record<FieldId, (cell: string, scheme: Scheme, header: string) => boolean>> = {
  item: (cell) => /^\s*(?:ข้อ\s*)?[ieo]\s*[\d๐-๙oO]{1,2}\b/i.test(cell) && parseItemCode(cell) !== null,
  number: (cell) => /^\s*\(?[\d๐-๙]{1,3}[.)]?\s*$/.test(cell),
  indicator: (cell, scheme) => findIndicators(cell, scheme).length > 0,
  statusText: (cell, _, header) => readStatusWords(cell, header) !== null,
};

/** Of these a column whose cells look otherwise has none. */
const MUST_FIT: Partial<Record<FieldId, true>> = { item: true, indicator: true, statusText: true };
