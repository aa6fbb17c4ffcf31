import type { DocumentRequest } from '../../actions/document';
import type { RecentDocument } from '../../actions/document-sources';
import type { CreatedDocument, Prepared, PrepareRequest, YearFolder } from '../../actions/make-document';
import { type PreparedDocument, preparedFor } from '../../actions/prepared';
import type { KeptDocument } from '../../actions/save-document';
import type { Target } from '../../documents/target';
import { failureOf, type ServerFailure, server } from '../shared';

type Ready = Extract<Prepared, { kind: 'ready' }>;

export interface MakeOptions {
  request: DocumentRequest;
  target: Target;
  isDraft: boolean;
  /** The fiscal year of the document; null where it is not known. */
  year: number | null;
  /** A document for each department, one after another. */
  each: boolean;
  updatesEarlier: boolean;
  /** The link of the earlier document that is to be updated with a part; undefined where a new one is to be made. */
  linkToUpdate: (part: string) => string | undefined;
  /** Reads the view again, where the check found other errors than it shows. */
  reloadView: () => void;
  onMade: (made: RecentDocument) => void;
}

/** Reads and checks all. A log of an earlier version gets its later columns first, or else none of what they say. */
export async function prepare(request: PrepareRequest): Promise<Prepared> {
  const answer = await server.prepareDocuments(request);
  if (answer.kind !== 'ready' || !answer.isLogOld) return answer;
  const columns = await server.formatDocumentLog().then(
    (log) => log.columns,
    () => null,
  );
  return columns ? { ...answer, prepared: { ...answer.prepared, logColumns: columns } } : answer;
}

/** What the user has said about an earlier document that was changed, proposed or published. */
export type Agreement = 'ask' | 'new' | 'overwrite';

export async function makeDocument(
  { request, target, isDraft, linkToUpdate, onMade }: MakeOptions,
  ready: Ready,
  one: PreparedDocument,
  { agreed, folder }: { agreed: Agreement; folder: string | undefined },
): Promise<CreatedDocument | KeptDocument> {
  const link = linkToUpdate(one.part);
  const answer = await server.makeDocument({
    ...request,
    ...preparedFor(ready, one),
    target,
    folder,
    withWord: true,
    makesNew: agreed === 'new',
    overwrites: agreed === 'overwrite',
    replaces: link,
  });
  if (!('kept' in answer) && !isDraft) onMade(answer.recent);
  return answer;
}

export interface Folder {
  /** The folder of new documents; null until it was opened. */
  folder: YearFolder | null;
  /** Why it could not be opened: the documents are in My Drive. */
  folderFailure: ServerFailure | null;
}

export const NO_FOLDER: Folder = { folder: null, folderFailure: null };

/** The folder of the year. A document is made without it, too: in My Drive. */
export const openFolder = ({ year }: MakeOptions): Promise<Folder> =>
  server.findYearFolder({ year }).then(
    (folder) => ({ ...NO_FOLDER, folder }),
    (error: unknown) => ({ ...NO_FOLDER, folderFailure: failureOf(error) }),
  );
