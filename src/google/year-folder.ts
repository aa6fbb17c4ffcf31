import { messages } from '../messages';
import { documentWords } from '../messages/written/documents';
import { type DriveFolder, findFolder, makeFolder, trashFile } from './drive';
import { withDocumentLock } from './lock';

export type YearFolder = DriveFolder;

/**
 * The folder of a fiscal year in the Drive of this user, made where there is none: a colleague has another one. It is found again
 * by its id, whatever its user calls it and wherever it is moved.
 */
export function yearFolder(year: number): YearFolder {
  const stored = PropertiesService.getUserProperties();
  const key = `folder ${year}`;
  const find = (): YearFolder | null => {
    const id = stored.getProperty(key);
    return id === null ? null : findFolder(id);
  };
  return (
    find() ??
    withDocumentLock((registerRollback) => {
      // Again under the lock: the same user may have made it in another window.
      const known = find();
      if (known) return known;
      const folder = makeFolder(documentWords.folder(year));
      registerRollback(() => {
        trashFile(folder.id);
        return undefined;
      }, messages.google.folderOf(folder.url));
      stored.setProperty(key, folder.id);
      return folder;
    })
  );
}
