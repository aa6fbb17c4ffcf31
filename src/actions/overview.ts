import { today } from '../google/host';
import { succeeds, withDocumentLock } from '../google/lock';
import { readOverviewSheet, writeOverviewSheet } from '../google/overview-sheet';
import { readSchemes } from '../google/schemes';
import { activeSheet, readOfficeSettings, sheetNamed } from '../google/sheets';
import { showSidebar } from '../google/ui';
import { messages, UserError } from '../messages';
import { type Overview, overviewOf, SOON_DAYS } from '../overview/overview';
import { OVERVIEW_SHEET, overviewPlan } from '../overview/sheet';
import { dataDay, setDay } from '../settings/years';
import type { FormTable } from '../table/table';
import { fiscalYearOf, formatThaiDate, type ThaiDate } from '../thai/calendar';
import { findFormSheets } from './read-form';

/** Opens the sidebar of the overview. */
export function openOverview(): Record<string, never> {
  showSidebar('Overview', messages.titles.overview);
  return {};
}

/** The office's year at a glance, for a page. */
export interface OverviewView {
  year: number;
  /** The day of the data, as printed. */
  asOf: string;
  soonDays: number;
  /** Form sheets of the year, in the order of their tabs, each by itself. */
  sheets: { sheet: string; formName: string; overview: Overview }[];
  /** All of them together; null where there are fewer than two. */
  all: Overview | null;
  /** The sheet to show first: the one the user is on, or else the first that has a status; '' where there is none. */
  chosen: string;
  /** Fiscal years of other form sheets, oldest first. */
  otherYears: number[];
}

export function readOverview(): OverviewView {
  const { year, asOf, tables, otherYears, overview } = read();
  const sheets = tables.map((table) => ({
    sheet: table.sheet,
    formName: table.form.name,
    overview: overview([table]),
  }));
  const active = activeSheet().getName();
  const chosen =
    sheets.find(({ sheet }) => sheet === active) ??
    sheets.find((each) => each.overview.percent !== null) ??
    sheets[0];
  return {
    year,
    asOf: formatThaiDate(asOf),
    soonDays: SOON_DAYS,
    sheets,
    all: tables.length > 1 ? overview(tables) : null,
    chosen: chosen?.sheet ?? '',
    otherYears,
  };
}

/** Writes the sheet ภาพรวม of one form sheet, or of all of the year where none is named. */
export function makeOverviewSheet(request: { sheet?: string } = {}): {
  sheet: string;
  /** Where only its looks and charts failed. */
  notFormatted?: true;
} {
  const { year, asOf, tables, overview } = read();
  const chosen = request.sheet ? tables.filter(({ sheet }) => sheet === request.sheet) : tables;
  if (request.sheet && chosen.length === 0) {
    throw new UserError('sheet/gone', request.sheet, 'document');
  }
  if (chosen.length === 0) throw new UserError('overview/empty', year);
  const plan = overviewPlan(overview(chosen), year, asOf);
  const dress = withDocumentLock((registerRollback) => {
    const snapshot = readOverviewSheet();
    if (snapshot === 'taken') throw new UserError('overview/taken', OVERVIEW_SHEET);
    return writeOverviewSheet(plan, snapshot, registerRollback);
  });
  // All is written, and the lock lasts until the execution ends: looks that fail come with the next writing.
  const isDressed = succeeds(() => {
    dress();
    SpreadsheetApp.flush();
  });
  succeeds(() => sheetNamed(OVERVIEW_SHEET)?.activate());
  return { sheet: OVERVIEW_SHEET, ...(isDressed ? {} : { notFormatted: true as const }) };
}

interface Year {
  year: number;
  asOf: ThaiDate;
  tables: FormTable[];
  otherYears: number[];
  overview(tables: readonly FormTable[]): Overview;
}

/** Reads every form sheet of the workbook once. A sheet that names no year is of the office's. */
function read(): Year {
  const settings = readOfficeSettings();
  const day = today();
  const year = settings.fiscalYear ?? fiscalYearOf(day);
  const isOfYear = (own: number | null) => own === null || own === year;
  const forms = findFormSheets();
  // A title over the headings settles the year, and of another one nothing else is wanted.
  const all = forms.filter((each) => isOfYear(each.year)).flatMap((each) => each.read() ?? []);
  const years = [...forms, ...all].flatMap((each) => each.year ?? []);
  const { departments } = settings;
  const scheme = readSchemes().of(year);
  // What is not done when its year is over is overdue, also where it was due on the year's last day.
  const asOf = setDay(settings, year, day) ?? day;
  return {
    year,
    asOf: dataDay(settings, year, day),
    tables: all.filter((table) => isOfYear(table.year)),
    otherYears: [...new Set(years)].filter((each) => each !== year).sort(),
    overview: (tables) => overviewOf({ tables, year, scheme, departments, asOf }),
  };
}
