import type { CheckSummary } from '../../src/actions/document';
import type {
  CreatedDocument,
  MakeDocumentRequest,
  Prepared,
  PrepareRequest,
} from '../../src/actions/make-document';
import { preparedFor } from '../../src/actions/prepared';
import type { Finding } from '../../src/checks';
import type { Failure } from '../../src/messages';
import { newSheet, unusedSheetId } from '../../workbench/book';
import type { DriveFile } from '../../workbench/drive';
import type { Workbench } from '../../workbench/workbench';

export type Choices = Partial<PrepareRequest & Omit<MakeDocumentRequest, 'prepared'>>;

/** The result of one click on the button of the document sidebar. */
export interface Outcome {
  created: CreatedDocument[];
  /** The findings of the check, whether documents were created or not. */
  findings: Finding[];
  /** The errors, if nothing was created because of them. */
  refused?: CheckSummary;
  error?: Failure['error'];
  /** Calls to Google, all requests together. */
  calls: number;
}

/**
 * Creates documents as the document sidebar does at one click: prepares once, then creates each. By default from the
 * active sheet, for Google Docs, in spite of errors.
 */
export function makeDocuments(workbench: Workbench, choices: Choices = {}): Outcome {
  const { target = 'docs', force = true, replaces, withWord, ...request } = choices;
  const { sheet } = workbench.selected();
  const outcome: Outcome = { created: [], findings: [], calls: 0 };
  const call = <T extends object>(name: string, argument: object): T | null => {
    const answer = workbench.callFromPage(name, argument) as T | Failure;
    outcome.calls += workbench.calls.total;
    if (!('error' in answer)) return answer;
    outcome.error = answer.error;
    return null;
  };
  const answer = call<Prepared>('prepareDocuments', { sheet, all: true, ...request, force });
  if (!answer) return outcome;
  outcome.findings = answer.findings ?? [];
  if (answer.kind === 'errors') return { ...outcome, refused: answer.check };
  for (const document of answer.documents) {
    const makeRequest = {
      ...request,
      ...preparedFor(answer, document),
      target,
      ...(replaces && { replaces }),
      ...(withWord && { withWord }),
    };
    const created = call<CreatedDocument>('makeDocument', makeRequest);
    if (!created) break;
    outcome.created.push(created);
  }
  return outcome;
}

export const fileOf = (workbench: Workbench, created: CreatedDocument | undefined): DriveFile => {
  const file = workbench.drive.files.find(({ id }) => created?.url.includes(id));
  if (!file) throw new Error('no such file');
  return file;
};

/** The bytes of a single document, created in spite of errors. */
export function documentOf(workbench: Workbench, choices: Choices = {}): Uint8Array {
  const { created, error } = makeDocuments(workbench, choices);
  if (error) throw new Error(error.message);
  return fileOf(workbench, created[0]).bytes;
}

/** The name of the log. */
export const LOG = 'ประวัติรายงาน';

/** The headers of a log as the first versions of the add-on made it. */
const OLD_HEADERS = [
  'เมื่อ',
  'รายงาน',
  'แบบ',
  'แผ่นงาน',
  'รอบ / ส่วนราชการ',
  'จำนวนมาตรการ',
  'แถว',
  'ลิงก์',
  'ผู้สร้าง',
];

/** Adds a log as the first versions made it, with a document of the active sheet for each link; the first is the oldest. */
export function withOldLog(
  workbench: Workbench,
  links: readonly string[],
  parts: readonly string[] = [],
): void {
  const { sheet } = workbench.selected();
  workbench.book.sheets.push(newSheet(LOG, unusedSheetId(workbench.book)));
  const rows = links.map((link, i) => [
    `${i + 1} มี.ค. 2568 10:00`,
    `รายงานฉบับที่ ${i + 1}`,
    'แบบรายงานผลการดำเนินการ',
    sheet,
    parts[i] ?? '',
    '3',
    '3-5',
    link,
    'a@example.go.th',
  ]);
  workbench.paste(LOG, 'A1', [OLD_HEADERS, ...rows]);
}

/** Makes the log one of the first versions, which had nine columns. */
export function deleteLaterColumns({ book }: Workbench): void {
  const log = book.sheets.find(({ name }) => name === LOG);
  for (const row of log?.cells ?? []) row?.splice(OLD_HEADERS.length);
}

/** The log as it shows, by the header of each column; the row of the headers left out. */
export function logRows({ book }: Workbench): Record<string, string>[] {
  const cells = book.sheets.find(({ name }) => name === LOG)?.cells ?? [];
  const texts = cells.map((row) => Array.from(row ?? [], (cell) => String(cell?.value ?? '')));
  const headers = texts.find((row) => row.includes('เมื่อ')) ?? [];
  return texts
    .filter((row) => row !== headers && row.some((text) => text !== ''))
    .map((row) => Object.fromEntries(headers.map((header, i) => [header, row[i] ?? ''])));
}
