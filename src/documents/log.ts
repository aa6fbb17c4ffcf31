import { documentWords, partWords } from '../messages/written/documents';
import type { CellText } from '../sheet/cell-blocks';
import { stateOf } from '../table/status';
import type { FormTable } from '../table/table';
import { fiscalYearOfTitles } from '../table/title-years';
import { daysBetween, fiscalYearOf, parseThaiDate } from '../thai/calendar';
import { toArabicDigits } from '../thai/digits';
import { matchKey } from '../thai/text';
import { STATES } from './data';
import { type DocumentLife, dayMade, isIssued, LIFE_FIELDS } from './life';
import {
  DAYS_BEFORE_END,
  REPORTING_PERIODS,
  reportingPeriodDays,
  reportingPeriodName,
} from './reporting-periods';
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
  counts: 'จำนวนตามสถานะ',
  state: 'สถานะของเอกสาร',
  letter: 'เลขที่หนังสือ',
  signedOn: 'วันที่ลงนาม',
  scan: 'ลิงก์ฉบับลงนาม',
  address: 'ที่อยู่ที่เผยแพร่',
  publishedOn: 'วันที่เผยแพร่',
} as const;

type LogField = keyof typeof HEADERS;
const FIELDS = Object.keys(HEADERS) as LogField[];

/** A document that was made, as the log tells it. */
export type LogEntry = Record<LogField, string>;

/**
 * How many measures of a document have each state, as a later document prints it; '' where none of them has one.
 * @example countsText(table) // 'ดำเนินการแล้วเสร็จ 4 มาตรการ จากทั้งหมด 10 มาตรการ (อยู่ระหว่างดำเนินการ 6 มาตรการ)'
 */
export function countsText({ measures, form }: Pick<FormTable, 'measures' | 'form'>): string {
  const states = measures.map((measure) => stateOf(measure, form));
  if (states.every((state) => state === 'blank')) return '';
  const unit = form.other ? documentWords.otherUnit : documentWords.unit;
  const { states: words, counted } = partWords();
  const countOf = (wanted: (typeof STATES)[number]) => states.filter((state) => state === wanted).length;
  const others = STATES.flatMap((state) => {
    const count = state === 'done' ? 0 : countOf(state);
    return count > 0 ? `${words[state]} ${count} ${unit}` : [];
  });
  return counted(countOf('done'), states.length, unit, others);
}

/** The headers of a new log, from left to right. */
export const LOG_HEADERS: string[] = FIELDS.map((field) => HEADERS[field]);
/** Pixels, column by column. */
export const LOG_WIDTHS = [150, 320, 180, 180, 160, 110, 110, 320, ...Array<number>(8).fill(200)];

/** The columns of a log that nobody has changed. */
const DEFAULT_COLUMNS = Object.fromEntries(FIELDS.map((field, i) => [field, i])) as Record<LogField, number>;

/** An entry of the log, and its row in the sheet, from 1. */
export type LoggedEntry = LogEntry & { row: number };

type LogColumns = Partial<Record<LogField, number>>;

/** The log as it is. */
export interface Log {
  /** The column (from 0) of each field; null where the sheet has no headers any more. */
  columns: LogColumns | null;
  /** The row of its headers, from 1; 0 where it has none. */
  headerRow: number;
  entries: LoggedEntry[];
  /** The headers that it has lost, and without which its documents, or what became of them, are not known. */
  lost: string[];
}

/** Reads the log sheet as it shows; what is no entry of ours is passed over. */
export function readLog(rows: readonly (readonly string[])[]): Log {
  let columns: Log['columns'] = null;
  let headerRow = 0;
  let hasRows = false;
  const entries: LoggedEntry[] = [];
  for (const [i, row] of rows.entries()) {
    const found = columnsOf(row);
    if (Object.keys(found).length > 2) {
      columns = found;
      headerRow = i + 1;
    } else {
      // A new log gets its headers after its first row.
      const at: LogColumns = columns ?? DEFAULT_COLUMNS;
      const entry = { row: i + 1 } as LoggedEntry;
      for (const field of FIELDS) entry[field] = row[at[field] ?? -1]?.trim() ?? '';
      if (isGoogleLink(entry.link)) entries.push(entry);
      hasRows ||= headerRow > 0 && row.some((cell) => cell !== '');
    }
  }
  return { columns, headerRow, entries, lost: hasRows ? lostHeaders(columns) : [] };
}

/** A log of an earlier version has lost nothing: it never had what became of a document. */
const lostHeaders = (columns: Log['columns']): string[] =>
  (isOldLog({ columns }) ? (['link'] as const) : (['link', 'state'] as const))
    .filter((field) => columns?.[field] === undefined)
    .map((field) => HEADERS[field]);

/** The fields of which a log of an earlier version has no column. */
const LATER_FIELDS = ['counts', ...LIFE_FIELDS] as const;

/** Whether a log was made by an earlier version. A column that the office took away is not brought back with a document. */
export const isOldLog = ({ columns }: Pick<Log, 'columns'>): boolean =>
  columns !== null && LATER_FIELDS.every((field) => columns[field] === undefined);

/** The headers that a log lacks of these fields, in the free columns behind all that its rows have. */
export function missingHeaders(
  { columns, headerRow }: Log,
  rows: readonly (readonly string[])[],
  fields: readonly LogField[] = LATER_FIELDS,
): (CellText & { field: LogField })[] {
  const width = Math.max(
    0,
    ...rows.map((row) => row.reduce((last, cell, i) => (cell === '' ? last : i + 1), 0)),
  );
  return fields
    .filter((field) => columns?.[field] === undefined)
    .map((field, i) => ({ field, row: headerRow, column: width + i + 1, text: HEADERS[field] }));
}

/** The newest row of a document; null where the log has none. */
export const entryOf = ({ entries }: Log, link: string): LoggedEntry | null =>
  newestFirst(entries).find((entry) => entry.link === link) ?? null;

/**
 * The counts by status of a fiscal year's documents of a sheet, by their parts; of several documents of a part those of the last
 * that was proposed or published, or else of the last made. A sheet that the office fills anew every year has documents of other
 * years too.
 */
export function countsByPart({ entries }: Log, wanted: string, year: number): Record<string, string> {
  const ofYear = entries.filter((entry) => entry.sheet === wanted && fiscalYearOfEntry(entry) === year);
  const isOut = ({ state }: LogEntry) => isIssued(state);
  const inOrder = [...ofYear.filter((entry) => !isOut(entry)), ...ofYear.filter(isOut)];
  return Object.fromEntries(inOrder.map(({ part, counts }) => [part, counts]));
}

/** A day in the name of a document, which is that of its making and no year of its content. */
const DAY_IN_NAME = /\d{1,2}[ก-๛. ]+\d{4}/g;

/**
 * The fiscal year of a document: the one that its name says, or else that of its making. Before its reporting period is about to
 * end, that of the year before is reported late: it counts until then. Null where neither says anything.
 */
function fiscalYearOfEntry(entry: LogEntry): number | null {
  const name = toArabicDigits(entry.document).replace(DAY_IN_NAME, (text) =>
    parseThaiDate(text) ? '' : text,
  );
  const named = fiscalYearOfTitles([name]);
  const day = dayMade(entry);
  if (named !== null || day === null) return named;
  const year = fiscalYearOf(day);
  const period = REPORTING_PERIODS.find((each) => entry.part.startsWith(reportingPeriodName(each)));
  const isLate = period && daysBetween(day, reportingPeriodDays(period, year).end) > DAYS_BEFORE_END;
  return isLate ? year - 1 : year;
}

/** The cells that say of the document of a row what is new about it, and the headers that these need. */
export function lifeCells(
  log: Log,
  rows: readonly (readonly string[])[],
  entry: LoggedEntry,
  life: DocumentLife,
): Record<'headers' | 'cells', CellText[]> {
  const fields = LIFE_FIELDS.filter((field) => life[field] !== entry[field]);
  const headers = missingHeaders(log, rows, fields);
  const columnOf = (field: LogField): number =>
    headers.find((each) => each.field === field)?.column ?? (log.columns?.[field] ?? 0) + 1;
  const cells = fields.map((field) => ({ row: entry.row, column: columnOf(field), text: life[field] }));
  return { headers, cells };
}

function columnsOf(row: readonly string[]): LogColumns {
  const keys = row.map(matchKey);
  const found: LogColumns = {};
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

/** A part as a document of the office has it, of a reporting period or, where it is '', of the whole year. */
export const isOfOffice = (part: string): boolean =>
  part === '' || REPORTING_PERIODS.some((period) => reportingPeriodName(period) === part);

/** The id in a link of Google's; null where it has none. */
export const fileIdOf = (link: string): string | null => /\/d\/([\w-]+)/.exec(link)?.[1] ?? null;

/** What a link leads to. Google shows a Word file under the address of Docs too, and says so. */
export const targetOfLink = (link: string): Target =>
  /^https:\/\/docs\.google\.com\/document\/(?!.*[?&]rtpof=true)/.test(link) ? 'docs' : 'word';

/** The newest entries first, each link once: a document that was made again is in the log several times. */
export function newestFirst<Entry extends LogEntry>(entries: readonly Entry[]): Entry[] {
  const byLink = new Map<string, Entry>();
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
