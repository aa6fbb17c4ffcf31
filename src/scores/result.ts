import { knownYears, type Scheme, schemeOf } from '../ita';
import type { SheetData } from '../sheet/sheet-data';
import { type ReadScores, readScores } from './read';
import { SCORES_SHEET } from './sheet';
import { type ScoreSummary, summarize } from './summary';

/** ITA's result on the scores sheet, with the scheme of the result's year. */
export interface OfficeScores {
  sheet: string;
  read: ReadScores;
  /** The scheme of the result's year, which may differ from that of the measures' year. */
  scheme: Scheme;
  /** Null where no score is typed. */
  summary: ScoreSummary | null;
}

/**
 * Reads the result of a year by the scheme of that year. Without a year it is `likelyYear` where the sheet has that,
 * or else the latest it has.
 */
export function resultOf(
  data: SheetData,
  year: number | null,
  likelyYear: number,
  schemesOf: (year: number) => Scheme,
): OfficeScores {
  let scheme = schemesOf(year ?? likelyYear);
  let read = readScores(data, year, scheme);
  const wanted = year ?? (read.years.includes(likelyYear) ? likelyYear : read.year);
  if (wanted !== read.year || (wanted !== null && wanted !== scheme.year)) {
    scheme = schemesOf(wanted ?? likelyYear);
    read = readScores(data, wanted, scheme);
  }
  return { sheet: data.name, read, scheme, summary: summarize(read, scheme) };
}

/** Every year's result on a sheet, the wanted (or latest) year first; the wanted one only where the sheet has it or none. */
export function resultsOf(
  data: SheetData,
  year: number | null,
  likelyYear: number,
  schemesOf: (year: number) => Scheme,
): OfficeScores[] {
  const wanted = resultOf(data, year, likelyYear, schemesOf);
  const others = wanted.read.years.filter((each) => each !== wanted.read.year).reverse();
  const ofOthers = others.map((other) => resultOf(data, other, likelyYear, schemesOf));
  // The wanted year may not be announced yet, so a sheet of other years is not checked for it.
  return wanted.read.rows.length === 0 && ofOthers.length > 0 ? ofOthers : [wanted, ...ofOthers];
}

/** A sheet with fewer indicators only happens to have a column of scores. */
const MIN_INDICATORS = 3;

/** True for a sheet of ITA's scores: by its name, or, for a renamed copy, by its headers and indicators. */
export function isScoresSheet(data: SheetData): boolean {
  if (data.name === SCORES_SHEET) return true;
  const scheme = schemeOf(Math.max(...knownYears()));
  const { rows } = readScores(data, null, scheme);
  return (
    new Set(rows.filter(({ named }) => named).map(({ indicatorNumber }) => indicatorNumber)).size >=
    MIN_INDICATORS
  );
}
