import { checkComponents, isMissing } from '../checks/components';
import { today } from '../google/host';
import { readOfficeSettings } from '../google/office-settings';
import { readReportLog } from '../google/report-log';
import { readSchemes } from '../google/schemes';
import { readOfficeScores, readScoreCells } from '../google/scores';
import { type RoundItem, roundItems } from '../home/round-items';
import { type YearSteps, yearSteps } from '../home/year-steps';
import { type Overview, overviewOf } from '../overview/overview';
import { isOfLaterVersion } from '../settings/made-by';
import { setDay, type YearOfMeasures, yearOfMeasures } from '../settings/years';
import type { FormTable } from '../table/table';
import { compareDates, daysBetween, fiscalYearEnd, fiscalYearOf, formatThaiDate } from '../thai/calendar';
import { readForms } from './read-form';

/** A fiscal year on the home page. */
export interface HomeYear extends YearSteps {
  publication: YearOfMeasures;
  /** The measures of the year's sheets by their status. */
  counts: Overview['counts'];
  /** How many measures are past their deadline on the day of the data, as the overview lists them. */
  overdue: number;
  /** The items under which the year's documents are published. */
  items: RoundItem[];
}

/** What an office has to do. */
export interface HomeView {
  /** '' where the set-up was not done. */
  officeName: string;
  /** The version that made the sheets, where it is a later one than this; else ''. */
  laterVersion: string;
  /** The last days of the round that the office has filled in, and how many days there are to each. */
  days: { id: 'surveyUntil' | 'publishUntil'; day: string; left: number }[];
  /** The office's fiscal year; after it, to its end, the one before where that is not closed. */
  years: HomeYear[];
  /** The headers that the log has lost, without which documents or their states are not known. */
  lost: string[];
}

/** Reads how far the office's fiscal year has come, and the year before while it is not closed. */
export function readHome(): HomeView {
  const settings = readOfficeSettings();
  const laterVersion = isOfLaterVersion(settings) ? settings.madeBy : '';
  if (settings.officeName === '') return { officeName: '', laterVersion, days: [], years: [], lost: [] };
  const day = today();
  const current = settings.fiscalYear ?? fiscalYearOf(day);
  const shown = [current, current - 1];
  // By the words that were read with the settings, as the overview does.
  const { tables } = readForms(
    () => settings.headers,
    (year) => year === null || shown.includes(year),
  );
  const log = readReportLog();
  const cells = readScoreCells();
  const schemes = readSchemes();

  const yearOf = (year: number): HomeYear => {
    // A sheet without a year is one of the office's year.
    const ofYear = tables.filter((table) => (table.year ?? current) === year);
    const scores = readOfficeScores(year - 1, year - 1, schemes, cells);
    const hasScores = scores?.summary != null;
    const { departments } = settings;
    const scheme = schemes.of(year);
    const asOf = setDay(settings, year, day) ?? day;
    const { counts, overdue } = overviewOf({ tables: ofYear, year, scheme, departments, asOf });
    const publication = yearOfMeasures(year, schemes.of);
    const lackingIn = (table: FormTable): string[] | null =>
      checkComponents({ table, scores, scheme, schemeFor: schemes.of })
        ?.parts.filter(isMissing)
        .map(({ text }) => text) ?? null;
    return {
      ...yearSteps({ year, today: day, tables: ofYear, log, hasScores }),
      publication,
      counts,
      overdue: overdue.length,
      items: roundItems({ publication, tables: ofYear, log, hasScores, lackingIn }),
    };
  };
  // What an office never publishes is not asked for ever.
  const isShown = compareDates(day, fiscalYearEnd(current)) <= 0;
  const before = isShown && tables.some(({ year }) => year === current - 1) ? [yearOf(current - 1)] : [];
  const days = (['surveyUntil', 'publishUntil'] as const).flatMap((id) => {
    const last = settings[id];
    return last ? [{ id, day: formatThaiDate(last), left: daysBetween(day, last) }] : [];
  });
  return {
    officeName: settings.officeName,
    laterVersion,
    days,
    years: [yearOf(current), ...before.filter(({ isClosed }) => !isClosed)],
    lost: log.lost,
  };
}
