import { type DocumentLife, lifeOf } from '../documents/life';
import { isOfOffice, type LogEntry, newestFirst } from '../documents/log';
import { today } from '../google/host';
import { succeeds, withDocumentLock } from '../google/lock';
import { readOfficeSettings, readSettingsToMake } from '../google/office-settings';
import { readOverviewSheet, writeOverviewSheet } from '../google/overview-sheet';
import { readReportLog, writeDocumentLife } from '../google/report-log';
import { readSchemes } from '../google/schemes';
import { activeSheet, sheetNamed } from '../google/sheets';
import { UserError } from '../messages';
import { type Overview, overviewOf, SOON_DAYS } from '../overview/overview';
import { OVERVIEW_SHEET, overviewPlan } from '../overview/sheet';
import { dataDay, setDay } from '../settings/years';
import { firstWithin } from '../sheet/answer-size';
import type { FormTable } from '../table/table';
import { fiscalYearOf, formatThaiDate, type ThaiDate } from '../thai/calendar';
import { readForms } from './read-form';

/** The lists of an overview, as many of each as an answer holds, and how long they are in all. */
export interface ListedOverview extends Overview {
  totals: Record<ListName, number>;
}

const LISTS = ['overdue', 'soon', 'unreadable'] as const;
type ListName = (typeof LISTS)[number];

/** So many measures of each list are in one answer, over all its sheets: each has less than 750 bytes. */
const MAX_LISTED = 400;

/** The overview of the office's fiscal year, for the sidebar. */
export interface OverviewView {
  year: number;
  /** The day of the data, as printed. */
  asOf: string;
  soonDays: number;
  /** The form sheets of the year, in the order of their tabs. */
  sheets: { sheet: string; formName: string; overview: ListedOverview }[];
  /** All of them together; null if there are fewer than two. */
  all: ListedOverview | null;
  /** The sheet to show first: the active one, or else the first with a status; '' if there is none. */
  chosen: string;
  /** Fiscal years of other form sheets, oldest first. */
  otherYears: number[];
  /** Today, as printed. */
  today: string;
  /** The documents of the log, the newest first. */
  documents: LoggedDocument[];
  /** How many older ones the log has beside them. */
  documentsLeft: number;
  /** The headers that the log has lost, without which documents or their states are not known. */
  lost: string[];
}

/** A document of the log, and what became of it. */
export interface LoggedDocument
  extends Pick<LogEntry, 'when' | 'document' | 'sheet' | 'part' | 'link' | 'who' | 'counts'> {
  life: DocumentLife;
  /** True for one of the whole office. */
  isOfOffice: boolean;
}

/** So many documents are in one answer, or as many as have so many bytes together: people write into a log what they like. */
const MAX_DOCUMENTS = 200;
const DOCUMENTS_ROOM = 400_000;

const loggedDocument = (entry: LogEntry): LoggedDocument => {
  const { when, document, sheet, part, link, who, counts } = entry;
  return {
    when,
    document,
    sheet,
    part,
    link,
    who,
    counts,
    life: lifeOf(entry),
    isOfOffice: isOfOffice(part),
  };
};

/** Reads the overview of the office's fiscal year; of each list what comes `after` so many. */
export function readOverview({ after = 0 }: { after?: number } = {}): OverviewView {
  const { year, asOf, tables, otherYears, overview } = readYear();
  const end = after + Math.floor(MAX_LISTED / (tables.length + 1));
  const listed = (of: readonly FormTable[]): ListedOverview => {
    const answer = { ...overview(of), totals: {} } as ListedOverview;
    for (const list of LISTS) {
      answer.totals[list] = answer[list].length;
      answer[list] = answer[list].slice(after, end);
    }
    return answer;
  };
  const sheets = tables.map((table) => ({
    sheet: table.sheet,
    formName: table.form.name,
    overview: listed([table]),
  }));
  const active = activeSheet().getName();
  const chosen =
    sheets.find(({ sheet }) => sheet === active) ??
    sheets.find((each) => each.overview.percent !== null) ??
    sheets[0];
  const log = readReportLog();
  const logged = newestFirst(log.entries);
  const documents = firstWithin(logged.slice(0, MAX_DOCUMENTS).map(loggedDocument), DOCUMENTS_ROOM);
  return {
    year,
    asOf: formatThaiDate(asOf),
    soonDays: SOON_DAYS,
    sheets,
    all: tables.length > 1 ? listed(tables) : null,
    chosen: chosen?.sheet ?? '',
    otherYears,
    today: formatThaiDate(today()),
    documents,
    documentsLeft: logged.length - documents.length,
    lost: log.lost,
  };
}

/**
 * Writes into the log what became of a document. `seen` is what the page showed of it.
 * @returns the document as the log has it, null where it has none any more; `isSaved` false if it said something else than was seen
 */
export function saveDocumentLife({
  link,
  seen,
  life,
}: {
  link: string;
  seen: DocumentLife;
  life: DocumentLife;
}): {
  document: LoggedDocument | null;
  isSaved: boolean;
} {
  const result = writeDocumentLife(link, lifeOf(seen), lifeOf(life));
  return { document: result && loggedDocument(result.entry), isSaved: result?.isWritten ?? false };
}

/** Writes the sheet ภาพรวม for one form sheet, or for all sheets of the year if none is named. */
export function makeOverviewSheet(request: { sheet?: string } = {}): {
  sheet: string;
  /** Set if only its format and charts failed. */
  notFormatted?: true;
} {
  const format = withDocumentLock((registerRollback) => {
    // Read under the lock, or a colleague's import may come between the words for headers and the sheets.
    const { year, asOf, tables, overview } = readYear(readSettingsToMake());
    const chosen = request.sheet ? tables.filter(({ sheet }) => sheet === request.sheet) : tables;
    if (request.sheet && chosen.length === 0) {
      throw new UserError('sheet/gone', request.sheet, 'document');
    }
    if (chosen.length === 0) throw new UserError('overview/empty', year);
    const plan = overviewPlan(overview(chosen), year, asOf);
    const snapshot = readOverviewSheet();
    if (snapshot === 'taken') throw new UserError('overview/taken', OVERVIEW_SHEET);
    return writeOverviewSheet(plan, snapshot, registerRollback);
  });
  // All values are written, and the lock lasts until the execution ends. Formats that fail are set by the next write.
  const isFormatted = succeeds(() => {
    format();
    SpreadsheetApp.flush();
  });
  succeeds(() => sheetNamed(OVERVIEW_SHEET)?.activate());
  return { sheet: OVERVIEW_SHEET, ...(isFormatted ? {} : { notFormatted: true as const }) };
}

interface Year {
  year: number;
  asOf: ThaiDate;
  tables: FormTable[];
  otherYears: number[];
  /** The day by which deadlines are past or near. */
  deadlineDay: ThaiDate;
  /** The departments of the settings. */
  departments: readonly string[];
  overview(tables: readonly FormTable[]): Overview;
}

/** Reads every form sheet of the spreadsheet once. A sheet without a year counts as one of the office's year. */
export function readYear(settings = readOfficeSettings()): Year {
  const day = today();
  const year = settings.fiscalYear ?? fiscalYearOf(day);
  const isOfYear = (sheetYear: number | null) => sheetYear === null || sheetYear === year;
  // By the words that were read with the settings: a colleague may bring in a table and words for it meanwhile.
  const { tables, years } = readForms(() => settings.headers, isOfYear);
  const { departments } = settings;
  const scheme = readSchemes().of(year);
  // After the end of the year, a measure with the year's last day as its deadline is overdue too.
  const deadlineDay = setDay(settings, year, day) ?? day;
  return {
    year,
    asOf: dataDay(settings, year, day),
    tables: tables.filter((table) => isOfYear(table.year)),
    otherYears: [...years].flatMap((each) => (each && each !== year ? each : [])).sort(),
    deadlineDay,
    departments,
    overview: (tables) => overviewOf({ tables, year, scheme, departments, asOf: deadlineDay }),
  };
}
