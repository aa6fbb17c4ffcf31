import { knownYears, type Scheme, type ScoringScheme, schemeOf } from '../ita';
import { errorText } from '../messages';
import type { SheetData } from '../sheet/sheet-data';
import { type ReadScores, readScores } from './read';
import { type Lock, locksOf } from './saving';
import { SCORES_SHEET } from './sheet';
import { type ScoreKey, type ScoreValues, valuesOf } from './values';

/** A year's result as a page shows it; plain data. */
export interface ResultView {
  year: number;
  /** The years to choose from, latest first. */
  years: { year: number; onSheet: boolean }[];
  /** The year of the office's settings, or else the most likely one. */
  officeYear: number;
  scheme: ScoringScheme;
  /** The levels to choose from: those of the year first, then the other kind, because offices still write it. */
  levels: string[];
  values: ScoreValues;
  locks: Partial<Record<ScoreKey, Lock>>;
  /** The year before on the sheet; null where it has none. */
  previous: { year: number; values: ScoreValues } | null;
  /** Why nothing can be saved on the sheet as it is; null where it can. */
  trouble: { message: string; hint: string } | null;
}

/** What else the view needs beside the sheet. */
interface ResultContext {
  /** The year wanted; null = the office's, or the latest on the sheet. */
  year: number | null;
  /** Of the office's settings; null where it has none. */
  resultYear: number | null;
  likelyYear: number;
  schemesOf(year: number): Scheme;
  /** The cells with a formula, by `cellKey`. */
  formulas: Pick<ReadonlySet<string>, 'has'>;
}

/** The result of a year on the scores sheet, `data` null where there is none. */
export function resultView(data: SheetData | null, known: ResultContext): ResultView {
  const { resultYear, likelyYear, schemesOf, formulas } = known;
  const readYear = (wanted: number): ReadScores | null => data && readScores(data, wanted, schemesOf(wanted));
  const onSheet = readYear(likelyYear)?.years ?? [];
  const latest = onSheet[onSheet.length - 1] ?? likelyYear;
  const year = known.year ?? resultYear ?? (onSheet.includes(likelyYear) ? likelyYear : latest);
  const scheme = schemesOf(year);
  const read = readYear(year);
  const before = onSheet.filter((each) => each < year).pop();
  const previous = before === undefined ? null : readYear(before);
  return {
    year,
    years: yearsToChoose([year, likelyYear, ...onSheet]).map((each) => ({
      year: each,
      onSheet: onSheet.includes(each),
    })),
    officeYear: resultYear ?? likelyYear,
    scheme: scoringScheme(scheme),
    levels: levelNames(scheme),
    values: read ? valuesOf(read, scheme) : {},
    locks: read ? locksOf(read, scheme, formulas) : {},
    previous:
      previous && before !== undefined
        ? { year: before, values: valuesOf(previous, schemesOf(before)) }
        : null,
    trouble: read && !read.columns ? errorText('score/no-headers', SCORES_SHEET) : null,
  };
}

/** Every known round and these years, latest first; of later rounds the next one. */
function yearsToChoose(years: readonly number[]): number[] {
  const known = knownYears().filter((year) => year <= Math.max(...years));
  return [...new Set([...years, ...known])].sort((a, b) => b - a);
}

const levelNames = ({ levels }: Scheme): string[] => [
  ...new Set([...levels, ...knownYears().flatMap((year) => schemeOf(year).levels)].map(({ name }) => name)),
];

/** A scheme without what a page has no use for. */
function scoringScheme({ year, assumedFrom, instruments, levels, targetScore }: Scheme): ScoringScheme {
  return {
    year,
    ...(assumedFrom === undefined ? {} : { assumedFrom }),
    instruments: instruments.map(({ code, name, nameEn, weight, indicators }) => ({
      code,
      name,
      nameEn,
      weight,
      indicators: indicators.map(({ indicatorNumber, name: indicator, aliases }) => ({
        indicatorNumber,
        name: indicator,
        ...(aliases ? { aliases } : {}),
      })),
    })),
    levels,
    targetScore,
  };
}
