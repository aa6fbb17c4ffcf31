import type { FieldId } from '../../forms/fields';
import { dayOfPeriod, type HeaderGuess } from '../../forms/header-guesses';
import type { Scheme } from '../../ita';
import { findIndicators } from '../../ita/indicators';
import { parseItemCode } from '../../ita/items';
import { isDepartmentName } from '../../table/row-words';
import { readPeriod } from '../../thai/period';
import { readStatusWords } from '../../thai/status-words';
import { isBlank } from '../../thai/text';

/** What a header means by its own words and by the cells under it. */
export function guessByCells(
  header: string,
  guess: HeaderGuess,
  cells: readonly string[],
  /** Fields that another column has, and those that are the likely ones of some column. */
  { taken, claimed }: { taken: ReadonlySet<FieldId>; claimed: ReadonlySet<FieldId> },
  scheme: Scheme,
): HeaderGuess {
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
  item: (cell) =>
    /^\s*(?:moit|eb)\s*[\d๐-๙]/i.test(cell) ||
    (/^\s*(?:ข้อ\s*)?[ieo]\s*[\d๐-๙oO]{1,2}\b/i.test(cell) && parseItemCode(cell) !== null),
  number: (cell) => /^\s*\(?[\d๐-๙]{1,3}[.)]?\s*$/.test(cell),
  indicator: (cell, scheme) => findIndicators(cell, scheme).length > 0,
  statusText: (cell, _, header) => readStatusWords(cell, header) !== null,
};

/** Of these a column whose cells look otherwise has none. */
const MUST_FIT: Partial<Record<FieldId, true>> = { item: true, indicator: true, statusText: true };

/** Longer cells are no names, no periods and no words of a status. */
const MAX_TELLING_LENGTH = 60;
/** What cells are by themselves, whatever is over them. The year of a period does not matter. */
const BY_CELLS: readonly [field: FieldId, is: (cell: string) => boolean][] = [
  ['responsible', isDepartmentName],
  [
    'period',
    (cell) => /[ก-๙]/.test(cell) && ['dates', 'deadline', 'open'].includes(readPeriod(cell, 2568).kind),
  ],
  ['statusText', (cell) => readStatusWords(cell) !== null],
];

/** The field that the cells of a column tell where its header tells nothing; null where they do not, or it is taken. */
export function fieldByCells(
  header: string,
  cells: readonly string[],
  ...taken: ReadonlySet<FieldId>[]
): FieldId | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length < 2 || dayOfPeriod(header) || filled.some((cell) => cell.length > MAX_TELLING_LENGTH))
    return null;
  const found = BY_CELLS.find(([, is]) => filled.every(is))?.[0] ?? null;
  return found && taken.some((fields) => fields.has(found)) ? null : found;
}
