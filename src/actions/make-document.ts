import type { Finding } from '../checks';
import { fileIdOf, type Log, type LogEntry, partText, targetOf } from '../documents/log';
import type { Target } from '../documents/target';
import {
  asBase64,
  type CreatedFile,
  createDocument,
  type NotReplaced,
  pdfLink,
  replaceDocument,
} from '../google/drive';
import { now } from '../google/host';
import { formatReportLog, type LogResult, readReportLog, writeReportLog } from '../google/report-log';
import { formatRows } from '../messages/th/rows';
import type { Merge, SheetOrigin } from '../sheet/sheet-data';
import type { FormTable } from '../table/table';
import { withAddresses } from '../transfer/import/addresses';
import {
  type Composed,
  composeDocument,
  type DocumentChoices,
  noMeasuresOfDepartment,
  requirePrintable,
} from './compose';
import {
  asRecent,
  type CheckSummary,
  checkedContent,
  type Department,
  type DocumentRequest,
  departments,
  originOf,
  type RecentDocument,
  readChosen,
  summaryOf,
} from './document';
import { requireForm } from './read-form';
import { type OfficeSheets, officeOf } from './read-office';

/**
 * All data for documents. The sidebar keeps it and sends it back for each document, so that all documents are of the same
 * moment and nothing is read again.
 */
export interface PreparedReport {
  sheet: string;
  text: string[][];
  merges: Merge[];
  origin: SheetOrigin & { form: string };
  office: OfficeSheets;
  /** The office's template, a .docx as base64; null for the built-in one. */
  customTemplate: string | null;
  /** The columns of the log; null if it has no headers yet. */
  logColumns: Log['columns'];
}

export interface PrepareRequest extends DocumentRequest {
  /** True for one document for each department with measures. */
  each?: boolean;
  /** The user has accepted the errors. */
  force?: boolean;
  /** True for every finding in `findings`. A sidebar needs only the first few of possibly thousands. */
  all?: boolean;
}

/** What `makeDocument` needs; or the errors, if there are any that the user has not accepted. */
export type Prepared = { findings?: Finding[] } & (
  | { kind: 'errors'; check: CheckSummary }
  | { kind: 'ready'; prepared: PreparedReport; documents: (Department & { part: string })[] }
);

/** Reads and checks everything before a document is created. */
export function prepareDocuments(request: PrepareRequest): Prepared {
  const chosen = readChosen(request);
  const { data, table, links, sheets, office, customTemplate, composed } = chosen;
  requirePrintable(table, composed);
  const all = request.all ? composed.check() : null;
  const findings = all ? { findings: all } : {};
  const check = all ? summaryOf(all) : checkedContent(chosen, request).check;
  if (check.errors > 0 && !request.force) return { kind: 'errors', check, ...findings };
  const documents = request.each
    ? departments(table, office).filter(({ measures }) => measures > 0)
    : [{ name: request.department ?? '', measures: composed.table.measures.length }];
  if (documents.length === 0) {
    throw noMeasuresOfDepartment(table, null);
  }
  const { merges } = data;
  // A document shows an address below its words, as an import does.
  const { text } = withAddresses(data, links()).data;
  const origin = originOf(table);
  const logColumns = readReportLog()?.columns ?? null;
  return {
    kind: 'ready',
    ...findings,
    prepared: { sheet: table.sheet, text, merges, origin, office: sheets, customTemplate, logColumns },
    documents: documents.map((each) => ({
      ...each,
      part: partText({ ...composed.part, department: each.name }),
    })),
  };
}

/** A document that was created. */
export interface MadeDocument {
  name: string;
  measures: number;
  url: string;
  /** The address of its PDF; null for a Word file. */
  pdf: string | null;
  /** The same document for Word, as base64; null without `withWord`. */
  word: string | null;
  logged: LogResult;
  /** `same` if the earlier file has it now, or why not; null without `replaces`. */
  replaced: 'same' | NotReplaced | null;
  recent: RecentDocument;
}

export interface MakeRequest extends DocumentChoices {
  prepared: PreparedReport;
  target: Target;
  /** The link of an earlier document of this user, to be replaced. */
  replaces?: string;
  /** True for the Word file too, which the sidebar offers beside the Google Doc. */
  withWord?: boolean;
}

/** Composes one document from the prepared data. */
export function composePrepared(
  prepared: PreparedReport,
  choices: DocumentChoices,
): { table: FormTable; composed: Composed } {
  const { sheet, text, merges, origin, office, customTemplate } = prepared;
  const words = () => office.settings.headers;
  const table = requireForm({ name: sheet, text, merges, origin: () => origin, words });
  return { table, composed: composeDocument(table, officeOf(table, office), choices, customTemplate) };
}

/** Creates a document in the user's Drive, and adds it to the log. */
export function makeDocument({
  prepared,
  target,
  replaces,
  withWord,
  ...choices
}: MakeRequest): MadeDocument {
  const { table, composed } = composePrepared(prepared, choices);
  requirePrintable(table, composed, target);
  const bytes = composed.fill(target);
  const word = withWord ? (target === 'word' ? bytes : composed.fill('word')) : null;
  // Everything that can fail comes before the file is created.
  const wordBase64 = word && asBase64(word);
  const when = now();
  const { file, replaced } = saveDocument(composed.title, bytes, target, replaces);
  const { measures } = composed.table;
  const entry: LogEntry = {
    when,
    document: file.name,
    form: table.form.name,
    sheet: table.sheet,
    part: partText(composed.part),
    measures: String(measures.length),
    rows: formatRows(measures.flatMap((measure) => measure.rows)),
    link: file.url,
    who: file.owner,
  };
  return {
    name: file.name,
    measures: measures.length,
    url: file.url,
    pdf: target === 'docs' ? pdfLink(file.id) : null,
    word: wordBase64,
    logged: writeReportLog(entry, prepared.logColumns),
    replaced,
    recent: asRecent(entry, file.owner),
  };
}

/** Replaces the earlier file if there is one that can be replaced, or else creates a file. */
function saveDocument(
  name: string,
  bytes: Uint8Array,
  target: Target,
  replaces = '',
): { file: CreatedFile; replaced: MadeDocument['replaced'] } {
  const id = targetOf(replaces) === target ? fileIdOf(replaces) : null;
  const earlier = id === null ? null : replaceDocument(id, name, bytes, target, replaces);
  if (earlier !== null && typeof earlier === 'object') return { file: earlier, replaced: 'same' };
  return { file: createDocument(name, bytes, target), replaced: earlier };
}

/** Writes the headers of a new log and formats it. */
export function formatDocumentLog(): Record<string, never> {
  formatReportLog();
  return {};
}
