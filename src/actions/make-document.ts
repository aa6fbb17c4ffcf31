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
import { formatReportLog, readReportLog, writeReportLog } from '../google/report-log';
import { formatRows } from '../messages/th/rows';
import type { Merge, SheetData, SheetOrigin } from '../sheet/sheet-data';
import { withAddresses } from '../transfer/import/addresses';
import { composeDocument, type DocumentChoices, noMeasuresOfDepartment, refuseUnfit } from './compose';
import {
  asRecent,
  type CheckSummary,
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
 * All that was read for documents. The page keeps it and sends it back for each of them: so any number means one
 * moment, and nothing is read again.
 */
export interface PreparedReport {
  sheet: string;
  text: string[][];
  merges: Merge[];
  made: SheetOrigin & { form: string };
  office: OfficeSheets;
  /** The office's own template, .docx as base64; null for the built-in one. */
  customTemplate: string | null;
  /** Where the log has its columns; null where it has no headings yet. */
  logColumns: Log['columns'];
}

export interface PrepareRequest extends DocumentRequest {
  /** A document for each department that has measures. */
  each?: boolean;
  /** The user has said to pass over errors. */
  force?: boolean;
  /** Wants every finding, of which there may be thousands; a page shows the first few. */
  all?: boolean;
}

/** What a document is to be made of; or, where there are errors that the user has not said to pass over, these. */
export type Prepared = { findings?: Finding[] } & (
  | { kind: 'errors'; check: CheckSummary }
  | { kind: 'ready'; prepared: PreparedReport; documents: (Department & { part: string })[] }
);

/** Reads and checks before anything is made. */
export function prepareDocuments(request: PrepareRequest): Prepared {
  const { data, table, links, sheets, office, customTemplate, composed } = readChosen(request);
  refuseUnfit(table, composed);
  const found = composed.check();
  const findings = request.all ? { findings: found } : {};
  const check = summaryOf(found);
  if (check.errors > 0 && !request.force) return { kind: 'errors', check, ...findings };
  const documents = request.each
    ? departments(table, office).filter(({ measures }) => measures > 0)
    : [{ name: request.department ?? '', measures: composed.table.measures.length }];
  if (documents.length === 0) {
    throw noMeasuresOfDepartment(table, null);
  }
  const { merges } = data;
  // A document shows the address behind words under them, as an import does.
  const { text } = withAddresses(data, links()).data;
  const made = originOf(table);
  const logColumns = readReportLog()?.columns ?? null;
  return {
    kind: 'ready',
    ...findings,
    prepared: { sheet: table.sheet, text, merges, made, office: sheets, customTemplate, logColumns },
    documents: documents.map((each) => ({
      ...each,
      part: partText({ ...composed.part, department: each.name }),
    })),
  };
}

/** A document that was made. */
export interface MadeDocument {
  name: string;
  measures: number;
  /** Where it opens, and where its PDF comes from; no PDF of a Word file. */
  url: string;
  pdf: string | null;
  /** The same document for Word, as base64; null where it was not wanted. */
  word: string | null;
  logged: 'added' | 'fresh' | 'not';
  /** Whether the earlier file holds it now, or why not; null where none was to be replaced. */
  replaced: 'same' | NotReplaced | null;
  recent: RecentDocument;
}

export interface MakeRequest extends DocumentChoices {
  prepared: PreparedReport;
  target: Target;
  /** The link of an earlier document of this user whose place this one is to take. */
  replaces?: string;
  /** Wants the Word file too, to be offered beside the Google Doc. */
  withWord?: boolean;
}

/** Makes a document in the user's Drive, and adds it to the log. */
export function makeDocument({
  prepared,
  target,
  replaces,
  withWord,
  ...choices
}: MakeRequest): MadeDocument {
  const data: SheetData = {
    name: prepared.sheet,
    text: prepared.text,
    merges: prepared.merges,
    origin: () => prepared.made,
    words: () => prepared.office.settings.headers,
  };
  const table = requireForm(data);
  const composed = composeDocument(table, officeOf(table, prepared.office), choices, prepared.customTemplate);
  refuseUnfit(table, composed);
  const bytes = composed.fill(target);
  const word = withWord ? (target === 'word' ? bytes : composed.fill('word')) : null;
  // All that can fail comes before the file is made.
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

/** Under an earlier link where that is wanted and can be had, or else as a new file. */
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

/** Gives the log, new with the first document, its headings and looks. */
export function formatDocumentLog(): Record<string, never> {
  formatReportLog();
  return {};
}
