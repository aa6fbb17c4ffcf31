import type { Finding } from '../checks';
import { NEW_LIFE } from '../documents/life';
import { countsByPart, countsText, type LogEntry, partText } from '../documents/log';
import { templateMark } from '../documents/stored-templates';
import type { Target } from '../documents/target';
import type { RowSpan } from '../documents/titles';
import { FORMS } from '../forms';
import type { Form } from '../forms/form';
import { headerWords } from '../forms/header-meaning';
import { type Drafts, readDrafts, storeDraft } from '../google/drafts';
import { asBase64, pdfLink } from '../google/drive';
import { now, today } from '../google/host';
import { succeeds } from '../google/lock';
import { readOfficeSettings } from '../google/office-settings';
import { readAllPictures, storedPictures } from '../google/pictures';
import { readLinks } from '../google/read-sheet';
import { formatReportLog, type LogResult, readReportLog, writeReportLog } from '../google/report-log';
import { readTemplates } from '../google/templates';
import { type YearFolder, yearFolder } from '../google/year-folder';
import { messages, UserError } from '../messages';
import { formatRows } from '../messages/th/rows';
import { documentWords } from '../messages/written/documents';
import { requireKnownVersion } from '../settings/made-by';
import type { OfficeSettings } from '../settings/settings';
import { sheetFiscalYear } from '../settings/years';
import { bytesOf, MAX_ANSWER_BYTES } from '../sheet/answer-size';
import { digestOf } from '../sheet/digest';
import type { SheetData } from '../sheet/sheet-data';
import { plainTable, tableOfPlain, withMeasures } from '../table/plain-table';
import type { FormTable } from '../table/table';
import { fiscalYearOf } from '../thai/calendar';
import { lazy } from '../thai/lazy';
import { type CellLink, withAddresses } from '../transfer/import/addresses';
import {
  composeDocument,
  type DocumentChoices,
  noMeasuresOfDepartment,
  ofDepartment,
  ofRows,
  requirePrintable,
} from './compose';
import {
  type CheckSummary,
  checkedContent,
  type DepartmentMeasures,
  type DocumentRequest,
  departments,
  readChosen,
  summaryOf,
} from './document';
import { asRecent, type RecentDocument } from './document-sources';
import type { PreparedDocument, PreparedReport } from './prepared';
import { readForm, requireForm, requireSheet } from './read-form';
import { type Office, officeOf } from './read-office';
import {
  type DocumentPlace,
  type KeptDocument,
  keptDocument,
  type SavedDocument,
  saveDocument,
} from './save-document';

export interface PrepareRequest extends DocumentRequest {
  /** True for one document for each department with measures. */
  each?: boolean;
  /** True for drafts, which no error prevents. */
  draft?: boolean;
  /** The id of the spreadsheet, where it is known: a draft takes a call less. */
  spreadsheet?: string;
  /** The user has accepted the errors. */
  force?: boolean;
  /** True for every finding in `findings`. A sidebar needs only the first few of possibly thousands. */
  all?: boolean;
}

/** What `makeDocument` needs; or the errors, if there are any that the user has not accepted. */
export type Prepared = { findings?: Finding[] } & (
  | { kind: 'errors'; check: CheckSummary }
  | {
      kind: 'ready';
      prepared: PreparedReport;
      documents: PreparedDocument[];
    }
);

/**
 * Reads and checks everything before a document is created.
 * @throws UserError in a workbook of a later version
 */
export function prepareDocuments(request: PrepareRequest): Prepared {
  const chosen = readChosen(request);
  const { data, table, links, sheets, office, customTemplate, emblem, composed } = chosen;
  requireKnownVersion(office.settings);
  requirePrintable(table, composed);
  const all = request.all ? composed.check(links) : null;
  const findings = all ? { findings: all } : {};
  const check = all ? summaryOf(all) : checkedContent(chosen, request).check;
  // A draft is made to look at what there is.
  if (check.errors > 0 && !request.force && !request.draft) return { kind: 'errors', check, ...findings };
  const printed = ofRows(printedTable(data, table, links(), office.settings), request.rows);
  const documents = request.each
    ? departments(printed, office).filter(({ indexes }) => indexes.length > 0)
    : [measuresFor(printed, request.department ?? '', office)];
  if (documents.length === 0) {
    throw noMeasuresOfDepartment(table, null);
  }
  const plain = plainTable(printed);
  const answer = {
    kind: 'ready' as const,
    ...findings,
    prepared: {
      table: plain,
      office: sheets,
      customTemplate: customTemplate && {
        mark: templateMark(customTemplate),
        base64: customTemplate.base64,
      },
      emblem,
      drafts: request.draft ? readDrafts(chosen.sheet, request.spreadsheet) : null,
    },
    documents: documents.map((each) => ({
      ...each,
      measures: each.indexes.length,
      part: partText({ ...composed.part, department: each.name }),
    })),
  };
  if (bytesOf(answer) <= MAX_ANSWER_BYTES) return answer;
  const { sheet, form } = plain;
  return { ...answer, prepared: { ...answer.prepared, table: { sheet, form, mark: digestOf(plain) } } };
}

/** The table as documents print it: with an address below its words, as after an import. */
function printedTable(
  data: SheetData,
  table: FormTable,
  links: readonly CellLink[],
  { headers }: OfficeSettings,
): FormTable {
  if (links.length === 0) return table;
  return requireForm({ ...data, text: withAddresses(data, links, headerWords(headers)).data.text });
}

/**
 * The table of the measures of one document. Where it was too long to be sent, its sheet is read again.
 * @throws UserError if that has changed since the documents were prepared
 */
function tableOf({ table, office }: PreparedReport, rows?: RowSpan): FormTable {
  let plain = table;
  if ('mark' in plain) {
    const { sheet: name, mark, indexes = [] } = plain;
    const sheet = requireSheet(name, 'document');
    const { data, table: read } = readForm(sheet, { name });
    plain = plainTable(ofRows(printedTable(data, read, readLinks(sheet, data), office.settings), rows));
    if (digestOf(plain) !== mark) throw new UserError('report/changed', messages.google.sheetOf(name));
    plain = withMeasures(plain, indexes);
  }
  const made = tableOfPlain(plain, FORMS);
  if (!made) throw new UserError('form/unknown', plain.form);
  return made;
}

function measuresFor(table: FormTable, name: string, { settings }: Office): DepartmentMeasures {
  const selected = new Set(ofDepartment(table, name, settings.departments).measures);
  return {
    name,
    indexes: table.measures.flatMap((measure, index) => (selected.has(measure) ? [index] : [])),
  };
}

/** A document that was created. */
export interface CreatedDocument {
  name: string;
  measures: number;
  url: string;
  /** The address of its PDF; null for a Word file. */
  pdf: string | null;
  /** The same document for Word, as base64; null without `withWord`, and where it is too long for an answer. */
  word: string | null;
  /** `draft`: it is in no log, and is found again as the draft; `lost`: the next draft will be a file of its own. */
  logged: LogResult | 'draft' | 'lost';
  replaced: SavedDocument['replaced'];
  /** True if it is in the folder of its year. */
  isInFolder: boolean;
  recent: RecentDocument;
}

/** `replaces`: an earlier document of this user; of drafts the earlier draft is replaced. */
export interface MakeDocumentRequest extends DocumentChoices, DocumentPlace {
  prepared: PreparedReport;
  target: Target;
  /** What the user was told of it, and has agreed to replace it all the same. */
  overwrites?: Omit<KeptDocument, 'url'> | undefined;
  /** The user wants a new document, or draft, and the earlier one as it is. */
  makesNew?: boolean;
  /** True for the Word file too, which the sidebar offers beside the Google Doc. */
  withWord?: boolean;
}

/**
 * Creates a document in the user's Drive, and adds it to the log, or a draft, which is in no log. An earlier document that was
 * changed, proposed or published, or of which the log no longer tells, is left as it is, and nothing is made, until the user has
 * agreed to replace it.
 */
export function makeDocument({
  prepared,
  target,
  replaces,
  folder,
  overwrites,
  makesNew,
  withWord,
  ...choices
}: MakeDocumentRequest): CreatedDocument | KeptDocument {
  const table = tableOf(prepared, choices.rows);
  const office = officeOf(table, prepared.office);
  const log = lazy(readReportLog);
  const stored = {
    template: templateOf(table.form, prepared),
    emblem: prepared.emblem,
    counts: () =>
      countsByPart(log(), table.sheet, sheetFiscalYear(table, office.settings) ?? fiscalYearOf(today())),
    pictures: storedPictures(lazy(readAllPictures)),
  };
  const composed = composeDocument(table, office, choices, stored, table);
  requirePrintable(table, composed, target);
  const { drafts } = prepared;
  const part = partText(composed.part);
  const draftKey = `${part} ${target}`;
  const earlier = makesNew ? undefined : drafts ? drafts.links[draftKey] : replaces;
  const mark = drafts ? documentWords.draft : '';
  const bytes = composed.fill(target, mark);
  const word = withWord ? (target === 'word' ? bytes : composed.fill('word', mark)) : null;
  // Everything that can fail comes before the file is created.
  const base64 = word && asBase64(word);
  // A draft is in no log. A summary has read it before both fills: what was said of an earlier document since is read again.
  const logged = drafts ? null : earlier ? readReportLog() : log();
  const kept = earlier ? keptDocument(earlier, logged, overwrites) : null;
  if (kept) return kept;
  const when = now();
  const title = `${mark} ${composed.title}`.trim();
  const { file, replaced, isInFolder } = saveDocument(title, bytes, target, { replaces: earlier, folder });
  const { measures } = composed.table;
  const entry: LogEntry = {
    when,
    document: file.name,
    form: table.form.name,
    sheet: table.sheet,
    part,
    measures: String(measures.length),
    rows: formatRows(measures.flatMap((measure) => measure.rows)),
    link: file.url,
    who: file.owner,
    counts: countsText(composed.table),
    ...NEW_LIFE,
  };
  return {
    name: file.name,
    measures: measures.length,
    url: file.url,
    pdf: target === 'docs' ? pdfLink(file.id) : null,
    word: base64 && base64.length <= MAX_ANSWER_BYTES ? base64 : null,
    logged: drafts
      ? rememberDraft(drafts, draftKey, file.url)
      : writeReportLog(entry, logged?.columns ?? null),
    replaced,
    isInFolder,
    recent: asRecent(entry, file.owner),
  };
}

/** The document exists already, so that this never throws. */
const rememberDraft = (drafts: Drafts, key: string, url: string): 'draft' | 'lost' =>
  drafts.links[key] === url || succeeds(() => storeDraft(drafts, key, url)) ? 'draft' : 'lost';

/**
 * The office's template of the form, a .docx as base64; null for the built-in one. Read from the spreadsheet if it was not sent.
 * @throws UserError if it was changed since the documents were prepared
 */
function templateOf(form: Form, { customTemplate }: PreparedReport): string | null {
  if (!customTemplate || customTemplate.base64 !== null) return customTemplate?.base64 ?? null;
  const stored = readTemplates().get(form.id)?.custom;
  if (!stored || templateMark(stored) !== customTemplate.mark) {
    throw new UserError('report/changed', messages.google.templateOf(form.name));
  }
  return stored.base64;
}

export type { YearFolder };

/** The folder of a fiscal year in the user's Drive, made where there is none; null for the office's year. */
export const findYearFolder = ({ year }: { year: number | null }): YearFolder =>
  yearFolder(year ?? readOfficeSettings().fiscalYear ?? fiscalYearOf(today()));

/** Writes the headers of a new log and formats it, or those that an old log lacks. */
export function formatDocumentLog(): Record<string, never> {
  formatReportLog();
  return {};
}
