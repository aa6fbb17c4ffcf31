import type { CheckSummary } from '../../src/actions/document';
import type { MadeDocument, MakeRequest, Prepared, PrepareRequest } from '../../src/actions/make-document';
import { preparedFor } from '../../src/actions/prepared';
import type { Finding } from '../../src/checks';
import type { Failure } from '../../src/messages';

import type { DriveFile } from '../../workbench/drive';
import type { Workbench } from '../../workbench/workbench';

export type Choices = Partial<PrepareRequest & Omit<MakeRequest, 'prepared'>>;

/** What came of one click on the Document page's button. */
export interface Outcome {
  made: MadeDocument[];
  /** What the check says, where documents were made or not. */
  findings: Finding[];
  /** The errors for which nothing was made. */
  refused?: CheckSummary;
  error?: Failure['error'];
  /** Calls to Google, all requests together. */
  calls: number;
}

/**
 * Makes documents as the Document page does at one click: reads once, then makes each. Of the sheet that the user is on,
 * for Google Docs, errors passed over unless `force` is false.
 */
export function makeDocuments(workbench: Workbench, choices: Choices = {}): Outcome {
  const { target = 'docs', force = true, replaces, withWord, ...request } = choices;
  const { sheet } = workbench.selected();
  const outcome: Outcome = { made: [], findings: [], calls: 0 };
  const call = <T extends object>(name: string, asked: object): T | null => {
    const answer = workbench.callFromPage(name, asked) as T | Failure;
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
    const asked = {
      ...request,
      ...preparedFor(answer, document),
      target,
      ...(replaces && { replaces }),
      ...(withWord && { withWord }),
    };
    const made = call<MadeDocument>('makeDocument', asked);
    if (!made) break;
    outcome.made.push(made);
  }
  return outcome;
}

export const fileOf = (workbench: Workbench, made: MadeDocument | undefined): DriveFile => {
  const file = workbench.drive.files.find(({ id }) => made?.url.includes(id));
  if (!file) throw new Error('no such file');
  return file;
};

/** The bytes of the one document that is made, whatever the check says. */
export function documentOf(workbench: Workbench, choices: Choices = {}): Uint8Array {
  const { made, error } = makeDocuments(workbench, choices);
  if (error) throw new Error(error.message);
  return fileOf(workbench, made[0]).bytes;
}
