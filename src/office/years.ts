import type { Scheme } from '../ita';

/** Where a document of one fiscal year is published: the round of ITA and the item of OIT. */
export interface Publication {
  round: number;
  /** "O26". */
  code: string;
  title: string;
  /** True where the round is not known yet, and another's items stand in. */
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
