import { matchKey } from '../thai/text';
import { reportingPeriodName } from './reporting-periods';
import type { Target } from './target';
import type { DocumentScope } from './titles';

/** The sheet that remembers the documents made. An office may change it as it likes: a column is found by its header. */
export const LOG_SHEET = 'ประวัติรายงาน';

const HEADERS = {
  when: 'เมื่อ',
  document: 'รายงาน',
  form: 'แบบ',
  sheet: 'แผ่นงาน',
  part: 'รอบ / ส่วนราชการ',
  measures: 'จำนวนมาตรการ',
  rows: 'แถว',
  link: 'ลิงก์',
  who: 'ผู้สร้าง',
} as const;

type LogField = keyof typeof HEADERS;
const FIELDS = Object.keys(HEADERS) as LogField[];

/** A document that was made, as the log tells it. */
export type LogEntry = Record<LogField, string>;

/** The headers of a new log, from left to right. */
export const LOG_HEADERS: string[] = FIELDS.map((field) => HEADERS[field]);
/** Pixels, column by column. */
export const LOG_WIDTHS = [150, 320, 180, 180, 160, 110, 110, 320, 200];

/** The columns of a log that nobody has changed. */
const DEFAULT_COLUMNS = Object.fromEntries(FIELDS.map((field, i) => [field, i])) as Record<LogField, number>;

/** The log as it is. */
export interface Log {
  /** The column (from 0) of each field; null where the sheet has no headers any more. */
  columns: Partial<Record<LogField, number>> | null;
  entries: LogEntry[];
}

/** Reads the log sheet as it shows; what is no entry of ours is passed over. */
export function readLog(rows: readonly (readonly string[])[]): Log {
  let columns: Log['columns'] = null;
  const entries: LogEntry[] = [];
  for (const row of rows) {
    const found = columnsOf(row);
    if (Object.keys(found).length > 2) columns = found;
    else {
      // A new log gets its headers after its first row.
      const at: Partial<Record<LogField, number>> = columns ?? DEFAULT_COLUMNS;
      const entry = {} as LogEntry;
      for (const field of FIELDS) entry[field] = row[at[field] ?? -1]?.trim() ?? '';
      if (isGoogleLink(entry.link)) entries.push(entry);
    }
  }
  return { columns, entries };
}

function columnsOf(row: readonly string[]): Partial<Record<LogField, number>> {
  const keys = row.map(matchKey);
  const found: Partial<Record<LogField, number>> = {};
  for (const field of FIELDS) {
    const at = keys.indexOf(matchKey(HEADERS[field]));
    if (at >= 0) found[field] = at;
  }
  return found;
}

/** Only what Google made leads anywhere: anyone may have typed into the sheet. */
const isGoogleLink = (link: string): boolean =>
  /^https:\/\/(?:docs|drive)\.google\.com\/[^\s"<>]+$/.test(link);

/** "รอบ 6 เดือน · กองคลัง · แถว 3-7": what the log says of a document's part of the year, of the office and of the sheet. */
export const partText = ({ reportingPeriod, department, rows }: DocumentScope): string =>
  [
    reportingPeriod ? reportingPeriodName(reportingPeriod) : '',
    department ?? '',
    rows ? `${HEADERS.rows} ${[...new Set(rows)].join('-')}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** The id in a link of Google's; null where it has none. */
export const fileIdOf = (link: string): string | null => /\/d\/([\w-]+)/.exec(link)?.[1] ?? null;

/** What a link leads to. Google shows a Word file under the address of Docs too, and says so. */
export const targetOfLink = (link: string): Target =>
  /^https:\/\/docs\.google\.com\/document\/(?!.*[?&]rtpof=true)/.test(link) ? 'docs' : 'word';

/** The newest entries first, each link once: a document that was made again is in the log several times. */
export function newestFirst(entries: readonly LogEntry[]): LogEntry[] {
  const byLink = new Map<string, LogEntry>();
  for (const entry of [...entries].reverse()) if (!byLink.has(entry.link)) byLink.set(entry.link, entry);
  return [...byLink.values()];
}

/** The cells of a new row of the log. A column that the office took away is not brought back. */
export function logRow(entry: LogEntry, columns: Log['columns']): string[] {
  if (!columns) return FIELDS.map((field) => entry[field]);
  const width = Math.max(...Object.values(columns)) + 1;
  const cells = Array.from({ length: width }, () => '');
  for (const field of FIELDS) {
    const at = columns[field];
    if (at !== undefined) cells[at] = entry[field];
  }
  return cells;
}
