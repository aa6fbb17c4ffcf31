import { dayMade, isPublished } from '../documents/life';
import { type LogEntry, newestFirst } from '../documents/log';
import {
  DAYS_BEFORE_END,
  REPORTING_PERIODS,
  type ReportingPeriod,
  reportingPeriodDays,
  reportingPeriodName,
} from '../documents/reporting-periods';
import type { Form } from '../forms/form';
import { type Counts, countsOf, progressOf } from '../overview/counts';
import { textOf } from '../table/measures';
import { hasStatus, resultField } from '../table/status';
import type { FormTable } from '../table/table';
import { daysBetween, fiscalYearEnd, type ThaiDate } from '../thai/calendar';
import { isBlank } from '../thai/text';

/** When something is asked of an office: as the year begins, after six months, at its end, and when all is published. */
export type Moment = 'start' | 'half' | 'end' | 'publish';

/** What an office does for a year, in this order. */
export type StepId =
  | 'scores'
  | 'sheet'
  | 'measures'
  | 'measuresDocument'
  | 'reportSheet'
  | 'status'
  | 'resultsFilled'
  | 'halfReport'
  | 'allResults'
  | 'report'
  | 'publish'
  | 'signed';

/** One thing to do. */
export interface Step {
  id: StepId;
  moment: Moment;
  /** `later`: its time has not come, or a step before it is open. */
  state: 'done' | 'open' | 'later';
  /** The sheets that it is still to be done on; none where it is about no sheet. */
  sheets: string[];
}

/** How far a fiscal year has come. */
export interface YearSteps {
  year: number;
  steps: Step[];
  /** The first step that is open; null where none is. */
  next: Step | null;
  /**
   * Whether the log has every document of the year as published, whatever else is open. One whose state it does not have is of
   * an earlier version, and counts as published when it is made: nobody can tell. A log that has lost a header closes nothing.
   */
  isClosed: boolean;
}

export interface YearInput {
  year: number;
  today: ThaiDate;
  /** The form sheets of the year. */
  tables: readonly FormTable[];
  /** The documents that were made; null where the spreadsheet has no log of them. */
  log: { entries: readonly LogEntry[]; lost: readonly string[] } | null;
  /** Whether the scores sheet has the result that the year's measures answer. */
  hasScores: boolean;
}

/**
 * Whether a document of the log is the one of the office for a whole year, which its item asks for. A report that was made in the
 * middle of the year is none, though it names no period.
 */
export function isOfYear(entry: LogEntry, kind: Form['document']['item'], year: number): boolean {
  const day = kind === 'report' ? dayMade(entry) : null;
  return entry.part === '' && (day === null || daysBetween(day, fiscalYearEnd(year)) <= DAYS_BEFORE_END);
}

/** What the log has of a signing: its day, or the signed paper. */
export const isSigned = ({ signedOn, scan }: LogEntry): boolean => signedOn !== '' || scan !== '';

/** The steps of a fiscal year. What is done the sheets and the log show; nobody ticks anything. */
export function yearSteps({ year, today, tables: all, log, hasScores }: YearInput): YearSteps {
  // Other plans of the office are no step of its measures.
  const tables = all.filter(({ form }) => form.other === undefined);
  const isNear = (end: ThaiDate): boolean => daysBetween(today, end) <= DAYS_BEFORE_END;
  const isHalfOver = isNear(reportingPeriodDays(HALF, year).end);
  const isYearOver = isNear(fiscalYearEnd(year));
  const documents = newestFirst(log?.entries ?? []);
  const documentOf = ({ sheet }: FormTable, isWanted: (entry: LogEntry) => boolean) =>
    documents.find((entry) => entry.sheet === sheet && isWanted(entry));
  const yearDocument = (table: FormTable, isWanted: (entry: LogEntry) => boolean = () => true) =>
    documentOf(table, (entry) => isOfYear(entry, table.form.document.item, year) && isWanted(entry));
  const without = (of: readonly FormTable[], isWanted?: (entry: LogEntry) => boolean) =>
    of.filter((table) => !yearDocument(table, isWanted));
  // A report of the whole year tells of its first half too; one of a department is not the office's.
  const ofHalfOrYear = ({ part }: LogEntry): boolean => part === '' || part === reportingPeriodName(HALF);

  const measures = tables.filter(({ form }) => form.document.item === 'measure');
  const reports = tables.filter(({ form }) => form.document.item === 'report');
  const withStatus = reports.filter(({ form }) => hasStatus(form));
  const withoutStatus = reports.filter(({ form }) => !hasStatus(form));
  const hasSheets = tables.length > 0;
  const needsScores = !hasSheets || tables.some(({ form }) => form.needsScores !== undefined);
  const steps = [
    needsScores && step('scores', 'start', !hasScores),
    step('sheet', 'start', !hasSheets),
    step('measures', 'start', hasSheets ? tables.filter(isEmpty) : true, hasSheets),
    measures.length > 0 && step('measuresDocument', 'start', without(measures)),
    ...(reports.length > 0
      ? [
          // Where a form has no status, a blank result says so, too: what is absent is not done.
          withStatus.length > 0 && step('status', 'half', withStatus.filter(lacksStatus), isHalfOver),
          withoutStatus.length > 0 &&
            step('resultsFilled', 'half', withoutStatus.filter(lacksResult), isHalfOver),
          step(
            'halfReport',
            'half',
            reports.filter((table) => !documentOf(table, ofHalfOrYear)),
            isHalfOver,
          ),
          step('allResults', 'end', reports.filter(isUnfinished), isYearOver),
          step('report', 'end', without(reports), isYearOver),
        ]
      : []),
  ].filter((each) => each !== false);
  const ofItems = [...measures, ...reports];
  // The add-on cannot see a website: whether the documents are on it, the office says in the log.
  const published = ({ state }: LogEntry) => isPublished(state);
  const toPublish = without(ofItems, published);
  // A plan is published long before the year ends.
  const made = toPublish.filter((table) => yearDocument(table));
  const isMade = made.length > 0 || steps.every(({ state }) => state === 'done');
  // A plan is published before there is anything to report on.
  if (measures[0] && !reports[0]) steps.push(step('reportSheet', 'half', measures, isHalfOver));
  steps.push(step('publish', 'publish', made[0] ? made : ofItems[0] ? toPublish : true, isMade));
  if (ofItems[0]) {
    const toSign = without(ofItems, isSigned);
    const known = toSign.filter((table) => yearDocument(table, published));
    steps.push(step('signed', 'publish', known[0] ? known : toSign, known.length > 0));
  }
  return {
    year,
    steps,
    next: steps.find(({ state }) => state === 'open') ?? null,
    isClosed:
      reports.length > 0 &&
      log?.lost.length === 0 &&
      toPublish.every((table) => yearDocument(table)?.state === ''),
  };
}

const HALF = REPORTING_PERIODS.find(({ id }) => id === '6') as ReportingPeriod;

/** @param lacking whether it is to be done, or the sheets on which it is */
function step(id: StepId, moment: Moment, lacking: readonly FormTable[] | boolean, isTime = true): Step {
  const sheets = typeof lacking === 'boolean' ? [] : lacking.map(({ sheet }) => sheet);
  const isDone = typeof lacking === 'boolean' ? !lacking : lacking.length === 0;
  return { id, moment, state: isDone ? 'done' : isTime ? 'open' : 'later', sheets };
}

const isEmpty = ({ measures }: FormTable): boolean => measures.length === 0;
const lacksStatus = (table: FormTable): boolean => isEmpty(table) || countsIn(table).unclear > 0;

const lacksResult = (table: FormTable): boolean =>
  isEmpty(table) || table.measures.some((measure) => isBlank(textOf(measure, resultField(table.form))));

/** A form without a status tells by its results. */
function isUnfinished(table: FormTable): boolean {
  if (isEmpty(table) || table.form.status === 'none') return lacksResult(table);
  const { done, total } = countsIn(table);
  return done < total;
}

const countsIn = (table: FormTable): Counts =>
  countsOf(table.measures.map((measure) => progressOf(measure, table)));
