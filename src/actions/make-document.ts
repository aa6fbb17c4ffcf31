import type { Finding } from '../checks';
import { fileIdOf, type LogEntry, partText, targetOf } from '../documents/log';
import { templateMark } from '../documents/stored-templates';
import type { Target } from '../documents/target';
import { FORMS } from '../forms';
import type { Form } from '../forms/form';
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
import { readTemplates } from '../google/templates';
import { UserError } from '../messages';
import { formatRows } from '../messages/th/rows';
import { plainTable, tableOfPlain } from '../table/plain-table';
import type { FormTable } from '../table/table';
import { withAddresses } from '../transfer/import/addresses';
import {
  composeDocument,
  type DocumentChoices,
  noMeasuresOfDepartment,
  ofDepartment,
  refuseUnfit,
} from './compose';
import {
  asRecent,
  type CheckSummary,
  checkedContent,
  type DepartmentMeasures,
  type DocumentRequest,
  departments,
  type RecentDocument,
  readChosen,
  summaryOf,
} from './document';
import type { PreparedDocument, PreparedReport } from './prepared';
import { requireForm } from './read-form';
import { type Office, officeOf } from './read-office';

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
  | { kind: 'ready'; prepared: PreparedReport; documents: PreparedDocument[] }
);

/** Reads and checks before anything is made. */
export function prepareDocuments(request: PrepareRequest): Prepared {
  const chosen = readChosen(request);
  const { data, table, links, sheets, office, customTemplate, composed } = chosen;
  refuseUnfit(table, composed);
  const found = request.all ? composed.check() : null;
  const findings = found ? { findings: found } : {};
  const check = found ? summaryOf(found) : checkedContent(chosen, request).check;
  if (check.errors > 0 && !request.force) return { kind: 'errors', check, ...findings };
  // A document shows the address behind words under them, as an import does.
  const behindWords = links();
  const printed =
    behindWords.length === 0
      ? table
      : requireForm({ ...data, text: withAddresses(data, behindWords).data.text });
  const documents = request.each
    ? departments(printed, office).filter(({ indexes }) => indexes.length > 0)
    : [measuresFor(printed, request.department ?? '', office)];
  if (documents.length === 0) {
    throw noMeasuresOfDepartment(table, null);
  }
  return {
    kind: 'ready',
    ...findings,
    prepared: {
      table: plainTable(printed),
      office: sheets,
      customTemplate: customTemplate && {
        mark: templateMark(customTemplate),
        base64: customTemplate.base64,
      },
      logColumns: readReportLog()?.columns ?? null,
    },
    documents: documents.map((each) => ({
      ...each,
      measures: each.indexes.length,
      part: partText({ ...composed.part, department: each.name }),
    })),
  };
}

function measuresFor(table: FormTable, name: string, { settings }: Office): DepartmentMeasures {
  const own = new Set(ofDepartment(table, name, settings.departments).measures);
  return { name, indexes: table.measures.flatMap((measure, index) => (own.has(measure) ? [index] : [])) };
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
  const table = tableOfPlain(prepared.table, FORMS);
  if (!table) throw new UserError('form/unknown', prepared.table.form);
  const office = officeOf(table, prepared.office);
  const composed = composeDocument(table, office, choices, templateOf(table.form, prepared), table);
  refuseUnfit(table, composed, target);
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

/** The office's own template of the form (.docx as base64); null for the built-in one. Read where it was not sent along. */
function templateOf(form: Form, { customTemplate }: PreparedReport): string | null {
  if (!customTemplate || customTemplate.base64 !== null) return customTemplate?.base64 ?? null;
  const own = readTemplates().get(form.id)?.own;
  if (!own || templateMark(own) !== customTemplate.mark) throw new UserError('template/changed', form.name);
  return own.base64;
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
