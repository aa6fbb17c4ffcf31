import type { Scheme } from '../ita';
import { compareDates, fiscalYearEnd, fiscalYearOf, type ThaiDate } from '../thai/calendar';
import type { OfficeSettings } from './settings';

/** Where a document of one fiscal year is published: the round of ITA and the item of OIT. */
export interface Publication {
  round: number;
  /** "O26". */
  code: string;
  title: string;
  /** True where the round is not known yet, and another's items take their place. */
  isAssumed: boolean;
}

/** Where the measures of a fiscal year and their report are published. */
export interface YearOfMeasures {
  fiscalYear: number;
  measures: Publication;
  /** In one round; in two for 2566, because round 2567 began to ask for the report of the year before. */
  reports: Publication[];
}

/** Where a fiscal year's documents are published: measures in the round of the year, the report in that round or the next. */
export function yearOfMeasures(fiscalYear: number, schemeFor: (year: number) => Scheme): YearOfMeasures {
  const round = schemeFor(fiscalYear);
  const publication = (
    { year, assumedFrom }: Scheme,
    { code, text }: Scheme['measureItem'],
  ): Publication => ({
    round: year,
    code: code.toUpperCase(),
    title: text,
    isAssumed: assumedFrom !== undefined,
  });
  return {
    fiscalYear,
    measures: publication(round, round.measureItem),
    reports: reportRounds(fiscalYear, schemeFor).map((scheme) => publication(scheme, scheme.reportItem)),
  };
}

/** The rounds that ask for the report of a fiscal year: that of the year, the next one, or for 2566 both. */
const reportRounds = (fiscalYear: number, schemeFor: (year: number) => Scheme): Scheme[] =>
  [schemeFor(fiscalYear), schemeFor(fiscalYear + 1)].filter(
    ({ year, reportYearOffset }) => year + reportYearOffset === fiscalYear,
  );

/**
 * The round of ITA in which a document of a fiscal year is published. Measures: the round of that year. The report of the
 * complete year: the last round that asks for it. The report of a part of the year: the round of that year where it reports
 * on the same year (to 2566); null from then on, because no item asks for one.
 */
export function roundOfDocument(
  item: 'measure' | 'report',
  fiscalYear: number,
  isPartOfYear: boolean,
  schemeFor: (year: number) => Scheme,
): Scheme | null {
  if (item === 'measure') return schemeFor(fiscalYear);
  const rounds = reportRounds(fiscalYear, schemeFor);
  if (isPartOfYear) return rounds.find(({ year }) => year === fiscalYear) ?? null;
  return rounds[rounds.length - 1] ?? null;
}

/** The years that a sheet itself names; null where it does not. */
interface SheetYears {
  year: number | null;
  resultYear: number | null;
}

/** The fiscal year of a sheet: the one it names, or else that of the settings; null where neither has one. */
export const sheetFiscalYear = (
  sheet: Pick<SheetYears, 'year'>,
  settings: Pick<OfficeSettings, 'fiscalYear'>,
): number | null => sheet.year ?? settings.fiscalYear;

/**
 * The year of the ITA result that a sheet's measures answer: the one the sheet names, or else the year before its fiscal year.
 * The year in the settings is used only where the sheet has no fiscal year, because settings are of the year now worked on.
 * Null where no year is known.
 */
export function resultYearOf(
  sheet: SheetYears,
  settings: Pick<OfficeSettings, 'fiscalYear' | 'resultYear'>,
): number | null {
  const year = sheetFiscalYear(sheet, settings);
  return sheet.resultYear ?? (year === null ? settings.resultYear : year - 1);
}

/**
 * The day of the data in the settings, where it can be true of a fiscal year (null: of any). Null where none is set, where it
 * is after today, or where it is in another fiscal year than the given one.
 */
export function setDay(
  { asOf }: Pick<OfficeSettings, 'asOf'>,
  year: number | null,
  today: ThaiDate,
): ThaiDate | null {
  if (!asOf || compareDates(asOf, today) > 0) return null;
  if (year === null || fiscalYearOf(asOf) === year) return asOf;
  // Measures are decided before their year begins, so an earlier day is right for a coming year.
  return fiscalYearOf(today) < year ? asOf : null;
}

/** The day of the data of a fiscal year's document: the set day or today, but not after the end of the year. */
export function dataDay(
  settings: Pick<OfficeSettings, 'asOf'>,
  year: number | null,
  today: ThaiDate,
): ThaiDate {
  const day = setDay(settings, year, today) ?? today;
  if (year === null) return day;
  const end = fiscalYearEnd(year);
  return compareDates(day, end) > 0 ? end : day;
}
