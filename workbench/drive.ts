import { randomUUID } from 'node:crypto';

/** A file in the Drive of the workbench. A Google Doc is the .docx from which it was created. */
export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  /** The address of the user who created it with drive.file. No other user's drive.file sees it. */
  owner: string;
  bytes: Uint8Array;
  parents: string[];
  trashed: boolean;
  /** True where its user moved it to a shared drive: only a call that knows such drives finds it. */
  isInSharedDrive?: boolean;
  createdTime: string;
  modifiedTime: string;
  appProperties: Record<string, string>;
}

export const GOOGLE_DOC = 'application/vnd.google-apps.document';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const FOLDER = 'application/vnd.google-apps.folder';
export const PDF = 'application/pdf';

/** An error with which Drive refuses a call, for example because of a quota or a file that cannot be written. */
export interface DriveRefusal {
  method: 'create' | 'update' | 'get' | 'export';
  code: number;
  reason: string;
  message: string;
}

/** All files that the add-on created, of all users. */
export class DriveStore {
  readonly files: DriveFile[] = [];
  /** Planned refusals, each for the next call of its method. */
  readonly refusals: DriveRefusal[] = [];
  /** Whether a .docx that becomes a Google Doc loses what Google's import is not known to keep. */
  dropsUncertain = false;

  /** The file, if this user's drive.file may see it. */
  find(id: string, user: string): DriveFile | undefined {
    return this.files.find((file) => file.id === id && file.owner === user);
  }

  /** Stores a new file under a new id. */
  add(file: Omit<DriveFile, 'id'>): DriveFile {
    const made = { ...file, id: randomUUID().replace(/-/g, '') };
    this.files.push(made);
    return made;
  }

  /** The planned refusal for a call of this method, if there is one. */
  nextRefusal(method: DriveRefusal['method']): DriveRefusal | undefined {
    const i = this.refusals.findIndex((refusal) => refusal.method === method);
    return i < 0 ? undefined : this.refusals.splice(i, 1)[0];
  }

  /** Removes a file. */
  remove(file: DriveFile): void {
    this.files.splice(this.files.indexOf(file), 1);
  }
}
