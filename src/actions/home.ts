import { checkComponents, isMissing } from '../checks/components';
import { today } from '../google/host';
import { readOfficeSettings } from '../google/office-settings';
import { readOrigin } from '../google/origin';
import { readReportLog } from '../google/report-log';
import { readSchemes } from '../google/schemes';
import { readOfficeScores, readScoreCells } from '../google/scores';
import { sheetNamed } from '../google/sheets';
import { type RoundItem, roundItems } from '../home/round-items';
import { type YearSteps, yearSteps } from '../home/year-steps';
import { type Overview, overviewOf } from '../overview/overview';
import { isOfLaterVersion } from '../settings/made-by';
import { setDay, yearOfMeasures } from '../settings/years';
import type { FormTable } from '../table/table';
import { compareDates, daysBetween, fiscalYearEnd, fiscalYearOf, formatThaiDate } from '../thai/calendar';
import { readForms } from './read-form';

/** A fiscal year on the home page. */
export interface HomeYear extends YearSteps {
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
  /** Whether the office's fiscal year has ended: then the next one is to be begun. */
  isOver: boolean;
  /** The headers that the log has lost, without which documents or their states are not known. */
  lost: string[];
}

/** Reads how far the office's fiscal year has come, and the year before while it is not closed. */
export function readHome(): HomeView {
  const settings = readOfficeSettings();
  const laterVersion = isOfLaterVersion(settings) ? settings.madeBy : '';
  if (settings.officeName === '')
    return { officeName: '', laterVersion, days: [], years: [], isOver: false, lost: [] };
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

  const yearOf = (year: number, ofYear: readonly FormTable[]): HomeYear => {
    const scores = readOfficeScores(year - 1, year - 1, schemes, cells);
    const hasScores = scores?.summary != null;
    const { departments } = settings;
    const scheme = schemes.of(year);
    const asOf = setDay(settings, year, day) ?? day;
    const { counts, overdue } = overviewOf({ tables: ofYear, year, scheme, departments, asOf });
    const publication = yearOfMeasures(year, schemes.of);
    const lackingIn = (table: FormTable): string[] | null => {
      const { parts = [] } = checkComponents({ table, scores, scheme, schemeFor: schemes.of }) ?? {};
      return parts.length > 0 ? parts.filter(isMissing).map(({ text }) => text) : null;
    };
    return {
      ...yearSteps({ year, today: day, tables: ofYear, log, hasScores }),
      counts,
      overdue: overdue.length,
      items: roundItems({ publication, tables: ofYear, log, hasScores, lackingIn }),
    };
  };
  // What an office never publishes is not asked for ever.
  const isOver = compareDates(day, fiscalYearEnd(current)) > 0;
  // A table of an earlier year that was only pasted was never the office's work here.
  const isOurs = ({ sheet, year }: FormTable) =>
    year === current - 1 &&
    (log?.entries.some((entry) => entry.sheet === sheet) || readOrigin(sheetNamed(sheet)).form);
  const ours = isOver ? [] : tables.filter(isOurs);
  const before = ours[0] ? [yearOf(current - 1, ours)] : [];
  // A sheet without a year is one of the office's year.
  const now = tables.filter(({ year }) => (year ?? current) === current);
  const days = (['surveyUntil', 'publishUntil'] as const).flatMap((id) => {
    const last = settings[id];
    return last ? [{ id, day: formatThaiDate(last), left: daysBetween(day, last) }] : [];
  });
  return {
    officeName: settings.officeName,
    laterVersion,
    days,
    years: [yearOf(current, now), ...before.filter(({ isClosed }) => !isClosed)],
    isOver,
    lost: log.lost,
  };
}
