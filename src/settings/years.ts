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
  /** In one round, or, for the year in which ITA changed its ways, two. */
  reports: Publication[];
}

/** The places of a fiscal year's documents in ITA: measures in the round of the year, the report in that round or the next. */
export function yearOfMeasures(fiscalYear: number, schemeFor: (year: number) => Scheme): YearOfMeasures {
  const own = schemeFor(fiscalYear);
  const rounds = [own, schemeFor(fiscalYear + 1)];
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
    measures: publication(own, own.measureItem),
    reports: rounds
      .filter(({ year, timing }) => year + timing.reportYearOffset === fiscalYear)
      .map((scheme) => publication(scheme, scheme.reportItem)),
  };
}

/**
 * The round of ITA in which a document of a fiscal year is published: measures in the round of their own year; the report of a
 * whole year in the round that looks back on it. A report on a part of the year goes to the running round where that reports
 * on the running year (to 2566); from then on no item asks for one: null.
 */
export function roundOfDocument(
  item: 'measure' | 'report',
  fiscalYear: number,
  isPartOfYear: boolean,
  schemeFor: (year: number) => Scheme,
): Scheme | null {
  const own = schemeFor(fiscalYear);
  if (item === 'measure') return own;
  if (isPartOfYear) return own.timing.reportYearOffset === 0 ? own : null;
  const next = schemeFor(fiscalYear + 1);
  return next.timing.reportYearOffset === -1 ? next : own;
}

/** The years that a sheet itself names; null where it does not. */
interface SheetYears {
  year: number | null;
  resultYear: number | null;
}

/** The fiscal year that a sheet is about: its own, or else the office's; null where neither is set. */
export const sheetFiscalYear = (
  sheet: Pick<SheetYears, 'year'>,
  settings: Pick<OfficeSettings, 'fiscalYear'>,
): number | null => sheet.year ?? settings.fiscalYear;

/**
 * The year of the ITA result that a sheet's measures answer: as the sheet says, or else the year before its own. The office's
 * settings are of the year now worked on: they serve a sheet that names no year alone. Null where nothing says.
 */
export function resultYearOf(
  sheet: SheetYears,
  settings: Pick<OfficeSettings, 'fiscalYear' | 'resultYear'>,
): number | null {
  const year = sheetFiscalYear(sheet, settings);
  return sheet.resultYear ?? (year === null ? settings.resultYear : year - 1);
}

/**
 * The day that the office has set for its data, as far as it can be true of a fiscal year (null: of any): null where none is
 * set, or a day to come, or one of another year than the running one.
 */
export function setDay(
  { asOf }: Pick<OfficeSettings, 'asOf'>,
  year: number | null,
  today: ThaiDate,
): ThaiDate | null {
  if (!asOf || compareDates(asOf, today) > 0) return null;
  if (year === null || fiscalYearOf(asOf) === year) return asOf;
  // Measures are decided before their year begins.
  return fiscalYearOf(today) < year ? asOf : null;
}

/** The day for which the data of a fiscal year's document are: the set one or today, not later than the year's end. */
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
