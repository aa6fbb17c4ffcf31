import type { Finding } from '../checks';
import { FORMS } from '../forms';
import { textOf } from '../forms/measures';
import { type FormTable, readTable } from '../forms/table';
import { asBase64, createDocument, pdfLink } from '../google/drive';
import { now } from '../google/host';
import { dressReportLog, readReportLog, writeReportLog } from '../google/report-log';
import { activeSheet, readSheet, sheetNamed } from '../google/sheets';
import { showSidebar } from '../google/ui';
import { messages, UserError } from '../messages';
import { departmentsOf, isResponsible } from '../office/departments';
import { reportYear } from '../reports/data';
import { type LogEntry, rowsText } from '../reports/log';
import { ROUNDS, roundName, roundTitle } from '../reports/rounds';
import type { Target } from '../reports/target';
import { type Composed, composeDocument, type DocumentChoices, refuseEmpty } from './compose';
import { readForm } from './read-form';
import { type Office, readOffice } from './read-office';

/** Opens the sidebar that makes documents. */
export function openDocuments(): Record<string, never> {
  showSidebar('Document', messages.titles.document);
  return {};
}

/** A document that was made, as the page lists it. */
export type RecentDocument = Pick<LogEntry, 'when' | 'document' | 'part' | 'link' | 'who'>;

/** What there is to make documents of, and what was made last. */
export interface DocumentSources {
  /** Sheets that are forms, in the order of their tabs. */
  sheets: { sheet: string; formName: string }[];
  /** The one the user is on, or else the first; '' where there is none. */
  chosen: string;
  /** The newest first. */
  recent: RecentDocument[];
}

const MOST_RECENT = 5;

export function listDocumentSources(): DocumentSources {
  const active = activeSheet().getName();
  const sheets = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .flatMap((sheet) => {
      const table = readTable(readSheet(sheet), FORMS);
      return table ? [{ sheet: table.sheet, formName: table.form.name }] : [];
    });
  const chosen = sheets.find(({ sheet }) => sheet === active) ?? sheets[0];
  const recent = readReportLog()?.entries.slice(-MOST_RECENT).reverse().map(asRecent) ?? [];
  return { sheets, chosen: chosen?.sheet ?? '', recent };
}

/** What a page chooses; of what the sheet was made as it sends back what it was told, to spare asking again. */
export interface DocumentRequest extends DocumentChoices {
  sheet: string;
  made?: { form: string; year?: number };
}

/** The document as it would be made. */
export interface ShownDocument {
  /** The file's name. */
  title: string;
  measures: number;
  /** How many the sheet has, of any department. */
  allMeasures: number;
  made: { form: string; year?: number };
  rounds: { id: string; label: string }[];
  /** With how many measures each has; empty where the form does not say who is responsible. */
  departments: { name: string; measures: number }[];
  /** The parts that the form's document has unless the user wants it otherwise. */
  parts: { memo: boolean; cover: boolean };
  check: CheckSummary;
  /** The first measure as it will stand; null where there is none. */
  preview: { titles: string[]; group: string; fields: { label: string; value: string }[] } | null;
}

/** How many findings there are, and the gravest of them. */
export interface CheckSummary {
  errors: number;
  warnings: number;
  first: { message: string; hint: string; isError: boolean }[];
  /** What the round of ITA asks for and the sheet lacks. */
  components: { message: string; hint: string }[];
  /** True where the settings sheet lacks something. */
  inSettings: boolean;
}

export function readDocument(request: DocumentRequest): ShownDocument {
  const { table, office, composed } = compose(request);
  const { form, year } = table;
  const fiscalYear = reportYear(table, office.settings);
  return {
    title: composed.title,
    measures: composed.table.measures.length,
    allMeasures: table.measures.length,
    made: { form: form.id, ...(year !== null && { year }) },
    rounds: ROUNDS.map((round) => {
      const { days } = roundTitle(round, fiscalYear);
      return { id: round.id, label: days ? `${roundName(round)} (${days})` : roundName(round) };
    }),
    departments: departments(table, office),
    parts: { memo: form.document.memo, cover: form.document.cover },
    check: summaryOf(composed.findings),
    preview: previewOf(composed),
  };
}

/** What came of making: nothing yet, where there are errors that the user has not said to pass over. */
export type MadeDocument =
  | { kind: 'errors'; check: CheckSummary }
  | {
      kind: 'made';
      name: string;
      measures: number;
      /** Where it opens, and where its PDF comes from; no PDF of a Word file. */
      url: string;
      pdf: string | null;
      /** The same document for Word, as base64. */
      word: string;
      logged: 'added' | 'fresh' | 'not';
      recent: RecentDocument;
    };

/** Makes the document in the user's Drive, and adds it to the log. */
export function makeDocument(request: DocumentRequest & { target: Target; force?: boolean }): MadeDocument {
  const { table, composed } = compose(request);
  refuseEmpty(table, composed);
  const check = summaryOf(composed.findings);
  if (check.errors > 0 && !request.force) return { kind: 'errors', check };
  const log = readReportLog();
  const { measures } = composed.table;
  const word = composed.fill('word');
  const { target } = request;
  const file = createDocument(composed.title, target === 'word' ? word : composed.fill(target), target);
  const entry: LogEntry = {
    when: now(),
    document: file.name,
    form: table.form.name,
    sheet: table.sheet,
    part: [composed.part.round ? roundName(composed.part.round) : '', composed.part.department ?? '']
      .filter((part) => part !== '')
      .join(' · '),
    measures: String(measures.length),
    rows: rowsText(measures.flatMap((measure) => measure.rows)),
    link: file.url,
    who: file.owner,
  };
  return {
    kind: 'made',
    name: file.name,
    measures: measures.length,
    url: file.url,
    pdf: target === 'docs' ? pdfLink(file.id) : null,
    word: asBase64(word),
    logged: writeReportLog(entry, log),
    recent: asRecent(entry),
  };
}

/** Gives the log, new with the first document, its looks. */
export function dressDocumentLog(): Record<string, never> {
  dressReportLog();
  return {};
}

function compose(request: DocumentRequest): { table: FormTable; office: Office; composed: Composed } {
  const sheet = sheetNamed(request.sheet);
  if (!sheet) throw new UserError('sheet/gone', messages.errors.documentSheetGone(request.sheet));
  const { table } = readForm(sheet, { name: request.sheet, made: request.made });
  const office = readOffice(table);
  return { table, office, composed: composeDocument(table, office, request) };
}

function departments(table: FormTable, { settings }: Office): ShownDocument['departments'] {
  if (!table.headings.columns.has('responsible')) return [];
  const cells = table.measures.map((measure) => textOf(measure, 'responsible'));
  return departmentsOf(cells, settings.departments).map((name) => ({
    name,
    measures: cells.filter((cell) => isResponsible(cell, name, settings.departments)).length,
  }));
}

const MOST_SHOWN = 5;
const SETTINGS_CODES = /^settings\//;
const COMPONENT_CODE = 'component/missing';

function summaryOf(findings: readonly Finding[]): CheckSummary {
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity);
  const errors = of('error');
  const warnings = of('warning');
  return {
    errors: errors.length,
    warnings: warnings.length,
    first: [...errors, ...warnings]
      .slice(0, MOST_SHOWN)
      .map(({ message, hint, severity }) => ({ message, hint, isError: severity === 'error' })),
    components: findings
      .filter(({ code }) => code === COMPONENT_CODE)
      .map(({ message, hint }) => ({ message, hint })),
    inSettings: findings.some(({ code }) => SETTINGS_CODES.test(code)),
  };
}

function previewOf({ table, data }: Composed): ShownDocument['preview'] {
  const [group] = data.groups;
  const [measure] = group?.measures ?? [];
  if (!group || !measure) return null;
  return {
    titles: [data.title, data.titlePeriod, `${data.agency} ${data.place}`.trim()],
    group: group.groupTitle,
    fields: table.form.columns.flatMap(({ field, heading, millimetres }) =>
      millimetres === undefined ? [] : [{ label: heading, value: measure[field] ?? '' }],
    ),
  };
}

const asRecent = ({ when, document, part, link, who }: LogEntry): RecentDocument => ({
  when,
  document,
  part,
  link,
  who,
});
