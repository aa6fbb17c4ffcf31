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

/**
 * Why an earlier document was left as it is: somebody has changed the file, it was proposed or published, or the log does not
 * say whether it was (`unknown`).
 */
export interface KeptDocument {
  kept: 'changed' | 'issued' | 'unknown';
  /** Its state in the log; '' where it was changed. */
  state: string;
  url: string;
}

/**
 * The earlier document, if its user must be asked before it is replaced; null if not.
 * @param log null for a draft, which is in no log
 * @param agreed what the user has agreed to: a state that a colleague has said since is asked about again
 */
export function keptDocument(
  url: string,
  log: Log | null,
  agreed?: Pick<KeptDocument, 'kept' | 'state'>,
): KeptDocument | null {
  if (log) {
    const state = entryOf(log, url)?.state ?? '';
    const kept = state === '' ? 'unknown' : 'issued';
    if ((state === '' || isIssued(state)) && !(agreed?.kept === kept && agreed.state === state)) {
      return { kept, state, url };
    }
  }
  if (agreed) return null;
  const id = fileIdOf(url);
  return id !== null && isChangedSinceMade(id) ? { kept: 'changed', state: '', url } : null;
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
