import { isIssued } from '../documents/life';
import { entryOf, fileIdOf, type Log, targetOfLink } from '../documents/log';
import type { Target } from '../documents/target';
import {
  type CreatedFile,
  createDocument,
  isChangedSinceMade,
  type NotReplaced,
  replaceDocument,
} from '../google/drive';

/** Why an earlier document was left as it is. */
export interface KeptDocument {
  /** It was proposed or published, or the log does not say whether it was (`unknown`); null where it was changed only. */
  kept: 'issued' | 'unknown' | null;
  /** Its state in the log; '' for none. */
  state: string;
  /** Whether somebody has changed the file. */
  isChanged: boolean;
  url: string;
}

/**
 * The earlier document, if its user must be asked before it is replaced; null if not.
 * @param log null for a draft, which is in no log
 * @param agreed what the user was told and has agreed to: what a colleague has said or changed since is asked about
 */
export function keptDocument(
  url: string,
  log: Log | null,
  agreed?: Omit<KeptDocument, 'url'>,
): KeptDocument | null {
  const state = (log && entryOf(log, url)?.state) ?? '';
  const kept = log && (state === '' ? 'unknown' : isIssued(state) ? 'issued' : null);
  const isStateTold = kept === null || (agreed?.kept === kept && agreed.state === state);
  if (isStateTold && agreed?.isChanged) return null;
  const id = fileIdOf(url);
  const isChanged = id !== null && isChangedSinceMade(id);
  return isStateTold && !isChanged ? null : { kept, state, isChanged, url };
}

/** Where a document goes: into the place of an earlier one (a link), or into a folder (an id); '' for neither. */
export interface DocumentPlace {
  replaces?: string | undefined;
  folder?: string | undefined;
}

export interface SavedDocument {
  file: CreatedFile;
  /** `same` if the earlier file has it now, or why not; null where there was none to replace. */
  replaced: 'same' | NotReplaced | null;
  isInFolder: boolean;
}

/** Replaces the earlier file if there is one that can be replaced, or else creates a file. */
export function saveDocument(
  name: string,
  bytes: Uint8Array,
  target: Target,
  { replaces = '', folder }: DocumentPlace,
): SavedDocument {
  const id = targetOfLink(replaces) === target ? fileIdOf(replaces) : null;
  const earlier = id === null ? null : replaceDocument(id, name, bytes, target, replaces);
  if (earlier !== null && typeof earlier === 'object') {
    return { file: earlier, replaced: 'same', isInFolder: false };
  }
  const { isInFolder, ...file } = createDocument(name, bytes, target, folder);
  return { file, replaced: earlier, isInFolder };
}
