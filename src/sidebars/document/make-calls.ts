import type { DocumentRequest } from '../../actions/document';
import type { DocumentSources, RecentDocument } from '../../actions/document-sources';
import type { CreatedDocument, Prepared, YearFolder } from '../../actions/make-document';
import { type PreparedDocument, preparedFor } from '../../actions/prepared';
import type { KeptDocument } from '../../actions/save-document';
import type { Target } from '../../documents/target';
import { failureOf, type ServerFailure, server } from '../shared';

type Ready = Extract<Prepared, { kind: 'ready' }>;

export interface MakeOptions {
  request: DocumentRequest;
  target: Target;
  isDraft: boolean;
  sources: Pick<DocumentSources, 'isLogOld' | 'spreadsheet'>;
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

/** What the user wants in place of a document that was kept. */
export type Agreement = 'new' | 'overwrite';

/** What was agreed about one document, which was kept for a reason that the user was told; null for nothing. */
export type Agreed = { agreement: Agreement; kept: KeptDocument } | null;

export async function makeDocument(
  { request, target, isDraft, linkToUpdate, onMade }: MakeOptions,
  ready: Ready,
  one: PreparedDocument,
  { agreed, folder }: { agreed: Agreed; folder: string | undefined },
): Promise<CreatedDocument | KeptDocument> {
  const link = linkToUpdate(one.part);
  const answer = await server.makeDocument({
    ...request,
    ...preparedFor(ready, one),
    target,
    folder,
    withWord: true,
    makesNew: agreed?.agreement === 'new',
    ...(agreed?.agreement === 'overwrite' && { overwrites: agreed.kept }),
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
